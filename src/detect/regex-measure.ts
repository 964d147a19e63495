import type {Node} from './regex-tree.ts';

/** What an expression can match and look at, in bytes. */
export interface Measure {
  readonly shortest: number;
  readonly longest: number;
  /** Bytes before the start of a match that lookbehinds and edges may look at. */
  readonly before: number;
  /** Bytes from the start of a match that the expression may look at, lookaheads included. */
  readonly extent: number;
}

export function measure(node: Node): Measure {
  return {shortest: shortest(node), longest: longest(node), before: lookBefore(node), extent: extent(node)};
}

function shortest(node: Node): number {
  switch (node.kind) {
    case 'set':
      return 1;
    case 'look':
    case 'edge':
      return 0;
    case 'sequence':
      return sum(node.items.map(shortest));
    case 'choice':
      return Math.min(...node.options.map(shortest));
    case 'repeat':
      return node.min * shortest(node.item);
  }
}

function longest(node: Node): number {
  switch (node.kind) {
    case 'set':
      return 1;
    case 'look':
    case 'edge':
      return 0;
    case 'sequence':
      return sum(node.items.map(longest));
    case 'choice':
      return Math.max(...node.options.map(longest));
    case 'repeat':
      return node.max * longest(node.item);
  }
}

/** The farthest byte from a node's start that it may look at. */
function extent(node: Node): number {
  switch (node.kind) {
    case 'set':
    case 'edge':
      return 1;
    case 'look':
      return node.behind ? Math.max(0, extent(node.item) - shortest(node.item)) : extent(node.item);
    case 'choice':
      return Math.max(...node.options.map(extent));
    case 'repeat':
      return node.max === 0 ? 0 : (node.max - 1) * longest(node.item) + extent(node.item);
    case 'sequence': {
      let at = 0;
      let farthest = 0;
      for (const item of node.items) {
        farthest = Math.max(farthest, at + extent(item));
        at += longest(item);
      }
      return farthest;
    }
  }
}

/** The farthest byte before a node's start that it may look at. */
function lookBefore(node: Node): number {
  switch (node.kind) {
    case 'set':
      return 0;
    case 'edge':
      return 1;
    case 'look':
      return node.behind ? longest(node.item) + lookBefore(node.item) : lookBefore(node.item);
    case 'choice':
      return Math.max(...node.options.map(lookBefore));
    case 'repeat':
      return node.max === 0 ? 0 : lookBefore(node.item);
    case 'sequence': {
      let at = 0;
      let farthest = 0;
      for (const item of node.items) {
        farthest = Math.max(farthest, lookBefore(item) - at);
        at += shortest(item);
      }
      return farthest;
    }
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
