import { describe, expect, it } from 'vitest';
import { found, line, visit, words, type Draft } from './small.js';

const add =
  (...claims: object[]) =>
  (scenario: Draft): void => {
    scenario.claims.push(...(claims as Record<string, unknown>[]));
  };
const set =
  (key: string, value: unknown) =>
  (scenario: Draft): void => {
    scenario[key] = value;
  };
const member =
  (keys: object) =>
  (scenario: Draft): void => {
    Object.assign(scenario.household.members[0]!, keys);
  };
const referral = (keys: object) =>
  set('referrals', [{ id: 'r', member: 'ann', by: 'lee', refersTo: { specialty: 'x' }, from: '2026-01-01', ...keys }]);
const authorization = (keys: object) => set('authorizations', [{ id: 'a', member: 'ann', benefit: 'x', from: '2026-01-01', ...keys }]);

type Case = readonly [string, (scenario: Draft) => void, readonly string[], RegExp];
const refuses = (cases: readonly Case[]): void => {
  it.each(cases)('%s', (_, change, expected, said) => {
    expect(found(change)).toEqual(expected);
    expect(words(change)).toMatch(said);
  });
};

describe('lines', () => {
  refuses([
    ['no units', line({ units: 0 }), ['claims.0.lines.0.units units.malformed'], /above 0/],
    ['units of four decimals', line({ units: 1.2345 }), ['claims.0.lines.0.units units.malformed'], /three decimals/],
    ['units in quotes', line({ units: '2' }), ['claims.0.lines.0.units units.malformed'], /"2" is no number/],
    ['negative days', line({ days: -1 }), ['claims.0.lines.0.days count.malformed'], /from 0/],
    ['half a day', line({ days: 1.5 }), ['claims.0.lines.0.days count.malformed'], /whole number/],
    ["no days' supply", line({ daysSupply: 0 }), ['claims.0.lines.0.daysSupply count.malformed'], /from 1/],
    ['an unknown channel', line({ channel: 'post' }), ['claims.0.lines.0.channel word.unknown'], /"retail", "mail"/],
    ['a code that is none', line({ code: '  ' }), ['claims.0.lines.0.code code.malformed'], /"99213"/],
    ['a negative amount', line({ otherPaid: -5 }), ['claims.0.lines.0.otherPaid money.malformed'], /negative/],
    ['a date that is none', line({ date: '2026-02-29' }), ['claims.0.lines.0.date date.malformed'], /calendar/],
    [
      'no amount',
      (s) => {
        s.claims = [visit('c', '2026-01-01', { lines: [{ date: '2026-01-01' }] })];
      },
      ['claims.0.lines.0 line.no-amount'],
      /neither `billed` nor `allowed`/,
    ],
    [
      'an amount that cannot be read is not missing',
      (s) => {
        s.claims = [visit('c', '2026-01-01', { lines: [{ date: '2026-01-01', billed: '$5' }] })];
      },
      ['claims.0.lines.0.billed money.malformed'],
      /Write "5"/,
    ],
    [
      'an id that stands twice',
      (s) => {
        s.claims = [
          visit('c', '2026-01-01', {
            lines: [
              { id: '2', date: '2026-01-01', billed: 1 },
              { date: '2026-01-01', billed: 1 },
            ],
          }),
        ];
      },
      ['claims.0.lines.1.id id.duplicate'],
      /claims.0.lines.0/,
    ],
    ['a misspelt key', line({ unit: 2 }), ['claims.0.lines.0.unit key.unknown'], /Did you mean `units`/],
  ]);

  it('cannot hold more money than can be added up to the cent', () => {
    const claims = Array.from({ length: 5_000 }, (_, i) =>
      visit(`c${String(i)}`, '2026-01-01', { lines: [{ date: '2026-01-01', billed: 9_999_999_999.99, allowed: 9_999_999_999.99 }] }),
    );
    expect(
      found((s) => {
        s.claims = claims;
      }),
    ).toEqual(['claims money.too-much']);
    expect(
      found((s) => {
        s.claims = claims.slice(0, 4_000);
      }),
    ).toEqual([]);
  });
});

