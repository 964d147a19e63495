import path from 'node:path';

/** What the state folder's place depends on; read from the process by commands and hook only. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The folder for state that must survive but is not configuration: XDG base directory specification on Linux, the platform's own elsewhere. */
export function stateFolder({platform, home, env}: Surroundings): string {
  if (env['XDG_STATE_HOME'] !== undefined && path.isAbsolute(env['XDG_STATE_HOME'])) return path.join(env['XDG_STATE_HOME'], 'guard');
  if (platform === 'win32') return path.join(env['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local'), 'guard', 'State');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'guard');
  return path.join(home, '.local', 'state', 'guard');
}
