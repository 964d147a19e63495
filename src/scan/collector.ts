import {createHash} from 'node:crypto';
import type {Chunk, Counts, Origin, Sink, Source, Unread} from '../core/chunk.ts';
import type {RawFinding} from '../core/finding.ts';
import {leftOutBy, type PathPattern, pathPattern} from '../core/path-patterns.ts';
import type {ScanSettings} from '../core/settings.ts';
import type {Detector} from '../detect/detect.ts';
import {withoutEscapes} from '../sources/log-lines.ts';
import type {ReadEvent} from './read-events.ts';

/** Places listed per credential and root; more are counted. Enough for a file's whole life, small enough that a hostile repository fills no memory. */
const MOST_PLACES = 20_000;
/** Credentials of one scan; more would be a file made of tokens, and no report that anyone reads. */
const MOST_CREDENTIALS = 100_000;
/** The same for what only users' rules find, counted apart: a rule that matches everything takes no room from the built-in ones. */
const MOST_USER_CREDENTIALS = 10_000;
const MOST_UNREAD = 1_000;
const PROGRESS_BYTES = 8 << 20;

/** Takes what sources hand over, has it detected, and passes on findings within bounds of memory. */
export class Collector {
  readonly #detector: Detector;
  readonly #settings: ScanSettings;
  readonly #emit: (event: ReadEvent) => void;
  readonly #userRules: ReadonlySet<string>;
  readonly #exclude: readonly PathPattern[];
  readonly #places = new Map<string, number>();
  #userCredentials = 0;
  readonly #unread = new Map<string, number>();
  readonly #lastPlace = new Map<string, {readonly origin: Origin; readonly line: number}>();
  #objects = new Set<string>();

  constructor(detector: Detector, settings: ScanSettings, emit: (event: ReadEvent) => void) {
    this.#detector = detector;
    this.#settings = settings;
    this.#emit = emit;
    this.#userRules = new Set(settings.userRules.map((rule) => rule.id));
    this.#exclude = settings.exclude.map(pathPattern);
  }

