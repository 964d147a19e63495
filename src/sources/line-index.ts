import {lastAtMost} from './offset-map.ts';

const LF = 10;

/** Where the lines of a text end. */
export class LineIndex {
  /** Offsets of the LFs. */
  #ends = new Int32Array(4096);
  count = 0;

  /** Looks at the first `length` bytes. A call for each line, and still twice as fast as a loop over bytes or words. */
  read(bytes: Buffer, length: number): void {
    this.count = 0;
    for (let at = bytes.indexOf(LF); at !== -1 && at < length; at = bytes.indexOf(LF, at + 1)) {
      if (this.count === this.#ends.length) this.#grow();
      this.#ends[this.count++] = at;
    }
  }

  /** Offset of the LF that ends line `line` (0-based, below `count`). */
  end(line: number): number {
    return this.#ends[line] ?? 0;
  }

  start(line: number): number {
    return line === 0 ? 0 : (this.#ends[line - 1] ?? 0) + 1;
  }

  /** The line (0-based) that the byte at `offset` belongs to; an LF belongs to the line it ends. */
  lineOf(offset: number): number {
    if (this.count === 0 || offset <= this.end(0)) return 0;
    return lastAtMost(this.#ends, this.count, offset - 1) + 1;
  }

  #grow(): void {
    const ends = new Int32Array(2 * this.#ends.length);
    ends.set(this.#ends);
    this.#ends = ends;
  }
}
