import {complement, DOT, sameRanges} from './code-ranges.ts';
import {testTree} from './convert-expression.ts';
import type {Re2Node} from './re2-tree.ts';

/** One step of a simple expression. */
type Step =
  | {readonly kind: 'char'; readonly char: string}
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
  const all = [...new Set(globs.flatMap((one) => one ?? []))];
  return globs.some((one) => one === null) || all.length > MOST ? null : all;
}

/** The wildcard patterns (`*`, `?`, for the whole value) that match the same values; null: they cannot say it. */
export function valueWildcards(source: string): readonly string[] | null {
  const alternatives = simpleSteps(source, false);
  if (alternatives === null) return null;
  const all = alternatives.map(wildcardOf);
  return all.some((one) => one === null) ? null : [...new Set(all.filter((one) => one !== null))];
}

function simpleSteps(source: string, isPath: boolean): readonly (readonly Step[])[] | null {
  const parsed = testTree(source);
  return 'refused' in parsed ? null : expand(parsed.tree, isPath);
}

/** Every alternative as a list of steps; null: something that has no step, or too many. */
function expand(node: Re2Node, isPath: boolean): readonly (readonly Step[])[] | null {
  switch (node.kind) {
    case 'set':
      return setSteps(node);
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

function setSteps({ranges, ignoreCase}: Extract<Re2Node, {kind: 'set'}>): readonly (readonly Step[])[] | null {
  if (isAny(ranges)) return [[{kind: 'any'}]];
  const chars = ranges.flatMap(([first, last]) => (last - first > 3 ? [] : Array.from({length: last - first + 1}, (_, i) => first + i)));
  const size = ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
  if (chars.length !== size || size > 4) return null;
  const letters = chars.map((code) => String.fromCodePoint(code));
  // Wildcards and globs know no "either case": a word of letters would take a power of two of them.
  if (ignoreCase && letters.some((char) => /[a-z]/i.test(char))) return null;
  return letters.map((char) => [{kind: 'char', char}]);
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
  if (framed === null || framed.some((step) => step.kind === 'char' && /[*?\\]/.test(step.char))) return null;
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
  return [...(isStart ? [] : [{kind: 'all'} as const]), ...inner, ...(isEnd ? [] : [{kind: 'all'} as const])];
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
  return step.kind === 'any' ? '?' : '*';
}

/** `.*` stands for part of one name, or for whole folders between two parts. */
function allWays(steps: readonly Step[], at: number): readonly string[] {
  const isFirst = at === 0;
  const isLast = at === steps.length - 1;
  const afterSlash = isSlash(steps[at - 1]);
  const beforeSlash = isSlash(steps[at + 1]);
  if (isFirst) return beforeSlash ? ['**'] : ['**/*'];
  if (isLast) return afterSlash ? ['**'] : ['*'];
  if (afterSlash && beforeSlash) return ['**'];
  if (afterSlash) return ['**/*'];
  if (beforeSlash) return ['*', '*/**'];
  return ['*', '*/**/*'];
}

function isSlash(step: Step | undefined): boolean {
  return step?.kind === 'char' && step.char === '/';
}

/** Without stars in a row; a name at any depth without its folders; all else counted from the root. */
function tidied(glob: string): string {
  const plain = glob.replaceAll(/(?<!\*)\*{3,}/g, '**').replaceAll(/(?:\*\*\/){2,}/g, '**/');
  if (plain.startsWith('**/') && !plain.slice(3).includes('/')) return plain.slice(3);
  if (/^\*\*\/[^/]+\/\*\*$/.test(plain)) return `${plain.slice(3, -2)}`;
  const below = plain.endsWith('/**') ? plain.slice(0, -2) : plain;
  return below.startsWith('**') || below.startsWith('/') ? below : `/${below}`;
}
