import type {Origin, Sink} from '../../core/chunk.ts';
import {IdSet} from './id-set.ts';
import {OldLines} from './new-lines.ts';
import {type ObjectSink, readObjects} from './object-reader.ts';
import {wholeChunk} from './objects.ts';
import {Pieces} from './pieces.ts';
import type {Repository} from './repository.ts';

/** A blob, and the versions of which it is a change. */
export interface ChangedBlob {
  readonly origin: Origin;
  /** Ids in hex. */
  readonly blob: string;
  /** None: all of its lines are new. */
  readonly older: readonly string[];
}

/** Over this size a blob is read in pieces and all of it counts as new. */
const MOST_COMPARED = 256 << 20;

/** Hands over each blob as one chunk of which only the lines count that no older version has. Blobs that are absent are reported. */
export async function readChangedBlobs(
  repository: Repository,
  blobs: readonly ChangedBlob[],
  sink: Sink,
  signal: AbortSignal,
): Promise<void> {
  const ids = new IdSet(repository.idBytes);
  const order: number[] = [];
  const roles: (ChangedBlob | null)[] = [];
  for (const blob of blobs) {
    for (const older of blob.older) order.push(ids.addHex(Buffer.from(older, 'latin1'), 0));
    order.push(ids.addHex(Buffer.from(blob.blob, 'latin1'), 0));
    roles.push(...blob.older.map(() => null), blob);
  }
  await readObjects(repository, ids, Int32Array.from(order), new Comparison(roles, sink), signal);
}

class Comparison implements ObjectSink {
  /** In the order of reading: null for an older version, else the blob that follows its older versions. */
  readonly #roles: readonly (ChangedBlob | null)[];
  readonly #sink: Sink;
  readonly #pieces: Pieces;
  #at = 0;
  #old = new OldLines();
  #hasOld = false;
  #parts: Buffer[] = [];
  #streams = false;

  constructor(roles: readonly (ChangedBlob | null)[], sink: Sink) {
    this.#roles = roles;
    this.#sink = sink;
    this.#pieces = new Pieces((chunk) => sink.chunk(chunk));
  }

  object(_number: number, bytes: Buffer): void {
    const role = this.#roles[this.#at++] ?? null;
    if (role === null) {
      this.#old.add(bytes);
      this.#hasOld = true;
      return;
    }
    const only = this.#hasOld ? this.#old.newIn(bytes) : null;
    this.#sink.count({objects: 1, blobs: 1, bytes: bytes.length});
    if (only === null) this.#sink.chunk(wholeChunk(role.origin, bytes));
    else if (only.length > 0) this.#sink.chunk({...wholeChunk(role.origin, bytes), only});
    this.#forget();
  }

  begin(_number: number, size: number): void {
    const role = this.#roles[this.#at] ?? null;
    this.#parts = [];
    this.#streams = size > MOST_COMPARED;
    if (this.#streams && role !== null) this.#pieces.begin(role.origin, {size});
  }

  part(_number: number, bytes: Buffer): void {
    if (!this.#streams) this.#parts.push(bytes);
    else if (this.#roles[this.#at] !== null) this.#pieces.push(bytes);
  }

  end(number: number): void {
    if (!this.#streams) {
      const whole = Buffer.concat(this.#parts);
      this.#parts = [];
      this.object(number, whole);
      return;
    }
    if (this.#roles[this.#at++] === null) return;
    this.#sink.count({objects: 1, blobs: 1, bytes: this.#pieces.length});
    this.#pieces.finish();
    this.#forget();
  }

  failed(_number: number, why: 'missing-object' | 'corrupt'): void {
    const role = this.#roles[this.#at++] ?? null;
    this.#parts = [];
    // Without an older version more counts as new: nothing is lost.
    if (role === null) return;
    this.#sink.unread({origin: role.origin, incomplete: why});
    this.#forget();
  }

  pause(): void {
    this.#sink.progress(this.#at, this.#roles.length, 'objects');
  }

  #forget(): void {
    this.#old = new OldLines();
    this.#hasOld = false;
  }
}
