import {settingsRules} from '../../config/user-rules.ts';
import type {ScanSettings} from '../../core/settings.ts';
import type {Suppressor} from '../../core/suppression.ts';
import {excludeSuppressor} from '../../scan/exclude.ts';
import {saying} from '../../scan/saying.ts';
import type {Surroundings} from '../../stores/state-folder.ts';
import {type LoadedSettings, loadSettings} from './load-settings.ts';
import {type ScanFlags, scanRoots, scanSettings, settingFlags} from './scan-settings.ts';

export interface SettingsOfScan {
  readonly settings: ScanSettings;
  /** In the order in which they are asked. */
  readonly suppressors: readonly Suppressor[];
  readonly loaded: LoadedSettings;
}

/** Everything a scan obeys: flags, variables and settings files. Throws USAGE, CONFIG_INVALID. */
export async function settingsOfScan(
  given: {readonly paths: readonly string[]; readonly flags: ScanFlags},
  {cwd, surroundings, version}: {readonly cwd: string; readonly surroundings: Surroundings; readonly version: string},
): Promise<SettingsOfScan> {
  const {paths, flags} = given;
  const asked = {roots: scanRoots(paths, cwd), cwd, flags: settingFlags(flags), repoConfig: flags['repo-config']};
  const loaded = await loadSettings({...asked, range: flags.range ?? null, ci: flags.ci}, surroundings, version);
  const {scan} = loaded.settings.values;
  return {
    settings: scanSettings(given, cwd, scan, settingsRules(loaded.settings)),
    suppressors: [excludeSuppressor(scan.exclude), saying(loaded.notices)],
    loaded,
  };
}
