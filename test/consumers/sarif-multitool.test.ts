import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {Ajv2020} from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {azurePipeline} from '../../src/commands/features/azure-pipeline.ts';
import {reportRules} from '../../src/commands/features/report-rules.ts';
import type {Report} from '../../src/core/report.ts';
import type {ReportContext} from '../../src/core/report-context.ts';
import {sarifReport} from '../../src/ui/sarif.ts';
import {hostileFinding, hostileReport} from '../helpers/hostile-text.ts';
import {Journey} from '../helpers/journey.ts';
import {sampleContext, sampleFinding, sampleReport} from '../helpers/sample-report.ts';
import {githubToken} from '../helpers/tokens.ts';
import {installSarifTools, sarifComplaints, sarifSchema} from './sarif-multitool.ts';

const azure = azurePipeline({
  TF_BUILD: 'True',
  SYSTEM_COLLECTIONURI: 'https://dev.azure.com/acme/',
  SYSTEM_TEAMPROJECTID: '11111111-2222-3333-4444-555555555555',
  SYSTEM_DEFINITIONID: '7',
  BUILD_DEFINITIONNAME: 'Nightly',
  SYSTEM_PHASEID: '11111111-2222-3333-4444-666666666666',
  SYSTEM_PHASENAME: 'Job',
  BUILD_SOURCEBRANCH: 'refs/heads/main',
  BUILD_BUILDID: '99',
});
const full = sampleContext({
  azure,
  homepage: 'https://guard.example',
  repository: {url: 'https://git.example/acme/shop', revision: '3f2a91c5d0e1f2a3b4c5d6e7f8091a2b3c4d5e6f', branch: 'main'},
});
const skipped = [
  {path: 'a b.zip', why: 'unsupported-container', incomplete: false, count: 1},
  {path: 'commit 3f2a91c04b7e', why: 'corrupt', incomplete: true, count: 2, detail: 'bad zlib'},
];

let folder = '';
beforeAll(() => {
  installSarifTools();
  folder = mkdtempSync(path.join(tmpdir(), 'guard-sarif-'));
}, 600_000);
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** One start of the tools for all reports: each costs seconds. */
function complaints(reports: Readonly<Record<string, readonly [Report, ReportContext]>>, kinds = 'Sarif;Ghas;Ado'): string[] {
  const files = Object.entries(reports).map(([name, [report, context]]) => {
    const file = path.join(folder, `${name}.sarif`);
    writeFileSync(file, sarifReport(report, context));
    return file;
  });
  return sarifComplaints(files, kinds, path.join(folder, 'check.json'));
}

