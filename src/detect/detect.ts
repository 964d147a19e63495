import type {Chunk} from '../core/chunk.ts';
import type {CompiledRule} from '../core/compiled-rule.ts';
import type {RawFinding} from '../core/finding.ts';
import {type Assessment, Assessor} from './assess.ts';
import {Carry, isForgotten, looksFar} from './carry.ts';
import {CHECKS, type Checks} from './checks.ts';
import {DelimiterGuard} from './delimiter-guard.ts';
import {type Explanation, explanations} from './explain.ts';
import {HitList} from './hit-list.ts';
import {Matcher} from './match.ts';
import {NameGuard} from './name-guard.ts';
import {resolveOverlaps} from './overlap.ts';
import {absorb, PartFinder} from './parts.ts';
import {LineCounter} from './position.ts';
import {Prefilter} from './prefilter.ts';
import {reachOf} from './reach.ts';
import {extendImage} from './tables.ts';
import {TextWindow} from './text-window.ts';
import {narrowedChunk, narrowUtf16} from './utf16.ts';
import {Utf16Columns} from './utf16-columns.ts';

export type {Explanation} from './explain.ts';

/** Compiled rules with the image that buildImage made of them. */
export interface Ruleset {
  readonly rules: readonly CompiledRule[];
  readonly image: Uint8Array;
  readonly hash: string;
  /** Set where rules of users stand behind the built-in ones: the number of the first, and the image without them. */
  readonly users?: {readonly from: number; readonly image: Uint8Array};
}

/** Watches over users' rules, whose expressions are untrusted: asked around each try of one, since no try can be interrupted. */
export interface RuleWatch {
  /** The search of a text of that many bytes begins. */
  text(bytes: number): void;
  /** A try begins. */
  start(): void;
  /** It has ended. False: the rule is over its limits; it is switched off, and the text searched again without it. */
  stop(rule: number, hasMatched: boolean): boolean;
}

/** Finds credentials in chunks. Keeps its tables and buffers between calls; not re-entrant. Deterministic: no clock, no I/O. */
export class Detector {
  readonly #ruleset: Ruleset;
  readonly #watch: RuleWatch | null;
  readonly #switchedOff = new Set<number>();
  /** Number of the first rule that is not built in. */
  readonly #usersFrom: number;
  #prefilter: Prefilter;
  readonly #matcher: Matcher;
  readonly #assessor: Assessor;
  readonly #parts = new PartFinder();
  readonly #checks: Checks;
  readonly #hits = new HitList();
  readonly #names: NameGuard;
  readonly #delimiters: DelimiterGuard;
  readonly #window = new TextWindow();
  readonly #carry = new Carry();
  readonly #looksFar: readonly boolean[];
  /** Bytes from the start of a match that its finding may depend on. Chunks of one origin overlap by CHUNK_OVERLAP, more than twice this. */
  readonly reach: number;

  constructor(ruleset: Ruleset, checks: Checks = CHECKS, watch: RuleWatch | null = null) {
    this.#ruleset = ruleset;
    this.#watch = watch;
    this.#usersFrom = ruleset.users?.from ?? ruleset.rules.length;
    this.#prefilter = new Prefilter(ruleset.image);
    this.#matcher = new Matcher(ruleset.rules);
    this.#assessor = new Assessor(ruleset.rules, checks);
    this.#checks = checks;
    this.#names = new NameGuard(ruleset.rules);
    this.#delimiters = new DelimiterGuard(ruleset.rules);
    this.#looksFar = ruleset.rules.map(looksFar);
    this.reach = Math.max(1, ...ruleset.rules.map(reachOf));
  }

  /**
   * All findings of a chunk that are 'possible' at least, by offset. A match is reported in the one chunk of its origin that first holds
   * everything it may depend on; those `chunk.seen` says were there before are left out, and those outside of `chunk.only`.
   */
  detect(chunk: Chunk, emit: (finding: RawFinding) => void): void {
    const narrowed = narrowUtf16(chunk.bytes);
    if (narrowed === null) this.#detect(chunk, [], 1, emit);
    else this.#detect(narrowedChunk(chunk, narrowed), [narrowed.encoding], 2, emit);
  }

