/**
 * What the JSON Schemas say beyond the schemas that the library reads with: defaults and examples, which editors offer while someone
 * types, and how keys go together, which the library checks once a document is read. Only editors need it, so it is in no bundle.
 * test/schema holds all of it against the parser.
 */
import catalogue from '../rules/services/benefits.json' with { type: 'json' };
import specialties from '../src/review/specialties.json' with { type: 'json' };
import { FACTS } from '../src/rules/facts.js';
import { operatorNames } from '../src/rules/operators.js';

type Node = Record<string, unknown>;
type Hints = Readonly<Record<string, unknown>>;
type Examples = Readonly<Record<string, readonly unknown[]>>;

/** By the title of an object and the key in it: what a document means that leaves the key out. */
export const DEFAULTS: Hints = {
  'Health plan benefit design.newPlanYear': false,
  'Health plan benefit design.rounding': 'half-up',
  'Health plan benefit design.coordination': 'standard',
  'Health plan benefit design.copayAssistance': 'counts',
  'Health plan benefit design.period': 'plan-year',
  'Health plan benefit design.accumulators': [],
  'Health plan benefit design.rules': [],
  'Health plan benefit design.examples': [],
  'A treatment of copays.benefits': ['*'],
  'A tier.requires': [],
  'An accumulator.counts': ['deductible', 'copay', 'coinsurance'],
  'An accumulator.alsoCredits': [],
  'A carryover.onlyIfNotMet': false,
  'A PCP gate.required': true,
  'A PCP gate.without': 'deny',
  'A referral gate.required': true,
  'A referral gate.without': 'deny',
  'A referral gate.exemptSpecialties': [],
  'An authorization gate.required': true,
  'An authorization gate.without': 'deny',
  'A reduction.of': 'payment',
  'A reduction.carc': '95',
  'A charge.carc': '95',
  'A benefit.countsTowardOopMax': true,
  'A copay.per': 'visit',
  'A copay.creditsDeductible': false,
  'Claims scenario.order': 'listed',
  'Claims scenario.replay': false,
  'Claims scenario.providers': [],
  'Claims scenario.referrals': [],
  'Claims scenario.authorizations': [],
  'Claims scenario.opening': [],
  'A member.programs': [],
  'A member.otherCoverage': [],
  'A provider.networks': [],
  'A provider.isPcp': false,
  'A claim.emergency': false,
  'A line.units': 1,
  'A line.modifiers': [],
  'A line.diagnoses': [],
  'A line.telehealth': false,
  'A line.protected': false,
  'A line.emergency': false,
};

const comparisons = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive', 'equal', 'notEqual'];
const AMOUNT = [250, '1234.56'];

