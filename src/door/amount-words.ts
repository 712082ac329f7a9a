/** Why something is no amount or percentage, and what to write instead. */

export function whyNoAmount(value: unknown): string {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return ': it is not finite';
    if (value < 0) return ': it is negative';
    return value > 9_999_999_999.99 ? ': it is too large' : ': it has more than two decimals';
  }
  if (typeof value !== 'string') return '';
  if (/^\s*-/.test(value)) return ': it is negative';
  if (/^\d+\.\d{3,}$/.test(value)) return ': it has more than two decimals';
  return /^[\d.]+e[+-]?\d+$/i.test(value) ? ': exponents are not read' : '';
}

export function moneyHint(value: unknown): string {
  if (typeof value === 'string') {
    if (/^\d[\d.]*\s*%$/.test(value)) return 'A percentage cannot stand here: write dollars, such as 25 or "1234.56".';
    const bare = value.replace(/[$,\s]/g, '');
    if (bare !== value && /^(?:0|[1-9]\d{0,9})(?:\.\d{1,2})?$/.test(bare)) return `Write "${bare}": no sign, commas or spaces.`;
  }
  return 'Write dollars with at most two decimals, such as 25, 12.5 or "1234.56".';
}

export function percentHint(value: unknown, example: string): string {
  if (typeof value === 'number' && value > 0 && value <= 100) {
    if (value > 1) return `Write "${String(value)}%", in quotes and with the sign.`;
    return `Write "${String(Math.floor(value * 10_000 + 0.5) / 100)}%", in quotes and with the sign, if that is what ${String(value)} means.`;
  }
  if (typeof value === 'string' && /^\d{1,2}(?:\.\d{1,6})?$/.test(value)) return `Write "${value}%", with the sign.`;
  return `Write a percentage in quotes, such as "${example}".`;
}
