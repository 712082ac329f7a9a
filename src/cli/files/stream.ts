/** Files as streams: an input that fails early and in words, an output that appears whole or not at all. */
import { createWriteStream, rmSync, type WriteStream } from 'node:fs';
import { open, realpath, rename, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { ReaderGone, UsageError, write, type Io } from '../io.js';
import { systemCode } from './read.js';

/** @throws UsageError where the file cannot be read. */
export async function openInput(io: Io, given: string | undefined): Promise<Readable> {
  if (given === undefined) return io.stdin;
  const path = resolve(io.cwd, given);
  try {
    const file = await open(path);
    if ((await file.stat()).isDirectory()) {
      await file.close();
      throw new UsageError(`${given}: this is a folder.`);
    }
    return file.createReadStream();
  } catch (failure) {
    throw failure instanceof UsageError ? failure : new UsageError(`${given}: ${reason(failure, 'cannot be read')}`);
  }
}

const reason = (failure: unknown, what: string): string => {
  const code = systemCode(failure);
  if (code === 'ENOENT') return 'there is no such file or folder.';
  return `${what} (${code ?? String(failure)}).`;
};

export interface Output {
  readonly write: (text: string) => Promise<void>;
  /** Makes the file appear. */
  readonly finish: () => Promise<void>;
  /** Leaves no trace. */
  readonly abandon: () => void;
}

/** @throws UsageError where the file cannot be written. */
export async function openOutput(io: Io, given: string | undefined): Promise<Output> {
  if (given === undefined) return { write: (text) => write(io.stdout, text), finish: () => Promise.resolve(), abandon: () => undefined };
  const path = await realpath(resolve(io.cwd, given)).catch(() => resolve(io.cwd, given));
  const isSpecial = await stat(path).then(
    (found) => !found.isFile(),
    () => false,
  );
  // A device or a pipe cannot be replaced by a file.
  const written = isSpecial ? path : join(dirname(path), `.${basename(path)}.${String(process.pid)}.tmp`);
  const stream = await opened(createWriteStream(written), given);
  const abandon = (): void => {
    stream.destroy();
    if (!isSpecial) rmSync(written, { force: true });
    io.cleanups.delete(abandon);
  };
  io.cleanups.add(abandon);
  return {
    write: (text) =>
      write(stream, text).catch((failure: unknown) => {
        throw failure instanceof ReaderGone ? unwritten(given, stream.errored) : failure;
      }),
    finish: async () => {
      await ended(stream, given);
      if (!isSpecial) await rename(written, path);
      io.cleanups.delete(abandon);
    },
    abandon,
  };
}

const opened = (stream: WriteStream, given: string): Promise<WriteStream> =>
  new Promise((resolve, reject) => {
    stream.once('open', () => {
      resolve(stream);
    });
    // It also takes what goes wrong later (a full disk), which the writer hears of by the stream's own state.
    stream.on('error', (failure) => {
      reject(unwritten(given, failure));
    });
  });

const unwritten = (given: string, failure: unknown): UsageError => new UsageError(`${given}: ${reason(failure, 'cannot be written')}`);

const ended = (stream: WriteStream, given: string): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.on('error', (failure) => {
      reject(unwritten(given, failure));
    });
    stream.end(resolve);
  });
