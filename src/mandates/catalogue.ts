/** The rules of each mandate, and what benefits are to them. Bundled: nothing is read from disk at run time. */
import aca from '../../rules/mandates/aca.json' with { type: 'json' };
import benefits from '../../rules/mandates/benefits.json' with { type: 'json' };
import hdhp from '../../rules/mandates/hdhp.json' with { type: 'json' };
import nsa from '../../rules/mandates/nsa.json' with { type: 'json' };
import parity from '../../rules/mandates/parity.json' with { type: 'json' };
import type { Citation, Mandate, MandateRule } from './mandate.js';

export const MANDATE_RULES: Readonly<Record<Mandate, readonly MandateRule[]>> = {
  aca: aca.rules as readonly unknown[] as readonly MandateRule[],
  hdhp: hdhp.rules as readonly unknown[] as readonly MandateRule[],
  parity: parity.rules as readonly unknown[] as readonly MandateRule[],
  nsa: nsa.rules as readonly unknown[] as readonly MandateRule[],
};

/** A benefit that may be paid before an HDHP's deductible, for plan years that begin in one of the periods. */
export interface Exemption {
  readonly name: string;
  /** Ids, or beginnings of ids with a star. */
  readonly benefits: readonly string[];
  readonly periods: readonly {
    readonly from: string;
    readonly before?: string;
    /** The part of those plan years that it is for; the whole where this is absent. */
    readonly part?: string;
    readonly citation: Citation;
  }[];
}

export const EXEMPTIONS: readonly Exemption[] = hdhp.beforeDeductible;

export const BENEFIT_LISTS = benefits;
