/**
 * The wordings of real filings: the CMS Exchange PUF of 2014 to 2016 and the healthcare.gov landscape of 2014. A sample of them
 * always runs; the full frequency tables are read where the shared data is laid out beside the project.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printSteps } from '../../../src/design/cost/print.js';
import { readSentence } from '../../../src/design/cost/sentence.js';

/** Filed wordings that are refused on purpose; everything else is read. */
const REFUSED = new Map([
  ['', 'cost.empty'],
  ['Not Applicable', 'cost.not-applicable'],
]);

const answer = (text: string): string => {
  const { steps, problems } = readSentence(text);
  return steps === null ? problems.map(({ code }) => code).join() : printSteps(steps);
};

/** Each pattern of the tables with one filed amount in it. */
const sample: [filed: string, meaning: string][] = [
  ['No Charge', 'no charge'],
  ['', 'cost.empty'],
  ['Not Applicable', 'cost.not-applicable'],
  ['$60', '$60 copay'],
  ['0%', 'no charge'],
  ['50%', '50% coinsurance'],
  ['100%', '100% coinsurance'],
  ['Not Covered', 'not covered'],
  ['No Charge after deductible', 'deductible'],
  ['No Charge after Deductible', 'deductible'],
  ['$250 Copay after deductible', 'deductible, then $250 copay'],
  ['$250 Copay before deductible', '$250 copay, then deductible'],
  ['$0 Copay per Day', 'no charge'],
  ['$200 Copay per Day', '$200 copay per day'],
  ['$700 Copay per Day before deductible', '$700 copay per day, then deductible'],
  ['$500 Copay per Stay', '$500 copay per admission'],
  ['$300 Copay per Stay after deductible', 'deductible, then $300 copay per admission'],
  ['$1500 Copay per Stay before deductible', '$1,500 copay per admission, then deductible'],
  ['10% Coinsurance after deductible', 'deductible, then 10% coinsurance'],
  ['100% Coinsurance after deductible', 'deductible, then 100% coinsurance'],
  ['$50 Copay before deductible and 20% Coinsurance after deductible', '$50 copay, then deductible, then 20% coinsurance'],
  ['$500 Copay per Stay and 30% Coinsurance after deductible', '$500 copay per admission, then deductible, then 30% coinsurance'],
  ['$25 Copay and 20% Coinsurance after deductible', '$25 copay, then deductible, then 20% coinsurance'],
  ['$20 Copay after deductible and 20% Coinsurance after deductible', 'deductible, then $20 copay, then 20% coinsurance'],
  ['$375 Copay per Day and 20% Coinsurance after deductible', '$375 copay per day, then deductible, then 20% coinsurance'],
  ['$100 Copay and 18% Coinsurance', '$100 copay, then 18% coinsurance'],
  ['$100 Copay before deductible and 10% Coinsurance', '$100 copay, then deductible, then 10% coinsurance'],
];

describe('a sample of filed wordings', () => {
  it.each(sample)('%s', (filed, meaning) => {
    expect(answer(filed)).toBe(meaning);
  });
});

const shared = new URL('../../../../shared/data/puf/', import.meta.url);
const isThere = existsSync(shared);
const where = isThere ? '' : ' (not run: ../shared/data/puf is not there)';

/** Rows of a table whose fields hold no quotes. */
const table = (name: string): string[][] =>
  isThere
    ? readFileSync(new URL(name, shared), 'utf8')
        .trim()
        .split(/\r?\n/)
        .slice(1)
        .map((line) => line.split(','))
    : [];

const expectRead = (text: string): void => {
  const refused = REFUSED.get(text);
  const { steps, problems } = readSentence(text);
  if (refused === undefined) expect(problems, text).toEqual([]);
  else expect({ steps, codes: problems.map(({ code }) => code) }, text).toEqual({ steps: null, codes: [refused] });
};

describe.skipIf(!isThere)(`the frequency tables${where}`, () => {
  it('of copays and coinsurances: every pattern is read, or refused by name', () => {
    const cells = table('grammar_patterns.csv').filter(([column]) => column !== 'LimitUnit');
    expect(cells.length).toBeGreaterThan(50);
    for (const [, , , example = ''] of cells) expectRead(example);
  });

  it('of pairs: the two columns of a filing, each read by itself and, where both hold an amount, joined', () => {
    const pairs = table('grammar_pairs_inn_tier1.csv');
    expect(pairs.length).toBeGreaterThan(30);
    for (const [, , , copay = '', coinsurance = ''] of pairs) {
      expectRead(copay);
      expectRead(coinsurance);
      const isBoth = copay.startsWith('$') && coinsurance.includes('%');
      if (isBoth) expect(readSentence(`${copay}, then ${coinsurance}`).steps, `${copay} / ${coinsurance}`).not.toBeNull();
    }
  });

  it('of the landscape', () => {
    const patterns = table('landscape_2014_patterns.csv');
    expect(patterns.length).toBeGreaterThan(15);
    for (const [, , example = ''] of patterns) expectRead(example);
  });
});
