import type {Node} from '../../src/detect/regex-tree.ts';

/** A repeatable source of numbers below n (xorshift). */
export type Dice = (n: number) => number;

export function dice(seed: number): Dice {
  let x = seed | 1;
  return (n) => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) % n;
  };
}

/** A text that the tree matches, lookarounds and edges aside. Members of classes that occur in tokens are preferred. */
export function sample(node: Node, roll: Dice): string {
  switch (node.kind) {
    case 'look':
    case 'edge':
      return '';
    case 'set':
      return String.fromCharCode(member(node.set, roll));
    case 'sequence':
      return node.items.map((item) => sample(item, roll)).join('');
    case 'choice':
      return sample(node.options[roll(node.options.length)]!, roll);
    case 'repeat': {
      const spread = Math.min(node.max - node.min, roll(3) === 0 ? node.max - node.min : 3);
      return Array.from({length: node.min + roll(spread + 1)}, () => sample(node.item, roll)).join('');
    }
  }
}

function member(set: Uint8Array, roll: Dice): number {
  const all = [...set.keys()].filter((byte) => set[byte] === 1);
  const plain = all.filter((byte) => /[A-Za-z0-9]/.test(String.fromCharCode(byte)));
  const from = plain.length > 0 && roll(8) > 0 ? plain : all;
  return from[roll(from.length)]!;
}

/**
 * The tree as an expression without lookarounds whose long repeats have no upper bound: what an analyser can judge fast. If that cannot take
 * exponential time, the bounded expression cannot come near it.
 */
export function relaxed(node: Node): string {
  switch (node.kind) {
    case 'look':
    case 'edge':
      return '';
    case 'set':
      return `[${ranges(node.set)}]`;
    case 'sequence':
      return node.items.map(relaxed).join('');
    case 'choice':
      return `(?:${node.options.map(relaxed).join('|')})`;
    case 'repeat': {
      const bounds = node.max > 2 ? `{${Math.min(node.min, 1)},}` : `{${node.min},${node.max}}`;
      return `(?:${relaxed(node.item)})${bounds}`;
    }
  }
}

/** The inside of a class, as few ranges as there are. */
function ranges(set: Uint8Array): string {
  const hex = (byte: number): string => `\\x${byte.toString(16).padStart(2, '0')}`;
  let text = '';
  for (let byte = 0; byte < 256; byte++) {
    if (set[byte] !== 1) continue;
    const first = byte;
    while (set[byte + 1] === 1) byte++;
    text += first === byte ? hex(first) : `${hex(first)}-${hex(byte)}`;
  }
  return text;
}