describe('claims', () => {
  refuses([
    ['without lines', add(visit('c3', '', { lines: [] })), ['claims.2.lines claim.no-lines'], /at least one line/],
    ['with lines that are no list', add(visit('c3', '', { lines: 3 })), ['claims.2.lines list.expected'], /list of lines/],
    [
      'without member and provider',
      add({ id: 'c3', lines: [{ date: '2026-01-01', billed: 1 }] }),
      ['claims.2.member key.missing', 'claims.2.provider key.missing'],
      /`member` is missing/,
    ],
    [
      'of an unknown member, told once',
      add(visit('c3', '2026-01-01', { member: 'anna' }), visit('c4', '2026-01-01', { member: 'anna' })),
      ['(claims.2.member claim.member-unknown)'],
      /every line will be denied.*Did you mean "ann"/,
    ],
    [
      'of an unlisted provider',
      add(visit('c3', '2026-01-01', { provider: 'lea' })),
      ['(claims.2.provider claim.provider-unlisted)'],
      /in no network.*Did you mean "lee"/,
    ],
    ['with an id that stands twice', add(visit('c1', '2026-01-01')), ['claims.2.id id.duplicate'], /claims.0/],
    ['with an id that is a number', add(visit(7 as never, '2026-01-01')), ['claims.2.id id.malformed'], /7 is no id/],
    [
      'admitted after discharge',
      add(visit('c3', '2026-01-01', { admission: { id: 's', from: '2026-01-05', to: '2026-01-01' } })),
      ['claims.2.admission.to date.reversed'],
      /swapped/,
    ],
  ]);
});

describe('corrections', () => {
  refuses([
    [
      'void and replacement at once',
      add(visit('v', '2026-01-01', { voids: 'c1', replaces: 'c1' })),
      ['claims.2.replaces claim.two-purposes'],
      /either voids another or replaces/,
    ],
    ['a void with lines', add(visit('v', '2026-01-01', { voids: 'c1' })), ['claims.2.lines claim.void-with-lines'], /`replaces` instead/],
    ['of an unknown claim', add({ id: 'v', voids: 'c9' }), ['claims.2.voids claim.target-unknown'], /Did you mean "c1"/],
    ['of itself', add({ id: 'v', voids: 'v' }), ['claims.2.voids claim.takes-back-itself'], /takes back itself/],
    [
      'of a later claim',
      (s) => {
        s.claims.unshift({ id: 'v', voids: 'c1' });
      },
      ['claims.0.voids claim.target-later'],
      /processed after this one/,
    ],
    ['of one taken back already', add({ id: 'v', voids: 'c1' }, { id: 'w', voids: 'c1' }), ['claims.3.voids claim.taken-back'], /by "v"/],
    [
      'of one replaced already',
      add(visit('r', '2026-01-01', { replaces: 'c1' }), visit('q', '2026-01-01', { replaces: 'c1' })),
      ['claims.3.replaces claim.taken-back'],
      /Name "r"/,
    ],
    ['of a void', add({ id: 'v', voids: 'c1' }, { id: 'w', voids: 'v' }), ['claims.3.voids claim.target-void'], /itself a void/],
    [
      'of a claim that repeats',
      (s) => {
        s.claims[0]!['repeat'] = { every: 'day', times: 3 };
        add({ id: 'v', voids: 'c1' })(s);
      },
      ['claims.2.voids claim.target-repeats'],
      /c1.1 to c1.3/,
    ],
    [
      "of another member's",
      (s) => {
        s.household.members.push({ id: 'bob' });
        add({ id: 'v', voids: 'c1', member: 'bob' })(s);
      },
      ['claims.2.member claim.other-member'],
      /"ann"'s/,
    ],
    [
      'that repeat',
      add(visit('r', '2026-01-01', { replaces: 'c1', repeat: { every: 'day', times: 2 } })),
      ['claims.2.repeat repeat.of-correction'],
      /only once/,
    ],
    [
      'of one another in a circle',
      (s) => {
        s['order'] = 'service-date';
        s.claims = [visit('a', '2026-01-01', { replaces: 'b' }), visit('b', '2026-01-01', { replaces: 'a' })];
      },
      ['claims.0.replaces claim.target-later'],
      /./,
    ],
  ]);

  it('are not judged where a claim could not be read', () => {
    expect(
      found((s) => {
        s.claims[0]!['id'] = null;
        add({ id: 'v', voids: 'c1' })(s);
      }),
    ).toEqual(['claims.0.id id.malformed']);
    expect(
      found((s) => {
        s.claims[0] = 7 as never;
        add({ id: 'v', voids: 'c1' })(s);
      }),
    ).toEqual(['claims.0 object.expected']);
  });

  it('may be followed by corrections of their own', () => {
    expect(
      found(add(visit('r', '2026-01-01', { replaces: 'c1' }), visit('q', '2026-01-01', { replaces: 'r' }), { id: 'v', voids: 'q' })),
    ).toEqual([]);
  });
});

