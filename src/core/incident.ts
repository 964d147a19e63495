import type {Exposure, Finding} from './finding.ts';
import type {Confidence, Severity} from './rule.ts';
import type {Verdict} from './verdict.ts';

/** One credential, all its findings, its life. */
export interface Incident {
  /** The secretId, as printed: shortened to a unique length of at least 4. */
  readonly id: string;
  readonly secretId: string;
  /** Definition id; null for kinds no service issues. */
  readonly provider: string | null;
  readonly title: string;
  readonly ruleId: string;
  /** Worst over all findings. */
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly exposure: Exposure;
  readonly inHead: boolean;
  /** Worst place first. */
  readonly findings: readonly Finding[];
  readonly verdict: Verdict | null;
  readonly state: 'open' | 'revoking' | 'revoked' | 'rotating' | 'rotated' | 'dismissed';
}
