/** Any plan at all, and any plan spoiled anywhere: findings that say something, never an exception. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMandates } from '../../src/api/mandates.js';
import { MANDATES, type Finding } from '../../src/mandates/mandate.js';
import { plan } from '../../src/testing.js';
import { fullPlan, nodesOf, spoiled } from '../hostile/documents.js';

const every = (json: unknown): readonly Finding[] =>
  checkMandates(json, { mandates: MANDATES, expectedPayments: [{ benefit: 'inpatient', tier: 'in', amount: 1 }], officeVisits: 'apart' });

function isWell({ rule, mandate, title, severity, message, citation, planYear }: Finding): boolean {
  const isOwn = mandate === null;
  return (
    rule.startsWith(`${mandate ?? 'mandates'}/`) &&
    title.length > 5 &&
    ['error', 'warning', 'note'].includes(severity) &&
    /\.$/.test(message) &&
    !/\{[a-z]|undefined|NaN|Infinity|\[object/.test(message) &&
    isOwn === (citation === null) &&
    (isOwn || planYear !== null)
  );
}

it('finds well-formed things in any plan, the same each time, and leaves it as it is', () => {
  fc.assert(
    fc.property(plan(), (json) => {
      const before = JSON.stringify(json);
      const findings = every(json);
      expect(findings.filter((finding) => !isWell(finding))).toEqual([]);
      expect(every(json)).toEqual(findings);
      expect(JSON.stringify(json)).toBe(before);
    }),
    { numRuns: 100 },
  );
});

it('names only paths of the plan', () => {
  fc.assert(
    fc.property(plan(), (json) => {
      const at = (where: string): boolean =>
        where
          .split('.')
          .reduce<unknown>(
            (node, step) => (typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[step] : undefined),
            json,
          ) !== undefined;
      const findings = every(json).filter(({ mandate, where }) => mandate !== null && where !== '' && !at(where));
      // What is missing, or stands there by default, is named where it would be written.
      const written = ['accumulators', 'emergency.balanceBilled', 'copayAssistance'];
      expect(findings.filter(({ where }) => !written.includes(where) && !where.includes('.costs.'))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

describe('a plan spoiled at one place', () => {
  const asides = {
    'x-mandates': {
      accept: [{ rule: 'aca/preventive-missing', where: 'benefits', reason: 'Carved out.' }],
      benefits: { 'x*': { essential: true, classification: 'inpatient' } },
    },
  };
  it.each<readonly [string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'x'],
    ['an odd object', { a: { b: [null] } }],
  ])('%s', (_, spoil) => {
    const whole = { ...fullPlan(), ...asides };
    for (const path of nodesOf(whole)) {
      const findings = every(spoiled({ ...fullPlan(), ...structuredClone(asides) }, path, spoil));
      expect(
        findings.filter((finding) => !isWell(finding) && finding.rule !== 'mandates/unreadable-plan'),
        path.join('.'),
      ).toEqual([]);
    }
  });
});
