import type {Report, ReportCredential, ReportFinding} from '../core/report.ts';

/** One credential of a report with its places, worst first: what the forms for people make a block or a row of. */
export interface CredentialPlaces {
  readonly credential: ReportCredential;
  /** At least one. */
  readonly places: readonly ReportFinding[];
}

/** The report's credentials with their places, both in the report's order (worst first). A credential without a place is left out. */
export function credentialPlaces({credentials, findings}: Report): CredentialPlaces[] {
  const byCredential = new Map<string, ReportFinding[]>();
  for (const finding of findings) {
    const known = byCredential.get(finding.credential);
    if (known === undefined) byCredential.set(finding.credential, [finding]);
    else known.push(finding);
  }
  return credentials.flatMap((credential) => {
    const places = distinct(byCredential.get(credential.id) ?? []);
    return places.length === 0 ? [] : [{credential, places}];
  });
}

/** One finding for each place: two rules, one of them the user's, may have found a credential at the same one. */
function distinct(findings: readonly ReportFinding[]): ReportFinding[] {
  const places = new Map<string, ReportFinding>();
  for (const finding of findings) {
    const key = `${finding.kind} ${finding.file}:${finding.startLine}:${finding.startColumn}`;
    if (!places.has(key)) places.set(key, finding);
  }
  return [...places.values()];
}

/** How many credentials and places a report lists, those at rest apart. */
export interface Found {
  readonly live: number;
  readonly resting: number;
  /** Places of the live ones. */
  readonly places: number;
}

export function foundIn(all: readonly CredentialPlaces[]): Found {
  const live = all.filter(({credential}) => credential.exposure !== 'at-rest');
  return {live: live.length, resting: all.length - live.length, places: live.reduce((sum, one) => sum + one.places.length, 0)};
}
