/** Messages of rules: words with facts in braces. */
import { dollars } from '../money/dollars.js';
import type { FactValue } from '../rules/facts.js';
import { mandateFactType, PARAMETER_FACT } from './facts.js';

/** Of a longer list so many are named. */
const MOST_NAMED = 8;

const PLACEHOLDER = /\{([A-Za-z][\w.-]*)\}/g;

/** The facts that a message speaks of. */
export const factsIn = (template: string): readonly string[] => [...template.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '');

/** @param valueOf a fact's value, by its name. */
export const fill = (template: string, valueOf: (fact: string) => FactValue): string =>
  template.replace(PLACEHOLDER, (_, name: string) => shown(name, valueOf(name)));

function shown(name: string, value: FactValue): string {
  if (value === null) return name.startsWith(PARAMETER_FACT) ? 'an amount that is not known here' : 'none';
  if (typeof value === 'string') return mandateFactType(name) === 'money' ? dollars(value) : value;
  if (typeof value !== 'object') return String(value);
  const more = value.length - MOST_NAMED;
  return value.length === 0 ? 'none' : `${value.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
}
