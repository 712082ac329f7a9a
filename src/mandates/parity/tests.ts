/**
 * The two tests of parity, on payments in whole cents and without a fraction: is a type of requirement applied to
 * substantially all medical and surgical benefits of a classification, and which of its levels is the predominant one.
 * @source 29 CFR 2590.712(c)(3)(i)(A), (B); 45 CFR 146.136(c)(3)(i)(A), (B)
 */

/** Payments expected under one level; null: benefits that the type does not apply to. */
export interface Share<L> {
  readonly level: L | null;
  readonly payments: bigint;
}

export interface Tested<L> {
  readonly total: bigint;
  /** What is subject to the type, at any level. */
  readonly subject: bigint;
  /** At least two thirds of the total. */
  readonly substantiallyAll: boolean;
  /** Null where the type is not applied to substantially all. */
  readonly predominant: L | null;
}

/**
 * @param shares of all medical and surgical benefits of one classification. A benefit with several levels of the type has
 *   its payments in the most restrictive of them.
 */
export function testParity<L extends { readonly order: number }>(shares: readonly Share<L>[]): Tested<L> {
  const total = sum(shares);
  const subjected = shares.flatMap(({ level, payments }) => (level === null ? [] : [{ level, payments }]));
  const subject = sum(subjected);
  const substantiallyAll = total > 0n && subject * 3n >= total * 2n;
  return { total, subject, substantiallyAll, predominant: substantiallyAll ? predominantOf(subjected, subject) : null };
}

const sum = (shares: readonly { readonly payments: bigint }[]): bigint => shares.reduce((all, { payments }) => all + payments, 0n);

/**
 * The level of more than half; where none has it, levels are combined from the most restrictive down until they do, and the
 * least restrictive of them stands. A single level of more than half is always where that ends, so one walk finds both.
 */
function predominantOf<L extends { readonly order: number }>(
  shares: readonly { readonly level: L; readonly payments: bigint }[],
  subject: bigint,
): L | null {
  let reached = 0n;
  for (const { level, payments } of [...shares].sort((a, b) => b.level.order - a.level.order)) {
    reached += payments;
    if (reached * 2n > subject) return level;
  }
  return null;
}
