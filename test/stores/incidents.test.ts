import {spawn} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import {hostname, tmpdir} from 'node:os';
import path from 'node:path';
import {build} from 'esbuild';
import {afterAll, describe, expect, it} from 'vitest';
import {GuardError} from '../../src/core/errors.ts';
import type {IncidentRecord} from '../../src/core/incident-record.ts';
import {incidentStore} from '../../src/stores/incidents.ts';
import {incidentFileText} from '../../src/stores/incidents-file.ts';
import {ROOT} from '../helpers/imports.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'guard-incidents-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

let made = 0;
const context = {now: Date.now, pid: process.pid};
const fresh = (now = context) => incidentStore(path.join(folder, String(made++)), '/a/place', '/a/place', now);

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const idOf = (n: number): string =>
  Array.from({length: 6}, (_, i) => DIGITS[Math.floor(n / 32 ** i) % 32])
    .reverse()
    .join('')
    .padStart(26, '0');

function record(n: number, more: Partial<IncidentRecord> = {}): IncidentRecord {
  return {
    secretId: idOf(n),
    keyId: 'abcdef01',
    ruleId: 'github-pat-classic',
    provider: 'github',
    title: 'GitHub personal access token (classic)',
    masked: 'ghp_… (40 chars)',
    severity: 'critical',
    confidence: 'certain',
    exposure: 'pushed',
    inHead: true,
    state: 'open',
    firstSeen: '2026-10-01T10:00:00.000Z',
    lastSeen: '2026-10-02T10:00:00.000Z',
    notSeenSince: null,
    places: [
      {
        kind: 'blob',
        path: 'src/deploy.ts',
        object: 'a'.repeat(40),
        offset: 12,
        length: 40,
        line: 3,
        wrapped: [],
        exposure: 'pushed',
        fingerprint: 'f'.repeat(32),
        commit: 'b'.repeat(40),
      },
    ],
    morePlaces: 0,
    dismissal: null,
    history: [{at: '2026-10-01T10:00:00.000Z', what: 'opened', note: 'pushed'}],
    ...more,
  };
}

