import type {Confidence, Severity} from '../core/rule.ts';
import {CONFIDENCES, SEVERITIES} from '../core/rule.ts';
import type {FailOn} from '../core/settings.ts';
import type {WrittenRule} from '../core/user-rule.ts';

/** What `scan:` says, complete. */
export interface ScanChoices {
  readonly failOn: FailOn;
  readonly minSeverity: Severity;
  readonly minConfidence: Confidence;
  readonly allowComments: boolean;
  /** Inputs over this many megabytes are left out; null: none are. */
  readonly limitMb: number | null;
  /** Path patterns as in .gitignore. */
  readonly exclude: readonly string[];
}

/** A pattern, path, fingerprint or rule that is never reported. Its schema is in allow-schema.ts. */
export interface AllowEntry {
  readonly id?: string | undefined;
  readonly fingerprint?: string | undefined;
  readonly path?: string | undefined;
  readonly rule?: string | undefined;
  readonly pattern?: string | undefined;
  readonly reason: string;
  readonly owner?: string | undefined;
  /** YYYY-MM-DD: from the day after it counts again. */
  readonly expires?: string | undefined;
}

/** A user's rule, validated and completed: rules-schema.ts says what may stand in it. */
export type UserRule = WrittenRule;

/** All settings, complete. */
export interface SettingValues {
  readonly scan: ScanChoices;
  /** As written; null: `guard.baseline.json` of the repository where there is one. */
  readonly baseline: string | null;
  readonly allow: readonly AllowEntry[];
  readonly rules: readonly UserRule[];
}

/** Strictest first. */
export const FAIL_ON: readonly FailOn[] = ['any', 'new', 'never'];

export const DEFAULTS: SettingValues = {
  scan: {failOn: 'new', minSeverity: 'info', minConfidence: 'likely', allowComments: true, limitMb: null, exclude: []},
  baseline: null,
  allow: [],
  rules: [],
};

/** The keys that hold one value, and those whose entries add up over all layers. */
export const SINGLE_KEYS = [
  'scan.failOn',
  'scan.minSeverity',
  'scan.minConfidence',
  'scan.allowComments',
  'scan.limitMb',
  'baseline',
] as const;
export const LIST_KEYS = ['scan.exclude', 'allow', 'rules'] as const;
export type SingleKey = (typeof SINGLE_KEYS)[number];
export type ListKey = (typeof LIST_KEYS)[number];
export type SettingKey = SingleKey | ListKey;
export const SETTING_KEYS: readonly SettingKey[] = [
  'scan.failOn',
  'scan.minSeverity',
  'scan.minConfidence',
  'scan.allowComments',
  'scan.limitMb',
  'scan.exclude',
  'baseline',
  'allow',
  'rules',
];

/**
 * Whether `now` lets more pass than `before`, key by key. A scanned repository may loosen a scan, since its own people decide what they report,
 * but never in silence: each that took effect is a line of the summary, and --no-repo-config undoes all of them. Entries of a list (exclude,
 * allow) and a baseline only ever take findings away; rules only ever add some.
 */
export const LOOSENS: Readonly<Record<SingleKey, (now: unknown, before: unknown) => boolean>> = {
  'scan.failOn': (now, before) => FAIL_ON.indexOf(now as FailOn) > FAIL_ON.indexOf(before as FailOn),
  'scan.minSeverity': (now, before) => SEVERITIES.indexOf(now as Severity) < SEVERITIES.indexOf(before as Severity),
  'scan.minConfidence': (now, before) => CONFIDENCES.indexOf(now as Confidence) < CONFIDENCES.indexOf(before as Confidence),
  'scan.allowComments': (now, before) => now === true && before === false,
  'scan.limitMb': (now, before) => now !== null && (before === null || (now as number) < (before as number)),
  baseline: (now, before) => now !== before,
};
