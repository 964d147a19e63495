import {type CodeRange, caseless} from './code-ranges.ts';
import type {Re2Node} from './re2-tree.ts';

/** Fixed texts of which each match holds one, and how many bytes of the match may stand before it. */
export interface RequiredTexts {
  readonly texts: readonly string[];
  readonly before: number;
}

/** Fewer bytes occur everywhere. */
const SHORTEST = 3;
const LONGEST = 32;
/** Alternatives of one place, at most: a rule of guard has at most that many anchors. */
const MOST = 16;
/** A letter of a fixed text is one of at most this many. */
const NARROW = 3;
const ENDLESS = 1 << 20;

interface Part {
  /** All the part can match, where these are few; null: too many. */
  readonly exact: readonly string[] | null;
  readonly found: readonly {readonly texts: readonly string[]; readonly before: number}[];
  readonly longest: number;
}

/**
 * The fixed texts that make the best anchors: long, few, near the start; those that hold one of `keywords` first. `fold`: in lower case,
 * each for both cases. Null: a match need not hold any fixed text of three bytes.
 */
export function requiredTexts(tree: Re2Node, keywords: readonly string[], fold: boolean): RequiredTexts | null {
  const whole = part(tree, fold);
  const words = keywords.map((word) => word.toLowerCase());
  const candidates = [...whole.found, ...(whole.exact === null ? [] : [{texts: whole.exact, before: 0}])].filter(isUsable);
  const best = candidates.sort((a, b) => score(b, words) - score(a, words))[0];
  return best === undefined ? null : shortened(best);
}

function isUsable({texts, before}: {texts: readonly string[]; before: number}): boolean {
  return texts.length > 0 && before < ENDLESS && texts.every((text) => text.length >= SHORTEST);
}

function score({texts, before}: {texts: readonly string[]; before: number}, words: readonly string[]): number {
  const shortest = Math.min(...texts.map((text) => text.length), 8);
  const isKeyword = texts.every((text) => words.some((word) => text.toLowerCase().includes(word)));
  return shortest * 10 - texts.length - Math.min(before, 512) / 16 + (isKeyword ? 40 : 0);
}

function shortened({texts, before}: {texts: readonly string[]; before: number}): {texts: readonly string[]; before: number} {
  const cut = [...new Set(texts.map((text) => text.slice(0, LONGEST)))];
  return {texts: cut.filter((text) => !cut.some((other) => other !== text && text.includes(other))).sort(), before};
}

/** `fold`: letters in lower case, each for both cases. */
function part(node: Re2Node, fold: boolean): Part {
  switch (node.kind) {
    case 'set':
      return {exact: lettersOf(node, fold), found: [], longest: byteLength(node.ranges)};
    case 'edge':
      return {exact: [''], found: [], longest: 0};
    case 'group':
      return part(node.item, fold);
    case 'sequence':
      return sequencePart(node.items.map((item) => part(item, fold)));
    case 'choice':
      return choicePart(node.options.map((option) => part(option, fold)));
    case 'repeat':
      return repeatPart(node, part(node.item, fold));
  }
}

/** The letters of a set, in lower case where `fold`; null: too many, or beyond ASCII. */
function lettersOf({ranges, ignoreCase}: Extract<Re2Node, {kind: 'set'}>, fold: boolean): readonly string[] | null {
  const all = ignoreCase ? caseless(ranges) : ranges;
  const letters = new Set<string>();
  for (const [first, last] of all) {
    if (last > 0x7f || last - first > 2 * NARROW) return null;
    for (let code = first; code <= last; code++) letters.add(fold ? String.fromCharCode(code).toLowerCase() : String.fromCharCode(code));
  }
  return letters.size > NARROW ? null : [...letters];
}

function byteLength(ranges: readonly CodeRange[]): number {
  return ranges.some(([, last]) => last > 0x7f) ? 4 : 1;
}

function sequencePart(items: readonly Part[]): Part {
  const found: {texts: readonly string[]; before: number}[] = [];
  let run: readonly string[] = [''];
  let runBefore = 0;
  let before = 0;
  let isExact = true;
  for (const item of items) {
    const longer = item.exact === null ? null : product(run, item.exact);
    if (longer !== null) run = longer;
    else {
      found.push({texts: run, before: runBefore}, ...item.found.map((one) => ({...one, before: one.before + before})));
      isExact = false;
      run = item.exact ?? [''];
      runBefore = item.exact === null ? before + item.longest : before;
    }
    before = Math.min(ENDLESS, before + item.longest);
    if (item.exact === null) runBefore = before;
  }
  if (!isExact) found.push({texts: run, before: runBefore});
  return {exact: isExact ? run : null, found, longest: before};
}

function product(heads: readonly string[], tails: readonly string[]): readonly string[] | null {
  if (heads.length * tails.length > MOST) return null;
  return heads.flatMap((head) => tails.map((tail) => head + tail));
}

function choicePart(options: readonly Part[]): Part {
  const longest = Math.max(...options.map((option) => option.longest));
  const exact = options.every((option) => option.exact !== null) ? [...new Set(options.flatMap((option) => option.exact ?? []))] : null;
  if (exact !== null && exact.length <= MOST) return {exact, found: [], longest};
  const each = options.map((option) =>
    [...option.found, ...(option.exact === null ? [] : [{texts: option.exact, before: 0}])].filter(isUsable),
  );
  const chosen = each.map((candidates) => candidates.sort((a, b) => score(b, []) - score(a, []))[0]);
  if (chosen.some((one) => one === undefined)) return {exact: null, found: [], longest};
  const texts = chosen.flatMap((one) => one?.texts ?? []);
  const before = Math.max(...chosen.map((one) => one?.before ?? 0));
  return {exact: null, found: texts.length > MOST ? [] : [{texts, before}], longest};
}

function repeatPart(node: Extract<Re2Node, {kind: 'repeat'}>, item: Part): Part {
  const longest = node.max === null ? ENDLESS : Math.min(ENDLESS, node.max * item.longest);
  if (node.min === 0) {
    const isOptional = node.max === 1 && item.exact !== null && item.exact.length < 8;
    return {exact: isOptional ? [...(item.exact ?? []), ''] : null, found: [], longest};
  }
  if (node.min === node.max && node.min <= 8 && item.exact?.length === 1) {
    return {exact: [(item.exact[0] ?? '').repeat(node.min)], found: [], longest};
  }
  const found = item.exact === null ? item.found : [...item.found, {texts: item.exact, before: 0}];
  return {exact: null, found, longest};
}
