import {lstatSync, type Stats} from 'node:fs';
import path from 'node:path';

/** What the places of settings depend on; read from the process by commands and hook only. */
export interface SettingsSurroundings {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export const REPOSITORY_FILE = 'guard.yml';
/** Names that people try; they are not read, and the scan says so. */
export const MISTAKEN_NAMES: readonly string[] = ['guard.yaml', '.guard.yml', '.guard.yaml'];

/**
 * The user's own settings. GUARD_CONFIG names another file instead, as GIT_CONFIG_GLOBAL and RIPGREP_CONFIG_PATH do (`named`: it must then be
 * there; /dev/null stands for none); else guard/config.yml in the platform's folder for configuration. XDG_CONFIG_HOME counts everywhere.
 */
export function userSettingsFile(
  {platform, home, env}: SettingsSurroundings,
  cwd: string,
): {readonly file: string; readonly named: boolean} {
  const given = env['GUARD_CONFIG'] ?? '';
  if (given !== '') return {file: path.resolve(cwd, given), named: true};
  return {file: path.join(configFolder(platform, home, env), 'guard', 'config.yml'), named: false};
}

function configFolder(platform: NodeJS.Platform, home: string, env: SettingsSurroundings['env']): string {
  const xdg = env['XDG_CONFIG_HOME'] ?? '';
  if (path.isAbsolute(xdg)) return xdg;
  if (platform === 'win32') return env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support');
  return path.join(home, '.config');
}

/**
 * The folder whose settings a scan of `start` obeys: the nearest one above with a `.git`, else the folder itself, as for a bare repository. null:
 * `start` is no folder and in no repository.
 */
export function settingsRoot(start: string): string | null {
  for (let at = start; ; at = path.dirname(at)) {
    if (path.basename(at) !== '.git' && entryAt(path.join(at, '.git')) !== null) return at;
    if (at === start && path.basename(at) !== '.git' && isBareRepository(at)) return at;
    if (path.dirname(at) === at) return entryAt(start)?.isDirectory() === true ? start : null;
  }
}

/** Whether a folder looks like a git folder without a work tree: it has no files to read settings from, only revisions. */
export function isBareRepository(folder: string): boolean {
  return ['HEAD', 'objects', 'refs'].every((name) => entryAt(path.join(folder, name)) !== null);
}

/** What is there, links not followed; null: nothing, or nothing that this user may see. */
export function entryAt(file: string): Stats | null {
  try {
    // Without an exception for the usual answer: making one costs the hook a tenth of a millisecond.
    return lstatSync(file, {throwIfNoEntry: false}) ?? null;
  } catch {
    return null;
  }
}
