import {NameSet} from './name-set.ts';

/** What a tree reader tells about entries it has not seen before. Positions are in the bytes of the tree. */
export interface TreeSink {
  /** A file name seen for the first time. */
  name(bytes: Uint8Array, start: number, end: number): void;
  /** The id of an entry; `isTree` by its mode. Entries that an earlier tree had too are mostly left out. */
  link(bytes: Uint8Array, at: number, isTree: boolean): void;
}

/** Trees shorter than this are read whole: comparing would cost as much. */
const COMPARED_FROM = 600;
const MOST_KEPT = 2000;
const MOST_KEPT_BYTES = 48 << 20;
/** After that many insertions and deletions the rest of a tree is read whole. */
const MOST_SHIFTS = 40;

/** A version of a folder, kept to compare the next one with. */
interface Kept {
  bytes: AlignedBytes;
  length: number;
  /** Where each entry starts, and at the end the length. */
  starts: Int32Array;
  count: number;
}

/**
 * Reads trees, and of each only what differs from an earlier version of the same folder: git/git has 5.8 GB of trees in which 4 million of
 * 160 million entries are new. Versions are told by the first name and the end of the last one. A malformed tree ends early with `false`.
 */
export class TreeReader {
  readonly #sink: TreeSink;
  readonly #idBytes: number;
  readonly #names = new NameSet();
  readonly #kept = new Map<number, Kept>();
  #keptBytes = 0;
  // Buffers are exchanged with those of the kept version, so that reading a tree allocates nothing.
  #tree = new AlignedBytes(1 << 14);
  #starts: Int32Array = new Int32Array(1024);
  readonly #tail = new AlignedBytes(1 << 14);

  constructor(sink: TreeSink, idBytes: number) {
    this.#sink = sink;
    this.#idBytes = idBytes;
  }

  /** False: not a well-formed tree; entries before the fault were told. */
  read(tree: Uint8Array): boolean {
    if (tree.length < COMPARED_FROM) return this.#whole(tree, 0, tree.length, -1) !== -1;
    const key = versionKey(tree, this.#idBytes);
    const known = this.#kept.get(key);
    this.#tree.hold(tree, 0, tree.length, 0);
    if (known === undefined) {
      const count = this.#whole(this.#tree.bytes, 0, tree.length, 0);
      if (count !== -1) this.#keep(key, {bytes: this.#tree, length: tree.length, starts: this.#starts.slice(0, count + 1), count});
      return count !== -1;
    }
    const count = this.#compare(known, this.#tree.bytes, tree.length);
    if (count === -1) return false;
    [known.bytes, this.#tree] = [this.#tree, known.bytes];
    known.length = tree.length;
    if (count !== UNCHANGED_STARTS) this.#exchangeStarts(known, count);
    return true;
  }

  #exchangeStarts(known: Kept, count: number): void {
    const starts = this.#starts;
    this.#starts = known.starts;
    known.starts = starts;
    known.count = count;
  }

  #keep(key: number, kept: Kept): void {
    this.#tree = new AlignedBytes(1 << 14);
    this.#keptBytes += kept.bytes.bytes.length;
    this.#kept.set(key, kept);
    for (const [oldest, {bytes}] of this.#kept) {
      if (this.#kept.size <= MOST_KEPT && this.#keptBytes <= MOST_KEPT_BYTES) break;
      this.#kept.delete(oldest);
      this.#keptBytes -= bytes.bytes.length;
    }
  }

  /** Tells every entry in `[from, to)`. Their starts are marked from number `count` on; -1: not marked. The new count, -1 when malformed. */
  #whole(tree: Uint8Array, from: number, to: number, count: number): number {
    let entries = count;
    for (let at = from; at < to; ) {
      if (count !== -1) this.#mark(entries++, at);
      at = this.#entry(tree, at, to);
      if (at === -1) return -1;
    }
    if (count === -1) return 0;
    this.#mark(entries, to);
    return entries;
  }

