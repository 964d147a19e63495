import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Report} from '../../src/core/report.ts';
import type {ReportContext} from '../../src/core/report-context.ts';
import {gitlabReport} from '../../src/ui/gitlab.ts';
import {hostileReport, unsafeTexts} from '../helpers/hostile-text.ts';
import {manyFindings, sampleContext, sampleFinding, sampleReport} from '../helpers/sample-report.ts';
import {jsonSchemaCheck} from '../helpers/schemas.ts';

interface GitlabReport {
  readonly scan: {
    readonly start_time: string;
    readonly end_time: string;
    readonly status: string;
    readonly messages: readonly {readonly level: string; readonly value: string}[];
  };
  readonly vulnerabilities: readonly {
    readonly id: string;
    readonly severity: string;
    readonly identifiers: readonly {readonly type: string; readonly value: string}[];
    readonly location: {
      readonly file?: string;
      readonly start_line: number;
      readonly end_line?: number;
      readonly commit: Readonly<Record<string, string>>;
    };
    readonly details?: Readonly<Record<string, unknown>>;
  }[];
}

const check = jsonSchemaCheck('gitlab-secret-detection-15.2.5.schema.json');
const made = (report: Report, context: ReportContext = sampleContext()): GitlabReport => {
  const document = JSON.parse(gitlabReport(report, context)) as GitlabReport;
  expect(check(document)).toBeNull();
  return document;
};
/** By what GitLab tells findings apart (calculate_uuid_v5 in lib/gitlab/ci/parsers/security/common.rb). */
const gitlabKey = ({identifiers, location}: GitlabReport['vulnerabilities'][number]) =>
  JSON.stringify([identifiers[0]!.type, identifiers[0]!.value, location.file, location.start_line, location.end_line]);

describe('the GitLab secret detection report', () => {
  it('of a small report is what it was', async () => {
    const report = sampleReport([
      sampleFinding(),
      sampleFinding({inHead: false, kind: 'message', file: 'commit 3f2a91c04b7e', severity: 'low'}),
    ]);
    const text = JSON.stringify(JSON.parse(gitlabReport(report, sampleContext())), null, 2);
    await expect(`${text}\n`).toMatchFileSnapshot('../fixtures/reports/small.gitlab.golden');
  });

  it('the schema refuses what is wrong', () => {
    const document = JSON.parse(gitlabReport(sampleReport([sampleFinding()]), sampleContext())) as GitlabReport;
    expect(check({...document, scan: {...document.scan, start_time: '2026-11-25T08:00:00.000Z'}})).toContain('start_time');
    expect(check({...document, vulnerabilities: [{...document.vulnerabilities[0], location: {}}]})).toContain('commit');
  });

  it('has the findings of history with their commit, and zeros where no commit is known', () => {
    const {vulnerabilities} = made(
      sampleReport([sampleFinding({inHead: false}), sampleFinding({commit: null, author: null, date: null, file: 'b'})]),
    );
    expect(vulnerabilities.map(({location}) => location.commit)).toEqual([
      {sha: '3f2a91c5d0e1f2a3b4c5d6e7f8091a2b3c4d5e6f', author: 'Ana <ana@example.com>', date: '2026-10-02T09:14:05+02:00'},
      {sha: '0'.repeat(40)},
    ]);
  });

  it('GitLab tells two secrets of one rule on one line apart, and keeps their identity when lines move', () => {
    const two = [
      sampleFinding({fingerprint: 'a'.repeat(32)}),
      sampleFinding({fingerprint: 'b'.repeat(32), startColumn: 90, endColumn: 120}),
    ];
    const {vulnerabilities} = made(sampleReport(two));
    expect(vulnerabilities.map(({identifiers}) => identifiers[0]!.type)).toEqual(['guard_rule_id', 'guard_fingerprint']);
    expect(new Set(vulnerabilities.map(gitlabKey)).size).toBe(2);
    const moved = made(sampleReport(two.map((finding) => ({...finding, startLine: 99, endLine: 99}))));
    expect(moved.vulnerabilities.map(({id}) => id)).toEqual(vulnerabilities.map(({id}) => id));
  });

  it('times to the second without a zone, of a report with no such time too', () => {
    const {scan} = made(sampleReport([]));
    expect([scan.start_time, scan.end_time, scan.status, scan.messages]).toEqual([
      '2026-11-25T08:00:00',
      '2026-11-25T08:00:04',
      'success',
      [],
    ]);
    const base = sampleReport([]);
    expect(made({...base, scan: {...base.scan, started: 'yesterday'}}).scan.start_time).toBe('1970-01-01T00:00:00');
    expect(made({...base, scan: {...base.scan, started: '+012026-01-01T00:00:00Z'}}).scan.start_time).toBe('1970-01-01T00:00:00');
  });

  it('incomplete is no success, and says what was not read', () => {
    const skipped = [
      {path: 'b', why: 'symlink', incomplete: false, count: 1},
      {path: 'a', why: 'corrupt', incomplete: true, count: 1},
    ];
    const {scan} = made(sampleReport([sampleFinding({exposure: 'at-rest', inHead: false})], {skipped}));
    expect([scan.status, scan.messages]).toEqual([
      'failure',
      [
        {level: 'warn', value: 'a could not be read: corrupt.'},
        {level: 'info', value: 'b was left out: symlink.'},
        {level: 'info', value: '1 finding at rest on this disk not listed.'},
      ],
    ]);
  });

  it('names no more unread inputs than anyone reads, and counts the rest', () => {
    const skipped = Array.from({length: 900}, (_, i) => ({path: `p${i}`, why: 'symlink', incomplete: false, count: 2}));
    const {messages} = made(sampleReport([], {skipped})).scan;
    expect([messages.length, messages.at(-1)?.value]).toEqual([201, '1,400 more inputs were not read.']);
  });

  it('25,001 findings are all there, each with an id of its own', () => {
    const {vulnerabilities} = made(sampleReport(manyFindings(25_001)));
    expect([vulnerabilities.length, new Set(vulnerabilities.map(({id}) => id)).size]).toEqual([25_001, 25_001]);
  }, 120_000);

  it('hostile texts stay texts', () => {
    fc.assert(
      fc.property(hostileReport, fc.boolean(), (report, restCounts) => {
        const document = made(report, sampleContext({restCounts}));
        expect(unsafeTexts(document)).toEqual([]);
        const keys = document.vulnerabilities.map(gitlabKey);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.length).toBe(report.findings.filter(({exposure}) => restCounts || exposure !== 'at-rest').length);
      }),
      {numRuns: 300},
    );
  });
});
