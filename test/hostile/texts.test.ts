/** What is left of files that were cut off or read in the wrong encoding: whatever JSON.parse still makes of it gets an answer. */
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../src/claim/parse.js';
import { parseDesign } from '../../src/design/parse.js';
import { fullPlan, fullScenario } from './documents.js';

const PARSERS = [
  ['plan', fullPlan, parseDesign],
  ['scenario', fullScenario, parseScenario],
] as const;

const readable = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};

describe.each(PARSERS)('the text of a %s', (_, make, parse) => {
  const text = JSON.stringify(make());

  it('cut off anywhere is no document', () => {
    for (let length = 0; length < text.length; length += 97) expect(parse(readable(text.slice(0, length)))).toMatchObject({ ok: false });
  });

  it('with a part cut out of its middle is answered', () => {
    for (let at = 0; at < text.length; at += 61) expect(parse(readable(text.slice(0, at) + text.slice(at + 7)))).toHaveProperty('ok');
  });

  it('in another encoding is answered', () => {
    const bytes = Buffer.from(text.replaceAll('Full', 'Füll – ☂'), 'utf8');
    for (const encoding of ['latin1', 'ascii', 'utf16le', 'base64'] as const)
      expect(parse(readable(bytes.toString(encoding)))).toHaveProperty('ok');
    expect(parse(readable(`\uFEFF${text}`))).toMatchObject({ ok: false });
  });
});

describe('names that JavaScript gives a meaning', () => {
  const NAMES = ['__proto__', 'constructor', 'prototype'];

  it.each(NAMES)('%s is refused as a key at every level, and changes nothing', (name) => {
    for (const [, make, parse] of PARSERS) {
      const text = JSON.stringify(make());
      for (const match of text.matchAll(/\{/g)) {
        const spoiled = `${text.slice(0, match.index + 1)}"${name}":{"polluted":true},${text.slice(match.index + 1)}`.replace(',}', '}');
        const outcome = parse(JSON.parse(spoiled));
        expect(outcome.ok ? [] : outcome.issues.map(({ code }) => code)).toContain('key.dangerous');
      }
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each(NAMES)('%s is refused as an id', (name) => {
    expect(parseDesign({ ...fullPlan(), tiers: [{ id: name }] })).toMatchObject({ ok: false });
    expect(parseScenario({ ...fullScenario(), household: { members: [{ id: name }] } })).toMatchObject({ ok: false });
  });
});
