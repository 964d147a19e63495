import {requiredTexts} from './re2-anchors.ts';
import {type Printed, printRe2} from './re2-print.ts';
import {sampleOf} from './re2-sample.ts';
import {parseRe2, type Re2Node, Re2Refused} from './re2-tree.ts';

/** The reason why an expression cannot be taken over. */
export interface Refused {
  readonly refused: string;
}

export type RuleExpression = Printed & {readonly anchors: readonly string[]; readonly samples: readonly string[]};

/** Where `*`, `+` and `{n,}` of a rule stop: guard's rules are bounded, so that no text can make them slow. Characters. */
export const BOUND = 256;
/** A longer expression is no expression of a person. */
const LONGEST = 8_000;

/**
 * A rule's expression in RE2's syntax as guard's rules need it: bounded, on bytes, one group or none (the secret), with anchors.
 * `secretGroup` 0: the first group that matched, as gitleaks takes it; without groups the whole match.
 */
export function ruleExpression(source: string, secretGroup: number, keywords: readonly string[]): RuleExpression | Refused {
  return attempt(source, ({tree, groups}) => {
    if (secretGroup > groups) throw new Re2Refused(`secretGroup ${secretGroup} of ${groups}`);
    const hasRivals = secretGroup === 0 && groups > 1 && !isCertain(tree, 1);
    const captured = secretGroup > 0 ? secretGroup : hasRivals ? 0 : 1;
    const printed = printRe2(tree, {bound: BOUND, captured});
    const anchors = requiredTexts(bounded(tree), keywords, printed.flags === 'i');
    if (anchors === null) throw new Re2Refused('no fixed text of three or more bytes that every match holds');
    const changes = hasRivals ? [...printed.changes, 'the secret is the whole match: which group holds it is not fixed'] : printed.changes;
    return {...printed, changes, anchors: anchors.texts, samples: [1, 2, 3, 4].map((seed) => sampleOf(tree, seed))};
  });
}

/** An expression that is only tried on texts; it runs in linear time whatever it is. */
export function testTree(source: string): {readonly tree: Re2Node} | Refused {
  return attempt(source, ({tree}) => ({tree}));
}

/** Null: the expression can be tried. Else why not. */
export function whyNoTest(source: string): string | null {
  const parsed = testTree(source);
  return 'refused' in parsed ? parsed.refused : null;
}

function attempt<Result extends object>(source: string, convert: (parsed: ReturnType<typeof parseRe2>) => Result): Result | Refused {
  if (source.length > LONGEST) return {refused: `the expression is longer than ${LONGEST} characters`};
  try {
    return convert(parseRe2(source));
  } catch (error) {
    if (error instanceof Re2Refused) return {refused: error.message};
    throw error;
  }
}

/** Group `index` takes part in every match. */
function isCertain(node: Re2Node, index: number): boolean {
  switch (node.kind) {
    case 'set':
    case 'edge':
    case 'choice':
      return false;
    case 'group':
      return node.index === index || isCertain(node.item, index);
    case 'sequence':
      return node.items.some((item) => isCertain(item, index));
    case 'repeat':
      return node.min > 0 && isCertain(node.item, index);
  }
}

/** The tree with its endless repeats cut off: distances in it are finite. */
function bounded(node: Re2Node): Re2Node {
  switch (node.kind) {
    case 'set':
    case 'edge':
      return node;
    case 'group':
      return {...node, item: bounded(node.item)};
    case 'sequence':
      return {...node, items: node.items.map(bounded)};
    case 'choice':
      return {...node, options: node.options.map(bounded)};
    case 'repeat':
      return {...node, item: bounded(node.item), max: node.max ?? Math.max(BOUND, node.min)};
  }
}
