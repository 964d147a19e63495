import {fold} from './image-writer.ts';
import type {TrigramShare} from './text-model.ts';

/** A literal to search for. */
export interface Target {
  /** latin1, lower case when case is ignored. */
  readonly text: string;
  readonly ignoreCase: boolean;
  /** First guard. */
  readonly id: number;
  /** What is known of the bytes behind it: folded values and how many bytes of them follow. */
  readonly follow: {readonly values: readonly number[]; readonly length: number} | null;
}

/** Five consecutive byte positions of a literal; each holds its possible folded values. */
export interface Window {
  readonly target: Target;
  /** Where the window begins, relative to the literal. */
  readonly offset: number;
  readonly bytes: readonly [Values, Values, Values, Values, Values];
  readonly firstShare: number;
  readonly secondShare: number;
}
type Values = readonly number[];

/** The two windows (one per parity of the literal's start) that ordinary text hits least. */
export function chooseWindows(target: Target, shares: TrigramShare): Window[] {
  let best: Window[] = [];
  let bestCost = Number.POSITIVE_INFINITY;
  let previous = windowAt(target, -1, shares);
  for (let offset = 0; offset <= Math.max(0, target.text.length - 4); offset++) {
    const here = windowAt(target, offset, shares);
    const cost = previous.firstShare * previous.secondShare + here.firstShare * here.secondShare;
    if (cost < bestCost) [best, bestCost] = [[previous, here], cost];
    previous = here;
  }
  return best;
}

function windowAt(target: Target, offset: number, shares: TrigramShare): Window {
  const at = (i: number): Values => valuesAt(target, offset + i);
  const bytes = [at(0), at(1), at(2), at(3), at(4)] as const;
  const [a, b, c, d, e] = bytes;
  return {target, offset, bytes, firstShare: share(a, b, c, shares), secondShare: share(c, d, e, shares)};
}

function valuesAt(target: Target, i: number): Values {
  const {text, follow} = target;
  if (i >= 0 && i < text.length) return [fold(text.charCodeAt(i))];
  if (i >= text.length && follow !== null && i < text.length + follow.length) return follow.values;
  return Array.from({length: 256}, (_, byte) => byte).filter((byte) => fold(byte) === byte);
}

function share(a: Values, b: Values, c: Values, shares: TrigramShare): number {
  let sum = 0;
  for (const x of a) for (const y of b) for (const z of c) sum += shares(x, y, z);
  return Math.min(1, sum);
}

/** Buckets of the filter (kernel/layout.ts) for windows loose in front only, behind only, on both sides, and exact ones. */
const LOOSE_FRONT = [0];
const LOOSE_BEHIND = [1, 2];
const LOOSE_BOTH = [3, 4, 5];
const EXACT = [6, 7];

/**
 * A bucket for each window. A bucket lets text through at (share of its first trigrams) x (share of its second trigrams), so windows that are
 * loose in front and windows that are loose behind must not meet; among those of a kind each goes, loosest first, where that grows least.
 */
export function spreadOverBuckets(windows: readonly Window[]): number[] {
  const sums = Array.from({length: 8}, () => ({first: 0, second: 0}));
  const looseness = ({firstShare, secondShare}: Window): number => Math.max(firstShare, secondShare);
  const order = windows.map((_, i) => i).sort((x, y) => looseness(windows[y]!) - looseness(windows[x]!));
  const chosen = new Array<number>(windows.length).fill(0);
  for (const i of order) {
    const window = windows[i]!;
    const growth = (bucket: number): number => {
      const {first, second} = sums[bucket]!;
      return (first + window.firstShare) * (second + window.secondShare) - first * second;
    };
    const best = bucketsFor(window).reduce((least, bucket) => (growth(bucket) < growth(least) ? bucket : least));
    sums[best]!.first += window.firstShare;
    sums[best]!.second += window.secondShare;
    chosen[i] = best;
  }
  return chosen;
}

function bucketsFor({bytes}: Window): readonly number[] {
  const front = bytes[0].length > 1;
  const behind = bytes[4].length > 1;
  if (front && behind) return LOOSE_BOTH;
  if (front) return LOOSE_FRONT;
  return behind ? LOOSE_BEHIND : EXACT;
}
