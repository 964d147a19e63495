import type {Origin} from '../core/chunk.ts';
import {EXPOSURES, type Finding} from '../core/finding.ts';
import type {Incident} from '../core/incident.ts';
import type {IncidentEvent, IncidentFile, IncidentPlace, IncidentRecord} from '../core/incident-record.ts';
import {CONFIDENCES, SEVERITIES} from '../core/rule.ts';
import type {ScanResult} from '../core/scan-result.ts';
import type {ScanSettings} from '../core/settings.ts';

/** What a scan adds to the stored incidents. */
export interface MergedScan {
  readonly result: ScanResult;
  readonly settings: ScanSettings;
  /** Ids of all credentials that were seen, those that thresholds or suppressions leave out too. */
  readonly seen: ReadonlySet<string>;
  readonly keyId: string;
  /** The scan read the whole repository or folder the store is for, not a part of it. */
  readonly whole: boolean;
  /** The store's place is a git repository. */
  readonly isRepository: boolean;
  readonly maskLine: (line: string) => string;
}

export const MOST_INCIDENTS = 50_000;
/** Addresses kept of one incident; a scan lists them all again. */
const MOST_PLACES = 10;
const MOST_EVENTS = 50;

/** The stored incidents after a scan: new ones opened, known ones updated, those gone from where the scan looked marked; the same object where nothing changed. Pure. */
export function mergeScan(content: IncidentFile, scan: MergedScan): IncidentFile {
  const {result} = scan;
  const found = new Map(result.incidents.map((incident) => [incident.secretId, incident]));
  const known = content.incidents.map((record) => {
    const incident = record.keyId === scan.keyId ? found.get(record.secretId) : undefined;
    if (incident === undefined) return unseen(record, scan);
    found.delete(record.secretId);
    return updated(record, incident, scan);
  });
  const room = Math.max(0, MOST_INCIDENTS - known.length);
  const opened = [...found.values()].map((incident) => opening(incident, scan));
  const isWhole = isComplete(scan) && scan.whole && scan.settings.everything;
  if (!isWhole && opened.length === 0 && known.every((record, i) => record === content.incidents[i])) return content;
  return {
    ...content,
    lastScan: isWhole ? lastScanOf(result) : content.lastScan,
    incidents: [...known, ...opened.slice(0, room)],
    notKept: Math.max(0, opened.length - room),
  };
}

function lastScanOf(result: ScanResult): NonNullable<IncidentFile['lastScan']> {
  const sum = (key: 'commits' | 'files'): number => result.sources.reduce((total, source) => total + source[key], 0);
  return {at: result.started, commits: sum('commits'), files: sum('files'), seconds: result.seconds};
}

function opening(incident: Incident, scan: MergedScan): IncidentRecord {
  const {started} = scan.result;
  return {
    secretId: incident.secretId,
    keyId: scan.keyId,
    ...factsOf(incident, scan),
    state: incident.state,
    firstSeen: started,
    lastSeen: started,
    notSeenSince: null,
    dismissal: null,
    history: [{at: started, what: 'opened', note: incident.exposure}],
  };
}

function factsOf(incident: Incident, {maskLine}: MergedScan) {
  return {
    ruleId: incident.ruleId,
    provider: incident.provider,
    title: incident.title,
    masked: String(incident.findings[0]?.secret ?? ''),
    severity: incident.severity,
    confidence: incident.confidence,
    exposure: incident.exposure,
    inHead: incident.inHead,
    places: incident.findings.slice(0, MOST_PLACES).map((finding) => placeOf(finding, maskLine)),
    morePlaces: Math.max(0, incident.findings.length - MOST_PLACES),
  };
}

/** A partial scan (a hook's, a range) sees some of the places: it can make the exposure worse, never better, and keeps the addresses it did not look at. */
function updated(record: IncidentRecord, incident: Incident, scan: MergedScan): IncidentRecord {
  const facts = coversAll(record, scan) ? factsOf(incident, scan) : joined(record, factsOf(incident, scan));
  const events: IncidentEvent[] = [];
  if (record.notSeenSince !== null) events.push({at: scan.result.started, what: 'seen-again', note: facts.exposure});
  else if (facts.exposure !== record.exposure)
    events.push({at: scan.result.started, what: 'exposure', note: `${record.exposure} -> ${facts.exposure}`});
  return {...record, ...facts, lastSeen: scan.result.started, notSeenSince: null, history: withEvents(record, events)};
}

