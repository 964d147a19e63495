import type {Position} from '../core/chunk.ts';
import {LineIndex} from './line-index.ts';
import {OffsetMap} from './offset-map.ts';
import {colourEnd} from './terminal-escapes.ts';

const ESC = 0x1b;
const SHORT_RUN = 256;
const START = {offset: 0, line: 1, column: 0};

/** A window of a log's text without terminal codes, and where each byte of it stands in the log. */
export class LogText {
  readonly #buffer: Buffer;
  readonly #map = new OffsetMap();
  /** Line ends of the text; right after `index`. */
  readonly lines = new LineIndex();
  length = 0;
  /** 1-based line of the text's first byte; offset in the log at which that line begins. */
  #line: number;
  #lineStart: number;

  /** `start`: where the log's first byte stands, if that is not its beginning. */
  constructor(capacity: number, start: {readonly offset: number; readonly line: number; readonly column: number} = START) {
    this.#buffer = Buffer.allocUnsafeSlow(capacity);
    this.#line = start.line;
    this.#lineStart = start.offset - start.column;
  }

  /** The text itself; valid until the next `add` or `drop`. */
  bytes(end = this.length): Buffer {
    return this.#buffer.subarray(0, end);
  }

  get room(): number {
    return this.#buffer.length - this.length;
  }

  /** Empties it, for another log. */
  clear(): void {
    this.#map.clear();
    this.length = 0;
    this.#line = START.line;
    this.#lineStart = 0;
  }

  /** Adds bytes (at most `room`) that stand at `original` in the log. */
  add(bytes: Uint8Array, from: number, to: number, original: number): void {
    this.#map.add(this.length, original);
    this.#buffer.set(bytes.subarray(from, to), this.length);
    this.length += to - from;
  }

  /**
   * Adds bytes as `add` does, without the colour codes among them, up to another code or a long run without any; where it stopped. For logs full
   * of colours: there, a search and a copy for each of the short runs between two took four times as long.
   */
  addColoured(bytes: Uint8Array, from: number, to: number, original: number): number {
    const stop = Math.min(to, from + this.room);
    const buffer = this.#buffer;
    let length = this.length;
    let at = from;
    while (at < stop) {
      const end = copyRun(bytes, at, Math.min(stop, at + SHORT_RUN), buffer, length);
      if (end > at) this.#map.add(length, original + at - from);
      length += end - at;
      const next = end < stop ? colourEnd(bytes, end, stop) : end;
      const isLong = end - at === SHORT_RUN;
      at = next;
      if (next === end || isLong) break;
    }
    this.length = length;
    return at;
  }

  /** Adds one byte, as `add` does. */
  addByte(byte: number, original: number): void {
    this.#map.add(this.length, original);
    this.#buffer[this.length++] = byte;
  }

  /** Finds the lines. */
  index(): void {
    this.lines.read(this.#buffer, this.length);
  }

  /** Byte offset of the first byte in the log, its 1-based line, and the bytes of that line before it. */
  get place(): {offset: number; line: number; column: number} {
    const offset = this.length === 0 ? 0 : this.#map.originalOf(0);
    return {offset, line: this.#line, column: offset - this.#lineStart};
  }

  /** True where no code was taken out, so that places can be counted from `place`. */
  get isPlain(): boolean {
    return this.#map.isPlain;
  }

  /** Where a byte of the indexed text stands in the log. */
  locate(at: number): Position {
    return this.locateOriginal(at, this.#map.originalOf(at));
  }

  /** Line and column of the log's byte at `offset`, which was taken out before the text's byte `at`. */
  locateOriginal(at: number, offset: number): Position {
    const line = this.lines.lineOf(at);
    return {offset, line: this.#line + line, column: offset - this.#startOf(line) + 1};
  }

  /** The first `bytes` of the indexed text go away. */
  drop(bytes: number): void {
    const line = bytes === 0 ? 0 : this.lines.lineOf(bytes);
    this.#lineStart = this.#startOf(line);
    this.#line += line;
    this.#map.drop(bytes);
    this.#buffer.copyWithin(0, bytes, this.length);
    this.length -= bytes;
  }

  /** A code behind a line end belongs to the line that follows. */
  #startOf(line: number): number {
    return line === 0 ? this.#lineStart : this.#map.originalOf(this.lines.end(line - 1)) + 1;
  }
}

/** Copies up to the first ESC; where that is. */
function copyRun(source: Uint8Array, from: number, stop: number, target: Uint8Array, start: number): number {
  let at = from;
  for (let to = start; at < stop; at++, to++) {
    const byte = source[at] as number;
    if (byte === ESC) break;
    target[to] = byte;
  }
  return at;
}
