import {GuardError} from '../core/errors.ts';
import type {UserRule, WrittenRule} from '../core/user-rule.ts';
import type {Settings} from './merge.ts';

/** A validated rule and where it was written. */
export interface RuleAt {
  readonly rule: WrittenRule;
  readonly file: string;
  readonly line: number | null;
}

/**
 * The rules of all settings files, in the order of their layers, as a scan wants them. Without the schema library, since the hook needs it too.
 * Throws CONFIG_INVALID where two have one id.
 */
export function settingsRules({values, from}: Settings): UserRule[] {
  return placedRules(values.rules.map((rule, i) => ({rule, file: from.rules[i]?.name ?? '', line: from.rules[i]?.line ?? null})));
}

/** Gives each rule its key path, counted in its own file. Throws CONFIG_INVALID where two have one id. */
export function placedRules(rules: readonly RuleAt[]): UserRule[] {
  const counts = new Map<string, number>();
  const placed = rules.map(({rule, file, line}) => {
    const number = counts.get(file) ?? 0;
    counts.set(file, number + 1);
    return {...rule, file, line, key: `rules[${number}]`};
  });
  refuseTwins(placed);
  return placed;
}

/** 'guard.yml:12: rules[2]' */
export function rulePlace({file, line, key}: Pick<UserRule, 'file' | 'line' | 'key'>): string {
  return `${line === null ? file : `${file}:${line}`}: ${key}`;
}

function refuseTwins(rules: readonly UserRule[]): void {
  const known = new Map<string, UserRule>();
  for (const rule of rules) {
    for (const id of [rule.id, ...rule.formerly]) {
      const other = known.get(id);
      if (other !== undefined)
        throw new GuardError(
          'CONFIG_INVALID',
          `${rulePlace(rule)}.id: ${id} is taken by ${other === rule ? 'the same rule' : rulePlace(other)}`,
        );
      known.set(id, rule);
    }
  }
}
