/**
 * Deductible: the member pays what is left of the line up to what is left of the deductible.
 * @source Uniform Glossary (45 CFR 147.200(c)), "Deductible"
 */
import { least, type Cents } from '../../money/cents.js';

export const deductible = (rest: Cents, leftOfDeductible: Cents | null): Cents =>
  leftOfDeductible === null ? rest : least(rest, leftOfDeductible);
