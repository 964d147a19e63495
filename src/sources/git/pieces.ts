import {CHUNK_OVERLAP, type Chunk, type Origin} from '../../core/chunk.ts';

/** An object up to this many bytes is one chunk, a larger one comes in pieces of this size. */
const MOST_PIECE = 64 << 20;
const LF = 10;

type Range = readonly [number, number];

/**
 * Joins the bytes of one origin that arrive in parts, and hands them on as few chunks as possible. The buffer is used again for the
 * next origin: its bytes are valid only during the call.
 */
export class Pieces {
  readonly #hand: (chunk: Chunk) => void;
  readonly #most: number;
  #buffer = Buffer.allocUnsafe(64 << 10);
  #length = 0;
  #origin: Origin | null = null;
  #offset = 0;
  #line = 1;
  #column = 0;
  #seen = 0;
  /** Ranges that count, in offsets of the origin; null: everything does. */
  #only: Range[] | null = null;
  /** Where a range that counts began and has not ended; -1: none. */
  #open = -1;

  constructor(hand: (chunk: Chunk) => void, most = MOST_PIECE) {
    this.#hand = hand;
    this.#most = most;
  }

  /** `partly`: only bytes pushed while `counting` is on count. `size`: how long the origin will be, 0 = not known. */
  begin(origin: Origin, options: {readonly partly?: boolean; readonly size?: number} = {}): void {
    this.#origin = origin;
    this.#length = 0;
    this.#offset = 0;
    this.#line = 1;
    this.#column = 0;
    this.#seen = 0;
    this.#only = options.partly === true ? [] : null;
    this.#open = -1;
    this.#reserve(Math.min(options.size ?? 0, this.#most));
  }

  /** Adds `bytes[from, to)`. */
  push(bytes: Buffer, from = 0, to = bytes.length): void {
    let at = from;
    while (at < to) {
      if (this.#length === this.#most) this.#handPiece(false);
      const take = Math.min(to - at, this.#most - this.#length);
      if (this.#length + take > this.#buffer.length) this.#reserve(this.#length + take);
      bytes.copy(this.#buffer, this.#length, at, at + take);
      this.#length += take;
      at += take;
    }
  }

  /** Takes the last byte back. Only right after a push: what was pushed last has not been handed over. */
  dropLast(): void {
    if (this.#length > 0) this.#length--;
  }

  /** Switches on or off whether the bytes that follow count. */
  counting(on: boolean): void {
    const end = this.#offset + this.#length;
    if (on && this.#open === -1) this.#open = end;
    if (on || this.#open === -1) return;
    if (this.#open < end) this.#only?.push([this.#open, end]);
    this.#open = -1;
  }

  /** Bytes of the origin so far. */
  get length(): number {
    return this.#offset + this.#length;
  }

  /** Hands over what is left. */
  finish(): void {
    this.counting(false);
    this.#handPiece(true);
    this.#origin = null;
  }

  #reserve(length: number): void {
    if (length <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.min(this.#most, Math.max(length, this.#buffer.length * 2)));
    this.#buffer.copy(larger, 0, 0, this.#length);
    this.#buffer = larger;
  }

  #handPiece(last: boolean): void {
    if (this.#origin === null) return;
    const only = this.#onlyHere();
    if (only === null || only.length > 0) {
      this.#hand({
        origin: this.#origin,
        bytes: this.#buffer.subarray(0, this.#length),
        offset: this.#offset,
        line: this.#line,
        column: this.#column,
        seen: this.#seen,
        last,
        ...(only === null ? {} : {only}),
      });
    }
    if (!last) this.#keepOverlap();
  }

  /** The ranges of this piece, relative to it. */
  #onlyHere(): Range[] | null {
    if (this.#only === null) return null;
    const here: Range[] = [];
    const open: Range[] = this.#open === -1 ? [] : [[this.#open, this.#offset + this.#length]];
    for (const [start, end] of [...this.#only, ...open]) {
      const from = Math.max(0, start - this.#offset);
      const to = Math.min(this.#length, end - this.#offset);
      if (from < to) here.push([from, to]);
    }
    return here;
  }

  #keepOverlap(): void {
    const gone = this.#length - CHUNK_OVERLAP;
    const lastBreak = this.#buffer.lastIndexOf(LF, gone - 1);
    for (let at = this.#buffer.indexOf(LF); at !== -1 && at < gone; at = this.#buffer.indexOf(LF, at + 1)) this.#line++;
    this.#column = lastBreak === -1 || lastBreak >= gone ? this.#column + gone : gone - 1 - lastBreak;
    this.#buffer.copyWithin(0, gone, this.#length);
    this.#offset += gone;
    this.#length = CHUNK_OVERLAP;
    this.#seen = CHUNK_OVERLAP;
  }
}
