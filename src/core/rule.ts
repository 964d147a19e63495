/** What the credential can do: critical = full account or production data, high, medium = limited or read, low = test mode or hash, info = companion. */
export type Severity = 'critical' | 'high' | 'medium' | 'low' | 'info';
export const SEVERITIES: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'info'];

/** What we know: certain = format proves it, likely = reported by default, possible = on request. */
export type Confidence = 'certain' | 'likely' | 'possible';
export const CONFIDENCES: readonly Confidence[] = ['certain', 'likely', 'possible'];

/** Points at and above which a finding has a confidence; ten points double the odds. Below `possible` nothing is reported. */
export const CONFIDENCE_POINTS: Readonly<Record<Confidence, number>> = {certain: 56, likely: 26, possible: -4};

/** The confidence that points amount to; null: not reported. */
export function confidenceOf(points: number): Confidence | null {
  for (const level of CONFIDENCES) if (points >= CONFIDENCE_POINTS[level]) return level;
  return null;
}

/** One line of the explanation: what raised (positive) or lowered (negative) the confidence, in words. Never holds secret text. */
export interface Reason {
  readonly points: number;
  readonly text: string;
}

export type ChecksumState = 'valid' | 'invalid' | 'none';

/** A further text that belongs to the same credential (the secret key beside a key id), searched around each match of the rule. */
export interface PartPattern {
  /** 'secret-access-key', 'account-sid': how the part is called in output. */
  readonly name: string;
  /** Bounded expression; group 1 is the part. */
  readonly pattern: RegExp;
  /** Bytes before and after the match in which the part is looked for. */
  readonly within: number;
  /** True: without the part there is no finding. */
  readonly required?: boolean;
}

/** One pattern with its filters and examples. Rules are data inside a provider definition. */
export interface Rule {
  /** Unique over all rules, kebab-case, stable: it stands in reports and allow comments. */
  readonly id: string;
  /** Ids this rule had before; allow comments and baselines naming them keep working. */
  readonly formerly?: readonly string[];
  readonly title: string;
  readonly severity: Severity;
  /** Confidence of a match before anything raises or lowers it. Default 'certain': prefix and length prove the kind. */
  readonly confidence?: Confidence;
  /** The value may be guessable (passwords): no hash of it is ever stored or printed, no character of it shown. A property of the rule, never measured. */
  readonly lowEntropy?: boolean;
  /** Literals of three or more bytes; each match of the pattern contains one of them. */
  readonly anchors: readonly string[];
  /** ASCII case of the anchors does not matter. Default false. */
  readonly anchorsIgnoreCase?: boolean;
  /**
   * How many bytes of the match may stand before the anchor. Default 0: the match (lookbehinds aside) starts with the anchor and the
   * expression is tried right there; otherwise it is searched from that many bytes before.
   */
  readonly before?: number;
  /**
   * The expression, without flags but `i` and `s`. Runs on latin1 text: one byte, one character. Bounded: no `*`, `+`, `{n,}`
   * (lookarounds included). Group 1 is the secret; without a group the whole match is.
   */
  readonly pattern: RegExp;
  /** One of these words (lower case) must stand within that many bytes before the match, on any line, ignoring ASCII case. For prefixes that are not telling alone. */
  readonly near?: {readonly words: readonly string[]; readonly within: number};
  /** Name of an offline checksum in detect/checksum.ts. Valid raises, invalid lowers the confidence. */
  readonly checksum?: string;
  /** The checksum fact is certain for every token of this kind: a mismatch silences. */
  readonly checksumSure?: boolean;
  /** Name of a structure check in detect/structure.ts (jwt, private-key, ...): parses the match, may raise, lower, silence or annotate. */
  readonly structure?: string;
  /** Name of the judge in detect/judge.ts that decides on generic values by key and value. */
  readonly judge?: 'assignment' | 'url' | 'header';
  /** Lower-bound Shannon entropy of the secret in bits per character; below it the confidence falls. */
  readonly minEntropy?: number;
  readonly parts?: readonly PartPattern[];
  /** Texts in which the rule must find exactly one secret, and texts in which it must find none. Assembled from parts so that no source line is a match. */
  readonly examples: {readonly match: readonly string[]; readonly skip: readonly string[]};
}

/** A rule's match in a chunk, offsets into the chunk's bytes. */
export interface Candidate {
  readonly rule: number;
  /** Span of the secret. */
  readonly start: number;
  readonly end: number;
}
