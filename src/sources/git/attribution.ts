import {type CommitFact, EXPOSURES, type Exposure} from '../../core/finding.ts';
import {pathText} from '../path-text.ts';
import {commitFacts} from './commit-facts.ts';
import {CommitGraph} from './commit-graph.ts';
import {computeReach, type Reach} from './exposure.ts';
import {IdSet} from './id-set.ts';
import {splitAtNul} from './nul-list.ts';
import {eachLine, type ObjectIds} from './object-list.ts';
import {drain} from './object-reader.ts';
import {type RawEntry, readRawLog} from './raw-log.ts';
import type {Repository} from './repository.ts';
import {runGit, startGit} from './start.ts';

/** Where an object came from and how far it got. Plain data. */
export interface ObjectFacts {
  /** Every commit that brought the object to a path where none of its parents had it; of a message the commit or tag itself, path ''. */
  readonly introductions: readonly {readonly commit: CommitFact; readonly path: string; readonly exposure: Exposure}[];
  /** The worst of them; 'staged' where only the index has it, 'unreachable' where nothing does. */
  readonly exposure: Exposure;
  /** In the tree of HEAD; of a message: reachable from HEAD. */
  readonly inHead: boolean;
  readonly headPath?: string;
  readonly indexPath?: string;
  /** Refs that hold it, a few. */
  readonly refs: readonly string[];
}

/** Introductions kept of one object; a revert and a cherry-pick add one each. */
const MOST_INTRODUCTIONS = 500;

/**
 * Commits, paths and exposure of the `wanted` objects (ids in hex: blobs, commits, tags; trees for the names first seen in them).
 * `seen` is what the object pass or the range read. Throws GIT_FAILED.
 */
