import type {UserRule} from '../core/user-rule.ts';
import type {Ruleset} from '../detect/detect.ts';
import {withUserRules} from '../detect/user-rules.ts';
import {loadRuleset} from './ruleset.ts';

/** The built-in rules and behind them those of users; without any the same as `loadRuleset`. Throws CONFIG_INVALID for a rule that cannot be used. */
export function userRuleset(userRules: readonly UserRule[]): Ruleset {
  return withUserRules(loadRuleset(), userRules);
}
