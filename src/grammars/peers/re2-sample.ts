import type {CodeRange} from './code-ranges.ts';
import type {Re2Node} from './re2-tree.ts';

/** A repeat without an end is taken that many times beyond its minimum, so that a sample looks like something. */
const SOME = 12;
/** A sample need not be longer. */
const LONGEST = 2_000;

/** A text that the expression matches (edges aside): always the same for the same tree and seed, its characters well mixed. */
export function sampleOf(tree: Re2Node, seed: number): string {
  return new Sampler(seed).text(tree);
}

class Sampler {
  /** A linear congruence (Numerical Recipes' constants): mixed, and the same on every machine. */
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed, 20_261_125) >>> 0;
  }

  #below(count: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return (this.#state >>> 8) % count;
  }

  text(node: Re2Node): string {
    switch (node.kind) {
      case 'edge':
        return '';
      case 'set':
        return this.#char(node.ranges);
      case 'group':
        return this.text(node.item);
      case 'sequence':
        return node.items.map((item) => this.text(item)).join('');
      case 'choice':
        return this.text(node.options[this.#below(node.options.length)] ?? {kind: 'edge', edge: 'word'});
      case 'repeat':
        return this.#repeat(node);
    }
  }

  #repeat({item, min, max}: Extract<Re2Node, {kind: 'repeat'}>): string {
    const times = max === null ? min + SOME : Math.max(min, Math.min(max, isLoose(item) ? min : min + SOME));
    let text = '';
    for (let i = 0; i < times && text.length < LONGEST; i++) text += this.text(item);
    return text;
  }

  /** Letters and digits before signs, signs before anything else. */
  #char(ranges: readonly CodeRange[]): string {
    for (const [from, to] of PREFERRED) {
      const codes = ranges.flatMap(([first, last]) => span(Math.max(first, from), Math.min(last, to)));
      const code = codes[this.#below(Math.max(1, codes.length))];
      if (code !== undefined) return String.fromCodePoint(code);
    }
    return String.fromCodePoint(ranges[0]?.[0] ?? 0x20);
  }
}

const PREFERRED: readonly CodeRange[] = [
  [0x30, 0x7a],
  [0x20, 0x7e],
  [0x09, 0x0a],
];

function span(first: number, last: number): number[] {
  return first > last ? [] : Array.from({length: last - first + 1}, (_, i) => first + i);
}

/** Blanks and "anything" between two parts: the fewer the better. */
function isLoose(node: Re2Node): boolean {
  return node.kind === 'set' && node.ranges.some(([first, last]) => first <= 0x20 && last >= 0x20);
}
