import {existsSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {pathText} from '../path-text.ts';
import {splitAtNul} from './nul-list.ts';
import {eachLine} from './object-list.ts';
import {drain} from './object-reader.ts';
import {reflogsHolding} from './reflogs.ts';
import type {Repository} from './repository.ts';
import {gitFailure, runGit, startGit} from './start.ts';

/** A ref that keeps a wanted commit or object alive. */
export interface HoldingRef {
  /** Full name. */
  readonly name: string;
  /** Id it points at itself (of an annotated tag: the tag's). */
  readonly id: string;
  readonly annotated: boolean;
}

/** Everything of one repository that keeps wanted commits and objects from being pruned, and what surrounds it. */
export interface Holders {
  readonly refs: readonly HoldingRef[];
  /** Index entries whose blob is wanted: one blob may stand at many paths. `staged`: the entry differs from HEAD. */
  readonly indexed: readonly {readonly path: string; readonly blob: string; readonly staged: boolean}[];
  /** Positions in the list of stashes, highest first: dropping one moves those behind it. */
  readonly stashes: readonly number[];
  /** Reflogs with an entry that holds, as `git reflog expire` takes their names; the stash's is not among them. */
  readonly reflogs: readonly string[];
  /** Wanted commits that no ref, stash or reflog reaches. */
  readonly dangling: boolean;
  readonly head: {
    /** Full name of the branch HEAD stands on; null: detached. */
    readonly branch: string | null;
    readonly holds: boolean;
  };
  /** Folders of other work trees whose HEAD is detached at a commit that holds. */
  readonly detachedElsewhere: readonly string[];
  readonly remotes: readonly {readonly name: string; readonly url: string}[];
  /** Packs that `git gc` never rewrites, and object stores of others that are read too. */
  readonly keptPacks: boolean;
  readonly alternates: boolean;
  /** The work tree or index differs from HEAD. */
  readonly dirty: boolean;
}

/** Finds what holds the `commits` (those that brought it) and the `objects` (blobs and tags that refs may name directly), by full ids. Throws GIT_FAILED. */
export async function holdersOf(
  repository: Repository,
  commits: ReadonlySet<string>,
  objects: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<Holders> {
  const {holding, met} = await descendants(repository, commits, signal);
  const isHeld = (id: string): boolean => holding.has(id) || objects.has(id);
  const worktrees = await otherWorktrees(repository);
  const store = path.join(repository.commonDir, 'objects');
  return {
    refs: await holdingRefs(repository, isHeld, signal),
    indexed: repository.bare ? [] : await indexEntries(repository, objects),
    stashes: await holdingStashes(repository, isHeld),
    reflogs: reflogsHolding(repository, isHeld),
    dangling: met < commits.size,
    head: {branch: await currentBranch(repository), holds: repository.head !== null && holding.has(repository.head)},
    detachedElsewhere: worktrees.filter(({head, branch}) => branch === null && holding.has(head)).map((tree) => tree.folder),
    remotes: await remotesOf(repository),
    keptPacks: listed(path.join(store, 'pack')).some((name) => name.endsWith('.keep')),
    alternates: existsSync(path.join(store, 'info', 'alternates')),
    dirty: repository.workTree !== null && (await isDirty(repository)),
  };
}

/**
 * The wanted commits and all that come after them, among what refs and reflogs reach: parents are listed before their children, so one pass
 * is enough. `met`: how many of the wanted ones were there.
 */
async function descendants(
  repository: Repository,
  wanted: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<{readonly holding: ReadonlySet<string>; readonly met: number}> {
  const holding = new Set<string>();
  let met = 0;
  if (wanted.size === 0) return {holding, met};
  const length = repository.idBytes * 2;
  const head = repository.head === null ? [] : ['HEAD'];
  const args = ['rev-list', '--all', '--reflog', '--parents', '--topo-order', '--reverse', '--ignore-missing', ...head];
  const git = startGit(repository.place, args, {signal});
  const take = (text: Buffer, start: number, end: number): void => {
    const id = text.toString('latin1', start, start + length);
    const isWanted = wanted.has(id);
    if (isWanted) met++;
    let holds = isWanted;
    for (let at = start + length + 1; at < end && !holds; at += length + 1) holds = holding.has(text.toString('latin1', at, at + length));
    if (holds) holding.add(id);
  };
  await drain(git.stdout, eachLine(take));
  const ended = await git.ended;
  if (ended.status !== 0 && !signal.aborted) throw gitFailure('the commits could not be listed', ended);
  return {holding, met};
}

async function holdingRefs(repository: Repository, isHeld: (id: string) => boolean, signal: AbortSignal): Promise<HoldingRef[]> {
  const refs: HoldingRef[] = [];
  const git = startGit(repository.place, ['for-each-ref', '--format=%(objectname) %(*objectname) %(symref) %(refname)'], {signal});
  const take = (text: Buffer, start: number, end: number): void => {
    const [id = '', peeled = '', symbolic = '', ...name] = text.toString('utf8', start, end).split(' ');
    if (symbolic !== '' || name.join(' ') === 'refs/stash') return;
    if (isHeld(id) || isHeld(peeled)) refs.push({name: name.join(' '), id, annotated: peeled !== ''});
  };
  await drain(git.stdout, eachLine(take));
  await git.ended;
  return refs;
}

async function indexEntries(
  repository: Repository,
  objects: ReadonlySet<string>,
): Promise<{path: string; blob: string; staged: boolean}[]> {
  const list = await runGit(repository.place, ['ls-files', '-z', '--stage']);
  const staged = await stagedPaths(repository);
  return splitAtNul(list.stdout).flatMap((entry) => {
    const tab = entry.indexOf(9);
    const [, blob = ''] = entry.toString('latin1', 0, tab).split(' ');
    const path_ = pathText(entry.subarray(tab + 1));
    return objects.has(blob) ? [{path: path_, blob, staged: staged === null || staged.has(path_)}] : [];
  });
}

/** Paths at which the index differs from HEAD; null: all, on an unborn branch. */
async function stagedPaths(repository: Repository): Promise<ReadonlySet<string> | null> {
  if (repository.head === null) return null;
  const list = await runGit(repository.place, ['diff-index', '--cached', '--name-only', '--no-renames', '-z', repository.head]);
  return new Set(splitAtNul(list.stdout).map(pathText));
}

/** All paths of the index in the order of `git ls-files`. */
export async function indexPaths(repository: Repository): Promise<string[]> {
  return splitAtNul((await runGit(repository.place, ['ls-files', '-z'])).stdout).map(pathText);
}

/** Where in the listing of a tree a name stands, from 1, for commands that must not say it; null: not there. */
export async function entryNumber(repository: Repository, tree: string, name: string): Promise<number | null> {
  const list = await runGit(repository.place, ['ls-tree', '-z', '--name-only', tree]);
  const at = splitAtNul(list.stdout).findIndex((entry) => pathText(entry) === name);
  return at === -1 ? null : at + 1;
}

async function holdingStashes(repository: Repository, isHeld: (id: string) => boolean): Promise<number[]> {
  const walked = await runGit(repository.place, ['rev-list', '--walk-reflogs', 'refs/stash', '--']);
  if (walked.status !== 0) return [];
  const ids = walked.stdout.toString('latin1').trim().split('\n');
  return ids.flatMap((id, i) => (isHeld(id) ? [i] : [])).reverse();
}

async function currentBranch(repository: Repository): Promise<string | null> {
  const asked = await runGit(repository.place, ['symbolic-ref', '--quiet', 'HEAD']);
  return asked.status === 0 ? asked.stdout.toString('utf8').trimEnd() : null;
}

async function otherWorktrees(repository: Repository): Promise<{folder: string; head: string; branch: string | null}[]> {
  const asked = await runGit(repository.place, ['worktree', 'list', '--porcelain']);
  const blocks = asked.stdout.toString('utf8').split('\n\n');
  return blocks.flatMap((block) => {
    const folder = /^worktree (.*)$/m.exec(block)?.[1];
    if (folder === undefined || folder === repository.workTree) return [];
    return [{folder, head: /^HEAD (.*)$/m.exec(block)?.[1] ?? '', branch: /^branch (.*)$/m.exec(block)?.[1] ?? null}];
  });
}

async function remotesOf(repository: Repository): Promise<{name: string; url: string}[]> {
  const asked = await runGit(repository.place, ['config', '-z', '--get-regexp', '^remote\\..*\\.url$']);
  const known = new Map<string, string>();
  for (const entry of asked.stdout.toString('utf8').split('\0')) {
    const [key = '', url = ''] = entry.split('\n');
    const name = /^remote\.(.*)\.url$/s.exec(key)?.[1];
    if (name !== undefined && !known.has(name)) known.set(name, url);
  }
  return [...known].map(([name, url]) => ({name, url}));
}

async function isDirty(repository: Repository): Promise<boolean> {
  const asked = await runGit(repository.place, ['status', '--porcelain', '--untracked-files=no', '--ignore-submodules=all']);
  return asked.stdout.length > 0;
}

/** Whether no merge stands between the commit and HEAD. */
export async function isLinearSince(repository: Repository, commit: string): Promise<boolean> {
  const counted = await runGit(repository.place, ['rev-list', '--merges', '--count', `${commit}..HEAD`]);
  return counted.status === 0 && counted.stdout.toString('latin1').trim() === '0';
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
