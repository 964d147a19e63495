import type {Chunk, Sink, Source} from '../../core/chunk.ts';
import {GuardError} from '../../core/errors.ts';
import {pathText} from '../path-text.ts';
import {type ChangedBlob, readChangedBlobs} from './changed-blobs.ts';
import {eachLine, ObjectIds} from './object-list.ts';
import {drain, type ObjectSink, readObjects} from './object-reader.ts';
import {wholeChunk} from './objects.ts';
import {Pieces} from './pieces.ts';
import {type RawEntry, readRawLog} from './raw-log.ts';
import type {Repository} from './repository.ts';
import {gitFailure, runGit, startGit} from './start.ts';

/** Which commits: at least one is set; several add up. */
export interface RangeOptions {
  /** Commits of HEAD that are not reachable from this revision. */
  readonly since?: string | null;
  /** `A..B`, `A...B`, or one revision with all before it. */
  readonly range?: string | null;
  /** What a push would publish: commits of HEAD and branches that no remote-tracking ref has. */
  readonly push?: boolean;
}

/**
 * The commits of a range: their texts, the lines of files that none of the parents' versions has, and the names of added files.
 * An empty range reads nothing. Throws NO_SUCH_REVISION.
 */
export function rangeSource(repository: Repository, options: RangeOptions): Source & {readonly seen: ObjectIds} {
  const seen = new ObjectIds(repository.idBytes, false);
  return {
    name: options.push === true ? 'commits to push' : 'commits of the range',
    seen,
    read: async (sink, signal) => {
      for (const revisions of revisionLists(repository, options)) await listCommits(repository, revisions, seen, signal);
      if (seen.graph.commits.size === 0) return;
      const treeOf = await readMessages(repository, seen, sink, signal);
      const changes = new Changes(seen, treeOf, sink);
      const {commits} = seen.graph;
      const unread = await readRawLog(repository, commits.size, (i) => commits.hex(i), changes, signal);
      if (unread > 0)
        sink.unread({
          origin: {kind: 'git-config', path: 'commits'},
          incomplete: 'missing-object',
          detail: 'commits whose trees are missing',
          count: unread,
        });
      await readChangedBlobs(repository, changes.blobs(), sink, signal);
    },
  };
}

/** Arguments of rev-list. A revision of the user's can be no option: each is resolved to an id first. */
function revisionLists(repository: Repository, options: RangeOptions): (() => Promise<string[]>)[] {
  const lists: (() => Promise<string[]>)[] = [];
  const {since, range} = options;
  if (since !== null && since !== undefined) {
    lists.push(async () => [...(repository.head === null ? [] : [repository.head]), `^${await resolve(repository, since)}`]);
  }
  if (range !== null && range !== undefined) lists.push(() => resolveRange(repository, range));
  if (options.push === true) {
    lists.push(() => Promise.resolve([...(repository.head === null ? [] : [repository.head]), '--branches', '--not', '--remotes']));
  }
  return lists;
}

async function resolveRange(repository: Repository, range: string): Promise<string[]> {
  const [, from = '', dots, to = ''] = /^(.*?)(\.\.\.?)(.*)$/.exec(range) ?? [];
  if (dots === undefined) return [await resolve(repository, range)];
  const [start, end] = [await resolve(repository, from === '' ? 'HEAD' : from), await resolve(repository, to === '' ? 'HEAD' : to)];
  return dots === '..' ? [end, `^${start}`] : [`${start}...${end}`];
}

/** The commit id that a revision names. Throws NO_SUCH_REVISION. */
export async function resolve(repository: Repository, revision: string): Promise<string> {
  const asked = await runGit(repository.place, ['rev-parse', '--quiet', '--verify', '--end-of-options', `${revision}^{commit}`]);
  const id = asked.stdout.toString('latin1').trim().split('\n').at(-1) ?? '';
  if (asked.status === 0 && /^[0-9a-f]{40,64}$/.test(id)) return id;
  throw new GuardError('NO_SUCH_REVISION', `${revision}: no such commit, branch or tag`, {
    hint: repository.shallow ? 'this is a shallow clone: git fetch --unshallow' : 'git log --oneline --all',
  });
}

