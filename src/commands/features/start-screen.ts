import {readFileSync} from 'node:fs';
import path from 'node:path';
import {GuardError} from '../../core/errors.ts';
import {EXIT, type ExitCode} from '../../core/exit-code.ts';
import type {IncidentFile} from '../../core/incident-record.ts';
import type {Severity} from '../../core/rule.ts';
import {type IncidentsPlace, placeOfFolder} from '../../scan/incidents-place.ts';
import type {Repository} from '../../sources/git/repository.ts';
import {runGitSync} from '../../sources/git/start.ts';
import {incidentStore} from '../../stores/incidents.ts';
import {stateFolder} from '../../stores/state-folder.ts';
import {isSettled} from '../../ui/incidents-text.ts';
import {type StartFacts, startText} from '../../ui/start-text.ts';
import {theme} from '../../ui/theme.ts';
import type {IncidentsContext} from './incidents-find.ts';
import {ruleMasker} from './rule-masker.ts';

/** A start must feel immediate: a history that takes longer to count is 'all commits'. */
const BOUNDS = {milliseconds: 700, bytes: 4 << 20};
const HOOKS = ['pre-commit', 'pre-push', 'commit-msg', 'pre-receive'];

/** `guard` alone: five lines for somebody who does not know it yet. Reads and never writes; exit 0. */
export async function startScreen(context: IncidentsContext): Promise<ExitCode> {
  const {streams} = context;
  const place = await placeOfFolder(context.cwd);
  const {repository} = place;
  const about =
    repository === null ? null : {commits: commitCount(repository), branches: branchCount(repository), hooks: guardHooks(repository)};
  streams.out(startText({repository: about, ...incidentFacts(place, context)}, theme(streams.color)));
  return EXIT.clean;
}

function incidentFacts(place: IncidentsPlace, {surroundings, now, pid}: IncidentsContext): Omit<StartFacts, 'repository'> {
  const open: Record<Severity, number> = {critical: 0, high: 0, medium: 0, low: 0, info: 0};
  try {
    const content: IncidentFile = incidentStore(stateFolder(surroundings), place.key, '', {now, pid}).read();
    const live = content.incidents.filter((record) => !isSettled(record, now()));
    for (const record of live) open[record.severity]++;
    return {lastScan: content.lastScan?.at ?? null, open, settled: content.incidents.length - live.length, trouble: null};
  } catch (error) {
    if (!(error instanceof GuardError)) throw error;
    return {lastScan: null, open, settled: 0, trouble: ruleMasker().maskLine(error.message)};
  }
}

function commitCount({place}: Repository): number | null {
  const counted = runGitSync(place, ['rev-list', '--all', '--count'], BOUNDS);
  return counted === null || counted.status !== 0 ? null : Number(counted.stdout.toString('latin1'));
}

/** A branch here and the remote's of the same name are one; a remote's HEAD is none. */
function branchCount({place}: Repository): number {
  const listed = runGitSync(place, ['for-each-ref', '--format=%(symref) %(refname)', 'refs/heads', 'refs/remotes'], BOUNDS);
  const lines = listed === null ? [] : listed.stdout.toString('latin1').split('\n');
  const refs = lines.filter((line) => line.startsWith(' ')).map((line) => line.slice(1));
  return new Set(refs.map((ref) => ref.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, ''))).size;
}

/** Git hooks of this repository whose text calls guard. */
function guardHooks(repository: Repository): string[] {
  const asked = runGitSync(repository.place, ['config', '--local', '--get', 'core.hooksPath'], BOUNDS);
  const own = asked?.status === 0 ? asked.stdout.toString('utf8').trim() : '';
  const folder = own === '' ? path.join(repository.commonDir, 'hooks') : path.resolve(repository.workTree ?? repository.gitDir, own);
  return HOOKS.filter((name) => callsGuard(path.join(folder, name)));
}

function callsGuard(file: string): boolean {
  try {
    return /\b(token)?guard (hook|scan)\b/.test(readFileSync(file, 'utf8').slice(0, 64 << 10));
  } catch {
    return false;
  }
}
