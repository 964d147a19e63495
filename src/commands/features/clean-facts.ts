import type {Exposure} from '../../core/finding.ts';
import type {Holders, HoldingRef} from '../../sources/git/holders.ts';
import type {Repository} from '../../sources/git/repository.ts';
import type {MaskLine} from '../../ui/mask-line.ts';
import type {SecretName} from './clean-names.ts';
import type {IndexedPath} from './clean-shell.ts';
import {type FoundPlace, type FoundState, mainPlaces} from './clean-state.ts';

/** The state of one credential in one repository, sorted by what has to be done about it. Paths and names are as they are: mask before printing. */
export interface CleanFacts {
  readonly repository: Repository;
  readonly holders: Holders;
  readonly maskLine: MaskLine;
  /** Files of the work tree that hold it, tracked or not. */
  readonly files: readonly {readonly path: string; readonly line: number}[];
  /** Index entries whose blob holds it. */
  readonly indexed: readonly IndexedPath[];
  /** Some of them stands in the index alone, not in HEAD. */
  readonly stagedOnly: boolean;
  /** Blobs that hold it and that some commit brought, with where to cut it out of the first. */
  readonly blobs: readonly string[];
  /** Some of these blobs is not in HEAD: the file was changed or deleted since. */
  readonly changedSince: boolean;
  /** Commits whose message or headers hold it; annotated tags likewise. */
  readonly messages: readonly string[];
  readonly tags: readonly HoldingRef[];
  /** Commits that brought a file or folder name that holds it. */
  readonly names: readonly FoundPlace[];
  /** The same in the work tree. */
  readonly fileNames: readonly SecretName[];
  /** Refs whose own name holds it. */
  readonly refNames: readonly string[];
  /** Git's own texts: paths below the common git folder. */
  readonly gitTexts: readonly {readonly path: string; readonly line: number}[];
  /** LFS objects and the like: the pointer's blob is among `blobs`. */
  readonly insideBlobs: boolean;
  /** Commits that brought it and that a ref reaches. */
  readonly commits: readonly string[];
  /** It stands in objects that no commit of a ref brought (dangling, stash, reflog, index). */
  readonly looseObjects: boolean;
  readonly pushed: boolean;
  /** A place in history that its bytes can be cut out of, as they are; null: encoded or over several lines everywhere. */
  readonly sample: FoundPlace | null;
  /** Of the first of `names`, its number in the listing of its tree. */
  readonly nameEntry: number | null;
  readonly parts: readonly string[];
}

const OUT: readonly Exposure[] = ['pushed', 'log'];

/** Ids of the commits that brought the credential, and of objects that refs may name directly. */
export function wantedIds(state: FoundState): {readonly commits: ReadonlySet<string>; readonly objects: ReadonlySet<string>} {
  const commits = new Set<string>();
  const objects = new Set<string>();
  for (const place of mainPlaces(state)) {
    const id = objectId(place);
    if (id === null) continue;
    for (const {commit} of state.facts.get(id)?.introductions ?? []) commits.add(commit.id);
    objects.add(id);
  }
  return {commits, objects};
}

export function objectId({origin}: FoundPlace): string | null {
  switch (origin.kind) {
    case 'blob':
      return origin.blob;
    case 'message':
      return origin.object;
    case 'name':
      return origin.tree;
    case 'inside':
      return origin.outer.kind === 'blob' ? origin.outer.blob : null;
    default:
      return null;
  }
}

/** What was looked up about names that hold it. */
export type Named = Pick<CleanFacts, 'nameEntry' | 'fileNames'>;

export function factsFor(state: FoundState, repository: Repository, holders: Holders, given: Named, maskLine: MaskLine): CleanFacts {
  const places = mainPlaces(state);
  const of = (place: FoundPlace) => state.facts.get(objectId(place) ?? '') ?? null;
  const inBlobs = places.filter(({origin}) => origin.kind === 'blob' || origin.kind === 'inside');
  const brought = inBlobs.filter((place) => (of(place)?.introductions.length ?? 0) > 0);
  const objects = places.filter((place) => objectId(place) !== null);
  // A tag stands for itself: no commit has to change for it.
  const untagged = objects.filter(({origin}) => !(origin.kind === 'message' && origin.type === 'tag'));
  const introductions = untagged.flatMap((place) => of(place)?.introductions ?? []);
  const reached = introductions.filter(({exposure}) => exposure !== 'unreachable');
  const messages = places.flatMap(({origin}) => (origin.kind === 'message' ? [origin] : []));
  const tagIds = new Set(messages.filter(({type}) => type === 'tag').map(({object}) => object));
  const inHistory = [...brought, ...places.filter(({origin}) => origin.kind === 'message')].filter(
    (place) => (of(place)?.introductions.length ?? 0) > 0,
  );
  return {
    repository,
    holders,
    maskLine,
    files: places.flatMap(({origin, line}) => (origin.kind === 'file' || origin.kind === 'env' ? [{path: origin.path, line}] : [])),
    indexed: holders.indexed,
    stagedOnly: holders.indexed.some(({staged}) => staged),
    blobs: [...new Set(brought.flatMap((place) => objectId(place) ?? []))],
    changedSince: brought.some((place) => of(place)?.headPath === undefined),
    messages: messages.filter(({type}) => type === 'commit').map(({object}) => object),
    tags: holders.refs.filter(({id}) => tagIds.has(id)),
    names: places.filter(({origin}) => origin.kind === 'name'),
    refNames: places.flatMap(({origin}) => (origin.kind === 'ref' ? [origin.name] : [])),
    gitTexts: uniqueBy(
      places.flatMap(({origin, line}) => (origin.kind === 'git-config' ? [{path: origin.path, line}] : [])),
      ({path}) => path,
    ),
    insideBlobs: places.some(({origin}) => origin.kind === 'inside'),
    commits: [...new Set(reached.map(({commit}) => commit.id))],
    looseObjects: objects.some((place) => (of(place)?.introductions ?? []).every(({exposure}) => exposure === 'unreachable')),
    pushed:
      objects.some((place) => OUT.includes(of(place)?.exposure ?? 'unreachable')) ||
      holders.refs.some(({name}) => name.startsWith('refs/remotes/')),
    sample: inHistory.find((place) => !place.entangled && place.origin.kind !== 'inside') ?? null,
    ...given,
    parts: [...new Set(places.flatMap(({parts}) => parts))],
  };
}

function uniqueBy<One>(all: readonly One[], key: (one: One) => string): One[] {
  return [...new Map(all.map((one) => [key(one), one])).values()];
}