function failure(work: () => unknown): GuardError {
  try {
    work();
  } catch (error) {
    if (error instanceof GuardError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('the store', () => {
  it('gives back what was put in, in a folder and a file of this user alone', () => {
    const store = fresh();
    expect(store.read().incidents).toEqual([]);
    expect(existsSync(store.file)).toBe(false);
    store.update((content) => ({...content, incidents: [record(1), record(2)]}));
    expect(store.read().incidents).toEqual([record(1), record(2)]);
    expect(statSync(store.file).mode & 0o777).toBe(0o600);
    expect(statSync(path.dirname(store.file)).mode & 0o777).toBe(0o700);
    expect(readdirSync(path.dirname(store.file))).toEqual(['incidents.json']);
  });

  it('writes nothing when nothing changes', () => {
    const store = fresh();
    store.update((content) => content);
    expect(existsSync(store.file)).toBe(false);
  });

  const whole = incidentFileText({version: 1, place: '/a', lastScan: null, incidents: [record(1)], notKept: 0});
  const rows: readonly (readonly [string, string, RegExp])[] = [
    ['empty', '', /broken or half written/],
    ['half written', whole.slice(0, whole.length / 2), /broken or half written/],
    ['with merge markers', `<<<<<<< ours\n${whole}=======\n${whole}>>>>>>> theirs\n`, /broken or half written/],
    ['of a newer version', whole.replace('"version":1', '"version":2'), /newer guard \(version 2/],
    ['of another program', '{"version":1,"findings":[]}', /its head is damaged/],
    ['no object', '[]', /no list of incidents/],
    ['null', 'null', /no list of incidents/],
    ['with a state nobody knows', whole.replace('"state":"open"', '"state":"fine"'), /incident 1 in it is damaged/],
    ['with a place without address', whole.replace('"offset":12,', ''), /incident 1 in it is damaged/],
    [
      'with a date that is none',
      whole.replace('"firstSeen":"2026-10-01T10:00:00.000Z"', '"firstSeen":"long ago"'),
      /incident 1 in it is damaged/,
    ],
  ];
  for (const [label, text, message] of rows) {
    it(`a file that is ${label}: STORE_CORRUPT with the way out, and left as it is`, () => {
      const store = fresh();
      mkdirSync(path.dirname(store.file), {recursive: true});
      writeFileSync(store.file, text);
      for (const work of [() => store.read(), () => store.update((content) => ({...content, notKept: 3}))]) {
        const error = failure(work);
        expect([error.code, error.oclif.exit]).toEqual(['STORE_CORRUPT', 2]);
        expect(error.message).toMatch(message);
        expect(error.message).toContain(store.file);
        expect(error.hint).toMatch(/move the file away/);
      }
      expect(readFileSync(store.file, 'utf8')).toBe(text);
      expect(existsSync(`${store.file}.lock`)).toBe(false);
    });
  }

  it('a change that throws changes nothing and frees the lock', () => {
    const store = fresh();
    store.update((content) => ({...content, incidents: [record(1)]}));
    expect(() =>
      store.update(() => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(store.read().incidents.length).toBe(1);
    store.update((content) => ({...content, incidents: [...content.incidents, record(2)]}));
    expect(store.read().incidents.length).toBe(2);
  });

  it('50,000 incidents are read and written in a few seconds', () => {
    const store = fresh();
    const many = Array.from({length: 50_000}, (_, n) => record(n));
    const before = performance.now();
    store.update((content) => ({...content, incidents: many}));
    expect(store.read().incidents.length).toBe(50_000);
    expect(performance.now() - before).toBeLessThan(20_000);
  });
});

describe('two writers', () => {
  it('many processes at once lose nothing', async () => {
    const script = path.join(folder, 'writer.mjs');
    const state = path.join(folder, 'shared');
    await build({
      stdin: {
        contents: `
          import {incidentStore} from ${JSON.stringify(path.join(ROOT, 'src/stores/incidents.ts'))};
          const [state, from, count, text] = process.argv.slice(2);
          const store = incidentStore(state, '/a/place', '/a/place', {now: Date.now, pid: process.pid});
          for (let i = 0; i < Number(count); i++) {
            const one = {...JSON.parse(text), title: from + '-' + i};
            store.update((content) => ({...content, incidents: [...content.incidents, one]}));
          }`,
        resolveDir: ROOT,
        loader: 'ts',
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: script,
    });
    const writers = Array.from({length: 6}, (_, n) => run(script, [state, String(n), '15', JSON.stringify(record(n))]));
    expect(await Promise.all(writers)).toEqual(Array(6).fill([0, '']));
    const {incidents} = incidentStore(state, '/a/place', '/a/place', context).read();
    expect(new Set(incidents.map(({title}) => title)).size).toBe(90);
  });

  const stale: readonly (readonly [string, string, number])[] = [
    ['whose process is gone', `${999_999_999} 1 ${hostname()}\n`, 0],
    ['of another machine, minutes old', '1 1 elsewhere.example\n', 120],
  ];
  for (const [label, content, age] of stale) {
    it(`a lock ${label} is taken over`, () => {
      const store = fresh();
      store.update((before) => ({...before, incidents: [record(1)]}));
      writeFileSync(`${store.file}.lock`, content);
      const then = Date.now() / 1000 - age;
      utimesSync(`${store.file}.lock`, then, then);
      store.update((before) => ({...before, incidents: [...before.incidents, record(2)]}));
      expect(store.read().incidents.length).toBe(2);
      expect(readdirSync(path.dirname(store.file))).toEqual(['incidents.json']);
    });
  }

  it('a lock that is held is waited for, and then named', () => {
    let time = Date.now();
    const store = fresh({
      now: () => {
        time += 4_000;
        return time;
      },
      pid: process.pid,
    });
    mkdirSync(path.dirname(store.file), {recursive: true});
    writeFileSync(`${store.file}.lock`, `${process.ppid} 1 ${hostname()}\n`);
    const error = failure(() => store.update((content) => ({...content, notKept: 1})));
    expect(error.message).toMatch(/incidents\.json\.lock: another guard process/);
    expect(existsSync(store.file)).toBe(false);
    expect(existsSync(`${store.file}.lock`)).toBe(true);
  });

  it('who lost the lock while sleeping does not write', () => {
    const store = fresh();
    store.update((content) => ({...content, incidents: [record(1)]}));
    const error = failure(() =>
      store.update((content) => {
        writeFileSync(`${store.file}.lock`, '1 1 another\n');
        return {...content, incidents: []};
      }),
    );
    expect(error.code).toBe('STORE_CORRUPT');
    expect(store.read().incidents.length).toBe(1);
  });
});

function run(script: string, args: readonly string[]): Promise<[number | null, string]> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {stdio: ['ignore', 'ignore', 'pipe']});
    let stderr = '';
    child.stderr.on('data', (piece) => {
      stderr += piece;
    });
    child.on('close', (status) => resolve([status, stderr]));
  });
}
