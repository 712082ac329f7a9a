import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Store } from '../../src/adjudicate/store.js';

describe('a store', () => {
  it('keeps every version readable, whatever is read in which order', () => {
    const change = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.option(fc.integer(), { nil: undefined }));
    const step = fc.record({ from: fc.nat(30), changes: fc.array(change, { maxLength: 4 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), fc.array(fc.nat(30), { maxLength: 40 }), (steps, reads) => {
        // Beside each version, a plain Map that says what it must hold.
        const versions: { readonly store: Store<number>; readonly model: ReadonlyMap<string, number> }[] = [
          { store: Store.of<number>(), model: new Map() },
        ];
        for (const { from, changes } of steps) {
          const base = versions[from % versions.length];
          if (base === undefined) continue;
          const model = new Map(base.model);
          for (const [key, value] of changes) {
            if (value === undefined) model.delete(key);
            else model.set(key, value);
          }
          versions.push({ store: base.store.with(changes), model });
        }
        for (const read of reads) {
          const version = versions[read % versions.length];
          expect(version?.store.entries()).toEqual([...(version?.model ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)));
        }
      }),
    );
  });

  it('walks a long way back without deep recursion', () => {
    const first = Store.of<number>([['n', -1]]);
    let last = first;
    for (let i = 0; i < 50_000; i += 1) last = last.with([['n', i]]);
    expect(first.get('n')).toBe(-1);
    expect(last.get('n')).toBe(49_999);
  });

  it('is the same store where nothing changes', () => {
    const store = Store.of<number>([['a', 1]]);
    expect(store.with([])).toBe(store);
  });
});
