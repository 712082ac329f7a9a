/** `x-mandates` of a plan: what it accepts and why, and what its benefits are. Read by hand: the format itself knows nothing of it. */
import { CLASSIFICATIONS, type Classification, type TraitOverrides } from './traits.js';

/** A finding that the plan leaves as it is. */
export interface Acceptance {
  readonly rule: string;
  /** The finding's path; null: every finding of the rule. */
  readonly where: string | null;
  readonly reason: string;
  /** Path of the acceptance itself. */
  readonly path: string;
}

export interface Asides {
  readonly accept: readonly Acceptance[];
  readonly benefits: readonly (readonly [pattern: string, says: TraitOverrides])[];
  readonly problems: readonly { readonly where: string; readonly message: string }[];
}

type Json = Readonly<Record<string, unknown>>;
type Problem = (where: string, message: string) => void;

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const KEY = 'x-mandates';

/** @param plan a private copy of the document: plain JSON values. */
export function readAsides(plan: unknown): Asides {
  const problems: { where: string; message: string }[] = [];
  const problem: Problem = (where, message) => problems.push({ where, message });
  const written = isRecord(plan) && Object.hasOwn(plan, KEY) ? plan[KEY] : undefined;
  if (written === undefined) return { accept: [], benefits: [], problems };
  if (!isRecord(written)) {
    problem(KEY, 'It is written { "accept": [ … ], "benefits": { … } }.');
    return { accept: [], benefits: [], problems };
  }
  for (const key of Object.keys(written)) {
    if (key !== 'accept' && key !== 'benefits')
      problem(`${KEY}.${key}`, `"${key}" is not known here: there are \`accept\` and \`benefits\`.`);
  }
  return { accept: readAccept(written['accept'], problem), benefits: readBenefits(written['benefits'], problem), problems };
}

function readAccept(written: unknown, problem: Problem): readonly Acceptance[] {
  if (written === undefined) return [];
  if (!Array.isArray(written)) {
    problem(`${KEY}.accept`, 'Acceptances are a list of { "rule", "where", "reason" }.');
    return [];
  }
  return (written as readonly unknown[]).flatMap((entry, i): readonly Acceptance[] => {
    const path = `${KEY}.accept.${String(i)}`;
    const { rule, where, reason } = isRecord(entry) ? entry : {};
    if (typeof rule !== 'string' || (where !== undefined && typeof where !== 'string')) {
      problem(
        path,
        'An acceptance names a rule and a path: { "rule": "aca/preventive-no-charge", "where": "benefits.preventive.costs.in", "reason": "…" }.',
      );
      return [];
    }
    if (typeof reason !== 'string' || reason.trim() === '') {
      problem(path, `The acceptance of ${rule} gives no reason, so it does not count.`);
      return [];
    }
    return [{ rule, where: where ?? null, reason, path }];
  });
}

const BOOLEANS = ['essential', 'preventive', 'obstetric', 'mentalHealth', 'officeVisit'] as const;

function readBenefits(written: unknown, problem: Problem): Asides['benefits'] {
  if (written === undefined) return [];
  if (!isRecord(written)) {
    problem(`${KEY}.benefits`, 'Benefits are listed by id: { "counselling": { "mentalHealth": true } }.');
    return [];
  }
  return Object.entries(written).flatMap(([pattern, says]) => {
    const path = `${KEY}.benefits.${pattern}`;
    if (isRecord(says)) return [[pattern, readTraits(says, path, problem)] as const];
    problem(path, `It is written { "mentalHealth": true, "classification": "outpatient" }.`);
    return [];
  });
}

function readTraits(written: Json, path: string, problem: Problem): TraitOverrides {
  const traits: { -readonly [K in keyof TraitOverrides]: TraitOverrides[K] } = {};
  for (const [key, value] of Object.entries(written)) {
    const flag = BOOLEANS.find((name) => name === key);
    if (flag !== undefined && typeof value === 'boolean') traits[flag] = value;
    else if (key === 'classification' && isClassification(value)) traits.classification = value;
    else problem(`${path}.${key}`, `${BOOLEANS.join(', ')} are true or false; \`classification\` is one of ${CLASSIFICATIONS.join(', ')}.`);
  }
  return traits;
}

const isClassification = (value: unknown): value is Classification => CLASSIFICATIONS.some((name) => name === value);
