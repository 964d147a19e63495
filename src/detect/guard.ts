import {FILLER_LIMIT, GUARD_ASSIGN, GUARD_NEAR, GUARD_NONE, GUARD_TAIL, OPENER_LIMIT} from '../kernel/layout.ts';
import {intersection, isEmpty, negate, union} from './byte-set.ts';
import {bytesOf, FILLER, maskFor, OPENER, OPERATOR} from './char-classes.ts';
import {measure} from './regex-measure.ts';
import type {ByteSet, Node} from './regex-tree.ts';
import type {RegexWalk, Rest} from './regex-walk.ts';

/** A cheap check behind an anchor, implied by the rule's expression. */
export interface Guard {
  readonly kind: typeof GUARD_NONE | typeof GUARD_TAIL | typeof GUARD_ASSIGN | typeof GUARD_NEAR;
  /** Bytes the run must have, 0 to 255. */
  readonly minimum: number;
  /** Class of the run's bytes. */
  readonly mask: number;
  /** Bytes between the anchor and the run, at most (GUARD_NEAR). */
  readonly limit: number;
}

export const NO_GUARD: Guard = {kind: GUARD_NONE, minimum: 0, mask: 0, limit: 0};
const MOST_RESTS = 96;
/** What a run somewhere behind the anchor must tell to be worth looking for: eight base64 characters. */
const LEAST_BITS = 16;
const LONGEST_RUN = 255;
/** A run that may end farther behind the anchor is not worth looking for: with the longest anchor it stays inside of carry.ts's REACH_BEHIND. */
const FARTHEST_RUN = 576;

/** Derives the guard from what is left of the expression right behind the anchor. `classes` is classTable(). */
export function deriveGuard(walk: RegexWalk, behindAnchor: ReadonlySet<Rest>, classes: Uint16Array): Guard {
  const tail: Guard = {kind: GUARD_TAIL, ...run(walk, behindAnchor, walk.next(behindAnchor), classes), limit: 0};
  const guards = [tail, assignGuard(walk, behindAnchor, classes), nearGuard(behindAnchor, classes)];
  let best = NO_GUARD;
  let bestBits = 0;
  for (const guard of guards) {
    const bits = guard === null ? 0 : bitsOf(guard, classes);
    if (guard !== null && bits > bestBits) [best, bestBits] = [guard, bits];
  }
  return best;
}

/** The run that promises most: classes widen with each further byte, so a longer run is not always the better one. */
function run(walk: RegexWalk, from: ReadonlySet<Rest>, firstBytes: ByteSet, classes: Uint16Array): {minimum: number; mask: number} {
  let rests = from;
  let bytes = firstBytes;
  let mask = 0;
  let best = {minimum: 0, mask: 0};
  let bestBits = 0;
  for (let length = 1; length <= LONGEST_RUN && rests.size <= MOST_RESTS && !isEmpty(bytes); length++) {
    if (walk.mayEnd(rests)) break;
    const more = maskFor(bytes, classes);
    if (more === null) break;
    mask |= more;
    const bits = length * rarity(mask, classes);
    if (bits > bestBits) [best, bestBits] = [{minimum: length, mask}, bits];
    rests = walk.step(rests, bytes);
    bytes = walk.next(rests);
  }
  return best;
}

/** How much a guard tells: an operator is worth a few bits, a run that may stand anywhere loses what the choice of its place is worth. */
function bitsOf(guard: Guard, classes: Uint16Array): number {
  const bits = guard.minimum * rarity(guard.mask, classes);
  return guard.kind === GUARD_ASSIGN ? bits + 5 : bits - Math.log2(guard.limit + 1);
}

/** How much one byte of the class tells, in bits, were all printable bytes equally common. */
function rarity(mask: number, classes: Uint16Array): number {
  const bytes = bytesOf(mask, classes).length;
  return bytes === 0 ? 0 : Math.log2(256 / Math.min(255, bytes));
}

/**
 * Filler, operator, openers, value: the guard skips greedily, so each phase is walked with exactly the bytes the guard would take in it.
 * Null when the expression allows something else before the operator.
 */
function assignGuard(walk: RegexWalk, behindAnchor: ReadonlySet<Rest>, classes: Uint16Array): Guard | null {
  const behindOperator = pastOperator(walk, behindAnchor, classes);
  if (behindOperator === null) return null;
  const value = pastOpeners(walk, behindOperator, classes);
  if (value === null) return {kind: GUARD_ASSIGN, minimum: 0, mask: 0, limit: 0};
  return {kind: GUARD_ASSIGN, ...run(walk, value.rests, value.bytes, classes), limit: 0};
}

