import {lstatSync, realpathSync} from 'node:fs';
import path from 'node:path';
import {pathText} from '../path-text.ts';
import {splitAtNul} from './nul-list.ts';
import type {Repository} from './repository.ts';
import {runGit} from './start.ts';

/**
 * Folders of submodules that are checked out: roots of their own. Told by the index and a `.git` in the folder; nothing is run or read in
 * them, and none that a symlink leads out of the work tree.
 */
export async function initialisedSubmodules(repository: Repository): Promise<string[]> {
  const {workTree} = repository;
  if (workTree === null) return [];
  const listed = await runGit(repository.place, ['ls-files', '-z', '--stage']);
  const top = realpathSync(workTree);
  const folders = splitAtNul(listed.stdout)
    .filter((entry) => entry.toString('latin1', 0, 7) === '160000 ')
    .map((entry) => path.join(workTree, pathText(entry.subarray(entry.indexOf(9) + 1))));
  return [...new Set(folders)].filter((folder) => isCheckedOut(folder, top));
}

function isCheckedOut(folder: string, top: string): boolean {
  try {
    return lstatSync(path.join(folder, '.git')) !== undefined && realpathSync(folder).startsWith(top + path.sep);
  } catch {
    return false;
  }
}
