import {describe, expect, it} from 'vitest';
import type {Finding} from '../../src/core/finding.ts';
import type {Incident} from '../../src/core/incident.ts';
import type {IncidentFile} from '../../src/core/incident-record.ts';
import type {ScanResult} from '../../src/core/scan-result.ts';
import {Secret} from '../../src/core/secret.ts';
import type {ScanSettings} from '../../src/core/settings.ts';
import {emptyIncidentFile} from '../../src/stores/incidents-file.ts';
import {type MergedScan, MOST_INCIDENTS, mergeScan} from '../../src/stores/incidents-merge.ts';

const FIRST = '2026-10-01T10:00:00.000Z';
const LATER = '2026-10-05T10:00:00.000Z';
const TEXT = `ghp_${'k9'.repeat(18)}`;

function finding(more: Partial<Finding> = {}): Finding {
  return {
    fingerprint: 'f'.repeat(32),
    secretId: 'A'.repeat(26),
    ruleId: 'github-pat-classic',
    secret: new Secret(TEXT, 4),
    parts: [],
    origin: {kind: 'blob', blob: 'a'.repeat(40), path: 'a.yml'},
    offset: 7,
    line: 1,
    column: 8,
    endLine: 1,
    endColumn: 47,
    utf16: null,
    checksum: 'valid',
    severity: 'critical',
    confidence: 'certain',
    reasons: [],
    notes: [],
    wrapped: [],
    expiresAt: null,
    exposure: 'local',
    inHead: true,
    count: 1,
    first: null,
    last: null,
    refs: [],
    ...more,
  };
}

function incident(id: string, findings: readonly Finding[] = [finding()]): Incident {
  const [first] = findings;
  return {
    id: id.slice(0, 4),
    secretId: id,
    provider: 'github',
    title: 'GitHub token',
    ruleId: 'github-pat-classic',
    severity: first?.severity ?? 'low',
    confidence: first?.confidence ?? 'certain',
    exposure: first?.exposure ?? 'unknown',
    inHead: true,
    findings,
    verdict: null,
    state: 'open',
  };
}

const ALL: ScanSettings = {
  roots: ['/r'],
  rootsGiven: false,
  everything: true,
  history: false,
  staged: false,
  worktree: false,
  push: false,
  since: null,
  range: null,
  logs: [],
  stdinName: 'standard input',
  env: false,
  machine: false,
  limitBytes: null,
  allowComments: true,
  ci: false,
  failOn: 'any',
  minSeverity: 'info',
  minConfidence: 'likely',
  exclude: [],
  userRules: [],
};

function scan(incidents: readonly Incident[], more: Partial<Omit<MergedScan, 'result'>> & {result?: Partial<ScanResult>} = {}): MergedScan {
  const result: ScanResult = {
    started: LATER,
    seconds: 1,
    sources: [],
    incidents,
    hidden: 0,
    allowed: 0,
    suppressed: {baseline: 0, allow: 0, dismissed: 0},
    notices: [],
    morePlaces: 0,
    unread: [],
    complete: true,
    interrupted: false,
    restCounts: false,
    looseModes: [],
    runLocalIds: false,
    nothing: null,
    ...more.result,
  };
  return {
    settings: ALL,
    seen: new Set(incidents.map(({secretId}) => secretId)),
    keyId: '12345678',
    whole: true,
    isRepository: true,
    maskLine: (line) => line.replaceAll(TEXT, '…'),
    ...more,
    result,
  };
}

const A = 'A'.repeat(26);
const B = 'B'.repeat(26);
const known = (findings?: readonly Finding[]): IncidentFile =>
  mergeScan(emptyIncidentFile('/r'), scan([incident(A, findings)], {result: {started: FIRST}}));
const only = (content: IncidentFile) => {
  expect(content.incidents.length).toBe(1);
  return content.incidents[0] ?? expect.fail();
};

