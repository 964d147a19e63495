import type {SettingsDocument} from '../../config/document.ts';
import {type LayerDocument, mergeLayers, type Settings} from '../../config/merge.ts';
import {mistakenNotices, repositoryNotices} from '../../config/notices.ts';
import {settingsRoot, userSettingsFile} from '../../config/places.ts';
import {nameFrom, readRepositoryFile, readUserFile, type SettingsFile} from '../../config/settings-file.ts';
import {type Surroundings, stateFolder} from '../../stores/state-folder.ts';
import {type BaseSettings, settingsAtBase} from './base-settings.ts';
import {layerOfEnvironment, layerOfFile, type ReadContext} from './read-settings.ts';

/** What settings are loaded for. */
export interface SettingsAsked {
  /** Absolute paths of the scanned roots; the working directory where a command has none. */
  readonly roots: readonly string[];
  readonly cwd: string;
  /** What flags say: only those that were given. */
  readonly flags: Pick<LayerDocument, 'document' | 'names'>;
  /** False: --no-repo-config. */
  readonly repoConfig: boolean;
  /** Settings count as of the base revision: of this range, or of the change that a CI machine tests. */
  readonly range: string | null;
  readonly ci: boolean;
}

export interface LoadedSettings {
  readonly settings: Settings;
  /** The files that were read, in the order of their weight. */
  readonly files: readonly SettingsFile[];
  /** Folder of the repository whose settings count; null: the roots are in none, or in several. */
  readonly root: string | null;
  /** Set where settings come from a revision: what is read besides (the baseline) comes from there too. */
  readonly base: BaseSettings | null;
  /** For the summary, one line each. */
  readonly notices: readonly string[];
}

/** Defaults < user file < repository < GUARD_* < flags, as one frozen `Settings`. Throws CONFIG_INVALID, and what opening a repository throws. */
export async function loadSettings(asked: SettingsAsked, surroundings: Surroundings, version: string): Promise<LoadedSettings> {
  const context: ReadContext = {state: stateFolder(surroundings), version};
  const notices: string[] = [];
  const userFile = readUserFile(userSettingsFile(surroundings, asked.cwd));
  const root = repositoryRoot(asked, notices);
  const base = root === null ? null : await settingsAtBase(root, asked);
  const repositoryFile = root === null ? null : base === null ? readRepositoryFile(root, (file) => nameFrom(asked.cwd, file)) : base.file;
  const files = [userFile, repositoryFile].filter((file) => file !== null);
  const layers: LayerDocument[] = [flagLayer(asked)];
  for (const file of files) layers.push(await layerOfFile(file, context));
  const variables = await layerOfEnvironment(surroundings.env, asked.cwd);
  if (variables !== null) layers.push(variables);
  const settings = mergeLayers(layers);
  const repository = layers.find(({layer}) => layer === 'repository');
  if (base === null) notices.push(...mistakenNotices(root));
  notices.push(...repositoryNotices(layers, settings));
  if (base !== null) notices.push(...(await base.notices(repository ?? null, context)));
  return {settings, files, root, base, notices};
}

/** Settings of one repository are no matter of another: roots of several have none. */
function repositoryRoot({roots, repoConfig}: SettingsAsked, notices: string[]): string | null {
  if (!repoConfig) return null;
  const found = [...new Set(roots.map(settingsRoot))];
  if (found.length > 1) notices.push('Settings of the scanned repositories were not read: the paths lie in several of them.');
  return found.length === 1 ? (found[0] ?? null) : null;
}

function flagLayer({flags, cwd}: SettingsAsked): LayerDocument {
  return {layer: 'flag', name: '', folder: cwd, document: flags.document, ...(flags.names === undefined ? {} : {names: flags.names})};
}

/** No flag was given. */
export const NO_FLAGS: SettingsAsked['flags'] = {document: {lines: {}} satisfies SettingsDocument};
