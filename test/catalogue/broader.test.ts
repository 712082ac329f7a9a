/** What a plan lists decides: a rule goes to the nearest benefit that is there, or makes way for a more general one; and the plan has the last word. */
import { describe, expect, it } from 'vitest';
import { adjudicate, compile } from '../../src/index.js';
import { BENEFITS, planOf, scenarioOf, type Case } from './shared.js';

type Plan = ReturnType<typeof compile>;

const benefitOf = (plan: Plan, line: Partial<Case>): string | null =>
  adjudicate(plan, scenarioOf([{ why: '', benefit: '', ...line }])).claims[0]?.lines[0]?.benefit ?? null;

const MRI = { code: '70551' };
const EKG = { code: '93000', place: '11' };
const PSYCHIATRIST = { code: '99214', specialty: 'psychiatry' };
const KNEE = { code: '29881', place: '24' };
const INJECTION = { code: 'J1100', place: '11' };

describe('a benefit that the plan does not list', () => {
  it.each<readonly [why: string, listed: string, line: Partial<Case>, benefit: string | null]>([
    ['MRI is imaging where imaging is listed', 'imaging x-ray diagnostic-test', MRI, 'imaging'],
    ['else a diagnostic test', 'x-ray diagnostic-test', MRI, 'diagnostic-test'],
    ['an X-ray is imaging where the plan knows only that', 'imaging laboratory', { code: '71046' }, 'imaging'],
    ['laboratory is a diagnostic test', 'diagnostic-test', { code: '80053' }, 'diagnostic-test'],
    ['an electrocardiogram goes with the X-rays', 'x-ray laboratory specialist', EKG, 'x-ray'],
    ['or with the laboratory', 'laboratory imaging specialist', EKG, 'laboratory'],
    ['without any test listed it goes with the visit', 'specialist', EKG, 'specialist'],
    ['a psychiatric stay is a stay', 'inpatient', { revenueCode: '0124' }, 'inpatient'],
    ['detoxification goes to mental health first', 'mental-health-inpatient inpatient', { revenueCode: '0126' }, 'mental-health-inpatient'],
    [
      'the psychiatrist inside a hospital is a physician there',
      'inpatient inpatient-physician',
      { code: '99232', place: '21', specialty: 'psychiatry' },
      'inpatient-physician',
    ],
    ['a psychiatrist is outpatient mental health', 'mental-health-outpatient specialist', PSYCHIATRIST, 'mental-health-outpatient'],
    ['without mental health listed, a specialist', 'specialist primary-care', PSYCHIATRIST, 'specialist'],
    ['psychotherapy likewise', 'specialist primary-care', { code: '90834', specialty: 'psychology' }, 'specialist'],
    [
      'residential treatment of substance use',
      'substance-use-inpatient mental-health-inpatient',
      { place: '55' },
      'substance-use-inpatient',
    ],
    ['residential treatment', 'mental-health-inpatient', { revenueCode: '1001' }, 'mental-health-inpatient'],
    ['telehealth goes by who sees the member', 'primary-care specialist', { code: '99213', place: '10', isPcp: true }, 'primary-care'],
    ['and what exists by video only', 'primary-care specialist', { code: '98004', specialty: 'cardiology' }, 'specialist'],
    ['a nurse practitioner is primary care', 'primary-care specialist', { code: '99213', specialty: 'nurse-practitioner' }, 'primary-care'],
    [
      'urgent care goes by who sees the member',
      'primary-care specialist',
      { code: '99213', place: '20', specialty: 'family-medicine' },
      'primary-care',
    ],
    ['the emergency physician goes with the emergency room', 'emergency-room', { code: '99284' }, 'emergency-room'],
    ['air with ground', 'ambulance', { code: 'A0431' }, 'ambulance'],
    ['well child is preventive', 'preventive', { code: '99392' }, 'preventive'],
    ['contraception is preventive', 'preventive specialist', { code: '58300' }, 'preventive'],
    ['birth is maternity', 'maternity inpatient', { revenueCode: '0722', admitted: true }, 'maternity'],
    ['else the stay', 'inpatient inpatient-physician', { revenueCode: '0722', admitted: true }, 'inpatient'],
    ['and the physician of it', 'inpatient inpatient-physician', { code: '59400', place: '21' }, 'inpatient-physician'],
    ['the surgeon and the facility under one benefit', 'outpatient-surgery', KNEE, 'outpatient-surgery'],
    ['the facility of outpatient care', 'outpatient-facility', { ...KNEE, revenueCode: '0490' }, 'outpatient-facility'],
    [
      'a hospital clinic goes by its visit where the plan lists surgery alone',
      'outpatient-surgery-facility specialist',
      { code: '99213', revenueCode: '0510' },
      'specialist',
    ],
    ['speech therapy is rehabilitation', 'rehabilitation', { code: '92507' }, 'rehabilitation'],
    ['early intervention is habilitation', 'habilitation speech-therapy', { code: '92507', modifiers: ['TL', 'GN'] }, 'habilitation'],
    ['habilitation not listed: the therapy', 'physical-therapy', { code: '97110', modifiers: ['96'] }, 'physical-therapy'],
    [
      'anesthesia not listed: the physician',
      'outpatient-surgery-physician',
      { code: '00840', place: '22' },
      'outpatient-surgery-physician',
    ],
    [
      'a bypass where no bariatric surgery is listed',
      'inpatient inpatient-physician',
      { code: '43644', place: '21' },
      'inpatient-physician',
    ],
    ['a drug given in the office goes with the visit', 'primary-care specialist', { ...INJECTION, isPcp: true }, 'primary-care'],
    ['to whoever gives it', 'primary-care specialist', { ...INJECTION, specialty: 'rheumatology' }, 'specialist'],
    ['prostheses are equipment', 'durable-medical-equipment', { code: 'L5100' }, 'durable-medical-equipment'],
    ['test strips are supplies', 'medical-supplies durable-medical-equipment', { code: 'A4253' }, 'medical-supplies'],
    ['any drug under one benefit', 'rx-drug', { drugTier: '3', daysSupply: 30 }, 'rx-drug'],
    ['specialty drugs with the brands', 'rx-generic rx-brand', { drugTier: '4', daysSupply: 30 }, 'rx-brand'],
    ['a filling where only routine dental care is listed', 'dental-adult', { code: 'D2391', age: 40 }, 'dental-adult'],
    ['a dental plan without ages', 'dental-preventive dental-basic dental-major', { code: 'D2740', age: 10 }, 'dental-major'],
    ['glasses where a vision plan lists eyewear', 'eye-exam eyewear', { code: 'V2020', age: 40 }, 'eyewear'],
    ['nothing broader is listed: no benefit', 'primary-care specialist', { code: 'E0114' }, null],
    ['a nursing home is no hospital', 'inpatient', { revenueCode: '0120', place: '32' }, null],
    ['a skilled nursing facility neither', 'inpatient', { revenueCode: '0120', place: '31' }, null],
    ['comfort items are no part of a stay', 'inpatient', { revenueCode: '0993', admitted: true }, null],
  ])('%s', (_, listed, line, benefit) => {
    expect(benefitOf(compile(planOf(listed.split(' '))), line)).toBe(benefit);
  });

  it('is denied as not covered, not by a rule for it', () => {
    const result = adjudicate(compile(planOf(['primary-care'])), scenarioOf([{ why: '', benefit: '', code: 'E0114' }]));
    expect(result.claims[0]?.lines[0]).toMatchObject({ status: 'denied', benefit: null, adjustments: [{ group: 'PR', code: '96' }] });
  });

  it('leaves no rule in a plan: each compiled rule is for a benefit that the plan lists', () => {
    const listed = ['imaging', 'inpatient', 'specialist', 'preventive'];
    const classify = compile(planOf(listed)).rules.filter(({ event }) => event.type === 'classify');
    expect(classify.length).toBeGreaterThan(20);
    expect(classify.filter(({ event }) => !listed.some((id) => id === event.params['benefit']))).toEqual([]);
    expect(new Set(classify.map(({ name }) => name)).size).toBe(classify.length);
    expect(JSON.parse(JSON.stringify(classify))).toEqual(classify);
  });
});

