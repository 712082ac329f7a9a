/** The nearest known word, for "did you mean". */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggest } from '../../../src/result/suggest.js';

describe('suggest', () => {
  it.each`
    word               | known                             | meant
    ${'copayy'}        | ${['coinsurance', 'copay']}       | ${'copay'}
    ${'deductable'}    | ${['copay', 'deductible']}        | ${'deductible'}
    ${'coinsurence'}   | ${['coinsurance']}                | ${'coinsurance'}
    ${'Deductible'}    | ${['deductible']}                 | ${'deductible'}
    ${'therapy_visit'} | ${['therapy-visits']}             | ${'therapy-visits'}
    ${'rx-tier3'}      | ${['rx-tier-2', 'rx-tier-3']}     | ${'rx-tier-3'}
    ${'form'}          | ${['far', 'from']}                | ${'from'}
    ${'t4'}            | ${['t1', 't2']}                   | ${'t1'}
    ${'pre'}           | ${['per']}                        | ${'per'}
    ${'family'}        | ${['familly', 'familiy']}         | ${'familly'}
    ${'pcp'}           | ${['primary-care', 'specialist']} | ${null}
    ${'a'}             | ${['b']}                          | ${null}
    ${'copay'}         | ${['deductible', 'day']}          | ${null}
    ${'house'}         | ${['dose', 'home']}               | ${null}
    ${'x'}             | ${[]}                             | ${null}
    ${'x'.repeat(81)}  | ${['x'.repeat(81)]}               | ${null}
  `('$word: $meant', ({ word, known, meant }: { word: string; known: string[]; meant: string | null }) => {
    expect(suggest(word, known)).toBe(meant);
  });

  it('finds a word that is known, and every word within one slip of six letters', () => {
    const letters = fc.stringMatching(/^[a-z]{6,12}$/);
    fc.assert(
      fc.property(letters, fc.nat(11), (word, at) => {
        const without = word.slice(0, at % word.length) + word.slice((at % word.length) + 1);
        expect(suggest(word, [word])).toBe(word);
        expect(suggest(without, [word])).toBe(word);
      }),
    );
  });
});
