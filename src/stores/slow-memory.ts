import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {SlowHash} from '../core/fingerprint.ts';
import {makePrivateFolder, writeFileAtomically} from './atomic-file.ts';

/** Remembered values of one baseline at most. */
const MOST = 65_536;

/**
 * Slow fingerprints that this machine made for one baseline's salt, by secretId (0600, no secret in it: the fingerprints are those of the committed
 * file). A memory and no store: a damaged or missing one is an empty one, and one that cannot be written is not written.
 */
export function slowMemory(folder: string, {salt, cost}: SlowHash) {
  const file = path.join(folder, 'known-values', `${Buffer.from(salt).toString('hex')}-${cost}.json`);
  return {
    read(): ReadonlyMap<string, string> {
      try {
        const {version, values} = JSON.parse(readFileSync(file, 'utf8')) as {version: unknown; values: Record<string, unknown>};
        return version === 1
          ? new Map(Object.entries(values).filter((one): one is [string, string] => typeof one[1] === 'string'))
          : new Map();
      } catch {
        return new Map();
      }
    },
    write(known: ReadonlyMap<string, string>): void {
      try {
        makePrivateFolder(path.dirname(file));
        const values = Object.fromEntries([...known].slice(0, MOST));
        writeFileAtomically(file, `${JSON.stringify({version: 1, values})}\n`, 0o600);
      } catch {
        // The next scan makes them again.
      }
    },
  };
}
