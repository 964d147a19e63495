import type {Chunk, Origin, Sink, Source} from '../../core/chunk.ts';
import {pathText} from '../path-text.ts';
import {Gaps} from './gaps.ts';
import {listObjects, ObjectIds} from './object-list.ts';
import {type ObjectSink, type ObjectType, readObjects} from './object-reader.ts';
import {Pieces} from './pieces.ts';
import type {Repository} from './repository.ts';
import {shallowBoundary} from './shallow.ts';
import {TreeReader} from './trees.ts';

export interface ObjectsOptions {
  /** Larger blobs are left out ('users-limit'); null: none. */
  readonly limitBytes?: number | null;
  /** File names are content too, and trees tell which objects are missing. Default true; false measures the pass without trees. */
  readonly names?: boolean;
}

/** An LFS pointer is shorter than this, says its specification. */
const MOST_POINTER = 1024;
/** Trees over this size are no folder that anyone made. */
const MOST_TREE = 256 << 20;

/**
 * Every object of the object store, once: blobs, then the texts of commits and tags as they come, then the names in trees. Objects that are
 * named but not there are reported, so that a repository with holes is never clean. `seen` is filled by `read`.
 */
export function objectsSource(repository: Repository, options: ObjectsOptions = {}): Source & {readonly seen: ObjectIds} {
  let seen = new ObjectIds(repository.idBytes);
  return {
    name: 'history',
    get seen() {
      return seen;
    },
    read: async (sink, signal) => {
      const {objects, order, oversized} = await listObjects(repository, options.limitBytes ?? null, signal);
      seen = objects;
      const skipped = new Set(oversized.map(({number}) => number));
      for (const {number, size} of oversized) {
        sink.unread({origin: {kind: 'blob', blob: objects.ids.hex(number)}, leftOut: 'users-limit', detail: `${size} bytes`});
      }
      const pass = new ObjectPass(repository, objects, sink, skipped.size);
      await readObjects(repository, objects.ids, pass.order(order, skipped, options.names ?? true), pass, signal);
      if (!signal.aborted) pass.finish(options.names ?? true);
    },
  };
}

class ObjectPass implements ObjectSink {
  readonly #objects: ObjectIds;
  readonly #sink: Sink;
  readonly #pieces: Pieces;
  readonly #gaps: Gaps;
  readonly #shallow: ReadonlySet<string>;
  readonly #trees: TreeReader;
  /** Number and, once it is needed, id of the tree being read. */
  #number = 0;
  #tree = '';
  #treeBuffer = Buffer.allocUnsafe(64 << 10);
  #treeLength = 0;
  #done: number;
  #counts = {commits: 0, objects: 0, blobs: 0, bytes: 0};

