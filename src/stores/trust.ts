import {createHash} from 'node:crypto';
import {readFileSync, realpathSync, rmSync} from 'node:fs';
import path from 'node:path';
import {GuardError} from '../core/errors.ts';
import {makePrivateFolder, writeFileAtomically} from './atomic-file.ts';

/** A file whose exact bytes a person vouched for. */
export interface TrustRecord {
  readonly version: 1;
  /** Absolute, links resolved. */
  readonly path: string;
  /** Of the bytes, in hex. */
  readonly sha256: string;
  /** ISO 8601. */
  readonly at: string;
}

export type TrustState = 'trusted' | 'changed since it was trusted' | 'not trusted';

/** SHA-256 in hex of the bytes that were parsed. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Whether these exact bytes at this path were trusted: what runs code, sends data, revokes or loosens policy asks this, with the bytes it parsed.
 * Throws STORE_CORRUPT for a record that is not ours to read.
 */
export function isTrusted(folder: string, file: string, bytes: Uint8Array): boolean {
  return trustState(folder, file, bytes) === 'trusted';
}

export function trustState(folder: string, file: string, bytes: Uint8Array): TrustState {
  const record = readRecord(recordFile(folder, file), realPath(file));
  if (record === null) return 'not trusted';
  return record.sha256 === contentHash(bytes) ? 'trusted' : 'changed since it was trusted';
}

/** Records these bytes (0600); an earlier record of the same path is replaced. One file per path: two writers never undo each other. */
export function recordTrust(folder: string, file: string, bytes: Uint8Array, now: number): TrustRecord {
  const record: TrustRecord = {version: 1, path: realPath(file), sha256: contentHash(bytes), at: new Date(now).toISOString()};
  makePrivateFolder(path.join(folder, 'trusted'));
  writeFileAtomically(recordFile(folder, file), `${JSON.stringify(record)}\n`, 0o600);
  return record;
}

/** Takes the trust back; false: there was none. */
export function forgetTrust(folder: string, file: string): boolean {
  const record = recordFile(folder, file);
  if (readText(record) === null) return false;
  rmSync(record, {force: true});
  return true;
}

function recordFile(folder: string, file: string): string {
  return path.join(folder, 'trusted', `${contentHash(Buffer.from(realPath(file)))}.json`);
}

function readRecord(record: string, file: string): TrustRecord | null {
  const text = readText(record);
  if (text === null) return null;
  const value = parsed(text);
  if (value?.version !== 1 || value.path !== file || !/^[0-9a-f]{64}$/.test(String(value.sha256))) {
    throw new GuardError('STORE_CORRUPT', `${record}: not a record of trust that this version of guard wrote`, {
      hint: `remove it, then: guard trust ${file}`,
    });
  }
  return value as TrustRecord;
}

function parsed(text: string): Partial<TrustRecord> | null {
  try {
    return JSON.parse(text) as Partial<TrustRecord> | null;
  } catch {
    return null;
  }
}

function readText(record: string): string | null {
  try {
    return readFileSync(record, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return path.resolve(file);
  }
}
