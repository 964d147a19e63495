import type {Node} from '../../src/detect/regex-tree.ts';
import type {Dice} from './regex-sample.ts';

/** What comes behind a node: true when the whole match succeeds from this place on. */
type Continue = (at: number) => boolean;

/**
 * Counts what a backtracking engine does: bytes compared, lookarounds and edges entered. The tree does not say how lookarounds and edges end
 * (`^` or `\b`, `?=` or `?!`) nor which repeats are lazy: `dice` decides, once for each of them and place.
 */
export function stepsOf(tree: Node, text: string, start: number, dice: Dice, most: number): number {
  let steps = 0;
  const outcomes = new Map<string, boolean>();
  const numbers = new Map<Node, number>();
  const numberOf = (node: Node): number => {
    const known = numbers.get(node) ?? numbers.size;
    numbers.set(node, known);
    return known;
  };
  const decided = (node: Node, at: number): boolean => {
    const key = `${numberOf(node)} ${at}`;
    const outcome = outcomes.get(key) ?? dice(3) > 0;
    outcomes.set(key, outcome);
    return outcome;
  };
  const step = (): void => {
    if (++steps > most) throw new TooMany();
  };
  const run = (node: Node, at: number, by: 1 | -1, next: Continue): boolean => {
    switch (node.kind) {
      case 'set': {
        step();
        const byte = text.charCodeAt(by === 1 ? at : at - 1);
        return node.set[byte] === 1 && next(at + by);
      }
      case 'edge':
        step();
        return decided(node, at) && next(at);
      case 'look':
        step();
        run(node.item, at, node.behind ? -1 : 1, () => decided(node, at));
        return decided(node, at) && next(at);
      case 'sequence': {
        const items = by === 1 ? node.items : [...node.items].reverse();
        const from = (i: number): Continue => (i === items.length ? next : (place) => run(items[i]!, place, by, from(i + 1)));
        return from(0)(at);
      }
      case 'choice':
        return node.options.some((option) => run(option, at, by, next));
      case 'repeat':
        return rounds(node, 0, at, by, next);
    }
  };
  const rounds = (node: Extract<Node, {kind: 'repeat'}>, done: number, at: number, by: 1 | -1, next: Continue): boolean => {
    const more: Continue = (place) =>
      done < node.max &&
      run(node.item, place, by, (after) => (after !== place || done < node.min) && rounds(node, done + 1, after, by, next));
    if (done < node.min) return more(at);
    return numberOf(node) % 2 === 0 ? more(at) || next(at) : next(at) || more(at);
  };
  try {
    run(tree, start, 1, () => true);
  } catch (error) {
    if (!(error instanceof TooMany)) throw error;
  }
  return steps;
}

class TooMany extends Error {}

/** A random expression over a few letters, in which repeats meet often. */
export function randomExpression(dice: Dice, depth = 3): string {
  const pieces = Array.from({length: 1 + dice(3)}, () => piece(dice, depth));
  return dice(5) === 0 && depth > 0 ? `${pieces.join('')}|${randomExpression(dice, depth - 1)}` : pieces.join('');
}

const ATOMS = ['a', 'b', 'c', '[ab]', '[bc]', '[^a]', '\\w', '.', '\\b', 'ab', 'abc'];

function piece(dice: Dice, depth: number): string {
  const atom = depth === 0 || dice(2) === 0 ? ATOMS[dice(ATOMS.length)]! : group(dice, depth);
  if (atom === '\\b' || atom.startsWith('(?=') || atom.startsWith('(?<')) return atom;
  const bounds = ['', '', '?', '{2}', '{0,3}', '{1,4}', '{1,7}?', '{0,12}'][dice(8)]!;
  return bounds === '' ? atom : `(?:${atom})${bounds}`;
}

function group(dice: Dice, depth: number): string {
  const open = ['(?:', '(?:', '(', '(?=', '(?<!'][dice(5)]!;
  return `${open}${randomExpression(dice, depth - 1)})`;
}
