import type {Confidence, Severity} from './rule.ts';

/** An expression as data: made into a RegExp when it is first needed. */
export interface CompiledPattern {
  readonly source: string;
  /** Some of `i` and `s`. */
  readonly flags: string;
  /** Bytes of the longest match. */
  readonly longest: number;
  /** Bytes before the start of a match that the expression may look at. */
  readonly lookBefore: number;
  /** Bytes from the start of a match that the expression may look at. */
  readonly extent: number;
}

export interface CompiledPart extends CompiledPattern {
  readonly name: string;
  readonly within: number;
  readonly required: boolean;
}

/** What must stand behind an anchor for the rule to match there: kinds and classes as in kernel/layout.ts and detect/char-classes.ts. */
export interface CompiledGuard {
  readonly kind: number;
  readonly minimum: number;
  readonly mask: number;
  /** Bytes between the anchor and the run, at most; 0 where the kind has no such limit. */
  readonly limit: number;
}

/** A rule as scanning needs it: plain data, no examples, no texts for people but the title. Made by detect/compile.ts. */
export interface CompiledRule extends CompiledPattern {
  readonly id: string;
  readonly formerly: readonly string[];
  readonly title: string;
  /** Definition id; null for kinds no service issues. */
  readonly provider: string | null;
  /** Who wins where matches overlap, lowest first: 0 a service's own format, 1 a format of no service (keys, JWT), 2 URL or header, 3 an assignment. */
  readonly rank: number;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** Points of a match before anything raises or lowers it. */
  readonly points: number;
  readonly lowEntropy: boolean;
  /** Length of the start of a value that may be printed. */
  readonly shown: number;
  readonly anchors: readonly string[];
  readonly ignoreCase: boolean;
  /** For each anchor what must stand behind it. Empty in the generated table: only the search image is made from them. */
  readonly guards: readonly CompiledGuard[];
  /** Of a keyword rule: bytes one of which must follow the name the match begins with (detect/name-guard.ts). Null: any may. */
  readonly followers: string | null;
  /** The same behind closing quotes, brackets and blanks that stand right behind the name. Null: any may. */
  readonly laterFollowers: string | null;
  /**
   * What every match has `skip` bytes behind the start of its anchor: within `limit` bytes the byte `byte`, and before it only bytes of `between`
   * (latin1 text). Null: nothing of the kind.
   */
  readonly delimiter: {readonly skip: number; readonly byte: number; readonly between: string; readonly limit: number} | null;
  /** A match begins that many bytes before the anchor, at least and at most; both 0: right at it. */
  readonly nearest: number;
  readonly farthest: number;
  readonly near: {readonly words: readonly string[]; readonly within: number} | null;
  readonly checksum: string | null;
  readonly checksumSure: boolean;
  readonly structure: string | null;
  readonly judge: 'assignment' | 'url' | 'header' | null;
  readonly minEntropy: number | null;
  readonly parts: readonly CompiledPart[];
}
