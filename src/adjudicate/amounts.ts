/** Amounts of lines, claims and totals while they are still whole cents. */
import { formatCents, negate, plus, ZERO, type Cents } from '../money/cents.js';
import type { Amounts } from './result.js';

export type CentAmounts = { readonly [amount in keyof Amounts]: Cents };

/** In the order in which they are printed. */
export const AMOUNT_NAMES = [
  'billed',
  'allowed',
  'deductible',
  'copay',
  'coinsurance',
  'notCovered',
  'penalty',
  'balanceBill',
  'memberPays',
  'planPays',
  'otherPays',
  'writeOff',
] as const satisfies readonly (keyof Amounts)[];

const each = (amount: (name: keyof Amounts) => Cents): CentAmounts => ({
  billed: amount('billed'),
  allowed: amount('allowed'),
  deductible: amount('deductible'),
  copay: amount('copay'),
  coinsurance: amount('coinsurance'),
  notCovered: amount('notCovered'),
  penalty: amount('penalty'),
  balanceBill: amount('balanceBill'),
  memberPays: amount('memberPays'),
  planPays: amount('planPays'),
  otherPays: amount('otherPays'),
  writeOff: amount('writeOff'),
});

export const NO_AMOUNTS: CentAmounts = each(() => ZERO);
export const addAmounts = (a: CentAmounts, b: CentAmounts): CentAmounts => each((name) => plus(a[name], b[name]));
export const negateAmounts = (a: CentAmounts): CentAmounts => each((name) => negate(a[name]));

export const formatAmounts = (a: CentAmounts): Amounts => ({
  billed: formatCents(a.billed),
  allowed: formatCents(a.allowed),
  deductible: formatCents(a.deductible),
  copay: formatCents(a.copay),
  coinsurance: formatCents(a.coinsurance),
  notCovered: formatCents(a.notCovered),
  penalty: formatCents(a.penalty),
  balanceBill: formatCents(a.balanceBill),
  memberPays: formatCents(a.memberPays),
  planPays: formatCents(a.planPays),
  otherPays: formatCents(a.otherPays),
  writeOff: formatCents(a.writeOff),
});
