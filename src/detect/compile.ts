import {CHUNK_OVERLAP} from '../core/chunk.ts';
import type {CompiledPart, CompiledPattern, CompiledRule} from '../core/compiled-rule.ts';
import {GuardError} from '../core/errors.ts';
import type {Provider} from '../core/provider.ts';
import type {Confidence, PartPattern, Rule} from '../core/rule.ts';
import {foldCase, singleSet} from './byte-set.ts';
import {classTable} from './char-classes.ts';
import {delimiterOf} from './delimiter-guard.ts';
import {deriveGuard, NO_GUARD} from './guard.ts';
import {isNamePart, laterFollowers, nameFollowers} from './name-guard.ts';
import {reachOf} from './reach.ts';
import {measure} from './regex-measure.ts';
import {type Node, parseRegex} from './regex-tree.ts';
import {RegexWalk, type Rest} from './regex-walk.ts';

export type {CompiledRule} from '../core/compiled-rule.ts';

/** Points of a match that nothing raises or lowers: ten over the threshold of its confidence. */
const BASE_POINTS: Readonly<Record<Confidence, number>> = {certain: 66, likely: 36, possible: 6};
/**
 * Most bytes that a match may depend on, to each side of its start: bounds the work at an anchor, and lets chunks overlap by a fixed
 * length. A fifth, since matches that overlap each other are judged together, and UTF-16 takes twice the bytes.
 */
export const MOST_REACH = CHUNK_OVERLAP / 5;
/** A class with more members is no letter of an anchor. */
const NARROW = 10;

/** All rules of the definitions as data, in their order. Throws RULE_INVALID naming the rule and the place. */
export function compileRules(providers: readonly Provider[]): CompiledRule[] {
  const classes = classTable();
  const compiled = providers.flatMap((provider) => provider.rules.map((rule) => compileRule(rule, provider, classes)));
  for (const rule of compiled) checkReach(rule);
  const ids = new Set<string>();
  for (const {id, formerly} of compiled) {
    for (const name of [id, ...formerly]) {
      if (ids.has(name)) throw invalid(name, 'the id is taken');
      ids.add(name);
    }
  }
  return compiled;
}

function compileRule(rule: Rule, provider: Provider, classes: Uint16Array): CompiledRule {
  const tree = parseRegex(rule.pattern, `rule ${rule.id}`);
  const confidence = rule.confidence ?? 'certain';
  return {
    id: rule.id,
    formerly: rule.formerly ?? [],
    title: rule.title,
    provider: provider.service ? provider.id : null,
    rank: rankOf(rule, provider),
    severity: rule.severity,
    confidence,
    points: BASE_POINTS[confidence],
    lowEntropy: rule.lowEntropy ?? false,
    shown: shownLength(rule, tree),
    ...compilePattern(rule.pattern, tree, rule.id),
    ...compileAnchors(rule, tree, classes),
    near: rule.near === undefined ? null : {words: rule.near.words, within: rule.near.within},
    checksum: rule.checksum ?? null,
    checksumSure: rule.checksumSure ?? false,
    structure: rule.structure ?? null,
    judge: rule.judge ?? null,
    minEntropy: rule.minEntropy ?? null,
    parts: (rule.parts ?? []).map((part) => compilePart(part, rule)),
  };
}

function checkReach(rule: CompiledRule): void {
  const behind = reachOf(rule);
  const before =
    rule.farthest + rule.lookBefore + Math.max(rule.near?.within ?? 0, ...rule.parts.map((part) => part.within + part.longest));
  for (const bytes of [behind, before])
    if (bytes > MOST_REACH) throw invalid(rule.id, `a match may depend on ${bytes} bytes to one side, more than ${Math.floor(MOST_REACH)}`);
}

function rankOf(rule: Rule, provider: Provider): number {
  if (rule.judge !== undefined) return rule.judge === 'assignment' ? 3 : 2;
  return provider.service ? 0 : 1;
}

