const ESC = 0x1b;
const BEL = 0x07;
const LF = 10;
/** Longest terminal string (title, link, Buildkite mark) and Jenkins note that is taken out; an unended one is left as it is. */
export const LONGEST_STRING = 16_384;
const LONGEST_CSI = 64;

/** The sequence is not whole: more bytes may end it. */
export const UNFINISHED = -1;

/**
 * Where the terminal control sequence (ECMA-48: CSI, OSC, DCS, APC, PM, SOS, escapes of two and three characters) that begins at `at` ends; `at`
 * itself when it is none, UNFINISHED when the bytes end before it does.
 */
export function escapeEnd(bytes: Uint8Array, at: number): number {
  const kind = bytes[at + 1];
  if (kind === undefined) return UNFINISHED;
  if (kind === 0x5b) return controlEnd(bytes, at);
  if (isString(kind)) return stringEnd(bytes, at);
  let end = at + 1;
  while (end < at + 4 && within(bytes[end], 0x20, 0x2f)) end++;
  if (end >= bytes.length) return UNFINISHED;
  return within(bytes[end], 0x30, 0x7e) ? end + 1 : at;
}

/** Where the colour code (`ESC[1;31m`, `ESC[K`) that begins at `at` ends; `at` itself when it is another code, or not whole before `stop`. */
export function colourEnd(bytes: Uint8Array, at: number, stop: number): number {
  if (at + 2 >= stop || bytes[at] !== ESC || bytes[at + 1] !== 0x5b) return at;
  const limit = Math.min(stop, at + LONGEST_CSI);
  for (let end = at + 2; end < limit; end++) {
    const byte = bytes[end] as number;
    if (byte >= 0x30 && byte <= 0x3b) continue;
    // `ESC[8m` may begin a note of Jenkins.
    const isColour = byte === 0x6d ? bytes[at + 2] !== 0x38 : byte === 0x4b;
    return isColour ? end + 1 : at;
  }
  return at;
}

/** What stands for a code that moves the cursor. */
export const GAP = 0x20;

/** Whether a control sequence moves the cursor, so that what follows does not stand beside what came before: a gap, not a join. */
export function movesCursor(bytes: Uint8Array, at: number, end: number): boolean {
  const final = bytes[end - 1] ?? 0;
  if (bytes[at + 1] !== 0x5b) return end === at + 2 && (final === 0x38 || final === 0x44 || final === 0x45 || final === 0x4d);
  // CUU to CHA, CUP; HPA, HPR, VPA, VPR, HVP; restore.
  return within(final, 0x41, 0x48) || final === 0x60 || final === 0x61 || within(final, 0x64, 0x66) || final === 0x75;
}

/** The text that a terminal string (link, title) carries; null: none, or a mark that carries no text. */
export function stringText(bytes: Uint8Array, at: number, end: number): {start: number; end: number} | null {
  if (!isString(bytes[at + 1] ?? 0)) return null;
  return {start: at + 2, end: end - (bytes[end - 1] === BEL ? 1 : 2)};
}

function isString(kind: number): boolean {
  return kind === 0x5d || kind === 0x5f || kind === 0x50 || kind === 0x5e || kind === 0x58;
}

/** Parameters and intermediates, then one final byte. */
function controlEnd(bytes: Uint8Array, at: number): number {
  let end = at + 2;
  while (end < at + LONGEST_CSI && within(bytes[end], 0x20, 0x3f)) end++;
  if (end >= bytes.length) return UNFINISHED;
  if (!within(bytes[end], 0x40, 0x7e)) return at;
  return bytes[at + 2] === 0x38 && bytes[at + 3] === 0x6d ? noteEnd(bytes, at, end + 1) : end + 1;
}

const NOTE = Buffer.from('ha:');

/** Jenkins hides console notes, base64 of a gzip, behind `ESC[8m` as `ha:...ESC[0m`: noise that looks like secrets, taken out with the sequence. */
function noteEnd(bytes: Uint8Array, at: number, end: number): number {
  for (let i = 0; i < NOTE.length; i++) {
    if (end + i >= bytes.length) return UNFINISHED;
    if (bytes[end + i] !== NOTE[i]) return end;
  }
  for (let close = end; close < at + LONGEST_STRING; close++) {
    if (close >= bytes.length) return UNFINISHED;
    if (bytes[close] === ESC) return close;
    if (bytes[close] === LF) return end;
  }
  return end;
}

/** Ended by BEL or by ESC \. */
function stringEnd(bytes: Uint8Array, at: number): number {
  for (let end = at + 2; end < at + LONGEST_STRING; end++) {
    const byte = bytes[end];
    if (byte === undefined) return UNFINISHED;
    if (byte === BEL) return end + 1;
    if (byte === LF) return at;
    if (byte !== ESC) continue;
    if (end + 1 >= bytes.length) return UNFINISHED;
    return bytes[end + 1] === 0x5c ? end + 2 : at;
  }
  return at;
}

function within(byte: number | undefined, low: number, high: number): boolean {
  return byte !== undefined && byte >= low && byte <= high;
}
