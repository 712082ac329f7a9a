/** Specialties, networks and programs: slips are told, names that are meant are not. */
import { describe, expect, it } from 'vitest';
import { FACTS } from '../../src/rules/facts.js';
import specialties from '../../src/review/specialties.json' with { type: 'json' };
import { all, found, test, told, type Fragment } from './reviewed.js';

const noted = (...tests: readonly unknown[]): Fragment => ({
  rules: tests.map((one, i) => ({ name: `rule-${i}`, conditions: all(one), event: { type: 'note', params: { message: 'Noted.' } } })),
});
const example = (provider: Fragment, member: Fragment = {}): Fragment => ({
  examples: [{ household: { members: [{ id: 'ann', ...member }] }, providers: [{ id: 'lee', ...provider }], claims: [] }],
});
const hints = (fragment: Fragment): readonly string[] => found(fragment).map(({ hint }) => hint);

describe('specialties', () => {
  const asked = (...names: readonly string[]): Fragment => noted(test('provider.specialty', 'in', names));
  const exempt = (...names: readonly string[]): Fragment => ({
    gatekeeping: { referral: { benefits: ['specialist'], exemptSpecialties: names } },
  });

  it('are told where nobody knows them, with what may be meant', () => {
    expect(told(exempt('cardiology', 'cardiolgy'))).toEqual(['gatekeeping.referral.exemptSpecialties.1 specialty.unknown']);
    expect(hints(exempt('cardiolgy'))).toEqual(['Did you mean "cardiology"?']);
    expect(told(asked('podiatry', 'doula'))).toEqual(['rules.0.conditions.all.0.value specialty.unknown']);
    expect(hints(asked('doula'))).toEqual(['If it is meant, show a provider of it in `examples`, or begin its name with `x-`.']);
  });

  it('are known by an example or by a name of their own', () => {
    expect(told({ ...asked('doula'), ...example({ specialty: 'doula' }) })).toEqual([]);
    expect(
      told({
        ...asked('doula'),
        examples: [
          {
            household: { members: [{ id: 'ann' }] },
            claims: [{ id: 'c1', member: 'ann', provider: { id: 'd', specialty: 'doula' }, lines: [] }],
          },
        ],
      }),
    ).toEqual([]);
    expect(told(asked('x-doula'))).toEqual([]);
  });

  it('are listed once each, as words that plans write', () => {
    const listed = [...specialties.physicians, ...specialties.others, ...specialties.facilities, ...specialties.usual];
    expect(new Set(listed).size).toBe(listed.length);
    for (const name of listed) expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(specialties.source.url).toMatch(/^https:\/\/www\.cms\.gov\//);
  });
});

describe('networks', () => {
  const asked = (operator: string, value: unknown): Fragment => noted(test('provider.networks', operator, value));

  it('are told where no tier lists them', () => {
    expect(told(asked('contains', 'sumit'))).toEqual(['rules.0.conditions.all.0.value condition.network-unknown']);
    expect(hints(asked('contains', 'sumit'))).toEqual(['Did you mean "summit"?']);
    expect(hints(asked('doesNotContain', 'centers'))).toEqual([
      'If it is meant, list it in a tier, show a provider of it in `examples`, or begin its name with `x-`.',
    ]);
    expect(told(asked('someFact:in', ['summit', 'centers']))).toHaveLength(1);
  });

  it('are known by a tier, an example or a name of their own', () => {
    expect(told(asked('contains', 'summit'))).toEqual([]);
    expect(told({ ...asked('contains', 'centers'), ...example({ networks: ['centers'] }) })).toEqual([]);
    expect(told(asked('contains', 'x-centers'))).toEqual([]);
  });
});

describe('programs', () => {
  const asked = (...names: readonly string[]): Fragment => noted(...names.map((name) => test('member.programs', 'contains', name)));

  it('are told where two differ by a slip: the one asked for less often, or the later one', () => {
    expect(told(asked('heart-care', 'hart-care', 'heart-care'))).toEqual(['rules.1.conditions.all.0.value program.misspelt']);
    expect(told(asked('hart-care', 'heart-care'))).toEqual(['rules.1.conditions.all.0.value program.misspelt']);
  });

  it('are told where an example spells them otherwise', () => {
    expect(hints({ ...asked('diabetis'), ...example({}, { programs: ['diabetes'] }) })).toEqual([
      'Did you mean "diabetes"? If both are meant, show a member of each in `examples`, or begin the name with `x-`.',
    ]);
  });

  it.each([
    ['numbers', ['step-1', 'step-2']],
    ['short words', ['ckd', 'chd']],
    ['words that are alike by nature', ['hypertension', 'hypotension']],
    ['different words', ['asthma', 'diabetes']],
    ['a name of their own', ['heart-care', 'x-hart-care']],
  ])('are in order: %s', (_, names) => {
    expect(told(asked(...names))).toEqual([]);
  });

  it('are in order where an example has both', () => {
    expect(told({ ...asked('heart-care', 'hart-care'), ...example({}, { programs: ['heart-care', 'hart-care'] }) })).toEqual([]);
  });
});

it('examples may be anything', () => {
  const broken = [
    { providers: 'none', household: 5 },
    { providers: [null, { networks: 3 }], household: { members: [7] }, claims: {} },
  ];
  expect(told({ examples: broken, ...noted(test('provider.networks', 'contains', 'summit')) })).toEqual([]);
});

it('every fact that the checks name is a fact', () => {
  for (const fact of [
    'line.channel',
    'line.date',
    'claim.received',
    'provider.specialty',
    'provider.networks',
    'member.programs',
    'claim.admitted',
  ])
    expect(FACTS.has(fact)).toBe(true);
});
