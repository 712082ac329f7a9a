/** An explanation of benefits in plain words, for people: text without colour unless a painter is given. */
import type { Amounts, LineResult, TraceEntry } from '../adjudicate/result.js';
import { dollars } from '../money/dollars.js';
import { balanceRows, isTold, nameOfBalance, quantity } from './balances.js';
import type { ClaimExplanation, Explanation, LineExplanation, Movement, Named } from './explanation.js';
import { columns, printable, wrap } from './layout.js';

/** How a face may set parts of the text apart. Each gets whole words or lines and must not change their characters. */
export interface Painter {
  readonly heading: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

const PLAIN: Painter = { heading: (text) => text, strong: (text) => text, faint: (text) => text };

/**
 * Prints an explanation of benefits.
 * @returns lines of at most about 100 characters, the last one ended; the same explanation gives the same text, anywhere.
 */
export function printExplanation(explanation: Explanation, paint: Painter = PLAIN): string {
  const title = explanation.title === null ? [] : wrap('', explanation.title);
  const head = ['Explanation of benefits', ...explanation.plans.flatMap((plan) => wrap('', called(plan))), ...title];
  const blocks = [
    head.map((line, i) => (i === 0 ? paint.heading(line) : line)),
    ...glanceLines(explanation.claims, paint),
    ...explanation.claims.map((claim) => claimLines(claim, paint)),
    ...standingLines(explanation, paint),
  ];
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
}

const called = ({ id, name }: Named): string => (name === null || name === id ? printable(id) : `${printable(name)} (${id})`);

/** One row for each claim, where there are several. */
function glanceLines(claims: readonly ClaimExplanation[], paint: Painter): readonly (readonly string[])[] {
  if (claims.length < 2) return [];
  const rows = claims.map(({ result, member, provider, lines }) => [
    result.id,
    lines[0]?.service?.date ?? '',
    printable(member.name ?? member.id),
    printable(provider?.name ?? provider?.id ?? `takes ${result.reverses ?? ''} back`),
    result.status,
    dollars(result.memberPays),
    dollars(result.planPays),
  ]);
  return [
    [paint.heading('Claims at a glance'), ...indented(columns([['', 'date', 'for', 'by', '', 'member pays', 'plan pays'], ...rows], 5))],
  ];
}

function claimLines(claim: ClaimExplanation, paint: Painter): readonly string[] {
  const { result, member, provider, lines } = claim;
  const movements = claim.movements.filter(({ after }) => isTold(after));
  const heading =
    result.reverses === undefined
      ? `Claim ${result.id} for ${called(member)}${provider === null ? '' : `, by ${called(provider)}`}: ${result.status}`
      : `Claim ${result.id} takes claim ${result.reverses} for ${called(member)} back: the earlier amounts with the opposite sign`;
  return [
    ...wrap('', heading).map(paint.heading),
    ...lines.flatMap((line) => lineLines(line, paint)),
    ...(lines.length > 1 ? wrap('  ', `All lines: ${amountsSentence(result)}`).map(paint.strong) : []),
    ...(movements.length === 0 ? [] : ['  Counts toward:', ...movements.flatMap((movement) => wrap('    - ', movementWords(movement)))]),
  ];
}

function lineLines({ result, service, benefit, tier }: LineExplanation, paint: Painter): readonly string[] {
  const said =
    service === null
      ? ''
      : `, ${[service.date, service.description, service.code === null ? null : `code ${service.code}`].filter((part) => part !== null).join(', ')}`;
  const where = `${benefit === null ? '' : `: ${called(benefit)}`}${tier === null ? '' : `, tier ${called(tier)}`}`;
  return [
    ...wrap('  ', `Line ${result.id}${said}${where}${result.status === 'paid' ? '' : ` (${result.status})`}`),
    ...wrap('    ', amountsSentence(result)).map(paint.strong),
    ...byRule(reasonsFor(result)).flatMap((reasons) => reasonLines(reasons, paint)),
    ...(result.adjustments.length === 0 ? [] : wrap('    ', codesWords(result)).map(paint.faint)),
  ];
}

/** What a taken-back line cost was told before; what a denied one might have been allowed says nothing. */
function reasonsFor({ status, trace = [] }: LineResult): readonly TraceEntry[] {
  if (status === 'void') return [];
  return status === 'denied' ? trace.filter(({ stage }) => stage !== 'price') : trace;
}

/** One paragraph for what one rule did, its place in the design last: a word that is never broken. */
function reasonLines(reasons: readonly TraceEntry[], paint: Painter): readonly string[] {
  const text = reasons.map((reason) => reason.text).join(' ');
  const from = reasons[0]?.from ?? null;
  if (from === null) return wrap('    - ', text);
  const lines = wrap('    - ', `${text} [${from}]`);
  const last = lines.at(-1) ?? '';
  const path = last.lastIndexOf('[');
  return [...lines.slice(0, -1), `${last.slice(0, path)}${paint.faint(last.slice(path))}`];
}

/** Neighbours that come from one rule, together. */
function byRule(trace: readonly TraceEntry[]): readonly (readonly TraceEntry[])[] {
  const groups: TraceEntry[][] = [];
  for (const entry of trace) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last?.stage === entry.stage && last.rule === entry.rule && last.from === entry.from) group.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

const PARTS = [
  ['deductible', 'deductible'],
  ['copay', 'copay'],
  ['coinsurance', 'coinsurance'],
  ['notCovered', 'not covered'],
  ['penalty', 'penalty'],
  ['balanceBill', 'balance bill'],
] as const satisfies readonly (readonly [keyof Amounts, string])[];

const isNothing = (amount: string): boolean => amount === '0.00';

/** `Billed $300.00, allowed $180.00: the member pays $50.00 (copay), the plan pays $130.00, $120.00 is written off.` */
function amountsSentence(amounts: Amounts & { readonly status: LineResult['status'] }): string {
  const parts = PARTS.filter(([key]) => !isNothing(amounts[key]));
  const kinds = parts.length === 1 ? (parts[0]?.[1] ?? '') : parts.map(([key, words]) => `${words} ${dollars(amounts[key])}`).join(', ');
  const allowed = amounts.status === 'denied' ? 'denied' : `allowed ${dollars(amounts.allowed)}`;
  return `${[
    `Billed ${dollars(amounts.billed)}, ${allowed}: the member pays ${dollars(amounts.memberPays)}${kinds === '' ? '' : ` (${kinds})`}`,
    `the plan pays ${dollars(amounts.planPays)}`,
    ...(isNothing(amounts.otherPays) ? [] : [`other insurance pays ${dollars(amounts.otherPays)}`]),
    ...(isNothing(amounts.writeOff) ? [] : [`${dollars(amounts.writeOff)} is written off`]),
  ].join(', ')}.`;
}

const codesWords = ({ adjustments }: LineResult): string =>
  `Adjustment codes: ${adjustments.map(({ group, code, amount }) => `${group}-${code} ${dollars(amount)}`).join(', ')}`;

function movementWords({ before, after }: Movement): string {
  const limit = after.limit === null ? '' : `, of ${quantity(after.limit, after.measure)}`;
  return `${nameOfBalance(after)}, ${after.of === null ? 'family' : called(after.of)}: ${quantity(before, after.measure)} before, ${quantity(after.used, after.measure)} now${limit}`;
}

function standingLines({ standing }: Explanation, paint: Painter): readonly (readonly string[])[] {
  if (standing === null) return [];
  const { accumulators, totals } = standing;
  const rows: readonly (readonly [string, keyof Amounts])[] = [
    ['Billed', 'billed'],
    ['Allowed', 'allowed'],
    ...PARTS.map(([key, words]) => [`  ${words}`, key] as const),
    ['The member pays', 'memberPays'],
    ['The plan pays', 'planPays'],
    ['Other insurance pays', 'otherPays'],
    ['Written off', 'writeOff'],
  ];
  const shown = rows.filter(([words, key]) => !words.startsWith('  ') || !isNothing(totals[key]));
  const balances =
    accumulators.length === 0
      ? []
      : [[paint.heading('Where deductibles, maximums and limits stand'), ...indented(columns(balanceRows(accumulators), 3))]];
  return [
    ...balances,
    [
      paint.heading('Totals'),
      ...indented(
        columns(
          shown.map(([words, key]) => [words, dollars(totals[key])]),
          1,
        ),
      ),
    ],
  ];
}

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);
