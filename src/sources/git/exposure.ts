import type {Exposure} from '../../core/finding.ts';
import type {CommitGraph} from './commit-graph.ts';
import {eachLine} from './object-list.ts';
import {drain} from './object-reader.ts';
import type {Repository} from './repository.ts';
import {runGit, startGit} from './start.ts';

/** Refs whose names are kept for reports; of all others only the commits. */
const MOST_NAMED = 2000;
/** Refs that only a server makes: who has them fetched them. */
const FROM_SERVER = /^refs\/(remotes|prefetch|pull|merge-requests|changes|pipelines|keep-around|environments)\//;

/** How far commits got, and which refs hold them. */
export interface Reach {
  /** Of a commit of the graph, by its number; -1 (not in the graph) is unreachable. */
  exposureOf(commit: number): Exposure;
  /** Names of refs that hold the commit, at most two: one of this repository, one of a remote. */
  refsOf(commit: number): string[];
  /** Refs that point at an object itself: annotated tags, and blobs that someone tagged. By object id. */
  readonly direct: ReadonlyMap<string, {readonly refs: readonly string[]; readonly exposure: Exposure}>;
  /** Number of HEAD's commit; -1: unborn, or not in the graph. */
  readonly headCommit: number;
  headReaches(commit: number): boolean;
}

interface Tip {
  readonly commit: number;
  /** Full name; null: not kept. */
  readonly name: string | null;
}

/**
 * Marks every commit of the graph by the refs that reach it. Pushed is what a remote-tracking ref or its reflog reaches, a tag where
 * there is a remote, any ref of a bare or CI repository.
 */
export async function computeReach(repository: Repository, graph: CommitGraph, signal: AbortSignal): Promise<Reach> {
  const refs = await listRefs(repository, graph, signal);
  const remoteTips = refs.tips.filter(({name}) => name !== null && FROM_SERVER.test(name));
  const hasTracking = remoteTips.length > 0 || refs.unnamedRemote.length > 0;
  const hasRemote = hasTracking || (await hasRemoteUrl(repository));
  const everything = repository.bare || repository.ci;
  const isTag = ({name}: Tip): boolean => name?.startsWith('refs/tags/') === true;
  const own = [...refs.heads, ...refs.tips.filter((tip) => !remoteTips.includes(tip))];
  const pushed = [...remoteTips, ...(everything ? own : hasRemote ? own.filter(isTag) : [])];
  const bulk = [...refs.unnamedRemote, ...(everything ? refs.unnamedOwn : []), ...(await remoteReflogs(repository, graph))];
  const pushedMarks = mark(graph, pushed, bulk);
  const ownMarks = mark(graph, own, refs.unnamedOwn);
  const headMarks = mark(graph, refs.heads.slice(0, 1), []);
  const at = (marks: Int32Array, commit: number): number => (commit === -1 ? 0 : (marks[commit] ?? 0));
  return {
    exposureOf: (commit) =>
      at(pushedMarks, commit) > 0 ? 'pushed' : at(ownMarks, commit) === 0 ? 'unreachable' : hasTracking ? 'local' : 'unknown',
    refsOf: (commit) => {
      const names = [own[at(ownMarks, commit) - 1]?.name, pushed[at(pushedMarks, commit) - 1]?.name];
      return [...new Set(names.flatMap((name) => (name === undefined || name === null ? [] : [shortName(name)])))];
    },
    direct: directRefs(refs.objects, everything || hasRemote, hasTracking),
    headCommit: refs.heads[0]?.name === 'HEAD' ? refs.heads[0].commit : -1,
    headReaches: (commit) => at(headMarks, commit) > 0,
  };
}

/** For each commit the number + 1 of the first tip that reaches it; tips without a name come last and share one number. */
function mark(graph: CommitGraph, tips: readonly Tip[], more: readonly number[]): Int32Array {
  const marks = new Int32Array(graph.commits.size);
  tips.forEach((tip, index) => {
    graph.reach([tip.commit], marks, index + 1);
  });
  graph.reach(more, marks, tips.length + 1);
  return marks;
}

interface Refs {
  /** HEAD, then the HEADs of other work trees. */
  readonly heads: readonly Tip[];
  readonly tips: readonly Tip[];
  readonly unnamedRemote: readonly number[];
  readonly unnamedOwn: readonly number[];
  /** Refs to what is no commit, by the object's id. */
  readonly objects: ReadonlyMap<string, readonly string[]>;
}

