/** A stream of bytes as lines, a block at a time, each line capped. */
import type { Readable } from 'node:stream';
import type { Unread } from './read.js';

/** A household of a thousand claims has a hundredth of that. */
export const MOST_LINE_BYTES = 16 * 1024 * 1024;

export type Line = { readonly number: number; readonly isBlank: boolean } & (
  { readonly text: string } | { readonly text: null; readonly trouble: Unread }
);

const NEWLINE = 0x0a;

/** @returns the lines of one block after another; a line that spans blocks comes with the block that ends it. */
export async function* linesOf(stream: Readable): AsyncGenerator<readonly Line[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let number = 0;
  /** The beginning of a line whose end has not come; null: too long, and thrown away until it ends. */
  let begun: Buffer[] | null = [];
  let size = 0;
  const add = (part: Buffer): void => {
    size += part.length;
    if (size > MOST_LINE_BYTES) begun = null;
    begun?.push(part);
  };
  const end = (): Line => {
    number += 1;
    const line = begun === null ? { number, isBlank: false, text: null, trouble: tooLong } : decode(decoder, number, begun);
    begun = [];
    size = 0;
    return line;
  };
  for await (const chunk of stream) {
    const block = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Buffer);
    const lines: Line[] = [];
    let from = 0;
    for (let at = block.indexOf(NEWLINE); at >= 0; at = block.indexOf(NEWLINE, from)) {
      add(block.subarray(from, at));
      lines.push(end());
      from = at + 1;
    }
    add(block.subarray(from));
    yield lines;
  }
  if (size > 0) yield [end()];
}

function decode(decoder: InstanceType<typeof TextDecoder>, number: number, parts: readonly Buffer[]): Line {
  try {
    const text = decoder.decode(parts.length === 1 ? parts[0] : Buffer.concat(parts));
    return { number, isBlank: text.trim() === '', text };
  } catch {
    return { number, isBlank: false, text: null, trouble: notText };
  }
}

const tooLong: Unread = {
  code: 'line.too-long',
  message: `The line is longer than ${String(MOST_LINE_BYTES / 1024 / 1024)} MB.`,
  hint: 'Give each household a line of its own.',
};
const notText: Unread = { code: 'line.not-utf8', message: 'The line is not UTF-8.', hint: 'Write the file as UTF-8.' };
