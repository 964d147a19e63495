/** Bytes of a line looked at for the blank or bracket that ends its prefix. */
const LONGEST = 64;
const BLANK = 0x20;
const TAB = 0x09;

/**
 * Bytes that a CI system, a container tool or a logger wrote before the line's own text, 0 where it wrote none:
 * a time of ISO 8601 and what GitLab puts behind it (`00O `, `01E+`), `[time] `, `[hh:mm:ss]W: `, `service-1  | `.
 */
export function prefixLength(bytes: Uint8Array, start: number, end: number): number {
  const first = bytes[start] ?? 0;
  if (start >= end) return 0;
  if (isDigit(first)) return timePrefix(bytes, start, end);
  if (first === 0x5b) return bracketPrefix(bytes, start, end);
  return isNameByte(first) ? servicePrefix(bytes, start, end) : 0;
}

/** GitLab's mark that the line goes on where the one before ended (`2024-09-01T12:34:56.123456Z 00O+`). */
export function isContinuation(bytes: Uint8Array, start: number, prefix: number): boolean {
  return prefix === 32 && bytes[start + 31] === 0x2b && bytes[start + 26] === 0x5a;
}

/** `2026-01-05T09:14:10.1234567Z `, with any fraction and zone, or a blank for the T. */
function timePrefix(bytes: Uint8Array, start: number, end: number): number {
  const time = timeEnd(bytes, start, end);
  if (time === start || bytes[time] !== BLANK) return 0;
  return time - start === 27 ? gitlabPrefix(bytes, start, end) : time + 1 - start;
}

function timeEnd(bytes: Uint8Array, start: number, end: number): number {
  if (end - start < 20 || bytes[start + 4] !== 0x2d || bytes[start + 7] !== 0x2d || bytes[start + 13] !== 0x3a) return start;
  let at = start + 16;
  while (at < end && at < start + 40 && isTimeByte(bytes[at] ?? 0)) at++;
  return at;
}

/** Two hexadecimal digits of the stream's number, O or E, blank or +. */
function gitlabPrefix(bytes: Uint8Array, start: number, end: number): number {
  const mark = bytes[start + 30];
  const next = bytes[start + 31];
  const isGitlab = end - start >= 32 && (mark === 0x4f || mark === 0x45) && (next === BLANK || next === 0x2b);
  return isGitlab ? 32 : 28;
}

/** `[2026-01-05T09:14:10.123Z] `, `[09:14:10]W:\t`. */
function bracketPrefix(bytes: Uint8Array, start: number, end: number): number {
  if (!isDigit(bytes[start + 1] ?? 0)) return 0;
  let at = start + 1;
  while (at < end && at < start + LONGEST && bytes[at] !== 0x5d) at++;
  if (bytes[at] !== 0x5d) return 0;
  at++;
  if (bytes[at + 1] === 0x3a) at += 2;
  while (at < end && (bytes[at] === BLANK || bytes[at] === TAB)) at++;
  return at - start;
}

/** `web-1  | `: a name, blanks, a bar, a blank. */
function servicePrefix(bytes: Uint8Array, start: number, end: number): number {
  let at = start + 1;
  const limit = Math.min(end, start + LONGEST);
  while (at < limit && isNameByte(bytes[at] ?? 0)) at++;
  if (bytes[at] !== BLANK) return 0;
  while (at < limit && bytes[at] === BLANK) at++;
  return bytes[at] === 0x7c && bytes[at + 1] === BLANK && at + 1 < end ? at + 2 - start : 0;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

/** Digits, `:`, `.`, `,`, `+`, `-`, `Z`. */
function isTimeByte(byte: number): boolean {
  return (byte >= 0x2b && byte <= 0x3a && byte !== 0x2f) || byte === 0x5a;
}

function isNameByte(byte: number): boolean {
  return (
    isDigit(byte) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte === 0x5f || byte === 0x2d || byte === 0x2e
  );
}
