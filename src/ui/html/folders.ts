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
  const tree: Folder = {path: '', children: new Map(), hasFiles: false};
  for (const places of placesPerCredential) for (const place of places) addFolder(tree, place);
  const entries: FolderEntry[] = [];
  const valueAt = new Map<Folder, string>();
  for (const outer of sortedChildren(tree)) {
    entries.push({value: named(outer, valueAt), depth: 0});
    for (const inner of sortedChildren(compressed(outer))) entries.push({value: named(inner, valueAt), depth: 1});
  }
  for (const words of [ROOT, ...Object.values(ELSEWHERE)]) entries.push({value: words, depth: 0});
  return {of: placesPerCredential.map((places) => [...new Set(places.flatMap((place) => valuesOf(tree, place, valueAt)))]), entries};
}

function segments(place: ReportFinding): string[] {
  const outer = place.entry !== null && place.file.endsWith(`!${place.entry}`) ? place.file.slice(0, -place.entry.length - 1) : place.file;
  return printable(outer).split('/').slice(0, -1).filter(Boolean).slice(0, DEEPEST);
}

function addFolder(tree: Folder, place: ReportFinding): void {
  if (isElsewhere(place)) return;
  let folder = tree;
  for (const name of segments(place)) {
    let next = folder.children.get(name);
    if (next === undefined) {
      next = {path: `${folder.path}${name}/`, children: new Map(), hasFiles: false};
      folder.children.set(name, next);
    }
    folder = next;
  }
  folder.hasFiles = true;
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

function valuesOf(tree: Folder, place: ReportFinding, valueAt: Map<Folder, string>): string[] {
  if (isElsewhere(place)) return [ELSEWHERE[place.kind] ?? ''];
  const values: string[] = [];
  let folder: Folder | undefined = tree;
  for (const name of segments(place)) {
    folder = folder?.children.get(name);
    const value = folder === undefined ? undefined : valueAt.get(folder);
    if (value !== undefined) values.push(value);
  }
  return values.length === 0 ? [ROOT] : values;
}
