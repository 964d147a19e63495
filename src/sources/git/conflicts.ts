import type {Sink} from '../../core/chunk.ts';
import {pathText} from '../path-text.ts';
import {type ChangedBlob, readChangedBlobs} from './changed-blobs.ts';
import {splitAtNul} from './nul-list.ts';
import type {Repository} from './repository.ts';
import {gitFailure, runGit} from './start.ts';

/** Files in conflict have no entry that git would commit: of theirs (stage 3) the lines count that neither ours nor the common ancestor has. */
export async function readConflicts(repository: Repository, sink: Sink, signal: AbortSignal): Promise<void> {
  const listed = await runGit(repository.place, ['ls-files', '-z', '--unmerged'], {signal});
  if (listed.status !== 0) throw gitFailure('the files in conflict could not be listed', listed);
  const files = new Map<string, {theirs: string | null; older: string[]}>();
  for (const entry of splitAtNul(listed.stdout)) {
    const tab = entry.indexOf(9);
    const [mode, id = '', stage] = entry.toString('latin1', 0, tab).split(' ');
    if (mode === '160000') continue;
    const path = pathText(entry.subarray(tab + 1));
    const file = files.get(path) ?? {theirs: null, older: []};
    files.set(path, file);
    if (stage === '3') file.theirs = id;
    else file.older.push(id);
  }
  const blobs = [...files].flatMap(([path, {theirs, older}]): ChangedBlob[] =>
    theirs === null ? [] : [{origin: {kind: 'staged', path}, blob: theirs, older}],
  );
  await readChangedBlobs(repository, blobs, sink, signal);
}
