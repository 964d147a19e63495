import type {Confidence, Severity} from './rule.ts';

/** A text that belongs to the same credential, as a user wrote it. */
export interface UserPart {
  readonly name: string;
  /** Source of a bounded expression; group 1 is the part. */
  readonly pattern: string;
  /** Bytes before and after the match in which the part is looked for. */
  readonly within: number;
  readonly required: boolean;
}

/**
 * A rule as a settings file says it: validated and completed by config/rules-schema.ts, plain data that can be kept and handed to a worker.
 * Its expressions are untrusted text until detect/user-rules.ts has checked them. Fields not described here are those of `Rule`.
 */
export interface WrittenRule {
  readonly id: string;
  readonly formerly: readonly string[];
  readonly title: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly lowEntropy: boolean;
  readonly anchors: readonly string[];
  /** ASCII case matters neither in the anchors nor in the expressions. */
  readonly ignoreCase: boolean;
  /** Bytes of a match that may stand before its anchor; null: found out from the expression. */
  readonly before: number | null;
  /** Source of the expression, without slashes and flags; group 1 is the secret. */
  readonly pattern: string;
  readonly near: {readonly words: readonly string[]; readonly within: number} | null;
  readonly checksum: string | null;
  readonly structure: string | null;
  readonly minEntropy: number | null;
  readonly parts: readonly UserPart[];
  readonly examples: {readonly match: readonly string[]; readonly skip: readonly string[]};
  readonly docs: readonly string[];
  /** What a person does to end such a credential; empty: not said. Somebody else's text: printed as such. */
  readonly manual: string;
}

/** A rule of a user's or a repository's settings, and where it stands. */
export interface UserRule extends WrittenRule {
  /** The file, as it is named in messages ('guard.yml'). */
  readonly file: string;
  /** 1-based; null: not known. */
  readonly line: number | null;
  /** Its key path in the file ('rules[2]'). */
  readonly key: string;
}
