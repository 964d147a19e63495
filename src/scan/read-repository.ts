import path from 'node:path';
import type {ScanSettings} from '../core/settings.ts';
import {attribute} from '../sources/git/attribution.ts';
import {configTextsSource} from '../sources/git/config-texts.ts';
import {lfsSource} from '../sources/git/lfs.ts';
import {objectsSource} from '../sources/git/objects.ts';
import {rangeSource} from '../sources/git/range.ts';
import {refsSource} from '../sources/git/refs.ts';
import {openRepository, type Repository} from '../sources/git/repository.ts';
import {stagedSource} from '../sources/git/staged.ts';
import {initialisedSubmodules} from '../sources/git/submodules.ts';
import {worktreeSource} from '../sources/worktree.ts';
import type {Collector} from './collector.ts';
import {pathExclusion} from './exclude.ts';
import type {ReadEvent} from './read-events.ts';

/** Submodules inside submodules: more levels than anyone nests, fewer than a hostile repository could. */
const DEEPEST = 8;

interface Place {
  readonly repository: Repository;
  /** Only this folder of the work tree; null: the whole repository. */
  readonly under: string | null;
  /** Where a submodule lies in the scanned repository ('lib/sub/'). */
  readonly prefix?: string;
}

/** Reads what the settings ask of one repository, attributes its findings, then goes on with its initialised submodules as roots of their own. Returns the next free root number. */
export async function readRepository(
  place: Place,
  settings: ScanSettings,
  collector: Collector,
  root: number,
  emit: (event: ReadEvent) => void,
  signal: AbortSignal,
  depth = 0,
): Promise<number> {
  const {repository, under} = place;
  emit({type: 'root', root, path: repository.workTree ?? repository.gitDir, kind: 'repository'});
  await readParts(place, settings, collector, root, emit, signal);
  emit({type: 'root-done', root});
  if (under !== null || depth >= DEEPEST || !settings.everything) return root + 1;
  let next = root + 1;
  const isExcluded = pathExclusion(settings.exclude);
  for (const inner of await initialisedSubmodules(repository)) {
    const folder = `${place.prefix ?? ''}${relativeTo(repository, inner)}`;
    if (isExcluded(folder)) {
      emit({type: 'unread', unread: {origin: {kind: 'file', path: folder}, leftOut: 'excluded'}});
      continue;
    }
    const submodule = await openRepository(inner, {ci: settings.ci});
    if (submodule !== null)
      next = await readRepository(
        {repository: submodule, under: null, prefix: `${folder}/`},
        settings,
        collector,
        next,
        emit,
        signal,
        depth + 1,
      );
  }
  return next;
}

function relativeTo({workTree}: Repository, folder: string): string {
  return path
    .relative(workTree ?? folder, folder)
    .split(path.sep)
    .join('/');
}

async function readParts(
  {repository, under, prefix = ''}: Place,
  settings: ScanSettings,
  collector: Collector,
  root: number,
  emit: (event: ReadEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  const wants = under === null ? settings : {...settings, everything: false, worktree: settings.worktree || settings.everything};
  const objects = wants.everything || wants.history ? objectsSource(repository, {limitBytes: settings.limitBytes}) : null;
  const walk =
    wants.push || wants.since !== null || wants.range !== null
      ? rangeSource(repository, {push: wants.push, since: wants.since, range: wants.range})
      : null;
  for (const source of [objects, walk]) {
    if (source === null) continue;
    await collector.read(source, root, signal);
    if (source === objects)
      await collector.read(lfsSource(repository, {limitBytes: settings.limitBytes, pointers: objects.seen.lfsPointers}), root, signal);
    const wanted = collector.takeObjects(root);
    if (wanted.size > 0) emit({type: 'facts', root, facts: await attribute(repository, source.seen, wanted, signal)});
  }
  if (objects !== null) {
    const {ids} = objects.seen;
    await collector.read(
      refsSource(repository, (id) => ids.find(Buffer.from(id, 'hex'), 0) !== -1),
      root,
      signal,
    );
    await collector.read(configTextsSource(repository), root, signal);
  }
  if (wants.staged) await collector.read(stagedSource(repository), root, signal);
  if ((wants.everything || wants.worktree || wants.env) && repository.workTree !== null) {
    await collector.read(
      worktreeSource(repository.workTree, repository, {
        limitBytes: settings.limitBytes,
        envOnly: wants.env && !wants.everything && !wants.worktree,
        ...(under === null ? {} : {under: [under]}),
        isExcluded: pathExclusion(settings.exclude, prefix),
      }),
      root,
      signal,
    );
  }
}
