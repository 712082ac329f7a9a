/** A look over a text before it is parsed: parsers call themselves for each level, and a hostile file has a hundred thousand. */
import type { Problem } from './syntax.js';

/** Far above what documents may nest (64): what lies between is refused with its path. */
const MOST_LEVELS = 512;
/** Somewhat above what documents may hold, for the same reason. */
const MOST_VALUES = 1_100_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
/** `{` and `[`, `}` and `]`: the same but for one bit. */
const isOpening = (character: number): boolean => (character | 0x20) === 0x7b;
const isClosing = (character: number): boolean => (character | 0x20) === 0x7d;

/** @returns the problem that makes parsing pointless; null where there is none. Goes over the text once, with no stack. */
export function ruleOut(text: string): Problem | null {
  if (/^\s*$/.test(text))
    return { offset: 0, code: 'json.empty', message: 'The file is empty.', hint: 'Write a plan or a scenario, or remove the file.' };
  let levels = 0;
  let values = 1;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === QUOTE) at = endOfText(text, at);
    else if (character === COMMA) values += 1;
    else if (isOpening(character)) {
      levels += 1;
      values += 1;
      if (levels > MOST_LEVELS)
        return {
          offset: at,
          code: 'json.too-deep',
          message: `Values are nested more than ${String(MOST_LEVELS)} deep.`,
          hint: 'Documents nest at most 64 deep.',
        };
    } else if (isClosing(character)) levels -= 1;
    if (values > MOST_VALUES)
      return {
        offset: at,
        code: 'json.too-large',
        message: 'The document holds more than a million values.',
        hint: 'Split it into several documents.',
      };
  }
  return null;
}

/** The closing quote of the text that opens at `at`; the end of everything where none closes it. */
function endOfText(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && text.charCodeAt(end) !== QUOTE) end += text.charCodeAt(end) === BACKSLASH ? 2 : 1;
  return end;
}
