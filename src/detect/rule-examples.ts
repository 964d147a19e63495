import type {CompiledRule} from '../core/compiled-rule.ts';
import type {Detector, Explanation} from './detect.ts';
import {stepBound} from './regex-cost.ts';
import {parseRegex} from './regex-tree.ts';

/** A rule's own examples, and whose findings count for it. */
export interface RuleUnderTest {
  readonly rule: CompiledRule;
  readonly examples: {readonly match: readonly string[]; readonly skip: readonly string[]};
  /** A finding that a `match` example is there for: of this rule, or of another that is as good. */
  readonly counts: (found: Explanation) => boolean;
}

/** One example that did not do what it should. Never quotes the example: it may be a real secret after all. */
export interface ExampleFailure {
  /** 'match[0]', 'skip[2]' */
  readonly example: string;
  readonly why: string;
}

/** Steps for looking why an example fails; where an expression may take more, it is said without looking. */
const MOST_STEPS = 2_000_000;

/** Runs a rule's examples through the whole detection: exactly one secret in each `match`, none of this rule in each `skip`. Pure. */
export function failedExamples({rule, examples, counts}: RuleUnderTest, detector: Detector): ExampleFailure[] {
  const failures: ExampleFailure[] = [];
  examples.match.forEach((example, i) => {
    const text = bytesAsText(example);
    const all = detector.explain(text);
    const found = all.filter((one) => isFound(one) && counts(one));
    if (found.length === 1) return;
    failures.push({
      example: `match[${i}]`,
      why: found.length === 0 ? whyNot(rule, text, all) : `found ${found.length} times: ${offsets(found)}`,
    });
  });
  examples.skip.forEach((example, i) => {
    const found = detector.explain(bytesAsText(example)).filter((one) => one.ruleId === rule.id && isFound(one));
    if (found.length > 0) failures.push({example: `skip[${i}]`, why: `found at ${offsets(found)}, and nothing should be`});
  });
  return failures;
}

/** Ids of built-in rules that find something where the rule's `match` examples have their secret: the rule may not be needed. */
export function alsoFoundBy({rule, examples}: RuleUnderTest, detector: Detector, isBuiltIn: (ruleId: string) => boolean): string[] {
  const ids = new Set<string>();
  for (const example of examples.match) {
    const found = detector.explain(bytesAsText(example)).filter(isFound);
    const own = found.filter((one) => one.ruleId === rule.id);
    for (const one of found)
      if (isBuiltIn(one.ruleId) && own.some((mine) => mine.start < one.end && one.start < mine.end)) ids.add(one.ruleId);
  }
  return [...ids];
}

/** Files are read as bytes, one character each. */
function bytesAsText(example: string): string {
  return Buffer.from(example, 'utf8').toString('latin1');
}

function isFound({outcome}: Explanation): boolean {
  return outcome === 'reported' || outcome === 'allowed';
}

function offsets(found: readonly Explanation[]): string {
  return found.map((one) => `offset ${one.start}`).join(', ');
}

/** From the search for anchors to the last check: the step at which the example was lost. */
function whyNot(rule: CompiledRule, text: string, all: readonly Explanation[]): string {
  const [lost] = all.filter((one) => one.ruleId === rule.id);
  if (lost !== undefined)
    return `matches at offset ${lost.start}, but is not reported: ${lost.why || `only ${lost.confidence}`}${reasonsOf(lost)}`;
  const anchor = anchorIn(rule, text);
  const matchesAt = matchIn(rule, text);
  const matches = matchesAt === null ? 'and the expression does not match either' : `though the expression matches at offset ${matchesAt}`;
  if (anchor === null) return `no anchor stands in it, ${matches}`;
  if (matchesAt === null) return `the anchor stands at offset ${anchor}, but the expression does not match there`;
  return `the anchor stands at offset ${anchor}, but the match at offset ${matchesAt} does not begin with it or hold it`;
}

function reasonsOf({outcome, reasons}: Explanation): string {
  return outcome === 'too-few-points'
    ? ` (${reasons.map((reason) => `${reason.points > 0 ? '+' : ''}${reason.points} ${reason.text}`).join(', ')})`
    : '';
}

function anchorIn({anchors, ignoreCase}: CompiledRule, text: string): number | null {
  const places = anchors
    .map((anchor) => (ignoreCase ? lower(text).indexOf(lower(anchor)) : text.indexOf(anchor)))
    .filter((place) => place !== -1);
  return places.length === 0 ? null : Math.min(...places);
}

function lower(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** Where the expression matches, anchors aside; null: nowhere, or it would take too long to look. */
function matchIn(rule: CompiledRule, text: string): number | null {
  const pattern = new RegExp(rule.source, rule.flags);
  const {steps} = stepBound(parseRegex(pattern, rule.id));
  return steps * text.length > MOST_STEPS ? null : (pattern.exec(text)?.index ?? null);
}
