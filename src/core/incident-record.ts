import type {Exposure} from './finding.ts';
import type {Incident} from './incident.ts';
import type {Confidence, Severity} from './rule.ts';

/** What the state folder keeps of one incident between scans. Holds no secret: addresses, facts and masked texts only. */
export interface IncidentRecord {
  /** In full; printed at the shortest unique length. */
  readonly secretId: string;
  /** Which machine key made `secretId` (stores/incident-key.ts): ids of another key are of no use here. */
  readonly keyId: string;
  readonly ruleId: string;
  readonly provider: string | null;
  readonly title: string;
  /** `ghp_… (40 chars)`. */
  readonly masked: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly exposure: Exposure;
  readonly inHead: boolean;
  readonly state: Incident['state'];
  /** ISO 8601: the scans that saw it first and last. */
  readonly firstSeen: string;
  readonly lastSeen: string;
  /** ISO 8601: the scan that covered all its places and did not see it any more; null: it is still there, as far as known. */
  readonly notSeenSince: string | null;
  /** Worst first, bounded; `morePlaces` counts the rest. */
  readonly places: readonly IncidentPlace[];
  readonly morePlaces: number;
  readonly dismissal: Dismissal | null;
  /** What happened to it, oldest first, bounded. */
  readonly history: readonly IncidentEvent[];
}

/** The address of one place: enough to read it again, never its text. */
export interface IncidentPlace {
  readonly kind: PlaceKind;
  /** Path, ref or label as printed (masked); null: only the object is known. */
  readonly path: string | null;
  /** Object id of the blob, commit, tag or tree; null: no git object. */
  readonly object: string | null;
  /** Byte offset and length of the secret in it. */
  readonly offset: number;
  readonly length: number;
  /** 1-based. */
  readonly line: number;
  /** Encodings and entries to take off, outermost first. */
  readonly wrapped: readonly string[];
  readonly exposure: Exposure;
  readonly fingerprint: string;
  /** Last commit that brought it; null: none known. */
  readonly commit: string | null;
}

export type PlaceKind = 'blob' | 'file' | 'staged' | 'message' | 'name' | 'ref' | 'git-config' | 'log' | 'env' | 'stdin';

/** A person's decision that an incident needs no action. */
export interface Dismissal {
  readonly reason: string;
  /** Who decided; empty: not said. */
  readonly owner: string;
  /** ISO 8601. */
  readonly at: string;
  /** `2027-01-31`, the last day it counts; null: until undone. */
  readonly expires: string | null;
}

export interface IncidentEvent {
  /** ISO 8601. */
  readonly at: string;
  readonly what: 'opened' | 'exposure' | 'not-seen' | 'seen-again' | 'dismissed' | 'undismissed' | 'state';
  /** A few words, masked: 'local -> pushed', the reason of a dismissal. */
  readonly note: string;
}

/** The incidents of one repository or folder, as stored. */
export interface IncidentFile {
  readonly version: 1;
  /** Where they were found, as printed (masked): for people who look into the state folder. */
  readonly place: string;
  /** The last complete scan that was merged in; null: none yet. */
  readonly lastScan: {readonly at: string; readonly commits: number; readonly files: number; readonly seconds: number} | null;
  readonly incidents: readonly IncidentRecord[];
  /** Incidents beyond the bound: counted, not kept. */
  readonly notKept: number;
}

/** A dismissal counts through its last day, in UTC. `now`: milliseconds since 1970. */
export function isDismissed({dismissal}: IncidentRecord, now: number): boolean {
  return dismissal !== null && !isExpired(dismissal, now);
}

export function isExpired({expires}: Dismissal, now: number): boolean {
  return expires !== null && new Date(now).toISOString().slice(0, 10) > expires;
}