async function listCommits(
  repository: Repository,
  revisions: () => Promise<string[]>,
  seen: ObjectIds,
  signal: AbortSignal,
): Promise<void> {
  const step = repository.idBytes * 2 + 1;
  const git = startGit(repository.place, ['rev-list', '--parents', ...(await revisions()), '--'], {signal});
  await drain(
    git.stdout,
    eachLine((text, start, end) => {
      seen.setType(seen.ids.addHex(text, start), 2);
      if (!seen.graph.addCommit(text, start)) return;
      for (let at = start + step; at < end; at += step) seen.graph.addParent(text, at);
    }),
  );
  const ended = await git.ended;
  if (ended.status !== 0 && !signal.aborted) throw gitFailure('the commits could not be listed', ended);
}

/** Hands over the texts of the commits; gives each commit's tree. */
async function readMessages(repository: Repository, seen: ObjectIds, sink: Sink, signal: AbortSignal): Promise<Map<string, string>> {
  const {commits} = seen.graph;
  const treeOf = new Map<string, string>();
  const hand = (chunk: Chunk): void => {
    if (chunk.offset === 0 && chunk.origin.kind === 'message') {
      treeOf.set(chunk.origin.object, Buffer.from(chunk.bytes.subarray(5, 5 + repository.idBytes * 2)).toString('latin1'));
    }
    sink.chunk(chunk);
  };
  const pieces = new Pieces(hand);
  const origin = (number: number) => ({kind: 'message', object: commits.hex(number), type: 'commit'}) as const;
  const messages: ObjectSink = {
    object: (number, bytes) => {
      sink.count({commits: 1, objects: 1, bytes: bytes.length});
      hand(wholeChunk(origin(number), bytes));
    },
    begin: (number, size) => pieces.begin(origin(number), {size}),
    part: (_, bytes) => pieces.push(bytes),
    end: () => {
      sink.count({commits: 1, objects: 1, bytes: pieces.length});
      pieces.finish();
    },
    failed: (number, why) => sink.unread({origin: origin(number), incomplete: why}),
    pause: () => undefined,
  };
  await readObjects(
    repository,
    commits,
    Int32Array.from({length: commits.size}, (_, number) => number),
    messages,
    signal,
  );
  return treeOf;
}

/** Collects what the log says was brought: each pair of a blob and the versions it replaces once. */
class Changes {
  readonly #seen: ObjectIds;
  readonly #treeOf: ReadonlyMap<string, string>;
  readonly #sink: Sink;
  readonly #blobs = new Map<string, ChangedBlob>();
  readonly #names = new Set<string>();
  #commit = '';

  constructor(seen: ObjectIds, treeOf: ReadonlyMap<string, string>, sink: Sink) {
    this.#seen = seen;
    this.#treeOf = treeOf;
    this.#sink = sink;
  }

  commit(bytes: Buffer, at: number): void {
    this.#commit = bytes.toString('latin1', at, at + this.#seen.ids.idBytes * 2);
  }

  entry(entry: RawEntry): void {
    if (entry.isGitlink) return;
    const length = this.#seen.ids.idBytes * 2;
    const blob = entry.bytes.toString('latin1', entry.newId, entry.newId + length);
    if (/^0+$/.test(blob)) return;
    const path = pathText(entry.bytes.subarray(entry.path, entry.pathEnd));
    const older: string[] = [];
    for (let i = 0; i < entry.parents; i++) {
      const at = entry.oldIds + i * (length + 1);
      const id = entry.bytes.toString('latin1', at, at + length);
      if (!/^0+$/.test(id) && !older.includes(id)) older.push(id);
    }
    this.#seen.setType(this.#seen.ids.addHex(entry.bytes, entry.newId), 0);
    const key = `${blob} ${older.join(' ')}`;
    if (!this.#blobs.has(key)) this.#blobs.set(key, {origin: {kind: 'blob', blob, path, commit: this.#commit}, blob, older});
    if (older.length === 0) this.#name(path);
  }

  blobs(): ChangedBlob[] {
    return [...this.#blobs.values()];
  }

  /** Names of the added file and its folders, each once. The commit's tree stands for all trees in it. */
  #name(path: string): void {
    const tree = this.#treeOf.get(this.#commit) ?? this.#commit;
    for (const name of path.split('/')) {
      if (this.#names.has(name)) continue;
      this.#names.add(name);
      const bytes = Buffer.from(name, 'utf8');
      this.#sink.count({bytes: bytes.length});
      this.#seen.setType(this.#seen.ids.addHex(Buffer.from(tree, 'latin1'), 0), 1);
      this.#seen.namesByTree.set(tree, [...(this.#seen.namesByTree.get(tree) ?? []), name]);
      this.#sink.chunk(wholeChunk({kind: 'name', tree, path: name}, bytes));
    }
  }
}
