/** Mistakes of JSON syntax in words. */
import { printParseErrorCode, type ParseErrorCode } from 'jsonc-parser';

export interface Problem {
  /** In characters, from 0. */
  readonly offset: number;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

type Words = readonly [message: string, hint: string];

const COMMENT: Words = ['JSON has no comments.', 'Write remarks under a key that begins with "x-".'];
const NUMBER: Words = ['A number is not finished.', 'Write digits on both sides of the point.'];
const ESCAPE: Words = ['A backslash begins an escape that JSON does not have.', 'Write \\\\ for a backslash.'];
const KEY: Words = ['A key is expected here.', 'Write it in double quotes.'];
const VALUE: Words = ['A value is expected here.', 'Write a text in double quotes, a number, true, false, null, an object or a list.'];

/** By the parser's own names for them. */
const WORDS: ReadonlyMap<string, Words> = new Map([
  ['ColonExpected', ['A colon is missing after the key.', 'Write ":" between a key and its value.']],
  ['CommaExpected', ['A comma is missing before this.', 'Write "," between entries.']],
  ['CloseBraceExpected', ['An object is not closed.', 'Write "}".']],
  ['CloseBracketExpected', ['A list is not closed.', 'Write "]".']],
  ['EndOfFileExpected', ['Something follows the end of the document.', 'Remove it: a file holds one document.']],
  ['InvalidCommentToken', COMMENT],
  ['UnexpectedEndOfComment', COMMENT],
  [
    'UnexpectedEndOfString',
    ['A text is not closed on its line.', 'Close it with a double quote; a line break within a text is written \\n.'],
  ],
  ['InvalidNumberFormat', NUMBER],
  ['UnexpectedEndOfNumber', NUMBER],
  ['InvalidUnicode', ESCAPE],
  ['InvalidEscapeCharacter', ESCAPE],
  ['InvalidCharacter', ['A character stands here that texts may only hold escaped.', 'Write a tab as \\t.']],
]);

/** @param found the characters that the parser stumbled over. */
export function syntaxProblem(error: ParseErrorCode, found: string, offset: number): Problem {
  const [message, hint] = wordsFor(printParseErrorCode(error), found);
  return { offset, code: 'json.malformed', message, hint };
}

function wordsFor(name: string, found: string): Words {
  if (name === 'PropertyNameExpected') return found === '}' ? ['A comma stands before the closing brace.', 'Remove the comma.'] : KEY;
  if (name === 'ValueExpected')
    return found === ']' || found === '}' ? [`A value is missing before "${found}".`, 'Write it, or remove the comma before.'] : VALUE;
  return WORDS.get(name) ?? symbolWords(found);
}

function symbolWords(found: string): Words {
  const message = `\`${found.slice(0, 40)}\` is no JSON.`;
  if (found.startsWith("'")) return [message, 'Write texts and keys in double quotes.'];
  if (/^(?:true|false|null|none)$/i.test(found)) return [message, 'Write true, false or null in lower case.'];
  return [message, 'Texts and keys stand in double quotes.'];
}
