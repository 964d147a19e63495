import type {Confidence, Severity} from './rule.ts';
import type {UserRule} from './user-rule.ts';

/** new: what is not in the baseline. any: what is in it too. */
export type FailOn = 'any' | 'new' | 'never';

/** What `guard scan` was asked for: parsed, validated, defaulted and frozen; plain data, so that it can be handed to a worker. */
export interface ScanSettings {
  /** Absolute paths of the roots; the working directory when none was given. */
  readonly roots: readonly string[];
  /** True when the paths were named by the user: a folder inside a repository then means that folder, not the repository. */
  readonly rootsGiven: boolean;
  /** No part below was asked for: everything a clone, a push or this disk could expose. */
  readonly everything: boolean;
  readonly history: boolean;
  readonly staged: boolean;
  readonly worktree: boolean;
  readonly push: boolean;
  readonly since: string | null;
  readonly range: string | null;
  /** Build logs to read; `-` is standard input. */
  readonly logs: readonly string[];
  /** Name under which standard input is reported. */
  readonly stdinName: string;
  /** Env files and this process's environment. */
  readonly env: boolean;
  /** Known places on this computer where tools keep plain tokens. */
  readonly machine: boolean;
  /** Inputs over this many bytes are left out ('users-limit'); null: none. */
  readonly limitBytes: number | null;
  readonly allowComments: boolean;
  /** Runs on a CI machine: the exact path is a safe.directory, any ref counts as pushed. */
  readonly ci: boolean;
  /** What makes exit 1: any finding, those that are not in the baseline, or nothing. */
  readonly failOn: FailOn;
  readonly minSeverity: Severity;
  readonly minConfidence: Confidence;
  /** Patterns of paths to leave out, as in .gitignore ('excluded'). */
  readonly exclude: readonly string[];
  /** Rules of the user's and the repository's settings; their expressions are not checked yet. */
  readonly userRules: readonly UserRule[];
}
