import {GuardError} from '../core/errors.ts';
import {dotSet, escapeSet, foldCase, isEmpty, negate, rangeSet, singleSet, union} from './byte-set.ts';

/** 256 entries, 1 where the byte is in the set. */
export type ByteSet = Uint8Array;

/** An expression as a tree over bytes. Case folding is already done in the sets. */
export type Node =
  | {readonly kind: 'set'; readonly set: ByteSet}
  /** `captures`: a capturing group around the items. */
  | {readonly kind: 'sequence'; readonly items: readonly Node[]; readonly captures: boolean}
  | {readonly kind: 'choice'; readonly options: readonly Node[]}
  | {readonly kind: 'repeat'; readonly item: Node; readonly min: number; readonly max: number}
  | {readonly kind: 'look'; readonly behind: boolean; readonly item: Node}
  /** `^`, `$`, `\b`, `\B`: look one byte to both sides at most. */
  | {readonly kind: 'edge'};

/**
 * Parses the subset of expressions that rules may use: bytes (latin1), classes, groups, alternation, bounded repeats, lookarounds, `\b`,
 * `^`, `$`; flags `i` and `s`. Throws RULE_INVALID, naming `name` and the offset, for anything else, above all for `*`, `+` and `{n,}`;
 * its hint says how to write it instead. `places` gets where each repeat and each choice stands.
 */
export function parseRegex(pattern: RegExp, name: string, places?: Map<Node, Place>): Node {
  return new Parser(pattern, name, places).parse();
}

