import type {Ruleset} from '../detect/detect.ts';
import {RULES, RULES_HASH, tableImage} from '../providers/rules-table.ts';
import type {RuleTitle} from './group.ts';

/** The built-in rules, compiled at build time. */
export function loadRuleset(): Ruleset {
  return {rules: RULES, image: tableImage(), hash: RULES_HASH};
}

/** What the rules are called, by id. Titles of users' rules are somebody else's words: they go through `maskLine`. */
export function ruleTitles({rules, users}: Ruleset, maskLine: (line: string) => string): ReadonlyMap<string, RuleTitle> {
  const from = users?.from ?? rules.length;
  return new Map(
    rules.map(({id, title, provider}, number) => {
      const isUsers = number >= from;
      return [id, {title: isUsers ? maskLine(title) : title, provider, isUsers}];
    }),
  );
}
