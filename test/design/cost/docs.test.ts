/** Every row of docs/cost-sentences.md is what it says: the page cannot drift from the grammar. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSentence } from '../../../src/design/cost/sentence.js';

interface Row {
  readonly wordings: readonly string[];
  readonly answer: string;
}

const codeSpans = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map((span) => span[1]!);

/** The rows of all tables under a heading row. */
function tables(page: string, heading: string): Row[] {
  const rows: Row[] = [];
  let isInside = false;
  for (const line of page.split('\n')) {
    if (line === heading) isInside = true;
    else if (!line.startsWith('|')) isInside = false;
    else if (isInside && !line.startsWith('|---')) {
      const [, wordings = '', answer = ''] = line.split('|');
      rows.push({ wordings: codeSpans(wordings), answer: codeSpans(answer)[0]! });
    }
  }
  return rows;
}

const page = readFileSync(new URL('../../../docs/cost-sentences.md', import.meta.url), 'utf8');
const flat = (rows: Row[]): [wording: string, answer: string][] =>
  rows.flatMap(({ wordings, answer }) => wordings.map((wording): [string, string] => [wording, answer]));

describe('docs/cost-sentences.md', () => {
  it.each(flat(tables(page, '| wording | steps |')))('%s', (wording, steps) => {
    const reading = readSentence(wording);
    expect(reading.problems).toEqual([]);
    expect(reading.steps).toEqual(JSON.parse(steps));
  });

  it.each(flat(tables(page, '| wording | refusal |')))('%s is refused', (wording, code) => {
    const reading = readSentence(wording);
    expect(reading.steps).toBeNull();
    expect(reading.problems.map((problem) => problem.code)).toEqual([code]);
  });
});
