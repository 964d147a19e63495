import {
  CLASSES,
  FILLER_LIMIT,
  FILTER,
  GUARD_ASSIGN,
  GUARD_NEAR,
  GUARD_TAIL,
  GUARDS,
  HASH_HEADS,
  HASH_PAIR,
  HASH_THIRD,
  HEADS,
  HEADS_BITS,
  IMAGE_END,
  MAX_GUARDS,
  MAX_RECORDS,
  OPENER_LIMIT,
  RECORDS,
} from '../kernel/layout.ts';
import {FILLER, OPENER, OPERATOR} from './char-classes.ts';

/** Byte pairs whose candidate windows are collected before any is looked at. */
const TILE_PAIRS = 8192;
const LONGEST_ANCHOR = 128;

type OnLiteral = (record: number, start: number) => void;

/**
 * Finds every occurrence of the rules' anchors in a text, in plain JavaScript, on the image of tables.ts.
 *
 * A literal of three or more bytes covers an even offset, so it is enough to look at every second byte. At each even offset the three
 * bytes there, ASCII case folded away, are hashed to 16 bits; a table says in the low byte of an entry in which of eight buckets some
 * literal has a window that begins with this trigram, in its high byte in which a window continues with it two bytes later. A window is a
 * candidate when both bytes share a bucket: five bytes are tested with one look-up per two bytes of text. Candidates go to a list
 * first (calling anything from the hot loop halves its speed) and are compared with the literals afterwards.
 */
export class Prefilter {
  readonly #list = new Int32Array(TILE_PAIRS + 8);
  readonly #filter: Uint16Array;
  readonly #heads: Uint16Array;
  readonly #records: Uint8Array;
  readonly #records16: Uint16Array;
  readonly #guards8: Uint8Array;
  readonly #guards16: Uint16Array;
  readonly #classes: Uint16Array;

  constructor(image: Uint8Array) {
    if (image.length !== IMAGE_END) throw new Error('the table image does not fit this search');
    if (HASH_PAIR !== 0x0401 || HASH_THIRD !== 0x2c9b) throw new Error('collect() spells out other hash multipliers');
    const {buffer, byteOffset} = image.byteOffset % 4 === 0 ? image : image.slice();
    this.#filter = new Uint16Array(buffer, byteOffset + FILTER, 65_536);
    this.#heads = new Uint16Array(buffer, byteOffset + HEADS, 1 << HEADS_BITS);
    this.#records = new Uint8Array(buffer, byteOffset + RECORDS, 32 * MAX_RECORDS);
    this.#records16 = new Uint16Array(buffer, byteOffset + RECORDS, 16 * MAX_RECORDS);
    this.#guards8 = new Uint8Array(buffer, byteOffset + GUARDS, 8 * MAX_GUARDS);
    this.#guards16 = new Uint16Array(buffer, byteOffset + GUARDS, 4 * MAX_GUARDS);
    this.#classes = new Uint16Array(buffer, byteOffset + CLASSES, 256);
  }

