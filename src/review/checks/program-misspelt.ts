/** Programs of one plan whose names differ by a letter or two: a plan declares none, so one of the two is likely a slip. */
import { warning } from '../../result/issue.js';
import { at } from '../../result/report.js';
import { suggest } from '../../result/suggest.js';
import type { Check } from '../input.js';
import { namesInExamples } from '../logic/examples.js';
import { eachTest, textsOf, writtenConditions } from '../logic/written.js';

export const programMisspelt: Check = ({ design }) => {
  const asked = new Map<string, string[]>();
  for (const { condition, path } of writtenConditions(design)) {
    eachTest(condition, path, (test, where) => {
      if (test.fact !== 'member.programs') return;
      for (const program of textsOf(test)) asked.set(program, [...(asked.get(program) ?? []), at(where, 'value')]);
    });
  }
  const shown = namesInExamples(design).programs;
  const settled = (program: string): boolean => shown.has(program) || USUAL.has(program) || program.startsWith('x-');
  return [...asked].flatMap(([program, paths]) => {
    if (settled(program)) return [];
    const others = [...new Set([...asked.keys(), ...shown])].filter((other) => mayBeMeant(program, other));
    // Of two names that nothing else settles, the one asked for less often is told about, and of equals the later one.
    const near = suggest(
      program,
      others.filter((other) => settled(other) || isRarer(program, other, asked)),
    );
    if (near === null) return [];
    return paths.map((path) =>
      warning(
        path,
        'program.misspelt',
        `"${program}" and "${near}" are two programs here, though they differ by no more than a slip.`,
        `Did you mean "${near}"? If both are meant, show a member of each in \`examples\`, or begin the name with \`x-\`.`,
      ),
    );
  });
};

/** Programs of chronic care and prevention whose names are alike by nature. */
const USUAL: ReadonlySet<string> = new Set([
  ...['asthma', 'copd', 'diabetes', 'prediabetes', 'hypertension', 'hypotension', 'hyperlipidemia', 'hyperglycemia', 'hypoglycemia'],
  ...['hyperthyroidism', 'hypothyroidism', 'maternity', 'paternity', 'heart-failure', 'coronary-artery-disease', 'kidney-disease'],
  ...['tobacco-free', 'smoking-cessation', 'weight-management', 'wellness', 'behavioral-health', 'oncology', 'transplant'],
]);

/** Not where only a number or a single letter tells them apart, nor where the words are short. */
function mayBeMeant(program: string, other: string): boolean {
  if (program === other || Math.min(program.length, other.length) < 5) return false;
  const letters = (name: string): string => name.toLowerCase().replace(/\d/g, '');
  return letters(program) !== letters(other);
}

function isRarer(program: string, other: string, asked: ReadonlyMap<string, readonly string[]>): boolean {
  const times = (name: string): number => asked.get(name)?.length ?? 0;
  if (times(program) !== times(other)) return times(program) < times(other);
  const order = [...asked.keys()];
  return order.indexOf(program) > order.indexOf(other);
}
