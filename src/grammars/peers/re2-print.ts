import {type CodeRange, caseless, complement, DOT, LAST_CODE, SPACE, sameRanges, sizeOf, union, WORD} from './code-ranges.ts';
import {type Re2Node, Re2Refused} from './re2-tree.ts';

/** How a tree is written down for a rule: it will run on bytes as latin1 characters, somewhere in a text. */
export interface PrintOptions {
  /** Where a repeat without an end is cut off. */
  readonly bound: number;
  /** The one group that captures; 0: none. */
  readonly captured: number;
}

/** An expression in JavaScript's syntax, without flags but `i`. */
export interface Printed {
  readonly source: string;
  readonly flags: '' | 'i';
  /** What it does otherwise than the original, one phrase each. */
  readonly changes: readonly string[];
}

/** Writes the tree for JavaScript. Throws Re2Refused for what cannot be said there within the options. */
export function printRe2(tree: Re2Node, options: PrintOptions): Printed {
  const printer = new Printer(options, isAllCaseless(tree));
  return {source: printer.print(tree), flags: printer.usesFlag ? 'i' : '', changes: [...printer.changes]};
}

/** Case-insensitivity is one flag for all in JavaScript: usable only where every letter that has two cases ignores them. */
function isAllCaseless(node: Re2Node): boolean {
  switch (node.kind) {
    case 'set':
      return node.ignoreCase || sameRanges(node.ranges, caseless(node.ranges));
    case 'edge':
      return true;
    case 'sequence':
      return node.items.every(isAllCaseless);
    case 'choice':
      return node.options.every(isAllCaseless);
    case 'repeat':
    case 'group':
      return isAllCaseless(node.item);
  }
}

class Printer {
  readonly changes = new Set<string>();
  usesFlag = false;
  readonly #options: PrintOptions;
  readonly #mayUseFlag: boolean;

  constructor(options: PrintOptions, mayUseFlag: boolean) {
    this.#options = options;
    this.#mayUseFlag = mayUseFlag;
  }

  print(node: Re2Node): string {
    switch (node.kind) {
      case 'set':
        return this.#set(node.ranges, node.ignoreCase);
      case 'edge':
        return this.#edge(node.edge);
      case 'sequence':
        return node.items.map((item) => (item.kind === 'choice' ? `(?:${this.print(item)})` : this.print(item))).join('');
      case 'choice':
        return node.options.map((option) => this.print(option)).join('|');
      case 'group':
        return this.#captures(node.index) ? `(${this.print(this.#longEnough(node.item))})` : `(?:${this.print(node.item)})`;
      case 'repeat':
        return this.#repeat(node);
    }
  }

  /** A secret of one letter is found everywhere: `(.+)` begins at four. */
  #longEnough(item: Re2Node): Re2Node {
    if (item.kind !== 'repeat' || item.max !== null || item.min >= SHORTEST_SECRET) return item;
    this.changes.add(`the secret has at least ${SHORTEST_SECRET} characters`);
    return {...item, min: SHORTEST_SECRET};
  }

  #captures(index: number | null): boolean {
    return index !== null && this.#options.captured === index;
  }

  #edge(edge: Extract<Re2Node, {kind: 'edge'}>['edge']): string {
    // A scanned text has no start that a rule could see.
    if (edge === 'text-start' || edge === 'text-end') this.changes.add('"^" and "$" mean the ends of a line');
    switch (edge) {
      case 'word':
        return '\\b';
      case 'no-word':
        return '\\B';
      case 'text-start':
      case 'line-start':
        return LINE_START;
      case 'text-end':
      case 'line-end':
        return LINE_END;
    }
  }

  #repeat(node: Extract<Re2Node, {kind: 'repeat'}>): string {
    const {bound} = this.#options;
    let {max} = node;
    if (max === null) {
      if (hasEndless(node.item)) throw new Re2Refused('a repeat without an end inside another one');
      max = Math.max(bound, node.min);
      this.changes.add(`a repeat without an end stops at ${bound}`);
    }
    const item = this.print(node.item);
    const isPlain = node.item.kind === 'group' || (node.item.kind === 'set' && !item.startsWith('(?:'));
    const times = quantifier(node.min, max);
    return `${isPlain ? item : `(?:${item})`}${times}${node.lazy && times !== '' ? '?' : ''}`;
  }

  #set(given: readonly CodeRange[], ignoreCase: boolean): string {
    const both = caseless(given);
    const needsCase = ignoreCase && !sameRanges(given, both);
    if (needsCase && this.#mayUseFlag) this.usesFlag = true;
    const ranges = needsCase && !this.#mayUseFlag ? both : given;
    if (ranges.length === 0) throw new Re2Refused('a class that matches nothing');
    return byteClass(ranges);
  }
}

