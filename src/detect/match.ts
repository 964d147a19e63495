import type {CompiledRule} from '../core/compiled-rule.ts';
import type {TextWindow} from './text-window.ts';

/** Where a rule's expression matched; offsets into the chunk's bytes. */
export interface Match {
  /** Number of the rule in the ruleset. */
  readonly number: number;
  /** The secret: group 1 (or the first group that took part), without groups the whole match. */
  readonly start: number;
  readonly end: number;
  readonly matchStart: number;
  readonly matchEnd: number;
}

/** Runs the rules' expressions at the places the prefilter found. Expressions are made when first needed. */
export class Matcher {
  readonly #rules: readonly CompiledRule[];
  readonly #patterns: (RegExp | undefined)[] = [];
  /** For each rule the first place of a match that was not tried yet in this chunk. */
  readonly #next: Int32Array;
  /** The same, as far as a match, and not the lack of one, moved it. */
  readonly #taken: Int32Array;

  constructor(rules: readonly CompiledRule[]) {
    this.#rules = rules;
    this.#next = new Int32Array(rules.length);
    this.#taken = new Int32Array(rules.length);
  }

  /** Begins a new chunk. */
  open(): void {
    this.#next.fill(0);
    this.#taken.fill(0);
  }

  /**
   * The match of rule `number` that covers the anchor at `anchor`; null: none, or it was given before. Must be called with rising
   * anchors: each place is tried once per chunk, however many anchors point at it.
   */
  at(window: TextWindow, number: number, anchor: number): Match | null {
    const rule = this.#rules[number]!;
    const last = anchor - rule.nearest;
    let from = Math.max(0, anchor - rule.farthest, this.#next[number]!);
    while (from <= last) {
      const match = this.#run(window, rule, number, from);
      if (match === null || match.matchStart > last) break;
      this.#next[number] = this.#taken[number] = match.matchStart + 1;
      if (match.matchEnd > anchor) return match;
      from = match.matchStart + 1;
    }
    this.#next[number] = Math.max(this.#next[number]!, last + 1);
    return null;
  }

  /** No match of rule `number` that begins before `offset` is wanted any more. */
  skip(number: number, offset: number): void {
    this.#next[number] = this.#taken[number] = Math.max(this.#next[number]!, offset);
  }

  /** True: an earlier match keeps rule `number` from trying all places that belong to `anchor`, so that no match there says nothing about the bytes. */
  isTaken(number: number, anchor: number): boolean {
    return this.#taken[number]! > Math.max(0, anchor - this.#rules[number]!.farthest);
  }

  /** Tries `from` and, where the distance to the anchor varies, the places behind it. */
  #run(window: TextWindow, rule: CompiledRule, number: number, from: number): Match | null {
    const pattern = this.#pattern(rule, number);
    const reach = rule.farthest - rule.nearest;
    window.show(from - rule.lookBefore, from + reach + rule.extent);
    pattern.lastIndex = from - window.base;
    const indices = pattern.exec(window.text)?.indices;
    if (indices === undefined) return null;
    const skipped = reach > 0 ? indices[1]![1] - indices[1]![0] : 0;
    const value = indices.find((span, i) => i > (reach > 0 ? 1 : 0) && span !== undefined) ?? [indices[0]![0] + skipped, indices[0]![1]];
    const {base} = window;
    return {
      number,
      start: base + value[0],
      end: base + value[1],
      matchStart: base + indices[0]![0] + skipped,
      matchEnd: base + indices[0]![1],
    };
  }

  #pattern(rule: CompiledRule, number: number): RegExp {
    const known = this.#patterns[number];
    if (known !== undefined) return known;
    const reach = rule.farthest - rule.nearest;
    const source = reach > 0 ? `([^]{0,${reach}}?)(?:${rule.source})` : rule.source;
    const made = new RegExp(source, `${rule.flags}dy`);
    this.#patterns[number] = made;
    return made;
  }
}