/** By title and key: values as plans and claims have them. */
export const EXAMPLES: Examples = {
  'Health plan benefit design.id': ['summit-hmo-2026'],
  'Health plan benefit design.name': ['Summit HMO Silver'],
  'Health plan benefit design.type': ['HMO', 'HMO-POS', 'EPO', 'POS', 'PPO', 'HDHP', 'PFFS', 'indemnity'],
  'A source.title': ['Evidence of Coverage 2026'],
  'A source.section': ['4.2'],
  'A source.url': ['https://example.com/evidence-of-coverage.pdf'],
  'An effective period.from': ['2026-01-01'],
  'An effective period.to': ['2026-12-31'],
  'A treatment of copays.benefits': [['primary-care', 'specialist']],
  'A tier.id': ['in', 'out', 'referred', 'self-referred'],
  'A tier.label': ['In network'],
  'A tier.networks': [['summit']],
  'A tier.requires': [['referral']],
  'A price.percent': ['150%'],
  'An accumulator.id': ['deductible', 'oop', 'rx-deductible', 'therapy-visits'],
  'An accumulator.tiers': [['in']],
  'An accumulator.benefits': [['rx-*'], ['physical-therapy', 'occupational-therapy'], ['*', '!preventive']],
  'An accumulator.individual': [1500, 60],
  'An accumulator.selfOnly': [1700],
  'An accumulator.perMember': [3400],
  'An accumulator.family': [3000, { 2: 5000, 3: 7500 }],
  'An accumulator.familyMembers': [2],
  'An accumulator.period': ['calendar-year', 'lifetime', { gapDays: 60 }, { months: 24 }, { rollingMonths: 12 }],
  'An accumulator.alsoCredits': [['deductible-out']],
  'A carryover.months': [3],
  'A carryover.days': [90],
  'A PCP gate.benefits': [['primary-care']],
  'A referral gate.benefits': [['specialist']],
  'A referral gate.exemptSpecialties': [['obstetrics-gynecology']],
  'An authorization gate.benefits': [['inpatient', 'skilled-nursing', 'rx-specialty']],
  'An authorization gate.without': [{ reduce: '50%', max: 500 }, { charge: 250 }, { tier: 'out' }],
  'The validity of a referral.days': [180],
  'The validity of a referral.visits': [6],
  'A reduction.reduce': ['50%'],
  'A reduction.max': [500],
  'A charge.charge': [250],
  'Emergency.benefits': [['emergency-room', 'emergency-physician', 'ambulance', 'air-ambulance']],
  'Emergency.balanceBilled': [['ambulance']],
  'A rule.priority': [1000],
  'The parameters of deny.carc': ['29', '96', '119', '197'],
  'The parameters of price.allowed': AMOUNT,
  'The parameters of price.percent': ['80%'],
  'A named deductible.deductible': ['rx-deductible', 'none'],
  'A copay.copay': [25, '12.50'],
  'A copay.days': [
    [1, 5],
    [6, null],
  ],
  'A coinsurance.coinsurance': ['20%', '33.5%'],
  'A coinsurance.min': [30],
  'A coinsurance.max': [150],
  'An allowance.planPaysUpTo': [150],
  'A reference price.referencePrice': [30000, 'generic'],
  "A pointer to another benefit's cost.same": ['inpatient'],
  'A condition.fact': [...FACTS.keys(), 'used.<accumulator>', 'left.<accumulator>', 'familyUsed.<accumulator>', 'familyLeft.<accumulator>'],
  'A condition.operator': [
    ...operatorNames(),
    ...comparisons.map((operator) => `money:${operator}`),
    ...comparisons.map((operator) => `date:${operator}`),
    'someFact:in',
    'everyFact:notIn',
  ],
  'A condition.value': ['mail', 18, true, ['99202-99215', 'J*'], { fact: 'member.pcp' }],
  'A member.id': ['ann'],
  'A member.birth': ['1984-02-01'],
  'A member.sex': ['female', 'male'],
  'A member.relationship': ['subscriber', 'spouse', 'child'],
  'A member.programs': [['diabetes']],
  'A member.class': ['salaried'],
  'A provider.networks': [['summit']],
  'A provider.specialty': [...specialties.physicians, ...specialties.others, ...specialties.facilities, ...specialties.usual],
  'A referral to a specialty.specialty': ['cardiology'],
  'A referral.from': ['2026-03-01'],
  'A referral.visits': [3],
  'An authorization.codes': [['99202-99215', 'J*']],
  'An authorization.units': [4],
  'An opening.accumulator': ['deductible'],
  'An opening.period': ['2026-01-01'],
  'An opening.used': [200],
  'A claim.id': ['c1'],
  'A claim.received': ['2026-03-12'],
  'A line.date': ['2026-03-10'],
  'A line.benefit': ['specialist'],
  'A line.billed': AMOUNT,
  'A line.allowed': AMOUNT,
  'A line.code': ['99213'],
  'A line.modifiers': [['33']],
  'A line.revenueCode': ['0120'],
  'A line.place': ['11', '21', '23'],
  'A line.diagnoses': [['E11.9']],
  'A line.daysSupply': [30, 90],
  'An expected claim.memberPays': ['50.00'],
  'An expected line.copay': ['50.00'],
};

const needs = (...keys: readonly string[]): Node => ({ required: keys });
const needsOne = (...keys: readonly string[]): Node => ({ anyOf: keys.map((key) => needs(key)) });
const notTogether = (...keys: readonly string[]): Node => ({ not: needs(...keys) });
const without = (...keys: readonly string[]): Node => ({ not: needsOne(...keys) });
const where = (key: string, ...values: readonly unknown[]): Node => ({
  properties: { [key]: { enum: values, description: `Where it is ${values.map(String).join(' or ')}.` } },
  required: [key],
});
const limits = (of: Node): Node => Object.fromEntries(['individual', 'selfOnly', 'perMember'].map((key) => [key, of]));

/** A whole number, and no text. */
const count = { type: 'integer', maximum: 1_000_000, description: 'A whole number of visits or days.' };

