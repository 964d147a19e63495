import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {junitReport} from '../../src/ui/junit.ts';
import {hostileReport} from '../helpers/hostile-text.ts';
import {manyFindings, sampleContext, sampleFinding, sampleReport} from '../helpers/sample-report.ts';
import {jenkinsErrors} from '../helpers/schemas.ts';

const NAMED: Readonly<Record<string, string>> = {lt: '<', gt: '>', amp: '&', quot: '"', apos: "'"};
const unescaped = (text: string): string => text.replace(/&(\w+);/g, (_, name: string) => NAMED[name] ?? '?');
const attribute = (tag: string, name: string): string => unescaped(tag.match(new RegExp(` ${name}="([^"]*)"`))?.[1] ?? '?');
/** The start tags of that name; sound for valid documents, in which no other text has a '<'. */
const tags = (xml: string, name: string): string[] => xml.match(new RegExp(`<${name}[ >][^>]*`, 'g')) ?? [];
const names = (xml: string): string[] => tags(xml, 'testcase').map((tag) => `${attribute(tag, 'classname')} | ${attribute(tag, 'name')}`);
const totals = (xml: string): string[] => ['tests', 'failures', 'errors'].map((name) => attribute(tags(xml, 'testsuites')[0]!, name));

describe('JUnit', () => {
  it('of a small report is what it was, and Jenkins takes it', async () => {
    const xml = junitReport(sampleReport([sampleFinding(), sampleFinding({file: 'b.py', severity: 'low'})]), sampleContext());
    expect(await jenkinsErrors([xml])).toEqual([]);
    await expect(xml).toMatchFileSnapshot('../fixtures/reports/small.junit.golden');
  });

  it("Jenkins' schema refuses what is wrong", async () => {
    const xml = junitReport(sampleReport([sampleFinding()]), sampleContext());
    expect((await jenkinsErrors([xml.replace('<testcase ', '<testcase line="3" ')])).join(' ')).toContain('line');
    expect(await jenkinsErrors([xml.replace('</failure>', '')])).not.toEqual([]);
  });

  it('clean: one passed case; not with findings, and not when something was not read', async () => {
    const skipped = [
      {path: 'a', why: 'corrupt', incomplete: true, count: 1200, detail: 'bad <zlib>'},
      {path: 'b', why: 'symlink', incomplete: false, count: 1},
    ];
    const clean = junitReport(sampleReport([]), sampleContext());
    const found = junitReport(sampleReport([sampleFinding()]), sampleContext());
    const incomplete = junitReport(sampleReport([], {skipped}), sampleContext());
    expect([names(clean), totals(clean)]).toEqual([['guard | no leaked credentials'], ['1', '0', '0']]);
    expect([names(found), totals(found)]).toEqual([['src/deploy.ts | github-pat-classic at 14:18 3f2a91c0'], ['1', '1', '0']]);
    expect([names(incomplete), totals(incomplete)]).toEqual([['guard | everything asked for was read'], ['1', '0', '1']]);
    expect(incomplete).toContain(
      'message="1,200 inputs could not be read.">a (1,200 inputs) could not be read: corrupt, bad &lt;zlib&gt;.</error>',
    );
    expect(incomplete).not.toContain('symlink');
    expect(await jenkinsErrors([clean, found, incomplete])).toEqual([]);
  });

  it('interrupted is an error; at rest alone is a skipped case, and a failure when it was asked for', async () => {
    const base = sampleReport([sampleFinding({exposure: 'at-rest', inHead: false, file: '.env', kind: 'env'})]);
    const stopped = junitReport(
      {...base, scan: {...base.scan, interrupted: true}, coverage: {...base.coverage, complete: false}},
      sampleContext(),
    );
    const resting = junitReport(base, sampleContext());
    const asked = junitReport(base, sampleContext({restCounts: true}));
    expect(stopped).toContain('<error type="incomplete" message="The scan was interrupted.">');
    expect([names(resting), totals(resting)]).toEqual([
      ['guard | nothing at rest on this disk', 'guard | no leaked credentials'],
      ['2', '0', '0'],
    ]);
    expect([names(asked), totals(asked)]).toEqual([['.env | github-pat-classic at 14:18 3f2a91c0'], ['1', '1', '0']]);
    expect(await jenkinsErrors([stopped, resting, asked])).toEqual([]);
  });

  it('every name is there once', () => {
    const xml = junitReport(sampleReport([sampleFinding(), sampleFinding(), sampleFinding({severity: 'low'})]), sampleContext());
    expect(names(xml)).toEqual([
      'src/deploy.ts | github-pat-classic at 14:18 3f2a91c0',
      'src/deploy.ts | github-pat-classic at 14:18 3f2a91c0 (2)',
      'src/deploy.ts | github-pat-classic at 14:18 3f2a91c0 (3)',
    ]);
  });

  it('25,001 findings have a case each', async () => {
    const all = junitReport(sampleReport(manyFindings(25_001)), sampleContext());
    expect(new Set(names(all)).size).toBe(25_001);
    expect(await jenkinsErrors([junitReport(sampleReport(manyFindings(3_000)), sampleContext())])).toEqual([]);
  }, 120_000);

  it('of more than fit the rest is counted in a failed case', () => {
    const many = junitReport(sampleReport(manyFindings(45_002)), sampleContext());
    expect([totals(many), many.includes('2 more findings not listed here')]).toEqual([['45001', '45001', '0'], true]);
    const long = junitReport(sampleReport(manyFindings(9_000).map((finding) => ({...finding, file: 'é'.repeat(2_000)}))), sampleContext());
    expect([Buffer.byteLength(long) < 30_000_000, Buffer.byteLength(long) > 20_000_000]).toEqual([true, true]);
    expect(names(long).at(-1)).toBe('guard | findings beyond the size of this report');
  }, 120_000);

  it('hostile texts stay texts', async () => {
    const reports = fc.sample(hostileReport, {numRuns: 300, seed: 7});
    const documents = reports.map((report, i) => junitReport(report, sampleContext({restCounts: i % 2 === 0})));
    for (const [i, report] of reports.entries()) {
      const all = names(documents[i]!);
      const failures = report.findings.filter(({exposure}) => i % 2 === 0 || exposure !== 'at-rest').length;
      expect(new Set(all).size).toBe(all.length);
      expect(totals(documents[i]!)[1]).toBe(String(failures));
    }
    expect(await jenkinsErrors(documents)).toEqual([]);
  });
});
