import type {Chunk} from '../core/chunk.ts';
import {LogText} from './log-text.ts';
import {escapeEnd, GAP, movesCursor, stringText} from './terminal-escapes.ts';

const ESC = 0x1b;
/** Bytes at the start in which a zero says that this is no text. */
const FIRST_LOOK = 8192;
/** A longer text inside a terminal code (a link's address) may be a credential: it stays. */
const LONGEST_MARK = 15;

/**
 * The chunk without terminal codes, so that a token cut by colours is whole; `locate` leads back. A chunk without any, one of binary data,
 * and one of which only ranges count or whose places are mapped already, come back as they are.
 */
export function withoutEscapes(chunk: Chunk): Chunk {
  if (chunk.only !== undefined || chunk.locate !== undefined) return chunk;
  const bytes = Buffer.from(chunk.bytes.buffer, chunk.bytes.byteOffset, chunk.bytes.length);
  const first = bytes.indexOf(ESC);
  if (first === -1 || bytes.subarray(0, FIRST_LOOK).includes(0)) return chunk;
  const text = new LogText(bytes.length, chunk);
  const seen = strip(bytes, first, text, chunk);
  if (text.length === bytes.length) return chunk;
  text.index();
  return {...chunk, bytes: text.bytes(), seen, locate: (at) => text.locate(at)};
}

/** Adds everything but codes to the text; how much of it comes from the chunk's first `seen` bytes. */
function strip(bytes: Buffer, first: number, text: LogText, {offset, seen}: Chunk): number {
  let from = 0;
  let cleanSeen = 0;
  const add = (to: number): void => {
    if (from < seen) cleanSeen = text.length + Math.min(to, seen) - from;
    if (to > from) text.add(bytes, from, to, offset + from);
  };
  for (let at = first; at !== -1; ) {
    const end = escapeEnd(bytes, at);
    const inner = end > at ? stringText(bytes, at, end) : null;
    const isCode = end > at && (inner === null || inner.end - inner.start <= LONGEST_MARK);
    if (isCode) {
      add(at);
      if (movesCursor(bytes, at, end)) text.addByte(GAP, offset + at);
      from = end;
    }
    at = bytes.indexOf(ESC, Math.max(end, at + 1));
  }
  add(bytes.length);
  return cleanSeen;
}
