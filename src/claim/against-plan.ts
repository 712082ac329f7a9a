/** Names of a scenario that only its plan can know: accumulators of openings, benefits of lines and authorizations, networks. */
import { openMeant, type Meant } from '../door/meant.js';
import { error, sortIssues, warning, type Issue } from '../result/issue.js';
import { at } from '../result/report.js';
import { checkOpening, type OpenedAccumulator } from './openings.js';
import type { Claim, Roster } from './scenario.js';

/** What a plan, or all versions of it together, gives names to. */
export interface Vocabulary {
  readonly benefits: readonly string[];
  readonly accumulators: readonly OpenedAccumulator[];
  /** Of all tiers. */
  readonly networks: readonly string[];
}

/**
 * @param scenario as parsed.
 * @returns errors `accumulator.unknown`, `opening.*`, `benefit.unknown`; warnings `line.benefit-unknown` and `network.unknown`,
 *   ordered by path. Each is told once, also where a claim repeats.
 */
export function checkAgainstPlan(
  { roster, claims }: { readonly roster: Roster; readonly claims: readonly Claim[] },
  vocabulary: Vocabulary,
): Issue[] {
  const meant = openMeant();
  const issues = [
    ...checkOpenings(roster, vocabulary, meant),
    ...checkAuthorizations(roster, vocabulary, meant),
    ...checkNetworks(roster, claims, vocabulary, meant),
    ...checkBenefits(claims, vocabulary, meant),
  ];
  return [...sortIssues(issues)];
}

function checkOpenings({ opening }: Roster, { accumulators }: Vocabulary, meant: Meant): readonly Issue[] {
  const byId = new Map(accumulators.map((accumulator) => [accumulator.id, accumulator]));
  return opening.flatMap((entry) => {
    const accumulator = byId.get(entry.accumulator);
    if (accumulator !== undefined) return checkOpening(entry, accumulator);
    return [
      error(
        at(entry.path, 'accumulator'),
        'accumulator.unknown',
        `The plan has no accumulator "${entry.accumulator}".`,
        meant(entry.accumulator, byId.keys()),
      ),
    ];
  });
}

function checkAuthorizations({ authorizations }: Roster, { benefits }: Vocabulary, meant: Meant): readonly Issue[] {
  const known = new Set(benefits);
  return authorizations.flatMap(({ benefit }, index) =>
    benefit === null || known.has(benefit)
      ? []
      : [
          error(
            at('authorizations', index, 'benefit'),
            'benefit.unknown',
            `The plan has no benefit "${benefit}" to authorize.`,
            meant(benefit, benefits),
          ),
        ],
  );
}

function checkNetworks(roster: Roster, claims: readonly Claim[], { networks }: Vocabulary, meant: Meant): readonly Issue[] {
  const known = new Set(networks);
  const listed = new Set(roster.providers);
  const written = [
    ...roster.providers.map((provider, index) => ({ provider, path: at('providers', index) })),
    ...claims.filter(({ provider }) => !listed.has(provider)).map(({ provider, path }) => ({ provider, path: at(path, 'provider') })),
  ];
  const told = new Set<string>();
  return written.flatMap(({ provider, path }) =>
    provider.networks.flatMap((network, index) => {
      if (known.has(network) || told.has(network)) return [];
      told.add(network);
      return [
        warning(
          at(path, 'networks', index),
          'network.unknown',
          `No tier of the plan lists the network "${network}".`,
          meant(network, networks, 'Its providers count as out of network; check the name if they should not.'),
        ),
      ];
    }),
  );
}

function checkBenefits(claims: readonly Claim[], { benefits }: Vocabulary, meant: Meant): readonly Issue[] {
  const known = new Set(benefits);
  const told = new Set<string>();
  return claims.flatMap((claim) =>
    claim.lines.flatMap(({ benefit }, index) => {
      const path = at(claim.path, 'lines', index, 'benefit');
      if (benefit === null || known.has(benefit) || told.has(path)) return [];
      told.add(path);
      return [
        warning(
          path,
          'line.benefit-unknown',
          `The plan does not list the benefit "${benefit}": the line will be denied.`,
          meant(benefit, benefits),
        ),
      ];
    }),
  );
}
