import type {Unread} from '../core/chunk.ts';
import type {UserRule} from '../core/user-rule.ts';
import {Detector} from '../detect/detect.ts';
import type {ReadEvent} from './read-events.ts';
import {type OffReason, UserRuleWatch} from './rule-watch.ts';
import {userRuleset} from './user-ruleset.ts';

/**
 * The detector of a scan. A user's rule that goes over its limits is switched off for the rest of it and told as unread: what it would have
 * found is not known, so the scan is incomplete. Throws CONFIG_INVALID for a rule that cannot be used.
 */
export function watchedDetector(userRules: readonly UserRule[], emit: (event: ReadEvent) => void, clock: () => number): Detector {
  const ruleset = userRuleset(userRules);
  const from = ruleset.users?.from ?? ruleset.rules.length;
  const watch = new UserRuleWatch(clock, (number, reason) => {
    const rule = userRules[number - from];
    if (rule !== undefined) emit({type: 'unread', unread: switchedOff(rule, reason)});
  });
  return new Detector(ruleset, undefined, userRules.length === 0 ? null : watch);
}

function switchedOff({id, file}: UserRule, reason: OffReason): Unread {
  const origin = {kind: 'file', path: file} as const;
  switch (reason) {
    case 'time':
      return {
        origin,
        incomplete: 'timed-out',
        detail: `its rule ${id} took too long and was switched off (guard rules test shows what it costs)`,
      };
    case 'matches':
      return {origin, incomplete: 'limit-hit', detail: `its rule ${id} matched too often in one text and was switched off`};
  }
}
