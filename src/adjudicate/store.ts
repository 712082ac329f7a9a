/**
 * A persistent map: every change gives a new version, old versions stay readable. The newest version holds one real Map,
 * each older one only what it would take to go back; reading an old version turns the chain around. So a year of claims
 * folded one after the other costs what a mutable Map costs, and a fork costs what was changed since.
 */

type Change<V> = readonly [key: string, value: V | undefined];
type Content<V> = { readonly map: Map<string, V> } | { readonly back: readonly Change<V>[]; readonly newer: Store<V> };

export class Store<V> {
  #content: Content<V>;

  private constructor(content: Content<V>) {
    this.#content = content;
  }

  static of<V>(entries: Iterable<readonly [string, V]> = []): Store<V> {
    return new Store<V>({ map: new Map(entries) });
  }

  get(key: string): V | undefined {
    return this.#map().get(key);
  }

  /** Sorted by key, so that what is printed never depends on the order of changes. */
  entries(): readonly (readonly [string, V])[] {
    return [...this.#map()].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** A new version with these changes; `undefined` removes. This version stays as it is. */
  with(changes: readonly Change<V>[]): Store<V> {
    if (changes.length === 0) return this;
    const map = this.#map();
    const next = new Store<V>({ map });
    this.#content = { back: apply(map, changes), newer: next };
    return next;
  }

  #map(): Map<string, V> {
    const own = this.#content;
    if ('map' in own) return own.map;
    // From the version that holds the Map back to this one, turning each link around on the way.
    const chain: Store<V>[] = [];
    let holder = own.newer;
    let content = holder.#content;
    while (!('map' in content)) {
      chain.push(holder);
      holder = content.newer;
      content = holder.#content;
    }
    const { map } = content;
    for (let older = chain.pop(); older !== undefined; older = chain.pop()) {
      older.#take(map, holder);
      holder = older;
    }
    this.#take(map, holder);
    return map;
  }

  /** Takes the Map over from the next newer version, taking back what that one had changed. */
  #take(map: Map<string, V>, newer: Store<V>): void {
    const own = this.#content;
    if ('map' in own) return;
    newer.#linkTo(this, apply(map, own.back));
    this.#content = { map };
  }

  #linkTo(older: Store<V>, back: readonly Change<V>[]): void {
    this.#content = { back, newer: older };
  }
}

/** Makes the changes and gives what undoes them. */
function apply<V>(map: Map<string, V>, changes: readonly Change<V>[]): readonly Change<V>[] {
  const back: Change<V>[] = [];
  for (const [key, value] of changes) {
    back.push([key, map.get(key)]);
    if (value === undefined) map.delete(key);
    else map.set(key, value);
  }
  return back.reverse();
}
