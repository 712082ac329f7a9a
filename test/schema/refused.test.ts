/**
 * What the parser refuses and what the schema refuses, spoil by spoil: a document that uses every key has each of its values replaced
 * by others, taken out, or renamed. The schema refuses nothing that the parser takes; what only the parser refuses is beyond a schema.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { parseScenario } from '../../src/claim/parse.js';
import { parseDesign } from '../../src/design/parse.js';
import { isError, type Issue } from '../../src/result/issue.js';
import { fullPlan, fullScenario, nodesOf, spoiled } from '../hostile/documents.js';
import { against, type Kind } from './validator.js';

const SPOILS: readonly unknown[] = [
  ...[null, true, -1, 0, 1.5, 1.005, '', 'x', 'a\nb', '20', '120%', '$25', '__proto__', '2026-02-30'],
  ...[[], {}, ['x'], [{}], { x: 1 }, { 'x-note': 1 }],
];

const errorsOf = (kind: Kind, document: unknown): readonly Issue[] => {
  const outcome = kind === 'plan' ? parseDesign(document) : parseScenario(document);
  return outcome.ok ? [] : outcome.issues.filter(isError);
};

/** The document with one key written otherwise. */
function renamed(document: unknown, path: readonly string[]): unknown {
  const [key = '', ...above] = [...path].reverse();
  const holder = above.reverse().reduce((value: unknown, part) => (value as Readonly<Record<string, unknown>>)[part], document);
  if (Array.isArray(holder)) return undefined;
  const { [key]: value, ...others } = holder as Readonly<Record<string, unknown>>;
  return spoiled(document, path.slice(0, -1), { ...others, [`${key}s`]: value });
}

interface Spoil {
  readonly what: string;
  readonly document: unknown;
}

function spoilsOf(whole: unknown): readonly Spoil[] {
  return nodesOf(whole)
    .filter((path) => path.length > 0)
    .flatMap((path) => {
      const where = path.join('.');
      return [
        ...SPOILS.map((value) => ({ what: `${where} = ${JSON.stringify(value)}`, document: spoiled(whole, path, value) })),
        { what: `without ${where}`, document: spoiled(whole, path, undefined) },
        { what: `${where} renamed`, document: renamed(whole, path) ?? whole },
      ];
    });
}

/** Codes of what a schema has no words for. */
const BEYOND: ReadonlySet<string> = new Set([
  // What points elsewhere in the document, or must agree with something there.
  ...['accumulator.unknown', 'benefit.unknown', 'tier.unknown', 'pattern.unmatched', 'member.unknown', 'claim.target-unknown'],
  ...['expect.claim-unknown', 'expect.line-unknown', 'expect.member-unknown', 'deductible.none', 'deductible.tie', 'tier.no-referral-gate'],
  ...[
    'accumulator.never-applies',
    'pattern.takes-nothing',
    'cost.same-uncovered',
    'cost.not-over-days',
    'cost.unreachable',
    'opening.twice',
  ],
  // What is compared: days with days, amounts with amounts.
  ...['date.reversed', 'accumulator.family-below-member', 'cost.range', 'cost.repeated'],
  // What a sentence says.
  ...['cost.unread', 'cost.empty', 'cost.share'],
]);

/** A schema cannot count the decimals of a number: in binary, 1.1 is no multiple of 0.01. */
const isBeyond = ({ code, message }: Issue): boolean =>
  BEYOND.has(code) || (code === 'money.malformed' && message.includes('more than two decimals'));

describe.each([['plan', fullPlan] as const, ['scenario', fullScenario] as const])('a %s', (kind, whole) => {
  let spoils: readonly { readonly what: string; readonly refused: readonly string[]; readonly errors: readonly Issue[] }[] = [];
  beforeAll(() => {
    spoils = spoilsOf(whole()).map(({ what, document }) => ({ what, refused: against(kind, document), errors: errorsOf(kind, document) }));
  }, 600_000);

  it('is spoilt in thousands of ways, and most of them are refused', () => {
    expect(spoils.length).toBeGreaterThan(3_000);
    expect(spoils.filter(({ refused }) => refused.length > 0).length).toBeGreaterThan(spoils.length / 2);
  });

  it('is refused by the schema only where the parser refuses it', () => {
    const stricter = spoils.filter(({ refused, errors }) => refused.length > 0 && errors.length === 0);
    expect(stricter.map(({ what, refused }) => `${what}: ${refused.join('; ')}`)).toEqual([]);
  });

  it('is refused by the schema wherever a schema can say it', () => {
    const missed = spoils.filter(({ refused, errors }) => refused.length === 0 && !errors.every(isBeyond));
    expect(missed.map(({ what, errors }) => `${what}: ${errors.map(({ code }) => code).join(', ')}`)).toEqual([]);
  });
});
