import path from 'node:path';
import type {Surroundings} from '../../stores/state-folder.ts';

/** This user's own settings: guard/config.yml in the platform's folder for configuration. */
export function userSettingsFile({platform, home, env}: Surroundings): string {
  return path.join(configFolder(platform, home, env), 'guard', 'config.yml');
}

/** XDG base directory specification where the variable is set and on Linux, the platform's own elsewhere. */
function configFolder(platform: NodeJS.Platform, home: string, env: Surroundings['env']): string {
  const xdg = env['XDG_CONFIG_HOME'];
  if (xdg !== undefined && path.isAbsolute(xdg)) return xdg;
  if (platform === 'win32') return env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support');
  return path.join(home, '.config');
}
