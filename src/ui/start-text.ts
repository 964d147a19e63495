import {SEVERITIES, type Severity} from '../core/rule.ts';
import type {Theme} from './theme.ts';
import {counted, thousands} from './units.ts';

/** What `guard` alone knows about the folder it is called in. All texts are masked. */
export interface StartFacts {
  /** null: no git repository. */
  readonly repository: {
    /** null: not counted within the time a start may take. */
    readonly commits: number | null;
    readonly branches: number;
    /** Git hooks that call guard. */
    readonly hooks: readonly string[];
  } | null;
  /** ISO 8601 of the last whole scan; null: none on record. */
  readonly lastScan: string | null;
  readonly open: Readonly<Record<Severity, number>>;
  /** Dismissed, ended, or no longer seen. */
  readonly settled: number;
  /** Why the record could not be read; null: it could. */
  readonly trouble: string | null;
}

/** Five lines: what guard would do here, what was found last time, hooks, the next command, where help is. */
export function startText(facts: StartFacts, theme: Theme): string {
  const open = SEVERITIES.reduce((sum, severity) => sum + facts.open[severity], 0);
  const lines = [
    purpose(facts),
    lastTime(facts, open, theme),
    hooks(facts),
    `Next: ${theme.strong(next(facts, open))}`,
    'Help: guard --help, guard scan --help',
  ];
  return `${lines.map((line) => `  ${line}\n`).join('')}`;
}

function purpose({repository}: StartFacts): string {
  if (repository === null)
    return 'No git repository here. guard scan reads the files of this folder for leaked tokens; nothing leaves the machine.';
  const commits = repository.commits === null ? 'all commits' : counted(repository.commits, 'commit');
  return `guard scan reads this repository for leaked tokens: ${commits} on ${counted(repository.branches, 'branch', 'branches')}, stashes, index, files; nothing leaves the machine.`;
}

function lastTime({lastScan, open, settled, trouble}: StartFacts, total: number, theme: Theme): string {
  if (trouble !== null) return theme.warn(`What was found before cannot be read: ${trouble}`);
  const levels = SEVERITIES.filter((severity) => open[severity] > 0).map((severity) =>
    theme.severity(severity, `${thousands(open[severity])} ${severity}`),
  );
  const found = total === 0 ? 'nothing open' : `${counted(total, 'open incident')} (${levels.join(', ')})`;
  const rest = settled === 0 ? '' : `, ${thousands(settled)} with nothing to do`;
  if (lastScan !== null) return `Last whole scan ${lastScan.slice(0, 16).replace('T', ' ')}: ${found}${rest}.`;
  return total + settled === 0 ? 'Not scanned yet.' : `No whole scan yet; ${found}${rest}.`;
}

function hooks({repository}: StartFacts): string {
  if (repository === null) return 'Hooks: none without a repository.';
  return repository.hooks.length === 0
    ? 'Hooks: no git hook here calls guard yet.'
    : `Hooks: ${repository.hooks.join(', ')} ${repository.hooks.length === 1 ? 'calls' : 'call'} guard.`;
}

function next({lastScan}: StartFacts, open: number): string {
  return open > 0 ? 'guard incidents' : lastScan === null ? 'guard scan' : 'guard scan --staged';
}