describe('what a scan adds', () => {
  it('opens new incidents with their addresses and no secret', () => {
    const content = known([finding({origin: {kind: 'file', path: `dir/${TEXT}.txt`}})]);
    expect(only(content)).toMatchObject({firstSeen: FIRST, lastSeen: FIRST, notSeenSince: null, state: 'open', masked: 'ghp_… (40 chars)'});
    expect(only(content).places).toMatchObject([{kind: 'file', path: 'dir/….txt', offset: 7, length: 40}]);
    expect(JSON.stringify(content).includes(TEXT)).toBe(false);
  });

  it('updates known ones and tells how far they got', () => {
    const after = mergeScan(known(), scan([incident(A, [finding({exposure: 'pushed'})])]));
    expect(only(after)).toMatchObject({firstSeen: FIRST, lastSeen: LATER, exposure: 'pushed'});
    expect(only(after).history.map(({what, note}) => [what, note])).toEqual([
      ['opened', 'local'],
      ['exposure', 'local -> pushed'],
    ]);
  });

  it('a partial scan makes nothing better and forgets no place', () => {
    const before = known([finding({exposure: 'pushed'})]);
    const staged = incident(A, [finding({exposure: 'staged', origin: {kind: 'staged', path: 'b.yml'}})]);
    const after = mergeScan(before, scan([staged], {settings: {...ALL, everything: false, staged: true}}));
    expect(only(after).exposure).toBe('pushed');
    expect(only(after).places.map(({path}) => path)).toEqual(['b.yml', 'a.yml']);
  });

  it('keeps at most 50,000 and counts the rest', () => {
    const many = Array.from({length: MOST_INCIDENTS + 5}, (_, n) => incident(String(n).padStart(26, '0')));
    const content = mergeScan(emptyIncidentFile('/r'), scan(many));
    expect([content.incidents.length, content.notKept]).toEqual([MOST_INCIDENTS, 5]);
  });
});

describe('not seen any more', () => {
  it('is marked by a whole scan, once, and taken back when it is seen again', () => {
    const gone = mergeScan(known(), scan([]));
    expect(only(gone)).toMatchObject({notSeenSince: LATER, lastSeen: FIRST});
    expect(mergeScan(gone, scan([], {result: {started: '2026-11-01T00:00:00.000Z'}})).incidents).toEqual(gone.incidents);
    const again = only(mergeScan(gone, scan([incident(A)])));
    expect([again.notSeenSince, again.history.at(-1)?.what]).toEqual([null, 'seen-again']);
  });

  const at = (origin: Finding['origin']): readonly Finding[] => [finding({origin})];
  const blob = at({kind: 'blob', blob: 'a'.repeat(40)});
  const file = at({kind: 'file', path: 'a'});
  const log = at({kind: 'log', path: '/tmp/build.log'});
  const part = {...ALL, everything: false};
  const rows: readonly (readonly [
    string,
    readonly Finding[],
    Partial<Omit<MergedScan, 'result'>> & {result?: Partial<ScanResult>},
    boolean,
  ])[] = [
    ['an incomplete scan', blob, {result: {complete: false}}, false],
    ['an interrupted scan', blob, {result: {interrupted: true}}, false],
    ['a scan with a size limit', blob, {settings: {...ALL, limitBytes: 1000}}, false],
    ['a scan of a folder inside', blob, {whole: false}, false],
    ['the index alone', blob, {settings: {...part, staged: true}}, false],
    ['a range', blob, {settings: {...part, range: 'a..b'}}, false],
    ['history, of a blob', blob, {settings: {...part, history: true}}, true],
    ['history, of a file', file, {settings: {...part, history: true}}, false],
    ['the work tree, of a file that may be committed since', file, {settings: {...part, worktree: true}}, false],
    ['the work tree, of a file outside git', file, {settings: {...part, worktree: true}, isRepository: false}, true],
    ['everything, of a log', log, {}, false],
    ['the same log again', log, {settings: {...part, logs: ['/tmp/build.log']}}, true],
    ['standard input', at({kind: 'stdin', label: 'x'}), {}, false],
    ['a severity threshold above it', [finding({severity: 'low'})], {settings: {...ALL, minSeverity: 'high'}}, false],
    ['a confidence threshold above it', [finding({confidence: 'likely'})], {settings: {...ALL, minConfidence: 'certain'}}, false],
    ['another key', blob, {keyId: '87654321'}, false],
    ['a scan that saw it and left it out', blob, {seen: new Set([A])}, false],
  ];
  for (const [label, findings, more, marked] of rows) {
    it(`${label}: ${marked ? 'marks it' : 'says nothing'}`, () => {
      expect(only(mergeScan(known(findings), scan([], more))).notSeenSince).toBe(marked ? LATER : null);
    });
  }

  it('the same id of another key is another incident', () => {
    const after = mergeScan(known(), scan([incident(A), incident(B)], {keyId: '87654321'}));
    expect(after.incidents.map(({secretId, keyId}) => [secretId[0], keyId])).toEqual([
      ['A', '12345678'],
      ['A', '87654321'],
      ['B', '87654321'],
    ]);
  });
});
