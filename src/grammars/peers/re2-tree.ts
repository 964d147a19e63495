import {type CodeRange, caseless, classEscape, complement, DOT, type PosixName, posixClass, union} from './code-ranges.ts';

/** An expression of Go's RE2 syntax as a tree. */
export type Re2Node =
  /** One character of the ranges; `ignoreCase`: of either case. */
  | {readonly kind: 'set'; readonly ranges: readonly CodeRange[]; readonly ignoreCase: boolean}
  | {readonly kind: 'sequence'; readonly items: readonly Re2Node[]}
  | {readonly kind: 'choice'; readonly options: readonly Re2Node[]}
  /** `max` null: without an end. */
  | {readonly kind: 'repeat'; readonly item: Re2Node; readonly min: number; readonly max: number | null; readonly lazy: boolean}
  /** `index`: the group's number from 1, null for `(?:...)`. */
  | {readonly kind: 'group'; readonly item: Re2Node; readonly index: number | null}
  | {readonly kind: 'edge'; readonly edge: 'text-start' | 'text-end' | 'line-start' | 'line-end' | 'word' | 'no-word'};

/** Why an expression cannot be taken over. */
export class Re2Refused extends Error {}

interface Flags {
  i: boolean;
  m: boolean;
  s: boolean;
  U: boolean;
}

const DEEPEST = 50;

/** Parses RE2 syntax as Go's regexp package documents it (pkg.go.dev/regexp/syntax). Throws Re2Refused for what it does not know. */
export function parseRe2(source: string): {readonly tree: Re2Node; readonly groups: number} {
  const parser = new Parser(source);
  return {tree: parser.parse(), groups: parser.groups};
}

class Parser {
  groups = 0;
  readonly #source: string;
  #at = 0;
  #depth = 0;
  #flags: Flags = {i: false, m: false, s: false, U: false};

  constructor(source: string) {
    this.#source = source;
  }

