/**
 * How everything here is drawn: first a draft of independent draws, in which a reference is a number, then a document written
 * from it, in which that number picks one of the ids that are there. Nothing drawn depends on something else drawn, so
 * whatever fast-check takes away, the rest still makes a valid document: that is why failures shrink to a few lines.
 */
import * as fc from 'fast-check';

/** Picks an entry of whatever list it meets when the document is written. */
export type Pick = number;
export const pick: fc.Arbitrary<Pick> = fc.nat(4_095);

/** @returns the entry that the pick falls on; undefined only for an empty list. */
export const pickFrom = <T>(list: readonly T[], from: Pick): T | undefined => list[from % Math.max(list.length, 1)];

/** The same of a list that is never empty. */
export function choose<T>(list: readonly [T, ...T[]], from: Pick): T {
  return pickFrom(list, from) ?? list[0];
}

/** Some entries, each of which the mask says yes or no to; in the list's order. */
export const masked = <T>(list: readonly T[], mask: number): readonly T[] => list.filter((_, index) => ((mask >> (index % 12)) & 1) === 1);
export const mask: fc.Arbitrary<number> = fc.nat(4_095);

const weighted = <T>(arbitrary: fc.Arbitrary<T>, absent: number, present: number): fc.Arbitrary<T | undefined> =>
  fc.oneof({ withCrossShrink: true }, { weight: absent, arbitrary: fc.constant(undefined) }, { weight: present, arbitrary });

/** Absent nine times of ten, and first of all when shrinking. */
export const rarely = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => weighted(arbitrary, 9, 1);
export const sometimes = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => weighted(arbitrary, 2, 1);
export const usually = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => weighted(arbitrary, 1, 4);

export const mostly = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => weighted(arbitrary, 1, 19);

export const few = <T>(arbitrary: fc.Arbitrary<T>, least: number, most: number): fc.Arbitrary<T[]> =>
  fc.array(arbitrary, { minLength: least, maxLength: most, size: 'max' });

/** One of several words; the first is what shrinking leaves. */
export const oneOf = <const T extends readonly [unknown, ...unknown[]]>(...words: T): fc.Arbitrary<T[number]> => fc.constantFrom(...words);

/** An object without its undefined keys: what JSON would have. */
export function compact<T extends object>(written: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined)) as T;
}
