/** Reading a file as text: capped, and never anything that is not UTF-8. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

export const MOST_BYTES = 64 * 1024 * 1024;

/** Why a file gives no text, in the words of an issue. */
export interface Unread {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

export type Text = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: Unread };

const unread = (code: string, message: string, hint: string): Text => ({ ok: false, why: { code, message, hint } });

/** @returns the file's text without its byte order mark, or why there is none. Never throws. */
export async function readText(path: string): Promise<Text> {
  try {
    if ((await stat(path)).isDirectory())
      return unread('file.directory', 'This is a folder.', 'Name a file in it; only `costshare test` takes folders.');
    const bytes = await readBytes(path);
    return bytes === null ? tooLarge() : decode(bytes);
  } catch (failure) {
    return sayWhy(failure);
  }
}

/** Null where there is more than anyone writes by hand: the rest is not read, even of a stream that never ends. */
async function readBytes(path: string): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of createReadStream(path)) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > MOST_BYTES) return null;
  }
  return Buffer.concat(chunks);
}

const tooLarge = (): Text =>
  unread(
    'file.too-large',
    `The file holds more than ${String(MOST_BYTES / 1024 / 1024)} MB.`,
    'Split it; `costshare batch` reads households one a line, however many.',
  );

function decode(bytes: Buffer): Text {
  if (bytes[0] === 0xff || bytes[0] === 0xfe)
    return unread('file.not-utf8', 'The file is not UTF-8; it looks like UTF-16.', 'Save it as UTF-8.');
  if (bytes.includes(0)) return unread('file.binary', 'The file is no text: it holds zero bytes.', 'Save it as UTF-8 text.');
  try {
    // A byte order mark is taken off on the way.
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return unread('file.not-utf8', 'The file is not UTF-8.', 'Save it as UTF-8.');
  }
}

/** The system's own reason, in words. */
function sayWhy(failure: unknown): Text {
  const code = systemCode(failure);
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return unread(
      'file.missing',
      'There is no such file.',
      'Check the path. A plan named in a scenario is looked for from the folder of that scenario.',
    );
  }
  if (code === 'EACCES' || code === 'EPERM') return unread('file.forbidden', 'The file may not be read.', 'Check its permissions.');
  return unread('file.unreadable', `The file cannot be read (${code ?? String(failure)}).`, 'Check the path and the disk.');
}

/** `ENOENT` and the like; null for anything that the system did not say. */
export const systemCode = (failure: unknown): string | null =>
  failure instanceof Error && 'code' in failure && typeof failure.code === 'string' ? failure.code : null;
