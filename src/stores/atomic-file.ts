import {closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync} from 'node:fs';
import path from 'node:path';

/**
 * Writes a file so that a reader sees the old or the new content, never a part: temporary file beside it, fsync, rename.
 * Throws the file system's error (ENOSPC, EACCES, EROFS); the old file is then untouched and no temporary file is left.
 */
export function writeFileAtomically(file: string, content: string | Uint8Array, mode = 0o644): void {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    writeAndSync(temporary, typeof content === 'string' ? Buffer.from(content, 'utf8') : content, mode);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, {force: true});
    throw error;
  }
}

function writeAndSync(file: string, bytes: Uint8Array, mode: number): void {
  const descriptor = openSync(file, 'w', mode);
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(descriptor, bytes, written);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes a folder only this user can enter (0700), with its parents. */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, {recursive: true, mode: 0o700});
}
