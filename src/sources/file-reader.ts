import {closeSync, constants, fstatSync, lstatSync, openSync, readlinkSync, readSync, type Stats} from 'node:fs';
import {CHUNK_OVERLAP, type Origin, type Sink} from '../core/chunk.ts';
import {TextPlace} from './text-place.ts';

/** Files up to this are handed over whole, larger ones in pieces of it. Even, as is CHUNK_OVERLAP: no piece cuts a UTF-16 unit. */
const WHOLE = 8 << 20;
const FIRST_BUFFER = 256 << 10;
/** Opening a FIFO without O_NONBLOCK would wait for its writer. */
const NO_FOLLOW = constants.O_NOFOLLOW ?? 0;
const FLAGS = constants.O_RDONLY | NO_FOLLOW | (constants.O_NONBLOCK ?? 0);
/** Windows follows symlinks whatever the flags. */
const FOLLOWS_LINKS = constants.O_NOFOLLOW === undefined;

type Open = (path: Buffer | string, flags: number) => number;

/** Reads files into chunks through one buffer that is used again for each. Not re-entrant. */
export class FileReader {
  readonly #sink: Sink;
  readonly #limitBytes: number;
  readonly #open: Open;
  readonly #followLinks: boolean;
  #buffer = Buffer.allocUnsafeSlow(FIRST_BUFFER);

  /** `limitBytes`: larger files are left out ('users-limit'); null: none are. `open`: how a file is opened, for tests. */
  constructor(
    sink: Sink,
    limitBytes: number | null,
    {open = openSync, followLinks = false}: {readonly open?: Open; readonly followLinks?: boolean} = {},
  ) {
    this.#sink = sink;
    this.#followLinks = followLinks;
    this.#limitBytes = limitBytes ?? Number.POSITIVE_INFINITY;
    this.#open = open;
  }

  /**
   * Hands the file over, or reports why not; counts it and its bytes. `path`: as the file system knows it; a folder is silently none. Never
   * throws, but for what the sink throws. Its state as read; null: it was not opened.
   */
  read(path: Buffer | string, origin: Origin): Stats | null {
    let descriptor: number;
    try {
      if (FOLLOWS_LINKS && !this.#followLinks && lstatSync(path).isSymbolicLink())
        throw Object.assign(new Error('a symlink'), {code: 'ELOOP'});
      descriptor = this.#open(path, this.#followLinks ? FLAGS & ~NO_FOLLOW : FLAGS);
    } catch (error) {
      this.#cannotOpen(error as NodeJS.ErrnoException, path, origin);
      return null;
    }
    try {
      return this.#readOpen(descriptor, origin);
    } finally {
      closeSync(descriptor);
    }
  }

  #cannotOpen({code}: NodeJS.ErrnoException, path: Buffer | string, origin: Origin): void {
    switch (code) {
      case 'ELOOP':
      case 'EMLINK':
        this.#readTarget(path, origin);
        return this.#sink.unread({origin, leftOut: 'symlink'});
      case 'ENOENT':
      case 'ENOTDIR':
        return this.#sink.unread({origin, incomplete: 'changed-while-read', detail: 'gone before it was read'});
      case 'ENXIO':
      case 'EOPNOTSUPP':
      case 'ENODEV':
        return this.#sink.unread({origin, leftOut: 'special-file'});
      default:
        return this.#sink.unread({origin, incomplete: 'unreadable', detail: code ?? 'cannot be opened'});
    }
  }

