import type {Origin} from './chunk.ts';
import type {ChecksumState, Confidence, Reason, Severity} from './rule.ts';
import type {Secret} from './secret.ts';

/**
 * How far a secret got, and so what to do.
 * pushed: reachable from a remote-tracking ref or its reflog, from any ref of a bare or CI repository, from a tag where a remote exists.
 * local: a remote-tracking ref exists and none ever held it. unknown: no way to tell, treated as pushed.
 * unreachable: stash, reflog, dangling. at-rest: ignored env files, the environment, known stores: own section, exit code unchanged unless asked for.
 */
export type Exposure = 'pushed' | 'unknown' | 'local' | 'unreachable' | 'staged' | 'worktree' | 'log' | 'at-rest';
/** Worst first. */
export const EXPOSURES: readonly Exposure[] = ['pushed', 'unknown', 'log', 'local', 'staged', 'worktree', 'unreachable', 'at-rest'];

/** What detection says about one place, before it has a Secret, attribution and exposure. Crosses from the worker to the main thread. */
export interface RawFinding {
  readonly ruleId: string;
  readonly origin: Origin;
  /** The secret's bytes; transferred, and zeroed after the Secret is made. */
  readonly value: Uint8Array;
  readonly parts: readonly {readonly name: string; readonly value: Uint8Array}[];
  /** Byte offset of the secret in the origin. */
  readonly offset: number;
  /** Where the secret stands, its parts included: 1-based, columns in bytes, endColumn = last byte. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The same columns in UTF-16 code units; null where the start of a line is not known (a piece of a very long line, text whose terminal codes were taken out). */
  readonly utf16: Utf16Columns | null;
  readonly checksum: ChecksumState;
  readonly severity: Severity;
  readonly points: number;
  readonly reasons: readonly Reason[];
  /** Facts read from the token itself ('alg RS256', 'expires 2027-01-01'); never secret. */
  readonly notes: readonly string[];
  /** Unix seconds, read from the token itself; null: it does not say. Compared with the clock in scan/group.ts. */
  readonly expiresAt: number | null;
  /** Encodings taken off to see it, outermost first ('utf-16le', 'ansi'). */
  readonly wrapped: readonly string[];
  /** The inline comment that allows this place, as found ('guard:allow', 'gitleaks:allow'); null: none. */
  readonly allowedBy: string | null;
  /** Length of the public start of the value that may be printed. */
  readonly shown: number;
  readonly lowEntropy: boolean;
  /** The name under which the value stands (`DB_PASSWORD`), for low-entropy fingerprints; empty: none. */
  readonly key: string;
}

/** Columns as SARIF and editors count them: 1-based UTF-16 code units, a byte order mark not counted; `endColumn` is the first one behind the secret. */
export interface Utf16Columns {
  readonly startColumn: number;
  readonly endColumn: number;
}

/** One credential at one place (history: at one path, from its first to its last introducing commit). */
export interface Finding {
  /** Safe to commit; same value gives the same fingerprint on every machine, low-entropy kinds by place instead. */
  readonly fingerprint: string;
  /** This credential, anywhere; never leaves the machine in full. */
  readonly secretId: string;
  readonly ruleId: string;
  readonly secret: Secret;
  readonly parts: readonly {readonly name: string; readonly secret: Secret}[];
  readonly origin: Origin;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly utf16: Utf16Columns | null;
  readonly checksum: ChecksumState;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly reasons: readonly Reason[];
  readonly notes: readonly string[];
  readonly wrapped: readonly string[];
  readonly expiresAt: number | null;
  readonly exposure: Exposure;
  /** Still in the tree of HEAD. */
  readonly inHead: boolean;
  /** How many places (blobs, lines) this finding stands for; at least 1. */
  readonly count: number;
  /** First and last commit that introduced it at this path; null where no commit is known. */
  readonly first: CommitFact | null;
  readonly last: CommitFact | null;
  /** Names of refs that hold it, a few at most ('origin/main'). */
  readonly refs: readonly string[];
}

export interface CommitFact {
  readonly id: string;
  readonly author: string;
  /** Author date, ISO 8601 with offset as git gives it. */
  readonly date: string;
  readonly subject: string;
}
