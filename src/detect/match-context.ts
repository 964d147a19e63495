import type {ChecksumState, Reason, Rule, Severity} from '../core/rule.ts';

/** What a check sees of one match. All text is latin1: one character per byte. */
export interface MatchContext {
  readonly rule: Rule;
  /** The secret as the expression gave it. */
  readonly value: string;
  /** The whole match (key, operator and quotes of an assignment included). */
  readonly match: string;
  /** Text around the match, at least as far as asked for where the chunk has it: `start`/`end` are the value's span in `text`. */
  around(before: number, after: number): {readonly text: string; readonly start: number; readonly end: number};
}

/** What a structure check or a judge says about a match. Everything is optional but the reasons. */
export interface Judgement {
  /** Why the confidence rises or falls; their points are added to the rule's base. */
  readonly reasons: readonly Reason[];
  /** Not a secret at all: the match is dropped (the reasons say why, for `guard explain`). */
  readonly silent?: boolean;
  /** The value's true span, in characters relative to the value the expression gave (start may be negative). Absent: unchanged. */
  readonly span?: {readonly start: number; readonly end: number};
  readonly severity?: Severity;
  readonly checksum?: ChecksumState;
  /** Facts for the reader, never secret: 'alg HS256', 'issuer accounts.example', 'encrypted', 'expired 2024-01-01 at the earliest'. */
  readonly notes?: readonly string[];
  /** Unix seconds when the token itself says it expires; compared with the clock later. */
  readonly expiresAt?: number;
  /** The identifier under which the value stands. */
  readonly key?: string;
}

export type Check = (match: MatchContext) => Judgement;
export type ChecksumCheck = (value: string) => ChecksumState;
