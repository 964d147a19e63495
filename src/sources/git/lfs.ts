import {closeSync, constants, fstatSync, openSync, readdirSync, readSync} from 'node:fs';
import path from 'node:path';
import type {Origin, Sink, Source} from '../../core/chunk.ts';
import {Pieces} from './pieces.ts';
import type {Repository} from './repository.ts';

const OBJECT_NAME = /^[0-9a-f]{64}$/;
const SHARD = /^[0-9a-f]{2}$/;

/**
 * Contents that git LFS keeps beside the object store, `lfs/objects/ab/cd/<sha256>`. The paths they belong to stand in pointers, which are
 * ordinary blobs: `pointers` (LFS id to the pointer's blob, from the object pass) places a finding where its pointer is. Those a pointer
 * names and that were not downloaded are counted as missing.
 */
export function lfsSource(
  repository: Repository,
  options: {readonly limitBytes?: number | null; readonly pointers?: ReadonlyMap<string, string>} = {},
): Source {
  return {
    name: 'LFS objects',
    read: (sink, signal) => {
      const store = path.join(repository.commonDir, 'lfs', 'objects');
      const here = new Set<string>();
      const pieces = new Pieces((chunk) => sink.chunk(chunk));
      for (const file of objectFiles(store)) {
        if (signal.aborted) return Promise.resolve();
        here.add(path.basename(file));
        readObject(path.join(store, file), originOf(file, options.pointers), options.limitBytes ?? null, pieces, sink);
      }
      const absent = [...(options.pointers?.keys() ?? [])].filter((id) => !here.has(id));
      for (const id of absent.slice(0, 20)) {
        sink.unread({
          origin: {kind: 'file', path: `.git/lfs/objects/${id}`},
          incomplete: 'missing-object',
          detail: 'LFS object not downloaded',
        });
      }
      if (absent.length > 20) {
        const origin = {kind: 'file', path: '.git/lfs/objects/(more)'} as const;
        sink.unread({origin, incomplete: 'missing-object', detail: 'LFS objects not downloaded', count: absent.length - 20});
      }
      return Promise.resolve();
    },
  };
}

/** Relative paths of the stored objects. */
function* objectFiles(store: string): Generator<string> {
  for (const first of names(store, SHARD)) {
    for (const second of names(path.join(store, first), SHARD)) {
      for (const name of names(path.join(store, first, second), OBJECT_NAME)) yield path.join(first, second, name);
    }
  }
}

function names(folder: string, wanted: RegExp): string[] {
  try {
    return readdirSync(folder).filter((name) => wanted.test(name));
  } catch {
    return [];
  }
}

function originOf(file: string, pointers: ReadonlyMap<string, string> | undefined): Origin {
  const id = path.basename(file);
  const blob = pointers?.get(id);
  if (blob !== undefined) return {kind: 'inside', outer: {kind: 'blob', blob}, entry: `LFS object ${id}`};
  return {kind: 'file', path: `.git/lfs/objects/${file.split(path.sep).join('/')}`};
}

function readObject(file: string, origin: Origin, limitBytes: number | null, pieces: Pieces, sink: Sink): void {
  let handle: number;
  try {
    handle = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch {
    sink.unread({origin, incomplete: 'unreadable'});
    return;
  }
  try {
    const stat = fstatSync(handle);
    if (!stat.isFile()) return sink.unread({origin, leftOut: 'special-file'});
    if (limitBytes !== null && stat.size > limitBytes) return sink.unread({origin, leftOut: 'users-limit', detail: `${stat.size} bytes`});
    pieces.begin(origin, {size: stat.size});
    const buffer = Buffer.allocUnsafe(256 << 10);
    for (let length = readSync(handle, buffer); length > 0; length = readSync(handle, buffer)) pieces.push(buffer.subarray(0, length));
    sink.count({files: 1, bytes: pieces.length});
    pieces.finish();
  } catch {
    sink.unread({origin, incomplete: 'unreadable'});
  } finally {
    closeSync(handle);
  }
}