  /** What a link points to is its content, as git keeps it. */
  #readTarget(path: Buffer | string, origin: Origin): void {
    try {
      const bytes = readlinkSync(path, 'buffer');
      this.#sink.count({bytes: bytes.length});
      this.#sink.chunk({origin, bytes, offset: 0, line: 1, column: 0, seen: 0, last: true});
    } catch {
      // A loop of folders, or gone: there is no target to read.
    }
  }

  #readOpen(descriptor: number, origin: Origin): Stats {
    const before = fstatSync(descriptor);
    if (before.isDirectory()) return before;
    if (!before.isFile()) this.#sink.unread({origin, leftOut: 'special-file'});
    else if (before.size > this.#limitBytes) this.#sink.unread({origin, leftOut: 'users-limit'});
    else this.#readFile(descriptor, origin, before);
    return before;
  }

  #readFile(descriptor: number, origin: Origin, before: Stats): void {
    // Some file systems (/proc) say that all their files are empty: those are read up to one whole piece.
    const size = before.size > 0 ? before.size : WHOLE;
    const read = new Pieces(descriptor, size);
    const length =
      size <= WHOLE && before.size > 0 ? this.#readWhole(read, origin, size) : this.#readPieces(read, origin, before.size === 0);
    this.#sink.count({files: 1, bytes: length});
    if (read.error !== null) this.#sink.unread({origin, incomplete: 'unreadable', detail: read.error});
    else if (before.size === 0 && length === WHOLE)
      this.#sink.unread({origin, incomplete: 'limit-hit', detail: `read up to ${WHOLE} bytes`});
    else if (before.size > 0 && hasChanged(before, fstatSync(descriptor), length))
      this.#sink.unread({origin, incomplete: 'changed-while-read'});
  }

  #readWhole(read: Pieces, origin: Origin, size: number): number {
    if (this.#buffer.length < size) this.#buffer = Buffer.allocUnsafeSlow(Math.min(WHOLE, Math.max(size, 2 * this.#buffer.length)));
    const length = read.fill(this.#buffer, 0);
    if (length > 0) this.#sink.chunk({origin, bytes: this.#buffer.subarray(0, length), offset: 0, line: 1, column: 0, seen: 0, last: true});
    return length;
  }

  /** Each piece begins with the end of the one before. */
  #readPieces(read: Pieces, origin: Origin, sizeUnknown: boolean): number {
    if (!sizeUnknown && this.#buffer.length < WHOLE) this.#buffer = Buffer.allocUnsafeSlow(WHOLE);
    const place = new TextPlace();
    let length = read.fill(this.#buffer, 0);
    for (let seen = 0; ; seen = CHUNK_OVERLAP) {
      const last = read.ended || length < this.#buffer.length;
      const bytes = this.#buffer.subarray(0, length);
      if (length > 0) this.#sink.chunk(place.chunk(origin, bytes, seen, last));
      if (last) return place.offset + length;
      const step = length - CHUNK_OVERLAP;
      place.advance(bytes.subarray(0, step));
      this.#buffer.copyWithin(0, step, length);
      length = read.fill(this.#buffer, CHUNK_OVERLAP);
    }
  }
}

/** What a descriptor gives, up to the size the file had when it was opened: a file that grows for ever ends there. */
class Pieces {
  readonly #descriptor: number;
  #left: number;
  /** Code of the error that ended the reading. */
  error: string | null = null;
  ended = false;

  constructor(descriptor: number, size: number) {
    this.#descriptor = descriptor;
    this.#left = size;
  }

  /** Fills the buffer from `at`; where what is filled ends. */
  fill(buffer: Buffer, at: number): number {
    let end = at;
    while (end < buffer.length && !this.ended) {
      const got = this.#read(buffer, end, Math.min(buffer.length - end, this.#left));
      end += got;
      this.#left -= got;
      this.ended = got === 0 || this.#left === 0;
    }
    return end;
  }

  #read(buffer: Buffer, at: number, most: number): number {
    try {
      return readSync(this.#descriptor, buffer, at, most, null);
    } catch (error) {
      this.error = (error as NodeJS.ErrnoException).code ?? 'read error';
      return 0;
    }
  }
}

function hasChanged(before: Stats, after: Stats, length: number): boolean {
  return after.size !== before.size || after.mtimeMs !== before.mtimeMs || length !== before.size;
}
