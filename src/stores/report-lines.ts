import {EXPOSURES} from '../core/finding.ts';
import type {Report, ReportCredential, ReportFinding, ReportSkipped} from '../core/report.ts';
import {checkVersion, corrupt} from './report-refusal.ts';
import {credentialShape, findingShape, skippedShape, summaryShape} from './report-shape.ts';
import type {Check} from './shape.ts';

/** A report read back. `cut`: JSON lines without the summary that ends them; then not all of the scan is in it, and `coverage.complete` is false. */
export interface ReadReport {
  readonly report: Report;
  readonly cut: boolean;
}

type Summary = Omit<Report, 'credentials' | 'findings'>;

/** What the lines of a JSON-lines report have given so far. */
interface Gathered {
  readonly findings: ReportFinding[];
  readonly credentials: ReportCredential[];
  readonly skipped: ReportSkipped[];
  summary: Summary | null;
}

const SHAPES: Readonly<Record<string, Check>> = {
  finding: findingShape,
  credential: credentialShape,
  skipped: skippedShape,
  summary: summaryShape,
};

/** True when the first thing of the file is an object's `type`: the JSON report has none. */
export function isJsonLines(content: string): boolean {
  return /^\s*\{\s*"type"\s*:/.test(content.slice(0, 1000));
}

/** Throws STORE_CORRUPT with the number of the line that does not fit. A last line that is half there, or no summary: the report is cut. */
export function reportOfLines(file: string, content: string): ReadReport {
  const gathered: Gathered = {findings: [], credentials: [], skipped: [], summary: null};
  let number = 0;
  for (let at = 0; at < content.length; ) {
    const end = content.indexOf('\n', at);
    const line = content.slice(at, end === -1 ? undefined : end);
    number++;
    at = end === -1 ? content.length : end + 1;
    if (line.trim() === '') continue;
    const value = parsedLine(line);
    if (value === null && end === -1) break;
    if (value === null) throw corrupt(file, `line ${number} is not JSON`);
    take(file, number, value, gathered);
  }
  if (gathered.summary === null && gathered.findings.length + gathered.credentials.length + gathered.skipped.length === 0)
    throw corrupt(file, 'ends in the middle of its first line: it was written only in part');
  return whole(file, gathered);
}

function parsedLine(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

function take(file: string, number: number, {type, ...fields}: Readonly<Record<string, unknown>>, gathered: Gathered): void {
  if (gathered.summary !== null)
    throw corrupt(file, `line ${number} stands behind the summary that ends a report: two reports in one file?`);
  const shape = typeof type === 'string' && Object.hasOwn(SHAPES, type) ? SHAPES[type] : undefined;
  if (shape === undefined) throw corrupt(file, `line ${number} is no line of a report of guard`);
  if (type === 'summary') checkVersion(file, fields);
  const misfit = shape(fields);
  if (misfit !== null) throw corrupt(file, `line ${number}, ${misfit.at}: expected ${misfit.expected}`);
  if (type === 'finding') gathered.findings.push(fields as unknown as ReportFinding);
  else if (type === 'credential') gathered.credentials.push(fields as unknown as ReportCredential);
  else if (type === 'skipped') gathered.skipped.push(fields as unknown as ReportSkipped);
  else gathered.summary = fields as unknown as Summary;
}

function whole(file: string, {findings, credentials, skipped, summary}: Gathered): ReadReport {
  const known = new Set(credentials.map((one) => one.id));
  if (known.size < credentials.length) throw corrupt(file, 'credentials: expected ids that differ');
  const lost = new Map<string, ReportFinding[]>();
  for (const finding of findings) {
    if (known.has(finding.credential)) continue;
    const places = lost.get(finding.credential);
    if (places === undefined) lost.set(finding.credential, [finding]);
    else places.push(finding);
  }
  const all = [...credentials, ...[...lost.values()].flatMap(credentialOf)];
  const sorted = worstFirst(findings, all);
  if (summary !== null && lost.size === 0) return {report: {...summary, credentials: all, findings: sorted}, cut: false};
  const rest = summary ?? {...NOT_SAID, coverage: {...NOT_SAID.coverage, skipped}};
  return {report: {...rest, coverage: {...rest.coverage, complete: false}, credentials: all, findings: sorted}, cut: true};
}

/** In the order of the JSON report: by credential, worst place first. A stream has them as they were found. */
function worstFirst(findings: readonly ReportFinding[], credentials: readonly ReportCredential[]): ReportFinding[] {
  const rank = new Map(credentials.map((one, i) => [one.id, i]));
  const of = ({credential, exposure}: ReportFinding): number =>
    (rank.get(credential) ?? 0) * EXPOSURES.length + EXPOSURES.indexOf(exposure);
  return [...findings].sort((a, b) => of(a) - of(b));
}

/** A credential whose own line was lost: what its places say of it. */
function credentialOf(places: readonly ReportFinding[]): ReportCredential[] {
  const [first] = places;
  if (first === undefined) return [];
  const {credential: id, ruleId, provider, masked, severity, confidence, checksum, notes} = first;
  return [
    {
      id,
      shortId: id.slice(0, 8),
      ruleId,
      provider,
      title: ruleId,
      masked,
      parts: [],
      severity,
      confidence,
      checksum,
      exposure: EXPOSURES.find((level) => places.some((place) => place.exposure === level)) ?? first.exposure,
      inHead: places.some((place) => place.inHead),
      verdict: null,
      notes,
      findings: [...new Set(places.map((place) => place.fingerprint))],
    },
  ];
}

/** What a report that lost its end says about itself: nothing, and that it is not complete. */
const NOT_SAID: Summary = {
  version: 1,
  tool: {name: 'guard', version: '', rules: ''},
  scan: {started: '', seconds: 0, interrupted: true, sources: []},
  coverage: {
    complete: false,
    commits: 0,
    objects: 0,
    files: 0,
    bytes: 0,
    allowed: 0,
    belowThresholds: 0,
    suppressed: {baseline: 0, allow: 0, dismissed: 0},
    skipped: [],
  },
};
