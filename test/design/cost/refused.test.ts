/** What is refused says how far the reading came, where it stopped, and what to write instead. */
import { describe, expect, it } from 'vitest';
import { readSentence } from '../../../src/design/cost/sentence.js';

const problem = (text: string) => {
  const { steps, problems } = readSentence(text);
  expect(steps).toBeNull();
  return problems.at(-1)!;
};

describe('a refusal quotes what was read and where it stopped', () => {
  it.each`
    sentence                                             | read                                   | rest
    ${'$75 or 25%'}                                      | ${'$75'}                               | ${'or 25%'}
    ${'$699 - $999 copay per hearing aid'}               | ${'$699'}                              | ${'- $999 copay per hearing aid'}
    ${'$350 copay (waived if admitted)'}                 | ${'$350 copay'}                        | ${'(waived if admitted)'}
    ${'$0 for first 2 visits'}                           | ${'$0'}                                | ${'for first 2 visits'}
    ${'20% of billed charges'}                           | ${'20%'}                               | ${'of billed charges'}
    ${'$25 copay per visit, up to 20 visits per year'}   | ${'$25 copay per visit'}               | ${'up to 20 visits per year'}
    ${'$0 copay; 20% off balance over $130 allowance'}   | ${'$0 copay; 20%'}                     | ${'off balance over $130 allowance'}
    ${'deductible, then 20% up to $1,000 per year'}      | ${'deductible, then 20% up to $1,000'} | ${'per year'}
    ${'$25 copayy'}                                      | ${'$25'}                               | ${'copayy'}
    ${'20% after deductable'}                            | ${'20% after'}                         | ${'deductable'}
    ${'$300 per day for days 1-5 per calendar year'}     | ${'$300 per day for days 1-5'}         | ${'per calendar year'}
    ${'$40 copay (20%)'}                                 | ${'$40 copay'}                         | ${'(20%)'}
    ${'$40 copay after deductible 20%'}                  | ${'$40 copay after deductible'}        | ${'20%'}
    ${'$40 copay deductible'}                            | ${'$40 copay'}                         | ${'deductible'}
    ${'deductible then $25 per house call'}              | ${'deductible then $25'}               | ${'per house call'}
    ${'$300 copay per day for days 1-5 counted over 20'} | ${'$300 copay per day for days 1-5'}   | ${'counted over 20'}
  `('$sentence', ({ sentence, read, rest }: Record<string, string>) => {
    expect(problem(sentence!).message).toContain(`Read \`${read!}\`, stopped at \`${rest!}\`: `);
  });

  it.each(['AD 20%', 'Not Applicable', 'in-network: $20', '25 copay', '$25.123 copay', 'see brochure', '-$25', '= 20%'])(
    '%s: nothing was read',
    (sentence) => {
      expect(problem(sentence).message).toContain(`Stopped at \`${sentence}\`: `);
    },
  );

  it.each([
    '70% of R&C after deductible',
    '$250 per day, up to $1,100 per admission',
    '20% up to $100 per visit',
    'plan pays 80% up to $150',
    '$300 for days 1-5',
    '$25/visit/day',
  ])('%s: the words were read and do not hold together', (sentence) => {
    expect(problem(sentence).message).toContain(`Read \`${sentence}\`, and cannot take it as it stands: `);
  });

  it.each(['after deductible', '100% after deductible', 'no charge, then $20 copay', '20% then $5'])(
    '%s was read to its end',
    (sentence) => {
      expect(problem(sentence).message).toMatch(/to its end/);
    },
  );
});