/** By title: what must stand together, and what cannot. */
export const RELATIONS: Readonly<Record<string, readonly Node[]>> = {
  'An accumulator': [
    notTogether('individual', 'selfOnly'),
    notTogether('individual', 'perMember'),
    notTogether('family', 'familyMembers'),
    { properties: { family: { minProperties: 1, description: 'At least one number of covered members is named.' } } },
    { if: where('type', 'deductible', 'oop-max'), then: needsOne('individual', 'selfOnly'), else: needs('measure') },
    { if: { allOf: [where('type', 'deductible', 'oop-max'), needs('measure')] }, then: where('measure', 'amount') },
    { if: where('type', 'limit'), then: needsOne('individual', 'selfOnly', 'perMember', 'family') },
    { if: needs('carryover'), then: where('type', 'deductible') },
    { if: needs('carryover', 'period'), then: where('period', 'plan-year', 'calendar-year') },
    { if: needs('counts'), then: where('type', 'oop-max') },
    { if: where('embedded', false), then: { allOf: [needs('family'), without('perMember', 'familyMembers')] } },
    { if: where('embedded', true), then: needsOne('individual', 'perMember') },
    { if: { allOf: [needs('familyMembers'), { not: where('embedded', false) }] }, then: needsOne('individual', 'perMember') },
    {
      if: { properties: { period: { type: 'object', description: 'A window of its own.' } }, required: ['period'] },
      then: without('family', 'familyMembers'),
    },
    {
      if: where('measure', 'visits', 'days'),
      then: {
        properties: {
          ...limits(count),
          family: { anyOf: [count, { type: 'object', additionalProperties: count }], description: 'Whole numbers of visits or days.' },
        },
      },
    },
    { if: where('type', 'deductible'), then: { properties: { id: { not: { const: 'none' }, description: 'Not "none".' } } } },
  ],
  'A carryover': [{ oneOf: [needs('months'), needs('days')] }],
  'A copay': [
    { if: needs('days'), then: where('per', 'day') },
    { if: needs('over'), then: needs('days') },
  ],
  'The parameters of price': [
    { oneOf: [{ allOf: [needs('allowed'), without('percent', 'of')] }, { allOf: [needs('percent', 'of'), without('allowed')] }] },
  ],
  'An authorization': [needsOne('benefit', 'code', 'codes')],
  'A line': [needsOne('billed', 'allowed')],
  'A claim': [
    {
      if: needs('voids'),
      then: { properties: { lines: { maxItems: 0, description: 'A claim that voids another has no lines.' } } },
      else: { properties: { lines: { minItems: 1, description: 'At least one line.' } }, required: ['member', 'provider', 'lines'] },
    },
  ],
};

/** Of the days that the pattern of a day lets pass, those that no calendar has; only the leap day of other years slips through. */
const DAY = '^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$';
const NO_DAY = '^(?:0|1[0-7])|-02-3|-(?:04|06|09|11)-31';

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Adds the hints to a document's JSON Schema; it is changed in place. */
export function addHints(schema: Node): void {
  const { properties } = schema;
  const benefits = isNode(properties) ? properties['benefits'] : undefined;
  if (isNode(benefits)) nameBenefits(schema, benefits);
  hint(schema);
}

function hint(schema: unknown): void {
  if (!isNode(schema)) return;
  for (const inner of Object.values(schema)) hint(inner);
  if (schema['pattern'] === DAY) schema['not'] = { pattern: NO_DAY };
  const { title, properties } = schema;
  if (typeof title !== 'string' || !isNode(properties)) return;
  for (const [key, property] of Object.entries(properties)) {
    const name = `${title}.${key}`;
    if (!isNode(property)) continue;
    if (Object.hasOwn(DEFAULTS, name)) property['default'] = DEFAULTS[name];
    if (Object.hasOwn(EXAMPLES, name)) property['examples'] = EXAMPLES[name];
  }
  const relations = RELATIONS[title];
  if (relations !== undefined) schema['allOf'] = relations;
}

/** Offers the ids that the catalogue knows. Of keys that begin with `x-`, an object is a benefit (`x-ray`) and all else a note. */
function nameBenefits(schema: Node, benefits: Node): void {
  const definition = benefits['additionalProperties'] as { readonly properties: { readonly costs: Node } };
  definition.properties.costs['patternProperties'] = { '^x-': {} };
  const benefit = { $ref: '#/definitions/benefit' };
  schema['definitions'] = { ...(schema['definitions'] as Node), benefit: definition };
  benefits['additionalProperties'] = benefit;
  benefits['patternProperties'] = { '^x-': { anyOf: [{ type: ['string', 'number', 'boolean', 'array', 'null'] }, benefit] } };
  benefits['allOf'] = [{ properties: Object.fromEntries(catalogue.benefits.map(({ id, label }) => [id, { description: label }])) }];
}