/** Guard's rules find no shorter one. Characters. */
const SHORTEST_SECRET = 4;

const LINE_START = '(?<![^\\n])';
const LINE_END = '(?![^\\n])';

function hasEndless(node: Re2Node): boolean {
  switch (node.kind) {
    case 'set':
    case 'edge':
      return false;
    case 'sequence':
      return node.items.some(hasEndless);
    case 'choice':
      return node.options.some(hasEndless);
    case 'group':
      return hasEndless(node.item);
    case 'repeat':
      return node.max === null || hasEndless(node.item);
  }
}

function quantifier(min: number, max: number): string {
  if (min === max) return min === 1 ? '' : `{${min}}`;
  return min === 0 && max === 1 ? '?' : `{${min},${max}}`;
}

/** Scanned text is bytes: a character beyond ASCII is the bytes of its UTF-8 form, one after the other. */
function byteClass(ranges: readonly CodeRange[]): string {
  const ascii = clipped(ranges, 0, 0x7f);
  const beyond = clipped(ranges, 0x80, LAST_CODE);
  if (beyond.length === 0) return textClass(ascii);
  if (sizeOf(beyond) > LAST_CODE - 0x80 - 0x1000) return byteComplement(ascii);
  if (sizeOf(beyond) > 16) throw new Re2Refused('a class with many characters beyond ASCII');
  const spelled = beyond.flatMap(([first, last]) => Array.from({length: last - first + 1}, (_, i) => utf8Bytes(first + i)));
  if (ascii.length === 0 && spelled.length === 1) return spelled[0] ?? '';
  return `(?:${[...(ascii.length > 0 ? [textClass(ascii)] : []), ...spelled].join('|')})`;
}

function clipped(ranges: readonly CodeRange[], from: number, to: number): CodeRange[] {
  return ranges.map(([first, last]): CodeRange => [Math.max(first, from), Math.min(last, to)]).filter(([first, last]) => first <= last);
}

/** All bytes beyond ASCII, and these. */
function byteComplement(ascii: readonly CodeRange[]): string {
  return textClass(union(ascii, [[0x80, LAST_CODE]]));
}

function utf8Bytes(code: number): string {
  return [...new TextEncoder().encode(String.fromCodePoint(code))].map((byte) => `\\x${byte.toString(16)}`).join('');
}

/** A character, a class escape, or a class, as short as it can be said. */
function textClass(ranges: readonly CodeRange[]): string {
  const [first] = ranges;
  if (ranges.length === 1 && first !== undefined && first[0] === first[1]) return oneChar(first[0], '\\^$.*+?()[]{}|/');
  if (sameRanges(ranges, DOT)) return '.';
  if (sameRanges(ranges, complement([]))) return '[\\s\\S]';
  if (sameRanges(ranges, WORD)) return '\\w';
  if (sameRanges(ranges, complement(WORD))) return '\\W';
  if (sameRanges(ranges, SPACE)) return '\\s';
  if (sameRanges(ranges, complement(SPACE))) return '\\S';
  if (sameRanges(ranges, [[0x30, 0x39]])) return '\\d';
  if (sameRanges(ranges, complement([[0x30, 0x39]]))) return '\\D';
  const isNegated = ranges.some(([, last]) => last === LAST_CODE);
  const shown = isNegated ? complement(ranges) : ranges;
  return `[${isNegated ? '^' : ''}${shown.map(rangeText).join('')}]`;
}

function rangeText([first, last]: CodeRange): string {
  const special = '\\]^-[';
  if (first === last) return oneChar(first, special);
  return `${oneChar(first, special)}${last === first + 1 ? '' : '-'}${oneChar(last, special)}`;
}

function oneChar(code: number, special: string): string {
  const char = String.fromCodePoint(code);
  if (code === 0x0a) return '\\n';
  if (code === 0x0d) return '\\r';
  if (code === 0x09) return '\\t';
  if (code < 0x20 || (code >= 0x7f && code < 0x100)) return `\\x${code.toString(16).padStart(2, '0')}`;
  if (code > 0xffff) throw new Re2Refused('a character beyond the basic plane');
  if (code >= 0x100) return `\\u${code.toString(16).padStart(4, '0')}`;
  return special.includes(char) ? `\\${char}` : char;
}
