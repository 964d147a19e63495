import {EXPOSURES} from '../../../src/core/finding.ts';
import type {Report, ReportCredential, ReportFinding} from '../../../src/core/report.ts';
import {CONFIDENCES, SEVERITIES} from '../../../src/core/rule.ts';

/** A complete report of nothing. */
export const EMPTY: Report = {
  version: 1,
  tool: {name: 'guard', version: '9.9.9', rules: 'f00d'.repeat(16)},
  scan: {started: '2026-11-25T07:19:31.001Z', seconds: 12.4, interrupted: false, sources: ['history', 'work tree']},
  coverage: {
    complete: true,
    commits: 10,
    objects: 200,
    files: 3,
    bytes: 4_000_000,
    allowed: 0,
    belowThresholds: 0,
    suppressed: {baseline: 1, allow: 2, dismissed: 3},
    skipped: [],
  },
  credentials: [],
  findings: [],
};

export const INCOMPLETE: Report = {
  ...EMPTY,
  coverage: {
    ...EMPTY.coverage,
    complete: false,
    skipped: [
      {path: 'blob ff6e14c4b536', why: 'missing-object', incomplete: true, count: 7, detail: 'not fetched: this is a partial clone'},
      {path: 'docs/link', why: 'symlink', incomplete: false, count: 2},
    ],
  },
};

export function credential(id: string, fields: Partial<ReportCredential> = {}): ReportCredential {
  return {
    id: `${id}-whole-id`,
    shortId: id,
    ruleId: 'acme-token',
    provider: 'acme',
    title: 'Acme API token',
    masked: 'acme_… (37 chars)',
    parts: [],
    severity: 'high',
    confidence: 'certain',
    checksum: 'none',
    exposure: 'pushed',
    inHead: false,
    verdict: null,
    notes: [],
    findings: [`fp-${id}`],
    ...fields,
  };
}

export function place(id: string, fields: Partial<ReportFinding> = {}): ReportFinding {
  return {
    fingerprint: `fp-${id}`,
    credential: `${id}-whole-id`,
    ruleId: 'acme-token',
    provider: 'acme',
    severity: 'high',
    confidence: 'certain',
    checksum: 'none',
    masked: 'acme_… (37 chars)',
    file: 'src/app/settings.yml',
    startLine: 12,
    startColumn: 5,
    endLine: 12,
    endColumn: 41,
    utf16: null,
    kind: 'blob',
    blob: 'b'.repeat(40),
    commit: 'c0ffee'.padEnd(40, '0'),
    author: 'Ana <ana@example.com>',
    date: '2021-05-03T10:00:00+02:00',
    firstCommit: 'c0ffee'.padEnd(40, '0'),
    firstDate: '2021-05-03T10:00:00+02:00',
    exposure: 'pushed',
    refs: [],
    inHead: false,
    count: 1,
    entry: null,
    wrapped: [],
    notes: [],
    reasons: [{points: 66, text: 'the format is that of this kind alone'}],
    ...fields,
  };
}

/** Of `count` findings, about two per credential, over all severities, exposures, 60 authors and 11 years; the same at each call. */
export function large(count: number): Report {
  const random = seeded(7);
  const credentials: ReportCredential[] = [];
  const findings: ReportFinding[] = [];
  while (findings.length < count) {
    const id = `K${credentials.length.toString(36).toUpperCase().padStart(4, '0')}`;
    const shared = {
      ruleId: `kind-${random(60)}`,
      severity: SEVERITIES[random(5)] ?? 'high',
      confidence: CONFIDENCES[random(3)] ?? 'likely',
      exposure: EXPOSURES[random(8)] ?? 'pushed',
      inHead: random(3) === 0,
    };
    credentials.push(credential(id, {...shared, title: `Token of ${shared.ruleId}`}));
    for (let places = Math.min(1 + random(3), count - findings.length); places > 0; places--) findings.push(largePlace(id, shared, random));
  }
  credentials.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  return {...EMPTY, credentials, findings};
}

function largePlace(id: string, shared: Partial<ReportFinding>, random: (below: number) => number): ReportFinding {
  const first = Date.UTC(2015, 0, 1) + random(4000) * 86_400_000;
  const author = random(60);
  return place(id, {
    ...shared,
    file: `part-${random(8)}/unit-${random(7)}/config/environments/settings-${random(900)}.yml`,
    startLine: 1 + random(400),
    author: `Person ${author} <person-${author}@example.com>`,
    firstDate: new Date(first).toISOString(),
    date: new Date(first + random(400) * 86_400_000).toISOString(),
    firstCommit: 'a'.repeat(40),
    count: 1 + random(5),
    refs: ['origin/main'],
  });
}

/** Xorshift: whole numbers below a bound. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}
