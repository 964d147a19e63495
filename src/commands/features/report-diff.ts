import {EXPOSURES, type Exposure} from '../../core/finding.ts';
import type {Report, ReportCredential, ReportFinding} from '../../core/report.ts';
import type {ChangedCredential, MovedPlace, ReportDiff} from '../../core/report-diff.ts';
import {areIdsComparable, diffDoubts} from './diff-doubts.ts';
import {placeChanges} from './place-changes.ts';

/**
 * What is new, gone and moved between two reports. Credentials of one machine are matched by id; of two machines by fingerprint, since ids
 * are made with a key that never leaves its machine. Pure, and linear in the number of places whatever the reports say.
 */
export function reportDiff(before: Report, after: Report): ReportDiff {
  const byId = areIdsComparable(before, after);
  const keyOf = byId ? (place: ReportFinding) => place.credential : (place: ReportFinding) => place.fingerprint;
  const old = new OldPlaces(before, keyOf);
  const added: ChangedCredential[] = [];
  const addedPlaces: ChangedCredential[] = [];
  const gonePlaces: ChangedCredential[] = [];
  const moved: MovedPlace[] = [];
  const further: {credential: ReportCredential; from: Exposure}[] = [];
  let same = 0;
  for (const {credential, places} of byCredential(after)) {
    const known = old.take(new Set(places.map(keyOf)));
    if (known === null) {
      added.push({credential, places});
      continue;
    }
    const changes = placeChanges(known, places);
    if (changes.added.length > 0) addedPlaces.push({credential, places: changes.added});
    if (changes.gone.length > 0) gonePlaces.push({credential, places: changes.gone});
    moved.push(...changes.moved.map((move) => ({credential, ...move})));
    const from = worst(known);
    const isFurther = from !== null && EXPOSURES.indexOf(credential.exposure) < EXPOSURES.indexOf(from);
    if (isFurther) further.push({credential, from});
    if (!isFurther && changes.added.length + changes.gone.length + changes.moved.length === 0) same++;
  }
  const {gone, left} = old.rest();
  return {added, gone, addedPlaces, gonePlaces: [...gonePlaces, ...left], moved, further, same, doubts: diffDoubts(before, after, byId)};
}

/** The places of the old report, each given to one credential of the new one. */
class OldPlaces {
  readonly #report: Report;
  readonly #byKey = new Map<string, ReportFinding[]>();
  readonly #taken = new Set<ReportFinding>();

  constructor(report: Report, keyOf: (place: ReportFinding) => string) {
    this.#report = report;
    for (const place of report.findings) {
      const places = this.#byKey.get(keyOf(place));
      if (places === undefined) this.#byKey.set(keyOf(place), [place]);
      else places.push(place);
    }
  }

  /** The places with one of these keys that were not taken yet; null: the old report has none at all. */
  take(keys: ReadonlySet<string>): ReportFinding[] | null {
    let isKnown = false;
    const places: ReportFinding[] = [];
    for (const key of keys) {
      const list = this.#byKey.get(key);
      if (list === undefined) continue;
      isKnown = true;
      for (const place of list) places.push(place);
      this.#byKey.set(key, []);
    }
    for (const place of places) this.#taken.add(place);
    return isKnown ? places : null;
  }

  /** Credentials of which nothing was taken, and what was left of the others. */
  rest(): {readonly gone: ChangedCredential[]; readonly left: ChangedCredential[]} {
    const gone: ChangedCredential[] = [];
    const left: ChangedCredential[] = [];
    for (const {credential, places} of byCredential(this.#report)) {
      const rest = places.filter((place) => !this.#taken.has(place));
      if (rest.length === places.length) gone.push({credential, places});
      else if (rest.length > 0) left.push({credential, places: rest});
    }
    return {gone, left};
  }
}

/** Credentials without any place are left out: there is nothing to compare. */
function byCredential({credentials, findings}: Report): ChangedCredential[] {
  const lists = new Map(credentials.map((credential) => [credential.id, {credential, places: [] as ReportFinding[]}]));
  for (const finding of findings) lists.get(finding.credential)?.places.push(finding);
  return [...lists.values()].filter(({places}) => places.length > 0);
}

function worst(places: readonly ReportFinding[]): Exposure | null {
  const exposures = new Set(places.map((place) => place.exposure));
  return EXPOSURES.find((level) => exposures.has(level)) ?? null;
}
