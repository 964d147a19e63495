import path from 'node:path';
import type {Origin, Sink, Source} from '../core/chunk.ts';
import {asLogs} from './build-log.ts';
import {isEnvFileName} from './env-names.ts';
import {FileNames} from './file-names.ts';
import {FileReader} from './file-reader.ts';
import {type FoundFile, walkFolder} from './folder-walk.ts';
import type {Repository} from './git/repository.ts';
import {listWorktreeFiles} from './git/worktree-files.ts';
import {pathText} from './path-text.ts';

export interface WorktreeOptions {
  /** Larger files are left out; null: none are. */
  readonly limitBytes: number | null;
  /** Only these folders or files, relative to the root. */
  readonly under?: readonly string[];
  /** Only env files. */
  readonly envOnly?: boolean;
  /** Files to leave out, by path relative to the root: not read, counted. */
  readonly isExcluded?: (path: string) => boolean;
}

/** Files between two looks at the signal and words to the progress line. */
const TURN = 256;

/**
 * The files of a work tree that git would add, and env files even when ignored (origin 'env'); of a folder outside git (`repository` null) all
 * files its .gitignore files do not name, and env files. Their names are content too. Throws GIT_FAILED.
 */
export function worktreeSource(root: string, repository: Repository | null, options: WorktreeOptions): Source {
  return {
    name: repository === null ? 'files' : 'work tree',
    async read(sink: Sink, signal: AbortSignal): Promise<void> {
      const all = repository === null ? walkFolder(root, sink) : await gitFiles(repository, sink, options.under ?? []);
      const files = [...all].filter((file) => options.envOnly !== true || isEnvFileName(nameOf(file.path)));
      await readFiles(root, included(files, options, sink), sink, options.limitBytes, signal);
    },
  };
}

function included(files: readonly FoundFile[], {isExcluded}: WorktreeOptions, sink: Sink): readonly FoundFile[] {
  if (isExcluded === undefined) return files;
  return files.filter((file) => {
    const name = pathText(file.path);
    if (!isExcluded(name)) return true;
    sink.unread({origin: {kind: file.kind, path: name}, leftOut: 'excluded'});
    return false;
  });
}

/** The named files, whatever git thinks of them; a symlink is followed, since it was named. Paths in findings are their last names. */
export function filesSource(files: readonly string[], limitBytes: number | null): Source {
  return {
    name: 'files',
    async read(sink: Sink): Promise<void> {
      const reader = new FileReader(asLogs(sink), limitBytes, {followLinks: true});
      for (const file of files) reader.read(file, {kind: 'file', path: path.basename(file)});
    },
  };
}

async function gitFiles(repository: Repository, sink: Sink, under: readonly string[]): Promise<FoundFile[]> {
  const {files, ignoredEnv, otherRepositories, dependencyCaches, limited} = await listWorktreeFiles(repository, under);
  for (const other of otherRepositories) sink.unread({origin: {kind: 'file', path: other}, leftOut: 'other-repository'});
  for (const cache of dependencyCaches) sink.unread({origin: {kind: 'file', path: cache}, leftOut: 'dependency-cache'});
  if (limited) {
    const detail = 'too many ignored files to look for env files in all of them';
    sink.unread({origin: {kind: 'file', path: '.'}, incomplete: 'limit-hit', detail});
  }
  return [...files.map((file) => ({path: file, kind: 'file' as const})), ...ignoredEnv.map((file) => ({path: file, kind: 'env' as const}))];
}

async function readFiles(
  root: string,
  files: readonly FoundFile[],
  sink: Sink,
  limitBytes: number | null,
  signal: AbortSignal,
): Promise<void> {
  const reader = new FileReader(sink, limitBytes);
  const logs = new FileReader(asLogs(sink), limitBytes);
  const names = new FileNames(sink);
  const top = Buffer.from(root.endsWith(path.sep) ? root : root + path.sep);
  for (const [i, file] of files.entries()) {
    if (i % TURN === 0) {
      await breath();
      if (signal.aborted) return;
      sink.progress(i, files.length, 'files');
    }
    const origin: Origin = {kind: file.kind, path: pathText(file.path)};
    names.read(file.path, origin);
    (isLogName(origin.path) ? logs : reader).read(Buffer.concat([top, file.path]), origin);
  }
  sink.progress(files.length, files.length, 'files');
}

/** Lets an abort that came meanwhile be seen. */
function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Files in which a terminal's output is kept. */
function isLogName(file: string): boolean {
  return /\.(log|log\.txt|typescript|out)$|(^|\/)(typescript|nohup\.out)$/i.test(file);
}

function nameOf(file: Buffer): string {
  return path.posix.basename(pathText(file));
}