  /**
   * Spans of everything in `text` that looks like a credential, reported or not: what masking must hide. Offsets are string indices, sorted, and
   * may overlap.
   */
  spans(text: string): {start: number; end: number; ruleId: string}[] {
    const all = this.#assess(narrowText(text), 0);
    this.#window.close();
    return all
      .filter((one) => one.confidence !== null || one.rule.judge === null)
      .flatMap((one) => [one, ...one.parts].map(({start, end}) => ({start, end, ruleId: one.rule.id})))
      .sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /** Everything that matched in `text`, reported or not, and why. Offsets are string indices. */
  explain(text: string): Explanation[] {
    const bytes = narrowText(text);
    const found = this.#assess(bytes, 0);
    this.#window.close();
    const {dropped, absorbed} = this.#resolve(found);
    const allowedBy = (one: Assessment): string | null => this.#allowedBy(one, bytes);
    return explanations(found, {dropped, absorbed, allowedBy});
  }

  #detect(chunk: Chunk, wrapped: readonly string[], unitBytes: number, emit: (finding: RawFinding) => void): void {
    const isVersion = chunk.similar === true && chunk.last && chunk.offset === 0 && wrapped.length === 0;
    const found = this.#assess(chunk.bytes, chunk.seen - 2 * this.reach, isVersion);
    if (found.length > 0) this.#report(found, chunk, wrapped, unitBytes, emit);
    this.#window.close();
  }