describe('repetitions', () => {
  const repeat =
    (keys: object) =>
    (s: Draft): void => {
      s.claims[0]!['repeat'] = { every: 'month', times: 2, ...keys };
    };
  refuses([
    ['by an unknown step', repeat({ every: 'weekly' }), ['claims.0.repeat.every word.unknown'], /Did you mean "week"/],
    ['no times', repeat({ times: 0 }), ['claims.0.repeat.times count.malformed'], /at least 1/],
    ['a billion times', repeat({ times: 1e9 }), ['claims.0.repeat.times count.malformed'], /10000/],
    ['beyond the year 9999', repeat({ every: 'year', times: 9_000 }), ['claims.0.repeat repeat.too-far'], /year 9999/],
    [
      'into too many lines',
      (s) => {
        s.claims = Array.from({ length: 25 }, (_, i) => visit(`c${String(i)}`, '2026-01-01', { repeat: { every: 'day', times: 10_000 } }));
      },
      ['claims.20.repeat repeat.too-many'],
      /200000/,
    ],
    [
      'onto an id that is there',
      (s) => {
        repeat({})(s);
        add(visit('c1.2', '2026-01-01'))(s);
      },
      ['claims.2.id id.duplicate'],
      /claims.0/,
    ],
  ]);
});

describe('the household', () => {
  refuses([
    [
      'missing',
      (s) => {
        Reflect.deleteProperty(s, 'household');
      },
      ['household key.missing'],
      /`household` is missing/,
    ],
    ['without members', set('household', { members: [] }), ['household.members list.empty'], /at least one/],
    [
      'of several under self-only coverage',
      set('household', { coverage: 'self-only', members: [{ id: 'ann' }, { id: 'bob' }] }),
      ['household.coverage household.self-only'],
      /2 members/,
    ],
    [
      'with a member called family',
      (s) => {
        s.household.members.push({ id: 'family' });
      },
      ['household.members.1.id id.reserved'],
      /whole family/,
    ],
    [
      'with an id that stands twice',
      (s) => {
        s.household.members.push({ id: 'ann' });
      },
      ['household.members.1.id id.duplicate'],
      /household.members.0/,
    ],
    [
      'covered in reverse',
      member({ coverage: { from: '2026-02-01', to: '2026-01-01' } }),
      ['household.members.0.coverage.to date.reversed'],
      /swapped/,
    ],
    ['with a PCP that nobody lists', member({ pcp: 'leo' }), ['(household.members.0.pcp provider.unlisted)'], /Did you mean "lee"/],
    [
      'with providers of one id',
      (s) => {
        s.providers.push({ id: 'lee' });
      },
      ['providers.1.id id.duplicate'],
      /providers.0/,
    ],
  ]);
});