async function listRefs(repository: Repository, graph: CommitGraph, signal: AbortSignal): Promise<Refs> {
  const [tips, unnamedRemote, unnamedOwn]: [Tip[], number[], number[]] = [[], [], []];
  const objects = new Map<string, string[]>();
  const idLength = repository.idBytes * 2;
  const add = (commit: number, name: string): void => {
    if (commit === -1 || name === 'refs/stash' || /^refs\/remotes\/[^/]+\/HEAD$/.test(name)) return;
    if (tips.length < MOST_NAMED) tips.push({commit, name});
    else (FROM_SERVER.test(name) ? unnamedRemote : unnamedOwn).push(commit);
  };
  const git = startGit(repository.place, ['for-each-ref', '--format=%(objectname) %(refname)'], {signal});
  const take = (text: Buffer, start: number, end: number): void => {
    const name = text.toString('utf8', start + idLength + 1, end);
    const commit = graph.commits.findHex(text, start);
    if (commit !== -1) return add(commit, name);
    const id = text.toString('latin1', start, start + idLength);
    objects.set(id, [...(objects.get(id) ?? []), name]);
  };
  await drain(git.stdout, eachLine(take));
  await git.ended;
  for (const [tag, target] of await peel(repository, [...objects.keys()])) {
    const commit = graph.find(target);
    const names = objects.get(tag) ?? [];
    for (const name of names) add(commit, name);
    if (commit === -1) objects.set(target, [...(objects.get(target) ?? []), ...names]);
  }
  return {heads: await headTips(repository, graph), tips: mainFirst(tips), unnamedRemote, unnamedOwn, objects};
}

/** What the objects finally point to, where that is another one. */
async function peel(repository: Repository, ids: readonly string[]): Promise<[string, string][]> {
  if (ids.length === 0) return [];
  const asked = await runGit(repository.place, ['cat-file', '--batch-check=%(objectname)', '--buffer'], {
    input: ids.map((id) => `${id}^{}\n`).join(''),
  });
  const answers = asked.stdout.toString('latin1').split('\n');
  return ids.flatMap((id, i): [string, string][] => {
    const answer = answers[i] ?? '';
    return /^[0-9a-f]+$/.test(answer) && answer !== id ? [[id, answer]] : [];
  });
}

async function headTips(repository: Repository, graph: CommitGraph): Promise<Tip[]> {
  const heads: Tip[] = repository.head === null ? [] : [{commit: graph.find(repository.head), name: 'HEAD'}];
  const listed = await runGit(repository.place, ['worktree', 'list', '--porcelain']);
  for (const [, id = ''] of listed.stdout.toString('latin1').matchAll(/^HEAD ([0-9a-f]{40,64})$/gm)) {
    const commit = graph.find(id);
    if (commit !== -1 && heads.every((tip) => tip.commit !== commit)) heads.push({commit, name: null});
  }
  return heads;
}

/** Commits that stood in a remote-tracking ref once: what was pushed and then overwritten. */
async function remoteReflogs(repository: Repository, graph: CommitGraph): Promise<number[]> {
  const listed = await runGit(repository.place, ['rev-list', '--walk-reflogs', '--remotes']);
  if (listed.status !== 0) return [];
  return listed.stdout
    .toString('latin1')
    .split('\n')
    .map((id) => graph.find(id))
    .filter((commit) => commit !== -1);
}

async function hasRemoteUrl(repository: Repository): Promise<boolean> {
  return (await runGit(repository.place, ['config', '--get-regexp', '^remote\\..*\\.url$'])).status === 0;
}

function mainFirst(tips: readonly Tip[]): Tip[] {
  const rank = ({name}: Tip): number => (/\/(main|master|trunk|develop)$/.test(name ?? '') ? 0 : name?.startsWith('refs/tags/') ? 2 : 1);
  return [...tips].sort((a, b) => rank(a) - rank(b));
}

function directRefs(objects: ReadonlyMap<string, readonly string[]>, tagsArePushed: boolean, hasTracking: boolean): Reach['direct'] {
  const direct = new Map<string, {refs: string[]; exposure: Exposure}>();
  for (const [id, names] of objects) {
    const out = names.some((name) => FROM_SERVER.test(name) || (tagsArePushed && name.startsWith('refs/tags/')));
    direct.set(id, {refs: names.slice(0, 3).map(shortName), exposure: out ? 'pushed' : hasTracking ? 'local' : 'unknown'});
  }
  return direct;
}

function shortName(name: string): string {
  return name.replace(/^refs\/(heads|remotes|tags)\//, '');
}
