import type {Chunk, Position} from '../core/chunk.ts';
import {LineCounter} from './position.ts';

/** UTF-16 text as one byte per code unit; units over 255 become 0xff, which is in no token. */
export interface Narrowed {
  readonly bytes: Uint8Array;
  /** Offset in the original of the first byte of the unit at `offset`. */
  toOriginal(offset: number): number;
  readonly encoding: 'utf-16le' | 'utf-16be';
}

/** Bytes looked at to recognise UTF-16 without a byte order mark. */
const LOOKED_AT = 4096;
/** Odd, so that both parities are sampled. */
const SAMPLE_STEP = 61;

/**
 * Recognises UTF-16 by its byte order mark, or by zero bytes in every other place of the first 4 KiB; null: it is something else. Ordinary text
 * costs some sixty byte reads.
 */
export function narrowUtf16(bytes: Uint8Array): Narrowed | null {
  if (bytes.length < 4) return null;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return narrow(bytes, 2, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return narrow(bytes, 2, 'utf-16be');
  const encoding = hasZero(bytes) ? byZeroBytes(bytes) : null;
  return encoding === null ? null : narrow(bytes, 0, encoding);
}

function hasZero(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, LOOKED_AT);
  const step = length < 4 * SAMPLE_STEP ? 1 : SAMPLE_STEP;
  for (let at = 0; at < length; at += step) if (bytes[at] === 0) return true;
  return false;
}

/** Two of five units at least have a zero byte on one side, hardly any on the other, and beside the zeros stands text. */
function byZeroBytes(bytes: Uint8Array): Narrowed['encoding'] | null {
  const pairs = Math.min(bytes.length, LOOKED_AT) >> 1;
  const counts = {even: 0, odd: 0, evenText: 0, oddText: 0};
  for (let at = 0; at < 2 * pairs; at += 2) {
    const [first, second] = [bytes[at]!, bytes[at + 1]!];
    if (first === 0) counts.even++;
    if (second === 0) counts.odd++;
    if (first === 0 && isText(second)) counts.evenText++;
    if (second === 0 && isText(first)) counts.oddText++;
  }
  if (counts.oddText > 0.4 * pairs && counts.oddText > 0.9 * counts.odd && counts.even < 0.05 * pairs) return 'utf-16le';
  if (counts.evenText > 0.4 * pairs && counts.evenText > 0.9 * counts.even && counts.odd < 0.05 * pairs) return 'utf-16be';
  return null;
}

function isText(byte: number): boolean {
  return byte >= 0x20 || byte === 9 || byte === 10 || byte === 13;
}

function narrow(bytes: Uint8Array, from: number, encoding: Narrowed['encoding']): Narrowed {
  const units = (bytes.length - from) >> 1;
  const narrowed = new Uint8Array(units);
  const [low, high] = encoding === 'utf-16le' ? [from, from + 1] : [from + 1, from];
  for (let unit = 0; unit < units; unit++) narrowed[unit] = bytes[2 * unit + high] === 0 ? bytes[2 * unit + low]! : 0xff;
  return {bytes: narrowed, encoding, toOriginal: (offset) => from + 2 * offset};
}

/** The chunk whose bytes are `narrowed`, its places still those of the original. */
export function narrowedChunk(chunk: Chunk, narrowed: Narrowed): Chunk {
  const {bytes, toOriginal} = narrowed;
  const lines = new LineCounter({...chunk, bytes, offset: 0, column: 0});
  const locate = (offset: number): Position => {
    const original = toOriginal(offset);
    if (chunk.locate !== undefined) return chunk.locate(original);
    const {line, column} = lines.at(offset);
    const before = column === offset + 1 ? chunk.column + toOriginal(0) : 0;
    const place = {offset: chunk.offset + original, line, column: before + 2 * column - 1};
    const isLineKnown = column <= offset || chunk.column === 0;
    return isLineKnown ? {...place, utf16: {start: column, end: column + 1}} : place;
  };
  const inUnits = (offset: number): number => Math.max(0, offset - toOriginal(0)) / 2;
  const only = chunk.only?.map(([start, end]) => [Math.floor(inUnits(start)), Math.ceil(inUnits(end))] as const);
  return {...chunk, bytes, seen: Math.floor(inUnits(chunk.seen)), locate, ...(only === undefined ? {} : {only})};
}
