/**
 * Character classes as bit sets, shared by the rule compiler and the search: a byte belongs to the class `mask` when any of its bits
 * is set in `mask`. Quotes, back-ticks and white space but blanks and tabs are in no value class.
 */
const DIGIT = 0x0001;
const LOWER = 0x0002;
const UPPER = 0x0004;
const HEX_LOWER = 0x0008;
const HEX_UPPER = 0x0010;
const UNDERSCORE = 0x0020;
const DASH = 0x0040;
const DOT = 0x0080;
const SLASH_PLUS = 0x0100;
const EQUALS = 0x0200;
const BLANK = 0x0400;
/** The remaining printable ASCII except quotes. */
const OTHER = 0x0800;
/** May stand between a key and its operator. The search knows these three by value. */
export const FILLER = 0x1000;
/** = : , ( > ! */
export const OPERATOR = 0x2000;
/** May stand between an operator and the value. */
export const OPENER = 0x4000;
/** Control characters that are no white space, and everything above ASCII. */
const REST = 0x8000;

const FILLER_CHARS = /[\w.\- \t"'`\])]/;
const OPERATOR_CHARS = /[=:,(>!]/;
const OPENER_CHARS = /[=:>( \t"'`]/;

/** Class bits of every byte value. */
export function classTable(): Uint16Array {
  const table = new Uint16Array(256);
  for (let byte = 0; byte < 256; byte++) {
    const char = String.fromCharCode(byte);
    let bits = valueBits(byte, char);
    if (FILLER_CHARS.test(char)) bits |= FILLER;
    if (OPERATOR_CHARS.test(char)) bits |= OPERATOR;
    if (OPENER_CHARS.test(char)) bits |= OPENER;
    table[byte] = bits;
  }
  return table;
}

function valueBits(byte: number, char: string): number {
  if (/[0-9]/.test(char)) return DIGIT;
  if (/[a-z]/.test(char)) return LOWER | (char <= 'f' ? HEX_LOWER : 0);
  if (/[A-Z]/.test(char)) return UPPER | (char <= 'F' ? HEX_UPPER : 0);
  if (char === '_') return UNDERSCORE;
  if (char === '-') return DASH;
  if (char === '.') return DOT;
  if (char === '/' || char === '+') return SLASH_PLUS;
  if (char === '=') return EQUALS;
  if (char === ' ' || char === '\t') return BLANK;
  if (/["'`\s]/.test(char) && byte < 0x7f) return 0;
  return byte > 0x20 && byte < 0x7f ? OTHER : REST;
}

/** Byte values of a class mask; `table` is classTable(). */
export function bytesOf(mask: number, table: Uint16Array): number[] {
  const out: number[] = [];
  for (let byte = 0; byte < 256; byte++) if (((table[byte] ?? 0) & mask) !== 0) out.push(byte);
  return out;
}

/** The narrowest mask of value classes that holds every byte of `set` (a 256-entry 0/1 table); null: some byte is in no value class. */
export function maskFor(set: Uint8Array, table: Uint16Array): number | null {
  let mask = 0;
  for (let byte = 0; byte < 256; byte++) {
    if (set[byte] !== 1) continue;
    const bits = (table[byte] ?? 0) & ~(FILLER | OPERATOR | OPENER);
    if (bits === 0) return null;
    if ((bits & HEX_LOWER) !== 0) mask |= HEX_LOWER;
    else if ((bits & HEX_UPPER) !== 0) mask |= HEX_UPPER;
    else mask |= bits;
  }
  return mask;
}
