import {createHash} from 'node:crypto';
import type {CompiledRule} from '../core/compiled-rule.ts';
import {GuardError} from '../core/errors.ts';
import type {Rule} from '../core/rule.ts';
import type {UserRule} from '../core/user-rule.ts';
import {CHECKS} from './checks.ts';
import {compileRules} from './compile.ts';
import type {Ruleset} from './detect.ts';
import {measure} from './regex-measure.ts';
import {parseRegex} from './regex-tree.ts';
import {extendImage} from './tables.ts';
import {type PatternProblem, patternProblems, STRETCH_STARTS} from './user-pattern.ts';

/** Why a user's rule cannot be used, and how to write it instead. */
export interface RuleProblem extends PatternProblem {
  /** Key path inside the rule: 'pattern', 'parts[0].pattern', 'checksum'. */
  readonly key: string;
}

/** Bytes before an anchor that are searched at most where the expression does not tell where the anchor stands. */
const MOST_BEFORE = 1_000;

/**
 * The ruleset with users' rules behind the built-in ones, which are found as without them. The search image is extended, not rebuilt.
 * Throws CONFIG_INVALID naming file, key and what to write instead.
 */
export function withUserRules(base: Ruleset, rules: readonly UserRule[]): Ruleset {
  if (rules.length === 0) return base;
  const compiled = compileUserRules(rules, base.rules);
  const from = base.rules.length;
  const hash = createHash('sha256').update(base.hash).update(JSON.stringify(compiled)).digest('hex');
  return {rules: [...base.rules, ...compiled], image: imageOf(base.image, compiled, from, rules), hash, users: {from, image: base.image}};
}

/** Users' rules as scanning needs them. Throws CONFIG_INVALID on the first that has a problem. */
export function compileUserRules(rules: readonly UserRule[], builtIn: readonly CompiledRule[]): CompiledRule[] {
  const taken = new Map(takenIds(builtIn));
  return rules.map((rule) => {
    const outcome = checkUserRule(rule, taken);
    for (const id of [rule.id, ...rule.formerly]) taken.set(id, rule.id);
    if ('compiled' in outcome) return outcome.compiled;
    const {key, what, instead} = outcome.problems[0]!;
    throw new GuardError('CONFIG_INVALID', `${placeOf(rule)}.${key}: ${what} (rule ${rule.id})`, instead === null ? {} : {hint: instead});
  });
}

function placeOf({file, line, key}: UserRule): string {
  return `${line === null ? file : `${file}:${line}`}: ${key}`;
}

/** Ids that no further rule may have, each with the rule that has it. */
export type TakenIds = ReadonlyMap<string, string>;

/** Ids and former ids of all rules. */
export function takenIds(rules: readonly CompiledRule[]): TakenIds {
  return new Map(rules.flatMap((rule) => [rule.id, ...rule.formerly].map((id) => [id, rule.id] as const)));
}

/** Compiles one rule, or says everything that is wrong with it. Pure; the expressions are only parsed, never run. */
export function checkUserRule(
  rule: UserRule,
  taken: TakenIds,
): {readonly compiled: CompiledRule} | {readonly problems: readonly RuleProblem[]} {
  const problems = [
    ...idProblems(rule, taken),
    ...checkNameProblems(rule),
    ...patternProblems(rule.pattern, rule.ignoreCase, 1).map((problem) => ({key: 'pattern', ...problem})),
    ...rule.parts.flatMap((part, i) =>
      patternProblems(part.pattern, rule.ignoreCase, STRETCH_STARTS).map((problem) => ({key: `parts[${i}].pattern`, ...problem})),
    ),
  ];
  if (problems.length > 0) return {problems};
  return compileChecked(rule);
}

function idProblems(rule: UserRule, taken: TakenIds): RuleProblem[] {
  return [rule.id, ...rule.formerly]
    .filter((id) => taken.has(id))
    .map((id) => ({
      key: id === rule.id ? 'id' : 'formerly',
      what: taken.get(id) === id ? `${id} is the id of another rule` : `${id} is a former id of the rule ${taken.get(id)}`,
      instead: 'an id that no other rule has or had: guard rules lists them',
    }));
}

