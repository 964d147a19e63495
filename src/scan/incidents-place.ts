import {realpathSync, statSync} from 'node:fs';
import path from 'node:path';
import type {ScanSettings} from '../core/settings.ts';
import {openRepository, type Repository} from '../sources/git/repository.ts';

/** What the incidents of a scan or a folder belong to. */
export interface IncidentsPlace {
  /** Absolute, real: the common git folder (one for all linked work trees), or the folder itself outside git. Names the store. */
  readonly key: string;
  /** The same for people; not masked. */
  readonly shown: string;
  readonly repository: Repository | null;
  /** The scan reads all of it, not a folder or file inside. */
  readonly whole: boolean;
}

/** The place a command means that stands in `folder`. Throws UNSAFE_REPOSITORY, GIT_MISSING. */
export async function placeOfFolder(folder: string, ci = false): Promise<IncidentsPlace> {
  const repository = await openRepository(folder, {ci});
  return repository === null ? {key: realpathSync(folder), shown: folder, repository, whole: true} : placeOfRepository(repository);
}

export function placeOfRepository(repository: Repository): IncidentsPlace {
  return {key: realpathSync(repository.commonDir), shown: repository.workTree ?? repository.gitDir, repository, whole: true};
}

/** The one place all roots of a scan lie in; null: they lie in several, so there is no one store for what is found, or one cannot be opened, which is for the scan to say. */
export async function placeOfScan(settings: ScanSettings): Promise<IncidentsPlace | null> {
  try {
    return await commonPlace(settings);
  } catch {
    return null;
  }
}

async function commonPlace(settings: ScanSettings): Promise<IncidentsPlace | null> {
  const places: IncidentsPlace[] = [];
  for (const root of settings.roots) {
    const place = await placeOfRoot(root, settings);
    if (place === null || (places[0] !== undefined && places[0].key !== place.key)) return null;
    places.push(place);
  }
  const [first] = places;
  return first === undefined ? null : {...first, whole: places.some((place) => place.whole)};
}

async function placeOfRoot(root: string, settings: ScanSettings): Promise<IncidentsPlace | null> {
  const stat = statSync(root, {throwIfNoEntry: false});
  if (stat === undefined) return null;
  const place = await placeOfFolder(stat.isDirectory() ? root : path.dirname(root), settings.ci);
  if (!stat.isDirectory()) return {...place, whole: false};
  const top = place.repository?.workTree ?? null;
  const isTop = top === null || [top, path.join(top, '.git')].some((one) => realpathSync(one) === realpathSync(root));
  return {...place, whole: isTop || !settings.rootsGiven};
}
