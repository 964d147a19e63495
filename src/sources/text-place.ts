import {CHUNK_OVERLAP, type Chunk, type Origin, type Position} from '../core/chunk.ts';

const LF = 10;

/** Where the next bytes of a text that is read in pieces stand. In a text of several pieces only LF ends a line. */
export class TextPlace {
  offset = 0;
  /** 1-based. */
  line = 1;
  /** Bytes of that line before. */
  column = 0;

  /** Moves behind the bytes. */
  advance(bytes: Buffer): void {
    this.offset += bytes.length;
    let from = 0;
    for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, from)) {
      this.line++;
      this.column = 0;
      from = at + 1;
    }
    this.column += bytes.length - from;
  }

  /** The chunk that begins here. */
  chunk(origin: Origin, bytes: Buffer, seen: number, last: boolean): Chunk {
    const {offset, line, column} = this;
    const plain = {origin, bytes, offset, line, column, seen, last};
    if ((last && offset === 0) || bytes.includes(LF)) return plain;
    // In a chunk without LF a lone CR would count as a line's end, as it does in a whole text without any.
    const locate = (at: number): Position => ({offset: offset + at, line, column: column + at + 1});
    return {...plain, locate};
  }
}

/**
 * Where the piece after one that ends at `end` begins: CHUNK_OVERLAP before, or up to as much again, so that it begins with a line.
 * A piece has at least three times that.
 */
export function nextStart(bytes: Buffer, end: number): number {
  const latest = end - CHUNK_OVERLAP;
  const line = bytes.lastIndexOf(LF, latest - 1) + 1;
  return latest - line < CHUNK_OVERLAP ? line : latest;
}
