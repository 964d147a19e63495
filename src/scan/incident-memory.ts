import {GuardError} from '../core/errors.ts';
import type {ScanResult} from '../core/scan-result.ts';
import type {ScanSettings} from '../core/settings.ts';
import type {Suppressor} from '../core/suppression.ts';
import {keyIdOf} from '../stores/incident-key.ts';
import {type IncidentStore, incidentStore} from '../stores/incidents.ts';
import type {LockContext} from '../stores/incidents-lock.ts';
import {mergeScan} from '../stores/incidents-merge.ts';
import type {SecretIdKey} from '../stores/secret-id-key.ts';
import {Dismissed, SeenCredentials} from './dismissed.ts';
import type {IncidentsPlace} from './incidents-place.ts';

export interface IncidentMemoryContext extends LockContext {
  /** The state folder. */
  readonly folder: string;
  readonly idKey: SecretIdKey;
  readonly maskLine: (line: string) => string;
}

/** What a scan needs of earlier ones, and what it leaves behind. */
export interface IncidentMemory {
  /** To stand first among the scan's suppressors. */
  readonly suppressors: readonly Suppressor[];
  /** Merges a scan's incidents in. Gives one line to print on standard error when they could not be kept; null: kept. */
  record(result: ScanResult): string | null;
}

/** Opens the incidents of the place that is scanned; null: there is no one place, so nothing is remembered. Throws STORE_CORRUPT. */
export function incidentMemory(place: IncidentsPlace | null, settings: ScanSettings, context: IncidentMemoryContext): IncidentMemory {
  const seen = new SeenCredentials();
  if (place === null) return {suppressors: [seen], record: () => null};
  const {maskLine, idKey} = context;
  const keyId = keyIdOf(idKey.key);
  const store = incidentStore(context.folder, place.key, maskLine(place.shown), context);
  const records = store.read().incidents.filter((record) => record.keyId === keyId);
  return {
    suppressors: [seen, new Dismissed(records, context.now())],
    record: (result) => {
      if (idKey.runLocal) return 'incidents are not recorded: the state folder cannot be written';
      const scan = {result, settings, seen: seen.ids, keyId, whole: place.whole, isRepository: place.repository !== null, maskLine};
      return kept(store, (content) => mergeScan(content, scan));
    },
  };
}

/** The same, opened with the first finding: a hook that finds nothing reads no store. */
export function memoryWhenNeeded(open: () => IncidentMemory): IncidentMemory {
  let memory: IncidentMemory | null = null;
  const opened = (): IncidentMemory => {
    memory ??= open();
    return memory;
  };
  const suppressor: Suppressor = {
    decide: (finding) => {
      for (const one of opened().suppressors) {
        const suppression = one.decide(finding);
        if (suppression !== null) return suppression;
      }
      return null;
    },
    notices: (complete) => (memory?.suppressors ?? []).flatMap((one) => one.notices(complete)),
  };
  return {suppressors: [suppressor], record: (result) => opened().record(result)};
}

/** A scan does not fail because its result cannot be kept: null, or why it was not. */
export function kept(store: IncidentStore, change: Parameters<IncidentStore['update']>[0]): string | null {
  try {
    store.update(change);
    return null;
  } catch (error) {
    if (error instanceof GuardError) return `incidents are not recorded: ${error.message}`;
    const {code} = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return `incidents are not recorded: ${store.file} cannot be written (${code})`;
  }
}
