import path from 'node:path';
import {GuardError} from '../../core/errors.ts';
import type {Confidence, Severity} from '../../core/rule.ts';
import type {FailOn, ScanSettings} from '../../core/settings.ts';
import {isFullScan} from '../../scan/known-files.ts';
import type {KnownChoices} from './known-findings.ts';

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
  readonly 'fail-on': string;
  readonly 'min-severity': string;
  readonly 'min-confidence': string;
  readonly 'fail-on-unused-allow': boolean;
  readonly baseline?: string | undefined;
  readonly 'no-baseline': boolean;
  readonly 'repo-config': boolean;
  readonly 'allow-comments': boolean;
  readonly 'limit-mb'?: number | undefined;
  readonly path: string;
  readonly ci: boolean;
  readonly quiet: boolean;
}

/** Flags and paths become one frozen `ScanSettings`. Throws USAGE for contradictions. */
export function scanSettings({paths, flags}: {paths: readonly string[]; flags: ScanFlags}, cwd: string): ScanSettings {
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
    roots: named.length > 0 ? named.map((one) => path.resolve(cwd, one)) : [cwd],
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
    env: flags.env,
    machine: flags.machine,
    limitBytes: flags['limit-mb'] === undefined ? null : flags['limit-mb'] * 1_000_000,
    allowComments: flags['allow-comments'],
    ci: flags.ci,
    failOn: flags['fail-on'] as FailOn,
    minSeverity: flags['min-severity'] as Severity,
    minConfidence: flags['min-confidence'] as Confidence,
  });
}

/** What the flags say about baseline and allow entries. Throws USAGE for contradictions. */
export function knownChoices(flags: ScanFlags, settings: ScanSettings, cwd: string): KnownChoices {
  const {baseline: written} = flags;
  if (written !== undefined && flags['no-baseline']) throw new GuardError('USAGE', '--baseline and --no-baseline contradict each other');
  if (written !== undefined && settings.failOn === 'any')
    throw new GuardError('USAGE', '--baseline and --fail-on any contradict each other: with any, known findings count');
  if (flags['fail-on-unused-allow'] && !isFullScan(settings))
    throw new GuardError(
      'USAGE',
      '--fail-on-unused-allow needs a scan of everything: only then does it show that an entry matches nothing',
    );
  return {
    baselineFile: written === undefined ? null : {file: path.resolve(cwd, written), written},
    useBaseline: !flags['no-baseline'] && settings.failOn !== 'any',
    useRepository: flags['repo-config'],
  };
}

export type ReportName = 'text' | 'json' | 'jsonl';
const REPORT_NAMES: readonly string[] = ['text', 'json', 'jsonl'];

/** `--report NAME=FILE`, with the file resolved. Throws USAGE for anything else. */
export function reportFiles(reports: readonly string[], cwd: string): {readonly name: ReportName; readonly file: string}[] {
  return reports.map((report) => {
    const at = report.indexOf('=');
    const name = report.slice(0, Math.max(0, at));
    if (!REPORT_NAMES.includes(name) || at === report.length - 1) {
      throw new GuardError('USAGE', `--report ${report}: expected NAME=FILE, NAME one of ${REPORT_NAMES.join(', ')}`, {
        hint: 'guard scan --report json=guard.json',
      });
    }
    return {name: name as ReportName, file: path.resolve(cwd, report.slice(at + 1))};
  });
}
