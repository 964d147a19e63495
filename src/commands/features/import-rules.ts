import {GuardError} from '../../core/errors.ts';
import type {Rule} from '../../core/rule.ts';
import {type CompiledRule, compileRules} from '../../detect/compile.ts';
import {Detector} from '../../detect/detect.ts';
import {buildImage} from '../../detect/tables.ts';
import type {PlannedRule} from './import-plan.ts';

/** Rules that one settings file may hold. */
export const MOST_RULES = 64;
/** Characters of an expression that a settings file may hold. */
const LONGEST_PATTERN = 1_000;
/** Bytes before an anchor that are searched at most. */
const MOST_BEFORE = 1_000;

/** The rule as it is written into guard.yml. Peers' rules have no severity: a rule that a team wrote for its own tokens is no small thing. */
export function ruleEntry({id, title, pattern, ignoreCase, anchors, minEntropy, samples}: PlannedRule): Record<string, unknown> {
  return {
    id,
    title,
    severity: 'high',
    anchors,
    ...(ignoreCase ? {ignoreCase} : {}),
    pattern,
    ...(minEntropy === null ? {} : {minEntropy}),
    examples: {match: samples.slice(0, 1)},
  };
}

/** Null: guard can use the rule, and finds exactly one secret in its example. Else why not. */
export function whyNoRule(rule: PlannedRule): string | null {
  if (rule.pattern.length > LONGEST_PATTERN) return `its expression has more than ${LONGEST_PATTERN} characters in guard's form`;
  try {
    const compiled = compiledAlone(rule);
    return findsOnce(compiled, rule.samples[0] ?? '') ? null : 'no text made from its expression is found by it';
  } catch (error) {
    if (error instanceof GuardError && error.code === 'RULE_INVALID') return error.message.replace(`rule ${rule.id}: `, '');
    throw error;
  }
}

function findsOnce(compiled: CompiledRule, sample: string): boolean {
  const detector = new Detector({rules: [compiled], image: buildImage([compiled]), hash: ''});
  return detector.explain(Buffer.from(sample, 'utf8').toString('latin1')).filter((one) => one.outcome === 'reported').length === 1;
}

/** The anchors stand at the start of a match, or somewhere in it. */
function compiledAlone(rule: PlannedRule): CompiledRule {
  try {
    return compiled(rule, 0);
  } catch (error) {
    if (!(error instanceof GuardError) || error.code !== 'RULE_INVALID') throw error;
    return compiled(rule, MOST_BEFORE);
  }
}

function compiled({id, title, pattern, ignoreCase, anchors, minEntropy}: PlannedRule, before: number): CompiledRule {
  const rule: Rule = {
    id,
    title,
    severity: 'high',
    anchors,
    anchorsIgnoreCase: ignoreCase,
    before,
    pattern: new RegExp(pattern, ignoreCase ? 'i' : ''),
    ...(minEntropy === null ? {} : {minEntropy}),
    examples: {match: [], skip: []},
  };
  const [only] = compileRules([{id: 'own', title: '', service: false, docs: [], hosts: [], manual: '', rules: [rule]}]);
  if (only === undefined) throw new GuardError('INTERNAL', `rule ${id} was not compiled`);
  return only;
}