/** Offsets into an expression's source, `end` not included. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

class Parser {
  readonly #source: string;
  readonly #name: string;
  readonly #places: Map<Node, Place> | undefined;
  readonly #ignoreCase: boolean;
  readonly #dotAll: boolean;
  #at = 0;

  constructor(pattern: RegExp, name: string, places: Map<Node, Place> | undefined) {
    this.#source = pattern.source;
    this.#name = name;
    this.#places = places;
    this.#ignoreCase = pattern.ignoreCase;
    this.#dotAll = pattern.dotAll;
    if (/[^is]/.test(pattern.flags)) this.#refuse(`flags "${pattern.flags}"; only i and s are allowed`);
  }

  parse(): Node {
    const node = this.#choice();
    if (this.#at < this.#source.length) this.#refuse('an unmatched ")"');
    return node;
  }

  #refuse(what: string, instead?: string): never {
    const options = instead === undefined ? {} : {hint: instead};
    throw new GuardError('RULE_INVALID', `${this.#name}: ${what} (offset ${this.#at} of its expression)`, options);
  }

  #placed<Placed extends Node>(node: Placed, start: number): Placed {
    this.#places?.set(node, {start, end: this.#at});
    return node;
  }

  /** Takes `text` when it stands here. */
  #take(text: string): boolean {
    if (!this.#source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #choice(): Node {
    const start = this.#at;
    const options = [this.#sequence()];
    while (this.#take('|')) options.push(this.#sequence());
    return options.length === 1 && options[0] !== undefined ? options[0] : this.#placed({kind: 'choice', options}, start);
  }

  #sequence(): Node {
    const items: Node[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source.charAt(this.#at))) items.push(this.#repeated());
    return items.length === 1 && items[0] !== undefined ? items[0] : {kind: 'sequence', items, captures: false};
  }

  #repeated(): Node {
    const start = this.#at;
    const item = this.#atom();
    const bounds = this.#bounds();
    if (bounds === null) return item;
    this.#take('?');
    if (/^[*+?]|^\{\d/.test(this.#source.slice(this.#at))) this.#refuse('a repeat of a repeat', 'one repeat with both bounds multiplied');
    return this.#placed({kind: 'repeat', item, ...bounds}, start);
  }

  #bounds(): {min: number; max: number} | null {
    const char = this.#source.charAt(this.#at);
    if (char === '*' || char === '+')
      this.#refuse(`an unbounded repeat "${char}"`, `say how often at most: {${char === '*' ? 0 : 1},100} instead of ${char}`);
    if (this.#take('?')) return {min: 0, max: 1};
    const counted = /^\{(\d+)(,?)(\d*)\}/.exec(this.#source.slice(this.#at, this.#at + 24));
    if (counted === null) return null;
    const [text, min = '', comma, max = ''] = counted;
    if (comma === ',' && max === '')
      this.#refuse(`an unbounded repeat "${text}"`, `say how often at most: {${min},${Math.max(100, 2 * Number(min))}}`);
    this.#at += text.length;
    return {min: Number(min), max: Number(comma === '' ? min : max)};
  }

  #atom(): Node {
    if (this.#take('(')) return this.#group();
    if (this.#take('[')) return this.#setNode(this.#classSet());
    if (this.#take('.')) return this.#setNode(dotSet(this.#dotAll));
    if (this.#take('^') || this.#take('$') || this.#take('\\b') || this.#take('\\B')) return {kind: 'edge'};
    if (this.#take('\\')) return this.#setNode(this.#escape());
    const char = this.#source.charAt(this.#at);
    if ('*+?'.includes(char)) this.#refuse(`"${char}" with nothing to repeat`);
    this.#at++;
    return this.#setNode(this.#single(char.charCodeAt(0)));
  }

  #setNode(set: ByteSet): Node {
    return {kind: 'set', set: this.#ignoreCase ? foldCase(set) : set};
  }

  #single(code: number): ByteSet {
    if (code > 255) this.#refuse('a character that is no single byte', 'its bytes in UTF-8, as \\xNN each, outside of a class');
    return singleSet(code);
  }

  #group(): Node {
    const look = this.#take('?=') || this.#take('?!') ? 'ahead' : this.#take('?<=') || this.#take('?<!') ? 'behind' : null;
    const captures = look === null && !this.#take('?:');
    if (captures) {
      const named = /^\?<[A-Za-z]\w*>/.exec(this.#source.slice(this.#at, this.#at + 64));
      if (named !== null) this.#at += named[0].length;
      else if (this.#source.charAt(this.#at) === '?')
        this.#refuse('a kind of group that is not supported', '(?:...), (...), (?=...), (?!...), (?<=...) or (?<!...)');
    }
    const item = this.#choice();
    if (!this.#take(')')) this.#refuse('a group without ")"');
    if (look !== null) return {kind: 'look', behind: look === 'behind', item};
    return captures || item.kind === 'repeat' ? {kind: 'sequence', items: [item], captures} : item;
  }

  #classSet(): ByteSet {
    const isNegated = this.#take('^');
    let set = new Uint8Array(256);
    while (!this.#take(']')) {
      if (this.#at >= this.#source.length) this.#refuse('a class without "]"');
      set = union(set, this.#classRange());
    }
    if (this.#ignoreCase) set = foldCase(set);
    if (isNegated) set = negate(set);
    if (isEmpty(set)) this.#refuse('a class that matches nothing');
    return set;
  }

  #classRange(): ByteSet {
    const first = this.#classAtom();
    if (typeof first !== 'number' || this.#source.charAt(this.#at) !== '-' || this.#source.charAt(this.#at + 1) === ']')
      return typeof first === 'number' ? this.#single(first) : first;
    this.#at++;
    const last = this.#classAtom();
    if (typeof last !== 'number' || last > 255) return this.#refuse('a range that does not end in a single byte');
    return rangeSet(first, last);
  }

  /** A byte's value, or the set of a class escape such as `\w`. */
  #classAtom(): number | ByteSet {
    const char = this.#source.charAt(this.#at++);
    if (char !== '\\') return char.charCodeAt(0);
    if (this.#take('b')) return 8;
    const set = this.#escape();
    const members = [...set.keys()].filter((byte) => set[byte] === 1);
    return members.length === 1 && members[0] !== undefined ? members[0] : set;
  }

  /** What stands after a backslash. */
  #escape(): ByteSet {
    const rest = this.#source.slice(this.#at, this.#at + 5);
    const hex = /^(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4}))/.exec(rest);
    if (hex !== null) {
      this.#at += hex[0].length;
      return this.#single(Number.parseInt(hex[1] ?? hex[2] ?? '', 16));
    }
    if (/^[1-9k]/.test(rest)) this.#refuse('a back-reference', 'the repeated text spelled out, or a class such as ["\']');
    if (/^0\d|^[cpPux]/.test(rest)) this.#refuse(`an escape that is not supported ("\\${rest.charAt(0)}")`);
    this.#at++;
    return escapeSet(rest.charAt(0));
  }
}
