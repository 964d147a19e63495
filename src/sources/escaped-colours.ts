import {brokenWords} from './broken-words.ts';
import type {LogView, Span} from './log-view.ts';

/** ESC as JSON writes it, up to the letter that may be of either case. */
const ESCAPE = Buffer.from('\\u001');
const LONGEST_CODE = 32;

/** Words in a log of JSON (a CI system's steps, a container's lines) in which a colour code stands, written `\u001b[31m`. */
export function escapedColours(view: LogView): Span[][] {
  return brokenWords(view, nextCodes);
}

/** The next code, with those that follow it at once. */
function nextCodes(bytes: Buffer, from: number): Span | null {
  for (let at = bytes.indexOf(ESCAPE, from); at !== -1; at = bytes.indexOf(ESCAPE, at + 1)) {
    let end = at;
    for (let next = codeEnd(bytes, end); next > end; next = codeEnd(bytes, end)) end = next;
    if (end > at) return {start: at, end};
  }
  return null;
}

/** Where the code that begins at `at` ends; `at` itself when there is none. */
function codeEnd(bytes: Buffer, at: number): number {
  if (ESCAPE.some((byte, i) => bytes[at + i] !== byte)) return at;
  let end = at + ESCAPE.length;
  if (((bytes[end] ?? 0) | 0x20) !== 0x62 || bytes[end + 1] !== 0x5b) return at;
  end += 2;
  while (end < at + LONGEST_CODE && (bytes[end] ?? 0) >= 0x30 && (bytes[end] ?? 0) <= 0x3b) end++;
  return bytes[end] === 0x6d || bytes[end] === 0x4b ? end + 1 : at;
}
