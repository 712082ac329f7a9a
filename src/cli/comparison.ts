/** Tables of several plans side by side. */
import Table from 'cli-table3';
import type { AdjudicationResult, Amounts, ClaimResult } from '../index.js';
import { harmless } from './io.js';
import { paletteFor } from './palette.js';

/** One plan and what came of it. */
export interface Column {
  readonly id: string;
  readonly name: string | null;
  readonly file: string;
  readonly result: AdjudicationResult;
}

const ROWS = [
  ['Member pays', 'memberPays'],
  ['  deductible', 'deductible'],
  ['  copay', 'copay'],
  ['  coinsurance', 'coinsurance'],
  ['  not covered', 'notCovered'],
  ['  penalty', 'penalty'],
  ['  balance bill', 'balanceBill'],
  ['Plan pays', 'planPays'],
  ['Other insurance pays', 'otherPays'],
  ['Written off', 'writeOff'],
  ['Allowed', 'allowed'],
  ['Billed', 'billed'],
] as const satisfies readonly (readonly [string, keyof Amounts])[];

/** Totals, then what the member pays of each claim. */
export function comparisonTables(columns: readonly Column[], color: boolean): string {
  const paint = paletteFor(color);
  const names = columns.map(({ id, name }) => harmless(name ?? id));
  const totals = ROWS.filter(([, key]) => columns.some(({ result }) => result.totals[key] !== '0.00')).map(([words, key]) => [
    words,
    ...columns.map(({ result }) => grouped(result.totals[key])),
  ]);
  const claims = (columns[0]?.result.claims ?? []).map((claim, i) => [
    nameOf(claim),
    ...columns.map(({ result }) => memberPays(result.claims[i])),
  ]);
  return [
    paint.bold('All claims'),
    table(names, totals, paint.bold),
    '',
    paint.bold('Member pays, claim by claim'),
    table(names, claims, paint.bold),
    '',
  ].join('\n');
}

/** `1234.50` as `1,234.50`. */
const grouped = (amount: string): string => amount.replace(/\B(?=(?:\d{3})+\.)/g, ',');

const nameOf = ({ id, member, reverses }: ClaimResult): string =>
  reverses === undefined ? `${id} (${harmless(member)})` : `${id} takes ${reverses} back`;

/** A denial shows: the same amount may be a copay under one plan and a bill under another. */
const memberPays = (claim: ClaimResult | undefined): string =>
  claim === undefined ? '' : `${grouped(claim.memberPays)}${claim.status === 'paid' || claim.status === 'void' ? '' : ` ${claim.status}`}`;

function table(names: readonly string[], rows: readonly (readonly string[])[], bold: (text: string) => string): string {
  // Its own colours would be there without a terminal too.
  const built = new Table({
    head: ['', ...names.map(bold)],
    colAligns: ['left', ...names.map(() => 'right' as const)],
    style: { head: [], border: [], compact: true },
  });
  built.push(...rows.map((row) => [...row]));
  return built.toString();
}
