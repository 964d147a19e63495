import type {CompiledPart} from '../core/compiled-rule.ts';
import type {Assessment, FoundPart} from './assess.ts';
import type {TextWindow} from './text-window.ts';

/** Bytes in which a part is searched at a time, at most; occurrences farther back than that are forgotten. */
const STRETCH = 4_096;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Looks for the other texts of a credential around its match. Must be asked with nearly rising matches, so that each stretch is searched once. */
export class PartFinder {
  readonly #searches = new Map<CompiledPart, PartSearch>();

  /** Begins a new chunk. */
  open(): void {
    for (const search of this.#searches.values()) search.open();
  }

  /** The assessment with its parts; silent when a required one is missing. */
  complete(found: Assessment, window: TextWindow): Assessment {
    if (found.rule.parts.length === 0 || found.confidence === null) return found;
    const parts: FoundPart[] = [];
    for (const part of found.rule.parts) {
      const span = this.#nearest(part, found, parts, window);
      if (span !== null) parts.push({name: part.name, ...span});
      else if (part.required) return {...found, confidence: null, silent: `no ${part.name} within ${part.within} bytes`};
    }
    return {...found, parts};
  }

  /** The occurrence nearest to the match: in front of it before behind it when both are as far. */
  #nearest(part: CompiledPart, found: Assessment, taken: readonly FoundPart[], window: TextWindow): Span | null {
    let best: Span | null = null;
    let bestDistance = Number.POSITIVE_INFINITY;
    const from = Math.min(found.matchStart, found.start) - part.within;
    const to = Math.max(found.matchEnd, found.end) + part.within;
    for (const span of this.#search(part).between(from, to, window)) {
      const distance = span.start >= found.end ? span.start - found.end : found.start - span.end;
      if (distance < 0 || distance >= bestDistance) continue;
      if (taken.some((other) => other.start < span.end && span.start < other.end)) continue;
      [best, bestDistance] = [span, distance];
    }
    return best;
  }

  #search(part: CompiledPart): PartSearch {
    const known = this.#searches.get(part);
    if (known !== undefined) return known;
    const made = new PartSearch(part);
    this.#searches.set(part, made);
    return made;
  }
}

/** Occurrences of one part. They are kept while they may be asked for again: matches in dense text share the search of their surroundings. */
class PartSearch {
  readonly #part: CompiledPart;
  readonly #pattern: RegExp;
  #spans: Span[] = [];
  /** The bytes that #spans are complete for. */
  #from = 0;
  #to = 0;

  constructor(part: CompiledPart) {
    this.#part = part;
    this.#pattern = new RegExp(part.source, `${part.flags}dg`);
  }

  open(): void {
    this.#spans = [];
    this.#from = this.#to = 0;
  }

  /** Those that lie wholly between `from` and `to`. */
  between(from: number, to: number, window: TextWindow): readonly Span[] {
    const [first, last] = [Math.max(0, from), Math.min(to, window.length)];
    if (first < this.#from || first > this.#to) this.#restart(first);
    while (this.#to < last) this.#stretch(Math.min(last, this.#to + STRETCH), window);
    if (this.#spans.length > 0 && first - this.#from > STRETCH) this.#forget(first);
    return this.#spans.filter((span) => span.start >= first && span.end <= last);
  }

  #restart(at: number): void {
    this.#spans = [];
    this.#from = this.#to = at;
  }

  #forget(before: number): void {
    this.#spans = this.#spans.filter((span) => span.start >= before);
    this.#from = before;
  }

  /** Finds all that begin before `end`. */
  #stretch(end: number, window: TextWindow): void {
    const {lookBefore, extent} = this.#part;
    window.show(this.#to - lookBefore, end + extent);
    const {base} = window;
    const text = window.text.slice(0, end + extent - base);
    const pattern = this.#pattern;
    pattern.lastIndex = this.#to - base;
    this.#to = end;
    for (let indices = pattern.exec(text)?.indices; indices !== undefined; indices = pattern.exec(text)?.indices) {
      if (base + indices[0]![0] >= end) return;
      const value = indices.find((span, i) => i > 0 && span !== undefined) ?? indices[0]!;
      this.#spans.push({start: base + value[0], end: base + value[1]});
      pattern.lastIndex = Math.max(indices[0]![1], indices[0]![0] + 1);
      this.#to = Math.max(end, base + indices[0]![1]);
    }
  }
}

/** Those that are not themselves a part of another finding. Of two that are parts of each other the more convincing one stays. */
export function absorb(found: readonly Assessment[]): {kept: Assessment[]; absorbed: Assessment[]} {
  if (!found.some((one) => one.parts.length > 0)) return {kept: [...found], absorbed: []};
  const byPlace = new Map<string, Assessment[]>();
  for (const one of found) {
    const key = `${one.start}-${one.end}`;
    byPlace.set(key, [...(byPlace.get(key) ?? []), one]);
  }
  const absorbed = new Set<Assessment>();
  const holders = new Set<Assessment>();
  const withParts = found
    .filter((one) => one.parts.length > 0)
    .sort((a, b) => b.points - a.points || a.rule.rank - b.rule.rank || a.number - b.number);
  for (const holder of withParts) {
    if (absorbed.has(holder)) continue;
    holders.add(holder);
    for (const part of holder.parts) {
      for (const other of byPlace.get(`${part.start}-${part.end}`) ?? []) if (!holders.has(other)) absorbed.add(other);
    }
  }
  return {kept: found.filter((one) => !absorbed.has(one)), absorbed: [...absorbed]};
}
