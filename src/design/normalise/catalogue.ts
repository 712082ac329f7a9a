/** The benefits that the shipped catalogue of services knows: a plan may speak of them without listing them. */
import core from '../../../rules/services/core.json' with { type: 'json' };

export const CATALOGUE_BENEFITS: ReadonlySet<string> = new Set(core.rules.map(({ benefit }) => benefit));