function checkNameProblems(rule: UserRule): RuleProblem[] {
  const unknown = (key: string, name: string, names: readonly string[]): RuleProblem[] =>
    names.includes(name) ? [] : [{key, what: `there is no ${key} check of that name`, instead: `one of ${names.join(', ')}`}];
  return [
    ...(rule.checksum === null ? [] : unknown('checksum', rule.checksum, Object.keys(CHECKS.checksums))),
    ...(rule.structure === null ? [] : unknown('structure', rule.structure, Object.keys(CHECKS.structures))),
  ];
}

function compileChecked(rule: UserRule): {readonly compiled: CompiledRule} | {readonly problems: readonly RuleProblem[]} {
  try {
    const compiled = placedAnchors(rule);
    const starts = compiled.farthest - compiled.nearest + 1;
    const problems = patternProblems(rule.pattern, rule.ignoreCase, starts);
    return problems.length > 0 ? {problems: problems.map((problem) => ({key: 'pattern', ...problem}))} : {compiled};
  } catch (error) {
    if (error instanceof GuardError && error.code === 'RULE_INVALID') return {problems: [problemOf(error, rule)]};
    throw error;
  }
}

/**
 * Where the anchors stand is found out, unless the rule says it: as far behind the start as the expression can put them; where it does not spell
 * them out, anywhere in the match.
 */
function placedAnchors(rule: UserRule): CompiledRule {
  if (rule.before !== null) return compileOne(rule, rule.before);
  const {longest} = measure(parseRegex(new RegExp(rule.pattern, rule.ignoreCase ? 'i' : ''), rule.id));
  const compiled = compileOne(rule, Math.min(MOST_BEFORE, longest));
  return compiled.farthest === 0 ? compileOne(rule, 0) : compiled;
}

function compileOne(rule: UserRule, before: number): CompiledRule {
  const provider = {id: 'user', title: '', service: false, docs: [], hosts: [], manual: '', rules: [ruleOf(rule, before)]};
  return compileRules([provider])[0]!;
}

/** The rule as the built-in ones are written. Its expressions must have been checked. */
export function ruleOf(rule: UserRule, before = rule.before ?? 0): Rule {
  const flags = rule.ignoreCase ? 'i' : '';
  return {
    id: rule.id,
    formerly: rule.formerly,
    title: rule.title,
    severity: rule.severity,
    confidence: rule.confidence,
    lowEntropy: rule.lowEntropy,
    anchors: rule.anchors,
    anchorsIgnoreCase: rule.ignoreCase,
    before,
    pattern: new RegExp(rule.pattern, flags),
    ...(rule.near === null ? {} : {near: rule.near}),
    ...(rule.checksum === null ? {} : {checksum: rule.checksum}),
    ...(rule.structure === null ? {} : {structure: rule.structure}),
    ...(rule.minEntropy === null ? {} : {minEntropy: rule.minEntropy}),
    parts: rule.parts.map(({name, pattern, within, required}) => ({name, within, required, pattern: new RegExp(pattern, flags)})),
    examples: rule.examples,
  };
}

/** What the compiler says, without the rule's name that our messages have already. */
function problemOf(error: GuardError, rule: UserRule): RuleProblem {
  const what = error.message.replace(`rule ${rule.id}: `, '');
  const isAnchor = /anchor/.test(what);
  return {
    key: isAnchor ? 'anchors' : 'pattern',
    what,
    instead:
      error.hint ?? (isAnchor ? 'anchors that the expression spells out, letter by letter, at the start of each match or near it' : null),
  };
}

function imageOf(image: Uint8Array, compiled: readonly CompiledRule[], from: number, rules: readonly UserRule[]): Uint8Array {
  try {
    return extendImage(
      image,
      compiled.map((rule, i) => ({rule, number: from + i})),
    );
  } catch (error) {
    if (!(error instanceof GuardError) || error.code !== 'RULE_INVALID') throw error;
    throw new GuardError('CONFIG_INVALID', `${rules[0]?.file ?? ''}: rules: ${error.message}`, {hint: 'fewer or shorter anchors'});
  }
}
