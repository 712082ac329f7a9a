/**
 * Eligibility: is this our member, covered on the line's date, under a plan version in effect?
 * Place: first; nothing else can be asked of someone who is not covered.
 * @source X12 CARC 31 (patient cannot be identified as our insured), 26 (before coverage), 27 (after coverage)
 */
import { formatDay } from '../../calendar/day.js';
import { deny } from '../denial.js';
import type { Draft } from '../draft.js';

export function eligibility(draft: Draft): void {
  const { member, line, plan, books } = draft;
  if (member === null) {
    deny(draft, 'eligibility', { carc: '31', group: 'PR' }, `"${draft.claim.member}" is no member of this household`);
    return;
  }
  const { from, to } = member.coverage;
  if (from !== null && line.date < from) deny(draft, 'eligibility', { carc: '26', group: 'PR' }, `coverage begins on ${formatDay(from)}`);
  else if (to !== null && line.date > to) deny(draft, 'eligibility', { carc: '27', group: 'PR' }, `coverage ended on ${formatDay(to)}`);
  else if (plan === null) {
    const begins = books.years.starts[0];
    const early = begins !== undefined && draft.moment.anchor < begins;
    deny(
      draft,
      'eligibility',
      { carc: early ? '26' : '27', group: 'PR' },
      `no version of the plan is in effect on ${formatDay(draft.moment.anchor)}`,
    );
  }
}
