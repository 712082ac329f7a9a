/** Which benefits count toward which out-of-pocket maximum: drugs, hearing aids and allowances are easily caught by one that names none. */
import type { Note, ReviewInput } from '../input.js';
import { isCovered } from '../logic/cells.js';
import { cappedCells, chargedCells } from '../logic/touched.js';

export function notesOnMaximums({ design }: ReviewInput): readonly Note[] {
  const cells = chargedCells(design);
  const covered = design.benefits.filter(({ costs }) => costs.some(({ variants }) => variants.some(({ cost }) => isCovered(cost))));
  return design.accumulators
    .filter(({ type }) => type === 'oop-max')
    .map((maximum) => {
      const capped = new Set(cappedCells(maximum, design, cells).map(({ benefit }) => benefit));
      const counting = covered.filter(({ id }) => capped.has(id)).map(({ id }) => id);
      const others = covered.filter(({ id }) => !capped.has(id)).map(({ id }) => id);
      const rest = others.length === 0 ? '' : ` These do not, or cost nothing there: ${others.join(', ')}.`;
      return {
        path: maximum.path,
        code: 'note.maximum',
        message: `Toward "${maximum.id}" counts what members pay for: ${counting.length === 0 ? 'nothing' : counting.join(', ')}.${rest}`,
      };
    });
}
