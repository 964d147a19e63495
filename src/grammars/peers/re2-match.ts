import {type CodeRange, caseless, WORD} from './code-ranges.ts';
import {type Re2Node, Re2Refused} from './re2-tree.ts';

/** An expression as a machine: each state reads one character, or leads on without reading. */
type State =
  | {readonly kind: 'char'; readonly ranges: readonly CodeRange[]; next: number}
  | {readonly kind: 'split'; first: number; second: number}
  | {readonly kind: 'edge'; readonly edge: Extract<Re2Node, {kind: 'edge'}>['edge']; next: number}
  | {readonly kind: 'end'};

/** States of one expression, counted repeats spelled out. */
const MOST_STATES = 20_000;

/**
 * Whether an expression stands anywhere in a text, as RE2 decides it: in time linear in the text for each state, since all possibilities
 * are followed side by side. An expression of somebody else's file can therefore not make it slow.
 */
export class Re2Machine {
  readonly #states: State[] = [];
  readonly #start: number;

  /** Throws Re2Refused for one that is too large. */
  constructor(tree: Re2Node) {
    const end = this.#add({kind: 'end'});
    this.#start = this.#build(tree, end);
  }

  matches(text: string): boolean {
    let now = new Set<number>();
    for (let at = 0; at <= text.length; at++) {
      this.#follow(this.#start, text, at, now);
      if (now.has(0)) return true;
      now = this.#read(now, text, at);
    }
    return false;
  }

  #read(now: ReadonlySet<number>, text: string, at: number): Set<number> {
    const next = new Set<number>();
    if (at >= text.length) return next;
    const code = text.charCodeAt(at);
    for (const index of now) {
      const state = this.#states[index];
      if (state?.kind === 'char' && state.ranges.some(([first, last]) => first <= code && code <= last))
        this.#follow(state.next, text, at + 1, next);
    }
    return next;
  }

  /** Adds a state and all that it leads to without reading. */
  #follow(from: number, text: string, at: number, into: Set<number>): void {
    const todo = [from];
    for (let index = todo.pop(); index !== undefined; index = todo.pop()) {
      if (into.has(index)) continue;
      into.add(index);
      const state = this.#states[index];
      if (state?.kind === 'split') todo.push(state.second, state.first);
      else if (state?.kind === 'edge' && holds(state.edge, text, at)) todo.push(state.next);
    }
  }

  #add(state: State): number {
    if (this.#states.length >= MOST_STATES) throw new Re2Refused('its repeats are too many');
    return this.#states.push(state) - 1;
  }

  /** The first state of the node, which leads to `next`. */
  #build(node: Re2Node, next: number): number {
    switch (node.kind) {
      case 'set':
        return this.#add({kind: 'char', ranges: node.ignoreCase ? caseless(node.ranges) : node.ranges, next});
      case 'edge':
        return this.#add({kind: 'edge', edge: node.edge, next});
      case 'group':
        return this.#build(node.item, next);
      case 'sequence':
        return node.items.reduceRight((after, item) => this.#build(item, after), next);
      case 'choice':
        return node.options
          .map((option) => this.#build(option, next))
          .reduceRight((second, first) => this.#add({kind: 'split', first, second}));
      case 'repeat':
        return this.#buildRepeat(node, next);
    }
  }

  #buildRepeat({item, min, max}: Extract<Re2Node, {kind: 'repeat'}>, next: number): number {
    let start = next;
    if (max === null) {
      const loop: State = {kind: 'split', first: 0, second: next};
      start = this.#add(loop);
      loop.first = this.#build(item, start);
    } else for (let i = min; i < max; i++) start = this.#add({kind: 'split', first: this.#build(item, start), second: next});
    for (let i = 0; i < min; i++) start = this.#build(item, start);
    return start;
  }
}

function holds(edge: Extract<Re2Node, {kind: 'edge'}>['edge'], text: string, at: number): boolean {
  switch (edge) {
    case 'text-start':
      return at === 0;
    case 'text-end':
      return at === text.length;
    case 'line-start':
      return at === 0 || text.charCodeAt(at - 1) === 0x0a;
    case 'line-end':
      return at === text.length || text.charCodeAt(at) === 0x0a;
    case 'word':
      return isWord(text, at - 1) !== isWord(text, at);
    case 'no-word':
      return isWord(text, at - 1) === isWord(text, at);
  }
}

function isWord(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const code = text.charCodeAt(at);
  return WORD.some(([first, last]) => first <= code && code <= last);
}
