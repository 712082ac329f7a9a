/** The benefits that the shipped catalogue of services knows: a plan may speak of them without listing them. */
import catalogue from '../../../rules/services/benefits.json' with { type: 'json' };

export const CATALOGUE_BENEFITS: ReadonlySet<string> = new Set(catalogue.benefits.map(({ id }) => id));