describe('referrals, authorizations and openings', () => {
  refuses([
    ['for an unknown member', referral({ member: 'bob' }), ['referrals.0.member member.unknown'], /Known are "ann"/],
    ['by an unlisted provider', referral({ by: 'leo' }), ['(referrals.0.by provider.unlisted)'], /Did you mean "lee"/],
    [
      'to an unlisted provider',
      referral({ refersTo: { provider: 'zoe' } }),
      ['(referrals.0.refersTo.provider provider.unlisted)'],
      /List the provider/,
    ],
    [
      'to a provider and a specialty',
      referral({ refersTo: { provider: 'lee', specialty: 'x' } }),
      ['referrals.0.refersTo.specialty key.unknown'],
      /no key `specialty`/,
    ],
    ['to nobody', referral({ refersTo: {} }), ['referrals.0.refersTo referral.malformed'], /"provider": "cole"/],
    ['that end before they begin', referral({ to: '2025-01-01' }), ['referrals.0.to date.reversed'], /swapped/],
    [
      'of nothing',
      set('authorizations', [{ id: 'a', member: 'ann', from: '2026-01-01' }]),
      ['authorizations.0 authorization.of-nothing'],
      /Add `benefit`/,
    ],
    ['of a benefit that cannot be read', authorization({ benefit: 'a b' }), ['authorizations.0.benefit id.malformed'], /no id/],
    ['of too fine units', authorization({ units: 0.0001 }), ['authorizations.0.units units.malformed'], /three decimals/],
    [
      'for an unlisted provider',
      authorization({ provider: 'leo' }),
      ['(authorizations.0.provider provider.unlisted)'],
      /Did you mean "lee"/,
    ],
    ['of a code pattern that is none', authorization({ codes: ['*'] }), ['authorizations.0.codes.0 code.malformed'], /no code/],
    [
      'an opening twice',
      set('opening', [
        { accumulator: 'd', used: 1 },
        { accumulator: 'd', used: 2 },
      ]),
      ['opening.1 opening.twice'],
      /already opened at opening.0/,
    ],
    [
      'an opening of an unknown member',
      set('opening', [{ accumulator: 'd', member: 'anne', used: 1 }]),
      ['opening.0.member member.unknown'],
      /Did you mean "ann"/,
    ],
    ['a negative opening', set('opening', [{ accumulator: 'd', used: -1 }]), ['opening.0.used money.malformed'], /negative/],
  ]);
});

describe('what is expected', () => {
  const expects = (keys: object) => set('expect', keys);
  refuses([
    ['of an unknown claim', expects({ claims: { c9: {} } }), ['expect.claims.c9 expect.claim-unknown'], /Did you mean "c1"/],
    [
      'of a claim that repeats',
      (s) => {
        s.claims[0]!['repeat'] = { every: 'day', times: 21 };
        expects({ claims: { c1: {} } })(s);
      },
      ['expect.claims.c1 expect.repeats'],
      /Expect c1.1 to c1.21/,
    ],
    [
      'of an unknown line',
      expects({ claims: { c1: { lines: { '2': {} } } } }),
      ['expect.claims.c1.lines.2 expect.line-unknown'],
      /Known are "1"/,
    ],
    [
      'of a misspelt amount',
      expects({ claims: { c1: { membrPays: '1.00' } } }),
      ['expect.claims.c1.membrPays key.unknown'],
      /Did you mean `memberPays`/,
    ],
    [
      'of a misspelt amount of a line',
      expects({ claims: { c1: { lines: { '1': { copays: '1.00' } } } } }),
      ['expect.claims.c1.lines.1.copays key.unknown'],
      /Did you mean `copay`/,
    ],
    ['of an amount that is none', expects({ totals: { planPays: '$5' } }), ['expect.totals.planPays expect.malformed'], /"25.00"/],
    [
      'of an unknown member',
      expects({ accumulators: { oop: { anne: '1.00' } } }),
      ['expect.accumulators.oop.anne expect.member-unknown'],
      /Did you mean "ann"/,
    ],
    ['under a misspelt key', expects({ total: {} }), ['expect.total key.unknown'], /Did you mean `totals`/],
    [
      'of an unknown status',
      expects({ claims: { c1: { status: 'payd' } } }),
      ['expect.claims.c1.status word.unknown'],
      /Did you mean "paid"/,
    ],
  ]);

  it('may be of the lines that a void takes back, and of the family', () => {
    expect(
      found((s) => {
        add({ id: 'v', voids: 'c1' })(s);
        expects({
          claims: { v: { status: 'void', memberPays: '-5.00', lines: { '1': {} } } },
          accumulators: { 'oop@2026-01-01': { family: 5 } },
        })(s);
      }),
    ).toEqual([]);
  });
});

describe('other documents', () => {
  refuses([
    ['a plan', set('costshare', 'plan/1'), ['costshare document.other-kind'], /a scenario is wanted/],
    ['another version', set('costshare', 'scenario/2'), ['costshare word.unknown'], /"scenario\/1"/],
    ['an unknown order', set('order', 'received'), ['order word.unknown'], /"service-date"/],
  ]);
});
