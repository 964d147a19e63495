import type {Finding} from '../core/finding.ts';
import {valueFingerprint} from '../core/fingerprint.ts';
import type {Suppression, Suppressor} from '../core/suppression.ts';
import type {Baseline, BaselineEntry} from '../stores/baseline.ts';
import {folded, isFilePlace, type KnownRoot, NO_PATH, placeIn} from './known-place.ts';
import {SlowFingerprints} from './known-slow.ts';

export interface KnownBaselineContext {
  /** As it is called in notices ('guard.baseline.json'). */
  readonly name: string;
  readonly root: KnownRoot;
  /** Whether a path of the repository is in its tree now. */
  readonly exists: (path: string) => boolean;
  /** Baselines hold masked paths. */
  readonly maskLine: (line: string) => string;
  /** The id that a rule has now; an unknown one as it is. */
  readonly currentRule: (ruleId: string) => string;
  /** The scan reads all of the repository: an entry that matches nothing is stale. */
  readonly full: boolean;
  readonly slow?: SlowFingerprints;
}

/** All that the baseline says of one value. */
interface KnownValue {
  readonly entries: BaselineEntry[];
  readonly live: Set<string>;
  readonly past: Set<string>;
  /** New paths that took the place of one that is gone. */
  readonly claimed: Set<string>;
  /** Live paths that are gone; null: not looked yet. */
  gone: number | null;
  foldedLive: Set<string> | null;
  isFound: boolean;
}

/** The low-entropy values of one rule. */
interface RuleValues {
  readonly values: KnownValue[];
  /** Some value's path is gone; null: not looked yet. */
  hasGone: boolean | null;
  readonly spellings: Set<string>;
}

/**
 * Findings of the baseline. A finding is known when the baseline has its value at its path; the rule does not matter, so another rule set changes
 * nothing. A known value at a new path is known when a listed path is gone from the tree (renamed, moved), one new path for each that is gone;
 * else it is a new place and is reported. Low-entropy values are compared by scrypt, and only where an entry lists the path, or an entry of the
 * same rule lists a path that is gone: a new value on a known line is reported.
 */
export class KnownBaseline implements Suppressor {
  readonly #context: KnownBaselineContext;
  readonly #slow: SlowFingerprints;
  readonly #values = new Map<string, KnownValue>();
  readonly #slowValues = new Map<string, KnownValue>();
  /** Places that low-entropy entries list. */
  readonly #slowPlaces = new Set<string>();
  readonly #slowRules = new Map<string, RuleValues>();
  readonly #existing = new Map<string, boolean>();
  /** Not indexed yet: most hooks find nothing to look up. */
  #waiting: readonly BaselineEntry[];

  constructor(baseline: Baseline, context: KnownBaselineContext) {
    this.#context = context;
    this.#slow = context.slow ?? new SlowFingerprints(baseline);
    this.#waiting = baseline.entries;
  }

