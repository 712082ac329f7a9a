/**
 * Money and percentages as decimal text, in one spelling each: "1250", "12.50", "33.5%".
 * Compared and divided as exact integers; no binary fraction is ever made of them.
 */
import { parseCents } from '../../money/cents.js';

const MONEY = /^(\d{1,12}|\d{1,3}(?:,\d{3}){1,3})(?:\.(\d{1,2}))?$/;
const SHARE = /^(\d{1,3})(?:\.(\d{1,6}))?$/;

const withoutLeadingZeros = (digits: string): string => digits.replace(/^0+(?=\d)/, '');

/**
 * @param written dollars, with or without thousands separators and cents: "1,250", "12.5", "12.50".
 * @returns the canonical text ("1250", "12.50", "12.50"), or null where this is no such amount.
 */
export function moneyText(written: string): string | null {
  const match = MONEY.exec(written);
  if (match === null) return null;
  const dollars = withoutLeadingZeros((match[1] ?? '').replaceAll(',', ''));
  const cents = (match[2] ?? '').padEnd(2, '0');
  const text = cents === '00' ? dollars : `${dollars}.${cents}`;
  // What the kernel would not read must not get past here.
  return parseCents(text) === null ? null : text;
}

/**
 * @param written a percentage without its sign: "20", "33.50".
 * @returns the canonical text ("20%", "33.5%"), or null where this is no number from 0 to 100.
 */
export function shareText(written: string): string | null {
  const match = SHARE.exec(written);
  if (match === null) return null;
  const whole = withoutLeadingZeros(match[1] ?? '');
  const fraction = trimZeros(match[2] ?? '');
  const isAboveAll = Number(whole) > 100 || (whole === '100' && fraction !== '');
  if (isAboveAll) return null;
  return fraction === '' ? `${whole}%` : `${whole}.${fraction}%`;
}

function trimZeros(fraction: string): string {
  let end = fraction.length;
  while (end > 0 && fraction[end - 1] === '0') end -= 1;
  return fraction.slice(0, end);
}

/**
 * The other party's share: what is left of 100%.
 * @param share canonical text, "33.5%".
 * @returns canonical text, "66.5%".
 */
export function otherShare(share: string): string {
  const [whole = '0', fraction = ''] = share.slice(0, -1).split('.');
  const all = 100n * 10n ** BigInt(fraction.length);
  const left = (all - BigInt(whole + fraction)).toString().padStart(fraction.length + 1, '0');
  const cut = left.length - fraction.length;
  const rest = trimZeros(left.slice(cut));
  return rest === '' ? `${left.slice(0, cut)}%` : `${left.slice(0, cut)}.${rest}%`;
}

/** Whole cents of a canonical amount. */
export function centsOf(amount: string): bigint {
  const [dollars = '0', cents = '00'] = amount.split('.');
  return BigInt(dollars) * 100n + BigInt(cents);
}

/** The canonical amount of whole cents, which are not negative. */
export function amountOf(cents: bigint): string {
  const rest = cents % 100n;
  const dollars = (cents / 100n).toString();
  return rest === 0n ? dollars : `${dollars}.${rest.toString().padStart(2, '0')}`;
}

export const isZeroMoney = (amount: string): boolean => centsOf(amount) === 0n;

/** How a person writes the amount: "$1,250", "$12.50". */
export function dollarsText(amount: string): string {
  const [dollars = '0', cents] = amount.split('.');
  const groups = dollars.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return cents === undefined ? `$${groups}` : `$${groups}.${cents}`;
}
