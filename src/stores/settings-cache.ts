import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import path from 'node:path';
import {makePrivateFolder, writeFileAtomically} from './atomic-file.ts';

const VERSION = 1;
/** Every change of a settings file makes an entry: the oldest go. */
const MOST_ENTRIES = 64;

/** The name under which the settings of these bytes are kept. `guard` (the version) is part of it: another version may read the same bytes differently. */
export function settingsCacheKey(bytes: Uint8Array, form: string, guard: string): string {
  return createHash('sha256').update(`guard-settings ${VERSION} ${guard} ${form}\0`).update(bytes).digest('hex');
}

/** Checked settings of a file with these bytes; null: not kept, or damaged, which is the same as not kept. */
export function cachedSettings(folder: string, key: string): unknown {
  try {
    const kept = JSON.parse(readFileSync(fileOf(folder, key), 'utf8')) as {version?: unknown; document?: unknown};
    return kept.version === VERSION ? (kept.document ?? null) : null;
  } catch {
    return null;
  }
}

/** Keeps them (0600), so that the hook needs no YAML. Best effort: without it the hook takes the long way. */
export function keepSettings(folder: string, key: string, document: unknown): void {
  try {
    makePrivateFolder(path.join(folder, 'settings-cache'));
    writeFileAtomically(fileOf(folder, key), `${JSON.stringify({version: VERSION, document})}\n`, 0o600);
    forgetOldest(path.join(folder, 'settings-cache'));
  } catch {
    // A state folder that cannot be written.
  }
}

function fileOf(folder: string, key: string): string {
  return path.join(folder, 'settings-cache', `${key}.json`);
}

function forgetOldest(folder: string): void {
  const entries = readdirSync(folder).filter((name) => name.endsWith('.json'));
  if (entries.length <= MOST_ENTRIES) return;
  const aged = entries.map((name) => ({file: path.join(folder, name), at: statSync(path.join(folder, name)).mtimeMs}));
  for (const {file} of aged.sort((a, b) => b.at - a.at).slice(MOST_ENTRIES)) rmSync(file, {force: true});
}
