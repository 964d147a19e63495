import type {Ruleset} from '../detect/detect.ts';
import {RULES, RULES_HASH, tableImage} from '../providers/rules-table.ts';

/** The built-in rules, compiled at build time. */
export function loadRuleset(): Ruleset {
  return {rules: RULES, image: tableImage(), hash: RULES_HASH};
}
