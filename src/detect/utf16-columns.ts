import {isAscii, isUtf8} from 'node:buffer';
import type {Chunk, Utf16Span} from '../core/chunk.ts';

const MARK = [0xef, 0xbb, 0xbf] as const;

/**
 * Columns in UTF-16 code units, as SARIF and editors count them, for places whose line and byte column are known. Counted from the last place asked
 * for, as LineCounter does: many findings on one long line cost one pass over it. A byte order mark is no column. Text that is not UTF-8 has one
 * unit a byte, as every editor shows it.
 */
export class Utf16Columns {
  readonly #chunk: Chunk;
  readonly #bytes: Uint8Array;
  #lineStart = -1;
  /** The first byte of a character on that line, and the units before it. */
  #at = 0;
  #units = 0;

  constructor(chunk: Chunk) {
    this.#chunk = chunk;
    this.#bytes = chunk.bytes;
  }

  /** The columns of the character that holds the byte at `offset`, whose byte column (1-based) is given; null where its line began before the chunk, or the bytes are not the origin's own. */
  of(offset: number, column: number): Utf16Span | null {
    const lineStart = offset - column + 1;
    if (this.#chunk.locate !== undefined || lineStart < 0) return null;
    const first = this.#firstByte(offset, lineStart);
    const start = this.#unitsBefore(first, lineStart) + 1;
    return {start, end: start + (isFourBytes(this.#bytes, first) ? 2 : 1)};
  }

  #unitsBefore(offset: number, lineStart: number): number {
    if (lineStart !== this.#lineStart) {
      this.#lineStart = lineStart;
      this.#at = lineStart + (lineStart === 0 && this.#chunk.offset === 0 && startsWithMark(this.#bytes) ? MARK.length : 0);
      this.#units = 0;
    }
    if (offset >= this.#at) this.#units += unitsIn(this.#bytes.subarray(this.#at, offset));
    else this.#units -= unitsIn(this.#bytes.subarray(offset, this.#at));
    this.#at = offset;
    return this.#units;
  }

  /** Of the character that the byte belongs to; the byte itself where it belongs to none. */
  #firstByte(offset: number, lineStart: number): number {
    let at = offset;
    while (at > lineStart && offset - at < 3 && isContinuation(this.#bytes[at])) at--;
    return (this.#bytes[at] ?? 0) >= 0xc0 ? at : offset;
  }
}

function unitsIn(bytes: Uint8Array): number {
  if (isAscii(bytes) || !isUtf8(bytes)) return bytes.length;
  let units = 0;
  for (const byte of bytes) if (!isContinuation(byte)) units += byte >= 0xf0 ? 2 : 1;
  return units;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

function isFourBytes(bytes: Uint8Array, at: number): boolean {
  return (bytes[at] ?? 0) >= 0xf0 && isUtf8(bytes.subarray(at, at + 4));
}

function startsWithMark(bytes: Uint8Array): boolean {
  return MARK.every((byte, i) => bytes[i] === byte);
}
