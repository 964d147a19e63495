import {createHash} from 'node:crypto';
import path from 'node:path';
import type {IncidentFile} from '../core/incident-record.ts';
import {makePrivateFolder, writeFileAtomically} from './atomic-file.ts';
import {emptyIncidentFile, incidentFileText, readIncidentFile} from './incidents-file.ts';
import {type LockContext, withLock} from './incidents-lock.ts';

/** The incidents of one repository (its common git folder) or plain folder. */
export interface IncidentStore {
  readonly file: string;
  /** Empty where nothing was stored yet. Throws STORE_CORRUPT. */
  read(): IncidentFile;
  /**
   * Reads, changes and writes (0600, atomically) while no other process does: of two writers at once each sees what the other wrote.
   * Throws STORE_CORRUPT, and the file system's error where the folder cannot be written; the old file is then untouched.
   */
  update(change: (content: IncidentFile) => IncidentFile): IncidentFile;
}

/** `folder`: the state folder. `place`: absolute, real path. `shown`: the same for people, masked. */
export function incidentStore(folder: string, place: string, shown: string, context: LockContext): IncidentStore {
  const own = path.join(folder, 'repositories', createHash('sha256').update(place).digest('hex').slice(0, 24));
  const file = path.join(own, 'incidents.json');
  const read = (): IncidentFile => readIncidentFile(file) ?? emptyIncidentFile(shown);
  return {
    file,
    read,
    update: (change) => {
      makePrivateFolder(own);
      return withLock(`${file}.lock`, context, (stillOurs) => {
        const before = read();
        const after = change(before);
        if (after === before) return before;
        stillOurs();
        writeFileAtomically(file, incidentFileText(after), 0o600);
        return after;
      });
    },
  };
}