  /** Every match in `bytes` that begins at `from` or later, with its points and parts. The text window stays open. `isVersion`: compared with the last such text. */
  #assess(bytes: Uint8Array, from: number, isVersion = false): Assessment[] {
    for (;;) {
      try {
        return this.#assessOnce(bytes, from, isVersion);
      } catch (error) {
        if (!(error instanceof OverLimits)) throw error;
        this.#switchOff(error.rule);
      }
    }
  }

  /** Throws OverLimits when a user's rule is. */
  #assessOnce(bytes: Uint8Array, from: number, isVersion: boolean): Assessment[] {
    const found: Assessment[] = [];
    const use = (offset: number, number: number): void => {
      if (number >= this.#usersFrom && this.#switchedOff.has(number)) return;
      const isPossible = offset >= from && this.#names.allows(number, offset) && this.#delimiters.allows(number, offset);
      const isMatch = isPossible && this.#tryWatched(offset, number, found);
      const isLasting = isMatch && (number >= this.#usersFrom || !isForgotten(found.at(-1)!));
      if (isVersion && (isLasting || this.#looksFar[number] === true || this.#matcher.isTaken(number, offset)))
        this.#carry.keep(offset, number);
    };
    this.#watch?.text(bytes.length);
    this.#hits.open(use);
    this.#matcher.open();
    this.#parts.open();
    this.#window.open(bytes);
    this.#names.open(bytes);
    this.#delimiters.open(bytes);
    if (isVersion) this.#searchVersion(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), use);
    else this.#search(bytes, 0, bytes.length);
    return found;
  }

  #search(bytes: Uint8Array, from: number, to: number): void {
    this.#prefilter.findRuleCandidates(bytes, this.#hits.add, from, to);
    this.#hits.close();
  }

  /** Searches what differs from the last version, and tries again what matched in the rest. */
  #searchVersion(bytes: Buffer, use: (offset: number, number: number) => void): void {
    let at = 0;
    for (const zone of this.#carry.zones(bytes)) {
      this.#search(bytes, at, zone.start);
      this.#carry.hits(zone, use);
      at = zone.end;
    }
    this.#search(bytes, at, bytes.length);
    this.#carry.close(bytes);
  }

  /** The same as #try; a user's rule is watched. */
  #tryWatched(offset: number, number: number, found: Assessment[]): boolean {
    if (number < this.#usersFrom || this.#watch === null) return this.#try(offset, number, found);
    this.#watch.start();
    const isMatch = this.#try(offset, number, found);
    if (!this.#watch.stop(number, isMatch)) throw new OverLimits(number);
    return isMatch;
  }

  /** True: the rule's expression matches at the anchor (and did not before). */
  #try(offset: number, number: number, found: Assessment[]): boolean {
    const match = this.#matcher.at(this.#window, number, offset);
    if (match === null) return false;
    const one = this.#parts.complete(this.#assessor.assess(match, this.#window), this.#window);
    found.push(one);
    // A format does not begin anew inside itself: a JWT's second part looks like the start of another.
    if (one.confidence !== null && one.rule.judge === null) this.#matcher.skip(number, match.matchEnd);
    return true;
  }

  /** No anchor of the rule is looked for any more. */
  #switchOff(rule: number): void {
    const {rules, users} = this.#ruleset;
    if (users === undefined) return;
    this.#switchedOff.add(rule);
    const left = rules.map((one, number) => ({rule: one, number})).slice(users.from);
    const image = extendImage(
      users.image,
      left.filter(({number}) => !this.#switchedOff.has(number)),
    );
    this.#prefilter = new Prefilter(image);
  }

  /**
   * What is reported of everything that matched. Built-in rules and users' rules are resolved apart: a user's rule never takes a place from a
   * built-in one, nor makes it a part of its own finding.
   */
  #resolve(found: readonly Assessment[]): Outcome {
    if (this.#ruleset.users === undefined) return resolveFamily(found);
    const builtIn = resolveFamily(found.filter((one) => one.number < this.#usersFrom));
    const users = resolveFamily(found.filter((one) => one.number >= this.#usersFrom));
    return {
      kept: [...builtIn.kept, ...shielded(users.kept, builtIn.kept)].sort((a, b) => a.start - b.start || a.number - b.number),
      dropped: new Map([...builtIn.dropped, ...users.dropped]),
      absorbed: [...builtIn.absorbed, ...users.absorbed],
    };
  }

  #report(
    found: readonly Assessment[],
    chunk: Chunk,
    wrapped: readonly string[],
    unitBytes: number,
    emit: (finding: RawFinding) => void,
  ): void {
    const lines = new LineCounter(chunk);
    const columns = new Utf16Columns(chunk);
    const whole = chunk.last ? Number.POSITIVE_INFINITY : chunk.bytes.length;
    for (const one of this.#resolve(found).kept) {
      const dependsOn = one.matchStart + this.reach;
      if (dependsOn > whole || (chunk.seen > 0 && dependsOn <= chunk.seen) || !isWanted(one, chunk.only)) continue;
      const {offset} = lines.at(one.start);
      const first = Math.min(one.start, ...one.parts.map((part) => part.start));
      const last = Math.max(one.end, ...one.parts.map((part) => part.end)) - 1;
      const start = lines.at(first);
      const end = lines.at(last);
      const startUnits = start.utf16 ?? columns.of(first, start.column);
      const endUnits = end.utf16 ?? columns.of(last, end.column);
      emit({
        ruleId: one.rule.id,
        origin: chunk.origin,
        value: this.#window.copy(one.start, one.end),
        parts: one.parts.map((part) => ({name: part.name, value: this.#window.copy(part.start, part.end)})),
        offset,
        line: start.line,
        column: start.column,
        endLine: end.line,
        endColumn: end.column + unitBytes - 1,
        utf16: startUnits === null || endUnits === null ? null : {startColumn: startUnits.start, endColumn: endUnits.end},
        checksum: one.checksum,
        severity: one.severity,
        points: one.points,
        reasons: one.reasons,
        notes: one.notes,
        expiresAt: one.expiresAt,
        wrapped,
        allowedBy: this.#allowedBy(one, chunk.bytes),
        shown: one.rule.shown,
        lowEntropy: one.rule.lowEntropy,
        key: one.key,
      });
    }
  }

  #allowedBy(one: Assessment, bytes: Uint8Array): string | null {
    return this.#checks.allowComment(bytes, one.start, one.end, [one.rule.id, ...one.rule.formerly]);
  }
}

/** Ends a search in which a user's rule went over its limits. */
class OverLimits extends Error {
  readonly rule: number;

  constructor(rule: number) {
    super('over its limits');
    this.rule = rule;
  }
}

interface Outcome {
  readonly kept: readonly Assessment[];
  readonly dropped: ReadonlyMap<Assessment, Assessment>;
  readonly absorbed: readonly Assessment[];
}

/** Overlaps, then parts, among rules of one kind. */
function resolveFamily(found: readonly Assessment[]): Outcome {
  const {kept, dropped} = resolveOverlaps(found);
  return {dropped, ...absorb(kept)};
}

/** What a built-in rule knows as guessable stays so: of a user's finding that touches it no character is shown and no hash kept. */
function shielded(users: readonly Assessment[], builtIn: readonly Assessment[]): Assessment[] {
  const guessable = builtIn.filter((one) => one.rule.lowEntropy).map(({start, end}) => [start, end] as const);
  if (guessable.length === 0) return [...users];
  return users.map((one) => (isWanted(one, guessable) ? {...one, rule: {...one.rule, lowEntropy: true, shown: 0}} : one));
}

/** Touches one of the half-open ranges (sorted). */
function isWanted(one: Assessment, only: Chunk['only']): boolean {
  if (only === undefined) return true;
  let [low, high] = [0, only.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((only[middle]?.[1] ?? 0) <= one.start) low = middle + 1;
    else high = middle;
  }
  const range = only[low];
  return range !== undefined && range[0] < one.end;
}

/** One byte per UTF-16 code unit, so that byte offsets are string indices; units over 255 become 0xff, which is in no token. */
function narrowText(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = Math.min(text.charCodeAt(i), 255);
  return bytes;
}
