import {lstatSync, readFileSync, realpathSync} from 'node:fs';
import path from 'node:path';
import {GuardError} from '../../core/errors.ts';
import {type GitPlace, gitFailure, plainEnvironment, runGitSync} from './start.ts';

/** An opened repository: everything below is absolute and was checked by git when it was opened. */
export interface Repository {
  /** For `startGit`: the work tree's top, or the git folder of a bare repository. */
  readonly place: GitPlace;
  readonly gitDir: string;
  /** Where objects and refs are; differs from `gitDir` in a linked work tree. */
  readonly commonDir: string;
  /** Top of the work tree; null: bare, or only the git folder was given. */
  readonly workTree: string | null;
  readonly bare: boolean;
  readonly objectFormat: 'sha1' | 'sha256';
  /** Bytes of an object id: 20 or 32. */
  readonly idBytes: 20 | 32;
  readonly shallow: boolean;
  /** Commit id of HEAD; null: unborn branch. */
  readonly head: string | null;
  /** A CI machine's checkout: any ref counts as pushed. */
  readonly ci: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Taken over when the caller's own repository is the one that is opened; all other GIT_* never are. */
const REPOSITORY_VARIABLES = [
  'GIT_INDEX_FILE',
  'GIT_COMMON_DIR',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_QUARANTINE_PATH',
] as const;

/**
 * Opens the repository that `folder` (a folder of a work tree, a `.git` file or folder, a bare repository) belongs to; null: none.
 * GIT_DIR, GIT_INDEX_FILE and their like count only where the process stands in that same repository, as in a hook.
 * Throws UNSAFE_REPOSITORY where git refuses another user's repository, GIT_MISSING, GIT_FAILED.
 */
export function openRepository(
  folder: string,
  options: {readonly ci: boolean; readonly env?: Environment; readonly cwd?: string},
): Promise<Repository | null> {
  return new Promise((resolve) => resolve(openRepositorySync(folder, options)));
}

export function openRepositorySync(
  folder: string,
  {ci, env = process.env, cwd = process.cwd()}: {readonly ci: boolean; readonly env?: Environment; readonly cwd?: string},
): Repository | null {
  const start = startingFolder(path.resolve(cwd, folder));
  const inherited = inheritedVariables(start, env, cwd);
  const top = folderWithDotGit(start);
  const place: GitPlace = {
    cwd: start,
    gitDir: null,
    workTree: null,
    environment: {...plainEnvironment(env), ...inherited},
    safe: ci ? safePaths(start, top) : [],
  };
  const asked = ask(place);
  if (asked === null && 'GIT_DIR' in inherited) {
    throw new GuardError('NOT_A_REPOSITORY', `GIT_DIR is ${inherited['GIT_DIR']}, which is no git repository`, {
      hint: 'unset GIT_DIR, or set it to a git folder',
    });
  }
  if (asked === null) return null;
  const workTree = 'GIT_DIR' in inherited ? asked.inside : workTreeOf(start, asked.gitDir, asked.bare);
  const {GIT_DIR: _dir, GIT_WORK_TREE: _tree, ...environment} = place.environment;
  return {
    ...asked,
    place: {...place, cwd: workTree ?? asked.gitDir, gitDir: asked.gitDir, workTree, environment},
    workTree,
    bare: asked.bare && workTree === null,
    idBytes: asked.objectFormat === 'sha256' ? 32 : 20,
    ci,
  };
}

/**
 * The repository `folder` stands in as far as files tell, for a hook that saves a call of git: an ordinary work tree with its `.git` folder, whose
 * HEAD is no more than assumed to be born. Null: anything else, ask git. What is read through it counts only if git was content.
 */
export function assumedRepository(folder: string, env: Environment = process.env): Repository | null {
  const start = path.resolve(folder);
  const inherited = inheritedVariables(start, env, start);
  const top = folderWithDotGit(start);
  if (top === null || 'GIT_DIR' in inherited || 'GIT_COMMON_DIR' in inherited) return null;
  const gitDir = path.join(top, '.git');
  if (!isGitFolder(gitDir)) return null;
  const place = {cwd: start, gitDir: null, workTree: null, environment: {...plainEnvironment(env), ...inherited}, safe: []};
  return {
    place,
    gitDir,
    commonDir: gitDir,
    workTree: top,
    bare: false,
    objectFormat: 'sha1',
    idBytes: 20,
    shallow: false,
    head: 'HEAD',
    ci: false,
  };
}

/** What git looks at to tell a repository from a folder that is only called `.git`. */
function isGitFolder(gitDir: string): boolean {
  if (!['objects', 'refs', 'index'].every((name) => exists(path.join(gitDir, name)))) return false;
  try {
    return /^(?:ref: refs\/[^\n]+|[0-9a-f]{40}(?:[0-9a-f]{24})?)\n?$/.test(readFileSync(path.join(gitDir, 'HEAD'), 'utf8'));
  } catch {
    return false;
  }
}

/** A `.git` given as path means what it is the `.git` of. */
function startingFolder(folder: string): string {
  return path.basename(folder) === '.git' ? path.dirname(folder) : folder;
}

/** GIT_* of the environment, absolute, when the process itself stands in the repository that is opened. */
function inheritedVariables(start: string, env: Environment, cwd: string): Record<string, string> {
  const kept: Record<string, string> = {};
  const here = real(start) === real(cwd);
  const absolute = (value: string): string => path.resolve(cwd, value);
  if (env['GIT_DIR'] !== undefined && here) {
    kept['GIT_DIR'] = absolute(env['GIT_DIR']);
    if (env['GIT_WORK_TREE'] !== undefined) kept['GIT_WORK_TREE'] = absolute(env['GIT_WORK_TREE']);
  }
  if (!here && folderWithDotGit(real(start)) !== folderWithDotGit(real(cwd))) return kept;
  for (const name of REPOSITORY_VARIABLES) {
    const value = env[name];
    if (value === undefined || value === '') continue;
    kept[name] =
      name === 'GIT_ALTERNATE_OBJECT_DIRECTORIES' ? value.split(path.delimiter).map(absolute).join(path.delimiter) : absolute(value);
  }
  return kept;
}

interface Asked {
  readonly gitDir: string;
  readonly commonDir: string;
  readonly bare: boolean;
  /** Top of the work tree the folder is in, as git sees it; null: outside of one. */
  readonly inside: string | null;
  readonly objectFormat: 'sha1' | 'sha256';
  readonly shallow: boolean;
  readonly head: string | null;
}

const MOST_MILLISECONDS = 60_000;
/** `rev-parse` prints options it does not know: that tells where a path ends, which may hold newlines. */
const SEPARATOR = '--guard-separator';
const QUESTIONS = [
  '--is-bare-repository',
  '--is-inside-work-tree',
  '--show-object-format=storage',
  '--is-shallow-repository',
  '--path-format=absolute',
  '--absolute-git-dir',
  SEPARATOR,
  '--git-common-dir',
  SEPARATOR,
  '--show-cdup',
  '--quiet',
  '--verify',
  'HEAD',
] as const;
const ANSWER = new RegExp(`^(true|false)\n(true|false)\n(sha1|sha256)\n(true|false)\n(.+)\n${SEPARATOR}\n(.+)\n${SEPARATOR}\n(.*)$`, 's');

function ask(place: GitPlace): Asked | null {
  const result = runGitSync(place, ['rev-parse', ...QUESTIONS], {milliseconds: MOST_MILLISECONDS, bytes: 1 << 20});
  if (result === null) throw new GuardError('GIT_FAILED', `the repository could not be opened within ${MOST_MILLISECONDS / 1000} s`);
  const [, bare, inside, format, shallow, gitDir, commonDir, rest = ''] = ANSWER.exec(result.stdout.toString('utf8')) ?? [];
  if (gitDir === undefined || commonDir === undefined) return refusal(result);
  const lines = rest.split('\n');
  const head = lines.find((line) => /^[0-9a-f]{40,64}$/.test(line)) ?? null;
  const up = lines.find((line) => line !== '' && line !== head) ?? '';
  return {
    gitDir,
    commonDir,
    bare: bare === 'true',
    inside: inside === 'true' ? path.resolve(place.cwd, up) : null,
    objectFormat: format === 'sha256' ? 'sha256' : 'sha1',
    shallow: shallow === 'true',
    head,
  };
}

function refusal(result: {readonly status: number | null; readonly stderr: string}): null {
  if (/dubious ownership|unsafe repository/.test(result.stderr)) {
    const fix = /git config --global --add safe\.directory .*/.exec(result.stderr)?.[0];
    throw new GuardError('UNSAFE_REPOSITORY', 'the repository belongs to another user, so git does not read it', {
      hint: fix ?? 'git config --global --add safe.directory <its path>',
    });
  }
  if (/not a git repository/.test(result.stderr)) return null;
  throw gitFailure('the repository could not be opened', result);
}

/**
 * The folder whose `.git` leads to `gitDir`. core.worktree is not asked: in a scanned repository it could name any folder of this computer.
 * core.bare is believed only where no index says otherwise.
 */
function workTreeOf(start: string, gitDir: string, bare: boolean): string | null {
  const top = leadsTo(start, gitDir) ?? leadsTo(real(start), gitDir);
  return top !== null && bare && !exists(path.join(gitDir, 'index')) ? null : top;
}

function leadsTo(start: string, gitDir: string): string | null {
  for (let top = folderWithDotGit(start); top !== null; top = folderWithDotGit(path.dirname(top))) {
    if (real(dotGitTarget(top)) === real(gitDir)) return top;
    if (path.dirname(top) === top) return null;
  }
  return null;
}

/** `folder` or the nearest folder above it that has an entry called `.git`. */
function folderWithDotGit(folder: string): string | null {
  for (let at = folder; ; at = path.dirname(at)) {
    if (exists(path.join(at, '.git'))) return at;
    if (path.dirname(at) === at) return null;
  }
}

function dotGitTarget(top: string): string {
  const dotGit = path.join(top, '.git');
  try {
    if (lstatSync(dotGit).isFile()) {
      return path.resolve(
        top,
        readFileSync(dotGit, 'utf8')
          .replace(/^gitdir: /, '')
          .replace(/[\r\n]+$/, ''),
      );
    }
  } catch {
    // Unreadable: git has the last word on whether this is a repository.
  }
  return dotGit;
}

function safePaths(start: string, top: string | null): string[] {
  const paths = [start, real(start)];
  if (top !== null) paths.push(top, real(top));
  return [...new Set(paths)];
}

/** False too where a file stands in the place of a folder on the way, or one may not look. */
function exists(file: string): boolean {
  try {
    return lstatSync(file, {throwIfNoEntry: false}) !== undefined;
  } catch {
    return false;
  }
}

function real(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}
