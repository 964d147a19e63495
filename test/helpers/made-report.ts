import type {Report, ReportCredential, ReportFinding} from '../../src/core/report.ts';
import {noise} from './tokens.ts';

const HEX = '0123456789abcdef';
const BASE32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** One place of a made report; what is not said is ordinary. */
export type MadePlace = Partial<ReportFinding>;

/** A credential and its places, for tests of the report forms. The same seed gives the same ids. */
export interface MadeCredential {
  readonly seed: number;
  readonly credential?: Partial<ReportCredential>;
  readonly places?: readonly MadePlace[];
}

/** A report that fits the schema, made without a scan. */
export function madeReport(
  made: readonly MadeCredential[],
  coverage: Partial<Report['coverage']> = {},
  scan: Partial<Report['scan']> = {},
): Report {
  const all = made.map(madeCredential);
  return {
    version: 1,
    tool: {name: 'guard', version: '0.0.1', rules: noise(1, 64, HEX)},
    scan: {started: '2026-11-20T10:00:00.000Z', seconds: 1.5, interrupted: false, sources: ['history', 'work tree'], ...scan},
    coverage: {
      complete: true,
      commits: 10,
      objects: 50,
      files: 4,
      bytes: 12_345,
      allowed: 0,
      belowThresholds: 0,
      suppressed: {baseline: 0, allow: 0, dismissed: 0},
      skipped: [],
      ...coverage,
    },
    credentials: all.map(({credential}) => credential),
    findings: all.flatMap(({places}) => places),
  };
}

function madeCredential({seed, credential: given = {}, places: givenPlaces = [{}]}: MadeCredential): {
  credential: ReportCredential;
  places: ReportFinding[];
} {
  const id = given.id ?? noise(seed, 26, BASE32);
  const places = givenPlaces.map((place) => madePlace(id, seed, {...pick(given), ...place}));
  const credential: ReportCredential = {
    id,
    shortId: id.slice(0, 4),
    ruleId: 'github-pat-classic',
    provider: 'github',
    title: 'GitHub personal access token (classic)',
    masked: 'ghp_… (40 chars)',
    parts: [],
    severity: 'critical',
    confidence: 'certain',
    checksum: 'valid',
    exposure: places[0]?.exposure ?? 'local',
    inHead: places.some((place) => place.inHead),
    verdict: null,
    notes: [],
    ...given,
    findings: [...new Set(places.map((place) => place.fingerprint))],
  };
  return {credential, places};
}

function pick({severity, confidence, checksum, masked, exposure, ruleId, provider}: Partial<ReportCredential>): MadePlace {
  return Object.fromEntries(
    Object.entries({severity, confidence, checksum, masked, exposure, ruleId, provider}).filter(([, value]) => value !== undefined),
  );
}

function madePlace(credential: string, seed: number, given: MadePlace): ReportFinding {
  return {
    fingerprint: noise(seed, 32, HEX),
    credential,
    ruleId: 'github-pat-classic',
    provider: 'github',
    severity: 'critical',
    confidence: 'certain',
    checksum: 'valid',
    masked: 'ghp_… (40 chars)',
    file: `src/file-${seed}.ts`,
    startLine: 14,
    startColumn: 18,
    endLine: 14,
    endColumn: 57,
    utf16: {startColumn: 18, endColumn: 58},
    kind: 'blob',
    blob: noise(seed + 1, 40, HEX),
    commit: noise(seed + 2, 40, HEX),
    author: 'Ana <ana@example.com>',
    date: '2026-10-02T09:00:00+02:00',
    firstCommit: noise(seed + 2, 40, HEX),
    firstDate: '2026-10-01T09:00:00+02:00',
    exposure: 'local',
    refs: ['main'],
    inHead: true,
    count: 1,
    entry: null,
    wrapped: [],
    notes: [],
    reasons: [{points: 66, text: 'the format is that of this kind alone'}],
    ...given,
  };
}
