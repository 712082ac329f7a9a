/** Products past 2^53: the one place the kernel needs decimal.js. */
import { Decimal } from 'decimal.js';
import type { Rounding } from './rounding.js';

// decimal.js reads its precision from the constructor, and a host application shares the default one:
// without a private clone, its Decimal.set() would change a member's bill.
const Wide = Decimal.clone({ defaults: true, precision: 60 });

/** `a * numerator / denominator`, exact to the last digit before one rounding to a whole number. */
export function divideExactly(a: number, numerator: number, denominator: number, rounding: Rounding): number {
  const mode = rounding === 'half-up' ? Decimal.ROUND_HALF_UP : Decimal.ROUND_HALF_EVEN;
  const product = new Wide(a).times(numerator);
  // Rounding the quotient's 60 digits and then the cent would round twice; whole-number division and its remainder do not.
  const quotient = product.divToInt(denominator);
  const rest = product.minus(quotient.times(denominator)).times(2);
  const half = rest.comparedTo(denominator);
  const up = half > 0 || (half === 0 && (mode === Decimal.ROUND_HALF_UP || quotient.mod(2).equals(1)));
  return (up ? quotient.plus(1) : quotient).toNumber();
}
