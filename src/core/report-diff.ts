import type {Exposure} from './finding.ts';
import type {ReportCredential, ReportFinding} from './report.ts';

/** A credential with those of its places that a change is about. */
export interface ChangedCredential {
  readonly credential: ReportCredential;
  readonly places: readonly ReportFinding[];
}

/** A place that was at one address and is at another: a renamed file, a moved line. */
export interface MovedPlace {
  readonly credential: ReportCredential;
  readonly from: ReportFinding;
  readonly to: ReportFinding;
}

/** What lies between two reports. All lists are worst first, as the reports are. */
export interface ReportDiff {
  /** Credentials that the old report does not have, with all their places. */
  readonly added: readonly ChangedCredential[];
  /** Credentials that the new report does not have. Not proven where `doubts` says so. */
  readonly gone: readonly ChangedCredential[];
  /** Known credentials at places where the old report does not have them. */
  readonly addedPlaces: readonly ChangedCredential[];
  /** Known credentials that left a place and are still at another. */
  readonly gonePlaces: readonly ChangedCredential[];
  readonly moved: readonly MovedPlace[];
  /** Known credentials that got further: not pushed then, pushed now. */
  readonly further: readonly {readonly credential: ReportCredential; readonly from: Exposure}[];
  /** Known credentials of which nothing changed. */
  readonly same: number;
  /** Why the difference may be one of the two scans and not of what they scanned. */
  readonly doubts: readonly Doubt[];
}

export interface Doubt {
  /** What it makes unsure. */
  readonly about: 'new' | 'gone' | 'both';
  /** One sentence. */
  readonly text: string;
}
