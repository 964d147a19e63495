import type {ByteSet} from './regex-tree.ts';

const CONTROL: Readonly<Record<string, number>> = {n: 10, r: 13, t: 9, v: 11, f: 12, '0': 0};
const CLASS_ESCAPE: Readonly<Record<string, RegExp>> = {d: /\d/, D: /\D/, w: /\w/, W: /\W/, s: /\s/, S: /\S/};

export function singleSet(byte: number): ByteSet {
  return rangeSet(byte, byte);
}

/** Bytes `first` to `last`, both included. */
export function rangeSet(first: number, last: number): ByteSet {
  return new Uint8Array(256).fill(1, first, last + 1);
}

export function union(a: ByteSet, b: ByteSet): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(a);
  for (let byte = 0; byte < 256; byte++) all[byte]! |= b[byte]!;
  return all;
}

export function intersection(a: ByteSet, b: ByteSet): ByteSet {
  const both = new Uint8Array(a);
  for (let byte = 0; byte < 256; byte++) both[byte]! &= b[byte]!;
  return both;
}

export function negate(set: ByteSet): Uint8Array<ArrayBuffer> {
  const others = new Uint8Array(256);
  for (let byte = 0; byte < 256; byte++) others[byte] = 1 - set[byte]!;
  return others;
}

/** Some byte is in both. */
export function overlap(a: ByteSet, b: ByteSet): boolean {
  for (let byte = 0; byte < 256; byte++) if (a[byte] === 1 && b[byte] === 1) return true;
  return false;
}

export function isEmpty(set: ByteSet): boolean {
  return !set.includes(1);
}

/** `.`: everything, without `s` everything but line ends. */
export function dotSet(dotAll: boolean): ByteSet {
  const set = rangeSet(0, 255);
  if (!dotAll) set[10] = set[13] = 0;
  return set;
}

/** What `\char` matches: a class, a control character or the character itself. */
export function escapeSet(char: string): ByteSet {
  const members = CLASS_ESCAPE[char];
  if (members === undefined) return singleSet(CONTROL[char] ?? char.charCodeAt(0));
  return new Uint8Array(256).map((_, byte) => (members.test(String.fromCharCode(byte)) ? 1 : 0));
}

/** The set with the other case of each of its letters, as the `i` flag has it: ASCII, and the letters of latin1. */
export function foldCase(set: ByteSet): Uint8Array<ArrayBuffer> {
  const folded = Uint8Array.from(set);
  for (let byte = 0; byte < 256; byte++) {
    const upper = String.fromCharCode(byte).toUpperCase();
    const code = upper.charCodeAt(0);
    if (upper.length !== 1 || code > 255 || code === byte) continue;
    const either = (set[byte] ?? 0) | (set[code] ?? 0);
    folded[byte] = folded[code] = either;
  }
  return folded;
}
