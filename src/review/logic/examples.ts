/** Names that the plan's own examples use: what they show is no slip. */
import type { PlanDesign } from '../../design/design.js';

export interface ShownNames {
  readonly specialties: ReadonlySet<string>;
  readonly networks: ReadonlySet<string>;
  readonly programs: ReadonlySet<string>;
}

export function namesInExamples({ examples }: Pick<PlanDesign, 'examples'>): ShownNames {
  const providers = examples.flatMap((example) => [
    ...listIn(example, 'providers'),
    ...listIn(example, 'claims').map((claim) => valueIn(claim, 'provider')),
  ]);
  const members = examples.flatMap((example) => listIn(valueIn(example, 'household'), 'members'));
  return {
    specialties: textsOf(providers.map((provider) => valueIn(provider, 'specialty'))),
    networks: textsOf(providers.flatMap((provider) => listIn(provider, 'networks'))),
    programs: textsOf(members.flatMap((member) => listIn(member, 'programs'))),
  };
}

/** Examples are checked as scenarios elsewhere: here they may be anything. */
function valueIn(holder: unknown, key: string): unknown {
  return typeof holder === 'object' && holder !== null && Object.hasOwn(holder, key)
    ? (holder as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

function listIn(holder: unknown, key: string): readonly unknown[] {
  const value = valueIn(holder, key);
  return Array.isArray(value) ? value : [];
}

const textsOf = (values: readonly unknown[]): ReadonlySet<string> => new Set(values.filter((value) => typeof value === 'string'));
