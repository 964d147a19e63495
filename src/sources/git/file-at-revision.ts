import {GuardError} from '../../core/errors.ts';
import type {Repository} from './repository.ts';
import {gitFailure, runGit} from './start.ts';

/**
 * The bytes of a file as a commit has it; null: the commit has no such file. `path` is relative to the top, with `/`. Throws CONFIG_INVALID for
 * a symbolic link, a folder or more than `mostBytes`, GIT_FAILED.
 */
export async function fileAtRevision(repository: Repository, commit: string, path: string, mostBytes: number): Promise<Uint8Array | null> {
  const listed = await runGit(repository.place, ['ls-tree', '-z', '-l', '--full-tree', commit, '--', path]);
  if (listed.status !== 0) throw gitFailure(`the files of ${commit.slice(0, 10)} could not be listed`, listed);
  const [, mode, type, blob, size] = /^(\d+) (\w+) ([0-9a-f]+) +(\d+|-)\t/.exec(listed.stdout.toString('utf8')) ?? [];
  if (blob === undefined) return null;
  const name = `${path} at ${commit.slice(0, 10)}`;
  if (mode === '120000') throw new GuardError('CONFIG_INVALID', `${name}: a symbolic link is not followed in a revision`);
  if (type !== 'blob') throw new GuardError('CONFIG_INVALID', `${name}: not a file but a ${type === 'tree' ? 'folder' : 'submodule'}`);
  if (Number(size) > mostBytes) {
    throw new GuardError(
      'CONFIG_INVALID',
      `${name}: ${Math.ceil(Number(size) / 1e6)} MB, and it may have ${Math.round(mostBytes / 1e6)} MB at most`,
    );
  }
  const read = await runGit(repository.place, ['cat-file', 'blob', blob]);
  if (read.status !== 0) throw gitFailure(`${name} could not be read`, read);
  return read.stdout;
}
