/** Specialties that are written as nobody else writes them: they are compared letter by letter with what a provider says. */
import { openMeant } from '../../door/meant.js';
import { warning, type Issue } from '../../result/issue.js';
import { at } from '../../result/report.js';
import type { Check } from '../input.js';
import { namesInExamples } from '../logic/examples.js';
import { eachTest, textsOf, writtenConditions } from '../logic/written.js';
import specialties from '../specialties.json' with { type: 'json' };

const LISTED: readonly string[] = [...specialties.physicians, ...specialties.others, ...specialties.facilities, ...specialties.usual];

export const specialtyUnknown: Check = ({ design }) => {
  const known = new Set([...LISTED, ...namesInExamples(design).specialties]);
  const meant = openMeant();
  const issues: Issue[] = [];
  const look = (specialty: string, path: string): void => {
    if (known.has(specialty) || specialty.startsWith('x-')) return;
    issues.push(
      warning(
        path,
        'specialty.unknown',
        `"${specialty}" is no specialty that is known here, and no example of the plan has a provider of it.`,
        meant(specialty, LISTED, 'If it is meant, show a provider of it in `examples`, or begin its name with `x-`.'),
      ),
    );
  };
  design.gates.referral?.exemptSpecialties.forEach((specialty, i) => {
    look(specialty, at('gatekeeping', 'referral', 'exemptSpecialties', i));
  });
  for (const { condition, path } of writtenConditions(design)) {
    eachTest(condition, path, (test, where) => {
      if (test.fact === 'provider.specialty') for (const specialty of textsOf(test)) look(specialty, at(where, 'value'));
    });
  }
  return issues;
};
