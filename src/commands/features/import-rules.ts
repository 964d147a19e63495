import {MOST_USER_RULES, parseUserRules} from '../../config/rules-schema.ts';
import {GuardError} from '../../core/errors.ts';
import {Detector} from '../../detect/detect.ts';
import {failedExamples} from '../../detect/rule-examples.ts';
import {checkUserRule, takenIds, withUserRules} from '../../detect/user-rules.ts';
import {loadRuleset} from '../../scan/ruleset.ts';
import type {PlannedRule} from './import-plan.ts';

/** Rules that one settings file may hold. */
export const MOST_RULES = MOST_USER_RULES;

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

/** Null: guard takes the rule from guard.yml as `guard rules test` would, its example included. Else why not. */
export function whyNoRule(rule: PlannedRule): string | null {
  const base = loadRuleset();
  try {
    const [own] = parseUserRules([ruleEntry(rule)], 'guard.yml');
    if (own === undefined) return 'it says nothing';
    const outcome = checkUserRule(own, takenIds(base.rules));
    if ('problems' in outcome) return outcome.problems.map(({what}) => what).join('; ');
    const test = {rule: outcome.compiled, examples: own.examples, counts: ({ruleId}: {readonly ruleId: string}) => ruleId === own.id};
    const [failure] = failedExamples(test, new Detector(withUserRules(base, [own])));
    return failure === undefined ? null : `a text made from its expression: ${failure.why}`;
  } catch (error) {
    if (error instanceof GuardError && error.code === 'CONFIG_INVALID') return error.message.replace(/^guard\.yml: rules\[0\]\.?/, '');
    throw error;
  }
}
