import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {htmlReport} from '../../../src/ui/html/html-report.tsx';
import {Browser, findChromium} from '../../helpers/chromium.ts';
import {credential, EMPTY, INCOMPLETE, large, place} from './sample-reports.ts';

const chromium = findChromium();
const SMALL = {
  ...EMPTY,
  credentials: [
    credential('AA11', {severity: 'critical', exposure: 'pushed', inHead: true}),
    credential('BB22', {severity: 'high', exposure: 'local', ruleId: 'other-token', title: 'Other token'}),
    credential('CC33', {severity: 'high', exposure: 'pushed'}),
  ],
  findings: [
    place('AA11', {file: 'src/a.env', firstDate: '2019-01-02T03:04:05Z', date: '2020-01-02T03:04:05Z'}),
    place('BB22', {file: 'deploy/b.env', author: 'Berta <berta@example.com>', firstDate: '2022-01-02T03:04:05Z', exposure: 'local'}),
    place('CC33', {file: 'src/deep/c.env', firstDate: '2018-01-02T03:04:05Z'}),
    place('CC33', {file: 'docs/c.md', firstDate: '2018-01-02T03:04:05Z'}),
  ],
};
const SHOWN = '[...document.querySelectorAll("#list > li")].filter((li) => !li.hidden).map((li) => li.id).join()';

