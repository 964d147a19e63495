import type {CompiledRule} from '../core/compiled-rule.ts';
import type {Assessment} from './assess.ts';
import {findCopies} from './copies.ts';
import {AFTER, BEFORE} from './judge-place.ts';
import {LAST_FORMAT_RANK} from './overlap.ts';

/** Bytes before and behind an anchor that decide whether a rule's expression matches there; a rule that looks farther is always tried again. */
export const REACH_BEFORE = 264;
export const REACH_BEHIND = 784;
/** Larger texts are not kept for comparison. */
const MOST_BYTES = 8 << 20;
/** A text with more hits worth a second try is searched as a whole again. */
const MOST_HITS = 65_536;

/** Part of a text in which an anchor has the hits that the text before had at `offset + shift`. */
export interface Zone {
  readonly start: number;
  readonly end: number;
  readonly shift: number;
}

/** True: what the rule does at an anchor depends on more than the bytes that a zone guarantees, so its hits are never forgotten. */
export function looksFar({farthest, nearest, lookBefore, extent, judge}: CompiledRule): boolean {
  const [before, behind] = judge === null ? [0, 0] : [BEFORE, AFTER];
  return farthest + lookBefore + before > REACH_BEFORE || extent - nearest + behind > REACH_BEHIND;
}

/**
 * A match that its judge refused is as good as none: by the bytes around it, which a copy has too, and it keeps no other match away (overlap.ts
 * leaves such matches out).
 */
export function isForgotten({rule, confidence}: Pick<Assessment, 'rule' | 'confidence'>): boolean {
  return confidence === null && rule.rank > LAST_FORMAT_RANK && rule.judge !== null && rule.near === null && rule.parts.length === 0;
}

/**
 * Remembers the last text and those of its hits that must be tried again in a copy of it: the ones that matched and were not refused, and those of
 * rules that look far. All others came to nothing there, and do where the same bytes stand around them. So a version of a file is searched only
 * where it differs from the one before.
 */
export class Carry {
  #bytes = Buffer.alloc(0);
  #length = 0;
  #offsets = new Int32Array(256);
  #rules = new Uint16Array(256);
  #count = 0;
  #newOffsets = new Int32Array(256);
  #newRules = new Uint16Array(256);
  #newCount = 0;
  #isWhole = false;

  /** Begins `now`: the zones it shares with the last text, in order, without overlaps. */
  zones(now: Buffer): Zone[] {
    this.#newCount = 0;
    if (!this.#isWhole || now.length > MOST_BYTES) return [];
    const before = this.#bytes.subarray(0, this.#length);
    const zones: Zone[] = [];
    for (const {start, end, shift} of findCopies(before, now)) {
      const isStart = start === 0 && shift === 0;
      const isEnd = end === now.length && end + shift === before.length;
      const zone = {start: isStart ? 0 : start + REACH_BEFORE, end: isEnd ? end : end - REACH_BEHIND, shift};
      if (zone.end > zone.start) zones.push(zone);
    }
    return zones;
  }

  /** The last text's hits in the zone, at their places in the new one. */
  hits({start, end, shift}: Zone, use: (offset: number, rule: number) => void): void {
    for (let i = this.#firstFrom(start + shift); i < this.#count && this.#offsets[i]! < end + shift; i++)
      use(this.#offsets[i]! - shift, this.#rules[i]!);
  }

  /** A hit of the new text that a copy of it must try again. Offsets must rise. */
  keep(offset: number, rule: number): void {
    if (this.#newCount === this.#newOffsets.length) this.#grow();
    this.#newOffsets[this.#newCount] = offset;
    this.#newRules[this.#newCount++] = rule;
  }

  /** Ends the new text; it is the last one from now on. */
  close(now: Buffer): void {
    this.#isWhole = now.length <= MOST_BYTES && this.#newCount <= MOST_HITS;
    if (!this.#isWhole) return;
    if (now.length > this.#bytes.length) this.#bytes = Buffer.allocUnsafe(Math.min(MOST_BYTES, now.length * 2));
    now.copy(this.#bytes);
    this.#length = now.length;
    [this.#offsets, this.#newOffsets] = [this.#newOffsets, this.#offsets];
    [this.#rules, this.#newRules] = [this.#newRules, this.#rules];
    this.#count = this.#newCount;
  }

  #firstFrom(offset: number): number {
    let [low, high] = [0, this.#count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#offsets[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #grow(): void {
    const [offsets, rules] = [new Int32Array(this.#newCount * 2), new Uint16Array(this.#newCount * 2)];
    offsets.set(this.#newOffsets);
    rules.set(this.#newRules);
    [this.#newOffsets, this.#newRules] = [offsets, rules];
  }
}
