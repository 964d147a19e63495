import type {Origin} from '../core/chunk.ts';
import {type CommitFact, EXPOSURES, type Exposure, type RawFinding} from '../core/finding.ts';
import type {ObjectFacts} from '../sources/git/attribution.ts';

/** One place of one credential as it is reported: a path in history with its first and last commit, a file, a message, a ref. */
export interface Place {
  /** The finding whose position stands for the place. */
  readonly raw: RawFinding;
  readonly origin: Origin;
  readonly exposure: Exposure;
  readonly inHead: boolean;
  readonly count: number;
  readonly first: CommitFact | null;
  readonly last: CommitFact | null;
  readonly refs: readonly string[];
}

type Facts = ReadonlyMap<string, ObjectFacts>;

/**
 * The places of one credential in one root. All versions of a file that hold it are one place, positioned as in HEAD, else as in the last
 * commit that brought it; the same file in the work tree is that place too, not a second one.
 */
export function placesOf(raws: readonly RawFinding[], facts: Facts, prefix: string): Place[] {
  const history = historyPlaces(raws, facts);
  const places = [...history];
  // Reflogs and COMMIT_EDITMSG repeat the subject of a commit that is a place already.
  const hasMessage = raws.some((raw) => raw.origin.kind === 'message');
  for (const raw of raws) {
    if (raw.origin.kind === 'blob' || (hasMessage && raw.origin.kind === 'git-config')) continue;
    const place = simplePlace(raw, facts);
    if (place !== null && !standsInHistory(place, history)) places.push(place);
  }
  return withPrefix(unique(places), prefix);
}

interface Version {
  readonly blob: string;
  readonly facts: ObjectFacts | null;
  readonly raws: RawFinding[];
}

function historyPlaces(raws: readonly RawFinding[], facts: Facts): Place[] {
  const versions = new Map<string, Version>();
  for (const raw of raws) {
    if (raw.origin.kind !== 'blob') continue;
    const {blob} = raw.origin;
    const version = versions.get(blob) ?? {blob, facts: facts.get(blob) ?? null, raws: []};
    version.raws.push(raw);
    versions.set(blob, version);
  }
  const byPath = new Map<string, Version[]>();
  for (const version of versions.values()) {
    for (const path of pathsOf(version)) byPath.set(path, [...(byPath.get(path) ?? []), version]);
  }
  return [...byPath].flatMap(([path, list]) => pathPlaces(path, list));
}

/** All paths the blob was ever at; '' when no commit and no index entry has it. */
function pathsOf({facts}: Version): ReadonlySet<string> {
  if (facts === null) return new Set(['']);
  const paths = new Set(facts.introductions.map((introduction) => introduction.path));
  if (facts.headPath !== undefined) paths.add(facts.headPath);
  if (facts.indexPath !== undefined) paths.add(facts.indexPath);
  return paths.size === 0 ? new Set(['']) : paths;
}

function pathPlaces(path: string, versions: readonly Version[]): Place[] {
  const introductions = reachableFirst(
    versions.flatMap((version) =>
      (version.facts?.introductions ?? []).filter((one) => one.path === path).map((one) => ({...one, version})),
    ),
  ).sort((a, b) => Date.parse(a.commit.date) - Date.parse(b.commit.date));
  const head = versions.find((version) => version.facts?.headPath === path);
  const standing = head ?? introductions.at(-1)?.version ?? versions.at(-1);
  if (standing === undefined) return [];
  const exposure = worst(
    introductions.length > 0 ? introductions.map((one) => one.exposure) : versions.map((version) => version.facts?.exposure ?? 'unknown'),
  );
  const first = introductions[0]?.commit ?? null;
  const last = introductions.at(-1)?.commit ?? null;
  const refs = [...new Set(versions.flatMap((version) => version.facts?.refs ?? []))].slice(0, 3);
  return standing.raws.map((raw) => ({
    raw,
    origin: originOf(standing, path, exposure, last),
    exposure,
    inHead: head !== undefined,
    count: versions.length,
    first,
    last,
    refs,
  }));
}

/** Commits that nothing points to explain a place only where no other commit does. */
function reachableFirst<Introduction extends {readonly exposure: Exposure}>(all: Introduction[]): Introduction[] {
  const reachable = all.filter((one) => one.exposure !== 'unreachable');
  return reachable.length > 0 ? reachable : all;
}

