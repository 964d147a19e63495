import type {Counts, Unread} from './chunk.ts';
import type {Incident} from './incident.ts';
import type {SuppressionKind} from './suppression.ts';

/** What one source read. */
export interface SourceCounts extends Counts {
  /** 'history', 'index', 'work tree', 'build log', ...; several roots add up under one name. */
  readonly name: string;
}

/** Everything a scan leaves behind; what the output forms are made from. Holds no secret but inside `Secret`. */
export interface ScanResult {
  /** ISO 8601, from the caller's clock. */
  readonly started: string;
  readonly seconds: number;
  readonly sources: readonly SourceCounts[];
  /** At or above the thresholds, worst first; those at rest (own section) included. */
  readonly incidents: readonly Incident[];
  /** Credentials below the thresholds. */
  readonly hidden: number;
  /** Places that an inline comment allows. */
  readonly allowed: number;
  /** Findings that the baseline, allow entries and dismissals leave out. */
  readonly suppressed: Readonly<Record<SuppressionKind, number>>;
  /** What the suppressions have to say (expired, stale, unused), one line each. */
  readonly notices: readonly string[];
  /** Places of listed credentials beyond the number kept for each: counted only. */
  readonly morePlaces: number;
  /** At most some hundred entries, equal reasons added up in `count`. */
  readonly unread: readonly Unread[];
  /** False when something asked for could not be read. */
  readonly complete: boolean;
  readonly interrupted: boolean;
  /** Findings at rest count for the exit code, since their source was asked for. */
  readonly restCounts: boolean;
  /** Token stores of this computer whose file mode lets others read them. */
  readonly looseModes: readonly string[];
  /** Ids are made with a key of this run only: the state folder could not be written. */
  readonly runLocalIds: boolean;
  /** Set when there was nothing to read, and why ('the repository has no commits and no files'). */
  readonly nothing: string | null;
}
