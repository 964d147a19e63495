import {IdSet} from './id-set.ts';

/** Commits and their parents, in typed arrays: reachability of a million commits is a loop of some milliseconds. */
export class CommitGraph {
  readonly commits: IdSet;
  readonly #parentIds: IdSet;
  /** For commit i, its parents stand in `#parents` from `#first[i]` to `#first[i + 1]`, as numbers of `#parentIds`. */
  #first = new Int32Array(1024);
  #parents = new Int32Array(1024);
  #links = 0;
  #resolved: Int32Array | null = null;
  readonly #withoutTree = new Set<number>();

  constructor(idBytes: 20 | 32) {
    this.commits = new IdSet(idBytes);
    this.#parentIds = new IdSet(idBytes);
  }

  /** Begins a commit whose id stands in hex at `text[at]`; its parents follow by `addParent`. False: it is known. */
  addCommit(text: Uint8Array, at: number): boolean {
    const known = this.commits.size;
    const number = this.commits.addHex(text, at);
    if (number !== known) return false;
    if (number + 2 > this.#first.length) this.#first = doubled(this.#first);
    this.#first[number] = this.#links;
    this.#first[number + 1] = this.#links;
    this.#resolved = null;
    return true;
  }

  /** A parent of the commit added last. */
  addParent(text: Uint8Array, at: number): void {
    if (this.#links === this.#parents.length) this.#parents = doubled(this.#parents);
    this.#parents[this.#links++] = this.#parentIds.addHex(text, at);
    this.#first[this.commits.size] = this.#links;
  }

  /** Says that the tree of the commit added last is missing. */
  markWithoutTree(): void {
    this.#withoutTree.add(this.commits.size - 1);
  }

  /** Commits that can be compared with their parents, by number: the trees of all of them are there, at least at the top. */
  comparable(): Int32Array {
    const parents = this.#resolve();
    const numbers = Int32Array.from({length: this.commits.size}, (_, number) => number);
    if (this.#withoutTree.size === 0) return numbers;
    return numbers.filter((number) => {
      if (this.#withoutTree.has(number)) return false;
      const own = parents.subarray(this.#first[number], this.#first[number + 1]);
      return own.every((parent) => parent === -1 || !this.#withoutTree.has(parent));
    });
  }

  /** Parents named by a commit but not added themselves, in hex: beyond a shallow boundary, or missing. */
  *missingParents(): Generator<string> {
    for (let number = 0; number < this.#parentIds.size; number++) {
      const hex = this.#parentIds.hex(number);
      if (this.commits.findHex(Buffer.from(hex), 0) === -1) yield hex;
    }
  }

  /** Writes `mark` into `marks` for every commit reachable from the tips that has no mark yet; 0 = none. */
  reach(tips: Iterable<number>, marks: Int32Array, mark: number): void {
    const parents = this.#resolve();
    const stack: number[] = [];
    for (const tip of tips) {
      if (tip < 0 || marks[tip] !== 0) continue;
      marks[tip] = mark;
      stack.push(tip);
    }
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      for (let link = this.#first[at] as number, end = this.#first[at + 1] as number; link < end; link++) {
        const parent = parents[link] as number;
        if (parent === -1 || marks[parent] !== 0) continue;
        marks[parent] = mark;
        stack.push(parent);
      }
    }
  }

  /** Number of the commit with that id in hex; -1: not there. */
  find(hex: string): number {
    return this.commits.findHex(Buffer.from(hex, 'latin1'), 0);
  }

  /** Parents as numbers of commits instead of ids; -1: not there. */
  #resolve(): Int32Array {
    if (this.#resolved !== null) return this.#resolved;
    const text = Buffer.alloc(this.commits.idBytes * 2);
    const byId = new Int32Array(this.#parentIds.size);
    for (let number = 0; number < byId.length; number++) {
      this.#parentIds.writeHex(number, text, 0);
      byId[number] = this.commits.findHex(text, 0);
    }
    const resolved = new Int32Array(this.#links);
    for (let link = 0; link < this.#links; link++) resolved[link] = byId[this.#parents[link] as number] ?? -1;
    this.#resolved = resolved;
    return resolved;
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(array.length * 2);
  more.set(array);
  return more;
}
