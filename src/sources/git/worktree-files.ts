import {lstatSync, readdirSync} from 'node:fs';
import {GuardError} from '../../core/errors.ts';
import {isEnvFileName} from '../env-names.ts';
import {pathText} from '../path-text.ts';
import {splitAtNul} from './nul-list.ts';
import type {Repository} from './repository.ts';
import {gitFailure, runGit} from './start.ts';

/** Paths are bytes, relative to the work tree, with `/`. */
export interface WorktreeFiles {
  /** What git has or would add, and is on disk; symlinks included. */
  readonly files: readonly Buffer[];
  /** Env files that git ignores, also inside ignored folders. */
  readonly ignoredEnv: readonly Buffer[];
  /** Folders that are repositories of their own: submodules and nested clones. */
  readonly otherRepositories: readonly string[];
  /** Ignored folders of installed dependencies, not looked into. */
  readonly dependencyCaches: readonly string[];
  /** True when the ignored folders held more entries than are looked at. */
  readonly limited: boolean;
}

const DEPENDENCY_CACHE =
  /^(node_modules|bower_components|jspm_packages|vendor|\.venv|venv|virtualenv|site-packages|__pycache__|\.tox|\.nox|\.eggs|target|\.gradle|\.m2|\.ivy2|\.cargo|\.rustup|Pods|Carthage|\.bundle|\.npm|\.yarn|\.pnpm-store|\.pnp|\.terraform|elm-stuff|\.stack-work|_build|deps|\.dart_tool|\.pub-cache)$/;
/** Entries of ignored folders that are looked at for env files. */
const MOST_IGNORED = 500_000;
const GITLINK = Buffer.from('160000 ');

/**
 * The files of the work tree as git would commit them, and the ignored env files. `under`: only these files or folders (relative, exact
 * names, no patterns). Throws GIT_FAILED.
 */
export async function listWorktreeFiles(repository: Repository, under: readonly string[] = []): Promise<WorktreeFiles> {
  if (repository.workTree === null) throw new GuardError('INTERNAL', 'a bare repository has no work tree');
  const list = (...args: string[]): Promise<Buffer[]> => listFiles(repository, [...args, '--', ...under]);
  const [tracked, deleted, untracked, ignored] = await Promise.all([
    list('--stage'),
    list('--deleted'),
    list('--others', '--exclude-standard'),
    list('--others', '--ignored', '--exclude-standard', '--directory'),
  ]);
  const files = new Map<string, Buffer>();
  const others: string[] = [];
  for (const entry of tracked) {
    const file = entry.subarray(entry.indexOf(9) + 1);
    if (entry.subarray(0, GITLINK.length).equals(GITLINK)) others.push(pathText(file));
    else files.set(file.toString('latin1'), file);
  }
  for (const file of deleted) files.delete(file.toString('latin1'));
  for (const file of untracked) {
    if (file.at(-1) === SLASH) others.push(pathText(file.subarray(0, -1)));
    else files.set(file.toString('latin1'), file);
  }
  return {files: [...files.values()], otherRepositories: [...new Set(others)], ...ignoredEnvFiles(repository.workTree, ignored)};
}

async function listFiles(repository: Repository, args: readonly string[]): Promise<Buffer[]> {
  const result = await runGit(repository.place, ['ls-files', '-z', ...args]);
  if (result.status !== 0) throw gitFailure('the files of the work tree could not be listed', result);
  return splitAtNul(result.stdout);
}

const SLASH = 0x2f;

type Ignored = Pick<WorktreeFiles, 'ignoredEnv' | 'dependencyCaches' | 'limited'>;

/** Git names an ignored folder without its content; that is walked here, symlinks not followed. */
function ignoredEnvFiles(workTree: string, ignored: readonly Buffer[]): Ignored {
  const found = new Map<string, Buffer>();
  const caches: string[] = [];
  const folders: Buffer[] = [];
  for (const entry of ignored) {
    if (entry.at(-1) === SLASH) folders.push(entry.subarray(0, -1));
    else if (isEnvFileName(baseName(entry))) found.set(entry.toString('latin1'), entry);
  }
  let left = MOST_IGNORED;
  for (let folder = folders.pop(); folder !== undefined && left > 0; folder = folders.pop()) {
    const name = baseName(folder);
    const entries = DEPENDENCY_CACHE.test(name) ? null : entriesOf(workTree, folder);
    if (entries === null || entries.some((entry) => entry.name.toString('latin1') === 'pyvenv.cfg')) {
      caches.push(pathText(folder));
      continue;
    }
    left -= entries.length;
    if (entries.some((entry) => entry.name.toString('latin1') === '.git')) continue;
    for (const entry of entries) {
      const file = Buffer.concat([folder, Buffer.from([SLASH]), entry.name]);
      if (entry.isDirectory()) folders.push(file);
      else if (entry.isFile() && isEnvFileName(entry.name.toString('latin1'))) found.set(file.toString('latin1'), file);
    }
  }
  return {ignoredEnv: [...found.values()], dependencyCaches: caches, limited: left <= 0};
}

interface FolderEntry {
  readonly name: Buffer;
  isDirectory(): boolean;
  isFile(): boolean;
}

function entriesOf(workTree: string, folder: Buffer): FolderEntry[] {
  const full = Buffer.concat([Buffer.from(`${workTree}/`), folder]);
  try {
    if (!lstatSync(full).isDirectory()) return [];
    return readdirSync(full, {encoding: 'buffer', withFileTypes: true}) as unknown as FolderEntry[];
  } catch {
    return [];
  }
}

function baseName(file: Buffer): string {
  return file.subarray(file.lastIndexOf(SLASH) + 1).toString('latin1');
}