  /** Reads one source to its end. */
  async read(source: Source, root: number, signal: AbortSignal): Promise<void> {
    this.#emit({type: 'source', name: source.name});
    const counts: Counts = {commits: 0, objects: 0, blobs: 0, files: 0, bytes: 0};
    await source.read(this.#sink(source.name, root, counts), signal);
    this.#emit({type: 'counts', source: source.name, counts});
  }

  /** Ids of the objects with findings since the last call: those that need a commit and a path. */
  takeObjects(_root: number): ReadonlySet<string> {
    const taken = this.#objects;
    this.#objects = new Set();
    return taken;
  }

  #sink(name: string, root: number, counts: Counts): Sink {
    let told = 0;
    const found = (finding: RawFinding): void => this.#found(finding, root);
    return {
      chunk: (chunk: Chunk) => {
        if (this.#isExcluded(chunk.origin, chunk.offset === 0)) return;
        if (chunk.offset === 0 && isContainer(chunk.bytes)) this.#passUnread({origin: chunk.origin, leftOut: 'unsupported-container'});
        this.#detector.detect(withoutEscapes(chunk), found);
      },
      unread: (unread: Unread) => this.#passUnread(unread),
      count: (more) => {
        for (const key of Object.keys(more) as (keyof Counts)[]) counts[key] += more[key] ?? 0;
      },
      progress: (done, total, unit) => {
        if (counts.bytes - told < PROGRESS_BYTES && done !== total) return;
        told = counts.bytes;
        this.#emit({type: 'progress', source: name, done, total, unit, counts: {...counts}});
      },
    };
  }

  /** Of the index: files of a work tree are left out before they are read, and the paths of blobs are known later. */
  #isExcluded(origin: Origin, isFirst: boolean): boolean {
    if (origin.kind !== 'staged' || leftOutBy(origin.path, this.#exclude) === null) return false;
    if (isFirst) this.#passUnread({origin, leftOut: 'excluded'});
    return true;
  }

  #found(found: RawFinding, root: number): void {
    if (found.allowedBy !== null && this.#settings.allowComments) {
      this.#emit({type: 'allowed', count: 1});
      return;
    }
    const finding = this.#settings.range === null ? found : withNote(found);
    const isUsers = this.#userRules.has(finding.ruleId);
    const key = `${root} ${isUsers ? 'users ' : ''}${createHash('sha256').update(finding.value).digest('base64')}`;
    const places = (this.#places.get(key) ?? 0) + 1;
    if (places === 1 && !this.#hasRoom(isUsers)) {
      const most = isUsers ? `${MOST_USER_CREDENTIALS} different credentials of users' rules` : `${MOST_CREDENTIALS} different credentials`;
      this.#passUnread({origin: finding.origin, incomplete: 'limit-hit', detail: `more than ${most}: the rest is not listed`});
      return;
    }
    if (this.#isSameLine(key, finding)) return;
    this.#places.set(key, places);
    if (places > MOST_PLACES) {
      this.#emit({type: 'more-places', root, ruleId: finding.ruleId, count: 1});
      return;
    }
    const object = objectOf(finding.origin);
    if (object !== null) this.#objects.add(object);
    this.#emit({type: 'finding', root, finding});
  }

  /** For one more credential, which it then counts. */
  #hasRoom(isUsers: boolean): boolean {
    if (!isUsers) return this.#places.size - this.#userCredentials < MOST_CREDENTIALS;
    if (this.#userCredentials >= MOST_USER_CREDENTIALS) return false;
    this.#userCredentials++;
    return true;
  }

  /** A progress bar writes the same token thousands of times into one line: one place. */
  #isSameLine(key: string, {origin, line}: RawFinding): boolean {
    const before = this.#lastPlace.get(key);
    if (before !== undefined && before.origin === origin && before.line === line) return true;
    this.#lastPlace.set(key, {origin, line});
    return false;
  }

  /** The first thousand by themselves, then one for each kind and reason, so that a million missing objects are one line. */
  #passUnread(unread: Unread): void {
    const reason = 'incomplete' in unread ? unread.incomplete : unread.leftOut;
    const many = (this.#unread.get(reason) ?? 0) + 1;
    this.#unread.set(reason, many);
    if (many <= MOST_UNREAD) this.#emit({type: 'unread', unread});
    else this.#emit({type: 'unread', unread: {...unread, origin: {kind: 'file', path: '(more)'}}});
  }
}

/** A comment that came with the change under test allows nothing in it, and that is said where it stands. */
function withNote(finding: RawFinding): RawFinding {
  if (finding.allowedBy === null) return finding;
  return {...finding, notes: [...finding.notes, `${finding.allowedBy} does not count inside the range`]};
}

/** Archives and compressed files, by their first bytes: searched as they are, but not opened. */
const CONTAINERS = ['PK\x03\x04', '\x1f\x8b\x08', 'BZh', '\xfd7zXZ\x00', '7z\xbc\xaf\x27\x1c', '\x28\xb5\x2f\xfd', 'Rar!\x1a\x07'];

function isContainer(bytes: Uint8Array): boolean {
  const first = bytes[0];
  return CONTAINERS.some((magic) => first === magic.charCodeAt(0) && [...magic].every((char, i) => bytes[i] === char.charCodeAt(0)));
}

function objectOf(origin: Origin): string | null {
  switch (origin.kind) {
    case 'blob':
      return origin.blob;
    case 'message':
      return origin.object;
    case 'name':
      return origin.tree;
    case 'inside':
      return objectOf(origin.outer);
    case 'file':
    case 'env':
    case 'log':
    case 'staged':
    case 'ref':
    case 'git-config':
    case 'stdin':
      return null;
  }
}
