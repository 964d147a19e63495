import {closeSync, constants, existsSync, fstatSync, openSync, readSync, realpathSync} from 'node:fs';
import path from 'node:path';
import {GuardError} from '../core/errors.ts';
import {entryAt, MISTAKEN_NAMES, REPOSITORY_FILE} from './places.ts';

/** One settings file as it was read: the bytes that are parsed are the bytes that are hashed. */
export interface SettingsFile {
  readonly layer: 'user' | 'repository';
  /** As messages call it. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  /** Absolute: what paths in it are relative to. */
  readonly folder: string;
  readonly form: 'whole file' | 'package.json';
  readonly bytes: Uint8Array;
}

/** Nobody writes a megabyte of settings; more is refused before it is read. */
export const MOST_BYTES = 1 << 20;

/** The user's file; null: there is none. One that GUARD_CONFIG names must be there. Throws CONFIG_INVALID. */
export function readUserFile({file, named}: {readonly file: string; readonly named: boolean}): SettingsFile | null {
  if (named && (file === '/dev/null' || /^(\\\\\.\\)?nul$/i.test(path.basename(file)))) return null;
  const bytes = readBounded(file, file);
  if (bytes === null && named) {
    throw new GuardError('CONFIG_INVALID', `${file}: no such file, but GUARD_CONFIG names it`, {
      hint: 'unset GUARD_CONFIG, or write the file',
    });
  }
  return bytes === null ? null : {layer: 'user', name: file, path: file, folder: path.dirname(file), form: 'whole file', bytes};
}

/** A file that the user names, whatever it is called: package.json by its key, all else whole. Throws CONFIG_INVALID, NO_SUCH_PATH. */
export function readNamedFile(file: string, name: string): SettingsFile {
  const bytes = readBounded(file, name);
  if (bytes === null) throw new GuardError('NO_SUCH_PATH', `${name}: no such file`);
  const form = path.basename(file) === 'package.json' ? 'package.json' : 'whole file';
  if (form === 'package.json' && !hasGuardKey(bytes)) throw new GuardError('CONFIG_INVALID', `${name}: has no "guard" key`);
  return {layer: 'repository', name, path: file, folder: path.dirname(file), form, bytes};
}

/** The settings of the repository or folder `root`; null: it has none. `name` says how a file of it is called. Throws CONFIG_INVALID. */
export function readRepositoryFile(root: string, name: (file: string) => string): SettingsFile | null {
  const file = path.join(root, REPOSITORY_FILE);
  refuseLinkOutside(file, root, name(file));
  return chooseRepositoryFile(root, name, readBounded(file, name(file)), packageJson(root));
}

/**
 * guard.yml or the `guard` key of package.json, whichever there is; null: neither. Both at once is CONFIG_INVALID, since nobody could tell which
 * of them counts. The bytes may come from the disk or from a revision.
 */
export function chooseRepositoryFile(
  root: string,
  name: (file: string) => string,
  guardYml: Uint8Array | null,
  packageJsonBytes: Uint8Array | null,
): SettingsFile | null {
  const inPackage = packageJsonBytes !== null && hasGuardKey(packageJsonBytes) ? packageJsonBytes : null;
  const [yml, json] = [path.join(root, REPOSITORY_FILE), path.join(root, 'package.json')];
  if (guardYml !== null && inPackage !== null) {
    throw new GuardError('CONFIG_INVALID', `${name(yml)} and the "guard" key of ${name(json)} both hold settings: keep one of them`);
  }
  const common = {layer: 'repository', folder: root} as const;
  if (guardYml !== null) return {...common, name: name(yml), path: yml, form: 'whole file', bytes: guardYml};
  return inPackage === null ? null : {...common, name: name(json), path: json, form: 'package.json', bytes: inPackage};
}

/** A file as messages call it: relative to where the user stands if that is shorter to read ('guard.yml', '../guard.yml'), else absolute. */
export function nameFrom(cwd: string, file: string): string {
  const relative = path.relative(cwd, file);
  return path.isAbsolute(relative) || relative.split(path.sep).filter((part) => part === '..').length > 2 ? file : relative;
}

/** Files of `root` that look like settings and are not read. */
export function mistakenFiles(root: string): string[] {
  return MISTAKEN_NAMES.filter((name) => entryAt(path.join(root, name)) !== null);
}

/** Most package.json have no such word, and need no parsing. One that is broken counts as having the key: parsing it says what is wrong. */
function hasGuardKey(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!text.includes('"guard"')) return false;
  try {
    const value: unknown = JSON.parse(text.toString('utf8').replace(/^\ufeff/, ''));
    return typeof value === 'object' && value !== null && Object.hasOwn(value, 'guard');
  } catch {
    return true;
  }
}

/** package.json is npm's file: one that cannot be read, is huge or leads elsewhere holds no settings of guard's. */
function packageJson(root: string): Uint8Array | null {
  try {
    const file = path.join(root, 'package.json');
    refuseLinkOutside(file, root, file);
    return readBounded(file, file);
  } catch {
    return null;
  }
}

/** A link could make guard read, and quote in an error, any file of this computer. */
function refuseLinkOutside(file: string, root: string, name: string): void {
  if (entryAt(file)?.isSymbolicLink() !== true) return;
  let target: string;
  try {
    target = realpathSync(file);
  } catch {
    throw new GuardError('CONFIG_INVALID', `${name}: a symbolic link that leads nowhere`);
  }
  if (!target.startsWith(realpathSync(root) + path.sep)) {
    throw new GuardError('CONFIG_INVALID', `${name}: a symbolic link that leads out of the repository is not followed`);
  }
}

/** null: no such file. A pipe or device is opened without waiting for it. */
function readBounded(file: string, name: string): Uint8Array | null {
  if (!existsSync(file) && entryAt(file) === null) return null;
  let descriptor: number;
  try {
    descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (cause) {
    const {code} = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw unreadable(name, code, cause);
  }
  try {
    return readOpened(descriptor, name);
  } finally {
    closeSync(descriptor);
  }
}

function readOpened(descriptor: number, name: string): Uint8Array {
  const status = fstatSync(descriptor);
  if (!status.isFile()) throw new GuardError('CONFIG_INVALID', `${name}: not a file${status.isDirectory() ? ' but a folder' : ''}`);
  if (status.size > MOST_BYTES) throw tooLarge(name, status.size);
  // One byte more tells of a file that grew meanwhile.
  const bytes = new Uint8Array(status.size + 1);
  let length = 0;
  try {
    for (let more = -1; more !== 0 && length < bytes.length; length += more)
      more = readSync(descriptor, bytes, length, bytes.length - length, null);
  } catch (cause) {
    throw unreadable(name, (cause as NodeJS.ErrnoException).code, cause);
  }
  if (length > status.size) throw new GuardError('CONFIG_INVALID', `${name}: it grew while it was read`, {hint: 'the same command again'});
  return bytes.subarray(0, length);
}

/** Also for bytes that come from a revision. */
export function tooLarge(name: string, size: number): GuardError {
  return new GuardError('CONFIG_INVALID', `${name}: ${Math.ceil(size / 1e6)} MB, and settings may have 1 MB at most`);
}

function unreadable(name: string, code: string | undefined, cause: unknown): GuardError {
  const words: Readonly<Record<string, string>> = {
    EACCES: 'may not be read (permission denied)',
    EPERM: 'may not be read (permission denied)',
  };
  return new GuardError('CONFIG_INVALID', `${name}: ${words[code ?? ''] ?? `cannot be read (${code ?? 'unknown error'})`}`, {cause});
}
