/** Voids and replacements: what they take back must be an earlier claim that still stands. */
import type { Meant } from '../door/meant.js';
import { at, type Report } from '../result/report.js';
import { targetOf } from './order.js';
import type { Claim } from './scenario.js';

/**
 * @param claims in processing order.
 * @param repeats how many copies a repeated claim has, by the id it was written with.
 * @returns the claims, each void with the member and provider of the claim that it takes back.
 */
export function checkCorrections(
  claims: readonly Claim[],
  repeats: ReadonlyMap<string, number>,
  report: Report,
  meant: Meant,
): readonly Claim[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const ids = [...byId.keys()];
  const processed = new Set<string>();
  const takenBack = new Map<string, string>();
  return claims.map((claim) => {
    const target = targetOf(claim);
    const before = target === null ? undefined : byId.get(target);
    if (target !== null) {
      const path = at(claim.path, claim.voids === null ? 'replaces' : 'voids');
      const by = takenBack.get(target);
      const times = repeats.get(target);
      if (target === claim.id)
        report.error(path, 'claim.takes-back-itself', `Claim "${claim.id}" takes back itself.`, 'Name an earlier claim.');
      else if (before === undefined && times !== undefined) {
        report.error(
          path,
          'claim.target-repeats',
          `"${target}" repeats: its copies are ${target}.1 to ${target}.${String(times)}.`,
          `Name one of the copies, such as "${target}.1".`,
        );
      } else if (before === undefined) report.error(path, 'claim.target-unknown', `There is no claim "${target}".`, meant(target, ids));
      else if (!processed.has(target))
        report.error(
          path,
          'claim.target-later',
          `Claim "${target}" is processed after this one.`,
          'Put it before, or order the scenario by service date.',
        );
      else if (before.voids !== null)
        report.error(
          path,
          'claim.target-void',
          `Claim "${target}" is itself a void: there is nothing in it to take back.`,
          'Send the claim that it voided anew.',
        );
      else if (by !== undefined)
        report.error(
          path,
          'claim.taken-back',
          `Claim "${target}" was already taken back, by "${by}".`,
          `Name "${by}", if that one is meant.`,
        );
      else takenBack.set(target, claim.id);
      if (claim.voids !== null && before !== undefined && claim.member !== '' && claim.member !== before.member) {
        report.error(
          at(claim.path, 'member'),
          'claim.other-member',
          `Claim "${target}" is "${before.member}"'s, and this one says "${claim.member}".`,
          'Leave `member` out of a void.',
        );
      }
    }
    processed.add(claim.id);
    return claim.voids === null || before === undefined ? claim : adopt(claim, before);
  });
}

const adopt = (claim: Claim, target: Claim): Claim => ({
  ...claim,
  member: claim.member === '' ? target.member : claim.member,
  provider: claim.provider.id === '' ? target.provider : claim.provider,
});
