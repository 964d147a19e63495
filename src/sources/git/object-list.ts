import {GuardError} from '../../core/errors.ts';
import {CommitGraph} from './commit-graph.ts';
import {DeltaOrder} from './delta-order.ts';
import {IdSet} from './id-set.ts';
import {drain, type ObjectType} from './object-reader.ts';
import type {Repository} from './repository.ts';
import {gitFailure, startGit} from './start.ts';

export const TYPES: readonly ObjectType[] = ['blob', 'tree', 'commit', 'tag'];
/** Stands for an object that is in the store and cannot be read. */
const UNREADABLE = 255;
const LF = 10;
const LETTER = {b: 0x62, c: 0x63, m: 0x6d, r: 0x72, t: 0x74} as const;

/** All objects of an object store by id and type, and the commits among them with their parents: what attribution needs of the object pass. */
export class ObjectIds {
  readonly ids: IdSet;
  readonly graph: CommitGraph;
  /** The graph holds every commit of the store; false: only those of a range. */
  readonly wholeHistory: boolean;
  /** Names that were seen for the first time in a tree, by the tree's id. */
  readonly namesByTree = new Map<string, string[]>();
  /** LFS ids and the blob of a pointer that names each. */
  readonly lfsPointers = new Map<string, string>();
  #types = new Uint8Array(1024);

  constructor(idBytes: 20 | 32, wholeHistory = true) {
    this.wholeHistory = wholeHistory;
    this.ids = new IdSet(idBytes);
    this.graph = new CommitGraph(idBytes);
  }

  setType(number: number, type: number): void {
    if (number >= this.#types.length) {
      const more = new Uint8Array(this.#types.length * 2);
      more.set(this.#types);
      this.#types = more;
    }
    this.#types[number] = type;
  }

  /** null: listed by git, but unreadable. */
  typeOf(number: number): ObjectType | null {
    return TYPES[this.#types[number] as number] ?? null;
  }
}

/** An object over the user's limit: its number and size. */
export interface Oversized {
  readonly number: number;
  readonly size: number;
}

/**
 * Lists every object of the store, alternates included. `order`: all their numbers, in the order in which they are best read. `limitBytes`:
 * blobs over it are named in `oversized`. Throws GIT_FAILED.
 */
export async function listObjects(
  repository: Repository,
  limitBytes: number | null,
  signal: AbortSignal,
): Promise<{readonly objects: ObjectIds; readonly order: Int32Array; readonly oversized: readonly Oversized[]}> {
  const objects = new ObjectIds(repository.idBytes);
  const oversized: Oversized[] = [];
  const deltas = new DeltaOrder(repository.idBytes);
  const idLength = repository.idBytes * 2;
  const format = `%(objectname) %(objecttype) %(deltabase)${limitBytes === null ? '' : ' %(objectsize)'}`;
  const git = startGit(repository.place, ['cat-file', '--batch-all-objects', `--batch-check=${format}`, '--unordered'], {signal});
  const take = (text: Buffer, start: number, end: number): void => {
    const number = objects.ids.addHex(text, start);
    const type = number === -1 ? UNREADABLE : typeAt(text, start + idLength + 1);
    if (number === -1) return;
    objects.setType(number, type);
    if (type !== UNREADABLE) deltas.add(number, text, text.indexOf(0x20, start + idLength + 1) + 1);
    if (limitBytes === null || type !== 0) return;
    const size = Number(text.toString('latin1', text.lastIndexOf(0x20, end - 1) + 1, end));
    if (size > limitBytes) oversized.push({number, size});
  };
  await drain(git.stdout, eachLine(take));
  const ended = await git.ended;
  if (ended.status !== 0 && !signal.aborted && objects.ids.size === 0) throw gitFailure('the objects could not be listed', ended);
  if (ended.status !== 0 && !signal.aborted) throw new GuardError('GIT_FAILED', 'the list of objects broke off', {hint: 'git fsck'});
  return {objects, order: deltas.order(objects.ids), oversized};
}

function typeAt(text: Buffer, at: number): number {
  switch (text[at]) {
    case LETTER.b:
      return 0;
    case LETTER.c:
      return 2;
    case LETTER.t:
      return text[at + 1] === LETTER.r ? 1 : 3;
    default:
      return UNREADABLE;
  }
}

/** Calls `line` with each whole line of a stream of buffers; what stands behind the last LF is dropped. */
export function eachLine(line: (text: Buffer, start: number, end: number) => void): (bytes: Buffer) => void {
  let rest = Buffer.alloc(0);
  return (bytes) => {
    const text = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    let start = 0;
    for (let end = text.indexOf(LF); end !== -1; end = text.indexOf(LF, start)) {
      line(text, start, end);
      start = end + 1;
    }
    rest = Buffer.from(text.subarray(start));
  };
}
