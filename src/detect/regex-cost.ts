import {overlap, union} from './byte-set.ts';
import type {ByteSet, Node} from './regex-tree.ts';

/** Two neighbouring repeats that can take each other's bytes, or a repeat of something that matches one text in several ways. */
export interface Ambiguity {
  readonly kind: 'adjacent' | 'nested' | 'empty';
  /** The repeat, or the second of two. */
  readonly node: Node;
}

export interface StepBound {
  /**
   * Most steps (bytes compared, branches entered) that a backtracking search takes for one try at one start, whatever the text. Infinity
   * or a huge number where repeats multiply.
   */
  readonly steps: number;
  readonly ambiguities: readonly Ambiguity[];
}

/** Ways in which neighbouring repeats may share one text before that is called ambiguous: `\s{0,5}"?\s{0,5}` has 36. */
const MOST_WAYS = 64;
/** Beyond this nobody asks how much more it is. */
const HUGE = 1e9;
/** Bytes of an alternative's start that are compared with those of others. */
const PREFIX = 12;

/**
 * Bounds what an expression costs by its form alone. A part of an expression that is followed by `next` costs at most `own` steps plus
 * `ways` times what `next` costs; `ways` is how many different stretches of one text it can take and then let `next` begin. Where the byte
 * that `next` begins with cannot be taken by a repeat, only one length of the repeat lets it begin, all others miss at once: `[a-z]{1,90}-` is one
 * way, `[a-z]{1,90}x` is ninety. A test compares the bound with the steps counted on random expressions and texts.
 */
export function stepBound(tree: Node): StepBound {
  const bound = new Bound();
  const steps = bound.whole(tree);
  return {steps, ambiguities: bound.ambiguities};
}

/** What can come behind a part of the expression. */
interface Next {
  readonly first: ByteSet;
  /** It may match without a byte: then it may begin anywhere. */
  readonly mayEnd: boolean;
  /** Steps until it has failed on a byte that is not in `first`. */
  readonly miss: number;
  /** Repeats of varying length that it may begin with. */
  readonly runs: ReadonlyMap<Node, Run>;
}
interface Run {
  readonly set: ByteSet;
  readonly lengths: number;
}
interface Cost {
  readonly own: number;
  readonly ways: number;
}
type Repeat = Extract<Node, {kind: 'repeat'}>;

const NOTHING: ByteSet = new Uint8Array(256);
const NO_RUNS: ReadonlyMap<Node, Run> = new Map();
/** Behind the whole expression, or a lookaround's: what gets there has succeeded, and nothing is tried again. */
const END: Next = {first: NOTHING, mayEnd: false, miss: 0, runs: NO_RUNS};
/** Shows whether what stands before it may match nothing. */
const PROBE: Next = {...END, mayEnd: true};

class Bound {
  readonly ambiguities: Ambiguity[] = [];
  readonly #looks = new Map<Node, number>();
  /** Of nodes read backwards, those of the expression. */
  readonly #originals = new Map<Node, Node>();

  whole(tree: Node): number {
    return this.#cost(tree, END).own;
  }

  /** Steps of a lookaround, which is never gone back into. */
  #look(node: Extract<Node, {kind: 'look'}>): number {
    const known = this.#looks.get(node);
    if (known !== undefined) return known;
    const steps = 1 + this.whole(node.behind ? this.#reversed(node.item) : node.item);
    this.#looks.set(node, steps);
    return steps;
  }

