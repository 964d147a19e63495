import {readFileSync, statSync} from 'node:fs';
import type {AllowEntry} from '../core/allow.ts';
import {GuardError} from '../core/errors.ts';
import {allowValue, withAllow, withoutAllows} from './allow-text.ts';
import {changeFile} from './locked-change.ts';

/** The name of the settings file at a repository's root. */
export const SETTINGS_FILE = 'guard.yml';
/** No settings are as long; a longer text is not even parsed. */
const LARGEST = 1 << 20;

/** A settings file's text; null: there is none. Throws CONFIG_INVALID when it is too large or cannot be read. */
export function settingsText(file: string, where: string): string | null {
  try {
    const {size} = statSync(file);
    if (size > LARGEST) throw new GuardError('CONFIG_INVALID', `${where}: ${size} bytes is too large for settings`);
    return readFileSync(file, 'utf8');
  } catch (cause) {
    if (cause instanceof GuardError) throw cause;
    const {code} = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw new GuardError('CONFIG_INVALID', `${where}: could not be read (${code ?? 'unknown reason'})`, {cause});
  }
}

/**
 * Adds an entry to a settings file, which is made where there is none. `check` gets the value under `allow:` as it is at that moment and throws to
 * refuse. Throws CONFIG_INVALID, STORE_UNWRITABLE; then nothing was written.
 */
export async function addAllow(file: string, where: string, entry: AllowEntry, check: (value: unknown) => void): Promise<void> {
  await changeFile(file, where, () => {
    const text = settingsText(file, where) ?? '';
    check(allowValue(text, where));
    return withAllow(text, where, writtenEntry(entry));
  });
}

/** Takes entries out. `select` gets the value under `allow:` and says at which places of the list they stand; it throws to refuse. */
export async function removeAllows(file: string, where: string, select: (value: unknown) => readonly number[]): Promise<void> {
  await changeFile(file, where, () => {
    const text = settingsText(file, where) ?? '';
    return withoutAllows(text, where, select(allowValue(text, where)));
  });
}

function writtenEntry({id, fingerprint, path, rule, pattern, reason, owner, expires, added}: AllowEntry): Record<string, string> {
  const all = {id, fingerprint, path, rule, pattern, reason, owner, expires, added};
  return Object.fromEntries(Object.entries(all).filter((one): one is [string, string] => one[1] !== null));
}