  #mark(entry: number, at: number): void {
    if (entry >= this.#starts.length) {
      const more = new Int32Array(Math.max(entry + 1, this.#starts.length * 2));
      more.set(this.#starts);
      this.#starts = more;
    }
    this.#starts[entry] = at;
  }

  /** Tells one entry; where the next one starts, -1 when malformed. */
  #entry(tree: Uint8Array, at: number, to: number): number {
    const isTree = tree[at] === 0x34;
    const start = at + (isTree ? 6 : 7);
    if (start >= to || tree[start - 1] !== 0x20) return -1;
    let hash = 0;
    let end = start;
    for (; end < to && tree[end] !== 0; end++) hash = Math.imul(hash ^ (tree[end] as number), 0x01000193);
    const next = end + 1 + this.#idBytes;
    if (next > to) return -1;
    if (this.#names.add(tree, start, end, hash)) this.#sink.name(tree, start, end);
    if (isTree || tree[at + 1] !== 0x36) this.#sink.link(tree, end + 1, isTree);
    return next;
  }

  /**
   * Walks both versions; equal stretches are passed over. The number of entries, whose starts are in `#starts` then; UNCHANGED_STARTS when
   * entries only changed in place; -1 when malformed.
   */
  #compare(old: Kept, tree: Uint8Array, length: number): number {
    const aligned = new Alignment(old.bytes, this.#tree, this.#tail);
    let oldEntry = 0;
    let entries = 0;
    let at = 0;
    let shifts = 0;
    while (at < length) {
      const oldAt = old.starts[oldEntry] as number;
      if (oldEntry >= old.count || shifts > MOST_SHIFTS) return this.#whole(tree, at, length, this.#startsUpTo(old, shifts, entries));
      const stop = entryAt(old, oldEntry, oldAt + aligned.same(oldAt, at, Math.min(old.length - oldAt, length - at), length));
      if (shifts > 0)
        for (let entry = oldEntry; entry < stop; entry++)
          this.#mark(entries + entry - oldEntry, (old.starts[entry] as number) - oldAt + at);
      entries += stop - oldEntry;
      oldEntry = stop;
      at += (old.starts[stop] as number) - oldAt;
      if (at >= length) break;
      const relation = oldEntry < old.count ? this.#relation(old, oldEntry, tree, at) : 1;
      const next = relation === 0 ? this.#changedEntry(old, oldEntry, tree, at, length) : this.#entry(tree, at, length);
      if (next === -1) return -1;
      if (relation !== 0 && shifts++ === 0) this.#startsUpTo(old, 0, entries);
      if (shifts > 0) this.#mark(entries, at);
      entries++;
      // Same name: changed in place. The new name sorts later: old entries were removed. Sooner: it was inserted.
      if (relation === 0) oldEntry++;
      else if (relation > 0) oldEntry = this.#passRemoved(old, oldEntry, tree, at);
      at = next;
    }
    if (shifts === 0 && oldEntry === old.count) return UNCHANGED_STARTS;
    this.#startsUpTo(old, shifts, entries);
    this.#mark(entries, length);
    return entries;
  }

  /** Until the first shift the starts of the new version are those of the old one: takes them over. */
  #startsUpTo(old: Kept, shifts: number, entries: number): number {
    if (shifts === 0) for (let entry = 0; entry < entries; entry++) this.#mark(entry, old.starts[entry] as number);
    return entries;
  }

  /** An entry whose name the old version has too: only its id is told. */
  #changedEntry(old: Kept, oldEntry: number, tree: Uint8Array, at: number, to: number): number {
    const next = at + (old.starts[oldEntry + 1] as number) - (old.starts[oldEntry] as number);
    if (next > to) return -1;
    const isTree = tree[at] === 0x34;
    if (isTree || tree[at + 1] !== 0x36) this.#sink.link(tree, next - this.#idBytes, isTree);
    return next;
  }

  /** Order of the entry of the new version against the old one: 0 same name and kind, 1 later, -1 sooner. */
  #relation(old: Kept, oldEntry: number, tree: Uint8Array, at: number): number {
    const {bytes} = old.bytes;
    const oldAt = old.starts[oldEntry] as number;
    let a = oldAt + (bytes[oldAt] === 0x34 ? 6 : 7);
    let b = at + (tree[at] === 0x34 ? 6 : 7);
    if (a - oldAt !== b - at) return 1;
    for (; bytes[a] === tree[b]; a++, b++) if (tree[b] === 0) return 0;
    return (tree[b] as number) > (bytes[a] as number) ? 1 : -1;
  }

  #passRemoved(old: Kept, oldEntry: number, tree: Uint8Array, at: number): number {
    for (let entry = oldEntry; entry < old.count; entry++) {
      const relation = this.#relation(old, entry, tree, at);
      if (relation === 0) return entry + 1;
      if (relation < 0) return entry;
    }
    return old.count;
  }
}

