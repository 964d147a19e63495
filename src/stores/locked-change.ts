import {closeSync, openSync, readFileSync, rmSync} from 'node:fs';
import {setTimeout as sleep} from 'node:timers/promises';
import {GuardError} from '../core/errors.ts';
import {writeFileAtomically} from './atomic-file.ts';

/** How long another writer is waited for: it holds the lock for the milliseconds of one read and one write. */
const ATTEMPTS = 100;
const MILLISECONDS_BETWEEN = 50;

/**
 * Writes a file that several guards may change at once: takes `file`.lock (as git does), calls `content`, which reads the file again, and replaces
 * it atomically. `content` throws: nothing is written. Throws STORE_UNWRITABLE when the folder cannot be written or the lock stays.
 */
export async function changeFile(file: string, where: string, content: () => string, attempts = ATTEMPTS): Promise<void> {
  const lock = `${file}.lock`;
  await takeLock(lock, where, attempts);
  try {
    const text = content();
    if (!says(file, text)) writeFileAtomically(file, text);
  } catch (cause) {
    throw cause instanceof GuardError ? cause : unwritable(where, cause);
  } finally {
    rmSync(lock, {force: true});
  }
}

/** A file that says the same already is left as it is. */
function says(file: string, text: string): boolean {
  try {
    return readFileSync(file, 'utf8') === text;
  } catch {
    return false;
  }
}

async function takeLock(lock: string, where: string, attempts: number): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    try {
      closeSync(openSync(lock, 'wx', 0o600));
      return;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw unwritable(where, cause);
    }
    await sleep(MILLISECONDS_BETWEEN);
  }
  throw new GuardError('STORE_UNWRITABLE', `${where}: another guard is writing it, or one was stopped half-way (${where}.lock is there)`, {
    hint: `if no other guard runs, remove ${where}.lock`,
  });
}

function unwritable(where: string, cause: unknown): GuardError {
  const {code} = cause as NodeJS.ErrnoException;
  return new GuardError('STORE_UNWRITABLE', `${where}: could not be written (${code ?? 'unknown reason'}); nothing was changed`, {cause});
}
