import {createHash} from 'node:crypto';
import {gzipSync} from 'node:zlib';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Report} from '../../src/core/report.ts';
import type {ReportContext} from '../../src/core/report-context.ts';
import {sarifReport} from '../../src/ui/sarif.ts';
import {hostileReport, unsafeTexts} from '../helpers/hostile-text.ts';
import {manyFindings, SAMPLE_RULE, sampleContext, sampleFinding, sampleReport} from '../helpers/sample-report.ts';

interface SarifRun {
  readonly tool: {
    readonly driver: {readonly rules: readonly Record<string, unknown>[]; readonly notifications: readonly {readonly id: string}[]};
  };
  readonly automationDetails: {readonly id: string};
  readonly versionControlProvenance?: readonly unknown[];
  readonly invocations: readonly [
    {
      readonly executionSuccessful: boolean;
      readonly toolExecutionNotifications: readonly {
        readonly descriptor: {readonly id: string};
        readonly message: {readonly text: string};
      }[];
    },
  ];
  readonly results: readonly {
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly level: string;
    readonly message: {readonly text: string};
    readonly locations: readonly [
      {
        readonly physicalLocation: {
          readonly artifactLocation: {readonly uri: string; readonly uriBaseId?: string};
          readonly region: Readonly<Record<string, number>>;
        };
      },
    ];
    readonly partialFingerprints: Readonly<Record<string, string>>;
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
}

const runOf = (report: Report, context: ReportContext = sampleContext()): SarifRun =>
  (JSON.parse(sarifReport(report, context)) as {runs: [SarifRun]}).runs[0];
const notes = (run: SarifRun) =>
  run.invocations[0].toolExecutionNotifications.map(({descriptor, message}) => [descriptor.id, message.text]);
const region = (run: SarifRun, i = 0) => run.results[i]!.locations[0].physicalLocation.region;
const uri = (run: SarifRun, i = 0) => run.results[i]!.locations[0].physicalLocation.artifactLocation.uri;
const hashes = (run: SarifRun) => run.results.map(({partialFingerprints}) => partialFingerprints['primaryLocationLineHash']);

describe('SARIF', () => {
  it('of a small report is what it was', async () => {
    const report = sampleReport(
      [
        sampleFinding(),
        sampleFinding({
          file: 'b.py',
          severity: 'low',
          confidence: 'likely',
          utf16: null,
          exposure: 'worktree',
          inHead: false,
          kind: 'file',
          commit: null,
        }),
      ],
      {
        skipped: [{path: 'secret.zip', why: 'encrypted', incomplete: false, count: 1}],
      },
    );
    const text = JSON.stringify(JSON.parse(sarifReport(report, sampleContext())), null, 2);
    await expect(`${text}\n`).toMatchFileSnapshot('../fixtures/reports/small.sarif.golden');
  });

  it('takes the columns in UTF-16 code units, and none where they are not known', () => {
    const report = sampleReport([
      sampleFinding({endLine: 16, utf16: {startColumn: 3, endColumn: 9}}),
      sampleFinding({file: 'x', utf16: null}),
    ]);
    expect(region(runOf(report))).toEqual({startLine: 14, startColumn: 3, endLine: 16, endColumn: 9});
    expect(region(runOf(report), 1)).toEqual({startLine: 14, endLine: 14});
  });

  it('lines inside an archive or a name are none of the file', () => {
    const inside = sampleFinding({file: 'a.zip!b/c.txt', entry: 'b/c.txt'});
    const name = sampleFinding({file: 'dir/name', kind: 'name'});
    const run = runOf(sampleReport([inside, name]));
    expect([uri(run), region(run), uri(run, 1), region(run, 1)]).toEqual(['a.zip', {startLine: 1}, 'dir/name', {startLine: 1}]);
  });

  it('encodes paths; what decoding gives is the path', () => {
    const path = 'a b/ü%41#?&[x]:\\"<>/é';
    expect(uri(runOf(sampleReport([sampleFinding({file: path})])))).toBe('a%20b/%C3%BC%2541%23%3F%26%5Bx%5D%3A%5C%22%3C%3E/%C3%A9');
    fc.assert(
      fc.property(fc.string({minLength: 1, unit: 'grapheme'}), (text) => {
        const file = `d/${text}`;
        expect(decodeURIComponent(uri(runOf(sampleReport([sampleFinding({file})]))))).toBe(file);
      }),
      {numRuns: 50},
    );
  });

  it('an absolute path is a file address of its own', () => {
    const run = runOf(sampleReport([sampleFinding({file: '/var/log/a b.log', kind: 'log', exposure: 'log'})]));
    expect(run.results[0]!.locations[0].physicalLocation.artifactLocation).toEqual({uri: 'file:///var/log/a%20b.log'});
  });

  it('every result has an identity of its own: two secrets on a line, one secret at three places', () => {
    const report = sampleReport([
      sampleFinding({fingerprint: 'a'.repeat(32), file: 'z'}),
      sampleFinding({fingerprint: 'b'.repeat(32), file: 'z'}),
      sampleFinding({fingerprint: 'a'.repeat(32), file: 'b'}),
      sampleFinding({fingerprint: 'a'.repeat(32), file: 'b', startLine: 3}),
    ]);
    const run = runOf(report);
    expect(hashes(run)).toEqual([`${'a'.repeat(32)}:3`, `${'b'.repeat(32)}:1`, `${'a'.repeat(32)}:2`, `${'a'.repeat(32)}:1`]);
    expect(run.results.map(({partialFingerprints}) => partialFingerprints['guard/v1']![0])).toEqual(['a', 'b', 'a', 'a']);
  });

  it('the identity stays when lines move, when severity changes, and in a shallow clone', () => {
    const first = sampleFinding({file: 'b', inHead: true});
    const old = sampleFinding({file: 'a', inHead: false});
    const moved = sampleFinding({file: 'b', startLine: 99, severity: 'low'});
    expect([hashes(runOf(sampleReport([old, first]))), hashes(runOf(sampleReport([moved])))]).toEqual([
      [`${first.fingerprint}:1`],
      [`${first.fingerprint}:1`],
    ]);
  });

  it('worst first, at rest last and only when asked for', () => {
    const findings = [
      sampleFinding({severity: 'low'}),
      sampleFinding({severity: 'high', exposure: 'worktree'}),
      sampleFinding({severity: 'critical', exposure: 'at-rest', inHead: false, kind: 'env', file: '.env'}),
      sampleFinding({severity: 'high', exposure: 'pushed'}),
    ];
    const order = (run: SarifRun) => run.results.map(({properties}) => `${properties['severity']} ${properties['exposure']}`);
    const run = runOf(sampleReport(findings));
    expect([order(run), notes(run)]).toEqual([
      ['high pushed', 'high worktree', 'low pushed'],
      [['at-rest', '1 finding at rest on this disk not listed.']],
    ]);
    const asked = runOf(sampleReport(findings), sampleContext({restCounts: true}));
    expect([order(asked).at(-1), notes(asked)]).toEqual(['critical at-rest', []]);
  });

  it('what has no place in the tree is counted, and listed when asked for', () => {
    const report = sampleReport([
      sampleFinding(),
      sampleFinding({inHead: false}),
      sampleFinding({inHead: false, kind: 'message', file: 'commit 3f2a91c04b7e'}),
      sampleFinding({inHead: true, kind: 'ref', file: 'refs/heads/x'}),
      sampleFinding({inHead: false, exposure: 'staged', kind: 'staged'}),
      sampleFinding({inHead: false, exposure: 'log', kind: 'log', file: 'build.log'}),
    ]);
    const run = runOf(report);
    expect([run.results.length, notes(run)]).toEqual([
      3,
      [['only-in-history', '3 findings not listed: only in history, or in a text that is no file. guard scan --format json lists all.']],
    ]);
    const all = runOf(report, sampleContext({everyPlace: true}));
    expect([all.results.length, notes(all), new Set(hashes(all)).size]).toEqual([6, [], 6]);
    expect(all.results.every(({locations}) => locations[0].physicalLocation.artifactLocation.uri !== '')).toBe(true);
  });

  it('what was not read is a notification, the run still succeeded; an interrupted one did not', () => {
    const skipped = [
      {path: 'b', why: 'symlink', incomplete: false, count: 1},
      {path: 'a b', why: 'unreadable', incomplete: true, count: 2, detail: 'EACCES'},
    ];
    const run = runOf(sampleReport([], {skipped}));
    expect(run.invocations[0]).toMatchObject({
      executionSuccessful: true,
      startTimeUtc: '2026-11-25T08:00:00.000Z',
      endTimeUtc: '2026-11-25T08:00:04.600Z',
      toolExecutionNotifications: [
        {level: 'warning', descriptor: {id: 'unreadable', index: 1}, locations: [{physicalLocation: {artifactLocation: {uri: 'a%20b'}}}]},
        {level: 'note', descriptor: {id: 'symlink', index: 0}},
      ],
    });
    const base = sampleReport([]);
    const stopped = runOf({...base, scan: {...base.scan, interrupted: true}});
    expect([stopped.invocations[0].executionSuccessful, notes(stopped)]).toEqual([
      false,
      [['not-read', 'The scan was interrupted: the rest was not read.']],
    ]);
  });

  it('an empty report has an empty list of results, which closes the alerts', () => {
    expect(runOf(sampleReport([])).results).toEqual([]);
  });

  it('25,001 findings: 25,000 results, the least severe left out, and said', () => {
    const findings = manyFindings(25_000).map((finding) => ({...finding, inHead: true}));
    const run = runOf(sampleReport([sampleFinding({severity: 'info', file: 'least'}), ...findings]));
    expect([run.results.length, notes(run), run.results.some(({properties}) => properties['severity'] === 'info')]).toEqual([
      25_000,
      [['results-cut', '1 of 25,001 findings left out, the least severe ones: an upload may hold no more.']],
      false,
    ]);
    const many = runOf(sampleReport(findings.slice(0, 5001)));
    expect([many.results.length, notes(many)]).toEqual([5001, [['many-results', '5,001 findings: GitHub keeps 5,000 of them.']]]);
    expect(notes(runOf(sampleReport(findings.slice(0, 5000))))).toEqual([]);
  }, 120_000);

  it('stays below 10 MB compressed, however long and random the paths are', () => {
    const noise = createHash('shake256', {outputLength: 3_200 * 3_300}).digest('base64url');
    const findings = manyFindings(3_200).map((finding, i) => ({...finding, inHead: true, file: noise.slice(4_400 * i, 4_400 * (i + 1))}));
    const text = sarifReport(sampleReport(findings), sampleContext());
    const packed = gzipSync(text);
    const run = (JSON.parse(text) as {runs: [SarifRun]}).runs[0];
    expect(packed.length).toBeLessThan(10_000_000);
    expect(packed.length).toBeGreaterThan(5_000_000);
    expect([run.results.length > 1000, run.results.length < 3200, notes(run)[0]![0]]).toEqual([true, true, 'results-cut']);
  }, 120_000);

  it('rules: the limits of their texts, docs that are no web address, markup', () => {
    const long = {...SAMPLE_RULE, title: `<img src=x> [a](b) ${'é'.repeat(3000)}`, docs: 'javascript:alert(1)', manual: null};
    const run = runOf(sampleReport([sampleFinding()]), sampleContext({rules: new Map([['github-pat-classic', long]])}));
    const [rule] = run.tool.driver.rules as [
      {helpUri?: string; shortDescription: {text: string}; fullDescription: {text: string}; help: {text: string; markdown: string}},
    ];
    expect([rule.shortDescription.text.length, rule.fullDescription.text.length, rule.helpUri]).toEqual([1024, 1024, undefined]);
    expect(rule.help.markdown.startsWith('**\\<img src=x\\> \\[a\\](b) ')).toBe(true);
    expect(rule.help.text).toContain('Replace it where it is issued');
  });

  it('a rule that is not known is named by its credential', () => {
    const run = runOf(sampleReport([sampleFinding({ruleId: 'gone', severity: 'medium'})]));
    expect(run.tool.driver.rules[0]).toMatchObject({
      id: 'gone',
      name: 'GoneCredential',
      shortDescription: {text: 'Leaked credential: Title of gone.'},
      properties: {'security-severity': '5.5', 'problem.severity': 'warning'},
    });
  });

  it('severities as scores and levels that GitHub makes critical, high, medium and low of', () => {
    const severities = ['critical', 'high', 'medium', 'low', 'info'] as const;
    const run = runOf(sampleReport(severities.map((severity) => sampleFinding({severity, ruleId: severity}))));
    const scores = run.results.map(({ruleIndex, level}) => {
      const {properties} = run.tool.driver.rules[ruleIndex] as {properties: Record<string, string>};
      return [level, properties['security-severity'], properties['problem.severity']];
    });
    expect(scores).toEqual([
      ['error', '9.5', 'error'],
      ['error', '8.0', 'error'],
      ['warning', '5.5', 'warning'],
      ['note', '2.0', 'recommendation'],
      ['note', '0.5', 'recommendation'],
    ]);
  });

  it('a link in a message is none', () => {
    const run = runOf(sampleReport([sampleFinding({masked: '[x](https://evil.example) \\'})]));
    expect(run.results[0]!.message.text).toContain('\\[x\\](https://evil.example) \\\\');
  });

  it('the repository without credentials in its address, or not at all', () => {
    const at = (url: string) =>
      runOf(sampleReport([]), sampleContext({repository: {url, revision: 'abc', branch: null}})).versionControlProvenance;
    expect(at(`https://me:${'pa' + 'ss'}@git.example/a/b`)).toEqual([
      {repositoryUri: 'https://git.example/a/b', mappedTo: {uriBaseId: '%SRCROOT%'}, revisionId: 'abc'},
    ]);
    expect([at('git@git.example:a/b'), at('javascript:x'), at('')]).toEqual([undefined, undefined, undefined]);
  });

  it('in an Azure pipeline says which run it is', () => {
    const azure = {
      organization: 'acme',
      project: 'p',
      definition: '7',
      definitionName: 'CI',
      phase: 'q',
      phaseName: 'Job',
      branch: 'refs/heads/main',
      build: '9',
    };
    expect(runOf(sampleReport([]), sampleContext({azure})).automationDetails).toEqual({
      id: 'azuredevops/pipeline/build/acme/p/7/q/refs/heads/main/9',
      properties: {
        'azuredevops/pipeline/build/buildDefinitionId': '7',
        'azuredevops/pipeline/build/buildDefinitionName': 'CI',
        'azuredevops/pipeline/build/phaseId': 'q',
        'azuredevops/pipeline/build/phaseName': 'Job',
      },
    });
    expect(runOf(sampleReport([]), sampleContext({category: 'nightly'})).automationDetails.id).toBe('nightly/2026-11-25T08:00:00.000Z');
  });

  it('hostile texts stay texts', () => {
    fc.assert(
      fc.property(hostileReport, fc.boolean(), (report, everyPlace) => {
        const text = sarifReport(report, sampleContext({everyPlace, restCounts: everyPlace}));
        const run = (JSON.parse(text) as {runs: [SarifRun]}).runs[0];
        expect(unsafeTexts(run, /About this kind|\n\n/)).toEqual([]);
        const identities = hashes(run);
        expect(new Set(identities).size).toBe(identities.length);
        if (everyPlace) expect(identities.length).toBe(report.findings.length);
        for (const {ruleId, ruleIndex, locations} of run.results) {
          const {artifactLocation} = locations[0].physicalLocation;
          expect(run.tool.driver.rules[ruleIndex]!['id']).toBe(ruleId);
          expect(artifactLocation.uri).toMatch(/^(file:\/\/\/|[^/:])[!-~]*$/);
          expect(() => decodeURIComponent(artifactLocation.uri)).not.toThrow();
        }
      }),
      {numRuns: 300},
    );
  });
});
