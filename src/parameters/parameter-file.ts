/** What a file of `rules/parameters` holds: one figure of the law, with every value that it had and where each is published. */

/** Where a value is published. */
export interface ParameterSource {
  /** The act that sets it. */
  readonly cite: string;
  /** A page that states it. */
  readonly url: string;
}

export interface KnownValue {
  /** First day of the plan years that it is for, `"2026-01-01"`. */
  readonly from: string;
  /** Dollars with two decimals, `"10600.00"`. */
  readonly amount: string;
  readonly source: ParameterSource;
  /** What had been published for the same plan years before. */
  readonly replaced?: { readonly amount: string; readonly source: ParameterSource };
}

/** Plan years for which there is no value, or none that could be checked. */
export interface AbsentValue {
  readonly from: string;
  readonly amount: null;
  readonly reason: string;
}

export interface ParameterFile {
  readonly id: string;
  readonly title: string;
  readonly unit: 'USD';
  /** The day that decides which value holds. */
  readonly keyedOn: string;
  /** The first day for which nothing is known: the last value is not carried on. */
  readonly until: string;
  /** The law that the figure belongs to. */
  readonly basis: ParameterSource;
  /** By `from`, ascending. */
  readonly values: readonly (KnownValue | AbsentValue)[];
  readonly notes: readonly string[];
}
