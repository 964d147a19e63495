import {Detector, type Ruleset} from '../../detect/detect.ts';
import {UserRuleWatch} from '../../scan/rule-watch.ts';
import {loadRuleset} from '../../scan/ruleset.ts';
import {lineMasker, type MaskLine} from '../../ui/mask-line.ts';

/**
 * The masker of all printed lines, with the detector behind it. `clock` (milliseconds) bounds what users' rules of the ruleset may take; the
 * scan that prints has told of a rule that takes too long.
 */
export function ruleMasker(
  ruleset: Ruleset = loadRuleset(),
  clock: () => number = () => 0,
): {readonly maskLine: MaskLine; readonly detector: Detector} {
  const watch = ruleset.users === undefined ? null : new UserRuleWatch(clock, () => undefined);
  const detector = new Detector(ruleset, undefined, watch);
  return {maskLine: lineMasker((text) => detector.spans(text)), detector};
}
