import type {Readable, Writable} from 'node:stream';
import {GuardError} from '../../core/errors.ts';
import type {IdSet} from './id-set.ts';
import type {Repository} from './repository.ts';
import {gitFailure, startGit} from './start.ts';

export type ObjectType = 'blob' | 'tree' | 'commit' | 'tag';

/** Takes objects in the order they were asked for. Bytes are valid only during the call. */
export interface ObjectSink {
  /** A whole object. */
  object(number: number, bytes: Buffer): void;
  /** An object that does not arrive in one piece: begin, parts, end. */
  begin(number: number, size: number): void;
  part(number: number, bytes: Buffer): void;
  end(number: number): void;
  /** Git could not give it; after `begin` the rest does not follow. */
  failed(number: number, why: 'missing-object' | 'corrupt'): void;
  /** After each buffer that was read: a time to count and to show progress. */
  pause(): void;
}

const LF = 10;
const SPACE = 0x20;
const LETTER_M = 0x6d;
/** Git ends at an object it cannot read; it is started again behind it, at most so often. */
const MOST_RESTARTS = 500;
const IDS_PER_WRITE = 4096;

/**
 * Reads the objects numbered `order` of `ids` through `git cat-file --batch`, each once and in that order. An object that arrives within
 * one buffer of the pipe is handed over where it lies. Throws GIT_FAILED only when git cannot be run at all.
 */
export async function readObjects(
  repository: Repository,
  ids: IdSet,
  order: Int32Array,
  sink: ObjectSink,
  signal: AbortSignal,
): Promise<void> {
  let next = 0;
  for (let restarts = 0; next < order.length && !signal.aborted; restarts++) {
    const done = await readUntilItEnds(repository, ids, order.subarray(next), sink, signal);
    if (signal.aborted) return;
    next += done.read;
    if (next >= order.length) return;
    if (done.read === 0 && restarts === 0 && !done.begun && /not a git repository|dubious|unknown option/.test(done.stderr)) {
      throw gitFailure('objects could not be read', done);
    }
    if (restarts >= MOST_RESTARTS) {
      for (; next < order.length; next++) sink.failed(order[next] as number, 'corrupt');
      return;
    }
    sink.failed(order[next++] as number, /could not fetch|lazy fetching/.test(done.stderr) ? 'missing-object' : 'corrupt');
  }
}

interface Done {
  readonly read: number;
  readonly begun: boolean;
  readonly status: number | null;
  readonly stderr: string;
}

async function readUntilItEnds(
  repository: Repository,
  ids: IdSet,
  order: Int32Array,
  sink: ObjectSink,
  signal: AbortSignal,
): Promise<Done> {
  const git = startGit(repository.place, ['cat-file', '--batch', '--buffer'], {input: 'pipe', signal});
  const framing = new Framing(ids.idBytes * 2, order, sink);
  const fed = feed(git.stdin as Writable, ids, order);
  await drain(git.stdout, (bytes) => {
    framing.take(bytes);
    sink.pause();
  });
  const ended = await git.ended;
  await fed;
  return {read: framing.read, begun: framing.begun, ...ended};
}

/** Hands over buffers as they come; ends with the stream, also when it was cut off. */
export function drain(stream: Readable, take: (bytes: Buffer) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.on('data', (bytes: Buffer) => {
      try {
        take(bytes);
      } catch (error) {
        stream.destroy();
        reject(error);
      }
    });
    stream.on('close', resolve);
    stream.on('error', () => resolve());
  });
}

/** Writes ids, one a line, as fast as git takes them. */
async function feed(stdin: Writable, ids: IdSet, order: Int32Array): Promise<void> {
  for (let from = 0; from < order.length && !stdin.destroyed; from += IDS_PER_WRITE) {
    const some = order.subarray(from, from + IDS_PER_WRITE);
    const text = Buffer.allocUnsafe(some.length * (ids.idBytes * 2 + 1));
    let at = 0;
    for (const number of some) {
      at = ids.writeHex(number, text, at);
      text[at++] = LF;
    }
    if (!stdin.write(text)) await drained(stdin);
  }
  if (!stdin.destroyed) stdin.end();
}

function drained(stdin: Writable): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      stdin.off('drain', done).off('close', done).off('error', done);
      resolve();
    };
    stdin.on('drain', done).on('close', done).on('error', done);
  });
}

/** Cuts the stream `<id> <type> <size>\n<bytes>\n` into objects. */
class Framing {
  readonly #idLength: number;
  readonly #order: Int32Array;
  readonly #sink: ObjectSink;
  /** Objects handed over completely. */
  read = 0;
  /** The current object was begun and has not ended. */
  begun = false;
  /** Bytes of the current object still to come, without the newline behind it; -1: a header comes next. */
  #left = -1;
  /** The newline behind a body is still to come. */
  #newline = false;
  #header = Buffer.alloc(0);

  constructor(idLength: number, order: Int32Array, sink: ObjectSink) {
    this.#idLength = idLength;
    this.#order = order;
    this.#sink = sink;
  }

  take(bytes: Buffer): void {
    let at = 0;
    while (at < bytes.length) {
      if (this.#newline) {
        this.#newline = false;
        at++;
        continue;
      }
      at = this.#left === -1 ? this.#takeHeader(bytes, at) : this.#takeBody(bytes, at);
    }
  }

  #takeHeader(bytes: Buffer, at: number): number {
    const end = bytes.indexOf(LF, at);
    if (end === -1) {
      this.#header = Buffer.concat([this.#header, bytes.subarray(at)]);
      if (this.#header.length > 1000) throw new GuardError('GIT_FAILED', 'git cat-file: an answer that was not understood');
      return bytes.length;
    }
    const number = this.#order[this.read] as number;
    const size =
      this.#header.length === 0 ? this.#sizeIn(bytes, at, end) : this.#sizeIn(Buffer.concat([this.#header, bytes.subarray(at, end)]), 0);
    this.#header = this.#header.length === 0 ? this.#header : Buffer.alloc(0);
    if (size === -1) {
      this.read++;
      this.#sink.failed(number, 'missing-object');
      return end + 1;
    }
    const from = end + 1;
    if (from + size < bytes.length) {
      this.read++;
      this.#sink.object(number, bytes.subarray(from, from + size));
      return from + size + 1;
    }
    this.#left = size;
    this.begun = true;
    this.#sink.begin(number, size);
    if (size === 0) this.#finish(number);
    return from;
  }

  /** Size from a header; -1: the object is missing. */
  #sizeIn(header: Buffer, at: number, end = header.length): number {
    if (header[at + this.#idLength] !== SPACE) throw new GuardError('GIT_FAILED', 'git cat-file: an answer that was not understood');
    if (header[at + this.#idLength + 1] === LETTER_M) return -1;
    let size = 0;
    for (let digit = header.indexOf(SPACE, at + this.#idLength + 1) + 1; digit < end; digit++)
      size = size * 10 + (header[digit] as number) - 0x30;
    return size;
  }

  #takeBody(bytes: Buffer, at: number): number {
    const number = this.#order[this.read] as number;
    const end = Math.min(bytes.length, at + this.#left);
    this.#sink.part(number, bytes.subarray(at, end));
    this.#left -= end - at;
    if (this.#left === 0) this.#finish(number);
    return end;
  }

  #finish(number: number): void {
    this.#left = -1;
    this.#newline = true;
    this.begun = false;
    this.read++;
    this.#sink.end(number);
  }
}
