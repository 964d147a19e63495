import {resolve} from './range.ts';
import type {Repository} from './repository.ts';
import {runGit} from './start.ts';

/** The revision whose settings, baseline and allow entries count: what the change under test says about itself does not. */
export interface BaseRevision {
  /** Commit id. */
  readonly commit: string;
  /** The change ends here: additions between the two are reported. Commit id. */
  readonly head: string;
}

const DEFAULT_BRANCHES = ['refs/remotes/origin/HEAD', 'refs/remotes/origin/main', 'refs/remotes/origin/master'];

/** A of `A..B`; the merge base of `A...B`; null: they have none. Throws NO_SUCH_REVISION. */
export async function baseOfRange(repository: Repository, range: string): Promise<BaseRevision | null> {
  const [, from = '', dots = '', to = ''] = /^(.*?)(\.\.\.?)(.*)$/.exec(range) ?? [];
  const start = await resolve(repository, from === '' ? 'HEAD' : from);
  const head = await resolve(repository, to === '' ? 'HEAD' : to);
  const commit = dots === '...' ? await mergeBase(repository, start, head) : start;
  return commit === null ? null : {commit, head};
}

/**
 * On a CI machine without a range: where HEAD left the remote's default branch (HEAD itself once it is part of it: it was reviewed), else HEAD's
 * first parent. null: neither can be told, as in a clone of depth 1.
 */
export async function baseForCi(repository: Repository): Promise<BaseRevision | null> {
  const {head} = repository;
  if (head === null) return null;
  for (const name of DEFAULT_BRANCHES) {
    const branch = await commitOf(repository, name);
    const commit = branch === null ? null : await mergeBase(repository, branch, head);
    if (commit !== null) return {commit, head};
  }
  const parent = await commitOf(repository, `${head}^1`);
  return parent === null ? null : {commit: parent, head};
}

async function commitOf(repository: Repository, revision: string): Promise<string | null> {
  const asked = await runGit(repository.place, ['rev-parse', '--quiet', '--verify', '--end-of-options', `${revision}^{commit}`]);
  return idIn(asked);
}

async function mergeBase(repository: Repository, a: string, b: string): Promise<string | null> {
  return idIn(await runGit(repository.place, ['merge-base', a, b]));
}

function idIn({status, stdout}: {readonly status: number | null; readonly stdout: Buffer}): string | null {
  const id = stdout.toString('latin1').trim().split('\n').at(-1) ?? '';
  return status === 0 && /^[0-9a-f]{40,64}$/.test(id) ? id : null;
}
