/** What a plan accepts, and what it says under `x-mandates` that cannot be read. */
import { describe, expect, it } from 'vitest';
import { checkMandates } from '../../src/api/mandates.js';
import { all, changed, check, inNetwork, MEDICAL } from './plans.js';

const RULE = 'aca/preventive-no-charge';
const WHERE = 'benefits.preventive.costs.in';
const REASON = 'A grandfathered plan.';
const broken = (xMandates: unknown): object => changed(MEDICAL, { ...inNetwork('preventive', '$10 copay'), 'x-mandates': xMandates });

describe('an accepted finding', () => {
  it('is listed with the reason, and stays what it is', () => {
    const [finding, ...others] = check(broken({ accept: [{ rule: RULE, where: WHERE, reason: REASON }] }), 'aca');
    expect(finding).toMatchObject({ rule: RULE, severity: 'error', where: WHERE, accepted: { reason: REASON } });
    expect(others).toEqual([]);
  });

  it('may be accepted wherever it is found', () => {
    const plan = changed(broken({ accept: [{ rule: RULE, reason: REASON }] }), inNetwork('well-child', '$10 copay'));
    expect(check(plan, 'aca').map(({ where, accepted }) => [where, accepted?.reason])).toEqual([
      [WHERE, REASON],
      ['benefits.well-child.costs.in', REASON],
    ]);
  });

  it('is accepted where it is named, and nowhere else', () => {
    const plan = changed(broken({ accept: [{ rule: RULE, where: WHERE, reason: REASON }] }), inNetwork('well-child', '$10 copay'));
    expect(check(plan, 'aca').map(({ accepted }) => accepted)).toEqual([{ reason: REASON }, null]);
  });

  it('takes the first of two reasons, and neither is idle', () => {
    const accept = [
      { rule: RULE, where: WHERE, reason: 'First.' },
      { rule: RULE, reason: 'Second.' },
    ];
    expect(check(broken({ accept }), 'aca').map(({ accepted }) => accepted)).toEqual([{ reason: 'First.' }]);
  });
});

describe('an acceptance that matches no finding', () => {
  const idle = (accept: readonly object[], more: object = {}): readonly unknown[] =>
    check(changed(MEDICAL, { 'x-mandates': { accept }, ...more }), 'aca').map(({ rule, severity, where, message }) => [
      rule,
      severity,
      where,
      message,
    ]);

  it('is a finding', () => {
    expect(idle([{ rule: RULE, where: WHERE, reason: REASON }])).toEqual([
      ['mandates/unmatched-acceptance', 'warning', 'x-mandates.accept.0', `${RULE} found nothing at ${WHERE}: take the acceptance out.`],
    ]);
    expect(idle([{ rule: RULE, reason: REASON }])).toEqual([
      ['mandates/unmatched-acceptance', 'warning', 'x-mandates.accept.0', `${RULE} found nothing: take the acceptance out.`],
    ]);
  });

  it('is one where the path is another', () => {
    expect(all(broken({ accept: [{ rule: RULE, where: 'benefits.preventive', reason: REASON }] }), 'aca')).toEqual([
      `${RULE} at ${WHERE}`,
      'mandates/unmatched-acceptance at x-mandates.accept.0',
    ]);
  });

  it('is one, with a hint, where there is no such rule', () => {
    const message = idle([{ rule: 'aca/preventive-no-charges', reason: REASON }]).map((row) => (row as readonly string[])[3]);
    expect(message).toEqual([`There is no rule "aca/preventive-no-charges": did you mean "${RULE}"?`]);
    expect(idle([{ rule: 'x', reason: REASON }]).map((row) => (row as readonly string[])[3])).toEqual(['There is no rule "x".']);
  });

  it('waits where its mandate is not asked', () => {
    const accept = [{ rule: 'nsa/emergency-cost-share', reason: REASON }];
    expect(idle(accept)).toEqual([]);
    expect(checkMandates(changed(MEDICAL, { 'x-mandates': { accept } }), { mandates: ['aca', 'nsa'] })).toHaveLength(1);
  });
});

describe('what cannot be read', () => {
  it.each<readonly [xMandates: unknown, where: readonly string[]]>([
    ['all', ['x-mandates']],
    [[], ['x-mandates']],
    [{}, []],
    [{ accepts: [] }, ['x-mandates.accepts']],
    [{ accept: {} }, ['x-mandates.accept']],
    [
      { accept: [null, {}, { rule: RULE, where: 5, reason: REASON }] },
      ['x-mandates.accept.0', 'x-mandates.accept.1', 'x-mandates.accept.2'],
    ],
    [{ accept: [{ rule: RULE, where: WHERE }] }, ['x-mandates.accept.0']],
    [{ accept: [{ rule: RULE, where: WHERE, reason: '  ' }] }, ['x-mandates.accept.0']],
    [{ benefits: [] }, ['x-mandates.benefits']],
    [{ benefits: { specialist: true } }, ['x-mandates.benefits.specialist']],
    [
      { benefits: { specialist: { essential: 'yes', classification: 'office', colour: true } } },
      [
        'x-mandates.benefits.specialist.essential',
        'x-mandates.benefits.specialist.classification',
        'x-mandates.benefits.specialist.colour',
      ],
    ],
  ])('%j', (xMandates, where) => {
    const findings = check(broken(xMandates), 'aca');
    expect(findings.map((finding) => [finding.rule, finding.where, finding.accepted])).toEqual([
      [RULE, WHERE, null],
      ...where.map((path) => ['mandates/unread', path, null]),
    ]);
  });

  it('says what is missing', () => {
    const [, finding] = check(broken({ accept: [{ rule: RULE }] }), 'aca');
    expect(finding?.message).toBe(`The acceptance of ${RULE} gives no reason, so it does not count.`);
  });
});

describe('what benefits are', () => {
  it('may be said by pattern; what stands later counts', () => {
    const says = (benefits: object): readonly string[] => all(broken({ benefits }), 'aca');
    expect(says({ 'prev*': { preventive: false } })).toEqual(['aca/preventive-missing at benefits']);
    expect(says({ 'prev*': { preventive: false }, preventive: { preventive: true } })).toEqual([`${RULE} at ${WHERE}`]);
    expect(says({ preventive: { preventive: true }, '*': { preventive: false } })).toEqual(['aca/preventive-missing at benefits']);
  });
});
