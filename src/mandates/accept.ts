/** Findings that a plan accepts, with its reason; and acceptances of what was not found. */
import { suggest } from '../result/suggest.js';
import type { Acceptance } from './asides.js';
import type { Finding, Mandate } from './mandate.js';
import { unmatchedAcceptance } from './own-findings.js';

/**
 * @param asked the mandates that were checked: acceptances of others wait for their own check.
 * @param ruleIds all rules there are.
 */
export function applyAcceptances(
  findings: readonly Finding[],
  acceptances: readonly Acceptance[],
  asked: readonly Mandate[],
  ruleIds: readonly string[],
): readonly Finding[] {
  const used = new Set<Acceptance>();
  const judged = findings.map((finding): Finding => {
    const fitting = acceptances.filter(({ rule, where }) => rule === finding.rule && (where === null || where === finding.where));
    for (const acceptance of fitting) used.add(acceptance);
    const [first] = fitting;
    return first === undefined ? finding : { ...finding, accepted: { reason: first.reason } };
  });
  const known = new Set(ruleIds);
  const idle = acceptances.filter(
    (one) => !used.has(one) && (!known.has(one.rule) || asked.some((mandate) => one.rule.startsWith(`${mandate}/`))),
  );
  return [...judged, ...idle.map((one) => unmatched(one, known, ruleIds))];
}

function unmatched({ rule, where, path }: Acceptance, known: ReadonlySet<string>, ruleIds: readonly string[]): Finding {
  if (known.has(rule))
    return unmatchedAcceptance(path, `${rule} found nothing${where === null ? '' : ` at ${where}`}: take the acceptance out.`);
  const meant = suggest(rule, ruleIds);
  return unmatchedAcceptance(path, `There is no rule "${rule}"${meant === null ? '.' : `: did you mean "${meant}"?`}`);
}
