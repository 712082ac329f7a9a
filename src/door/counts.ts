/** Whole counts, and units in thousandths, as documents write them. */

/** Thousandths of a unit, so that half a unit is a whole number. */
export const THOUSAND = 1000;

const THOUSANDTHS = /^(0|[1-9]\d{0,6})(?:\.(\d{1,3}))?$/;

/** Reads `1`, `2.5`, `0.125`: thousandths, or null where there are more than three decimals or ten million units. */
export function parseThousandths(value: unknown): number | null {
  if (typeof value !== 'number' && typeof value !== 'string') return null;
  const match = THOUSANDTHS.exec(String(value));
  if (match === null) return null;
  return Number(match[1]) * THOUSAND + Number((match[2] ?? '').padEnd(3, '0'));
}

/** Reads a whole number within the range; null for anything else. */
export const parseWhole = (value: unknown, least: number, most: number): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : null;
