import {closeSync, constants, fstatSync, openSync, readdirSync, readSync} from 'node:fs';
import path from 'node:path';
import type {Sink, Source} from '../../core/chunk.ts';
import {Pieces} from './pieces.ts';
import type {Repository} from './repository.ts';

/** Texts at the top of a git folder, of each linked work tree and each submodule's git folder. */
const TEXTS = ['config', 'config.worktree', 'FETCH_HEAD', 'description', 'COMMIT_EDITMSG', 'MERGE_MSG', 'SQUASH_MSG', 'TAG_EDITMSG'];
/** Folders of texts, read with all that is in them. */
const FOLDERS = ['logs', 'info', 'rebase-merge', 'rebase-apply', 'sequencer'];
/** A hostile repository must not keep us walking. */
const MOST_FILES = 200_000;
const DEEPEST = 12;

/**
 * What stands beside the objects of a repository: settings with remote URLs and extra headers, FETCH_HEAD, reflogs, messages being
 * written; of the repository, its work trees and its submodules. Paths are relative to the common git folder. Symlinks are not followed.
 */
export function configTextsSource(repository: Repository): Source {
  return {
    name: 'git settings',
    read: (sink, signal) => {
      const reader = new TextReader(repository.commonDir, sink, signal);
      reader.gitFolder('', 0);
      return Promise.resolve();
    },
  };
}

class TextReader {
  readonly #root: string;
  readonly #sink: Sink;
  readonly #signal: AbortSignal;
  readonly #pieces: Pieces;
  readonly #buffer = Buffer.allocUnsafe(64 << 10);
  #left = MOST_FILES;

  constructor(root: string, sink: Sink, signal: AbortSignal) {
    this.#root = root;
    this.#sink = sink;
    this.#signal = signal;
    this.#pieces = new Pieces((chunk) => sink.chunk(chunk));
  }

  /** One git folder, then those of its linked work trees and submodules. */
  gitFolder(folder: string, depth: number): void {
    if (depth > DEEPEST) return;
    const entries = this.#entries(folder);
    for (const entry of entries) if (entry.isFile() && TEXTS.includes(entry.name)) this.#file(path.posix.join(folder, entry.name));
    for (const entry of entries)
      if (entry.isDirectory() && FOLDERS.includes(entry.name)) this.#folder(path.posix.join(folder, entry.name), depth);
    for (const inside of ['worktrees', 'modules']) this.#gitFoldersIn(path.posix.join(folder, inside), depth + 1);
  }

  /** Submodules' git folders are named by path, so one may lie some folders deeper. */
  #gitFoldersIn(folder: string, depth: number): void {
    if (depth > DEEPEST) return;
    for (const entry of this.#entries(folder)) {
      if (!entry.isDirectory()) continue;
      const inner = path.posix.join(folder, entry.name);
      if (this.#entries(inner).some(({name}) => name === 'HEAD')) this.gitFolder(inner, depth);
      else this.#gitFoldersIn(inner, depth + 1);
    }
  }

  #folder(folder: string, depth: number): void {
    if (depth > DEEPEST) return;
    for (const entry of this.#entries(folder)) {
      const inner = path.posix.join(folder, entry.name);
      if (entry.isDirectory()) this.#folder(inner, depth + 1);
      else if (entry.isFile()) this.#file(inner);
    }
  }

  #entries(folder: string) {
    try {
      return readdirSync(path.join(this.#root, folder), {withFileTypes: true});
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
        this.#sink.unread({origin: {kind: 'git-config', path: folder}, incomplete: 'unreadable'});
      return [];
    }
  }

  #file(file: string): void {
    if (this.#signal.aborted) return;
    if (this.#left-- === 0)
      this.#sink.unread({origin: {kind: 'git-config', path: file}, incomplete: 'limit-hit', detail: `more than ${MOST_FILES} files`});
    if (this.#left < 0) return;
    try {
      this.#read(file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
      this.#sink.unread({origin: {kind: 'git-config', path: file}, incomplete: 'unreadable'});
    }
  }

  #read(file: string): void {
    const handle = openSync(path.join(this.#root, file), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    try {
      if (!fstatSync(handle).isFile()) return;
      this.#pieces.begin({kind: 'git-config', path: file});
      for (let length = readSync(handle, this.#buffer); length > 0; length = readSync(handle, this.#buffer)) {
        this.#pieces.push(this.#buffer.subarray(0, length));
      }
      this.#sink.count({bytes: this.#pieces.length});
      this.#pieces.finish();
    } finally {
      closeSync(handle);
    }
  }
}
