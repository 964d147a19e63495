import {existsSync, lstatSync, statSync} from 'node:fs';
import path from 'node:path';
import type {CompiledRule} from '../core/compiled-rule.ts';
import type {ScanSettings} from '../core/settings.ts';
import type {KnownRoot} from './known-place.ts';
import {rootPrefix} from './run.ts';

/** A repository (or plain folder) of the scan: where its baseline and settings lie, and how its paths stand in the findings. */
export interface KnownTop {
  readonly top: string;
  readonly root: KnownRoot;
}

/** The repositories that the roots of a scan belong to, each once. A root in none stands for itself. */
export function knownTops({roots}: Pick<ScanSettings, 'roots'>): KnownTop[] {
  const tops = new Map<string, Map<string, string>>();
  for (const root of roots) {
    const isFile = isPlainFile(root);
    const folder = isFile ? path.dirname(root) : root;
    const top = repositoryTop(folder) ?? folder;
    const files = tops.get(top) ?? new Map<string, string>();
    tops.set(top, files);
    // A file that is named is reported by its name alone.
    if (isFile) files.set(path.basename(root), path.relative(top, root).split(path.sep).join('/'));
  }
  return [...tops].map(([top, files]) => ({top, root: {prefix: rootPrefix(roots, top), files}}));
}

/** True when the scan reads all of the repositories it was pointed at: what matches nothing then is nowhere. */
export function isFullScan({roots, rootsGiven, everything}: ScanSettings): boolean {
  return everything && (!rootsGiven || roots.every((root) => !isPlainFile(root) && (repositoryTop(root) ?? root) === root));
}

/** The nearest folder above (or itself) with a `.git` in it; null: none. Looks only, starts no git. */
export function repositoryTop(folder: string): string | null {
  const start = path.basename(folder) === '.git' ? path.dirname(folder) : folder;
  for (let here = start; ; here = path.dirname(here)) {
    if (existsSync(path.join(here, '.git'))) return here;
    if (path.dirname(here) === here) return null;
  }
}

/** Whether a path of the repository is in its work tree, links not followed; names that are not UTF-8 are held as latin1. */
export function existsBelow(top: string): (relative: string) => boolean {
  const isThere = (file: string | Buffer): boolean => lstatSync(file, {throwIfNoEntry: false}) !== undefined;
  return (relative) => {
    try {
      const file = path.join(top, relative);
      return isThere(file) || (/[\x80-\xff]/.test(relative) && isThere(Buffer.from(file, 'latin1')));
    } catch {
      // A folder of its path is a file now (ENOTDIR), or nobody may look: gone as far as anyone can tell.
      return false;
    }
  };
}

/** The id that a rule has now, by it or by one that it had before; null: no rule has or had it. The names are gathered when first asked for. */
export function ruleNames(rules: readonly CompiledRule[]): (id: string) => string | null {
  let names: ReadonlyMap<string, string> | null = null;
  return (id) => {
    names ??= new Map([
      ...rules.flatMap((rule) => rule.formerly.map((former) => [former, rule.id] as const)),
      ...rules.map((rule) => [rule.id, rule.id] as const),
    ]);
    return names.get(id) ?? null;
  };
}

function isPlainFile(place: string): boolean {
  return statSync(place, {throwIfNoEntry: false})?.isFile() === true;
}
