/** Stays in a nursing facility that are limited in visits: plan documents say "60 visits" and mean days. */
import { warning } from '../../result/issue.js';
import { at } from '../../result/report.js';
import type { Check } from '../input.js';

const STAYS = /(?:^|-)(?:skilled-nursing|nursing-facility|snf)(?:-|$)/;

export const limitNursingVisits: Check = ({ design }) =>
  design.accumulators.flatMap(({ type, measure, benefits, path }) => {
    const stay = type === 'limit' && measure === 'visits' ? benefits?.find((benefit) => STAYS.test(benefit)) : undefined;
    if (stay === undefined) return [];
    return [
      warning(
        at(path, 'measure'),
        'limit.nursing-visits',
        `This limits "${stay}" in visits: each claim date counts as one, however many days the stay lasts.`,
        'Write "measure": "days", which is nearly always what is meant.',
      ),
    ];
  });
