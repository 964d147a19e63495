import {Detector} from '../../detect/detect.ts';
import {loadRuleset} from '../../scan/ruleset.ts';
import {lineMasker, type MaskLine} from '../../ui/mask-line.ts';

/** The masker of all printed lines, with the detector behind it. */
export function ruleMasker(): {readonly maskLine: MaskLine; readonly detector: Detector} {
  const detector = new Detector(loadRuleset());
  return {maskLine: lineMasker((text) => detector.spans(text)), detector};
}
