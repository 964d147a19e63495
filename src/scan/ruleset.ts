import type {UserRule} from '../core/user-rule.ts';
import type {Ruleset} from '../detect/detect.ts';
import {LAST_FORMAT_RANK} from '../detect/overlap.ts';
import {RULES, RULES_HASH, tableImage} from '../providers/rules-table.ts';
import type {RuleTitle} from './group.ts';

/** The built-in rules, compiled at build time. */
export function loadRuleset(): Ruleset {
  return {rules: RULES, image: tableImage(), hash: RULES_HASH};
}

/** What the rules are called, by id. Titles of users' rules are somebody else's words: they go through `maskLine`, and say whose they are. */
export function ruleTitles(
  {rules, users}: Ruleset,
  userRules: readonly UserRule[],
  maskLine: (line: string) => string,
): ReadonlyMap<string, RuleTitle> {
  const titles = new Map<string, RuleTitle>();
  for (const {id, title, provider, rank} of rules.slice(0, users?.from ?? rules.length))
    titles.set(id, {title, provider, isUsers: false, isFormat: rank <= LAST_FORMAT_RANK});
  for (const {id, title, file} of userRules)
    titles.set(id, {title: maskLine(`${title} (${file})`), provider: null, isUsers: true, isFormat: true});
  return titles;
}