describe('the SARIF tools of Microsoft, with the rules of the standard, of GitHub and of Azure DevOps', () => {
  it('have nothing against any kind of report, nor against the texts of any rule', async () => {
    const rules = await reportRules([], (line) => line);
    const ofEachRule = [...rules].map(([ruleId, {severity}], i) =>
      sampleFinding({ruleId, severity, fingerprint: String(i).padStart(32, '0')}),
    );
    expect(rules.size).toBeGreaterThan(200);
    const history = [
      sampleFinding({inHead: false}),
      sampleFinding({inHead: false, kind: 'message', file: 'commit 3f2a91c04b7e'}),
      sampleFinding({kind: 'ref', file: 'refs/heads/x'}),
      sampleFinding({kind: 'log', exposure: 'log', file: 'build.log', utf16: null}),
      sampleFinding({file: 'a.zip!b', entry: 'b'}),
    ];
    const stopped = sampleReport([sampleFinding()]);
    expect(
      complaints({
        small: [sampleReport([sampleFinding(), sampleFinding({file: 'a b/ü%.txt', utf16: null})], {skipped}), full],
        empty: [sampleReport([]), full],
        history: [sampleReport(history), full],
        everywhere: [sampleReport(history), {...full, everyPlace: true, restCounts: true}],
        rules: [sampleReport(ofEachRule), {...full, rules}],
        unknown: [sampleReport([sampleFinding({ruleId: 'jwt'}), sampleFinding({ruleId: 'gone-2'})]), full],
        stopped: [{...stopped, scan: {...stopped.scan, interrupted: true}}, full],
      }),
    ).toEqual([]);
  }, 300_000);

  it('outside of Azure pipelines those of the standard and GitHub have nothing against it', () => {
    const plain = [sampleReport([sampleFinding()], {skipped}), sampleContext({homepage: 'https://guard.example'})] as const;
    expect(complaints({plain}, 'Sarif;Ghas')).toEqual([]);
  }, 300_000);

  it('do complain about what is wrong', () => {
    const file = path.join(folder, 'wrong.sarif');
    const text = sarifReport(sampleReport([sampleFinding()]), full);
    writeFileSync(
      file,
      text
        .replace('"uri":"src/deploy.ts"', '"uri":"src/de ploy.ts"')
        .replace('"startColumn":17', '"startColumn":0')
        .replace(/"help":\{[^}]*\},/, ''),
    );
    const said = sarifComplaints([file], 'Sarif;Ghas;Ado', path.join(folder, 'check.json'));
    expect([/^SARIF1002:/m, /^JSON1008:|^SARIF1007:/m, /^GH2012:/m].map((one) => one.test(said.join('\n')))).toEqual([true, true, true]);
  }, 300_000);

  it('have nothing against hostile texts', () => {
    // Of a repository, every path has to lie below its root; theirs do not.
    const hostile = {...full, everyPlace: true, repository: null};
    const reports = fc.sample(hostileReport, {numRuns: 12, seed: 3});
    const many = sampleReport(fc.sample(hostileFinding, {numRuns: 300, seed: 5}), {skipped});
    const named = Object.fromEntries(reports.map((report, i) => [`hostile-${i}`, [report, hostile] as const]));
    expect(complaints({...named, many: [many, {...hostile, restCounts: true}]})).toEqual([]);
  }, 300_000);

  it('a real scan: the columns are those of the text, whatever stands before', async () => {
    const journey = new Journey('sarif');
    journey.repository('app');
    const lines = [`é😀\t${githubToken(1)} x`, `ü ${githubToken(2)} ${githubToken(3)}`];
    journey.write('app/ü b.txt', lines.join('\r\n'));
    journey.commit('app', 'one');
    const {status: _status, ...report} = journey.scan('app');
    const context = {...full, rules: await reportRules([], (line) => line)};
    expect(complaints({real: [report as unknown as Report, context]})).toEqual([]);
    const text = sarifReport(report as unknown as Report, context);
    expect(text).not.toContain(githubToken(1).slice(4));
    const [{results}] = (JSON.parse(text) as {runs: [{results: {locations: [{physicalLocation: {region: Record<string, number>}}]}[]}]})
      .runs;
    const found = results.map(({locations: [{physicalLocation}]}) => {
      const {startLine = 0, startColumn = 0, endColumn = 0} = physicalLocation.region;
      return lines[startLine - 1]!.slice(startColumn - 1, endColumn - 1);
    });
    expect(found.sort()).toEqual([1, 2, 3].map((seed) => githubToken(seed)).sort());
  }, 300_000);
});

describe('the SARIF schema', () => {
  it('has nothing against hostile texts', () => {
    const ajv = new Ajv2020({strict: false, validateFormats: false});
    const validate = ajv.compile(sarifSchema());
    fc.assert(
      fc.property(hostileReport, fc.boolean(), (report, everyPlace) => {
        validate(JSON.parse(sarifReport(report, {...full, everyPlace, restCounts: everyPlace})));
        expect(ajv.errorsText(validate.errors)).toBe('No errors');
      }),
      {numRuns: 200},
    );
    expect(validate({version: '2.1.0', runs: [{}]})).toBe(false);
  });
});
