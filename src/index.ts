import {CONFIDENCES, type Confidence, confidenceOf, type Reason, type Severity} from './core/rule.ts';
import {mask} from './core/secret.ts';
import {Detector} from './detect/detect.ts';
import {loadRuleset} from './scan/ruleset.ts';

/** One credential found in a text. Offsets are indices into the given string: `text.slice(start, end)` is the secret. */
export interface TextFinding {
  readonly ruleId: string;
  readonly title: string;
  /** Definition id of the service that issues it; null for kinds no service issues. */
  readonly provider: string | null;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly start: number;
  readonly end: number;
  /** `ghp_… (40 chars)`: safe to print. */
  readonly masked: string;
  /** What raised or lowered the confidence. */
  readonly reasons: readonly Reason[];
}

export interface ScanTextOptions {
  /** Leave out what is less certain; default 'likely'. */
  readonly minConfidence?: Confidence;
  /** Honour inline comments such as `guard:allow`; default true. */
  readonly allowComments?: boolean;
}

/** A scanner that keeps its compiled rules; make one and reuse it. */
export class TextScanner {
  readonly #detector: Detector;
  readonly #titles: ReadonlyMap<string, {readonly title: string; readonly provider: string | null}>;

  constructor() {
    const ruleset = loadRuleset();
    this.#detector = new Detector(ruleset);
    this.#titles = new Map(ruleset.rules.map((rule) => [rule.id, rule]));
  }

  /** All credentials in `text`, in order. Synchronous, no I/O, no network; the same text always gives the same answer. */
  scan(text: string, {minConfidence = 'likely', allowComments = true}: ScanTextOptions = {}): TextFinding[] {
    const findings: TextFinding[] = [];
    const chunk = {
      origin: {kind: 'stdin', label: 'text'},
      bytes: narrow(text),
      offset: 0,
      line: 1,
      column: 0,
      seen: 0,
      last: true,
    } as const;
    this.#detector.detect(chunk, (raw) => {
      if (allowComments && raw.allowedBy !== null) return;
      const confidence = confidenceOf(raw.points);
      if (confidence === null || CONFIDENCES.indexOf(confidence) > CONFIDENCES.indexOf(minConfidence)) return;
      const {title = raw.ruleId, provider = null} = this.#titles.get(raw.ruleId) ?? {};
      const length = raw.value.length;
      const shown = raw.lowEntropy ? 0 : Math.min(raw.shown, Math.floor(length / 3));
      findings.push({
        ruleId: raw.ruleId,
        title,
        provider,
        severity: raw.severity,
        confidence,
        start: raw.offset,
        end: raw.offset + length,
        masked: mask(text.slice(raw.offset, raw.offset + shown), length),
        reasons: raw.reasons,
      });
    });
    return findings;
  }
}

/** One byte per UTF-16 code unit, so that byte offsets are string indices; units over 255 become 0xff, which is in no token. */
function narrow(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = Math.min(text.charCodeAt(i), 255);
  return bytes;
}

/** `new TextScanner().scan(text, options)` for a single text. Reuse a TextScanner for many: making one takes some milliseconds. */
export function scanText(text: string, options: ScanTextOptions = {}): TextFinding[] {
  return new TextScanner().scan(text, options);
}
