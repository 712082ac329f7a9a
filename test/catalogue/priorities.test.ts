/** The specific beats the general: for each line two rules hold, and the first one decides. */
import { describe, expect, it } from 'vitest';
import { compilePredicate } from '../../src/rules/predicate.js';
import { RULES } from './shared.js';

type Facts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

const NOTHING: Facts = {
  'line.code': null,
  'line.revenueCode': null,
  'line.place': null,
  'line.modifiers': [],
  'line.diagnoses': [],
  'line.telehealth': false,
  'line.drugTier': null,
  'line.daysSupply': null,
  'line.channel': null,
  'member.age': null,
  'provider.specialty': null,
  'provider.isPcp': false,
  'claim.admitted': false,
};

const line = (code: string, more: Facts = {}): Facts => ({ ...NOTHING, 'line.code': code, ...more });
const at = (place: string): Facts => ({ 'line.place': place });
const revenue = (code: string, more: Facts = {}): Facts => ({ ...NOTHING, 'line.revenueCode': code, ...more });
const admitted: Facts = { 'claim.admitted': true };
const specialty = (name: string): Facts => ({ 'provider.specialty': name });

const TABLE: readonly (readonly [why: string, facts: Facts, first: string, second: string])[] = [
  ['preventive before the office visit', line('99213', { 'line.diagnoses': ['Z00.00'] }), 'preventive-by-diagnosis', 'specialist'],
  [
    'preventive before the operation',
    line('45385', { 'line.modifiers': ['33'], ...at('24') }),
    'preventive-modifier',
    'outpatient-surgery-physician',
  ],
  ['preventive before imaging', line('77067'), 'screening', 'x-ray'],
  ['preventive before the laboratory', line('81528'), 'screening', 'genetic-testing'],
  ['preventive before urgent care', line('90471', at('20')), 'immunization', 'urgent-care'],
  ['well child before preventive', line('99213', { 'line.diagnoses': ['Z00.121', 'Z01.419'] }), 'well-child', 'preventive-by-diagnosis'],
  ['emergency before the outpatient hospital', revenue('0450'), 'emergency-room', 'outpatient-facility'],
  ['emergency before the hospital clinic', line('99284', { 'line.revenueCode': '0510' }), 'emergency-physician', 'outpatient-clinic'],
  ['emergency before the stay that follows it', revenue('0450', admitted), 'emergency-room', 'inpatient-ancillary'],
  ['emergency before preventive', line('90715', at('23')), 'emergency-physician', 'immunization'],
  ['air before ground', line('A0430', at('41')), 'air-ambulance', 'ambulance'],
  ['a therapy code before the office', line('97110', at('11')), 'physical-therapy', 'office-service-specialist'],
  ['a therapy code before the outpatient hospital', line('97110', at('22')), 'physical-therapy', 'outpatient-physician'],
  ['a therapy revenue code before the hospital bill', revenue('0420'), 'physical-therapy', 'outpatient-facility'],
  ['the plan of care before the code', line('97110', { 'line.modifiers': ['GO'] }), 'occupational-therapy', 'physical-therapy'],
  ['habilitative before rehabilitative', line('97110', { 'line.modifiers': ['96', 'GP'] }), 'habilitation', 'physical-therapy'],
  ['the stay before the therapy within it', revenue('0420', admitted), 'inpatient-ancillary', 'physical-therapy'],
  ['the stay before the scan within it', revenue('0611', admitted), 'inpatient-ancillary', 'imaging'],
  ['the kind of room before room and board', revenue('0124', admitted), 'mental-health-inpatient-facility', 'inpatient-room-and-board'],
  ['obstetrics before room and board', revenue('0112'), 'delivery-facility', 'inpatient-room-and-board'],
  ['rehabilitation unit before room and board', revenue('0118'), 'inpatient-rehabilitation', 'inpatient-room-and-board'],
  ['hospice before room and board', revenue('0115'), 'hospice', 'inpatient-room-and-board'],
  ['hospice before its visits', line('99232', at('34')), 'hospice', 'inpatient-physician'],
  ['transplant before surgery', line('50360', at('22')), 'transplant', 'outpatient-surgery-physician'],
  ['transplant before the inpatient surgeon', line('50360', at('21')), 'transplant', 'inpatient-physician'],
  ['birth before the inpatient surgeon', line('59510', at('21')), 'delivery', 'inpatient-physician'],
  ['cosmetic before reconstructive', line('19342', { 'line.diagnoses': ['Z41.1'] }), 'cosmetic-surgery', 'reconstructive-surgery'],
  ['birth before anesthesia', line('01967', at('21')), 'delivery', 'anesthesia'],
  [
    'substance use before mental health',
    line('90834', { 'line.diagnoses': ['F10.20'] }),
    'substance-use-outpatient',
    'mental-health-office-visit',
  ],
  ['mental health before the office visit', line('99214', specialty('psychiatry')), 'mental-health-office-visit', 'specialist'],
  [
    'mental health before telehealth',
    line('99214', { ...specialty('psychiatry'), ...at('10') }),
    'mental-health-office-visit',
    'telehealth-visit',
  ],
  ['behavior analysis before therapy', line('97153', { 'line.modifiers': ['GO'] }), 'autism', 'occupational-therapy'],
  ['pregnancy before the office visit', line('99213', { 'line.diagnoses': ['O09.93'] }), 'prenatal-care', 'specialist'],
  ['CT and MRI before other imaging', line('70551'), 'imaging', 'x-ray'],
  ['genetic tests before the laboratory', line('81220'), 'genetic-testing', 'laboratory'],
  ['drawing blood before surgery', line('36415'), 'laboratory', 'outpatient-surgery-physician'],
  ['chemotherapy before the drugs', line('J9271', at('11')), 'chemotherapy', 'office-service-specialist'],
  ['test strips before supplies', line('A4253'), 'diabetic-supplies', 'medical-supplies'],
  ['insulin pump before equipment', line('E0784'), 'diabetic-supplies', 'durable-medical-equipment'],
  ['breast pump before equipment', line('E0603'), 'preventive-visit', 'durable-medical-equipment'],
  ['a child before any age', line('D1120', { 'member.age': 9 }), 'dental-checkup-child', 'dental-adult'],
  [
    'an accident before the class of dental care',
    line('D2740', { 'line.diagnoses': ['S02.5XXA'] }),
    'accidental-dental',
    'dental-major-adult',
  ],
  [
    'eyes in diabetes before a routine examination',
    line('92014', { 'line.diagnoses': ['E11.9', 'H52.4'] }),
    'diabetic-eye-exam',
    'eye-exam-adult',
  ],
  ['a routine eye examination before the specialist', line('92014', { 'line.diagnoses': ['Z01.00'] }), 'eye-exam-adult', 'specialist'],
  ['telehealth before the office visit', line('99213', at('02')), 'telehealth-visit', 'specialist'],
  [
    'the shop before the practitioner',
    line('99213', { ...at('17'), ...specialty('nurse-practitioner') }),
    'retail-clinic',
    'other-practitioner',
  ],
  [
    'the named PCP before the specialty',
    line('99213', { ...specialty('nurse-practitioner'), 'provider.isPcp': true }),
    'visit-to-a-pcp',
    'other-practitioner',
  ],
  ['primary care before the specialist', line('99213', specialty('pediatrics')), 'primary-care', 'specialist'],
  ['the visit before what is done in the office', line('98925', at('11')), 'specialist', 'office-service-specialist'],
  ['a hospital clinic before the code of its visit', line('99213', { 'line.revenueCode': '0510' }), 'outpatient-clinic', 'specialist'],
  ['the channel before the tier', { ...NOTHING, 'line.drugTier': '1', 'line.channel': 'specialty' }, 'rx-specialty', 'rx-generic'],
  ['the tier before a drug of any tier', { ...NOTHING, 'line.drugTier': '1', 'line.daysSupply': 30 }, 'rx-generic', 'rx-drug'],
];

const find = (name: string): (typeof RULES)[number] => {
  const rule = RULES.find((one) => one.name === `catalogue/${name}`);
  if (rule === undefined) throw new Error(`no rule ${name}`);
  return rule;
};
const holds = (name: string, facts: Facts): boolean =>
  compilePredicate<Facts>(find(name).conditions, (fact) => (from) => from[fact] ?? null)(facts);

describe('priorities', () => {
  it.each(TABLE)('%s', (_, facts, first, second) => {
    const held = RULES.filter(({ name }) => holds(name.replace('catalogue/', ''), facts)).sort((a, b) => b.priority - a.priority);
    expect(held[0]?.name).toBe(`catalogue/${first}`);
    expect(holds(second, facts)).toBe(true);
    expect(find(first).priority).toBeGreaterThan(find(second).priority);
  });
});
