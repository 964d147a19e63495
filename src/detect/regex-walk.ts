import {overlap} from './byte-set.ts';
import type {ByteSet, Node} from './regex-tree.ts';

/**
 * What is left of an expression after some bytes of a match: a linked list of nodes, each distinct one made once, so that lists can be
 * compared by identity. `null`: the match may end here.
 */
export type Rest = Link | null;
interface Link {
  readonly node: Node;
  readonly next: Rest;
  readonly id: number;
}
/** One way on from a Rest: a byte of `set`, then `rest`. */
interface Head {
  readonly set: ByteSet;
  readonly rest: Rest;
}
interface Heads {
  readonly heads: readonly Head[];
  /** The match may end without another byte. */
  readonly mayEnd: boolean;
}

/**
 * Walks an expression byte by byte (Antimirov's partial derivatives). Lookarounds and edges are taken as true, so a walk allows at
 * least what the expression allows: whatever is derived from it may let more through, never less.
 */
export class RegexWalk {
  readonly #links = new Map<string, Link>();
  readonly #nodes = new Map<Node, number>();
  readonly #repeats = new Map<string, Node>();
  readonly #heads = new Map<Rest, Heads>();

  /** The rests before the first byte of `nodes`, which follow each other. */
  start(nodes: readonly Node[]): Rest {
    let rest: Rest = null;
    for (const node of [...nodes].reverse()) rest = this.#link(node, rest);
    return rest;
  }

  /** Rests after one more byte out of `set`. */
  step(rests: ReadonlySet<Rest>, set: ByteSet): Set<Rest> {
    const after = new Set<Rest>();
    for (const rest of rests) {
      for (const head of this.#headsOf(rest).heads) if (overlap(head.set, set)) after.add(head.rest);
    }
    return after;
  }

  /** Every byte that can come next. */
  next(rests: ReadonlySet<Rest>): ByteSet {
    const bytes = new Uint8Array(256);
    for (const rest of rests) {
      for (const {set} of this.#headsOf(rest).heads)
        for (let byte = 0; byte < 256; byte++) bytes[byte] = (bytes[byte] ?? 0) | (set[byte] ?? 0);
    }
    return bytes;
  }

  mayEnd(rests: ReadonlySet<Rest>): boolean {
    return [...rests].some((rest) => this.#headsOf(rest).mayEnd);
  }

  #headsOf(rest: Rest): Heads {
    const known = this.#heads.get(rest);
    if (known !== undefined) return known;
    const heads: Head[] = [];
    const seen = new Set<Rest>();
    let mayEnd = false;
    const waiting: Rest[] = [rest];
    while (waiting.length > 0) {
      const one = waiting.pop() ?? null;
      if (seen.has(one)) continue;
      seen.add(one);
      if (one === null) mayEnd = true;
      else if (one.node.kind === 'set') heads.push({set: one.node.set, rest: one.next});
      else waiting.push(...this.#expand(one.node, one.next));
    }
    const made = {heads, mayEnd};
    this.#heads.set(rest, made);
    return made;
  }

  /** The ways into a node that is no set. */
  #expand(node: Exclude<Node, {kind: 'set'}>, next: Rest): Rest[] {
    switch (node.kind) {
      case 'look':
      case 'edge':
        return [next];
      case 'choice':
        return node.options.map((option) => this.#link(option, next));
      case 'sequence':
        return [node.items.reduceRight((rest: Rest, item) => this.#link(item, rest), next)];
      case 'repeat': {
        if (node.max === 0) return [next];
        const again = this.#link(node.item, this.#link(this.#fewer(node), next));
        return node.min > 0 ? [again] : [again, next];
      }
    }
  }

  #fewer(node: Extract<Node, {kind: 'repeat'}>): Node {
    const [min, max] = [Math.max(0, node.min - 1), node.max - 1];
    const key = `${this.#number(node.item)} ${min} ${max}`;
    const known = this.#repeats.get(key);
    if (known !== undefined) return known;
    const made: Node = {kind: 'repeat', item: node.item, min, max};
    this.#repeats.set(key, made);
    return made;
  }

  #link(node: Node, next: Rest): Link {
    const key = `${this.#number(node)} ${next?.id ?? -1}`;
    const known = this.#links.get(key);
    if (known !== undefined) return known;
    const made = {node, next, id: this.#links.size};
    this.#links.set(key, made);
    return made;
  }

  #number(node: Node): number {
    const known = this.#nodes.get(node);
    if (known !== undefined) return known;
    this.#nodes.set(node, this.#nodes.size);
    return this.#nodes.size - 1;
  }
}
