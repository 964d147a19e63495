import {CONFIDENCES} from '../core/rule.ts';
import type {Assessment} from './assess.ts';

/** Formats of a service or of no service; above it URLs, headers and assignments. */
export const LAST_FORMAT_RANK = 1;
/** A match that fills less than this share of a block around it (a key, a JWT) stands there by chance. */
const CHANCE_SHARE = 1 / 3;

export interface Resolved {
  /** At most one for each span, by start. */
  readonly kept: readonly Assessment[];
  /** Those that gave way, each with the one it gave way to. */
  readonly dropped: ReadonlyMap<Assessment, Assessment>;
}

/**
 * One finding per span: a service's own format before formats of no service, those before URLs, headers and assignments; then a right checksum,
 * the confidence, the longer match, the order of the rules. A format that the filters lowered below 'possible' still keeps
 * URLs, headers and assignments away: the value is known to be a placeholder. Time is linear but for sorting.
 */
export function resolveOverlaps(found: readonly Assessment[]): Resolved {
  const dropped = new Map<Assessment, Assessment>();
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end || a.number - b.number);
  for (const group of touching(sorted)) {
    if (group.length > 1) resolveGroup(group, dropped);
  }
  return {kept: sorted.filter((one) => !dropped.has(one) && one.confidence !== null), dropped};
}

/** Groups of matches of which each touches one before it. */
function* touching(sorted: readonly Assessment[]): Generator<Assessment[]> {
  let group: Assessment[] = [];
  let end = -1;
  for (const one of sorted) {
    if (one.start >= end && group.length > 0) {
      yield group;
      group = [];
    }
    group.push(one);
    end = Math.max(end, one.end);
  }
  if (group.length > 0) yield group;
}

function resolveGroup(group: readonly Assessment[], dropped: Map<Assessment, Assessment>): void {
  dropChance(group, dropped);
  const formats = group.filter((one) => one.rule.rank <= LAST_FORMAT_RANK && !dropped.has(one));
  const others = group.filter((one) => one.rule.rank > LAST_FORMAT_RANK && one.confidence !== null);
  const taken = new Taken(group);
  for (const one of formats.filter((format) => format.confidence !== null).sort(preference)) taken.claim(one, dropped);
  for (const one of formats) if (one.confidence === null && one.silent === null) taken.mark(one);
  for (const one of others.sort(preference)) taken.claim(one, dropped);
}

/** Service formats that stand by chance inside a longer block. */
function dropChance(group: readonly Assessment[], dropped: Map<Assessment, Assessment>): void {
  let block: Assessment | null = null;
  for (const one of group) {
    if (one.rule.rank === 1 && one.confidence !== null && (block === null || one.end > block.end)) block = one;
    if (block === null || one.rule.rank !== 0 || one.checksum === 'valid' || one.end > block.end) continue;
    if (one.end - one.start < CHANCE_SHARE * (block.end - block.start)) dropped.set(one, block);
  }
}

/** Which bytes of a group are claimed, and by whom. */
class Taken {
  readonly #from: number;
  readonly #owners: Int32Array;
  readonly #claims: Assessment[] = [];

  constructor(group: readonly Assessment[]) {
    this.#from = group[0]?.start ?? 0;
    const end = group.reduce((last, one) => Math.max(last, one.end), this.#from);
    this.#owners = new Int32Array(end - this.#from);
  }

  claim(one: Assessment, dropped: Map<Assessment, Assessment>): void {
    const owner = this.#ownerWithin(one.start - this.#from, one.end - this.#from);
    if (owner === null) this.mark(one);
    else dropped.set(one, owner);
  }

  mark(one: Assessment): void {
    this.#claims.push(one);
    this.#owners.fill(this.#claims.length, one.start - this.#from, one.end - this.#from);
  }

  #ownerWithin(start: number, end: number): Assessment | null {
    for (let at = start; at < end; at++) {
      const owner = this.#owners[at]!;
      if (owner > 0) return this.#claims[owner - 1] ?? null;
    }
    return null;
  }
}

function preference(a: Assessment, b: Assessment): number {
  return (
    a.rule.rank - b.rule.rank ||
    Number(b.checksum === 'valid') - Number(a.checksum === 'valid') ||
    levelOf(a) - levelOf(b) ||
    b.end - b.start - (a.end - a.start) ||
    a.number - b.number ||
    a.start - b.start
  );
}

function levelOf(one: Assessment): number {
  return one.confidence === null ? CONFIDENCES.length : CONFIDENCES.indexOf(one.confidence);
}
