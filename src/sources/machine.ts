import {lstatSync, readdirSync} from 'node:fs';
import path from 'node:path';
import type {Sink, Source} from '../core/chunk.ts';
import {FileReader} from './file-reader.ts';
import {BASES, STORES, type Store} from './machine-stores.ts';

/** Names taken for each `*`: a folder of a million files is no token store. */
const MOST_NAMES = 2000;
/** Larger files are left out. Chat transcripts and histories of years stay below. */
const LARGEST = 1 << 30;
/** Files between two looks at the signal. */
const TURN = 64;
/** Rights of anyone but the owner. */
const OTHERS = 0o077;

type Environment = Readonly<Record<string, string | undefined>>;

/** The source, and after reading which stores others than their owner may read. */
export interface MachineSource extends Source {
  readonly looseModes: readonly {readonly path: string; readonly mode: number}[];
}

/**
 * The known places on this computer where tools keep plain tokens (machine-stores.ts), each file once, as origin 'env' below `~`; read only, nothing
 * else of the home folder is touched. A store that is a link (to a repository of settings) is followed.
 */
export function machineSource(home: string, env: Environment, platform: NodeJS.Platform = 'linux'): MachineSource {
  const looseModes: {path: string; mode: number}[] = [];
  return {
    name: 'token stores of this computer',
    looseModes,
    async read(sink: Sink, signal: AbortSignal): Promise<void> {
      const reader = new FileReader(sink, LARGEST, {followLinks: true});
      for (const [i, file] of storeFiles(home, env).entries()) {
        if (i % TURN === 0) await new Promise((resolve) => setImmediate(resolve));
        if (signal.aborted) return;
        const shown = shortened(file, home);
        const stats = reader.read(file, {kind: 'env', path: shown});
        if (stats?.isFile() === true && platform !== 'win32' && (stats.mode & OTHERS) !== 0)
          looseModes.push({path: shown, mode: stats.mode & 0o777});
      }
    },
  };
}

/** What is there of all stores, each path once. */
export function storeFiles(home: string, env: Environment): string[] {
  const files = new Set<string>();
  for (const store of STORES) {
    for (const pattern of placesOf(store, home, env)) for (const file of expand(pattern)) files.add(file);
  }
  return [...files];
}

/** The store's own places and, where a variable moves it, that one too: the old file may still hold a token. */
function placesOf(store: Store, home: string, env: Environment): string[] {
  const [base, ...names] = store.path.split('/');
  const places = foldersOf(base ?? '', home, env).map((folder) => path.join(folder, ...names));
  const {variable} = store;
  const moved = variable === undefined ? undefined : env[variable.name];
  if (variable === undefined || moved === undefined || moved === '') return places;
  return [...places, ...(variable.in === undefined ? moved.split(path.delimiter) : [path.join(moved, variable.in)])];
}

function foldersOf(base: string, home: string, env: Environment): string[] {
  return BASES.filter((one) => one.base === base).flatMap(({variable, below}) => {
    const moved = variable === undefined ? undefined : env[variable];
    const folders = below.map((folder) => path.join(home, folder));
    return moved === undefined || moved === '' ? folders : [moved, ...folders];
  });
}

/** What a pattern names, as far as it is there; relative ones (a variable may hold anything) name nothing. */
function expand(pattern: string): string[] {
  if (!path.isAbsolute(pattern)) return [];
  const {root} = path.parse(pattern);
  let found = [root];
  const names = pattern.slice(root.length).split(path.sep);
  const last = names.findLastIndex((name) => name.includes('*'));
  for (const [i, name] of names.entries()) {
    if (!name.includes('*')) found = found.map((folder) => path.join(folder, name));
    else found = found.flatMap((folder) => namesIn(folder, name).map((one) => path.join(folder, one)));
    if (i === last) found = found.slice(0, MOST_NAMES);
  }
  return found.filter(isThere);
}

function namesIn(folder: string, pattern: string): string[] {
  const [before = '', after = ''] = pattern.split('*');
  try {
    const names = readdirSync(folder).filter(
      (name) => name.length >= pattern.length - 1 && name.startsWith(before) && name.endsWith(after),
    );
    return names.sort().slice(-MOST_NAMES);
  } catch {
    return [];
  }
}

/** A folder is nothing to read. Where it cannot be told (no right), reading it says so. */
function isThere(file: string): boolean {
  try {
    return lstatSync(file, {throwIfNoEntry: false})?.isDirectory() === false;
  } catch {
    return true;
  }
}

function shortened(file: string, home: string): string {
  return file.startsWith(home + path.sep) ? `~${file.slice(home.length)}` : file;
}
