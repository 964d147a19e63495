import path from 'node:path';
import type {ScanChoices} from '../../config/defaults.ts';
import type {Settings} from '../../config/merge.ts';
import {GuardError} from '../../core/errors.ts';
import type {ScanSettings} from '../../core/settings.ts';
import type {UserRule} from '../../core/user-rule.ts';
import {isFullScan} from '../../scan/known-files.ts';
import type {KnownChoices} from './known-findings.ts';
import type {SettingsAsked} from './load-settings.ts';

/** The flags of `guard scan` as oclif parsed them. */
export interface ScanFlags {
  readonly staged: boolean;
  readonly worktree: boolean;
  readonly history: boolean;
  readonly push: boolean;
  readonly since?: string | undefined;
  readonly range?: string | undefined;
  readonly log?: readonly string[] | undefined;
  readonly env: boolean;
  readonly machine: boolean;
  readonly format: string;
  readonly report?: readonly string[] | undefined;
  readonly 'fail-on'?: string | undefined;
  readonly 'min-severity'?: string | undefined;
  readonly 'min-confidence'?: string | undefined;
  readonly 'fail-on-unused-allow': boolean;
  readonly baseline?: string | undefined;
  readonly 'no-baseline': boolean;
  readonly 'allow-comments'?: boolean | undefined;
  readonly 'repo-config': boolean;
  readonly 'limit-mb'?: number | undefined;
  readonly path: string;
  readonly ci: boolean;
  readonly quiet: boolean;
}

/** What was asked for, and the choices that all layers of settings came to, become one frozen `ScanSettings`. Throws USAGE for contradictions. */
export function scanSettings(
  {paths, flags}: {paths: readonly string[]; flags: ScanFlags},
  cwd: string,
  choices: ScanChoices,
  userRules: readonly UserRule[],
): ScanSettings {
  const logs = [...(flags.log ?? []), ...paths.filter((one) => one === '-')];
  const named = paths.filter((one) => one !== '-');
  if (flags.since !== undefined && flags.range !== undefined)
    throw new GuardError('USAGE', '--since and --range say the same thing in two ways: use one of them');
  if (flags.range !== undefined && !flags.range.includes('..'))
    throw new GuardError('USAGE', `--range ${flags.range}: expected A..B`, {hint: `guard scan --since ${flags.range}`});
  if (logs.filter((one) => one === '-').length > 1) throw new GuardError('USAGE', 'standard input can be read once only');
  const parts = flags.staged || flags.worktree || flags.history || flags.push || flags.since !== undefined || flags.range !== undefined;
  const loose = logs.length > 0 || flags.env || flags.machine;
  return Object.freeze({
    roots: scanRoots(paths, cwd),
    rootsGiven: named.length > 0,
    everything: !parts && (!loose || named.length > 0),
    history: flags.history,
    staged: flags.staged,
    worktree: flags.worktree,
    push: flags.push,
    since: flags.since ?? null,
    range: flags.range ?? null,
    logs: logs.map((one) => (one === '-' ? one : path.resolve(cwd, one))),
    stdinName: flags.path,
    // A flag that was not given is undefined, whatever its type says; these two reach the report.
    env: flags.env === true,
    machine: flags.machine === true,
    limitBytes: choices.limitMb === null ? null : choices.limitMb * 1_000_000,
    // In a range all comments are part of the change: one that was added with its secret says nothing about it.
    allowComments: choices.allowComments && flags.range === undefined,
    ci: flags.ci,
    failOn: choices.failOn,
    minSeverity: choices.minSeverity,
    minConfidence: choices.minConfidence,
    exclude: choices.exclude,
    userRules,
  });
}

/** What flags and settings say about baseline and allow entries. Throws USAGE for contradictions. */
export function knownChoices(flags: ScanFlags, settings: ScanSettings, {values}: Pick<Settings, 'values'>, cwd: string): KnownChoices {
  const {baseline: written} = flags;
  if (written !== undefined && flags['no-baseline']) throw new GuardError('USAGE', '--baseline and --no-baseline contradict each other');
  if (written !== undefined && settings.failOn === 'any')
    throw new GuardError('USAGE', '--baseline and --fail-on any contradict each other: with any, known findings count');
  if (flags['fail-on-unused-allow'] && !isFullScan(settings))
    throw new GuardError(
      'USAGE',
      '--fail-on-unused-allow needs a scan of everything: only then does it show that an entry matches nothing',
    );
  const {baseline} = values;
  return {
    baselineFile: baseline === null ? null : {file: baseline, written: written ?? path.relative(cwd, baseline)},
    useBaseline: !flags['no-baseline'] && settings.failOn !== 'any',
    useRepository: flags['repo-config'],
  };
}

/** Absolute paths of the roots: those named, else the working directory. */
export function scanRoots(paths: readonly string[], cwd: string): string[] {
  const named = paths.filter((one) => one !== '-');
  return named.length > 0 ? named.map((one) => path.resolve(cwd, one)) : [cwd];
}

/** The flags that set what settings files may set too; only those that were given. */
export function settingFlags(flags: ScanFlags): SettingsAsked['flags'] {
  const given = FLAGS.filter(({flag}) => flags[flag] !== undefined);
  const scan = Object.fromEntries(given.map(({flag, key}) => [key, flags[flag]])) as Partial<ScanChoices>;
  const names = Object.fromEntries(given.map(({flag, key}) => [`scan.${key}`, `--${flags[flag] === false ? 'no-' : ''}${flag}`]));
  const {baseline} = flags;
  return {document: {scan, ...(baseline === undefined ? {} : {baseline}), lines: {}}, names: {...names, baseline: '--baseline'}};
}

/** oclif has checked their values. */
const FLAGS = [
  {flag: 'fail-on', key: 'failOn'},
  {flag: 'min-severity', key: 'minSeverity'},
  {flag: 'min-confidence', key: 'minConfidence'},
  {flag: 'allow-comments', key: 'allowComments'},
  {flag: 'limit-mb', key: 'limitMb'},
] as const;
