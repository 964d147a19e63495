import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {Unread} from '../../src/core/chunk.ts';
import type {RawFinding} from '../../src/core/finding.ts';
import type {ScanResult} from '../../src/core/scan-result.ts';
import type {ScanSettings} from '../../src/core/settings.ts';
import type {UserRule} from '../../src/core/user-rule.ts';
import {Collector} from '../../src/scan/collector.ts';
import {readEverything} from '../../src/scan/read.ts';
import type {ReadEvent} from '../../src/scan/read-events.ts';
import {UserRuleWatch} from '../../src/scan/rule-watch.ts';
import {ruleTitles} from '../../src/scan/ruleset.ts';
import {runScan} from '../../src/scan/run.ts';
import {userRuleset} from '../../src/scan/user-ruleset.ts';
import {watchedDetector} from '../../src/scan/watched-detector.ts';
import {chunk} from '../helpers/rules.ts';
import {githubToken, noise} from '../helpers/tokens.ts';
import {userRule, userRules} from '../helpers/user-rules.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'guard-user-rules-'));
const token = (seed: number): string => `acme_${noise(seed, 16, 'abcdefghjkmnpqrstuvwxyz23456789')}`;

beforeAll(() => {
  writeFileSync(path.join(folder, 'a.txt'), `deploy with ${token(1)}\nGITHUB_TOKEN=${githubToken(1)}\n`);
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const settings = (rules: readonly UserRule[]): ScanSettings => ({
  roots: [folder],
  rootsGiven: true,
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
  userRules: rules,
});

async function scan(rules: readonly UserRule[], clock: () => number = () => 0): Promise<ScanResult> {
  const task = {settings: settings(rules), home: folder, platform: process.platform, env: {}};
  return runScan(task.settings, {
    read: (onEvent, signal) => readEverything(task, onEvent, signal, clock),
    rules: ruleTitles(userRuleset(rules), rules, (line) => line),
    idKey: {key: new Uint8Array(32), runLocal: true},
    now: () => 0,
    signal: new AbortController().signal,
  });
}

describe("a scan with users' rules", () => {
  it('finds what they are for, and says whose rule it was', async () => {
    const {incidents, complete} = await scan([userRule()]);
    expect(incidents.map((one) => [one.ruleId, one.title])).toEqual(
      expect.arrayContaining([
        ['acme-token', 'Acme token (guard.yml)'],
        ['github-pat-classic', expect.stringContaining('GitHub')],
      ]),
    );
    expect(complete).toBe(true);
  });

  it('of a credential that both know the built-in rule gives title, provider, severity and checksum; the worst counts', async () => {
    const alone = await scan([]);
    const [lower] = userRules({
      anchors: ['ghp_'],
      pattern: 'ghp_[A-Za-z0-9]{36}',
      severity: 'info',
      confidence: 'possible',
      parts: [{name: 'other', pattern: '\\w{6}=', within: 50}],
    });
    const beside = await scan([lower!]);
    const of = (result: ScanResult) => result.incidents.find((one) => one.ruleId === 'github-pat-classic');
    const [before, after] = [of(alone), of(beside)];
    expect(after).toMatchObject({
      title: before?.title,
      provider: 'github',
      severity: before?.severity,
      confidence: before?.confidence,
      exposure: before?.exposure,
    });
    const builtIn = after?.findings.filter((one) => one.ruleId === 'github-pat-classic');
    expect(JSON.stringify(builtIn)).toBe(JSON.stringify(before?.findings));
    expect(after?.findings.map((one) => one.ruleId)).toEqual(['github-pat-classic', 'acme-0']);
  });

  it('a rule may raise what a built-in one takes for less', async () => {
    const aio = `aio_${noise(4, 26)}7K`;
    writeFileSync(path.join(folder, 'b.txt'), `ADAFRUIT_IO_KEY=${aio}\n`);
    const of = (result: ScanResult) => result.incidents.find((one) => one.ruleId === 'adafruit-io-api-key');
    expect(of(await scan([]))?.severity).toBe('medium');
    const [higher] = userRules({anchors: ['aio_'], pattern: 'aio_[A-Za-z0-9]{28}', severity: 'critical'});
    expect(of(await scan([higher!]))).toMatchObject({severity: 'critical', provider: 'adafruit'});
  });

  it('a rule that cannot be used ends the scan with its place, before anything is read', async () => {
    const [bad] = userRules({pattern: 'acme_.+'});
    const events: ReadEvent[] = [];
    const task = {settings: settings([bad!]), home: folder, platform: process.platform, env: {}};
    await readEverything(
      task,
      (event) => events.push(event),
      new AbortController().signal,
      () => 0,
    );
    expect(events).toEqual([
      expect.objectContaining({type: 'failed', code: 'CONFIG_INVALID', message: expect.stringContaining('guard.yml: rules[0].pattern')}),
    ]);
  });
});

describe('a rule over its time', () => {
  /** Each look at the clock finds it 400 ms later: a try takes that long. */
  const slow = (): (() => number) => {
    let now = 0;
    return () => (now += 400);
  };
  it('is switched off, told as unread and makes the scan incomplete; the built-in findings stay', async () => {
    writeFileSync(path.join(folder, 'a.txt'), `${[1, 2, 3, 4, 5].map(token).join(' ')} GITHUB_TOKEN=${githubToken(1)}\n`);
    const result = await scan([userRule()], slow());
    expect(result.complete).toBe(false);
    expect(result.unread).toEqual([
      expect.objectContaining({
        origin: {kind: 'file', path: 'guard.yml'},
        incomplete: 'timed-out',
        detail: expect.stringContaining('acme-token took too long'),
      }),
    ]);
    expect(result.incidents.map((one) => one.ruleId)).toContain('github-pat-classic');
    expect(result.incidents.map((one) => one.ruleId)).not.toContain('acme-token');
  });

  it('has more of it the more there is to search', () => {
    const tries = (bytes: number): number => {
      let over = false;
      const watch = new UserRuleWatch(slow(), () => {
        over = true;
      });
      watch.text(bytes);
      let count = 0;
      while (!over) {
        watch.start();
        watch.stop(0, false);
        count++;
      }
      return count;
    };
    expect(tries(1_000)).toBe(3);
    expect(tries(1_000_000_000)).toBe(8);
  });

  it('each rule has its own', () => {
    const off: number[] = [];
    const watch = new UserRuleWatch(slow(), (rule) => off.push(rule));
    watch.text(1);
    for (const rule of [1, 2, 1, 2, 1]) {
      watch.start();
      watch.stop(rule, true);
    }
    expect(off).toEqual([1]);
  });
});

describe('a rule that matches everything', () => {
  const greedy = userRule({anchors: ['a1b'], pattern: 'a1b[a-z0-9]{3}', confidence: 'likely'});

  it('is switched off within a text, which keeps its built-in findings', () => {
    const unread: Unread[] = [];
    const detector = watchedDetector(
      [greedy],
      (event) => event.type === 'unread' && unread.push(event.unread),
      () => 0,
    );
    const found: RawFinding[] = [];
    detector.detect(chunk(`${'a1bxyz '.repeat(20_000)} GITHUB_TOKEN=${githubToken(1)}`), (one) => found.push(one));
    expect(unread).toEqual([expect.objectContaining({incomplete: 'limit-hit', detail: expect.stringContaining('matched too often')})]);
    expect(found.map((one) => one.ruleId)).toEqual(['github-pat-classic']);
  });

  it('takes no room from the built-in ones: its credentials are counted apart', () => {
    const events: ReadEvent[] = [];
    const collector = new Collector(
      watchedDetector(
        [greedy],
        () => undefined,
        () => 0,
      ),
      settings([greedy]),
      (event) => events.push(event),
    );
    const words = Array.from({length: 12_000}, (_, i) => `a1b${i.toString(36).padStart(3, '0')}`);
    const text = [...words.slice(0, 6_000), '\n', `T=${githubToken(1)}`, '\n', ...words.slice(6_000)];
    const source = {
      name: 'test',
      read: async (sink: {chunk(one: ReturnType<typeof chunk>): void}) => {
        sink.chunk(chunk(text.slice(0, 6_002).join(' ')));
        sink.chunk(chunk(`${text.slice(6_002).join(' ')} T=${githubToken(2)}`));
      },
    };
    return collector.read(source, 0, new AbortController().signal).then(() => {
      const ids = events.flatMap((event) => (event.type === 'finding' ? [event.finding.ruleId] : []));
      expect(ids.filter((id) => id === 'acme-token').length).toBe(10_000);
      expect(ids.filter((id) => id === 'github-pat-classic').length).toBe(2);
      const limits = events.flatMap((event) => (event.type === 'unread' && 'incomplete' in event.unread ? [event.unread.detail] : []));
      expect(limits[0]).toContain("more than 10000 different credentials of users' rules");
    });
  });
});
