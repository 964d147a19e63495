import path from 'node:path';
import {DEFAULTS, LOOSENS, SINGLE_KEYS} from '../../config/defaults.ts';
import {keyValue} from '../../config/document.ts';
import type {LayerDocument} from '../../config/merge.ts';
import {entryAt, isBareRepository, REPOSITORY_FILE} from '../../config/places.ts';
import {chooseRepositoryFile, MOST_BYTES, type SettingsFile} from '../../config/settings-file.ts';
import {GuardError} from '../../core/errors.ts';
import {type BaseRevision, baseForCi, baseOfRange} from '../../sources/git/base-revision.ts';
import {fileAtRevision} from '../../sources/git/file-at-revision.ts';
import {openRepository, type Repository} from '../../sources/git/repository.ts';
import {layerOfFile, type ReadContext} from './read-settings.ts';

/** The settings of a repository as a revision has them. */
export interface BaseSettings {
  /** null: no base revision can be told, so nothing of the repository counts. */
  readonly revision: BaseRevision | null;
  readonly file: SettingsFile | null;
  /** A file of the repository (relative to its top, with `/`) as the base revision has it; null: it has none. */
  read(file: string, mostBytes: number): Promise<Uint8Array | null>;
  /** What the change adds to the settings `counted`, which therefore does not count. */
  notices(counted: LayerDocument | null, context: ReadContext): Promise<string[]>;
}

/** null: settings are read from the disk, as they are (no --ci, no --range, and a work tree to read them from). */
export async function settingsAtBase(
  root: string,
  {range, ci}: {readonly range: string | null; readonly ci: boolean},
): Promise<BaseSettings | null> {
  const isBare = isBareRepository(root) && entryAt(path.join(root, '.git')) === null;
  if (range === null && !ci && !isBare) return null;
  const repository = await openRepository(root, {ci});
  if (repository === null) return null;
  const revision = await revisionOf(repository, range, ci);
  const read = async (file: string, mostBytes: number): Promise<Uint8Array | null> =>
    revision === null ? null : fileAtRevision(repository, revision.commit, file, mostBytes);
  return {
    revision,
    file: revision === null ? null : await fileAt(repository, root, revision.commit),
    read,
    notices: (counted, context) => additions(repository, root, revision, counted, context),
  };
}

async function revisionOf(repository: Repository, range: string | null, ci: boolean): Promise<BaseRevision | null> {
  if (range !== null) return baseOfRange(repository, range);
  if (ci) return baseForCi(repository);
  return repository.head === null ? null : {commit: repository.head, head: repository.head};
}

async function fileAt(repository: Repository, root: string, commit: string): Promise<SettingsFile | null> {
  const name = (file: string): string => `${path.basename(file)} at ${commit.slice(0, 10)}`;
  const [yml, json] = [
    await fileAtRevision(repository, commit, REPOSITORY_FILE, MOST_BYTES),
    await fileAtRevision(repository, commit, 'package.json', MOST_BYTES).catch(unlessBroken),
  ];
  return chooseRepositoryFile(root, name, yml, json);
}

async function additions(
  repository: Repository,
  root: string,
  revision: BaseRevision | null,
  counted: LayerDocument | null,
  context: ReadContext,
): Promise<string[]> {
  if (revision === null) {
    if (!(await hasSettings(repository, root))) return [];
    return [
      'Settings, baseline and allow entries of the repository were not read: its base revision cannot be told (in a shallow clone: fetch more of its history).',
    ];
  }
  if (revision.head === revision.commit) return [];
  const file = await fileAt(repository, root, revision.head).catch(unlessBroken);
  const now = file === null ? null : await layerOfFile(file, context).catch(unlessBroken);
  const [before, after] = [suppressions(counted), suppressions(now)];
  const added = [...after].filter((entry) => !before.has(entry)).length;
  const where = now?.name ?? REPOSITORY_FILE;
  return added === 0
    ? []
    : [
        `${where} adds ${added} ${added === 1 ? 'suppression' : 'suppressions'} since ${revision.commit.slice(0, 10)}: not counted here, settings are those of the base revision.`,
      ];
}

/** Whether HEAD has anything that would count, were there a base revision that has it. */
async function hasSettings(repository: Repository, root: string): Promise<boolean> {
  const {head} = repository;
  if (head === null) return false;
  const baseline = await fileAtRevision(repository, head, 'guard.baseline.json', Number.MAX_SAFE_INTEGER).catch(unlessBroken);
  return baseline !== null || (await fileAt(repository, root, head).catch(unlessBroken)) !== null;
}

/** A change that breaks the settings is found by the next scan that reads them; here they do not count. */
function unlessBroken(error: unknown): null {
  if (error instanceof GuardError && error.code === 'CONFIG_INVALID') return null;
  throw error;
}

/** Everything in a document that takes findings away, each as one text. */
function suppressions(layer: LayerDocument | null): Set<string> {
  const {allow = [], baseline, scan} = layer?.document ?? {};
  const single = SINGLE_KEYS.filter((key) => key !== 'baseline').map((key) => [key, keyValue(layer?.document ?? {}, key)] as const);
  const loose = single.filter(([key, value]) => value !== undefined && LOOSENS[key](value, keyValue(DEFAULTS, key)));
  const entries = [
    ...allow.map((entry) => ['allow', entry]),
    ...(scan?.exclude ?? []).map((pattern) => ['exclude', pattern]),
    ...loose,
    ...(baseline === undefined ? [] : [['baseline', baseline]]),
  ];
  return new Set(entries.map((entry) => JSON.stringify(entry)));
}
