import type {Chunk} from '../core/chunk.ts';
import type {CompiledRule} from '../core/compiled-rule.ts';
import type {RawFinding} from '../core/finding.ts';
import {type Assessment, Assessor} from './assess.ts';
import {Carry, looksFar} from './carry.ts';
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
import {TextWindow} from './text-window.ts';
import {narrowedChunk, narrowUtf16} from './utf16.ts';

export type {Explanation} from './explain.ts';

/** Compiled rules with the image that buildImage made of them. */
export interface Ruleset {
  readonly rules: readonly CompiledRule[];
  readonly image: Uint8Array;
  readonly hash: string;
}

/** Finds credentials in chunks. Keeps its tables and buffers between calls; not re-entrant. Deterministic: no clock, no I/O. */
export class Detector {
  readonly #prefilter: Prefilter;
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

  constructor(ruleset: Ruleset, checks: Checks = CHECKS) {
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
    const {kept, dropped} = resolveOverlaps(found);
    const {absorbed} = absorb(kept);
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
    const found: Assessment[] = [];
    const use = (offset: number, number: number): void => {
      const isPossible = offset >= from && this.#names.allows(number, offset) && this.#delimiters.allows(number, offset);
      const isMatch = isPossible && this.#try(offset, number, found);
      if (isVersion && (isMatch || this.#looksFar[number] === true || this.#matcher.isTaken(number, offset)))
        this.#carry.keep(offset, number);
    };
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

  #report(
    found: readonly Assessment[],
    chunk: Chunk,
    wrapped: readonly string[],
    unitBytes: number,
    emit: (finding: RawFinding) => void,
  ): void {
    const lines = new LineCounter(chunk);
    const whole = chunk.last ? Number.POSITIVE_INFINITY : chunk.bytes.length;
    for (const one of absorb(resolveOverlaps(found).kept).kept) {
      const dependsOn = one.matchStart + this.reach;
      if (dependsOn > whole || (chunk.seen > 0 && dependsOn <= chunk.seen) || !isWanted(one, chunk.only)) continue;
      const {offset} = lines.at(one.start);
      const start = lines.at(Math.min(one.start, ...one.parts.map((part) => part.start)));
      const end = lines.at(Math.max(one.end, ...one.parts.map((part) => part.end)) - 1);
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
