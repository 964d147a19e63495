import type {CompiledGuard} from '../core/compiled-rule.ts';
import {GuardError} from '../core/errors.ts';
import {
  CLASSES,
  FILTER,
  GUARDS,
  HASH_HEADS,
  HASH_PAIR,
  HASH_THIRD,
  HEADS,
  HEADS_BITS,
  IMAGE_END,
  MAX_GUARDS,
  MAX_RECORDS,
  RECORDS,
} from '../kernel/layout.ts';
import type {Target, Window} from './windows.ts';

/** A byte with ASCII case folded away; it also merges some digits and punctuation, which verification undoes. */
export function fold(byte: number): number {
  return byte & 0xdf;
}

/** Writes the search's memory image, laid out as in kernel/layout.ts: a new one, or more literals into a copy of one that is there. */
export class ImageWriter {
  readonly image = new Uint8Array(IMAGE_END);
  readonly #view = new DataView(this.image.buffer);
  #nextRecord = 1;

  constructor(classes: Uint16Array, base?: Uint8Array) {
    if (base !== undefined) {
      this.image.set(base);
      this.#nextRecord = Math.max(1, 1 + lastUsed(base.subarray(RECORDS, RECORDS + 32 * MAX_RECORDS), 32));
    }
    classes.forEach((bits, byte) => {
      this.#view.setUint16(CLASSES + 2 * byte, bits, true);
    });
  }

  /** The number that the next guard may have. */
  get freeGuard(): number {
    return 1 + lastUsed(this.image.subarray(GUARDS, GUARDS + 8 * MAX_GUARDS), 8);
  }

  /** {u16 rule, u8 kind, u8 minimum run, u16 class mask, u16 limit * 2 + 1 when another guard follows}. */
  guard(index: number, rule: number, guard: CompiledGuard, more: boolean): void {
    if (index >= MAX_GUARDS) throw new GuardError('RULE_INVALID', `more than ${MAX_GUARDS} anchors: the search table has no room for them`);
    const at = GUARDS + 8 * index;
    this.#view.setUint16(at, rule, true);
    this.#view.setUint8(at + 2, guard.kind);
    this.#view.setUint8(at + 3, guard.minimum);
    this.#view.setUint16(at + 4, guard.mask, true);
    this.#view.setUint16(at + 6, 2 * guard.limit + (more ? 1 : 0), true);
  }

  /** Lets the window's trigrams through the filter in `bucket` (0 to 7). */
  filter(window: Window, bucket: number): void {
    const [a, b, c, d, e] = window.bytes;
    for (const x of a) for (const y of b) for (const z of c) this.#mark(x, y, z, 1 << bucket);
    for (const x of c) for (const y of d) for (const z of e) this.#mark(x, y, z, 0x100 << bucket);
  }

  #mark(a: number, b: number, c: number, bit: number): void {
    const hash = (Math.imul(a | (b << 8), HASH_PAIR) + Math.imul(c, HASH_THIRD)) & 0xffff;
    const at = FILTER + 2 * hash;
    this.#view.setUint16(at, this.#view.getUint16(at, true) | bit, true);
  }

  /** The chains of records that are compared where a window's middle trigram stands. */
  verification(windows: readonly Window[]): void {
    const rests = new Map<Target, number>();
    const stored = new Map<string, number>();
    const numbers = new Map(windows.map((window, i) => [window, i]));
    for (const [hash, chain] of chainsOf(windows)) {
      // Loose windows put the same chain under many hashes: it is stored once.
      const before = this.#view.getUint16(HEADS + 2 * hash, true);
      const key = `${before}:${chain.map((window) => numbers.get(window)).join()}`;
      const first = stored.get(key) ?? this.#chain(chain, rests, before);
      stored.set(key, first);
      this.#view.setUint16(HEADS + 2 * hash, first, true);
    }
  }

  /** `before`: first record of the chain that stood there, which becomes the start of the new one; 0: none. */
  #chain(chain: readonly Window[], rests: Map<Target, number>, before: number): number {
    const copied = before === 0 ? 0 : this.#chainLength(before);
    const first = this.#claim(copied + chain.length);
    this.image.copyWithin(RECORDS + 32 * first, RECORDS + 32 * before, RECORDS + 32 * (before + copied));
    if (copied > 0) this.#view.setUint8(RECORDS + 32 * (first + copied - 1) + 26, 1);
    chain.forEach((window, i) => {
      const {target} = window;
      this.#eight(first + copied + i, target, 0);
      const at = RECORDS + 32 * (first + copied + i);
      this.#view.setInt8(at + 24, window.offset);
      this.#view.setUint8(at + 25, target.text.length);
      this.#view.setUint8(at + 26, i + 1 < chain.length ? 1 : 0);
      this.#view.setUint16(at + 28, target.id, true);
      this.#view.setUint16(at + 30, this.#rest(target, rests), true);
    });
    return first;
  }

  #chainLength(first: number): number {
    let length = 1;
    while (this.#view.getUint8(RECORDS + 32 * (first + length - 1) + 26) !== 0) length++;
    return length;
  }

  /** First record of what a literal has behind its first eight bytes; 0: nothing. */
  #rest(target: Target, rests: Map<Target, number>): number {
    if (target.text.length <= 8) return 0;
    const known = rests.get(target);
    if (known !== undefined) return known;
    const first = this.#claim(Math.ceil((target.text.length - 8) / 8));
    rests.set(target, first);
    for (let from = 8; from < target.text.length; from += 8) this.#eight(first + (from - 8) / 8, target, from);
    return first;
  }

  /** Eight bytes of a literal: value, case bits, and which bytes count. */
  #eight(record: number, target: Target, from: number): void {
    const at = RECORDS + 32 * record;
    for (let i = 0; i < 8 && from + i < target.text.length; i++) {
      const byte = target.text.charCodeAt(from + i);
      const caseBit = target.ignoreCase && byte >= 0x61 && byte <= 0x7a ? 0x20 : 0;
      this.image[at + i] = byte;
      this.image[at + 8 + i] = caseBit;
      this.image[at + 16 + i] = 0xff;
    }
  }

  #claim(count: number): number {
    const first = this.#nextRecord;
    this.#nextRecord += count;
    if (this.#nextRecord > MAX_RECORDS) throw new GuardError('RULE_INVALID', 'too many anchors: the search table has no room for them');
    return first;
  }
}

/** Number of the last entry of `size` bytes that is not all zero; -1: there is none. */
function lastUsed(table: Uint8Array, size: number): number {
  let at = table.length - 1;
  while (at >= 0 && table[at] === 0) at--;
  return Math.floor(at / size);
}

function chainsOf(windows: readonly Window[]): Map<number, Window[]> {
  const chains = new Map<number, Set<Window>>();
  for (const window of windows) {
    const [, b, c, d] = window.bytes;
    for (const x of b)
      for (const y of c)
        for (const z of d) {
          const hash = Math.imul(x | (y << 8) | (z << 16), HASH_HEADS) >>> (32 - HEADS_BITS);
          const chain = chains.get(hash) ?? new Set();
          chains.set(hash, chain.add(window));
        }
  }
  return new Map([...chains].map(([hash, chain]) => [hash, [...chain]]));
}