function joined(record: IncidentRecord, facts: ReturnType<typeof factsOf>): ReturnType<typeof factsOf> {
  const isWorse = EXPOSURES.indexOf(facts.exposure) < EXPOSURES.indexOf(record.exposure);
  const address = (place: IncidentPlace): string => JSON.stringify([place.kind, place.path, place.object, place.line]);
  const fresh = new Set(facts.places.map(address));
  const places = [...facts.places, ...record.places.filter((place) => !fresh.has(address(place)))];
  return {
    ...facts,
    exposure: isWorse ? facts.exposure : record.exposure,
    inHead: facts.inHead || record.inHead,
    places: places.slice(0, MOST_PLACES),
    morePlaces: Math.max(record.morePlaces, facts.morePlaces, places.length - MOST_PLACES),
  };
}

function unseen(record: IncidentRecord, scan: MergedScan): IncidentRecord {
  if (record.keyId !== scan.keyId) return record;
  const at = scan.result.started;
  if (scan.seen.has(record.secretId)) {
    if (record.notSeenSince === null) return {...record, lastSeen: at};
    return {...record, lastSeen: at, notSeenSince: null, history: withEvents(record, [{at, what: 'seen-again', note: record.exposure}])};
  }
  if (record.notSeenSince !== null || !coversAll(record, scan)) return record;
  return {...record, notSeenSince: at, history: withEvents(record, [{at, what: 'not-seen', note: 'no longer at any place it was at'}])};
}

function withEvents(record: IncidentRecord, events: readonly IncidentEvent[]): readonly IncidentEvent[] {
  const all = [...record.history, ...events];
  return all.length <= MOST_EVENTS ? all : [...all.slice(0, 1), ...all.slice(1 - MOST_EVENTS)];
}

/** Incomplete is never clean: an interrupted or incomplete scan proves nothing gone. */
function isComplete({result, settings}: MergedScan): boolean {
  return result.complete && !result.interrupted && settings.limitBytes === null;
}

/** The scan looked at every place where the incident was, and would have reported it there. */
function coversAll(record: IncidentRecord, scan: MergedScan): boolean {
  const {settings} = scan;
  if (!isComplete(scan) || record.places.length === 0) return false;
  if (SEVERITIES.indexOf(record.severity) > SEVERITIES.indexOf(settings.minSeverity)) return false;
  if (CONFIDENCES.indexOf(record.confidence) > CONFIDENCES.indexOf(settings.minConfidence)) return false;
  if (record.morePlaces > 0 && !(scan.whole && settings.everything)) return false;
  return record.places.every((place) => covers(place, scan));
}

/** A file of the work tree, or a staged one, may have been committed since: only a scan that reads history too can say that it is gone. */
function covers({kind, path}: IncidentPlace, {settings, whole, isRepository}: MergedScan): boolean {
  switch (kind) {
    case 'blob':
    case 'message':
    case 'name':
    case 'staged':
    case 'ref':
    case 'git-config':
      return whole && (settings.everything || settings.history);
    case 'file':
      return whole && (settings.everything || (!isRepository && settings.worktree));
    case 'env':
      if (path?.startsWith('environment:')) return settings.env;
      return path?.startsWith('~') ? settings.machine : whole && (settings.everything || settings.env);
    case 'log':
      return path !== null && settings.logs.includes(path);
    case 'stdin':
      return false;
  }
}

function placeOf(finding: Finding, maskLine: (line: string) => string): IncidentPlace {
  const {origin} = finding;
  const path = pathOf(origin);
  return {
    kind: outermost(origin).kind,
    path: path === null ? null : maskLine(path),
    object: objectOf(origin),
    offset: finding.offset,
    length: finding.secret.length,
    line: finding.line,
    wrapped: [...entriesOf(origin).map(maskLine), ...finding.wrapped],
    exposure: finding.exposure,
    fingerprint: finding.fingerprint,
    commit: finding.last?.id ?? null,
  };
}

type Outermost = Exclude<Origin, {kind: 'inside'}>;

function outermost(origin: Origin): Outermost {
  return origin.kind === 'inside' ? outermost(origin.outer) : origin;
}

function entriesOf(origin: Origin): string[] {
  return origin.kind === 'inside' ? [...entriesOf(origin.outer), origin.entry] : [];
}

function pathOf(origin: Origin): string | null {
  const own = outermost(origin);
  switch (own.kind) {
    case 'ref':
      return own.name;
    case 'stdin':
      return own.label;
    case 'message':
      return null;
    case 'file':
    case 'env':
    case 'log':
    case 'staged':
    case 'git-config':
      return own.path;
    case 'blob':
    case 'name':
      return own.path ?? null;
  }
}

function objectOf(origin: Origin): string | null {
  const own = outermost(origin);
  switch (own.kind) {
    case 'blob':
      return own.blob;
    case 'message':
      return own.object;
    case 'name':
      return own.tree;
    default:
      return null;
  }
}
