/** Every file of `rules/parameters`, by its id. Bundled: nothing is read from disk at run time. */
import acaAnnualLimitFamily from '../../rules/parameters/aca.annual-limit.family.json' with { type: 'json' };
import acaAnnualLimitSelfOnly from '../../rules/parameters/aca.annual-limit.self-only.json' with { type: 'json' };
import csrAnnualLimit73Family from '../../rules/parameters/csr.annual-limit.73.family.json' with { type: 'json' };
import csrAnnualLimit73SelfOnly from '../../rules/parameters/csr.annual-limit.73.self-only.json' with { type: 'json' };
import csrAnnualLimit87Family from '../../rules/parameters/csr.annual-limit.87.family.json' with { type: 'json' };
import csrAnnualLimit87SelfOnly from '../../rules/parameters/csr.annual-limit.87.self-only.json' with { type: 'json' };
import csrAnnualLimit94Family from '../../rules/parameters/csr.annual-limit.94.family.json' with { type: 'json' };
import csrAnnualLimit94SelfOnly from '../../rules/parameters/csr.annual-limit.94.self-only.json' with { type: 'json' };
import hdhpMinimumDeductibleFamily from '../../rules/parameters/hdhp.minimum-deductible.family.json' with { type: 'json' };
import hdhpMinimumDeductibleSelfOnly from '../../rules/parameters/hdhp.minimum-deductible.self-only.json' with { type: 'json' };
import hdhpOutOfPocketLimitFamily from '../../rules/parameters/hdhp.out-of-pocket-limit.family.json' with { type: 'json' };
import hdhpOutOfPocketLimitSelfOnly from '../../rules/parameters/hdhp.out-of-pocket-limit.self-only.json' with { type: 'json' };
import medicareAdvantageOutOfPocketLimitCombined from '../../rules/parameters/medicare-advantage.out-of-pocket-limit.combined.json' with { type: 'json' };
import medicareAdvantageOutOfPocketLimitInNetwork from '../../rules/parameters/medicare-advantage.out-of-pocket-limit.in-network.json' with { type: 'json' };
import partDDeductible from '../../rules/parameters/part-d.deductible.json' with { type: 'json' };
import partDInitialCoverageLimit from '../../rules/parameters/part-d.initial-coverage-limit.json' with { type: 'json' };
import partDOutOfPocketThreshold from '../../rules/parameters/part-d.out-of-pocket-threshold.json' with { type: 'json' };
import type { ParameterFile } from './parameter-file.js';

/** The ids of all dated parameters. */
export const PARAMETER_IDS = [
  'aca.annual-limit.family',
  'aca.annual-limit.self-only',
  'csr.annual-limit.73.family',
  'csr.annual-limit.73.self-only',
  'csr.annual-limit.87.family',
  'csr.annual-limit.87.self-only',
  'csr.annual-limit.94.family',
  'csr.annual-limit.94.self-only',
  'hdhp.minimum-deductible.family',
  'hdhp.minimum-deductible.self-only',
  'hdhp.out-of-pocket-limit.family',
  'hdhp.out-of-pocket-limit.self-only',
  'medicare-advantage.out-of-pocket-limit.combined',
  'medicare-advantage.out-of-pocket-limit.in-network',
  'part-d.deductible',
  'part-d.initial-coverage-limit',
  'part-d.out-of-pocket-threshold',
] as const;
export type ParameterId = (typeof PARAMETER_IDS)[number];

export const PARAMETERS = {
  'aca.annual-limit.family': acaAnnualLimitFamily,
  'aca.annual-limit.self-only': acaAnnualLimitSelfOnly,
  'csr.annual-limit.73.family': csrAnnualLimit73Family,
  'csr.annual-limit.73.self-only': csrAnnualLimit73SelfOnly,
  'csr.annual-limit.87.family': csrAnnualLimit87Family,
  'csr.annual-limit.87.self-only': csrAnnualLimit87SelfOnly,
  'csr.annual-limit.94.family': csrAnnualLimit94Family,
  'csr.annual-limit.94.self-only': csrAnnualLimit94SelfOnly,
  'hdhp.minimum-deductible.family': hdhpMinimumDeductibleFamily,
  'hdhp.minimum-deductible.self-only': hdhpMinimumDeductibleSelfOnly,
  'hdhp.out-of-pocket-limit.family': hdhpOutOfPocketLimitFamily,
  'hdhp.out-of-pocket-limit.self-only': hdhpOutOfPocketLimitSelfOnly,
  'medicare-advantage.out-of-pocket-limit.combined': medicareAdvantageOutOfPocketLimitCombined,
  'medicare-advantage.out-of-pocket-limit.in-network': medicareAdvantageOutOfPocketLimitInNetwork,
  'part-d.deductible': partDDeductible,
  'part-d.initial-coverage-limit': partDInitialCoverageLimit,
  'part-d.out-of-pocket-threshold': partDOutOfPocketThreshold,
} as Readonly<Record<ParameterId, ParameterFile>>;
