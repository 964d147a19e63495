import {type Dirent, readdirSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import type {Repository} from './repository.ts';

/** A hostile repository must not keep us walking. */
const MOST_FILES = 20_000;
const LARGEST = 64 << 20;

/**
 * Reflogs with an entry from or to a held id, by the names `git reflog expire` takes ('HEAD', 'refs/heads/main', 'worktrees/x/HEAD'). Never the
 * stash's: expiring it would drop stashes. Read from the files, since git before 2.45 lists no reflogs.
 */
export function reflogsHolding(repository: Repository, isHeld: (id: string) => boolean): string[] {
  const own = path.relative(repository.commonDir, repository.gitDir);
  const names: string[] = [];
  for (const file of logFiles(repository.commonDir)) {
    const name = nameOf(file, own);
    if (name !== null && name !== 'refs/stash' && holds(path.join(repository.commonDir, file), isHeld)) names.push(name);
  }
  return names.sort();
}

/** The name of the reflog in a file given relative to the common git folder; null: it is none. */
export function reflogName(repository: Repository, file: string): string | null {
  return /^(worktrees\/[^/]+\/)?logs\//.test(file)
    ? nameOf(file.split('/').join(path.sep), path.relative(repository.commonDir, repository.gitDir))
    : null;
}

/** `own`: the git folder of this work tree below the common one; empty in the main work tree. */
function nameOf(file: string, own: string): string | null {
  const parts = file.split(path.sep);
  if (parts[0] === 'logs') return parts[1] === 'HEAD' && own !== '' ? 'main-worktree/HEAD' : parts.slice(1).join('/');
  const [, tree = '', , ...rest] = parts;
  const name = rest.join('/');
  return path.join('worktrees', tree) === own ? name : `worktrees/${tree}/${name}`;
}

/** Log files below `logs` and `worktrees/NAME/logs`, relative to the common git folder. */
function logFiles(commonDir: string): string[] {
  const trees = entries(path.join(commonDir, 'worktrees')).filter((entry) => entry.isDirectory());
  const found: string[] = [];
  const folders = ['logs', ...trees.map(({name}) => path.join('worktrees', name, 'logs'))];
  for (let folder = folders.pop(); folder !== undefined && found.length < MOST_FILES; folder = folders.pop()) {
    for (const entry of entries(path.join(commonDir, folder))) {
      if (entry.isDirectory()) folders.push(path.join(folder, entry.name));
      else if (entry.isFile()) found.push(path.join(folder, entry.name));
    }
  }
  return found;
}

function holds(file: string, isHeld: (id: string) => boolean): boolean {
  try {
    if (statSync(file).size > LARGEST) return true;
    for (const [, before = '', after = ''] of readFileSync(file, 'latin1').matchAll(/^([0-9a-f]{40,64}) ([0-9a-f]{40,64}) /gm)) {
      if (isHeld(before) || isHeld(after)) return true;
    }
  } catch {
    // Gone or unreadable: the scan reports an unreadable log itself.
  }
  return false;
}

function entries(folder: string): Dirent[] {
  try {
    return readdirSync(folder, {withFileTypes: true});
  } catch {
    return [];
  }
}
