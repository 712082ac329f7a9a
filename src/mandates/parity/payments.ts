/** The payments that a user expects for medical and surgical benefits, read by hand. */
import { isCellCovered } from '../costs.js';
import type { Cell, Model } from '../model.js';
import { parseCents } from '../../money/cents.js';

/** What the plan expects to pay in the plan year for one benefit in one tier. */
export interface ExpectedPayment {
  readonly benefit: string;
  readonly tier: string;
  /** Dollars: a number or text with at most two decimals. Payments before the member's share is taken off. */
  readonly amount: number | string;
}

export interface Payments {
  /** Whole cents; undefined where none are stated. */
  readonly of: (cell: Cell) => bigint | undefined;
  readonly problems: readonly { readonly where: string; readonly message: string }[];
}

/** @param written anything; entries that cannot be used are told, and left out. Several of one cell add up. */
export function readPayments(written: unknown, model: Model): Payments {
  const byCell = new Map<Cell, bigint>();
  const cells = new Map(model.cells.map((cell) => [keyOf(cell.benefit.id, cell.tier.id), cell] as const));
  const problems: { where: string; message: string }[] = [];
  const list: readonly unknown[] = Array.isArray(written) ? written : [];
  if (written !== undefined && !Array.isArray(written)) {
    problems.push({ where: 'expectedPayments', message: 'Expected payments are a list of { "benefit", "tier", "amount" }.' });
  }
  list.forEach((entry, i) => {
    const read = readPayment(entry, cells);
    if ('message' in read) problems.push({ where: `expectedPayments.${String(i)}`, message: read.message });
    else byCell.set(read.cell, (byCell.get(read.cell) ?? 0n) + read.amount);
  });
  return { of: (cell) => byCell.get(cell), problems };
}

const keyOf = (benefit: string, tier: string): string => JSON.stringify([benefit, tier]);

function readPayment(
  entry: unknown,
  cells: ReadonlyMap<string, Cell>,
): { readonly cell: Cell; readonly amount: bigint } | { readonly message: string } {
  if (typeof entry !== 'object' || entry === null) return { message: 'This is no { "benefit", "tier", "amount" }.' };
  const { benefit, tier, amount } = entry as Partial<Record<string, unknown>>;
  if (typeof benefit !== 'string' || typeof tier !== 'string') return { message: '`benefit` and `tier` are ids of the plan.' };
  const cents = parseCents(amount);
  if (cents === null) return { message: `The amount of "${benefit}" is no amount of dollars such as "1250000.00".` };
  const cell = cells.get(keyOf(benefit, tier));
  if (cell === undefined) return { message: `The plan has no benefit "${benefit}" in a tier "${tier}".` };
  if (!isCellCovered(cell)) return { message: `"${benefit}" is not covered in tier "${tier}", so nothing is paid for it there.` };
  if (cell.traits.mentalHealth)
    return { message: `"${benefit}" is a mental health benefit: only payments for medical and surgical ones are compared.` };
  return { cell, amount: BigInt(cents) };
}
