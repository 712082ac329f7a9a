import { describe, expect, it } from 'vitest';
import { compile, explain, explainData, printExplanation, ScenarioError } from '../../src/index.js';
import { claim, clinic, line, scenario } from './clinic.js';

const plan = compile(clinic);

/** Without the breaks of lines. */
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('explain', () => {
  it('tells one claim from what was billed to what counts toward the maximum', () => {
    expect(explain(plan, scenario(claim()), { claim: 'c1' })).toBe(
      [
        'Explanation of benefits',
        'Clinic Plan (clinic)',
        'A visit',
        '',
        'Claim c1 for Ann (ann), by Dr. Lee (lee): paid',
        '  Line 1, 2026-03-10: Office visit (visit), tier In network (in)',
        '    Billed $300.00, allowed $180.00: the member pays $25.00 (copay), the plan pays $155.00, $120.00',
        '    is written off.',
        '    - The claim line names the benefit "visit".',
        '    - Tier "in": the provider is in one of its networks. [tiers.0]',
        '    - Allowed: $180.00, as the claim line states. The provider writes off the $120.00 above that.',
        '    - The cost of "visit" in tier "in" is: $25 copay. Copay of $25.00 a visit: the member pays',
        '      $25.00. The plan pays the rest of the $180.00 allowed, $155.00. [benefits.visit.costs.in]',
        '    Adjustment codes: CO-45 $120.00, PR-3 $25.00',
        '  Counts toward:',
        '    - Yearly maximum (oop), Ann (ann): $0.00 before, $25.00 now, of $800.00',
        '    - Yearly maximum (oop), family: $0.00 before, $25.00 now, of $1,600.00',
        '',
      ].join('\n'),
    );
  });

  it('ends with where everything stands, and begins with a glance, where all claims are told', () => {
    const text = explain(
      plan,
      scenario(claim(), claim({ id: 'c2', provider: 'far', lines: [line({ allowed: undefined }), line({ benefit: 'therapy' })] })),
    );
    expect(flat(text)).toContain(
      'Claims at a glance date for by member pays plan pays c1 2026-03-10 Ann Dr. Lee paid $25.00 $155.00 c2 2026-03-10 Ann far partial $600.00 $0.00 Claim c1',
    );
    expect(flat(text)).toContain(
      ' Billed $300.00, allowed $240.00: the member pays $300.00 (deductible $240.00, balance bill $60.00), the plan pays $0.00.',
    );
    expect(text).toContain('- Allowed: 80% of the $300.00 billed is $240.00. [tiers.1.allowed]');
    expect(text).toContain('- The provider may bill the member the $60.00 above that (balance bill).');
    expect(text.match(/Allowed: /g)).toHaveLength(2);
    expect(text).toContain('Denied: not covered. The member owes the $300.00 billed (PR-242). [benefits.therapy.costs]');
    expect(text).toContain('  All lines: Billed $600.00, allowed $240.00: the member pays $600.00');
    expect(text).toContain(
      [
        'Where deductibles, maximums and limits stand',
        '                        for     period         used      limit       left',
        '  deductible            Ann     2026-01-01  $240.00    $500.00    $260.00',
      ].join('\n'),
    );
    expect(
      text.endsWith(
        [
          'Totals',
          '  Billed                $900.00',
          '  Allowed               $420.00',
          '    deductible          $240.00',
          '    copay                $25.00',
          '    not covered         $300.00',
          '    balance bill         $60.00',
          '  The member pays       $625.00',
          '  The plan pays         $155.00',
          '  Other insurance pays    $0.00',
          '  Written off           $120.00',
          '',
        ].join('\n'),
      ),
    ).toBe(true);
  });

  it('tells a claim that takes another back, without telling its reasons twice', () => {
    const text = explain(plan, scenario(claim(), claim({ id: 'c2', replaces: 'c1', lines: [line({ allowed: 150 })] })), { claim: 'c2' });
    expect(text).toContain(
      'Claim c2 takes claim c1 for Ann (ann) back: the earlier amounts with the opposite sign\n  Line 1: Office visit (visit), tier In network (in) (void)\n    Billed -$300.00, allowed -$180.00: the member pays -$25.00 (copay)',
    );
    expect(text.match(/Copay of/g)).toHaveLength(1);
    expect(text).not.toContain('Claim c1 for');
  });

  it('counts visits in words', () => {
    const text = explain(
      plan,
      scenario(claim({ lines: [line({ benefit: 'therapy' }), line({ benefit: 'therapy', date: '2026-03-11' })] })),
    );
    expect(text).toContain('limit "therapy", Ann (ann): 0 visits before, 1 visit now, of 1 visit');
    expect(flat(text)).toContain(
      'Denied: nothing is left of the limit "therapy". The member owes the $300.00 billed (PR-119). [accumulators.2]',
    );
    expect(flat(text)).toContain('limit "therapy" Ann 2026-01-01 1 visit 1 visit 0 visits');
  });

  it('tells all copies of a claim that repeats, or one', () => {
    const monthly = scenario(claim({ repeat: { every: 'month', times: 3 } }));
    expect(explainData(plan, monthly, { claim: 'c1' }).claims.map((one) => one.result.id)).toEqual(['c1.1', 'c1.2', 'c1.3']);
    expect(explainData(plan, monthly, { claim: 'c1.2' }).claims.map((one) => one.result.id)).toEqual(['c1.2']);
  });

  it.each`
    asked    | hint
    ${'c2'}  | ${'Did you mean "c1"?'}
    ${'zzz'} | ${'Name the id of one of the claims.'}
  `('refuses claim $asked, which is not there', ({ asked, hint }: { asked: string; hint: string }) => {
    expect.assertions(2);
    try {
      explain(plan, scenario(claim()), { claim: asked });
    } catch (failure) {
      expect(failure).toBeInstanceOf(ScenarioError);
      expect((failure as ScenarioError).issues).toEqual([
        { path: 'claims', code: 'claim.unknown', message: `There is no claim "${asked}".`, hint, severity: 'error' },
      ]);
    }
  });

  it('refuses a scenario that is not in order, with every problem', () => {
    expect(() => explain(plan, { household: { members: [] }, claims: 5 })).toThrow(ScenarioError);
  });

  it('names what a line is for, by code and in the words of the claim', () => {
    const text = explain(
      plan,
      scenario(
        claim({ provider: { id: 'x', label: 'Dr. X', networks: ['clinic'] }, lines: [line({ code: '99213', description: 'Sore knee' })] }),
      ),
    );
    expect(text).toContain('by Dr. X (x): paid\n  Line 1, 2026-03-10, Sore knee, code 99213: Office visit');
  });

  it('cannot be made to colour a terminal by a document', () => {
    const text = explain(compile({ ...clinic, name: 'Plan\u001b[31m' }), { ...scenario(claim()), title: 'A\nvisit\u202e' });
    expect(text).toContain('Plan [31m (clinic)\nA visit \n');
  });

  it('hands the parts to a painter, and without one is the same text', () => {
    const data = explainData(plan, scenario(claim(), claim({ id: 'c2' })));
    const mark = (sign: string) => (text: string) => `${sign}${text}${sign}`;
    const painted = printExplanation(data, { heading: mark('#'), strong: mark('*'), faint: mark('~') });
    expect(painted).toContain('#Explanation of benefits#');
    expect(painted).toContain('~[benefits.visit.costs.in]~');
    expect(painted.replaceAll(/[#*~]/g, '')).toBe(printExplanation(data));
  });

  it('leaves a title out where there is none, and a name where it is the id', () => {
    const untitled = scenario(claim()) as { title?: string };
    delete untitled.title;
    expect(explain(compile({ ...clinic, name: 'clinic' }), untitled)).toMatch(/^Explanation of benefits\nclinic\n\nClaim c1/);
  });

  it('explains a claim that only voids: nothing was rendered', () => {
    const text = explain(plan, scenario(claim(), { id: 'v', voids: 'c1' }));
    expect(text).toContain('takes c1 back  void');
    expect(text).toContain('Yearly maximum (oop), Ann (ann): $25.00 before, $0.00 now, of $800.00');
  });

  it.each<[string, object, readonly (readonly [string, string, string])[]]>([
    [
      'a window of months that a void takes the beginning of',
      { months: 3 },
      [
        ['2026-03-20', '$0.00', '$25.00'],
        ['2026-03-10', '$50.00', '$0.00'],
      ],
    ],
    ['a rolling window, whose period is its last use', { rollingMonths: 12 }, [['2026-03-20', '$50.00', '$25.00']]],
  ])('tells what a void leaves of %s', (_, period, moved) => {
    const moving = compile({ ...clinic, accumulators: [clinic.accumulators[0], { id: 'oop', type: 'oop-max', individual: 800, period }] });
    const two = [claim(), claim({ id: 'c2', lines: [line({ date: '2026-03-20' })] }), { id: 'v', voids: 'c1' }];
    const { movements } = explainData(moving, scenario(...two), { claim: 'v' }).claims[0] ?? { movements: [] };
    expect(movements.map(({ before, after }) => [after.period, `$${String(before)}`, `$${String(after.used)}`])).toEqual(moved);
  });

  it('changes nothing that it is given', () => {
    const given = scenario(claim());
    const before = structuredClone(given);
    explain(plan, given);
    expect(given).toEqual(before);
  });
});
