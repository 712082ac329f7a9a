/** The outside world as the commands see it: streams, a folder, colour or none. Tests bring their own. */
import type { Readable, Writable } from 'node:stream';

export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Relative paths start here. */
  readonly cwd: string;
  /** Whether people read standard output on a terminal that shows colour. */
  readonly color: boolean;
  /** What must not be left behind when a signal ends the process. */
  readonly cleanups: Set<() => void>;
}

/** The reader went away (`costshare run … | head`): stop, and say nothing. */
export class ReaderGone extends Error {
  override readonly name = 'ReaderGone';
}

/** Wrong arguments, or something outside that cannot be read or written: words for people, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Writes and waits until the stream takes more, so that a slow reader slows the writer down.
 * @throws ReaderGone where nobody reads any more.
 */
export async function write(stream: Writable, text: string): Promise<void> {
  if (stream.destroyed || stream.errored !== null) throw new ReaderGone();
  if (stream.write(text)) return;
  await new Promise<void>((resolve, reject) => {
    const settle = (after: () => void) => () => {
      stream.off('drain', drained).off('error', gone).off('close', gone);
      after();
    };
    const drained = settle(resolve);
    const gone = settle(() => {
      reject(new ReaderGone());
    });
    stream.on('drain', drained).on('error', gone).on('close', gone);
  });
}

export const print = (io: Io, text: string): Promise<void> => write(io.stdout, text);
export const complain = (io: Io, text: string): Promise<void> => write(io.stderr, text);
export const printJson = (io: Io, value: unknown): Promise<void> => print(io, `${JSON.stringify(value, null, 2)}\n`);

/** Characters that would move the cursor, colour the terminal or turn a line around, made visible. */
export const harmless = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, (character) => (character === '\t' ? ' ' : '\ufffd'));

/** `1 problem`, `2 problems`. */
export const count = (many: number, one: string): string => `${String(many)} ${one}${many === 1 ? '' : 's'}`;
