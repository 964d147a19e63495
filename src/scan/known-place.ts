import type {Origin} from '../core/chunk.ts';

/** Where a root of the scan lies in the repository whose baseline and allow entries count for it. */
export interface KnownRoot {
  /** What stands before this root's paths in the findings ('lib/'), empty for the one scanned root. */
  readonly prefix: string;
  /** Of roots that are single files: the name in the findings -> the path in the repository. */
  readonly files: ReadonlyMap<string, string>;
}

/** The whole repository as the one root. */
export const WHOLE_ROOT: KnownRoot = {prefix: '', files: new Map()};

/**
 * The place of a finding as baseline and allow entries name it: the path from the repository's root; what has no path in the tree has a name that
 * starts with two slashes, as no path does. null: not of this root.
 */
export function placeIn(origin: Origin, {prefix, files}: KnownRoot): string | null {
  const path = pathOf(origin);
  const known = files.get(path);
  if (known !== undefined) return known;
  if (path.startsWith('//') || prefix === '') return path;
  return path.startsWith(prefix) ? path.slice(prefix.length) : null;
}

function pathOf(origin: Origin): string {
  switch (origin.kind) {
    case 'file':
    case 'env':
    case 'log':
    case 'staged':
      return origin.path;
    case 'blob':
      return origin.path ?? NO_PATH;
    case 'name':
      return origin.path ?? '//file name';
    case 'message':
      return `//${origin.type} message`;
    case 'ref':
      return '//ref name';
    case 'git-config':
      return '//git settings';
    case 'stdin':
      return '//standard input';
    case 'inside':
      return pathOf(origin.outer);
  }
}

/** An object that no commit names. */
export const NO_PATH = '//object';

/** False for messages, refs and what else has no path. */
export function isFilePlace(place: string): boolean {
  return !place.startsWith('//');
}

/** One text for the spellings that some file systems take for one name: case, and composed or decomposed accents. */
export function folded(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
