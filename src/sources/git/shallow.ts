import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {Repository} from './repository.ts';

/** Commits whose parents were cut off by a shallow clone: git treats them as having none. */
export function shallowBoundary(repository: Repository): ReadonlySet<string> {
  if (!repository.shallow) return new Set();
  try {
    return new Set(readFileSync(path.join(repository.commonDir, 'shallow'), 'latin1').split('\n'));
  } catch {
    return new Set();
  }
}

/** Whether the repository is a partial clone: some pack came from a server that promised the objects it left out. */
export function isPartialClone(repository: Repository): boolean {
  try {
    return readdirSync(path.join(repository.commonDir, 'objects', 'pack')).some((name) => name.endsWith('.promisor'));
  } catch {
    return false;
  }
}
