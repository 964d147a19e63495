import type {Reason, Rule} from '../core/rule.ts';
import {isPublicExample} from './public-examples.ts';
import {entropy} from './randomness.ts';

/** What lowers the confidence of a value that has a kind's format: placeholders, masks, patterns, published samples. Empty for an ordinary token. */
export function formatReasons(value: string, rule: Rule): Reason[] {
  const reasons: Reason[] = [];
  // A key block may hold a comment such as user@example.com; its structure check knows cut and sample keys.
  const pattern = rule.structure === 'private-key' ? null : placeholderPattern(body(value, rule));
  if (pattern !== null) reasons.push({points: -70, text: pattern});
  if (isPublicExample(value)) reasons.push({points: -80, text: 'a sample from public documentation'});
  if (rule.minEntropy !== undefined && entropy(value) < rule.minEntropy) {
    reasons.push({points: -40, text: `characters too alike for this kind (under ${rule.minEntropy} bits each)`});
  }
  return reasons;
}

/** The value behind its telling prefix. */
function body(value: string, rule: Rule): string {
  const prefix = rule.anchors.filter((anchor) => value.startsWith(anchor)).sort((a, b) => b.length - a.length)[0] ?? '';
  return value.slice(prefix.length);
}

const WORDS =
  /example|placeholder|changeme|change_me|redacted|your[-_a-z]{0,12}(?:token|key|secret|here)|x{6}|[*.#]{3}|<[a-z_ -]{3,30}>|insert[-_]|replace[-_]?(?:me|with)|[-_ ]here$|(?:fake|dummy|sample)[-_]?(?:token|key|secret)|notareal|deadbeef/i;

/** Why a text is a placeholder; null: it is none. A random text of 20 characters looks like one less than once in a million. */
export function placeholderPattern(text: string): string | null {
  if (WORDS.test(text)) return 'holds a placeholder word or a mask';
  if (text.length >= 12 && new Set(text.toLowerCase()).size <= Math.max(3, Math.min(text.length, 80) / 10))
    return 'made of very few different characters';
  if (text.length >= 12 && isRepetition(text)) return 'a short text repeated';
  if (sequences(text).longest >= 8) return 'holds a sequence such as 12345678 or abcdefgh';
  return null;
}

/** The same for a value under a name alone, where no format speaks for it: also a short one such as `abc123xyz789`. */
export function namedPlaceholder(text: string): string | null {
  const isMade = text.length >= 6 && text.length < 16 && sequences(text).share >= 0.75;
  return placeholderPattern(text) ?? (isMade ? 'made of sequences such as 123 or abc' : null);
}

/** At least four fifths of the text equal the text moved by one to four characters. */
function isRepetition(text: string): boolean {
  for (let period = 1; period <= 4; period++) {
    let same = 0;
    for (let i = period; i < text.length; i++) if (text.charCodeAt(i) === text.charCodeAt(i - period)) same++;
    if (same >= 0.8 * (text.length - period)) return true;
  }
  return false;
}

/** Runs in which each character is the one after its neighbour (9 is followed by 0): the longest, and the share of the text in runs of three and more. */
function sequences(text: string): {longest: number; share: number} {
  let [longest, run, inRuns] = [1, 1, 0];
  for (let i = 1; i <= text.length; i++) {
    const [before, now] = [text.charCodeAt(i - 1), text.charCodeAt(i)];
    if (now === before + 1 || (before === 0x39 && now === 0x30)) {
      run++;
      continue;
    }
    longest = Math.max(longest, run);
    if (run >= 3) inRuns += run;
    run = 1;
  }
  return {longest, share: inRuns / text.length};
}
