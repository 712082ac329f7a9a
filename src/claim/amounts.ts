/** All amounts of a scenario together must stay whole cents: what does, however they are added up. */
import type { Report } from '../result/report.js';
import type { Claim, Line } from './scenario.js';

const amountsOf = (line: Line): number =>
  line.billed +
  (line.allowed ?? 0) +
  (line.reference ?? 0) +
  (line.recognized ?? 0) +
  (line.genericPrice ?? 0) +
  (line.otherPaid ?? 0) +
  line.assistance;

export function checkTotal(claims: readonly Claim[], report: Report): void {
  let total = 0;
  for (const { lines } of claims) for (const line of lines) total += amountsOf(line);
  if (total <= Number.MAX_SAFE_INTEGER) return;
  report.error(
    'claims',
    'money.too-much',
    'The amounts of all claims together are beyond what can be added up to the cent, about 90 trillion dollars.',
    'Check the largest amounts, or split the scenario.',
  );
}