describe('a refusal says what to write instead', () => {
  const admitted = '{"when":{"all":[{"fact":"claim.admitted","operator":"equal","value":true}]},"cost":"no charge"}, {"cost":"$350 copay"}';
  it.each`
    sentence                                               | hint
    ${'$350 copay (waived if admitted)'}                   | ${admitted}
    ${'$0 for first 2 visits'}                             | ${'"fact":"visits","operator":"lessThan","value":2'}
    ${'$20 copay, first 3 visits'}                         | ${'"cost":"$20 copay"'}
    ${'$10 retail / $20 mail order'}                       | ${'"fact":"line.channel","operator":"equal","value":"retail"'}
    ${'$10 copay (mail order)'}                            | ${'"value":"mail"'}
    ${'$10 for a 30-day supply'}                           | ${'per 30-day supply'}
    ${'$10 for children'}                                  | ${'member.age'}
    ${'$30 copay in-network'}                              | ${'one cost for each tier'}
    ${'$30 copay if needed'}                               | ${'"when"'}
    ${'20% or $30, whichever is less'}                     | ${'`20%, max $30`'}
    ${'the greater of $30 or 20%'}                         | ${'`20%, min $30`'}
    ${'$75 or 25%'}                                        | ${'`25%, min $75` for the greater'}
    ${'$250 per day, up to $1,100 per admission'}          | ${'`$250 copay per day for days 1-4, then $100 copay per day for day 5`'}
    ${'$250 per day, up to $100 per admission'}            | ${'Write the days instead'}
    ${'$250 per day, up to $1,250'}                        | ${'`up to $1,250 per admission`'}
    ${'70% of R&C after deductible'}                       | ${'Who pays the 70%? Write `plan pays 70%`'}
    ${'100% after deductible'}                             | ${'`no charge after deductible`'}
    ${'AD 20%'}                                            | ${'`20% after deductible`'}
    ${'NC'}                                                | ${'`no charge`'}
    ${'copayy $25'}                                        | ${'Did you mean `copay`?'}
    ${'20% after deductable'}                              | ${'Did you mean `deductible`?'}
    ${'20% coinsurence'}                                   | ${'Did you mean `coinsurance`?'}
    ${'$250 per admision'}                                 | ${'Did you mean `admission`?'}
    ${'$250/admision'}                                     | ${'Did you mean `admission`?'}
    ${'$25 per house call'}                                | ${'prescription, 30-day supply'}
    ${'$35 for up to 20 visits a year'}                    | ${'`accumulators`'}
    ${'$5 copay, monthly'}                                 | ${'`accumulators`'}
    ${'$50 copay up to $100'}                              | ${'"counts": ["copay"]'}
    ${'$50 copay per day up to $100 per 30-day supply'}    | ${'"counts": ["copay"]'}
    ${'plan pays up to $150 per visit'}                    | ${'"measure": "amount"'}
    ${'up to $250'}                                        | ${'`plan pays up to $150`'}
    ${'25 copay'}                                          | ${'`$25` or `25%`'}
    ${'80/20'}                                             | ${'`plan pays 80%`'}
    ${'20% of billed charges'}                             | ${'`price` rule'}
    ${'20% of the whole cost'}                             | ${'`20% of the whole allowed amount`'}
    ${'$60 after medical deductible and drug deductible'}  | ${'`medical-deductible deductible, then rx-deductible deductible, then 20%`'}
    ${'$500 deductible then 20%'}                          | ${'`accumulators`'}
    ${'$300 copay per day for days 1-5 counted over days'} | ${"counted over 'snf'"}
  `('$sentence', ({ sentence, hint }: Record<string, string>) => {
    expect(problem(sentence!).hint).toContain(hint);
  });
});

