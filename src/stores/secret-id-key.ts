import {randomBytes} from 'node:crypto';
import {linkSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {GuardError} from '../core/errors.ts';
import {makePrivateFolder} from './atomic-file.ts';

/** The key under which `secretId`s are made. It never leaves the machine. */
export interface SecretIdKey {
  readonly key: Uint8Array;
  /** True: the state folder cannot be written, so ids of this run are not those of the next. */
  readonly runLocal: boolean;
}

const BYTES = 32;

/** Reads the machine's key, or makes it (0600) at the first use. Throws STORE_CORRUPT when the file is there but is no key. */
export function secretIdKey(folder: string): SecretIdKey {
  const file = path.join(folder, 'secret-id.key');
  const known = readKey(file);
  if (known !== null) return {key: known, runLocal: false};
  try {
    makePrivateFolder(folder);
    return {key: createKey(file), runLocal: false};
  } catch (error) {
    if (error instanceof GuardError) throw error;
    return {key: randomBytes(BYTES), runLocal: true};
  }
}

function readKey(file: string): Uint8Array | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return null;
  }
  const match = /^guard-secret-id-key 1 ([0-9a-f]{64})\n$/.exec(text);
  if (match?.[1] === undefined) {
    throw new GuardError('STORE_CORRUPT', `${file}: not a key that this version of guard wrote`, {
      hint: `move the file away; a new key is made, and printed ids change`,
    });
  }
  return Buffer.from(match[1], 'hex');
}

/** Two processes may start at once: linking the finished file lets the first one win and both use its key. */
function createKey(file: string): Uint8Array {
  const key = randomBytes(BYTES);
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, `guard-secret-id-key 1 ${key.toString('hex')}\n`, {mode: 0o600});
  try {
    linkSync(temporary, file);
    return key;
  } catch (error) {
    const other = readKey(file);
    if (other === null) throw error;
    return other;
  } finally {
    rmSync(temporary, {force: true});
  }
}
