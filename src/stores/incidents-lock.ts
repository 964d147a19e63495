import {linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {hostname} from 'node:os';
import {GuardError} from '../core/errors.ts';

/** Handed down by commands. */
export interface LockContext {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly pid: number;
}

/** A writer holds the lock for milliseconds; one that is older than this has died on another machine. */
const STALE_MILLISECONDS = 60_000;
const WAIT_MILLISECONDS = 30_000;
const STEP_MILLISECONDS = 15;

/**
 * Runs `work` while no other process holds `file`. Waits up to half a minute; a lock whose process is gone is taken over. `work` gets a
 * check to make right before it writes: it throws when the lock was taken from us (this process slept for minutes).
 */
export function withLock<Result>(file: string, context: LockContext, work: (stillOurs: () => void) => Result): Result {
  const token = `${context.pid} ${context.now()} ${hostname()}\n`;
  acquire(file, token, context);
  try {
    return work(() => {
      if (contentOf(file) !== token) throw busy(file);
    });
  } finally {
    if (contentOf(file) === token) rmSync(file, {force: true});
  }
}

function acquire(file: string, token: string, context: LockContext): void {
  const until = context.now() + WAIT_MILLISECONDS;
  for (;;) {
    if (create(file, token, context.pid)) return;
    if (isStale(file, context.now())) takeAway(file, context.pid);
    else if (context.now() > until) throw busy(file);
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, STEP_MILLISECONDS);
  }
}

/** Linking a finished file: nobody ever reads a lock that is half written. */
function create(file: string, token: string, pid: number): boolean {
  const temporary = `${file}.${pid}.new`;
  writeFileSync(temporary, token, {mode: 0o600});
  try {
    linkSync(temporary, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(temporary, {force: true});
  }
}

function isStale(file: string, now: number): boolean {
  const content = contentOf(file);
  if (content === null) return false;
  const [pid = '', , host = ''] = content.trim().split(' ');
  if (host === hostname() && /^\d+$/.test(pid) && !isAlive(Number(pid))) return true;
  const age = now - (statSync(file, {throwIfNoEntry: false})?.mtimeMs ?? now);
  return age > STALE_MILLISECONDS;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Moves the stale lock aside; what was moved is looked at again, since another process may have taken over in between: then it is put back. */
function takeAway(file: string, pid: number): void {
  const before = contentOf(file);
  const aside = `${file}.${pid}.old`;
  try {
    renameSync(file, aside);
    if (contentOf(aside) !== before) linkSync(aside, file);
  } catch {
    // Somebody else was quicker; the next attempt sees what is there now.
  } finally {
    rmSync(aside, {force: true});
  }
}

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function busy(file: string): GuardError {
  return new GuardError('STORE_CORRUPT', `${file}: another guard process holds it for too long`, {
    hint: 'wait for it to end; if none is running, remove the file',
  });
}
