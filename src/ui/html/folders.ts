import {printable} from '../../core/redact.ts';
import type {ReportFinding} from '../../core/report.ts';

/** A folder of the per-folder view: `value` is its path with a closing slash, or the words for places that are no files. */
export interface FolderEntry {
  readonly value: string;
  /** 0: below the root; 1: inside the entry before it. */
  readonly depth: 0 | 1;
}

interface Folder {
  readonly path: string;
  readonly parent: Folder | null;
  readonly children: Map<string, Folder>;
  /** Files lie right in it. */
  hasFiles: boolean;
}

/** Places that are no files, by kind. */
const ELSEWHERE: Readonly<Partial<Record<ReportFinding['kind'], string>>> = {
  message: 'commit and tag messages',
  ref: 'names of branches and tags',
  'git-config': 'git settings',
  env: 'environment',
  stdin: 'standard input',
};
const ROOT = 'top level';
/** Deeper folders count for the ones above them; bounds the tree on hostile paths. */
const DEEPEST = 32;

/**
 * The folders of all places, two levels deep; a chain of folders that holds nothing else counts as one level (`src/main/java/`).
 * `of`: the values each credential belongs to, in the order given. `order`: all values, each followed by those inside it.
 */
export function foldersOf(placesPerCredential: readonly (readonly ReportFinding[])[]): {
  readonly of: readonly (readonly string[])[];
  readonly entries: readonly FolderEntry[];
} {
  const tree = new FolderTree();
  const folders = placesPerCredential.map((places) => places.map((place) => (isElsewhere(place) ? place.kind : tree.holding(place))));
  const entries: FolderEntry[] = [];
  const valueAt = new Map<Folder, string>();
  for (const outer of sortedChildren(tree.root)) {
    entries.push({value: named(outer, valueAt), depth: 0});
    for (const inner of sortedChildren(compressed(outer))) entries.push({value: named(inner, valueAt), depth: 1});
  }
  for (const words of [ROOT, ...Object.values(ELSEWHERE)]) entries.push({value: words, depth: 0});
  const valuesOf = (at: Folder | ReportFinding['kind']): readonly string[] =>
    typeof at === 'string' ? [ELSEWHERE[at] ?? ROOT] : valuesAbove(at, valueAt);
  return {of: folders.map((list) => list.flatMap(valuesOf)), entries};
}

class FolderTree {
  readonly root: Folder = {path: '', parent: null, children: new Map(), hasFiles: false};
  /** By path as reported: thousands of places share some hundred folders. */
  readonly #known = new Map<string, Folder>();

  /** The folder that a place lies in, added where it is new. */
  holding({file, entry}: ReportFinding): Folder {
    const outer = entry !== null && file.endsWith(`!${entry}`) ? file.slice(0, -entry.length - 1) : file;
    const path = outer.slice(0, outer.lastIndexOf('/') + 1);
    const folder = this.#known.get(path) ?? this.#add(path);
    this.#known.set(path, folder);
    folder.hasFiles = true;
    return folder;
  }

  #add(path: string): Folder {
    let folder = this.root;
    for (const name of printable(path).split('/').filter(Boolean).slice(0, DEEPEST)) {
      let next = folder.children.get(name);
      if (next === undefined) {
        next = {path: `${folder.path}${name}/`, parent: folder, children: new Map(), hasFiles: false};
        folder.children.set(name, next);
      }
      folder = next;
    }
    return folder;
  }
}

/** The end of a chain of folders that hold nothing but the next one. */
function compressed(folder: Folder): Folder {
  let end = folder;
  while (!end.hasFiles && end.children.size === 1) end = [...end.children.values()][0] ?? end;
  return end;
}

function named(folder: Folder, valueAt: Map<Folder, string>): string {
  const end = compressed(folder);
  valueAt.set(end, end.path);
  return end.path;
}

function sortedChildren(folder: Folder): Folder[] {
  return [...folder.children.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function isElsewhere(place: ReportFinding): boolean {
  return ELSEWHERE[place.kind] !== undefined && !(place.kind === 'env' && place.file.includes('/'));
}

function valuesAbove(folder: Folder, valueAt: ReadonlyMap<Folder, string>): readonly string[] {
  const values: string[] = [];
  for (let at: Folder | null = folder; at !== null; at = at.parent) {
    const value = valueAt.get(at);
    if (value !== undefined) values.push(value);
  }
  return values.length === 0 ? [ROOT] : values;
}
