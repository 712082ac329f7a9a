/** Shares that look like the plan's: dental and foreign documents print what the plan pays, and a member would be charged it. */
import { at, type Report } from '../../result/report.js';
import type { CostVariant, PlanDesign } from '../design.js';

/** In parts of a million, exact for six decimals of a percentage. */
const shareOf = ({ cost }: CostVariant): number | null => {
  const last = cost.steps.at(-1);
  if (typeof last !== 'object' || !('coinsurance' in last)) return null;
  const [whole = '0', decimals = ''] = last.coinsurance.slice(0, -1).split('.');
  return Number(`${whole}${decimals.padEnd(6, '0')}`);
};

const HALF = 50_000_000;

export function warnOfPlanShares(design: PlanDesign, report: Report): void {
  for (const benefit of design.benefits) {
    const shares = benefit.costs.flatMap(({ tier, variants }) =>
      variants.flatMap((variant) => {
        const share = shareOf(variant);
        return share === null ? [] : [{ tier, share, variant }];
      }),
    );
    const lowest = shares.reduce((least, { share }) => Math.min(least, share), Number.POSITIVE_INFINITY);
    for (const { tier, share, variant } of shares) {
      const lower = shares.find((other) => other.tier !== tier && other.share < share);
      if (share <= HALF || lowest >= share || lower === undefined) continue;
      const path = at('benefits', benefit.id, 'costs', tier);
      if (!variant.path.startsWith(path)) continue;
      report.warn(
        variant.path,
        'cost.plan-share',
        `Read "${variant.cost.text}" as the member's share, more than half, and in tier "${lower.tier}" the member pays less.`,
        'If it is what the plan pays, write "plan pays 80%", or the member\'s share, "20%".',
      );
    }
  }
}
