import type {Chunk} from '../core/chunk.ts';
import type {LineIndex} from './line-index.ts';
import {prefixLength} from './log-prefix.ts';
import type {LogText} from './log-text.ts';

const CR = 13;

/** A half-open range of a chunk's bytes. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Bytes that tokens consist of. */
export const IS_TOKEN_BYTE = new Uint8Array(256);
for (const byte of Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=_.~-')) IS_TOKEN_BYTE[byte] = 1;

/** The whole lines of a chunk of a log. */
export class LogView {
  readonly bytes: Buffer;
  readonly lines: LineIndex;
  /** Lines that are whole: all that an LF ends, and the log's last. */
  readonly lineCount: number;
  /** What ends before was in the chunk before. */
  readonly seen: number;

  constructor(chunk: Chunk, text: LogText) {
    this.bytes = text.bytes(chunk.bytes.length);
    this.lines = text.lines;
    const ended = this.lines.lineOf(this.bytes.length);
    this.lineCount = chunk.last && this.lines.start(ended) < this.bytes.length ? ended + 1 : ended;
    this.seen = chunk.seen;
  }

  /** Where the line's text ends, before its CR and LF. */
  end(line: number): number {
    const end = line < this.lines.count ? Math.min(this.lines.end(line), this.bytes.length) : this.bytes.length;
    return this.bytes[end - 1] === CR && end > this.lines.start(line) ? end - 1 : end;
  }

  /** Where the line's own text begins, behind a CI system's prefix. */
  textStart(line: number): number {
    const start = this.lines.start(line);
    return start + prefixLength(this.bytes, start, this.end(line));
  }
}