function pastOperator(walk: RegexWalk, behindAnchor: ReadonlySet<Rest>, classes: Uint16Array): Set<Rest> | null {
  const [filler, operator] = [classSet(FILLER, classes), classSet(OPERATOR, classes)];
  const behind = new Set<Rest>();
  let rests = behindAnchor;
  for (let skipped = 0; skipped <= FILLER_LIMIT && rests.size > 0; skipped++) {
    if (walk.mayEnd(rests) || rests.size > MOST_RESTS) return null;
    if (!isEmpty(intersection(walk.next(rests), negate(union(filler, operator))))) return null;
    for (const rest of walk.step(rests, operator)) behind.add(rest);
    rests = walk.step(rests, filler);
  }
  return rests.size > 0 || behind.size === 0 ? null : behind;
}

/** Where the value begins, after any number of openers up to the limit, and its first bytes. Null: a match may end before a value. */
function pastOpeners(walk: RegexWalk, behindOperator: ReadonlySet<Rest>, classes: Uint16Array): {rests: Set<Rest>; bytes: ByteSet} | null {
  const opener = classSet(OPENER, classes);
  const value = new Set<Rest>();
  let bytes: ByteSet = new Uint8Array(256);
  let rests = new Set(behindOperator);
  for (let skipped = 0; skipped <= OPENER_LIMIT && rests.size > 0; skipped++) {
    if (walk.mayEnd(rests) || rests.size > MOST_RESTS) return null;
    const next = walk.next(rests);
    bytes = union(bytes, skipped === OPENER_LIMIT ? next : intersection(next, negate(opener)));
    for (const rest of rests) value.add(rest);
    rests = walk.step(rests, opener);
  }
  return {rests: value, bytes};
}

/** A run that every way on holds somewhere, whatever stands before it. */
function nearGuard(behindAnchor: ReadonlySet<Rest>, classes: Uint16Array): Guard | null {
  let guard: Guard | null = null;
  if (behindAnchor.size > MOST_RESTS) return null;
  for (const rest of behindAnchor) {
    const one = bestRun(itemsOf(rest), classes);
    if (one === null) return null;
    guard =
      guard === null
        ? one
        : {...one, minimum: Math.min(guard.minimum, one.minimum), mask: guard.mask | one.mask, limit: Math.max(guard.limit, one.limit)};
  }
  return guard !== null && guard.minimum * rarity(guard.mask, classes) > LEAST_BITS ? guard : null;
}

/** What follows each other in `rest`, sequences opened. */
export function itemsOf(rest: Rest): Node[] {
  const items: Node[] = [];
  for (let link = rest; link !== null; link = link.next) items.push(...opened(link.node));
  return items;
}

function opened(node: Node): Node[] {
  return node.kind === 'sequence' ? node.items.flatMap(opened) : [node];
}

/** Neighbouring sets and repeated sets make a run of at least the sum of their minimums, in the union of their classes. */
function bestRun(items: readonly Node[], classes: Uint16Array): Guard | null {
  let best: Guard | null = null;
  let bestBits = 0;
  let limit = 0;
  items.forEach((item, first) => {
    let [minimum, mask] = [0, 0];
    for (const next of items.slice(first)) {
      const more = classOf(next, classes);
      if (more === null || minimum + more.minimum > LONGEST_RUN) break;
      minimum += more.minimum;
      mask |= more.mask;
      const bits = minimum * rarity(mask, classes);
      if (bits > bestBits && limit + minimum <= FARTHEST_RUN) [best, bestBits] = [{kind: GUARD_NEAR, minimum, mask, limit}, bits];
    }
    limit += measure(item).longest;
  });
  return best;
}

/** How many bytes of which class an item holds at least; null: it may hold others. */
function classOf(node: Node, classes: Uint16Array): {minimum: number; mask: number} | null {
  if (node.kind === 'look' || node.kind === 'edge') return {minimum: 0, mask: 0};
  if (node.kind === 'repeat' && node.item.kind === 'set') {
    const mask = maskFor(node.item.set, classes);
    return mask === null ? null : {minimum: node.min, mask};
  }
  const mask = node.kind === 'set' ? maskFor(node.set, classes) : null;
  return mask === null ? null : {minimum: 1, mask};
}

function classSet(mask: number, classes: Uint16Array): ByteSet {
  return new Uint8Array(256).map((_, byte) => (((classes[byte] ?? 0) & mask) !== 0 ? 1 : 0));
}
