import type {Finding} from '../core/finding.ts';
import {valueFingerprint} from '../core/fingerprint.ts';
import {type BaselineEntry, keyOf, sortedUnique, valueKey} from '../stores/baseline.ts';
import {isFilePlace, type KnownRoot, placeIn} from './known-place.ts';
import type {SlowFingerprints} from './known-slow.ts';

export interface EntryContext {
  readonly root: KnownRoot;
  readonly maskLine: (line: string) => string;
  readonly slow: SlowFingerprints;
  /** YYYY-MM-DD. */
  readonly since: string;
  readonly reason: string | null;
}

/**
 * Baseline entries of findings: one per value, low-entropy kinds one per value and place. Left out is what no other clone has (at rest, logs) and, beyond
 * the bound of scrypt, low-entropy values that could not be made (`slow.refused` counts them).
 */
export function entriesOf(findings: readonly Finding[], context: EntryContext): BaselineEntry[] {
  const entries = new Map<string, {entry: BaselineEntry; paths: Set<string>; past: Set<string>}>();
  for (const finding of findings) {
    const place = belongsInBaseline(finding) ? placeIn(finding.origin, context.root) : null;
    if (place === null) continue;
    const named = isFilePlace(place) ? context.maskLine(place) : place;
    const scrypt = isLowEntropy(finding) ? context.slow.of(finding) : null;
    if (scrypt === null && isLowEntropy(finding)) continue;
    const key = scrypt === null ? finding.fingerprint : `${scrypt} ${named}`;
    const known = entries.get(key) ?? {entry: entryOf(finding, scrypt, context), paths: new Set(), past: new Set()};
    (isInTree(finding) || !isFilePlace(place) ? known.paths : known.past).add(named);
    entries.set(key, known);
  }
  return [...entries.values()].map(({entry, paths, past}) => ({
    ...entry,
    paths: sortedUnique([...paths]),
    past: sortedUnique([...past].filter((path) => !paths.has(path))),
  }));
}

/** Of low-entropy kinds the fingerprint is of the place. */
export function isLowEntropy(finding: Finding): boolean {
  return finding.fingerprint !== valueFingerprint(finding.secret);
}

/** What is on this disk or in a log only is no matter of a committed file. */
export function belongsInBaseline({exposure}: Finding): boolean {
  return exposure !== 'at-rest' && exposure !== 'log';
}

function isInTree({inHead, exposure}: Finding): boolean {
  return inHead || exposure === 'staged' || exposure === 'worktree';
}

function entryOf(finding: Finding, scrypt: string | null, {since, reason}: EntryContext): BaselineEntry {
  return {fingerprint: finding.fingerprint, scrypt, rule: finding.ruleId, paths: [], past: [], since, reason};
}

export interface Updated {
  readonly entries: readonly BaselineEntry[];
  /** Values that were not in it before. */
  readonly added: number;
  /** Known values whose places changed. */
  readonly moved: number;
  /** Entries taken out. */
  readonly pruned: number;
}

export interface UpdateContext {
  /** Take out what the scan did not find, as far as it was there when the scan started (`start`). */
  readonly prune: boolean;
  readonly start: readonly BaselineEntry[];
  readonly exists: (path: string) => boolean;
}

/** The next entries, from those in the file and those made of the scan's findings. Day and reason of known values stay. */
export function updatedEntries(current: readonly BaselineEntry[], fresh: readonly BaselineEntry[], context: UpdateContext): Updated {
  const before = new Map<string, BaselineEntry[]>(current.map((entry) => [valueKey(entry), []]));
  for (const entry of current) before.get(valueKey(entry))?.push(entry);
  const next = new Map(fresh.map((entry) => [identity(entry), withOrigin(entry, before.get(valueKey(entry)) ?? [])]));
  const found = new Set(fresh.map(valueKey));
  const start = new Map(context.start.map((entry) => [identity(entry), entry]));
  let pruned = 0;
  for (const old of current) {
    const now = next.get(identity(old)) ?? null;
    const kept = rest(old, now, found.has(valueKey(old)), start.get(identity(old)) ?? null, context);
    if (kept !== null) next.set(identity(old), kept);
    else pruned++;
  }
  const entries = [...next.values()];
  const values = new Set(current.map(valueKey));
  const known = new Map(current.map((entry) => [identity(entry), placesText(entry)]));
  const isMoved = (entry: BaselineEntry): boolean => values.has(valueKey(entry)) && known.get(identity(entry)) !== placesText(entry);
  return {
    entries,
    added: new Set(entries.map(valueKey).filter((value) => !values.has(value))).size,
    moved: new Set(entries.filter(isMoved).map(valueKey)).size,
    pruned,
  };
}

/** Value, and the place of low-entropy kinds, whether it is in the tree or not. */
function identity(entry: BaselineEntry): string {
  return entry.scrypt === null ? keyOf(entry) : [entry.scrypt, ...sortedUnique([...entry.paths, ...entry.past])].join('\0');
}

function placesText({paths, past}: BaselineEntry): string {
  return JSON.stringify([paths, past]);
}

function withOrigin(entry: BaselineEntry, before: readonly BaselineEntry[]): BaselineEntry {
  const since = before.map((one) => one.since).sort()[0] ?? entry.since;
  return {...entry, since, reason: before.find((one) => one.reason !== null)?.reason ?? entry.reason};
}

/** What stays of an old entry beside what the scan found of it; null: nothing. Paths that are gone from the tree are past. */
function rest(
  old: BaselineEntry,
  now: BaselineEntry | null,
  isFound: boolean,
  start: BaselineEntry | null,
  {prune, exists}: UpdateContext,
): BaselineEntry | null {
  const wasThere = new Set(start === null ? [] : [...start.paths, ...start.past]);
  const isKept = (path: string): boolean => !prune || !wasThere.has(path);
  if (now === null && !isFound) return prune && start !== null ? null : old;
  const there = (path: string): boolean => !isFilePlace(path) || exists(path);
  const seen = new Set(now === null ? [] : [...now.paths, ...now.past]);
  const unseen = old.paths.filter((path) => !seen.has(path) && isKept(path));
  const paths = sortedUnique([...(now?.paths ?? []), ...unseen.filter(there)]);
  const past = sortedUnique([
    ...(now?.past ?? []),
    ...unseen.filter((path) => !there(path)),
    ...old.past.filter((path) => !seen.has(path) && isKept(path)),
  ]);
  if (paths.length + past.length === 0) return null;
  return {...(now ?? old), paths, past};
}
