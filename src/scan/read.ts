import {existsSync, statSync} from 'node:fs';
import path from 'node:path';
import type {Source} from '../core/chunk.ts';
import {GuardError} from '../core/errors.ts';
import type {ScanSettings} from '../core/settings.ts';
import {logSource} from '../sources/build-log.ts';
import {environmentSource} from '../sources/environment.ts';
import {openRepository, type Repository} from '../sources/git/repository.ts';
import {type MachineSource, machineSource} from '../sources/machine.ts';
import {stdinSource} from '../sources/stdin.ts';

import {filesSource, worktreeSource} from '../sources/worktree.ts';
import {Collector} from './collector.ts';
import {pathExclusion} from './exclude.ts';
import type {ReadEvent} from './read-events.ts';
import {readRepository} from './read-repository.ts';
import {watchedDetector} from './watched-detector.ts';
import type {WorkerTask} from './workers.ts';

type Emit = (event: ReadEvent) => void;

/**
 * Reads everything the settings ask for and detects in it; `emit` gets findings as they are seen, then commits and exposure of those in
 * history, root by root. `clock` (milliseconds) watches over users' rules. A root that cannot be read at all ends the run with its GuardError as a 'failed' event.
 */
export async function readEverything(task: WorkerTask, emit: Emit, signal: AbortSignal, clock: () => number): Promise<void> {
  try {
    const collector = new Collector(watchedDetector(task.settings.userRules, emit, clock), task.settings, emit);
    let root = 0;
    for (const source of looseSources(task)) {
      emit({type: 'root', root, path: source.name, kind: 'file'});
      await collector.read(source, root, signal);
      if ('looseModes' in source) emit({type: 'loose-modes', paths: source.looseModes.map(({path: file}) => file)});
      emit({type: 'root-done', root: root++});
    }
    for (const place of rootPlaces(task.settings)) root = await readRoot(place, task, collector, root, emit, signal);
    emit({type: 'done'});
  } catch (error) {
    emit(failure(error));
  }
}

/** Sources that belong to no root: logs, standard input, the environment, this computer's token stores. */
function looseSources({settings, env, home, platform}: WorkerTask): (Source | MachineSource)[] {
  const sources: (Source | MachineSource)[] = settings.logs.map((file) =>
    file === '-' ? stdinSource(settings.stdinName) : logSource(file, settings.limitBytes),
  );
  if (settings.env) sources.push(environmentSource(env));
  if (settings.machine) sources.push(machineSource(home, env, platform));
  return sources;
}

/** The roots to open; none when only logs, standard input or the machine were asked for. */
function rootPlaces(settings: ScanSettings): readonly string[] {
  const {everything, history, staged, worktree, push, env, since, range, rootsGiven} = settings;
  return everything || history || staged || worktree || push || env || since !== null || range !== null || rootsGiven ? settings.roots : [];
}

async function readRoot(
  place: string,
  task: WorkerTask,
  collector: Collector,
  root: number,
  emit: Emit,
  signal: AbortSignal,
): Promise<number> {
  const {settings} = task;
  if (!isFolder(place)) {
    emit({type: 'root', root, path: place, kind: 'file'});
    await collector.read(filesSource([place], settings.limitBytes), root, signal);
    emit({type: 'root-done', root});
    return root + 1;
  }
  const repository = await openRepository(place, {ci: settings.ci});
  if (repository === null) {
    needsRepository(settings, place);
    const dotGit = {kind: 'git-config', path: ''} as const;
    if (existsSync(path.join(place, '.git')))
      emit({type: 'unread', unread: {origin: dotGit, incomplete: 'unreadable', detail: 'git does not take it for a repository'}});
    emit({type: 'root', root, path: place, kind: 'folder'});
    await collector.read(
      worktreeSource(place, null, {
        limitBytes: settings.limitBytes,
        envOnly: settings.env && !settings.everything && !settings.worktree,
        isExcluded: pathExclusion(settings.exclude),
      }),
      root,
      signal,
    );
    emit({type: 'root-done', root});
    return root + 1;
  }
  return readRepository({repository, under: folderInside(repository, place, settings)}, settings, collector, root, emit, signal);
}

function isFolder(place: string): boolean {
  try {
    return statSync(place).isDirectory();
  } catch (cause) {
    throw new GuardError('NO_SUCH_PATH', `${place}: no such file or folder`, {cause, hint: 'name a file, a folder or a repository'});
  }
}

function needsRepository(settings: ScanSettings, place: string): void {
  const asked = settings.history
    ? '--history'
    : settings.staged
      ? '--staged'
      : settings.push
        ? '--push'
        : settings.since !== null
          ? '--since'
          : settings.range !== null
            ? '--range'
            : null;
  if (asked !== null)
    throw new GuardError('NOT_A_REPOSITORY', `${place}: not a git repository, so there is nothing for ${asked} to read`, {
      hint: 'run it inside a repository, or use --worktree',
    });
}

/** A folder named by the user below a work tree's root means that folder only; null: the whole repository. */
function folderInside(repository: Repository, place: string, settings: ScanSettings): string | null {
  if (!settings.rootsGiven || repository.workTree === null) return null;
  const relative = path.relative(repository.workTree, place);
  return relative === '' || /^\.git(\/|\\|$)/.test(relative) || relative.startsWith('..') || path.isAbsolute(relative) ? null : relative;
}

function failure(error: unknown): ReadEvent {
  if (error instanceof GuardError)
    return {type: 'failed', code: error.code, message: error.message, ...(error.hint === undefined ? {} : {hint: error.hint})};
  const {message, stack} = error instanceof Error ? error : new Error(String(error));
  return {type: 'failed', code: 'INTERNAL', message, ...(stack === undefined ? {} : {stack})};
}
