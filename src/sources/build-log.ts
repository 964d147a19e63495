import {closeSync, constants, fstatSync, openSync} from 'node:fs';
import path from 'node:path';
import type {Chunk, Origin, Sink, Source} from '../core/chunk.ts';
import {GuardError} from '../core/errors.ts';
import {type ByteReader, readDescriptor} from './descriptor-bytes.ts';
import {LogReader} from './log-reader.ts';

/**
 * A build log (a file, or a FIFO of the shell): terminal codes taken out, what a terminal or a CI system broke joined, positions those of the
 * file. `limitBytes`: a larger file is left out; null: none is. Throws NO_SUCH_PATH.
 */
export function logSource(file: string, limitBytes: number | null): Source {
  return {
    name: 'build log',
    async read(sink: Sink, signal: AbortSignal): Promise<void> {
      const origin = {kind: 'log', path: path.basename(file)} as const;
      const descriptor = openLog(file, origin, sink);
      if (descriptor === null) return;
      try {
        const {size} = fstatSync(descriptor);
        if (limitBytes !== null && size > limitBytes) return sink.unread({origin, leftOut: 'users-limit'});
        sink.count({files: 1});
        await readStream((take) => readDescriptor(descriptor, take, signal), origin, sink, {log: true, total: size});
      } finally {
        closeSync(descriptor);
      }
    },
  };
}

function openLog(file: string, origin: Origin, sink: Sink): number | null {
  let descriptor: number;
  try {
    descriptor = openSync(file, constants.O_RDONLY);
  } catch (cause) {
    const {code} = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw noSuchLog(file, 'no such file', cause);
    sink.unread({origin, incomplete: 'unreadable', detail: code ?? 'cannot be opened'});
    return null;
  }
  if (!fstatSync(descriptor).isDirectory()) return descriptor;
  closeSync(descriptor);
  throw noSuchLog(file, 'a folder, not a log');
}

function noSuchLog(file: string, why: string, cause?: unknown): GuardError {
  return new GuardError('NO_SUCH_PATH', `${file}: ${why}`, {cause});
}

/** Hands a stream over in chunks; an error on the way is reported, what came before it was read. */
export async function readStream(
  read: ByteReader,
  origin: Origin,
  sink: Sink,
  {log, total}: {readonly log: boolean; readonly total: number},
): Promise<void> {
  const reader = new LogReader(sink, {log});
  reader.start(origin);
  let done = 0;
  try {
    await read((bytes) => {
      sink.count({bytes: bytes.length});
      reader.push(bytes);
      done += bytes.length;
      sink.progress(done, total, 'bytes');
    });
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    // Closed (EBADF) or no stream of bytes: not read is not clean.
    sink.unread({origin, incomplete: 'unreadable', detail: code});
  }
  reader.end();
}

/** A sink that reads the files it is given as logs. Give it each file's chunks in order. */
export function asLogs(sink: Sink): Sink {
  const reader = new LogReader(sink, {log: true});
  return {
    chunk: (chunk: Chunk) => {
      if (chunk.offset === 0) reader.start(chunk.origin);
      reader.push(chunk.bytes.subarray(chunk.seen));
      if (chunk.last) reader.end();
    },
    unread: (unread) => sink.unread(unread),
    count: (more) => sink.count(more),
    progress: (done, total, unit) => sink.progress(done, total, unit),
  };
}
