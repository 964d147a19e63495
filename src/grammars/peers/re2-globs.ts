import {type CodeRange, caseless, complement, DOT, sameRanges, sizeOf} from './code-ranges.ts';
import {testTree} from './convert-expression.ts';
import type {Re2Node} from './re2-tree.ts';

/** One step of a simple expression. */
type Step =
  | {readonly kind: 'char'; readonly char: string}
  /** One of a few characters, of a path only: `[aA]`. */
  | {readonly kind: 'class'; readonly text: string}
  /** A `.`. */
  | {readonly kind: 'any'}
  /** `[^/]*`. */
  | {readonly kind: 'run'}
  /** `.*`, across folders. */
  | {readonly kind: 'all'}
  | {readonly kind: 'start'}
  | {readonly kind: 'end'};

/** One expression may become that many globs. */
const MOST = 48;

/**
 * The globs (as in .gitignore) that match the same paths as an expression found anywhere in the path; null: globs cannot say it.
 * A glob that matches a folder covers what lies in it.
 */
export function pathGlobs(source: string): readonly string[] | null {
  const alternatives = simpleSteps(source, true);
  if (alternatives === null) return null;
  const globs = alternatives.map(globsOf);
  const all = atAnyDepth([...new Set(globs.flatMap((one) => one ?? []))]);
  return globs.some((one) => one === null) || all.length > MOST ? null : all;
}

/** The wildcard patterns (`*`, `?`, for the whole value) that match the same values; null: they cannot say it. */
export function valueWildcards(source: string): readonly string[] | null {
  const alternatives = simpleSteps(source, false);
  if (alternatives === null) return null;
  const all = alternatives.map(wildcardOf);
  return all.some((one) => one === null) ? null : [...new Set(all.filter((one) => one !== null))];
}

/** `(^|/)name` became `/name` and `/*` + `/**` + `/name`: together that is the name at any depth. */
function atAnyDepth(globs: readonly string[]): string[] {
  const below = (glob: string): string => `/*/**${glob}`;
  return globs
    .filter((glob) => !(glob.startsWith('/*/**/') && globs.includes(glob.slice(5))))
    .map((glob) => (!globs.includes(below(glob)) ? glob : glob.slice(1, -1).includes('/') ? `**${glob}` : glob.slice(1)));
}

function simpleSteps(source: string, isPath: boolean): readonly (readonly Step[])[] | null {
  const parsed = testTree(source);
  return 'refused' in parsed ? null : expand(parsed.tree, isPath);
}

/** Every alternative as a list of steps; null: something that has no step, or too many. */
function expand(node: Re2Node, isPath: boolean): readonly (readonly Step[])[] | null {
  switch (node.kind) {
    case 'set':
      return setSteps(node, isPath);
    case 'edge':
      return node.edge === 'text-start' ? [[{kind: 'start'}]] : node.edge === 'text-end' ? [[{kind: 'end'}]] : null;
    case 'group':
      return expand(node.item, isPath);
    case 'choice':
      return joined(node.options.map((option) => expand(option, isPath)));
    case 'sequence':
      return node.items.reduce<readonly (readonly Step[])[] | null>((heads, item) => crossed(heads, expand(item, isPath)), [[]]);
    case 'repeat':
      return repeatSteps(node, isPath);
  }
}

function joined(options: readonly (readonly (readonly Step[])[] | null)[]): readonly (readonly Step[])[] | null {
  return options.some((one) => one === null) ? null : limited(options.flatMap((one) => one ?? []));
}

function crossed(heads: readonly (readonly Step[])[] | null, tails: readonly (readonly Step[])[] | null) {
  if (heads === null || tails === null || heads.length * tails.length > MOST) return null;
  return heads.flatMap((head) => tails.map((tail) => [...head, ...tail]));
}

function limited(all: readonly (readonly Step[])[]): readonly (readonly Step[])[] | null {
  return all.length > MOST ? null : all;
}

function setSteps({ranges, ignoreCase}: Extract<Re2Node, {kind: 'set'}>, isPath: boolean): readonly (readonly Step[])[] | null {
  if (isAny(ranges)) return [[{kind: 'any'}]];
  const all = ignoreCase ? caseless(ranges) : ranges;
  const [first] = all;
  if (all.length === 1 && first !== undefined && first[0] === first[1]) return [[{kind: 'char', char: String.fromCodePoint(first[0])}]];
  if (isPath) return isPlainClass(all) ? [[{kind: 'class', text: `[${all.map(classText).join('')}]`}]] : null;
  // Wildcards know no classes: each letter is an alternative, and a word that ignores case has a power of two of them.
  return ignoreCase || sizeOf(all) > 4
    ? null
    : all.flatMap(([from, to]) => lettersOf(from, to).map((char): Step[] => [{kind: 'char', char}]));
}

/** Letters, digits and signs that mean nothing in a class of a glob, and no slash. */
function isPlainClass(ranges: readonly CodeRange[]): boolean {
  return ranges.every(([first, last]) => last < 0x7f && lettersOf(first, last).every((char) => /[\w.,@+=~ ]/.test(char)));
}

