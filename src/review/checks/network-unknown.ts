/** Networks that a condition asks for and no tier lists. */
import { openMeant } from '../../door/meant.js';
import { warning, type Issue } from '../../result/issue.js';
import { at } from '../../result/report.js';
import type { Check } from '../input.js';
import { namesInExamples } from '../logic/examples.js';
import { eachTest, textsOf, writtenConditions } from '../logic/written.js';

export const networkUnknown: Check = ({ design }) => {
  const listed = [...new Set(design.tiers.flatMap(({ networks }) => networks ?? []))];
  const known = new Set([...listed, ...namesInExamples(design).networks]);
  const meant = openMeant();
  return writtenConditions(design).flatMap(({ condition, path }) => {
    const issues: Issue[] = [];
    eachTest(condition, path, (test, where) => {
      if (test.fact !== 'provider.networks') return;
      for (const network of textsOf(test)) {
        if (known.has(network) || network.startsWith('x-')) continue;
        issues.push(
          warning(
            at(where, 'value'),
            'condition.network-unknown',
            `No tier lists the network "${network}", and no example of the plan has a provider in it.`,
            meant(network, listed, 'If it is meant, list it in a tier, show a provider of it in `examples`, or begin its name with `x-`.'),
          ),
        );
      }
    });
    return issues;
  });
};
