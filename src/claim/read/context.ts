/** What every part of the reading of a scenario needs. */
import type { Trail } from '../../door/trail.js';
import type { Meant } from '../../door/meant.js';
import { at, type Report } from '../../result/report.js';

export interface Context {
  readonly report: Report;
  readonly trail: Trail;
  readonly meant: Meant;
  /** Members and providers of which it was said already that they are unknown. */
  readonly told: Set<string>;
  /** Ids as the document writes them, also of entries that are otherwise unreadable. */
  readonly members: ReadonlySet<string>;
  readonly providers: ReadonlySet<string>;
  /** Lists of which not every entry has an id that can be read: an id that is not known may be that entry's. */
  readonly incomplete: ReadonlySet<'members' | 'providers' | 'claims'>;
}

/** Reports a last day before the first. */
export function reportReversed(from: string | undefined, to: string | undefined, path: string, report: Report): void {
  // Days as year-month-day compare as text.
  if (from === undefined || to === undefined || to >= from) return;
  report.error(at(path, 'to'), 'date.reversed', `The last day, ${to}, is before the first, ${from}.`, 'Check whether the two are swapped.');
}

/** Reports a member whom the household does not have. */
export function memberIsKnown(member: string, path: string, { report, members, meant, incomplete }: Context): void {
  if (members.has(member) || incomplete.has('members')) return;
  report.error(path, 'member.unknown', `There is no member "${member}" in the household.`, meant(member, members));
}

/** Warns of a provider that is not listed where only a listed one can ever count. */
export function warnOfUnlisted(provider: string, path: string, { report, providers, meant, incomplete, told }: Context): void {
  if (providers.has(provider) || incomplete.has('providers') || told.has(`provider ${provider}`)) return;
  told.add(`provider ${provider}`);
  report.warn(
    path,
    'provider.unlisted',
    `There is no provider "${provider}" in \`providers\`.`,
    meant(provider, providers, 'List the provider, with its networks.'),
  );
}