function classText([first, last]: CodeRange): string {
  const [from, to] = [String.fromCodePoint(first), String.fromCodePoint(last)];
  return first === last ? from : `${from}-${to}`;
}

function lettersOf(first: number, last: number): string[] {
  return Array.from({length: last - first + 1}, (_, i) => String.fromCodePoint(first + i));
}

function isAny(ranges: Extract<Re2Node, {kind: 'set'}>['ranges']): boolean {
  return sameRanges(ranges, DOT) || sameRanges(ranges, complement([]));
}

function repeatSteps({item, min, max}: Extract<Re2Node, {kind: 'repeat'}>, isPath: boolean): readonly (readonly Step[])[] | null {
  if (max === null && min <= 1 && item.kind === 'set') {
    const isRun = isPath && sameRanges(item.ranges, complement([[0x2f, 0x2f]]));
    if (!isRun && !isAny(item.ranges)) return null;
    const many: Step = {kind: isRun ? 'run' : 'all'};
    return [min === 1 ? [{kind: 'any'}, many] : [many]];
  }
  const once = expand(item, isPath);
  if (once === null || max === null || max > 8) return null;
  let all: readonly (readonly Step[])[] | null = [];
  for (let times = min; times <= max; times++) {
    let some: readonly (readonly Step[])[] | null = [[]];
    for (let i = 0; i < times; i++) some = crossed(some, once);
    all = joined([all, some]);
  }
  return all;
}

/** Whole value: what stands before and behind the expression is anything, unless it says start or end. */
function wildcardOf(steps: readonly Step[]): string | null {
  const framed = framedSteps(steps);
  if (framed === null || framed.some((step) => step.kind === 'class' || (step.kind === 'char' && /[*?\\]/.test(step.char)))) return null;
  return framed
    .map((step) => (step.kind === 'char' ? step.char : step.kind === 'any' ? '?' : '*'))
    .join('')
    .replaceAll(/\*{2,}/g, '*');
}

/** With what stands before and behind as steps of its own; null: an edge in the middle, which nothing matches. */
function framedSteps(steps: readonly Step[]): readonly Step[] | null {
  const isStart = steps[0]?.kind === 'start';
  const isEnd = steps.at(-1)?.kind === 'end';
  const inner = steps.slice(isStart ? 1 : 0, isEnd ? -1 : undefined);
  if (inner.some((step) => step.kind === 'start' || step.kind === 'end')) return null;
  const framed: Step[] = [...(isStart ? [] : [{kind: 'all'} as const]), ...inner, ...(isEnd ? [] : [{kind: 'all'} as const])];
  return framed.filter((step, i) => step.kind !== 'all' || framed[i - 1]?.kind !== 'all');
}

/** Null: an edge in the middle. */
function globsOf(steps: readonly Step[]): readonly string[] | null {
  const framed = framedSteps(steps);
  if (framed === null) return null;
  let texts: readonly string[] = [''];
  framed.forEach((step, i) => {
    const ways = step.kind === 'all' ? allWays(framed, i) : [stepGlob(step)];
    texts = texts.flatMap((text) => ways.map((way) => text + way));
  });
  return texts.length > MOST ? null : [...new Set(texts.map(tidied).filter((one) => one !== ''))];
}

function stepGlob(step: Step): string {
  if (step.kind === 'char') return /[*?[\]\\!# ]/.test(step.char) ? `\\${step.char}` : step.char;
  if (step.kind === 'class') return step.text;
  return step.kind === 'any' ? '?' : '*';
}

/** `.*` stands for part of one name, or for whole folders between two parts. Names are never empty, so `.*` between slashes is one at least. */
function allWays(steps: readonly Step[], at: number): readonly string[] {
  const isLast = at === steps.length - 1;
  const opensName = at === 0 || isSlash(steps[at - 1]);
  if (isLast) return [opensName ? '**' : '*'];
  if (isSlash(steps[at + 1])) return opensName ? ['*/**'] : ['*', '*/**'];
  return opensName ? ['**/*'] : ['*', '*/**/*'];
}

function isSlash(step: Step | undefined): boolean {
  return step?.kind === 'char' && step.char === '/';
}

/** A name at any depth without its folders, what lies in a folder as that folder, all else counted from the root. */
function tidied(glob: string): string {
  const plain = glob.replaceAll(/(?<=[^/*])\*{2,}|\*{2,}(?=[^/*])/g, '*').replaceAll(/(?:\*\*\/){2,}/g, '**/');
  const folder = plain.endsWith('/**') && plain !== '/**' ? plain.slice(0, -2) : plain;
  const name = folder.startsWith('**/') ? folder.slice(3) : '';
  if (/^[^/]+\/?$/.test(name) && name !== '**') return name;
  return folder.startsWith('**') || folder.startsWith('/') ? folder : `/${folder}`;
}
