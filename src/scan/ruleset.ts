import type {UserRule} from '../core/user-rule.ts';
import type {Ruleset} from '../detect/detect.ts';
import {withUserRules} from '../detect/user-rules.ts';
import {RULES, RULES_HASH, tableImage} from '../providers/rules-table.ts';
import type {RuleTitle} from './group.ts';

/** The built-in rules, compiled at build time, and behind them those of users. Throws CONFIG_INVALID for a rule that cannot be used. */
export function loadRuleset(userRules: readonly UserRule[] = []): Ruleset {
  return withUserRules({rules: RULES, image: tableImage(), hash: RULES_HASH}, userRules);
}

/** What the rules are called, by id. */
export function ruleTitles({rules, users}: Ruleset): ReadonlyMap<string, RuleTitle> {
  const from = users?.from ?? rules.length;
  return new Map(rules.map(({id, title, provider}, number) => [id, {title, provider, isUsers: number >= from}]));
}
