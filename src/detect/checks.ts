import type {CompiledRule} from '../core/compiled-rule.ts';
import type {Reason, Rule} from '../core/rule.ts';
import {allowComment} from './allow-comment.ts';
import {checksums} from './checksum.ts';
import {formatReasons} from './filters.ts';
import {judges} from './judge.ts';
import type {Check, ChecksumCheck} from './match-context.ts';
import {structures} from './structure.ts';

/** What decides on a match after its expression: named by the rules, so that they stay data. */
export interface Checks {
  readonly checksums: Readonly<Record<string, ChecksumCheck>>;
  readonly structures: Readonly<Record<string, Check>>;
  readonly judges: Readonly<Record<'assignment' | 'url' | 'header', Check>>;
  readonly formatReasons: (value: string, rule: Rule) => Reason[];
  readonly allowComment: (bytes: Uint8Array, start: number, end: number, ruleIds: readonly string[]) => string | null;
}

export const CHECKS: Checks = {checksums, structures, judges, formatReasons, allowComment};

/** The names that rules use and no check has: a definition's mistake, found by a test. */
export function unknownChecks(rules: readonly CompiledRule[], checks: Checks): string[] {
  return rules.flatMap((rule) => [
    ...(rule.checksum !== null && checks.checksums[rule.checksum] === undefined ? [`${rule.id}: checksum ${rule.checksum}`] : []),
    ...(rule.structure !== null && checks.structures[rule.structure] === undefined ? [`${rule.id}: structure ${rule.structure}`] : []),
  ]);
}
