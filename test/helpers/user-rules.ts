import {parseUserRules} from '../../src/config/rules-schema.ts';
import type {UserRule} from '../../src/core/user-rule.ts';

/** A rule as people write it, with what a test does not care about filled in. */
export function written(parts: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id: 'acme-token',
    title: 'Acme token',
    severity: 'high',
    anchors: ['acme_'],
    pattern: 'acme_[a-z0-9]{16}',
    examples: {match: ['acme_example']},
    ...parts,
  };
}

/** The same, read as out of guard.yml. */
export function userRule(parts: Readonly<Record<string, unknown>> = {}): UserRule {
  return parseUserRules([written(parts)], 'guard.yml')[0]!;
}

/** Several, with ids acme-0, acme-1, ... unless they have their own. */
export function userRules(...all: readonly Readonly<Record<string, unknown>>[]): UserRule[] {
  return parseUserRules(
    all.map((parts, i) => written({id: `acme-${i}`, ...parts})),
    'guard.yml',
  );
}
