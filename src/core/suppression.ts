import type {Finding} from './finding.ts';

/** Why a finding is known and not reported: part of the baseline, an allow entry, or a person's dismissal. */
export type SuppressionKind = 'baseline' | 'allow' | 'dismissed';

export interface Suppression {
  readonly by: SuppressionKind;
  /** The entry, as its own command names it (fingerprint, allow id, incident id). */
  readonly entry: string;
  /** As the person who added it wrote it; empty: none was given. */
  readonly reason: string;
}

/** Decides over findings after grouping and attribution; pure but for what it remembers about itself for `notices`. */
export interface Suppressor {
  /** Null: not suppressed by this one. */
  decide(finding: Finding): Suppression | null;
  /** Called with all findings before the first `decide` of the result: slow work that is quicker done at once. */
  prepare?(findings: () => readonly Finding[]): Promise<void>;
  /**
   * Said after the scan, one line each ('allow a3: expired 2026-01-02, its finding counts again'). Never a secret.
   * `complete`: all that was asked for was read, so what matched nothing may be said to match nothing.
   */
  notices(complete: boolean): readonly string[];
}
