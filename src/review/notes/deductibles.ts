/** Benefits whose own deductible stands instead of the overall one: right for "other deductibles", wrong where both are due. */
import type { AccumulatorDesign } from '../../design/design.js';
import type { Note, ReviewInput } from '../input.js';
import { aboutCells, chargedCells } from '../logic/touched.js';

export function notesOnDeductibles({ design }: ReviewInput): readonly Note[] {
  const deductibles = design.accumulators.filter(({ type }) => type === 'deductible');
  const overall = deductibles.filter(({ benefits }) => benefits === null);
  const cells = chargedCells(design);
  return deductibles.flatMap((own): readonly Note[] => {
    if (own.benefits === null) return [];
    const using = cells.filter((cell) => cell.usesItsDeductible && cell.deductibles.has(own.id) && aboutCells(own)(cell));
    const replaced = overall.filter((other) => using.some((cell) => aboutCells(other)(cell) && !cell.named.has(other.id)));
    return replaced.map((other) => ({
      path: own.path,
      code: 'note.deductible',
      message: instead(
        own,
        other,
        using.map(({ benefit }) => benefit),
      ),
    }));
  });
}

function instead(own: AccumulatorDesign, other: AccumulatorDesign, benefits: readonly string[]): string {
  const named = [...new Set(benefits)].join(', ');
  return `The deductible "${own.id}" stands instead of "${other.id}" for: ${named}. Where both are due, write two steps, { "deductible": "${own.id}" } and { "deductible": "${other.id}" }.`;
}
