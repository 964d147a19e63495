import {type Dirent, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import ignore, {type Ignore} from 'ignore';
import type {Sink} from '../core/chunk.ts';
import {isCacheName, mayBeCacheName} from './dependency-caches.ts';
import {isEnvFileName} from './env-names.ts';
import {pathText} from './path-text.ts';

/** A file found; `env`: one that only counts because env files are read even when ignored. */
export interface FoundFile {
  /** Relative to the root, with `/`. */
  readonly path: Buffer;
  readonly kind: 'file' | 'env';
}

interface Folder {
  /** Relative to the root, with a slash at the end; empty for the root. */
  readonly path: Buffer;
  readonly depth: number;
  /** The .gitignore files from the root down to here. */
  readonly ignores: readonly IgnoreFile[];
  /** Ignored: only env files in it count. */
  readonly ignored: boolean;
}

interface IgnoreFile {
  /** The folder it speaks of, as text. */
  readonly base: string;
  readonly rules: Ignore;
}

const DEEPEST = 256;
const LARGEST_IGNORE_FILE = 1 << 20;
const GITIGNORE = Buffer.from('.gitignore');
const GIT = Buffer.from('.git');
const SLASH = Buffer.from('/');

/** All files below a folder that is no repository, by name; ignored ones only if env files; symlinks as themselves. What is left out goes to the sink. */
export function* walkFolder(root: string, sink: Sink): Generator<FoundFile> {
  const top = Buffer.from(root.endsWith(path.sep) ? root : root + path.sep);
  const folders: Folder[] = [{path: Buffer.alloc(0), depth: 0, ignores: [], ignored: false}];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = entriesOf(top, folder, sink);
    if (folder.depth > 0 && entries.some((entry) => entry.name.equals(GIT))) {
      sink.unread({origin: originOf(folder.path.subarray(0, -1)), leftOut: 'other-repository'});
      continue;
    }
    const ignores = ignoresOf(top, folder, entries);
    const below: Folder[] = [];
    for (const entry of entries) {
      const found = visit({...folder, ignores}, entry, below, sink);
      if (found !== null) yield found;
    }
    folders.push(...below.reverse());
  }
}

function visit(folder: Folder, entry: Dirent<Buffer>, below: Folder[], sink: Sink): FoundFile | null {
  const file = Buffer.concat([folder.path, entry.name]);
  if (entry.isDirectory()) {
    visitFolder(folder, file, entry.name, below, sink);
    return null;
  }
  const isEnv = isEnvFileName(pathText(entry.name));
  const ignored = folder.ignored || isIgnored(folder.ignores, pathText(file));
  if (ignored && !isEnv) return null;
  if (entry.isFile() || entry.isSymbolicLink()) return {path: file, kind: ignored ? 'env' : 'file'};
  sink.unread({origin: originOf(file), leftOut: 'special-file'});
  return null;
}

function visitFolder({depth, ignores, ...folder}: Folder, file: Buffer, name: Buffer, below: Folder[], sink: Sink): void {
  if (name.equals(GIT)) return;
  const text = pathText(file);
  const ignored = folder.ignored || isIgnored(ignores, `${text}/`);
  if (isCacheName(text) || (ignored && mayBeCacheName(text))) return sink.unread({origin: originOf(file), leftOut: 'dependency-cache'});
  if (depth < DEEPEST) below.push({path: Buffer.concat([file, SLASH]), depth: depth + 1, ignores, ignored});
  else sink.unread({origin: originOf(file), incomplete: 'limit-hit', detail: `folders nested deeper than ${DEEPEST}`});
}

/** The folder's entries by name; none, and reported, where it cannot be listed. */
function entriesOf(top: Buffer, folder: Folder, sink: Sink): Dirent<Buffer>[] {
  try {
    const entries = readdirSync(Buffer.concat([top, folder.path]), {withFileTypes: true, encoding: 'buffer'});
    return (entries as unknown as Dirent<Buffer>[]).sort((a, b) => a.name.compare(b.name));
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    const isGone = code === 'ENOENT' || code === 'ENOTDIR';
    const origin = originOf(folder.path.length === 0 ? Buffer.from('.') : folder.path.subarray(0, -1));
    sink.unread({origin, incomplete: isGone ? 'changed-while-read' : 'unreadable', detail: code ?? 'cannot be listed'});
    return [];
  }
}

function ignoresOf(top: Buffer, folder: Folder, entries: readonly Dirent<Buffer>[]): readonly IgnoreFile[] {
  if (!entries.some((entry) => entry.isFile() && entry.name.equals(GITIGNORE))) return folder.ignores;
  try {
    const text = readFileSync(Buffer.concat([top, folder.path, GITIGNORE]));
    if (text.length > LARGEST_IGNORE_FILE) return folder.ignores;
    const rules = ignore({allowRelativePaths: true, ignorecase: false}).add(pathText(text));
    return [...folder.ignores, {base: pathText(folder.path), rules}];
  } catch {
    // An ignore file that cannot be read or understood ignores nothing: more is scanned, not less.
    return folder.ignores;
  }
}

/** The nearest .gitignore that says anything about the path decides, as in git. */
function isIgnored(ignores: readonly IgnoreFile[], file: string): boolean {
  for (let i = ignores.length - 1; i >= 0; i--) {
    const {base, rules} = ignores[i] as IgnoreFile;
    const verdict = rules.test(file.slice(base.length));
    if (verdict.ignored || verdict.unignored) return verdict.ignored;
  }
  return false;
}

function originOf(file: Buffer): {readonly kind: 'file'; readonly path: string} {
  return {kind: 'file', path: pathText(file)};
}
