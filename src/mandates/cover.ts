/**
 * The cheapest set of caps that together stop everything: the most that a member can come to. A leaf.
 * Whatever cover is found is a true upper bound; the search for the cheapest one ends after so many steps.
 */
const MOST_STEPS = 2_000;

export interface Cap {
  /** What it stops at, in cents. */
  readonly limit: number;
  /** The things that it stops. */
  readonly stops: ReadonlySet<number>;
}

export interface Cover<C extends Cap> {
  readonly total: number;
  readonly caps: readonly C[];
}

/**
 * @param things each with the places in `caps` of those that stop it, at least one.
 * @returns the caps whose limits add up to least while each thing is stopped by one of them.
 */
export function cheapestCover<C extends Cap>(things: readonly number[], caps: readonly C[]): Cover<C> {
  let best = greedy(things, caps);
  let steps = 0;
  const search = (left: readonly number[], chosen: readonly C[], total: number): void => {
    steps += 1;
    if (total >= best.total || steps > MOST_STEPS) return;
    const [first] = left;
    if (first === undefined) {
      best = { total, caps: chosen };
      return;
    }
    for (const cap of caps) {
      if (!cap.stops.has(first)) continue;
      search(
        left.filter((thing) => !cap.stops.has(thing)),
        [...chosen, cap],
        total + cap.limit,
      );
    }
  };
  search(things, [], 0);
  return best;
}

/** Each time the cap that stops most of what is left; of equals the lowest. */
function greedy<C extends Cap>(things: readonly number[], caps: readonly C[]): Cover<C> {
  let left = things;
  let total = 0;
  const chosen: C[] = [];
  while (left.length > 0) {
    let next: C | undefined;
    let most = 0;
    for (const cap of caps) {
      const count = left.reduce((sum, thing) => (cap.stops.has(thing) ? sum + 1 : sum), 0);
      if (count > most || (count === most && count > 0 && next !== undefined && cap.limit < next.limit)) [next, most] = [cap, count];
    }
    const taken = next;
    if (taken === undefined) break;
    chosen.push(taken);
    total += taken.limit;
    left = left.filter((thing) => !taken.stops.has(thing));
  }
  return { total, caps: chosen };
}
