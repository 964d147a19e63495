import path from 'node:path';
import type {AllowEntry} from '../core/allow.ts';
import type {CompiledRule} from '../core/compiled-rule.ts';
import {GuardError} from '../core/errors.ts';
import type {Suppressor} from '../core/suppression.ts';
import {BASELINE_FILE} from '../stores/baseline.ts';
import {loadBaseline} from '../stores/baseline-file.ts';
import {slowMemory} from '../stores/slow-memory.ts';
import {KnownAllow} from './known-allow.ts';
import {KnownBaseline} from './known-baseline.ts';
import {existsBelow, ruleNames} from './known-files.ts';
import {WHOLE_ROOT} from './known-place.ts';
import {SlowFingerprints} from './known-slow.ts';

export interface KnownAtOnceContext {
  readonly rules: readonly CompiledRule[];
  readonly maskLine: (line: string) => string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Where slow fingerprints are remembered; null: nowhere. */
  readonly memoryFolder: string | null;
}

/** What the settings of a hook say of known findings. */
export interface KnownAtOnce {
  readonly allows: readonly AllowEntry[];
  /** Absolute; null: guard.baseline.json at the top where there is one. */
  readonly baseline: string | null;
  /** False: `failOn: any`, known findings count. */
  readonly useBaseline: boolean;
}

/** Suppressors that may have something to keep when the scan is over. */
export type KnownSuppressor = Suppressor & {remember?(): void};

/**
 * Allow entries and baseline of one repository, for the short way: the same suppressors as a long scan has, read with the first finding. A hook
 * that finds nothing reads no baseline. Throws as `parseBaseline` does, and NO_SUCH_PATH for a baseline that settings name.
 */
export function knownWhenNeeded(workTree: string | null, said: () => KnownAtOnce, context: KnownAtOnceContext): KnownSuppressor {
  let known: readonly KnownSuppressor[] | null = null;
  return {
    decide: (finding) => {
      known ??= knownAtOnce(workTree, said(), context);
      for (const one of known) {
        const suppression = one.decide(finding);
        if (suppression !== null) return suppression;
      }
      return null;
    },
    prepare: async (findings) => {
      const all = findings();
      if (all.length === 0) return;
      known ??= knownAtOnce(workTree, said(), context);
      for (const one of known) await one.prepare?.(() => all);
    },
    notices: (complete) => (known ?? []).flatMap((one) => one.notices(complete)),
    remember: () => {
      for (const one of known ?? []) one.remember?.();
    },
  };
}

function knownAtOnce(
  workTree: string | null,
  {allows, baseline, useBaseline}: KnownAtOnce,
  {rules, maskLine, now, memoryFolder}: KnownAtOnceContext,
): KnownSuppressor[] {
  const currentRule = ruleNames(rules);
  const today = new Date(now).toISOString().slice(0, 10);
  const known: KnownSuppressor[] = [];
  if (allows.length > 0) known.push(new KnownAllow(allows, {today, root: WHOLE_ROOT, currentRule, full: false}));
  if (workTree === null || !useBaseline) return known;
  const name = baseline === null ? BASELINE_FILE : path.relative(workTree, baseline);
  const loaded = loadBaseline(baseline ?? path.join(workTree, BASELINE_FILE), name);
  if (loaded === null && baseline !== null)
    throw new GuardError('NO_SUCH_PATH', `${name}: no such file`, {hint: 'guard baseline create writes one'});
  if (loaded === null) return known;
  const slow = new SlowFingerprints(loaded, memoryFolder === null ? null : slowMemory(memoryFolder, loaded));
  const context = {name, root: WHOLE_ROOT, exists: existsBelow(workTree), full: false, maskLine, slow};
  return [...known, new KnownBaseline(loaded, {...context, currentRule: (id) => currentRule(id) ?? id})];
}