  parse(): Re2Node {
    const tree = this.#choice();
    if (this.#at < this.#source.length) throw new Re2Refused('an unmatched ")"');
    return tree;
  }

  #take(text: string): boolean {
    if (!this.#source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  /** Takes what the sticky expression matches here. */
  #match(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.#at;
    const found = expression.exec(this.#source);
    if (found !== null) this.#at += found[0].length;
    return found;
  }

  #choice(): Re2Node {
    const before = this.#flags;
    const options = [this.#sequence()];
    while (this.#take('|')) options.push(this.#sequence());
    this.#flags = before;
    return options.length === 1 && options[0] !== undefined ? options[0] : {kind: 'choice', options};
  }

  #sequence(): Re2Node {
    const items: Re2Node[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source.charAt(this.#at))) {
      for (const atom of this.#atoms()) items.push(atom);
      const last = items.pop();
      if (last !== undefined) items.push(this.#repeated(last));
    }
    return items.length === 1 && items[0] !== undefined ? items[0] : {kind: 'sequence', items};
  }

  #repeated(item: Re2Node): Re2Node {
    const bounds = this.#bounds();
    if (bounds === null) return item;
    const lazy = this.#take('?') !== this.#flags.U;
    if (this.#match(/[*+?]|\{\d+(?:,\d*)?\}/y) !== null) throw new Re2Refused('a repeat of a repeat');
    return {kind: 'repeat', item, ...bounds, lazy};
  }

  #bounds(): {min: number; max: number | null} | null {
    if (this.#take('*')) return {min: 0, max: null};
    if (this.#take('+')) return {min: 1, max: null};
    if (this.#take('?')) return {min: 0, max: 1};
    const counted = this.#match(/\{(\d{1,4})(,?)(\d{0,4})\}/y);
    if (counted === null) return null;
    const min = Number(counted[1]);
    const max = counted[2] === '' ? min : counted[3] === '' ? null : Number(counted[3]);
    if (min > 1000 || (max !== null && (max > 1000 || max < min))) throw new Re2Refused('a repeat count that RE2 refuses too');
    return {min, max};
  }

  /** Mostly one node; none for `(?i)`; several for `\Q...\E`. */
  #atoms(): Re2Node[] {
    if (this.#take('(')) return this.#group();
    if (this.#take('[')) return [this.#set(this.#classRanges())];
    if (this.#take('.')) return [{kind: 'set', ranges: this.#flags.s ? complement([]) : DOT, ignoreCase: false}];
    if (this.#take('^')) return [{kind: 'edge', edge: this.#flags.m ? 'line-start' : 'text-start'}];
    if (this.#take('$')) return [{kind: 'edge', edge: this.#flags.m ? 'line-end' : 'text-end'}];
    if (this.#take('\\')) return this.#escaped();
    if (this.#match(/[*+?]/y) !== null) throw new Re2Refused('a repeat of nothing');
    return [this.#single()];
  }

  #single(): Re2Node {
    const code = this.#source.codePointAt(this.#at) ?? 0;
    this.#at += code > 0xffff ? 2 : 1;
    return this.#set([[code, code]]);
  }

  #set(ranges: readonly CodeRange[]): Re2Node {
    return {kind: 'set', ranges, ignoreCase: this.#flags.i};
  }

  #group(): Re2Node[] {
    if (++this.#depth > DEEPEST) throw new Re2Refused('groups nested too deep');
    const before = this.#flags;
    let index: number | null = null;
    if (!this.#source.startsWith('?', this.#at) || this.#match(/\?P?<\w+>/y) !== null) index = ++this.groups;
    else if (this.#match(/\?(?:P?[=!>]|<[=!])/y) !== null) throw new Re2Refused('a group that RE2 does not know');
    else if (this.#inlineFlags()) {
      this.#depth--;
      return [];
    }
    const item = this.#choice();
    if (!this.#take(')')) throw new Re2Refused('a group without ")"');
    this.#flags = before;
    this.#depth--;
    return [{kind: 'group', item, index}];
  }

  /** `(?i)` sets flags for the rest of the enclosing group (true); `(?i:` for a group of its own (false). */
  #inlineFlags(): boolean {
    const found = this.#match(/\?([imsU]*)(?:-([imsU]+))?([:)])/y);
    if (found === null) throw new Re2Refused('a kind of group that is not known');
    const flags = {...this.#flags};
    for (const flag of found[1] ?? '') flags[flag as keyof Flags] = true;
    for (const flag of found[2] ?? '') flags[flag as keyof Flags] = false;
    this.#flags = flags;
    return found[3] === ')';
  }

  #escaped(): Re2Node[] {
    if (this.#take('A')) return [{kind: 'edge', edge: 'text-start'}];
    if (this.#take('z')) return [{kind: 'edge', edge: 'text-end'}];
    if (this.#take('b')) return [{kind: 'edge', edge: 'word'}];
    if (this.#take('B')) return [{kind: 'edge', edge: 'no-word'}];
    if (this.#take('Q')) return this.#quoted();
    const meant = this.#escape();
    return [this.#set(typeof meant === 'number' ? [[meant, meant]] : meant)];
  }

  #quoted(): Re2Node[] {
    const nodes: Re2Node[] = [];
    while (this.#at < this.#source.length && !this.#take('\\E')) nodes.push(this.#single());
    return nodes;
  }

  /** Behind a backslash: a character, or a class such as `\w`. */
  #escape(): number | readonly CodeRange[] {
    const hex = this.#match(/x(?:\{([0-9A-Fa-f]{1,6})\}|([0-9A-Fa-f]{2}))/y);
    if (hex !== null) return Number.parseInt(hex[1] ?? hex[2] ?? '', 16);
    const octal = this.#match(/[0-7]{2,3}|0/y);
    if (octal !== null) return Number.parseInt(octal[0], 8);
    const char = this.#source.charAt(this.#at++);
    const known = classEscape(char);
    if (known !== null) return known;
    const control = 'a\x07f\x0ct\tn\nr\rv\x0b'.match(/[\s\S]{2}/g)?.find((pair) => pair.startsWith(char));
    if (control !== undefined && char !== '') return control.charCodeAt(1);
    if (/[A-Za-z0-9]/.test(char) || char === '') throw new Re2Refused(`an escape that is not supported ("\\${char}")`);
    return char.codePointAt(0) ?? 0;
  }

  #classRanges(): readonly CodeRange[] {
    const isNegated = this.#take('^');
    let ranges: readonly CodeRange[] = [];
    for (let first = true; first || !this.#take(']'); first = false) {
      if (this.#at >= this.#source.length) throw new Re2Refused('a class without "]"');
      ranges = union(ranges, this.#classRange());
    }
    if (this.#flags.i) ranges = caseless(ranges);
    return isNegated ? complement(ranges) : ranges;
  }

  #classRange(): readonly CodeRange[] {
    const posix = this.#match(/\[:(\^?)([a-z]+):\]/y);
    if (posix !== null) {
      const ranges = posixClass(posix[2] as PosixName);
      if (ranges === null) throw new Re2Refused(`a class that is not known ("${posix[0]}")`);
      return posix[1] === '' ? ranges : complement(ranges);
    }
    const first = this.#classAtom();
    if (typeof first !== 'number') return first;
    if (this.#source.charAt(this.#at) !== '-' || this.#source.charAt(this.#at + 1) === ']') return [[first, first]];
    this.#at++;
    const last = this.#classAtom();
    if (typeof last !== 'number' || last < first) throw new Re2Refused('a range that does not end in a character');
    return [[first, last]];
  }

  #classAtom(): number | readonly CodeRange[] {
    if (this.#take('\\')) return this.#escape();
    const code = this.#source.codePointAt(this.#at) ?? 0;
    this.#at += code > 0xffff ? 2 : 1;
    return code;
  }
}