  /**
   * Calls `onHit` with the anchor's offset and the rule's number wherever an anchor stands and the rule's guard holds, for anchors that begin
   * in `[from, to)`. Offsets come nearly sorted: never more than 128 behind an earlier one.
   */
  findRuleCandidates(text: Uint8Array, onHit: (offset: number, rule: number) => void, from = 0, to = text.length): void {
    const guards16 = this.#guards16;
    this.#windows(text, from, to, (record, start) => {
      if (start < from || start >= to) return;
      const after = start + this.#records[(record << 5) + 25]!;
      for (let guard = this.#records16[(record << 4) + 14]!; ; guard++) {
        if (this.#holds(guard, text, after)) onHit(start, guards16[guard << 2]!);
        if ((guards16[(guard << 2) + 3]! & 1) === 0) return;
      }
    });
  }

  /**
   * The bytes are viewed in pairs; both parities of every literal are in the tables, so the phase of the text's address does not matter. A
   * literal's window stands at most LONGEST_ANCHOR bytes behind its start.
   */
  #windows(text: Uint8Array, from: number, to: number, onLiteral: OnLiteral): void {
    const list = this.#list;
    const size = text.length;
    if (size < 3) return;
    const skew = text.byteOffset & 1;
    const pairs = new Uint16Array(text.buffer, text.byteOffset + skew, (size - skew) >> 1);
    const end = Math.min(size + 2, to + LONGEST_ANCHOR);
    const lastPair = Math.min(pairs.length - 4, (end - skew + 1) >> 1);
    let i = Math.max(0, (from - skew - 2) >> 1);
    let before = i > 0 || skew === 1 ? this.#entryAt(text, 2 * i + skew - 2) : 0;
    while (i < lastPair) {
      const tileEnd = Math.min(lastPair, i + TILE_PAIRS);
      const count = collect(pairs, i, tileEnd, before, this.#filter, list);
      i += (tileEnd - i + 3) & ~3;
      before = this.#entryAt(text, 2 * i + skew - 2);
      for (let k = 0; k < count; k++) this.#verify(text, 2 * list[k]! + skew, onLiteral);
    }
    // The last windows reach past the end: they are read byte by byte with zeros behind the text.
    for (let at = 2 * i + skew; at < end; at += 2) {
      const entry = this.#entryAt(text, at);
      if ((before & (entry >> 8)) !== 0) this.#verify(text, at - 2, onLiteral);
      before = entry;
    }
  }

  #entryAt(text: Uint8Array, at: number): number {
    const pair = folded(text, at) | (folded(text, at + 1) << 8);
    return this.#filter[(Math.imul(pair, HASH_PAIR) + Math.imul(folded(text, at + 2), HASH_THIRD)) & 0xffff]!;
  }

  #verify(text: Uint8Array, window: number, onLiteral: OnLiteral): void {
    const middle = folded(text, window + 1) | (folded(text, window + 2) << 8) | (folded(text, window + 3) << 16);
    let record = this.#heads[Math.imul(middle, HASH_HEADS) >>> (32 - HEADS_BITS)]!;
    if (record === 0) return;
    for (;;) {
      const byte = record << 5;
      const start = window - ((this.#records[byte + 24]! << 24) >> 24);
      if (start >= 0 && this.#literalAt(text, start, record)) onLiteral(record, start);
      if (this.#records[byte + 26] === 0) return;
      record++;
    }
  }

  #literalAt(text: Uint8Array, start: number, record: number): boolean {
    const records = this.#records;
    const length = records[(record << 5) + 25]!;
    if (start + length > text.length) return false;
    let eight = record << 5;
    for (let i = 0; i < length; i++) {
      if (i === 8) eight = this.#records16[(record << 4) + 15]! << 5;
      else if (i > 8 && (i & 7) === 0) eight += 32;
      const at = eight + (i & 7);
      if ((text[start + i]! | records[at + 8]!) !== records[at]) return false;
    }
    return true;
  }

  #holds(guard: number, text: Uint8Array, after: number): boolean {
    const kind = this.#guards8[(guard << 3) + 2]!;
    const minimum = this.#guards8[(guard << 3) + 3]!;
    const mask = this.#guards16[(guard << 2) + 2]!;
    if (kind === GUARD_TAIL) return this.#runAt(text, after, mask, minimum);
    if (kind === GUARD_ASSIGN) return this.#assignmentAt(text, after, mask, minimum);
    return kind !== GUARD_NEAR || this.#runNear(text, after, mask, minimum, this.#guards16[(guard << 2) + 3]! >> 1);
  }

  /** Looks at the last byte of each possible run first: one outside the class rules out all runs over it. */
  #runNear(text: Uint8Array, from: number, mask: number, minimum: number, limit: number): boolean {
    const last = Math.min(from + limit, text.length - minimum);
    let start = from;
    while (start <= last) {
      let at = start + minimum - 1;
      while (at >= start && (this.#classes[text[at]!]! & mask) !== 0) at--;
      if (at < start) return true;
      start = at + 1;
    }
    return false;
  }

  #runAt(text: Uint8Array, from: number, mask: number, minimum: number): boolean {
    const end = from + minimum;
    if (end > text.length) return false;
    for (let at = from; at < end; at++) if ((this.#classes[text[at]!]! & mask) === 0) return false;
    return true;
  }

  #assignmentAt(text: Uint8Array, from: number, mask: number, minimum: number): boolean {
    const classes = this.#classes;
    let at = from;
    let end = Math.min(at + FILLER_LIMIT, text.length);
    while (at < end && (classes[text[at]!]! & (FILLER | OPERATOR)) === FILLER) at++;
    if (at >= text.length || (classes[text[at]!]! & OPERATOR) === 0) return false;
    at++;
    end = Math.min(at + OPENER_LIMIT, text.length);
    while (at < end && (classes[text[at]!]! & OPENER) !== 0) at++;
    return this.#runAt(text, at, mask, minimum);
  }
}

function folded(text: Uint8Array, at: number): number {
  return at >= 0 && at < text.length ? text[at]! & 0xdf : 0;
}

/**
 * Lists the candidate windows among the pairs from - 1 .. to, by the number of their first pair.
 * The multipliers are spelled out: V8 does not fold imported constants inside a hot loop.
 */
function collect(pairs: Uint16Array, from: number, to: number, entryBefore: number, filter: Uint16Array, list: Int32Array): number {
  let before = entryBefore;
  let count = 0;
  for (let i = from; i < to; i += 4) {
    const a = pairs[i]!;
    const b = pairs[i + 1]!;
    const c = pairs[i + 2]!;
    const d = pairs[i + 3]!;
    const e = pairs[i + 4]!;
    const t0 = filter[((a & 0xdfdf) * 0x0401 + (b & 0xdf) * 0x2c9b) & 0xffff]!;
    const t1 = filter[((b & 0xdfdf) * 0x0401 + (c & 0xdf) * 0x2c9b) & 0xffff]!;
    const t2 = filter[((c & 0xdfdf) * 0x0401 + (d & 0xdf) * 0x2c9b) & 0xffff]!;
    const t3 = filter[((d & 0xdfdf) * 0x0401 + (e & 0xdf) * 0x2c9b) & 0xffff]!;
    const w0 = before & (t0 >> 8);
    const w1 = t0 & (t1 >> 8);
    const w2 = t1 & (t2 >> 8);
    const w3 = t2 & (t3 >> 8);
    if ((w0 | w1 | w2 | w3) !== 0) {
      if (w0 !== 0) list[count++] = i - 1;
      if (w1 !== 0) list[count++] = i;
      if (w2 !== 0) list[count++] = i + 1;
      if (w3 !== 0) list[count++] = i + 2;
    }
    before = t3;
  }
  return count;
}