/** A case-sensitive anchor at the start of the value is the public prefix of the kind; its shortest is always safe to show. */
function shownLength(rule: Rule, tree: Node): number {
  if (rule.lowEntropy === true || rule.anchorsIgnoreCase === true || (rule.before ?? 0) > 0) return 0;
  if (hasCapture(tree) && !startsWithCapture(tree)) return 0;
  return Math.min(...rule.anchors.map((anchor) => anchor.length));
}

function hasCapture(node: Node): boolean {
  switch (node.kind) {
    case 'set':
    case 'edge':
      return false;
    case 'look':
    case 'repeat':
      return hasCapture(node.item);
    case 'choice':
      return node.options.some(hasCapture);
    case 'sequence':
      return node.captures || node.items.some(hasCapture);
  }
}

/** Nothing but lookarounds stands before the group. */
function startsWithCapture(node: Node): boolean {
  if (node.kind === 'choice') return node.options.every(startsWithCapture);
  if (node.kind !== 'sequence') return false;
  const first = node.items.find((item) => item.kind !== 'look' && item.kind !== 'edge');
  return node.captures || (first !== undefined && startsWithCapture(first));
}

function compilePattern(pattern: RegExp, tree: Node, ruleId: string): CompiledPattern {
  const {shortest, longest, before, extent} = measure(tree);
  if (shortest === 0) throw invalid(ruleId, 'the expression may match nothing');
  return {source: pattern.source, flags: pattern.flags, longest, lookBefore: before, extent};
}

function compilePart(part: PartPattern, rule: Rule): CompiledPart {
  const name = `${rule.id}, part ${part.name}`;
  const tree = parseRegex(part.pattern, `rule ${name}`);
  return {name: part.name, within: part.within, required: part.required ?? false, ...compilePattern(part.pattern, tree, name)};
}

type Anchors = Pick<
  CompiledRule,
  'anchors' | 'ignoreCase' | 'guards' | 'followers' | 'laterFollowers' | 'delimiter' | 'nearest' | 'farthest'
>;

function compileAnchors(rule: Rule, tree: Node, classes: Uint16Array): Anchors {
  const ignoreCase = rule.anchorsIgnoreCase ?? false;
  if (rule.anchors.length === 0) throw invalid(rule.id, 'no anchor');
  for (const anchor of rule.anchors)
    if (!/^[\0-\xff]{3,127}$/.test(anchor)) throw invalid(rule.id, `anchor "${anchor}" is not 3 to 127 bytes long`);
  const anchors = [...new Set(rule.anchors)];
  const walk = new RegexWalk();
  if ((rule.before ?? 0) === 0) {
    const behind = anchors.map((anchor) => behindAnchor(rule, walk, tree, anchor, ignoreCase));
    const guards = behind.map((rests) => deriveGuard(walk, rests, classes));
    const delimiter = wantsDelimiter(rule) ? delimiterOf(new Set(behind.flatMap((rests) => [...rests])), anchors) : null;
    const isNamed = rule.judge === 'assignment' && ignoreCase;
    const followers = isNamed ? followersOf(walk, tree, anchors, nameFollowers) : null;
    const later = followers === null ? null : followersOf(walk, tree, anchors, laterFollowers);
    return {anchors, ignoreCase, guards, followers, laterFollowers: later, delimiter, nearest: 0, farthest: 0};
  }
  return {anchors, ignoreCase, followers: null, laterFollowers: null, ...compileInner(rule, walk, tree, anchors, ignoreCase, classes)};
}

/** Of all anchors that are names; null where one of them says nothing. */
function followersOf(walk: RegexWalk, tree: Node, anchors: readonly string[], ask: typeof nameFollowers): string | null {
  const all = new Set<string>();
  for (const anchor of anchors) {
    if (!isNamePart(anchor)) continue;
    const followers = ask(walk, stripAnchor(walk, walk.start([tree]), anchor, true) ?? new Set());
    if (followers === null) return null;
    for (const byte of followers) all.add(byte);
  }
  return [...all].sort().join('');
}

/** Where anchors are common and what follows them is hardly ever a match, a further look pays: every address has `://`. */
function wantsDelimiter(rule: Rule): boolean {
  return rule.judge === 'url';
}

