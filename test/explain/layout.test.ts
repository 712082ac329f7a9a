import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columns, printable, wrap } from '../../src/explain/layout.js';

describe('wrap', () => {
  it('breaks at spaces and indents as far as the first line begins', () => {
    const lines = wrap('  - ', `${'word '.repeat(30).trim()}.`);
    expect(lines).toEqual([`  - ${'word '.repeat(19).trim()}`, `    ${'word '.repeat(11).trim()}.`]);
  });

  it('leaves a long word whole', () => {
    const word = 'benefits.'.repeat(20);
    expect(wrap('- ', `see ${word} there`)).toEqual(['- see', `  ${word}`, '  there']);
  });

  it('loses and adds no word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '$', '1'), minLength: 1, maxLength: 130 }), { minLength: 1 }),
        (words) => {
          const lines = wrap('  ', words.join(' '));
          expect(
            lines
              .join(' ')
              .split(/ +/)
              .filter((word) => word !== ''),
          ).toEqual(words);
          for (const line of lines) expect(line.length <= 100 || !line.trim().includes(' ')).toBe(true);
        },
      ),
    );
  });
});

describe('printable', () => {
  it('takes out what would move the cursor, colour the terminal or turn the line around', () => {
    expect(printable('a\u001b[31mb\r\nc\u202ed\u2028e\u0085')).toBe('a [31mb c d e ');
  });
});

describe('columns', () => {
  it('puts texts to the left, amounts to the right', () => {
    expect(
      columns(
        [
          ['Billed', '$5.00'],
          ['Paid', '$1,005.00'],
          ['', '-'],
        ],
        1,
      ),
    ).toEqual(['Billed      $5.00', 'Paid    $1,005.00', '                -']);
  });

  it('has nothing to align in no rows', () => {
    expect(columns([], 1)).toEqual([]);
  });
});
