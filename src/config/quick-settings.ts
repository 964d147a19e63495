import type {SettingsDocument} from './document.ts';
import {hasVariables} from './environment.ts';
import {type LayerDocument, mergeLayers, type Settings} from './merge.ts';
import {mistakenNotices, repositoryNotices} from './notices.ts';
import {type SettingsSurroundings, settingsRoot, userSettingsFile} from './places.ts';
import {nameFrom, readRepositoryFile, readUserFile, type SettingsFile} from './settings-file.ts';

export interface QuickSettings {
  readonly settings: Settings;
  /** For the summary, one line each. */
  readonly notices: readonly string[];
}

/**
 * The settings of a scan without flags in `cwd`, for the hook: no YAML, no schema library. `kept` gives what the long way kept of a file with these
 * bytes. null: only the long way can tell (a file it has not seen, variables, rules to compile). Throws CONFIG_INVALID as the long way does.
 */
export function quickSettings(
  cwd: string,
  surroundings: SettingsSurroundings,
  kept: (file: SettingsFile) => SettingsDocument | null,
): QuickSettings | null {
  if (hasVariables(surroundings.env)) return null;
  const root = settingsRoot(cwd);
  const files = [
    readUserFile(userSettingsFile(surroundings, cwd)),
    root === null ? null : readRepositoryFile(root, (file) => nameFrom(cwd, file)),
  ];
  const layers: LayerDocument[] = [];
  for (const file of files) {
    if (file === null) continue;
    const document = kept(file);
    if (document === null || (document.rules ?? []).length > 0) return null;
    layers.push({layer: file.layer, name: file.name, folder: file.folder, document});
  }
  const settings = mergeLayers(layers);
  return {settings, notices: [...mistakenNotices(root), ...repositoryNotices(layers, settings)]};
}
