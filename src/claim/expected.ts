/** Whether what a scenario expects is there to be compared: claims, lines and members by the ids that they have. */
import { at } from '../result/report.js';
import type { Context } from './read/context.js';
import { FAMILY } from './read/roster.js';
import type { Claim } from './scenario.js';
import type { ExpectJson } from './schema/expect.js';

export function checkExpected(
  expected: ExpectJson,
  claims: readonly Claim[],
  repeats: ReadonlyMap<string, number>,
  context: Context,
): void {
  const { report, meant, members, incomplete } = context;
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  for (const [id, { lines }] of Object.entries(expected.claims ?? {})) {
    const path = at('expect.claims', id);
    const claim = byId.get(id);
    const times = repeats.get(id);
    if (claim !== undefined) checkLines(Object.keys(lines ?? {}), claim, byId, at(path, 'lines'), context);
    else if (times !== undefined)
      report.error(
        path,
        'expect.repeats',
        `"${id}" repeats: there is no claim of that name alone.`,
        `Expect ${id}.1 to ${id}.${String(times)}.`,
      );
    else report.error(path, 'expect.claim-unknown', `There is no claim "${id}" to expect anything of.`, meant(id, byId.keys()));
  }
  if (incomplete.has('members')) return;
  const keys = new Set([...members, FAMILY]);
  for (const [id, balances] of Object.entries(expected.accumulators ?? {})) {
    for (const member of Object.keys(balances)) {
      if (keys.has(member)) continue;
      report.error(
        at('expect.accumulators', id, member),
        'expect.member-unknown',
        `There is no member "${member}" in the household.`,
        meant(member, keys),
      );
    }
  }
}

function checkLines(
  ids: readonly string[],
  claim: Claim,
  byId: ReadonlyMap<string, Claim>,
  path: string,
  { report, meant, trail }: Context,
): void {
  // The entry of a void shows the lines that it takes back.
  const shown = claim.voids === null ? claim : byId.get(claim.voids);
  const known = new Set(shown?.lines.map(({ id }) => id));
  for (const id of ids) {
    if (shown === undefined || known.has(id) || !trail.isIntact(at(shown.path, 'lines'))) continue;
    report.error(at(path, id), 'expect.line-unknown', `Claim "${claim.id}" has no line "${id}".`, meant(id, known));
  }
}
