/** Where bytes come from. Paths are as stored by the source, relative to the scanned root where there is one; bytes that are not UTF-8 are latin1-decoded. */
export type Origin =
  /** A file of the work tree or a folder; an env file or the process environment; a build log. */
  | {readonly kind: 'file' | 'env' | 'log'; readonly path: string}
  /** The index as git will commit it. */
  | {readonly kind: 'staged'; readonly path: string}
  /** A blob of the object store; path and commit are filled in by attribution. */
  | {
      readonly kind: 'blob';
      readonly blob: string;
      readonly path?: string;
      readonly commit?: string;
      readonly author?: string;
      readonly at?: string;
    }
  /** The text of a commit or an annotated tag: headers (author, committer, tagger) and message. */
  | {readonly kind: 'message'; readonly object: string; readonly type: 'commit' | 'tag'; readonly author?: string; readonly at?: string}
  /** File names in a tree object. */
  | {
      readonly kind: 'name';
      readonly tree: string;
      readonly path?: string;
      readonly commit?: string;
      readonly author?: string;
      readonly at?: string;
    }
  /** The name of a branch, tag or other ref. */
  | {readonly kind: 'ref'; readonly name: string}
  /** .git/config, FETCH_HEAD and reflog texts, of the repository, its modules and work trees. */
  | {readonly kind: 'git-config'; readonly path: string}
  | {readonly kind: 'stdin'; readonly label: string}
  /** Inside something: an archive entry, an encoded value. */
  | {readonly kind: 'inside'; readonly outer: Origin; readonly entry: string};

/**
 * Bytes that consecutive chunks of one origin share at least (`Chunk.seen`). A match is reported in the first chunk that holds all it may depend on;
 * rules that would depend on more than a fifth of this are refused.
 */
export const CHUNK_OVERLAP = 65_536;

/** A piece of an origin's bytes. The bytes are only valid during the call that hands them over; who keeps them copies them. */
export interface Chunk {
  readonly origin: Origin;
  readonly bytes: Uint8Array;
  /** Byte offset of `bytes[0]` in the origin. */
  readonly offset: number;
  /** 1-based line of `bytes[0]`. */
  readonly line: number;
  /** Bytes of that line that stand before `bytes[0]`. */
  readonly column: number;
  /**
   * Leading bytes that were already in the chunk before (overlap): findings that end inside them were reported there.
   * 0 for a first or only chunk.
   */
  readonly seen: number;
  /** False when more chunks of this origin follow. */
  readonly last: boolean;
  /**
   * Set where the bytes are not the origin's own (ANSI codes stripped, UTF-16 narrowed): maps an offset in `bytes` to the line and
   * column (both 1-based, columns in bytes) and byte offset in the original. Absent: counted from `offset`, `line`, `column`.
   */
  readonly locate?: (offset: number) => Position;
  /** Set where the chunk is often a near copy of the one handed over before (versions of a file in an object store): worth comparing them first. */
  readonly similar?: true;
  /** Only findings touching these half-open byte ranges of `bytes` count, sorted (added lines of a staged file). Absent: all count. */
  readonly only?: readonly (readonly [number, number])[];
}

export interface Position {
  readonly offset: number;
  /** 1-based. A line ends at LF; in a text without any LF at a lone CR. */
  readonly line: number;
  /** 1-based, in bytes of the original. */
  readonly column: number;
}

/** Something asked for that could not be read: makes the scan incomplete (exit 3). */
export type IncompleteReason = 'unreadable' | 'corrupt' | 'timed-out' | 'changed-while-read' | 'missing-object' | 'limit-hit';
/** Something left out on purpose: counted and printed, the exit code is unchanged. Binary is no reason: it is scanned. */
export type LeftOutReason =
  | 'symlink'
  | 'special-file'
  | 'other-repository'
  | 'users-limit'
  | 'encrypted'
  | 'unsupported-container'
  | 'dependency-cache';
export type Unread =
  | {readonly origin: Origin; readonly incomplete: IncompleteReason; readonly detail?: string; readonly count?: number}
  | {readonly origin: Origin; readonly leftOut: LeftOutReason; readonly detail?: string; readonly count?: number};

/** What was read, added up over all sources of a scan. */
export interface Counts {
  commits: number;
  /** Objects of the object store read (blobs, commits, tags, trees). */
  objects: number;
  blobs: number;
  /** Files of the work tree, env files, logs. */
  files: number;
  /** Bytes handed to detection. */
  bytes: number;
}

/**
 * Where a source puts what it reads. Calls are synchronous and push-style: at 260,000 blobs a scan an async generator per blob costs
 * a tenth of the whole run.
 */
export interface Sink {
  chunk(chunk: Chunk): void;
  unread(unread: Unread): void;
  /** Adds to the coverage counters. */
  count(more: Partial<Counts>): void;
  /** Work done and to do, in the source's own unit, for the progress line; `total` 0 = not known. */
  progress(done: number, total: number, unit: 'objects' | 'files' | 'bytes'): void;
}

/** A place becomes chunks. `read` resolves when everything was handed to the sink or reported as unread; it throws GuardError only when nothing could be read at all. */
export interface Source {
  /** For the coverage line: 'history', 'index', 'work tree', 'build.log'. */
  readonly name: string;
  read(sink: Sink, signal: AbortSignal): Promise<void>;
}
