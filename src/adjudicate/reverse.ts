/** The entry that takes a claim back: its earlier amounts with the opposite sign. */
import { formatCents, negate, readPrinted } from '../money/cents.js';
import { AMOUNT_NAMES, formatAmounts, negateAmounts, type CentAmounts } from './amounts.js';
import type { Amounts, ClaimResult, LineResult } from './result.js';

export const readAmounts = (amounts: Amounts): CentAmounts =>
  Object.fromEntries(AMOUNT_NAMES.map((name) => [name, readPrinted(amounts[name])])) as CentAmounts;

/** @param by the id of the claim that voids or replaces it. */
export function reverseOf(claim: ClaimResult, by: string): { readonly result: ClaimResult; readonly amounts: CentAmounts } {
  const amounts = negateAmounts(readAmounts(claim));
  return {
    amounts,
    result: { ...claim, id: by, status: 'void', reverses: claim.id, ...formatAmounts(amounts), lines: claim.lines.map(reverseLine) },
  };
}

function reverseLine(line: LineResult): LineResult {
  const adjustments = line.adjustments.map((adjustment) => ({
    ...adjustment,
    amount: formatCents(negate(readPrinted(adjustment.amount))),
  }));
  return { ...line, status: 'void', ...formatAmounts(negateAmounts(readAmounts(line))), adjustments };
}