function originOf({blob}: Version, path: string, exposure: Exposure, commit: CommitFact | null): Origin {
  if (exposure === 'staged' && commit === null) return {kind: 'staged', path};
  if (path === '') return {kind: 'blob', blob};
  return commit === null
    ? {kind: 'blob', blob, path}
    : {kind: 'blob', blob, path, commit: commit.id, author: commit.author, at: commit.date};
}

function worst(exposures: readonly Exposure[]): Exposure {
  return EXPOSURES.find((level) => exposures.includes(level)) ?? 'unknown';
}

function simplePlace(raw: RawFinding, facts: Facts): Place | null {
  const base = {raw, origin: raw.origin, inHead: false, count: 1, first: null, last: null, refs: []};
  switch (raw.origin.kind) {
    case 'file':
      return {...base, exposure: 'worktree'};
    case 'staged':
      return {...base, exposure: 'staged'};
    case 'log':
    case 'stdin':
      return {...base, exposure: 'log'};
    case 'env':
    case 'git-config':
      return {...base, exposure: 'at-rest'};
    case 'ref':
      return {...base, exposure: raw.origin.name.startsWith('refs/remotes/') ? 'pushed' : 'local'};
    case 'message':
      return objectPlace(raw, facts.get(raw.origin.object) ?? null);
    case 'name':
      return objectPlace(raw, namedAs(raw.origin.path ?? '', facts.get(raw.origin.tree) ?? null));
    case 'inside':
      return raw.origin.outer.kind === 'blob'
        ? objectPlace(raw, facts.get(raw.origin.outer.blob) ?? null)
        : {...base, exposure: 'worktree'};
    case 'blob':
      return null;
  }
}

/** The facts of a tree tell of every name that it brought: those of this one. */
function namedAs(name: string, facts: ObjectFacts | null): ObjectFacts | null {
  if (facts === null) return null;
  const introductions = facts.introductions.filter((one) => one.path.split('/').includes(name));
  return introductions.length === 0 ? facts : {...facts, introductions};
}

/** A commit's or tag's own text, a file name in a tree, or what a blob stands for (an LFS object). */
function objectPlace(raw: RawFinding, facts: ObjectFacts | null): Place {
  const first = facts?.introductions[0] ?? null;
  const last = facts?.introductions.at(-1) ?? null;
  const commit = last?.commit ?? null;
  const origin = attributedOrigin(raw.origin, last?.path ?? facts?.headPath, commit);
  return {
    raw,
    origin,
    exposure: facts?.exposure ?? 'unknown',
    inHead: facts?.inHead ?? false,
    count: Math.max(1, facts?.introductions.length ?? 1),
    first: first?.commit ?? null,
    last: commit,
    refs: facts?.refs ?? [],
  };
}

function attributedOrigin(origin: Origin, path: string | undefined, commit: CommitFact | null): Origin {
  const by = commit === null ? {} : {author: commit.author, at: commit.date};
  if (origin.kind === 'message') return {...origin, ...by};
  const facts = {...(path === undefined ? {} : {path}), ...(commit === null ? {} : {commit: commit.id}), ...by};
  if (origin.kind === 'name') return {...origin, ...facts};
  if (origin.kind === 'inside' && origin.outer.kind === 'blob') return {...origin, outer: {...origin.outer, ...facts}};
  return origin;
}

/** The work tree's copy of a file whose history holds the same credential is no second place. */
function standsInHistory(place: Place, history: readonly Place[]): boolean {
  if (place.origin.kind !== 'file' && place.origin.kind !== 'staged') return false;
  const {path} = place.origin;
  return history.some((one) => 'path' in one.origin && one.origin.path === path && one.origin.kind !== 'name');
}

function unique(places: readonly Place[]): Place[] {
  const known = new Map<string, Place>();
  for (const place of places) {
    const key = JSON.stringify([
      place.origin.kind,
      'path' in place.origin ? place.origin.path : place.origin,
      place.raw.line,
      place.raw.column,
    ]);
    if (!known.has(key)) known.set(key, place);
  }
  return [...known.values()];
}

function withPrefix(places: readonly Place[], prefix: string): Place[] {
  if (prefix === '') return [...places];
  return places.map((place) =>
    'path' in place.origin && place.origin.path !== undefined
      ? {...place, origin: {...place.origin, path: prefix + place.origin.path}}
      : place,
  );
}
