/** `(waived if admitted)`, `for the first 2 visits`, `mail order`: what a cost depends on stands beside it, as a variant. */
import { countAt, match, restFrom, stopped, wordAt } from './phrase.js';
import { printSteps } from './print.js';
import type { Refused } from './problem.js';
import type { CostStep } from './steps.js';
import type { Words } from './tokens.js';
import { readSupply } from './unit-phrase.js';
import { CONDITIONS } from './vocabulary.js';

interface Fact {
  readonly fact: string;
  readonly operator: string;
  readonly value: boolean | number | string;
}

/** Two variants as JSON: the first holds under the condition, the second always. */
function variants(when: Fact, first: string, second: string): string {
  const condition = JSON.stringify({ when: { all: [when] }, cost: first });
  return `Write the variants out: [${condition}, ${JSON.stringify({ cost: second })}].`;
}

/** The fact that a word of the condition is about, for the hint. */
const FACTS: readonly (readonly [words: readonly string[], fact: Fact])[] = [
  [['admitted', 'admission', 'hospitalized'], { fact: 'claim.admitted', operator: 'equal', value: true }],
  [['referral', 'referred'], { fact: 'referral', operator: 'equal', value: true }],
  [['emergency'], { fact: 'emergency', operator: 'equal', value: true }],
  [['authorization', 'precertification'], { fact: 'authorization', operator: 'equal', value: true }],
  [['mail', 'mail-order'], { fact: 'line.channel', operator: 'equal', value: 'mail' }],
  [['retail'], { fact: 'line.channel', operator: 'equal', value: 'retail' }],
  [['specialty'], { fact: 'line.channel', operator: 'equal', value: 'specialty' }],
  [
    ['age', 'ages', 'aged', 'child', 'children', 'adult', 'adults', 'under', 'over'],
    { fact: 'member.age', operator: 'lessThan', value: 19 },
  ],
  [['telehealth', 'virtual'], { fact: 'line.telehealth', operator: 'equal', value: true }],
  [['supply', 'day-supply'], { fact: 'line.daysSupply', operator: 'lessThanInclusive', value: 30 }],
];

const NETWORKS = ['in-network', 'out-of-network', 'network', 'non-network', 'participating', 'preferred', 'non-preferred', 'tier'];

/** `(for the) first 2 visits`, `after the 10th visit`: the number of visits. */
function visitsAt(words: Words, at: number): number | null {
  const start = match(words, at, 'for|on|your? the? first') ?? match(words, at, 'first');
  const count = start === null ? null : countAt(words, start);
  if (start === null || count === null) return null;
  return /visit|session|appointment|trip|fill|treatment/.test(restFrom(words, start + 1)) ? count : null;
}

function hintFor(words: Words, at: number, cost: string): string {
  const rest = words.tokens.slice(at).map((_, ahead) => wordAt(words, at + ahead) ?? '');
  if (rest.some((word) => NETWORKS.includes(word)) && !rest.includes('if')) {
    return "Write one cost for each tier, under the tier's id in `costs`.";
  }
  const isWaived = rest.includes('waived') || rest.includes('waive');
  const fact = rest.flatMap((word) => FACTS.filter(([names]) => names.includes(word)))[0]?.[1];
  if (fact !== undefined) return variants(fact, isWaived ? 'no charge' : cost, isWaived ? cost : '…');
  return `Write the variants out: [{ "when": { "all": [ … ] }, "cost": "…" }, ${JSON.stringify({ cost })}].`;
}

interface Unread {
  readonly words: Words;
  readonly at: number;
  readonly before: readonly CostStep[] | null;
}

/** Refuses a condition where one begins here. */
export function refuseCondition({ words, at, before }: Unread): Refused | null {
  const cost = before === null ? '…' : printSteps(before);
  const visits = visitsAt(words, at);
  if (visits !== null) {
    return stopped(
      words,
      at,
      'cost.condition',
      'what is paid depends on how many visits came before, and a cost sentence has no conditions',
      variants({ fact: 'visits', operator: 'lessThan', value: visits }, cost, '…'),
    );
  }
  const supply = match(words, at, 'for|up to? up? to? a|an|each?');
  const days = supply === null ? null : readSupply(words, supply);
  const word = wordAt(words, match(words, at, 'for|at|on|from|by a|an|the?') ?? at) ?? '';
  const isCondition =
    CONDITIONS.has(word) || (match(words, at, 'after the?') !== null && countAt(words, match(words, at, 'after the?') ?? at) !== null);
  if (days === null && !isCondition) return null;
  return stopped(
    words,
    at,
    'cost.condition',
    'what is paid depends on something, and a cost sentence has no conditions',
    days === null
      ? hintFor(words, at, cost)
      : `${variants({ fact: 'line.daysSupply', operator: 'lessThanInclusive', value: 30 }, cost, '…')} Where the amount grows by the month, write \`per 30-day supply\`.`,
  );
}
