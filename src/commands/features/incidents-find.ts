import {GuardError} from '../../core/errors.ts';
import {shortestUnique} from '../../core/fingerprint.ts';
import type {IncidentFile, IncidentRecord} from '../../core/incident-record.ts';
import {type IncidentsPlace, placeOfFolder} from '../../scan/incidents-place.ts';
import {keyIdOf} from '../../stores/incident-key.ts';
import {type IncidentStore, incidentStore} from '../../stores/incidents.ts';
import {secretIdKey} from '../../stores/secret-id-key.ts';
import {type Surroundings, stateFolder} from '../../stores/state-folder.ts';
import type {MaskLine} from '../../ui/mask-line.ts';
import type {Streams} from '../../ui/streams.ts';

/** What every command over the stored incidents is given. */
export interface IncidentsContext {
  readonly streams: Streams;
  readonly surroundings: Surroundings;
  readonly cwd: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly pid: number;
}

/** The store of the place the command stands in, and the key its ids belong to. */
export interface OpenIncidents {
  readonly store: IncidentStore;
  readonly keyId: string;
  readonly place: IncidentsPlace;
}

/** Throws UNSAFE_REPOSITORY, GIT_MISSING, and STORE_CORRUPT for a damaged key. */
export async function openIncidents({surroundings, cwd, now, pid}: IncidentsContext, maskLine: MaskLine): Promise<OpenIncidents> {
  const folder = stateFolder(surroundings);
  const place = await placeOfFolder(cwd);
  return {
    place,
    keyId: keyIdOf(secretIdKey(folder).key),
    store: incidentStore(folder, place.key, maskLine(place.shown), {now, pid}),
  };
}

/** Ids as they are printed for a list: as short as they stay different. */
export function shortIds(records: readonly IncidentRecord[]): (secretId: string) => string {
  const length = shortestUnique(records.map((record) => record.secretId));
  return (secretId) => secretId.slice(0, length);
}

/** What the user typed as an id, in the alphabet of ids: case and the letters that look like digits do not matter. Throws USAGE. */
export function normalId(typed: string): string {
  const id = typed.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
  if (!/^[0-9A-HJKMNP-TV-Z]{1,26}$/.test(id)) {
    throw new GuardError('USAGE', `"${typed}" is no id of an incident: 4 to 26 letters and digits, as guard scan prints them`, {
      hint: 'guard incidents lists them',
    });
  }
  return id;
}

/** The one incident whose id begins with what was typed. Throws USAGE: none, or several, which are then listed. */
export function findIncident(typed: string, content: IncidentFile, keyId: string): IncidentRecord {
  const id = normalId(typed);
  const matches = content.incidents.filter((record) => record.secretId.startsWith(id));
  const [first] = matches;
  if (first === undefined) throw unknownId(typed, content);
  if (matches.length > 1) throw ambiguous(typed, matches, content);
  if (first.keyId !== keyId) throw otherKey(typed, first);
  return first;
}

function unknownId(typed: string, {incidents}: IncidentFile): GuardError {
  const known = incidents.length === 0 ? 'no incidents are known here yet' : `none of the ${incidents.length} incidents known here has it`;
  return new GuardError('USAGE', `no incident "${typed}": ${known}`, {
    hint: 'guard incidents --all lists them; an id from another machine or another repository does not fit here: run guard scan here and take its id',
  });
}

const MOST_LISTED = 8;

function ambiguous(typed: string, matches: readonly IncidentRecord[], content: IncidentFile): GuardError {
  const shown = shortIds(content.incidents);
  const listed = matches.slice(0, MOST_LISTED).map((record) => `${shown(record.secretId)} (${record.title})`);
  const more = matches.length > MOST_LISTED ? ` and ${matches.length - MOST_LISTED} more` : '';
  return new GuardError('USAGE', `"${typed}" fits ${matches.length} incidents: ${listed.join(', ')}${more}`, {hint: 'type more of the id'});
}

/** The key file was replaced: the same credential has another id since. */
function otherKey(typed: string, record: IncidentRecord): GuardError {
  return new GuardError(
    'USAGE',
    `incident "${typed}" (${record.title}) has an id of another key (${record.keyId}), so no scan here can find it again`,
    {
      hint: 'guard scan gives its credential an id of the key in use now',
    },
  );
}
