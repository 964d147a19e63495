import {EXPOSURES, type Exposure} from '../../core/finding.ts';
import {printable} from '../../core/redact.ts';
import type {Report, ReportCredential, ReportFinding} from '../../core/report.ts';
import {CONFIDENCES, SEVERITIES, type Severity} from '../../core/rule.ts';
import {type Facet, type FacetName, facet} from './facets.ts';
import {type FolderEntry, foldersOf} from './folders.ts';
import {type TimeBucket, timeBuckets} from './time-buckets.ts';
import {EXPOSURE_WORDS} from './words.ts';

/** One credential as the page shows it. */
export interface CredentialView {
  readonly credential: ReportCredential;
  /** Id of its element and its deep link; unique in the report. */
  readonly anchor: string;
  readonly places: readonly ReportFinding[];
  /** Milliseconds since 1970: first commit that brought it anywhere, last commit that did; null: no commit is known. */
  readonly first: number | null;
  readonly last: number | null;
}

/** Credentials by severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

/** All that the page shows, computed once. */
export interface ReportView {
  readonly report: Report;
  readonly credentials: readonly CredentialView[];
  readonly facets: Readonly<Record<FacetName, Facet>>;
  /** Rule id to the title of what it finds. */
  readonly titles: ReadonlyMap<string, string>;
  readonly folders: readonly FolderEntry[];
  /** How far they got, worst first; only what occurs. */
  readonly matrix: readonly {readonly exposure: Exposure; readonly counts: SeverityCounts}[];
  /** Those still in the tree of HEAD. */
  readonly headCounts: SeverityCounts;
  readonly timeline: readonly TimeBucket[];
  /** Milliseconds since 1970: first and last date of any commit named; null: none is. */
  readonly span: {readonly from: number; readonly to: number} | null;
  readonly counts: Counts;
}

export interface Counts {
  /** Credentials, those at rest apart. */
  readonly live: number;
  readonly atRest: number;
  readonly places: number;
  /** Credentials that others may hold already: pushed, in a log, or not known. */
  readonly out: number;
  readonly inHead: number;
  /** Credentials without a known commit date. */
  readonly undated: number;
}

export const UNDATED = 'no commit date';

/** Computes what the page shows. Pure; order of the credentials as in the report (worst first). */
export function reportView(report: Report): ReportView {
  const credentials = credentialViews(report);
  const timeline = timeBuckets(credentials.map(({first}) => first));
  const folders = foldersOf(credentials.map(({places}) => places));
  return {
    report,
    credentials,
    facets: facetsOf(credentials, timeline, folders),
    titles: new Map(report.credentials.map(({ruleId, title}) => [printable(ruleId), title])),
    folders: folders.entries,
    matrix: EXPOSURES.filter((exposure) => report.credentials.some((credential) => credential.exposure === exposure)).map((exposure) => ({
      exposure,
      counts: bySeverity(report.credentials.filter((credential) => credential.exposure === exposure)),
    })),
    headCounts: bySeverity(report.credentials.filter(({inHead}) => inHead)),
    timeline,
    span: spanOf(credentials),
    counts: countsOf(credentials),
  };
}

function credentialViews(report: Report): CredentialView[] {
  const placesOf = new Map<string, ReportFinding[]>(report.credentials.map(({id}) => [id, []]));
  for (const finding of report.findings) placesOf.get(finding.credential)?.push(finding);
  const anchors = new Set<string>();
  return report.credentials.map((credential) => {
    const places = placesOf.get(credential.id) ?? [];
    return {
      credential,
      anchor: uniqueAnchor(credential.shortId, anchors),
      places,
      first: extreme(
        places.map(({firstDate, date}) => instantOf(firstDate ?? date)),
        Math.min,
      ),
      last: extreme(
        places.map(({date, firstDate}) => instantOf(date ?? firstDate)),
        Math.max,
      ),
    };
  });
}

/** 'c-5WCD': only letters, digits and dashes, so that it is an id and an address whatever the report says. */
function uniqueAnchor(shortId: string, taken: Set<string>): string {
  const wanted = `c-${shortId.replace(/[^A-Za-z0-9]/g, '').slice(0, 40)}`;
  let anchor = wanted;
  for (let i = 2; taken.has(anchor); i++) anchor = `${wanted}-${i}`;
  taken.add(anchor);
  return anchor;
}

/** Null for none, or for what is no ISO 8601 date: `Date.parse` alone takes 'x(1)' for the year 2001. */
function instantOf(date: string | null): number | null {
  const instant = date !== null && /^\d{4}-\d\d-\d\dT/.test(date) ? Date.parse(date) : Number.NaN;
  return Number.isNaN(instant) ? null : instant;
}

function extreme(instants: readonly (number | null)[], choose: (a: number, b: number) => number): number | null {
  return instants.reduce((best, instant) => (best === null || instant === null ? (best ?? instant) : choose(best, instant)), null);
}

function facetsOf(
  credentials: readonly CredentialView[],
  timeline: readonly TimeBucket[],
  folders: ReturnType<typeof foldersOf>,
): Record<FacetName, Facet> {
  const entered: string[] = credentials.map(() => UNDATED);
  for (const {label, members} of timeline) for (const member of members) entered[member] = label;
  return {
    severity: facet(
      credentials.map(({credential}) => [credential.severity]),
      SEVERITIES,
    ),
    exposure: facet(
      credentials.map(({credential}) => [credential.exposure]),
      EXPOSURES,
    ),
    confidence: facet(
      credentials.map(({credential}) => [credential.confidence]),
      CONFIDENCES,
    ),
    state: facet(
      credentials.map(({credential}) => [credential.inHead ? 'in-head' : 'not-in-head']),
      ['in-head', 'not-in-head'],
    ),
    rule: facet(credentials.map(({credential}) => [printable(credential.ruleId)])),
    folder: facet(
      folders.of,
      folders.entries.map(({value}) => value),
    ),
    author: facet(credentials.map(({places}) => places.flatMap(({author}) => (author === null ? [] : [printable(author)])))),
    entered: facet(
      entered.map((label) => [label]),
      [...timeline.map(({label}) => label), UNDATED],
    ),
  };
}

function bySeverity(credentials: readonly ReportCredential[]): SeverityCounts {
  const counts: Record<Severity, number> = {critical: 0, high: 0, medium: 0, low: 0, info: 0};
  for (const {severity} of credentials) counts[severity]++;
  return counts;
}

function spanOf(credentials: readonly CredentialView[]): ReportView['span'] {
  const from = extreme(
    credentials.map(({first}) => first),
    Math.min,
  );
  const to = extreme(
    credentials.map(({last}) => last),
    Math.max,
  );
  return from === null || to === null ? null : {from, to};
}

function countsOf(credentials: readonly CredentialView[]): Counts {
  const count = (is: (view: CredentialView) => boolean): number => credentials.filter(is).length;
  return {
    live: count(({credential}) => credential.exposure !== 'at-rest'),
    atRest: count(({credential}) => credential.exposure === 'at-rest'),
    places: credentials.reduce((sum, {places}) => sum + places.length, 0),
    out: count(({credential}) => EXPOSURE_WORDS[credential.exposure].out),
    inHead: count(({credential}) => credential.inHead),
    undated: count(({first}) => first === null),
  };
}
