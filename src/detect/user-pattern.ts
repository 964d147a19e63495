import {GuardError} from '../core/errors.ts';
import {MOST_REACH} from './compile.ts';
import {type Ambiguity, stepBound} from './regex-cost.ts';
import {measure} from './regex-measure.ts';
import {type Node, type Place, parseRegex} from './regex-tree.ts';

export interface PatternProblem {
  readonly what: string;
  /** How to write it instead; null: nothing better is known. */
  readonly instead: string | null;
}

/** Steps of one try at one start: half a millisecond on an ordinary machine. The built-in rules' median is under 500. */
const MOST_STEPS = 50_000;
/** Steps of one call of the engine, which tries several starts and cannot be interrupted: twenty milliseconds. */
export const MOST_STEPS_PER_CALL = 2_000_000;
/** Starts that one search for a part tries (PartFinder's stretch). */
export const STRETCH_STARTS = 4_096;
/** Shorter secrets are guessed, and found everywhere. */
const SHORTEST_SECRET = 4;
const MOST_GROUPS = 10;

/**
 * Everything for which an untrusted expression is refused, before it is run once: what the rules' subset does not have, repeats that share
 * bytes, too many steps by its form. `starts`: how many places one call of the engine tries it at.
 */
export function patternProblems(source: string, ignoreCase: boolean, starts: number): PatternProblem[] {
  const places = new Map<Node, Place>();
  const parsed = parse(source, ignoreCase, places);
  if ('what' in parsed) return [parsed];
  const {tree} = parsed;
  const {extent, before} = measure(tree);
  if (extent > MOST_REACH || before > MOST_REACH)
    return [
      {
        what: `it may depend on ${digits(Math.max(extent, before))} bytes, more than ${Math.floor(MOST_REACH)}`,
        instead: 'smaller bounds in its repeats',
      },
    ];
  const {steps, ambiguities} = stepBound(tree);
  if (ambiguities.length > 0) return ambiguities.map((one) => ambiguityProblem(one, source, places));
  if (steps > MOST_STEPS || steps * starts > MOST_STEPS_PER_CALL) return [costProblem(steps, starts)];
  return groupProblems(tree);
}

function parse(source: string, ignoreCase: boolean, places: Map<Node, Place>): {readonly tree: Node} | PatternProblem {
  let pattern: RegExp;
  try {
    pattern = new RegExp(source, ignoreCase ? 'i' : '');
  } catch (error) {
    return syntaxProblem(error as Error, source);
  }
  try {
    return {tree: parseRegex(pattern, '', places)};
  } catch (error) {
    if (error instanceof GuardError) return {what: error.message.replace(/^: /, ''), instead: error.hint ?? null};
    throw error;
  }
}

/** The engine repeats the whole expression in its message; only the end of it says what is wrong. */
function syntaxProblem(error: Error, source: string): PatternProblem {
  const what = `not an expression: ${error.message.slice(error.message.lastIndexOf(': ') + 2).toLowerCase()}`;
  if (/\(\?[a-zA-Z-]+[:)]/.test(source)) return {what, instead: 'the key ignoreCase: true instead of (?i)'};
  if (/\(\?P?[<=>]/.test(source)) return {what, instead: 'a plain group (...) instead of a named one'};
  return {what, instead: null};
}

const AMBIGUITIES: Readonly<Record<Ambiguity['kind'], {readonly what: string; readonly instead: string}>> = {
  adjacent: {
    what: 'follows a repeat that can take the same bytes, so that one text can be divided between them in many ways',
    instead: 'one repeat for both, or between them a byte that neither takes',
  },
  nested: {
    what: 'repeats something that matches one text in several ways',
    instead: 'one repeat of a class; or begin each round with a byte that stands nowhere else in it',
  },
  empty: {
    what: 'repeats something that may match nothing',
    instead: 'at least one byte in each round: (?:x{1,3}){0,5} instead of (?:x{0,3}){0,5}',
  },
};

function ambiguityProblem({kind, node}: Ambiguity, source: string, places: ReadonlyMap<Node, Place>): PatternProblem {
  const place = places.get(node);
  const {what, instead} = AMBIGUITIES[kind];
  const text =
    place === undefined ? 'a repeat' : `"${shortened(source.slice(place.start, place.end))}" (offset ${place.start} of the expression)`;
  return {what: `${text} ${what}`, instead};
}

function shortened(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 28)}…${text.slice(-10)}`;
}

function costProblem(steps: number, starts: number): PatternProblem {
  const where = starts > 1 ? ` at each of ${starts} places` : '';
  return {
    what: `it may take ${steps >= 1e9 ? 'billions of' : digits(steps)} steps${where} on a text made for it; at most ${digits(Math.min(MOST_STEPS, Math.floor(MOST_STEPS_PER_CALL / starts)))} are allowed`,
    instead:
      starts > 1
        ? 'an anchor at the start of the match, a smaller "before", or smaller bounds'
        : 'smaller bounds, or behind each repeat a byte that it does not take itself',
  };
}

function digits(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** The secret is group 1, or the whole match: it must be there and have a length. */
function groupProblems(tree: Node): PatternProblem[] {
  const groups = capturesOf(tree, false);
  if (groups.length > MOST_GROUPS)
    return [
      {
        what: `${groups.length} capturing groups are more than ${MOST_GROUPS}`,
        instead: 'groups (?:...) that do not capture; only the secret needs one',
      },
    ];
  if (groups.some((group) => group.inLook))
    return [{what: 'a capturing group inside a lookaround', instead: 'a group (?:...) that does not capture'}];
  const shortest = Math.min(...(groups.length === 0 ? [tree] : groups.map((group) => group.node)).map((node) => measure(node).shortest));
  if (shortest >= SHORTEST_SECRET) return [];
  return [
    {
      what: `the secret may be ${shortest} bytes long; at least ${SHORTEST_SECRET} are needed`,
      instead: 'a larger lower bound in the repeat, as in (\\w{20,40})',
    },
  ];
}

function capturesOf(node: Node, inLook: boolean): {readonly node: Node; readonly inLook: boolean}[] {
  switch (node.kind) {
    case 'set':
    case 'edge':
      return [];
    case 'look':
      return capturesOf(node.item, true);
    case 'repeat':
      return capturesOf(node.item, inLook);
    case 'choice':
      return node.options.flatMap((option) => capturesOf(option, inLook));
    case 'sequence':
      return [...(node.captures ? [{node, inLook}] : []), ...node.items.flatMap((item) => capturesOf(item, inLook))];
  }
}
