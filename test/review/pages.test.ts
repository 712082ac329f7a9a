/** Every code has a page in docs/checks, and what stands on it is so: the finding, word for word, and where nothing is told. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blocksOf, found } from './reviewed.js';

const codes = readdirSync('docs/checks')
  .filter((file) => file !== 'README.md')
  .map((file) => file.replace(/\.md$/, ''));
const pageOf = (code: string): string => readFileSync(`docs/checks/${code}.md`, 'utf8');
const index = readFileSync('docs/checks/README.md', 'utf8');

describe('the pages of the checks', () => {
  it('are one for each code', () => {
    const source = readdirSync('src/review/checks')
      .map((file) => readFileSync(`src/review/checks/${file}`, 'utf8'))
      .join('\n');
    const used = [...source.matchAll(/'((?!line|claim|member|provider)[a-z-]+\.[a-z-]+)'/g)].map(([, code = '']) => code);
    const paths = ['emergency.tier'];
    expect([...new Set(used)].filter((code) => !paths.includes(code)).sort()).toEqual([...codes].sort());
  });

  it('are listed in the index', () => {
    const listed = [...index.matchAll(/^\| \[`([^`]+)`\]\(([^)]+)\) \|/gm)].map(([, code, file]) => [code, file]);
    expect(listed.map(([code]) => code).sort()).toEqual([...codes].sort());
    for (const [code, file] of listed) expect(file).toBe(`${code ?? ''}.md`);
  });

  describe.each(codes)('%s', (code) => {
    const [toldJson = '', otherJson = ''] = blocksOf(pageOf(code), 'json');
    const [words = ''] = blocksOf(pageOf(code), 'text');

    it('is told, in the words of the page', () => {
      const issues = found(JSON.parse(toldJson));
      expect(issues.map((issue) => issue.code)).toEqual([code]);
      expect(issues.map(({ path, message, hint }) => `${path}: ${message} ${hint}`)).toEqual([words.trimEnd()]);
      for (const { severity } of issues) expect(pageOf(code)).toContain(severity === 'error' ? '. Error.' : '. Warning.');
    });

    it('is not told', () => {
      expect(found(JSON.parse(otherJson))).toEqual([]);
    });

    it('is told in whole sentences', () => {
      for (const { message, hint } of found(JSON.parse(toldJson))) {
        expect(message).toMatch(/[.]$/);
        expect(hint).toMatch(/[.?]$/);
      }
    });
  });
});