  constructor(repository: Repository, objects: ObjectIds, sink: Sink, leftOut: number) {
    this.#objects = objects;
    this.#sink = sink;
    this.#done = leftOut;
    this.#pieces = new Pieces((chunk) => this.#handChunk(chunk));
    this.#gaps = new Gaps(repository, sink);
    this.#shallow = shallowBoundary(repository);
    this.#trees = new TreeReader(
      {
        name: (bytes, start, end) => this.#handName(bytes.subarray(start, end)),
        link: (bytes, at) => {
          if (objects.ids.find(bytes, at) === -1) this.#gaps.add(bytes, at);
        },
      },
      repository.idBytes,
    );
  }

  /** Numbers of the objects to read, of `all` of them: non-trees, then trees. Unreadable ones are reported here. */
  order(all: Int32Array, skipped: ReadonlySet<number>, names: boolean): Int32Array {
    const {ids} = this.#objects;
    const order = new Int32Array(all.length);
    let length = 0;
    for (const trees of names ? [false, true] : [false]) {
      for (const number of all) {
        const type = this.#objects.typeOf(number);
        if (type === null && !trees) this.#sink.unread({origin: {kind: 'blob', blob: ids.hex(number)}, incomplete: 'corrupt'});
        if (type !== null && (type === 'tree') === trees && !skipped.has(number)) order[length++] = number;
      }
    }
    return order.subarray(0, length);
  }

  object(number: number, bytes: Buffer): void {
    const type = this.#typeOf(number);
    this.#count(type, bytes.length);
    if (type === 'tree') this.#readTree(number, bytes);
    else this.#handChunk(wholeChunk(this.#origin(type, number), bytes));
  }

  begin(number: number, size: number): void {
    const type = this.#typeOf(number);
    if (type === 'tree') this.#treeLength = 0;
    else this.#pieces.begin(this.#origin(type, number), {size});
  }

  part(number: number, bytes: Buffer): void {
    if (this.#typeOf(number) !== 'tree') this.#pieces.push(bytes);
    else if (this.#treeLength + bytes.length <= MOST_TREE) this.#keepTreePart(bytes);
  }

  end(number: number): void {
    const type = this.#typeOf(number);
    if (type === 'tree') {
      const tree = this.#treeBuffer.subarray(0, this.#treeLength);
      this.#count(type, tree.length);
      this.#readTree(number, tree);
    } else {
      this.#count(type, this.#pieces.length);
      this.#pieces.finish();
    }
  }

  #keepTreePart(bytes: Buffer): void {
    const length = this.#treeLength + bytes.length;
    if (length > this.#treeBuffer.length) {
      const larger = Buffer.allocUnsafe(length * 2);
      this.#treeBuffer.copy(larger, 0, 0, this.#treeLength);
      this.#treeBuffer = larger;
    }
    bytes.copy(this.#treeBuffer, this.#treeLength);
    this.#treeLength = length;
  }

  failed(number: number, why: 'missing-object' | 'corrupt'): void {
    const type = this.#typeOf(number);
    const hex = this.#objects.ids.hex(number);
    this.#sink.unread({
      origin: type === 'commit' || type === 'tag' ? {kind: 'message', object: hex, type} : {kind: 'blob', blob: hex},
      incomplete: why,
    });
    this.#done++;
  }

  pause(): void {
    this.#sink.count(this.#counts);
    this.#counts = {commits: 0, objects: 0, blobs: 0, bytes: 0};
    this.#sink.progress(this.#done, this.#objects.ids.size, 'objects');
  }

  /** Reports what is named but missing: commits beyond a shallow boundary are not. */
  finish(everythingRead: boolean): void {
    this.pause();
    for (const parent of this.#objects.graph.missingParents()) {
      if (!this.#shallow.has(parent) && this.#objects.ids.findHex(Buffer.from(parent), 0) === -1) this.#gaps.addHex(Buffer.from(parent), 0);
    }
    if (everythingRead) this.#gaps.report();
  }

  #typeOf(number: number): ObjectType {
    return this.#objects.typeOf(number) ?? 'blob';
  }

  #origin(type: Exclude<ObjectType, 'tree'>, number: number): Origin {
    const hex = this.#objects.ids.hex(number);
    return type === 'blob' ? {kind: 'blob', blob: hex} : {kind: 'message', object: hex, type};
  }

  #count(type: ObjectType, bytes: number): void {
    this.#done++;
    this.#counts.objects++;
    if (type === 'tree') return;
    this.#counts.bytes += bytes;
    if (type === 'blob') this.#counts.blobs++;
    else if (type === 'commit') this.#counts.commits++;
  }

  #handChunk(chunk: Chunk): void {
    if (chunk.origin.kind === 'message' && chunk.offset === 0) this.#readLinks(chunk.origin.object, chunk.origin.type, chunk.bytes);
    else if (chunk.origin.kind === 'blob' && chunk.bytes.length < MOST_POINTER && chunk.bytes[0] === 0x76)
      this.#readPointer(chunk.origin.blob, chunk.bytes);
    this.#sink.chunk(chunk.origin.kind === 'blob' ? {...chunk, similar: true} : chunk);
  }

  /** `version https://git-lfs...`, then a line `oid sha256:<id>`. */
  #readPointer(blob: string, bytes: Uint8Array): void {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
    const id = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:.*\n){0,9}?oid sha256:([0-9a-f]{64})\n/.exec(text)?.[1];
    if (id !== undefined && !this.#objects.lfsPointers.has(id)) this.#objects.lfsPointers.set(id, blob);
  }

  /** What a commit or tag points to: `tree`, `parent` and `object` lines at its start. */
  #readLinks(hex: string, type: 'commit' | 'tag', bytes: Uint8Array): void {
    const {ids, graph} = this.#objects;
    const line = ids.idBytes * 2;
    const target = type === 'commit' ? 'tree '.length : 'object '.length;
    const isThere = ids.findHex(bytes, target) !== -1;
    if (!isThere) this.#gaps.addHex(bytes, target);
    if (type === 'tag' || !graph.addCommit(Buffer.from(hex, 'latin1'), 0)) return;
    if (!isThere) graph.markWithoutTree();
    const isShallow = this.#shallow.has(hex);
    for (let at = target + line + 1; isParent(bytes, at); at += PARENT.length + line + 1) {
      if (!isShallow) graph.addParent(bytes, at + PARENT.length);
    }
  }

  #readTree(number: number, tree: Buffer): void {
    this.#tree = '';
    this.#number = number;
    if (this.#trees.read(tree)) return;
    this.#sink.unread({origin: {kind: 'name', tree: this.#objects.ids.hex(number)}, incomplete: 'corrupt'});
  }

  #handName(name: Uint8Array): void {
    if (this.#tree === '') this.#tree = this.#objects.ids.hex(this.#number);
    const path = pathText(Buffer.from(name.buffer, name.byteOffset, name.length));
    const names = this.#objects.namesByTree.get(this.#tree);
    if (names === undefined) this.#objects.namesByTree.set(this.#tree, [path]);
    else names.push(path);
    this.#counts.bytes += name.length;
    this.#sink.chunk(wholeChunk({kind: 'name', tree: this.#tree, path}, name));
  }
}

const PARENT = Buffer.from('parent ');

function isParent(bytes: Uint8Array, at: number): boolean {
  for (let i = 0; i < PARENT.length; i++) if (bytes[at + i] !== PARENT[i]) return false;
  return true;
}

/** A chunk that is all of its origin. */
export function wholeChunk(origin: Origin, bytes: Uint8Array): Chunk {
  return {origin, bytes, offset: 0, line: 1, column: 0, seen: 0, last: true};
}