  /** The expression read from its end, as a lookbehind is matched. */
  #reversed(node: Node): Node {
    const turned = this.#turned(node);
    if (turned !== node) this.#originals.set(turned, node);
    return turned;
  }

  #turned(node: Node): Node {
    switch (node.kind) {
      case 'set':
      case 'edge':
      case 'look':
        return node;
      case 'sequence':
        return {...node, items: node.items.map((item) => this.#reversed(item)).reverse()};
      case 'choice':
        return {...node, options: node.options.map((option) => this.#reversed(option))};
      case 'repeat':
        return {...node, item: this.#reversed(node.item)};
    }
  }

  #ambiguous(kind: Ambiguity['kind'], node: Node): void {
    const original = this.#originals.get(node) ?? node;
    if (!this.ambiguities.some((one) => one.node === original)) this.ambiguities.push({kind, node: original});
  }

  #cost(node: Node, next: Next): Cost {
    switch (node.kind) {
      case 'set':
      case 'edge':
        return {own: 1, ways: 1};
      case 'look':
        return {own: this.#look(node), ways: 1};
      case 'sequence':
        return this.#sequence(node.items, next);
      case 'choice':
        return this.#choice(node.options, next);
      case 'repeat':
        return node.item.kind === 'set' ? this.#run(node, node.item.set, next) : this.#repeat(node, next);
    }
  }

  #sequence(items: readonly Node[], next: Next): Cost {
    let cost: Cost = {own: 0, ways: 1};
    let behind = next;
    for (const item of [...items].reverse()) {
      const {own, ways} = this.#cost(item, behind);
      cost = {own: capped(own + ways * cost.own), ways: capped(ways * cost.ways)};
      behind = this.#front(item, behind);
    }
    return cost;
  }

  /** Only alternatives whose starts agree can be gone into at one place; each of the others ends within its start. */
  #choice(options: readonly Node[], next: Next): Cost {
    const costs = options.map((option) => this.#cost(option, next));
    const starts = options.map((option) => this.#start(option));
    const misses = starts.reduce((sum, start) => sum + start.steps, options.length);
    let [own, ways] = [0, 0];
    starts.forEach((start) => {
      const together = costs.filter((_, i) => agree(start.sets, starts[i]!.sets));
      own = Math.max(own, sum(together.map((cost) => cost.own)));
      ways = Math.max(ways, sum(together.map((cost) => cost.ways)));
    });
    return {own: capped(own + misses), ways: capped(ways)};
  }

  /** A repeat of one class. */
  #run(node: Repeat, set: ByteSet, next: Next): Cost {
    const lengths = node.max - node.min + 1;
    if (lengths <= 1 || isApart(set, next)) return {own: capped(node.max + lengths * (1 + next.miss)), ways: 1};
    for (const [other, run] of next.runs) {
      if (run.lengths * lengths <= MOST_WAYS || !overlap(run.set, set)) continue;
      this.#ambiguous(other === node ? 'nested' : 'adjacent', other);
      break;
    }
    return {own: capped(node.max + lengths), ways: lengths};
  }

  /** A repeat of more than a class: from its last round to its first. */
  #repeat(node: Repeat, next: Next): Cost {
    const {item, min, max} = node;
    if (max === 0) return {own: 0, ways: 1};
    const alone = this.#front(item, PROBE);
    if (alone.mayEnd && max > 1) {
      this.#ambiguous('empty', node);
      return {own: HUGE, ways: HUGE};
    }
    const round = this.#cost(item, max > 1 ? either(alone, next) : next);
    const apart = isApart(alone.first, next);
    const miss = 1 + alone.miss + (apart ? next.miss : 0);
    let cost: Cost = {own: 0, ways: 1};
    for (let done = max - 1; done >= 0 && cost.own < HUGE && cost.ways < HUGE; done--) {
      const own = round.own + round.ways * cost.own + miss;
      const ways = round.ways * cost.ways;
      const more = done < min ? ways : apart ? Math.max(1, ways) : ways + 1;
      cost = {own: capped(own), ways: capped(more)};
    }
    if (max > 1 && round.ways > 1 && cost.ways > MOST_WAYS) this.#ambiguous('nested', node);
    return cost;
  }

  /** What stands at the front of `node` with `next` behind it. */
  #front(node: Node, next: Next): Next {
    switch (node.kind) {
      case 'set':
        return {first: node.set, mayEnd: false, miss: 1, runs: NO_RUNS};
      case 'edge':
        return {...next, miss: next.miss + 1};
      case 'look':
        return {...next, miss: capped(next.miss + this.#look(node))};
      case 'sequence':
        return node.items.reduceRight((behind: Next, item) => this.#front(item, behind), next);
      case 'choice':
        return node.options.map((option) => this.#front(option, next)).reduce(either);
      case 'repeat':
        return this.#repeatFront(node, next);
    }
  }

  #repeatFront(node: Repeat, next: Next): Next {
    const {item, min, max} = node;
    if (max === 0) return next;
    const front = this.#front(item, max > 1 ? PROBE : next);
    const isRun = item.kind === 'set' && max > min;
    const begins: Next = isRun ? {...front, runs: new Map([[node, {set: item.set, lengths: max - min + 1}]])} : front;
    return min === 0 || front.mayEnd ? either(begins, next) : begins;
  }

  /** The classes of the first bytes that a match must have, and the steps to fail within them. */
  #start(node: Node): {readonly sets: readonly ByteSet[]; readonly steps: number} {
    const sets: ByteSet[] = [];
    let steps = 0;
    const take = (one: Node): boolean => {
      switch (one.kind) {
        case 'set':
          sets.push(one.set);
          steps++;
          return sets.length < PREFIX;
        case 'edge':
          steps++;
          return true;
        case 'look':
          steps += this.#look(one);
          return true;
        case 'sequence':
          return one.items.every(take);
        case 'choice':
          return false;
        case 'repeat': {
          if (one.item.kind !== 'set') return false;
          for (let i = 0; i < one.min; i++) if (!take(one.item)) return false;
          return one.min === one.max;
        }
      }
    };
    take(node);
    return {sets, steps};
  }
}

function either(a: Next, b: Next): Next {
  return {
    first: union(a.first, b.first),
    mayEnd: a.mayEnd || b.mayEnd,
    miss: capped(a.miss + b.miss),
    runs: new Map([...a.runs, ...b.runs]),
  };
}

/** `next` cannot begin with a byte of `set`, so a run of them has one length only that lets it begin. */
function isApart(set: ByteSet, next: Next): boolean {
  return !next.mayEnd && !overlap(set, next.first);
}

/** Some text begins with both. */
function agree(a: readonly ByteSet[], b: readonly ByteSet[]): boolean {
  return a.every((set, i) => b[i] === undefined || overlap(set, b[i]));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function capped(steps: number): number {
  return Math.min(steps, HUGE);
}