describe('contradictions', () => {
  it.each`
    sentence                                                   | code
    ${'20% after deductible, deductible waived'}               | ${'cost.ambiguous'}
    ${'20% after deductible; deductible waived'}               | ${'cost.ambiguous'}
    ${'deductible, then 20% (deductible waived)'}              | ${'cost.ambiguous'}
    ${'deductible, then $20 copay before deductible'}          | ${'cost.ambiguous'}
    ${'deductible, then deductible, then 20%'}                 | ${'cost.ambiguous'}
    ${'$20 copay after deductible, then deductible'}           | ${'cost.ambiguous'}
    ${'deductible waived; after deductible 20%'}               | ${'cost.ambiguous'}
    ${'$40 copay then 20%; deductible applies'}                | ${'cost.ambiguous'}
    ${'$40 copay; after deductible; then 20%'}                 | ${'cost.ambiguous'}
    ${'deductible; deductible applies'}                        | ${'cost.ambiguous'}
    ${'$30 copay before the deductible is met'}                | ${'cost.ambiguous'}
    ${'$30 copay prior to deductible'}                         | ${'cost.ambiguous'}
    ${'no charge before deductible'}                           | ${'cost.ambiguous'}
    ${'20%, max $50, max $100'}                                | ${'cost.ambiguous'}
    ${'20%, min $50 per 30-day supply, max $100'}              | ${'cost.ambiguous'}
    ${'20% per visit per day up to $50'}                       | ${'cost.ambiguous'}
    ${'$300 per day for days 1-5 up to 6 days'}                | ${'cost.ambiguous'}
    ${'$250 per day for days 1-3, up to $1,250 per admission'} | ${'cost.ambiguous'}
    ${'plan pays up to $100 per visit per day'}                | ${'cost.ambiguous'}
    ${'20% coinsurance for days 1-5'}                          | ${'cost.limit-inside'}
    ${'no charge up to $500'}                                  | ${'cost.limit-inside'}
    ${'$25 copay of the allowed amount'}                       | ${'cost.unread'}
    ${'plan pays up to $130 credited to the deductible'}       | ${'cost.unread'}
    ${'reference price $300 per visit'}                        | ${'cost.unread'}
    ${'$25 copay counted over lifetime-days'}                  | ${'cost.days'}
    ${'20% then'}                                              | ${'cost.unread'}
    ${'20% up to $0'}                                          | ${'cost.range'}
    ${'$5 per day for days 0-3'}                               | ${'cost.range'}
    ${'$1,000,000,000 copay'}                                  | ${null}
    ${'$9,999,999,999,999 copay'}                              | ${'cost.money'}
    ${'100.5%'}                                                | ${'cost.share'}
    ${'120 percent'}                                           | ${'cost.share'}
    ${'100% of allowed amount'}                                | ${'cost.plan-share'}
    ${'no charge for the first 20 days, then 20%'}             | ${'cost.ambiguous'}
    ${'$0 per day for days 1-20, then $500 per admission'}     | ${'cost.ambiguous'}
    ${'$300 per day for days 1-5, then $100 per day'}          | ${'cost.range'}
    ${'$300 per day for days 1-5, then 20%'}                   | ${null}
    ${'$50 per day, then $20 per day'}                         | ${null}
    ${'plan pays 100% up to $150'}                             | ${'cost.limit-inside'}
    ${'covered in full after a $20 copay per visit'}           | ${null}
    ${'Deductible: $500, then 20%'}                            | ${'cost.deductible-amount'}
    ${'subject to deductible ($500)'}                          | ${'cost.deductible-amount'}
    ${'subject to deductible, $25 copay'}                      | ${null}
    ${'deductible, $25 copay'}                                 | ${null}
    ${'before deductible: $30 copay; after deductible: 20%'}   | ${'cost.ambiguous'}
    ${'$10; $30; $50'}                                         | ${'cost.ambiguous'}
    ${'$10 copay and $30 copay'}                               | ${'cost.ambiguous'}
    ${'$10 copay plus $30 copay'}                              | ${null}
    ${'$10 copay and $300 per admission'}                      | ${null}
    ${'$10 copay, no charge'}                                  | ${'cost.ambiguous'}
    ${'$40 copay after deductible per visit, 20% coinsurance'} | ${'cost.ambiguous'}
    ${'20% of'}                                                | ${'cost.unread'}
    ${'110% of Medicare'}                                      | ${'cost.share'}
    ${'20% of charges'}                                        | ${'cost.basis'}
    ${''}                                                      | ${'cost.empty'}
    ${' \u00A0 . '}                                            | ${'cost.empty'}
    ${'x'.repeat(501)}                                         | ${'cost.too-long'}
  `('$sentence', ({ sentence, code }: { sentence: string; code: string | null }) => {
    expect(readSentence(sentence).problems.map((each) => each.code)).toEqual(code === null ? [] : [code]);
  });
});
