/** One service line, with its defaults and codes as text. */
import { parseThousandths, THOUSAND } from '../../door/counts.js';
import { centsIf, dayOf } from '../../door/written.js';
import { ZERO } from '../../money/cents.js';
import type { Line } from '../scenario.js';
import type { LineJson } from '../schema/claims.js';

type Code = string | number;

/** @param place of the line in its claim, from 1: its id unless it says one. */
export function readLine(json: LineJson, place: number): Line {
  const allowed = centsIf(json.allowed);
  return {
    id: json.id ?? String(place),
    date: dayOf(json.date),
    benefit: json.benefit ?? null,
    billed: centsIf(json.billed) ?? allowed ?? ZERO,
    allowed,
    reference: centsIf(json.reference),
    recognized: centsIf(json.recognized),
    genericPrice: centsIf(json.genericPrice),
    otherPaid: centsIf(json.otherPaid),
    assistance: centsIf(json.assistance) ?? ZERO,
    units: json.units === undefined ? THOUSAND : (parseThousandths(json.units) ?? THOUSAND),
    days: json.days ?? null,
    condition: json.condition ?? null,
    channel: json.channel ?? null,
    code: codeIf(json.code, 0),
    modifiers: (json.modifiers ?? []).map((modifier) => padded(modifier, MODIFIER_DIGITS)),
    revenueCode: codeIf(json.revenueCode, REVENUE_DIGITS),
    place: codeIf(json.place, PLACE_DIGITS),
    diagnoses: (json.diagnoses ?? []).map(String),
    telehealth: json.telehealth ?? false,
    daysSupply: json.daysSupply ?? null,
    drugTier: codeIf(json.drugTier, 0),
    protected: json.protected ?? false,
    emergency: json.emergency ?? false,
  };
}

const MODIFIER_DIGITS = 2;
const PLACE_DIGITS = 2;
const REVENUE_DIGITS = 4;

const codeIf = (code: Code | undefined, digits: number): string | null => (code === undefined ? null : padded(code, digits));

/** Spreadsheets eat leading zeros: codes of fixed length get them back. */
function padded(code: Code, digits: number): string {
  const text = String(code);
  return /^\d+$/.test(text) ? text.padStart(digits, '0') : text;
}