/** The versions differ in nothing that moves an entry. */
const UNCHANGED_STARTS = -2;

/** Bytes in a growing buffer that can also be read eight at a time. */
class AlignedBytes {
  bytes: Uint8Array;
  doubles: Float64Array;

  constructor(capacity: number) {
    this.bytes = new Uint8Array(capacity);
    this.doubles = new Float64Array(this.bytes.buffer);
  }

  /** Copies `[from, to)` of `source` to position `at`. */
  hold(source: Uint8Array, from: number, to: number, at: number): void {
    if (at + to - from > this.bytes.length) {
      this.bytes = new Uint8Array(2 ** Math.ceil(Math.log2(at + to - from)));
      this.doubles = new Float64Array(this.bytes.buffer);
    }
    this.bytes.set(source.subarray(from, to), at);
  }
}

/** Compares two versions eight bytes at a time; behind a shift it does so on a copy that stands at the same place modulo eight. */
class Alignment {
  readonly #old: AlignedBytes;
  readonly #tree: AlignedBytes;
  readonly #tail: AlignedBytes;
  #held: AlignedBytes;
  /** Where byte 0 of the tree would be in `#held`. */
  #base = 0;

  constructor(old: AlignedBytes, tree: AlignedBytes, tail: AlignedBytes) {
    this.#old = old;
    this.#tree = tree;
    this.#tail = tail;
    this.#held = tree;
  }

  /** How many of `most` bytes from `oldAt` and `at` on are the same. `length`: end of the tree. */
  same(oldAt: number, at: number, most: number, length: number): number {
    if (((at + this.#base - oldAt) & 7) !== 0) {
      this.#tail.hold(this.#tree.bytes, at, length, oldAt & 7);
      this.#held = this.#tail;
      this.#base = (oldAt & 7) - at;
    }
    return equalBytes(this.#old, oldAt, this.#held, at + this.#base, most);
  }
}

/** Equal bytes from `a` in `one` and `b` in `other`; both positions are the same modulo eight. */
function equalBytes(one: AlignedBytes, a: number, other: AlignedBytes, b: number, most: number): number {
  let i = 0;
  for (; i < most && ((a + i) & 7) !== 0; i++) if (one.bytes[a + i] !== other.bytes[b + i]) return i;
  const old = one.doubles;
  const {doubles} = other;
  const from = (a + i) >> 3;
  const shift = ((b + i) >> 3) - from;
  const end = (a + most) >> 3;
  for (let word = from; word < end; word++) {
    // Not-a-number is unlike itself, so unlike doubles are looked at byte by byte; equal ones that differ (0 and -0) need seven zero bytes
    // in one place of an id.
    if (old[word] === doubles[word + shift]) continue;
    i = (word << 3) - a;
    for (let byte = 0; byte < 8; byte++) if (one.bytes[a + i + byte] !== other.bytes[b + i + byte]) return i + byte;
  }
  if (end > from) i = (end << 3) - a;
  while (i < most && one.bytes[a + i] === other.bytes[b + i]) i++;
  return i;
}

/** The entry of `old` that holds byte `at`, looked for from `from` on: the first that is not wholly before it. */
function entryAt(old: Kept, from: number, at: number): number {
  let low = from;
  let high = old.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((old.starts[middle + 1] as number) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function versionKey(tree: Uint8Array, idBytes: number): number {
  let hash = 0;
  for (let at = 6; at < 64 && tree[at] !== 0; at++) hash = Math.imul(hash ^ (tree[at] as number), 0x01000193);
  const lastName = tree.length - idBytes - 1;
  for (let at = lastName - 4; at < lastName; at++) hash = Math.imul(hash ^ (tree[at] as number), 0x01000193);
  return hash;
}