  /** Makes the slow fingerprints that `decide` will need, several at once. */
  async prepare(findings: () => readonly Finding[]): Promise<void> {
    this.#index();
    if (this.#slowValues.size === 0) return;
    await this.#slow.prepare(findings().filter((finding) => this.#fastValue(finding) === undefined && this.#needsSlow(finding)));
  }

  decide(finding: Finding): Suppression | null {
    this.#index();
    const place = this.#placeOf(finding);
    const value = place === null ? undefined : this.#valueOf(finding);
    const [entry] = value?.entries ?? [];
    if (place === null || value === undefined || entry === undefined || !this.#isKnownPlace(value, place, finding)) return null;
    value.isFound = true;
    return {by: 'baseline', entry: entry.fingerprint, reason: entry.reason ?? ''};
  }

  /** Entries whose value no finding had; after a full and complete scan they are stale. */
  stale(): BaselineEntry[] {
    this.#index();
    return [...this.#values.values(), ...this.#slowValues.values()].filter((value) => !value.isFound).flatMap((value) => value.entries);
  }

  notices(complete: boolean): readonly string[] {
    const lines: string[] = [];
    const {name, full} = this.#context;
    const stale = complete && full ? this.stale().length : 0;
    if (stale > 0)
      lines.push(`${name}: ${stale === 1 ? '1 entry' : `${stale} entries`} found nowhere any more (guard baseline update --prune)`);
    if (this.#slow.refused > 0)
      lines.push(`${name}: ${this.#slow.refused} passwords could not be compared with it (too many for one scan), so they are reported`);
    return lines;
  }

  /** Keeps slow fingerprints for the next scan on this machine. */
  remember(): void {
    this.#slow.remember();
  }

  #index(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const entry of waiting) this.#take(entry);
  }

  #take(entry: BaselineEntry): void {
    const known = entry.scrypt === null ? this.#values : this.#slowValues;
    const key = entry.scrypt ?? entry.fingerprint;
    const value: KnownValue = known.get(key) ?? newValue();
    known.set(key, value);
    value.entries.push(entry);
    for (const path of entry.paths) value.live.add(path);
    for (const path of entry.past) value.past.add(path);
    if (entry.scrypt === null) return;
    for (const path of [...entry.paths, ...entry.past]) this.#slowPlaces.add(path);
    const rule = this.#context.currentRule(entry.rule);
    const ofRule = this.#slowRules.get(rule) ?? {values: [], hasGone: null, spellings: new Set()};
    this.#slowRules.set(rule, ofRule);
    ofRule.values.push(value);
    for (const path of entry.paths) ofRule.spellings.add(folded(path));
  }

  #valueOf(finding: Finding): KnownValue | undefined {
    const fast = this.#fastValue(finding);
    if (fast !== undefined || !this.#needsSlow(finding)) return fast;
    const slow = this.#slow.of(finding);
    return slow === null ? undefined : this.#slowValues.get(slow);
  }

  /** By the value's own fingerprint, of low-entropy findings too: a rule may have become one since. */
  #fastValue({secret}: Finding): KnownValue | undefined {
    return this.#values.size === 0 ? undefined : this.#values.get(valueFingerprint(secret));
  }

  #needsSlow(finding: Finding): boolean {
    if (this.#slowValues.size === 0) return false;
    const place = this.#placeOf(finding);
    if (place === null) return false;
    if (this.#slowPlaces.has(place)) return true;
    const ofRule = this.#slowRules.get(finding.ruleId);
    if (ofRule === undefined) return false;
    if (isOutOfTree(place, finding)) return true;
    ofRule.hasGone ??= ofRule.values.some((value) => this.#goneOf(value) > 0);
    return isFilePlace(place) && (ofRule.hasGone || ofRule.spellings.has(folded(place)));
  }

  #isKnownPlace(value: KnownValue, place: string, finding: Finding): boolean {
    if (value.live.has(place) || value.past.has(place)) return true;
    if (isOutOfTree(place, finding) || isSpelling(value, place)) return true;
    if (!isFilePlace(place)) return false;
    const gone = this.#goneOf(value);
    // A name between two renames: no file has it, so it takes no one's place.
    if (gone > 0 && !this.#isInTree(place, finding)) return true;
    if (value.claimed.size < gone) value.claimed.add(place);
    return value.claimed.has(place);
  }

  #isInTree(place: string, finding: Finding): boolean {
    return finding.inHead || finding.exposure === 'staged' || finding.exposure === 'worktree' || this.#exists(place);
  }

  #goneOf(value: KnownValue): number {
    value.gone ??= [...value.live].filter((path) => isFilePlace(path) && !isAltered(path) && !this.#exists(path)).length;
    return value.gone;
  }

  #exists(path: string): boolean {
    const known = this.#existing.get(path) ?? this.#context.exists(path);
    this.#existing.set(path, known);
    return known;
  }

  #placeOf({origin}: Finding): string | null {
    const place = placeIn(origin, this.#context.root);
    return place === null || !isFilePlace(place) ? place : this.#context.maskLine(place);
  }
}

function newValue(): KnownValue {
  return {entries: [], live: new Set(), past: new Set(), claimed: new Set(), gone: null, foldedLive: null, isFound: false};
}

/** A copy that no branch has: of a known value it is no new place. */
function isOutOfTree(place: string, finding: Finding): boolean {
  return finding.exposure === 'unreachable' || place === NO_PATH;
}

/** A path that was masked or escaped cannot be looked up: it counts as still there. */
function isAltered(path: string): boolean {
  return /…\(\d+ chars\)|\\x[0-9a-f]{2}|\\u\{/.test(path);
}

/** The same path in another case or normal form: one file where the file system ignores both. */
function isSpelling(value: KnownValue, place: string): boolean {
  value.foldedLive ??= new Set([...value.live].map(folded));
  return value.foldedLive.has(folded(place));
}
