import type {Exposure, Utf16Columns} from './finding.ts';
import type {ChecksumState, Confidence, Reason, Severity} from './rule.ts';
import type {Verdict} from './verdict.ts';

/** The JSON report, version 1, as src/schemas/report.schema.json states it: no secret, every quoted text masked. All other forms are made from it. */
export interface Report {
  readonly version: 1;
  readonly tool: {readonly name: 'guard'; readonly version: string; readonly rules: string};
  readonly scan: {
    /** ISO 8601; empty: a report that lost its end and cannot tell, nor what was read and with which rules. */
    readonly started: string;
    readonly seconds: number;
    readonly interrupted: boolean;
    readonly sources: readonly string[];
    /** Names of the scanned folders and files, without their paths; absent in reports of earlier versions and of hooks. */
    readonly roots?: readonly string[];
    /** True: findings at rest count for the exit code, since their source was asked for. Absent in reports that do not say: false. */
    readonly atRestCounts?: boolean;
    /** True: the ids are of this run only. Absent: false. */
    readonly runLocalIds?: boolean;
  };
  readonly coverage: ReportCoverage;
  /** Worst first. */
  readonly credentials: readonly ReportCredential[];
  readonly findings: readonly ReportFinding[];
}

export interface ReportCoverage {
  /** False when something asked for could not be read: then no finding is no proof. */
  readonly complete: boolean;
  readonly commits: number;
  readonly objects: number;
  readonly files: number;
  readonly bytes: number;
  /** Places that an inline comment allows. */
  readonly allowed: number;
  /** Credentials left out by thresholds. */
  readonly belowThresholds: number;
  /** Findings left out by baseline, allow entries and dismissals. */
  readonly suppressed: {readonly baseline: number; readonly allow: number; readonly dismissed: number};
  readonly skipped: readonly ReportSkipped[];
  /** What each source read; the numbers above are their sums. Absent in reports that have the sums only. */
  readonly sources?: readonly ReportSource[];
  /** Places of listed credentials beyond the number kept for each: counted only. Absent: 0. */
  readonly morePlaces?: number;
  /** Token stores whose file mode lets others read them. Absent: none. */
  readonly looseModes?: readonly string[];
  /** What baseline, allow entries and dismissals have to say, one line each. Absent: nothing. */
  readonly notices?: readonly string[];
  /** Why there was nothing to read. Absent: there was something. */
  readonly nothing?: string;
}

export interface ReportSource {
  /** 'history', 'index', 'work tree', 'build log', ... */
  readonly name: string;
  readonly commits: number;
  readonly objects: number;
  readonly blobs: number;
  readonly files: number;
  readonly bytes: number;
}

export interface ReportSkipped {
  readonly path: string;
  readonly why: string;
  /** True: asked for and not read (exit 3). */
  readonly incomplete: boolean;
  readonly count: number;
  readonly detail?: string;
}

export interface ReportCredential {
  readonly id: string;
  readonly shortId: string;
  readonly ruleId: string;
  readonly provider: string | null;
  readonly title: string;
  readonly masked: string;
  readonly parts: readonly string[];
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly checksum: ChecksumState;
  readonly exposure: Exposure;
  readonly inHead: boolean;
  readonly verdict: Verdict | null;
  readonly notes: readonly string[];
  /** Fingerprints. */
  readonly findings: readonly string[];
}

export interface ReportFinding {
  readonly fingerprint: string;
  readonly credential: string;
  readonly ruleId: string;
  readonly provider: string | null;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly checksum: ChecksumState;
  readonly masked: string;
  readonly file: string;
  /** 1-based; columns in bytes, endColumn is the last byte. */
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The columns in UTF-16 code units, 1-based, `endColumn` exclusive; null: not known. */
  readonly utf16: Utf16Columns | null;
  readonly kind: 'blob' | 'file' | 'staged' | 'message' | 'name' | 'ref' | 'git-config' | 'log' | 'env' | 'stdin';
  readonly blob: string | null;
  readonly commit: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly firstCommit: string | null;
  readonly firstDate: string | null;
  readonly exposure: Exposure;
  readonly refs: readonly string[];
  readonly inHead: boolean;
  readonly count: number;
  readonly entry: string | null;
  readonly wrapped: readonly string[];
  readonly notes: readonly string[];
  readonly reasons: readonly Reason[];
}