function behindAnchor(rule: Rule, walk: RegexWalk, tree: Node, anchor: string, ignoreCase: boolean): ReadonlySet<Rest> {
  const behind = stripAnchor(walk, walk.start([tree]), anchor, ignoreCase);
  if (behind === null) throw invalid(rule.id, `no match of the expression begins with its anchor "${anchor}"`);
  return behind;
}

/** What is left of the expression behind the anchor; null: it cannot begin with it. */
function stripAnchor(walk: RegexWalk, from: Rest, anchor: string, ignoreCase: boolean): ReadonlySet<Rest> | null {
  let rests: ReadonlySet<Rest> = new Set([from]);
  for (let i = 0; i < anchor.length; i++) {
    const byte = singleSet(anchor.charCodeAt(i));
    rests = walk.step(rests, ignoreCase ? foldCase(byte) : byte);
    if (rests.size === 0) return null;
  }
  return rests;
}

/**
 * An anchor inside the match. Where each anchor is spelled out in the expression's top sequence, its distance from the start and its
 * guard are known; otherwise the match is searched from `before` bytes on, without a guard.
 */
function compileInner(
  rule: Rule,
  walk: RegexWalk,
  tree: Node,
  anchors: readonly string[],
  ignoreCase: boolean,
  classes: Uint16Array,
): Pick<CompiledRule, 'guards' | 'delimiter' | 'nearest' | 'farthest'> {
  const places = anchors.map((anchor) => spelledOut(walk, tree, anchor, ignoreCase));
  const before = rule.before ?? 0;
  if (places.some((place) => place.length === 0))
    return {guards: anchors.map(() => NO_GUARD), delimiter: null, nearest: 0, farthest: before};
  const farthest = Math.max(...places.flat().map((place) => place.farthest));
  if (farthest > before) throw invalid(rule.id, `an anchor may stand ${farthest} bytes behind the start, but "before" is ${before}`);
  const behind = places.map((found) => new Set(found.flatMap((place) => [...place.behind])));
  const guards = behind.map((rests) => deriveGuard(walk, rests, classes));
  return {
    guards,
    delimiter: wantsDelimiter(rule) ? delimiterOf(new Set(behind.flatMap((rests) => [...rests])), anchors) : null,
    nearest: Math.min(...places.flat().map((place) => place.nearest)),
    farthest,
  };
}

interface Place {
  readonly nearest: number;
  readonly farthest: number;
  readonly behind: ReadonlySet<Rest>;
}

/** Every item of the top sequence at which the anchor begins, letter by letter. */
function spelledOut(walk: RegexWalk, tree: Node, anchor: string, ignoreCase: boolean): Place[] {
  const items = flatten(tree);
  const places: Place[] = [];
  let [nearest, farthest] = [0, 0];
  items.forEach((item, i) => {
    const behind = isSpelling(item) ? stripAnchor(walk, walk.start(items.slice(i)), anchor, ignoreCase) : null;
    if (behind !== null) places.push({nearest, farthest, behind});
    const {shortest, longest} = measure(item);
    nearest += shortest;
    farthest += longest;
  });
  return places;
}

/** The nodes of the top sequence, groups that hold one sequence opened. */
function flatten(node: Node): Node[] {
  return node.kind === 'sequence' ? node.items.flatMap(flatten) : [node];
}

/** A letter, a narrow class, or a choice that begins with one: not a run of anything, in which an anchor may stand by accident. */
function isSpelling(node: Node): boolean {
  switch (node.kind) {
    case 'set':
      return node.set.reduce((count, bit) => count + bit, 0) <= NARROW;
    case 'choice':
      return node.options.every((option) => isSpelling(flatten(option)[0] ?? option));
    case 'sequence':
    case 'repeat':
    case 'look':
    case 'edge':
      return false;
  }
}

function invalid(rule: string, what: string): GuardError {
  return new GuardError('RULE_INVALID', `rule ${rule}: ${what}`);
}
