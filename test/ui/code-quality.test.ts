import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Report} from '../../src/core/report.ts';
import type {ReportContext} from '../../src/core/report-context.ts';
import {codeQualityReport} from '../../src/ui/code-quality.ts';
import {hostileReport, unsafeTexts} from '../helpers/hostile-text.ts';
import {manyFindings, sampleContext, sampleFinding, sampleReport} from '../helpers/sample-report.ts';
import {jsonSchemaCheck} from '../helpers/schemas.ts';

interface Degradation {
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: {readonly path: string; readonly lines: {readonly begin: number; readonly end?: number}};
}

const check = jsonSchemaCheck('gitlab-code-quality.own.schema.json');
const made = (report: Report, context: ReportContext = sampleContext()): Degradation[] => {
  const document = JSON.parse(codeQualityReport(report, context)) as Degradation[];
  expect(check(document)).toBeNull();
  return document;
};

describe('the GitLab code quality report', () => {
  it('of a small report is what it was', () => {
    expect(made(sampleReport([sampleFinding()]))).toEqual([
      {
        description: 'GitHub personal access token (classic) ghp_… (40 chars), checksum valid: pushed, still in HEAD.',
        check_name: 'github-pat-classic',
        fingerprint: '3f2a91c04b7e5d6880a1b2c3d4e5f607:1',
        severity: 'blocker',
        location: {path: 'src/deploy.ts', lines: {begin: 14, end: 14}},
      },
    ]);
  });

  it('the schema refuses what is wrong', () => {
    const [one] = made(sampleReport([sampleFinding()]));
    expect(check([{...one, severity: 'high'}])).toContain('severity');
    expect(check([{...one, location: {...one!.location, path: './a'}}])).toContain('path');
  });

  it('lists what a merge request can show: files of the tree, by a relative path', () => {
    const findings = [
      sampleFinding({file: './a/b'}),
      sampleFinding({file: '/c', kind: 'log', exposure: 'log', inHead: false}),
      sampleFinding({inHead: false, file: 'old'}),
      sampleFinding({kind: 'message', file: 'commit 3f2a91c04b7e'}),
      sampleFinding({exposure: 'at-rest', inHead: false, file: '.env'}),
    ];
    const paths = (context: ReportContext) => made(sampleReport(findings), context).map(({location}) => location.path);
    expect(paths(sampleContext())).toEqual(['a/b', 'c']);
    expect(paths(sampleContext({everyPlace: true, restCounts: true}))).toEqual(['a/b', 'old', 'c', '.env']);
  });

  it('severities in its words', () => {
    const severities = ['critical', 'high', 'medium', 'low', 'info'] as const;
    expect(made(sampleReport(severities.map((severity) => sampleFinding({severity})))).map(({severity}) => severity)).toEqual([
      'blocker',
      'critical',
      'major',
      'minor',
      'info',
    ]);
  });

  it('an empty report is an empty list, and 25,001 findings have as many fingerprints', () => {
    expect(codeQualityReport(sampleReport([]), sampleContext())).toBe('[]\n');
    const all = made(sampleReport(manyFindings(25_001)), sampleContext({everyPlace: true}));
    expect(new Set(all.map(({fingerprint}) => fingerprint)).size).toBe(25_001);
  });

  it('hostile texts stay texts', () => {
    fc.assert(
      fc.property(hostileReport, fc.boolean(), (report, everyPlace) => {
        const all = made(report, sampleContext({everyPlace}));
        expect(unsafeTexts(all)).toEqual([]);
        expect(new Set(all.map(({fingerprint}) => fingerprint)).size).toBe(all.length);
        expect(all.filter(({location}) => /^(\.\/|\/)/.test(location.path))).toEqual([]);
      }),
      {numRuns: 300},
    );
  });
});