export async function attribute(
  repository: Repository,
  seen: ObjectIds,
  wanted: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<Map<string, ObjectFacts>> {
  const search = new Search(repository, seen, wanted);
  const comparable = seen.graph.comparable();
  const unread = await readRawLog(repository, comparable.length, (i) => seen.graph.commits.hex(comparable[i] as number), search, signal);
  const graph = seen.wholeHistory ? seen.graph : await readGraph(repository, signal);
  const reach = await computeReach(repository, graph, signal);
  const head =
    repository.head === null ? new Map<string, string>() : await search.placesIn(['ls-tree', '-r', '-z', '--full-tree', repository.head]);
  const index = repository.bare ? new Map<string, string>() : await search.placesIn(['ls-files', '-z', '--stage']);
  const commits = await commitFacts(repository, search.commitIds(), signal);
  const context = {graph, reach, head, index, commits, complete: unread === 0 && comparable.length === seen.graph.commits.size};
  return new Map([...wanted].map((id) => [id, factsOf(id, search, context)]));
}

interface Found {
  /** Commit id. */
  readonly commit: string;
  readonly path: string;
}

/** Looks for the wanted ids in what the log and listings tell. */
class Search {
  readonly blobs: IdSet;
  readonly found: Found[][] = [];
  /** Wanted commits and tags, by id. */
  readonly messages = new Map<string, 'commit' | 'tag'>();
  /** Names of files or folders wanted, and the trees that ask for them. */
  readonly #names = new Map<string, string[]>();
  readonly foundNames = new Map<string, Found[]>();
  readonly #repository: Repository;
  readonly #idLength: number;
  #commit = '';
  #commitText = Buffer.alloc(0);

  constructor(repository: Repository, seen: ObjectIds, wanted: ReadonlySet<string>) {
    this.#repository = repository;
    this.#idLength = repository.idBytes * 2;
    this.blobs = new IdSet(repository.idBytes);
    for (const id of wanted) {
      const text = Buffer.from(id, 'latin1');
      const number = seen.ids.findHex(text, 0);
      const type = number === -1 ? 'blob' : seen.typeOf(number);
      if (type === 'commit' || type === 'tag') this.messages.set(id, type);
      else if (type === 'tree')
        for (const name of seen.namesByTree.get(id) ?? []) this.#names.set(name, [...(this.#names.get(name) ?? []), id]);
      else this.blobs.addHex(text, 0);
    }
  }

  commit(bytes: Buffer, at: number): void {
    this.#commit = '';
    this.#commitText = Buffer.from(bytes.subarray(at, at + this.#idLength));
  }

  entry(entry: RawEntry): void {
    const number = this.blobs.findHex(entry.bytes, entry.newId);
    if (number !== -1) {
      const list = this.found[number] ?? [];
      this.found[number] = list;
      this.#note(list, pathText(entry.bytes.subarray(entry.path, entry.pathEnd)));
    }
    if (this.#names.size > 0 && isAdded(entry)) this.#noteNames(pathText(entry.bytes.subarray(entry.path, entry.pathEnd)));
  }

  #note(list: Found[], path: string): void {
    if (list.length >= MOST_INTRODUCTIONS) return;
    if (this.#commit === '') this.#commit = this.#commitText.toString('latin1');
    if (list.at(-1)?.commit !== this.#commit || list.at(-1)?.path !== path) list.push({commit: this.#commit, path});
  }

  #noteNames(path: string): void {
    const parts = path.split('/');
    for (const [depth, part] of parts.entries()) {
      for (const tree of this.#names.get(part) ?? []) {
        const list = this.foundNames.get(tree) ?? [];
        this.foundNames.set(tree, list);
        this.#note(list, parts.slice(0, depth + 1).join('/'));
      }
    }
  }

  /** Paths of wanted objects (and of trees' names) in a listing `<mode> ... <id> ...\t<path> NUL`, by id. */
  async placesIn(args: readonly string[]): Promise<Map<string, string>> {
    const places = new Map<string, string>();
    const listed = await runGit(this.#repository.place, args);
    for (const line of splitAtNul(listed.stdout)) {
      const tab = line.indexOf(9);
      const number = this.blobs.findHex(line, idAt(line, tab, this.#idLength));
      const path = line.subarray(tab + 1);
      if (number !== -1 && !places.has(this.blobs.hex(number))) places.set(this.blobs.hex(number), pathText(path));
      if (this.#names.size > 0) this.#placeNames(pathText(path), places);
    }
    return places;
  }

  #placeNames(path: string, places: Map<string, string>): void {
    const parts = path.split('/');
    for (const [depth, part] of parts.entries()) {
      for (const tree of this.#names.get(part) ?? []) if (!places.has(tree)) places.set(tree, parts.slice(0, depth + 1).join('/'));
    }
  }

  /** Commits and tags whose author and date are needed. */
  commitIds(): Map<string, 'commit' | 'tag'> {
    const ids = new Map(this.messages);
    for (const list of [...this.found, ...this.foundNames.values()]) for (const {commit} of list ?? []) ids.set(commit, 'commit');
    return ids;
  }

  foundFor(id: string): readonly Found[] {
    const number = this.blobs.findHex(Buffer.from(id, 'latin1'), 0);
    return (number === -1 ? this.foundNames.get(id) : this.found[number]) ?? [];
  }
}

/** The id is the third word of `ls-tree`, the second of `ls-files --stage`: the first word of its length. */
function idAt(line: Buffer, tab: number, length: number): number {
  const last = line.lastIndexOf(0x20, tab);
  return tab - last - 1 === length ? last + 1 : last - length;
}

function isAdded(entry: RawEntry): boolean {
  for (let i = 0; i < entry.parents; i++) if (entry.bytes[entry.status + i] !== 0x41) return false;
  return true;
}

interface FactsContext {
  readonly graph: CommitGraph;
  readonly reach: Reach;
  readonly head: ReadonlyMap<string, string>;
  readonly index: ReadonlyMap<string, string>;
  readonly commits: ReadonlyMap<string, CommitFact>;
  readonly complete: boolean;
}

function factsOf(id: string, search: Search, context: FactsContext): ObjectFacts {
  const {graph, reach, head, index, commits} = context;
  const type = search.messages.get(id);
  if (type === 'tag') return tagFacts(id, context);
  const found = type === 'commit' ? [{commit: id, path: ''}] : search.foundFor(id);
  const introductions = found.flatMap(({commit, path}) => {
    const fact = commits.get(commit);
    return fact === undefined ? [] : [{commit: fact, path, exposure: reach.exposureOf(graph.find(commit))}];
  });
  const direct = reach.direct.get(id);
  const headPath = head.get(id);
  const indexPath = index.get(id);
  const exposures: Exposure[] = introductions.map((one) => one.exposure);
  if (direct !== undefined) exposures.push(direct.exposure);
  if (exposures.length === 0) exposures.push(exposureElsewhere(headPath, indexPath, context));
  return {
    introductions,
    exposure: EXPOSURES.find((level) => exposures.includes(level)) ?? 'unknown',
    inHead: headPath !== undefined || (type === 'commit' && reach.headReaches(graph.find(id))),
    ...(headPath === undefined ? {} : {headPath}),
    ...(indexPath === undefined ? {} : {indexPath}),
    refs: [...new Set([...(direct?.refs ?? []), ...found.slice(0, 20).flatMap(({commit}) => reach.refsOf(graph.find(commit)))])].slice(
      0,
      3,
    ),
  };
}

/** Of an object that no commit was seen to bring: in a clone with holes HEAD may still hold it. */
function exposureElsewhere(headPath: string | undefined, indexPath: string | undefined, context: FactsContext): Exposure {
  if (headPath !== undefined) return context.reach.exposureOf(context.reach.headCommit);
  if (indexPath !== undefined) return 'staged';
  return context.complete ? 'unreachable' : 'unknown';
}

function tagFacts(id: string, {reach, commits}: FactsContext): ObjectFacts {
  const fact = commits.get(id);
  const direct = reach.direct.get(id);
  const exposure = direct?.exposure ?? 'unreachable';
  return {introductions: fact === undefined ? [] : [{commit: fact, path: '', exposure}], exposure, inHead: false, refs: direct?.refs ?? []};
}

/** The commits that refs and reflogs reach, for a scan that read only some of them. */
async function readGraph(repository: Repository, signal: AbortSignal): Promise<CommitGraph> {
  const graph = new CommitGraph(repository.idBytes);
  const step = repository.idBytes * 2 + 1;
  const git = startGit(
    repository.place,
    ['rev-list', '--all', '--reflog', '--parents', '--ignore-missing', ...(repository.head === null ? [] : ['HEAD'])],
    {signal},
  );
  await drain(
    git.stdout,
    eachLine((text, start, end) => {
      graph.addCommit(text, start);
      for (let at = start + step; at < end; at += step) graph.addParent(text, at);
    }),
  );
  await git.ended;
  return graph;
}