describe.skipIf(chromium === null)(`in Chromium${chromium === null ? ' (skipped: there is none on this computer)' : ''}`, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'guard-html-'));
  let browser: Browser;
  beforeAll(() => {
    browser = new Browser(chromium ?? '');
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, {recursive: true, force: true});
  });
  const written = (name: string, html: string): string => {
    writeFileSync(path.join(folder, name), html);
    return pathToFileURL(path.join(folder, name)).href;
  };

  it('opens from disk, asks for nothing else, and its policy has no complaint', async () => {
    const address = written('small.html', htmlReport(SMALL));
    await browser.open(address);
    expect(await browser.run(SHOWN)).toBe('c-AA11,c-BB22,c-CC33');
    expect(await browser.run('document.querySelector("#filters").hidden')).toBe(false);
    expect(await browser.run('getComputedStyle(document.querySelector(".item")).borderLeftWidth')).toBe('4px');
    expect(browser.seen().requests.filter((one) => one !== address && one !== 'about:blank')).toEqual([]);
    expect(browser.seen().complaints).toEqual([]);
  });

  it('filters by number, by control and by text, and keeps each state in its address', async () => {
    await browser.open(written('filter.html', htmlReport(SMALL)));
    await browser.run('document.querySelector(\'.matrix a[data-filter="severity=high&exposure=pushed"]\').click()');
    expect(await browser.run(SHOWN)).toBe('c-CC33');
    expect(await browser.run('location.hash')).toBe('#severity=high&exposure=pushed');
    expect(await browser.run('document.querySelector("#count").textContent')).toBe('1 of 3');
    await browser.run('document.querySelector("#clear").click()');
    expect(await browser.run(SHOWN)).toBe('c-AA11,c-BB22,c-CC33');
    await browser.run('document.querySelector("input[name=severity][value=high]").click()');
    expect(await browser.run(SHOWN)).toBe('c-BB22,c-CC33');
    await browser.run(
      '{const text = document.querySelector("input[name=text]"); text.value = "BERTA"; text.dispatchEvent(new Event("input", {bubbles: true}))}',
    );
    await browser.run('new Promise((done) => setTimeout(done, 300))');
    expect(await browser.run(SHOWN)).toBe('c-BB22');
    expect(await browser.run('location.hash')).toBe('#severity=high&text=BERTA');
  });

  it('goes back to the filter before', async () => {
    await browser.open(written('back.html', htmlReport(SMALL)));
    await browser.run('document.querySelector("input[name=exposure][value=local]").click()');
    expect(await browser.run(SHOWN)).toBe('c-BB22');
    await browser.run('new Promise((done) => { addEventListener("popstate", () => setTimeout(done), {once: true}); history.back(); })');
    expect(await browser.run(SHOWN)).toBe('c-AA11,c-BB22,c-CC33');
    expect(await browser.run('document.querySelector("input[name=exposure][value=local]").checked')).toBe(false);
  });

  it('opens a deep link: a filter, an order, a credential', async () => {
    const address = written('deep.html', htmlReport(SMALL));
    await browser.open(`${address}#folder=src%2F&sort=oldest`);
    expect(await browser.run(SHOWN)).toBe('c-CC33,c-AA11');
    await browser.open(`${address}#author=Berta+%3Cberta%40example.com%3E`);
    expect(await browser.run(SHOWN)).toBe('c-BB22');
    await browser.open(`${address}#entered=2018-Q1`);
    expect(await browser.run(SHOWN)).toBe('c-CC33');
    await browser.open(`${address}#c-BB22`);
    expect(await browser.run('document.querySelector("#c-BB22 details").open')).toBe(true);
    expect(await browser.run('document.activeElement.closest("li").id')).toBe('c-BB22');
    await browser.open(`${address}#severity=nonsense&unknown=1&sort=__proto__`);
    expect(await browser.run(SHOWN)).toBe('c-AA11,c-BB22,c-CC33');
  });

  it('switches its colours and remembers them', async () => {
    await browser.open(written('colours.html', htmlReport(SMALL)), {scheme: 'light'});
    const dark = 'getComputedStyle(document.body).backgroundColor';
    const light = await browser.run(dark);
    await browser.run('{const button = document.querySelector("#theme"); button.click(); button.click()}');
    expect(await browser.run('document.querySelector("#theme").textContent')).toBe('Colours: dark');
    expect(await browser.run(dark)).not.toBe(light);
    await browser.run('document.querySelector("#theme").click()');
    expect(await browser.run(dark)).toBe(light);
  });

  it('runs nothing of a hostile name', async () => {
    const text = '</script><img src=x onerror="document.title=1"><svg onload=alert(1)>';
    const report = {
      ...INCOMPLETE,
      credentials: [credential('AA11', {title: text, masked: text, ruleId: text})],
      findings: [place('AA11', {file: text, author: text, refs: [text], commit: text})],
    };
    await browser.open(written('hostile.html', htmlReport(report, {subject: text, manualOf: () => text})));
    expect(await browser.run('document.querySelectorAll("img, [onerror], [onload], script:not(body > script:last-of-type)").length')).toBe(
      0,
    );
    expect(await browser.run('document.title')).toContain('Guard');
    expect(await browser.run('document.querySelector(".places bdi").textContent')).toBe(`${text}:12:5`);
    expect(browser.seen().complaints).toEqual([]);
  });

  it.each([390, 768, 1440])('does not scroll sideways at %i pixels', async (width) => {
    const path = `${'deep-folder-without-any-blank/'.repeat(9)}settings.yml`;
    const report = {...INCOMPLETE, credentials: SMALL.credentials, findings: [...SMALL.findings, place('AA11', {file: path})]};
    await browser.open(written('wide.html', htmlReport(report)), {width});
    await browser.run('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
    expect(await browser.run('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  });

  it('3,000 findings: shown and filtered without a wait', async () => {
    const report = large(3000);
    await browser.open(written('large.html', htmlReport(report)));
    const painted = await browser.run<number>('performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? -1');
    const filtered = await browser.run<number>(`new Promise((done) => {
      const before = performance.now();
      document.querySelector("input[name=severity][value=critical]").click();
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - before)));
    })`);
    const critical = report.credentials.filter(({severity}) => severity === 'critical').length;
    expect(await browser.run('[...document.querySelectorAll("#list > li")].filter((li) => !li.hidden).length')).toBe(critical);
    const searched = await browser.run<number>(`new Promise((done) => {
      const field = document.querySelector("input[name=text]");
      field.value = "person-7@";
      const before = performance.now();
      field.dispatchEvent(new Event("input", {bubbles: true}));
      new MutationObserver(() => requestAnimationFrame(() => setTimeout(() => done(performance.now() - before)))).observe(document.querySelector("#count"), {childList: true});
    })`);
    process.stderr.write(
      `3,000 findings: painted ${painted.toFixed(0)} ms, filtered ${filtered.toFixed(0)} ms, searched ${searched.toFixed(0)} ms\n`,
    );
    expect(painted).toBeGreaterThan(0);
    // Generous: the computer may be busy with other tests.
    expect(painted).toBeLessThan(6000);
    expect(filtered).toBeLessThan(1500);
    expect(searched).toBeLessThan(3000);
  });
});