describe('a plan has the last word', () => {
  const listed = ['preventive', 'primary-care', 'specialist', 'imaging', 'x-ray', 'laboratory'];
  const ownRule = {
    name: 'bone-density',
    conditions: { all: [{ fact: 'line.code', operator: 'inCodes', value: ['77080'] }] },
    event: { type: 'classify', params: { benefit: 'preventive' } },
  };
  const services = {
    services: { any: [{ fact: 'line.code', operator: 'inCodes', value: ['77080', '99213'] }] },
    costs: { in: 'no charge' },
  };
  const withServices = { ...(planOf(listed) as { readonly benefits: object }).benefits, laboratory: services };

  it('by a classify rule of its own', () => {
    expect(benefitOf(compile(planOf(listed)), { code: '77080' })).toBe('x-ray');
    expect(benefitOf(compile(planOf(listed, { rules: [ownRule] })), { code: '77080' })).toBe('preventive');
  });

  it('by services of its own, before the catalogue and after the line', () => {
    const plan = compile(planOf(listed, { benefits: withServices }));
    expect(benefitOf(plan, { code: '99213', specialty: 'cardiology' })).toBe('laboratory');
    expect(benefitOf(plan, { code: '99214', specialty: 'cardiology' })).toBe('specialist');
  });

  it('by its own rule even where the line names a benefit', () => {
    const claim = { id: 'c', member: 'm', provider: 'p', lines: [{ date: '2026-06-15', billed: 100, code: '77080', benefit: 'imaging' }] };
    const scenario = {
      costshare: 'scenario/1',
      household: { members: [{ id: 'm' }] },
      providers: [{ id: 'p', networks: [] }],
      claims: [claim],
    };
    expect(adjudicate(compile(planOf(listed)), scenario).claims[0]?.lines[0]?.benefit).toBe('imaging');
    expect(adjudicate(compile(planOf(listed, { rules: [ownRule] })), scenario).claims[0]?.lines[0]?.benefit).toBe('preventive');
  });

  it('by the line, where it says so itself', () => {
    const scenario = scenarioOf([{ why: '', benefit: '', code: '99213', specialty: 'cardiology' }]) as {
      readonly claims: readonly { readonly lines: readonly object[] }[];
    };
    const named = {
      ...scenario,
      claims: scenario.claims.map((claim) => ({ ...claim, lines: claim.lines.map((line) => ({ ...line, benefit: 'primary-care' })) })),
    };
    expect(adjudicate(compile(planOf(listed)), named).claims[0]?.lines[0]?.benefit).toBe('primary-care');
  });

  it('by listing what it excludes: then no broader benefit pays it', () => {
    const excluded = {
      ...(planOf(['inpatient', 'inpatient-physician']) as { readonly benefits: object }).benefits,
      'bariatric-surgery': { costs: { in: 'not covered' } },
    };
    const result = adjudicate(
      compile(planOf([], { benefits: excluded })),
      scenarioOf([{ why: '', benefit: '', code: '43644', place: '21' }]),
    );
    expect(result.claims[0]?.lines[0]).toMatchObject({ benefit: 'bariatric-surgery', status: 'denied', memberPays: '100.00' });
  });
});

it('a plan of everything keeps every rule for its own benefit', () => {
  const rules = compile(planOf(BENEFITS.map(({ id }) => id))).rules.filter(({ event }) => event.type === 'classify');
  expect(rules.every(({ priority }) => priority < 100)).toBe(true);
});
