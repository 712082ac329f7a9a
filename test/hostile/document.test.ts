import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { copyDocument, type Limits } from '../../src/result/document.js';
import { nested } from './documents.js';

const codesOf = (value: unknown, limits?: Limits): readonly string[] => {
  const outcome = copyDocument(value, limits);
  return outcome.ok ? [] : outcome.issues.map(({ path, code }) => `${path} ${code}`);
};

/** An object with a real own key of that name, as JSON.parse makes it. */
const withKey = (key: string): unknown => JSON.parse(`{"a":{"${key}":1}}`);

class Point {
  readonly x = 1;
}

const cyclic = (): unknown => {
  const value: Record<string, unknown> = { a: 1 };
  value['self'] = { value };
  return value;
};

const withGetter = (calls: string[]): unknown =>
  Object.defineProperty({ a: 1 }, 'b', {
    enumerable: true,
    get: () => {
      calls.push('called');
      return 1;
    },
  });

describe('the guard', () => {
  it.each([null, true, 1, -0, 'x', [], {}, [[{ a: [null, 'x', { b: 1.5 }] }]], Object.assign(Object.create(null), { a: 1 })])(
    'copies plain JSON: %j',
    (value) => {
      expect(copyDocument(value)).toEqual({ ok: true, value });
    },
  );

  it('lets non-finite numbers through: readers of amounts and counts have better words for them', () => {
    expect(copyDocument([Number.NaN, Number.POSITIVE_INFINITY])).toEqual({ ok: true, value: [Number.NaN, Number.POSITIVE_INFINITY] });
  });

  it('takes JSON of another realm', () => {
    const foreign: unknown = runInContext('JSON.parse(\'{"a":[1,{"b":null}]}\')', createContext({}));
    expect(copyDocument(foreign)).toEqual({ ok: true, value: { a: [1, { b: null }] } });
  });

  it.each([
    ['undefined', undefined, ' document.not-json'],
    ['undefined in a list', { a: [undefined] }, 'a.0 document.not-json'],
    ['a function', { a: [() => 1] }, 'a.0 document.not-json'],
    ['a symbol', { a: Symbol('x') }, 'a document.not-json'],
    ['a bigint', { a: 1n }, 'a document.not-json'],
    ['a date', { a: new Date(0) }, 'a document.not-json'],
    ['a map', { a: new Map() }, 'a document.not-json'],
    ['an instance of a class', { a: new Point() }, 'a document.not-json'],
    ['a list of a class', { a: new (class extends Array<number> {})() }, ''],
    ['a list with holes', { a: Array.from({ length: 3 }).concat(new Array(2)) }, 'a document.not-json'],
    ['a list with keys of its own', { a: Object.assign([1], { b: 1 }) }, 'a document.not-json'],
    ['a key that is a symbol', { a: { [Symbol('x')]: 1 } }, 'a document.not-json'],
    ['an own __proto__', withKey('__proto__'), 'a.__proto__ key.dangerous'],
    ['an own constructor', withKey('constructor'), 'a.constructor key.dangerous'],
    ['an own prototype', withKey('prototype'), 'a.prototype key.dangerous'],
    ['a text too long', { a: 'x'.repeat(10_001) }, 'a text.too-long'],
    ['a key too long', { a: { ['x'.repeat(10_001)]: 1 } }, 'a text.too-long'],
    ['a cycle', cyclic(), 'self.value document.cyclic'],
  ])('refuses %s', (name, value, expected) => {
    const codes = codesOf(value);
    if (expected === '') expect(codes, name).toEqual([]);
    else expect(codes).toContain(expected);
  });

  it('tells all of them at once, and at most a hundred', () => {
    expect(codesOf({ a: Symbol('a'), b: 1n, c: { __proto__: null, d: 'x'.repeat(10_001) } })).toEqual([
      'a document.not-json',
      'b document.not-json',
      'c.d text.too-long',
    ]);
    expect(codesOf(Array.from({ length: 500 }, () => 1n))).toHaveLength(100);
  });

  it('takes a key that is set to undefined for one left out, as JSON does', () => {
    expect(copyDocument({ a: undefined, b: { c: undefined, d: 1 } })).toEqual({ ok: true, value: { b: { d: 1 } } });
  });

  it('never calls a getter', () => {
    const calls: string[] = [];
    expect(codesOf(withGetter(calls))).toEqual(['b document.not-json']);
    expect(calls).toEqual([]);
  });

  it('survives a proxy that throws, and one that lies', () => {
    const thrower = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('no');
        },
      },
    );
    const liar = new Proxy({ a: 1 }, { getOwnPropertyDescriptor: () => undefined });
    expect(codesOf(thrower)).toEqual([' document.not-json']);
    expect(codesOf({ liar }).length).toBeLessThanOrEqual(1);
  });

  it('stops at its depth and its size before any work is done', () => {
    expect(codesOf(nested(64))).toEqual([]);
    expect(codesOf(nested(65)).join()).toMatch(/document\.too-deep/);
    expect(codesOf(nested(100_000)).join()).toMatch(/document\.too-deep/);
    expect(codesOf([1, 2, 3], { depth: 64, nodes: 3, text: 10 })).toEqual([' document.too-large']);
    expect(codesOf([1, 2], { depth: 64, nodes: 3, text: 10 })).toEqual([]);
  });

  it('shares an object that stands twice, without taking it for a cycle', () => {
    const shared = { a: 1 };
    expect(copyDocument({ b: shared, c: [shared] })).toEqual({ ok: true, value: { b: { a: 1 }, c: [{ a: 1 }] } });
  });

  it('makes a copy', () => {
    const value = { a: [{ b: 1 }] };
    const outcome = copyDocument(value);
    if (outcome.ok) (outcome.value as typeof value).a.push({ b: 2 });
    expect(value).toEqual({ a: [{ b: 1 }] });
  });
});
