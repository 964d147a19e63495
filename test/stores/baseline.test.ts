import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {Ajv2020} from 'ajv/dist/2020.js';
import {afterAll, describe, expect, it} from 'vitest';
import {GuardError} from '../../src/core/errors.ts';
import {type Baseline, type BaselineEntry, parseBaseline} from '../../src/stores/baseline.ts';
import {baselineText} from '../../src/stores/baseline-text.ts';
import {ROOT} from '../helpers/imports.ts';
import {noise} from '../helpers/tokens.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'guard-baseline-'));
afterAll(() => rmSync(folder, {recursive: true}));

const digest = (seed: number): string => noise(seed, 32, '0123456789abcdef');
const entry = (seed: number, more: Partial<BaselineEntry> = {}): BaselineEntry => ({
  fingerprint: digest(seed),
  scrypt: null,
  rule: 'github-pat-classic',
  paths: [`src/${seed}.ts`],
  past: [],
  since: '2026-01-02',
  reason: null,
  ...more,
});
const baseline = (entries: readonly BaselineEntry[]): Baseline => ({salt: Buffer.alloc(16, 9), cost: 12, entries});
const sorted = (entries: readonly BaselineEntry[]) => [...entries].sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1));

function problem(text: string): GuardError {
  try {
    parseBaseline(text, 'guard.baseline.json');
  } catch (error) {
    if (error instanceof GuardError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('the text of a baseline', () => {
  const entries = [
    entry(1, {reason: 'old, "quoted"'}),
    entry(2, {scrypt: digest(3)}),
    entry(4, {paths: ['b', 'a'], past: ['z/ü.ts', '//commit message']}),
  ];
  const text = baselineText(baseline(entries));

  it('is read back as it was, in whatever order, line ends and byte order mark it comes', () => {
    const wanted = sorted([entries[0]!, entries[1]!, {...entries[2]!, paths: ['a', 'b'], past: ['//commit message', 'z/ü.ts']}]);
    for (const one of [text, text.replaceAll('\n', '\r\n'), `\ufeff${text}`, JSON.stringify(JSON.parse(text))]) {
      const read = parseBaseline(one, 'x');
      expect(sorted(read.entries)).toEqual(wanted);
      expect(Buffer.from(read.salt)).toEqual(Buffer.alloc(16, 9));
      expect(read.cost).toBe(12);
    }
    expect(baselineText(parseBaseline(text, 'x'))).toBe(text);
    expect(baselineText(baseline([...entries].reverse()))).toBe(text);
  });

  it('has one entry on a line, and its lines do not change when another is added', () => {
    const lines = new Set(baselineText(baseline([...entries, entry(5), entry(6)])).split('\n'));
    expect(text.split('\n').filter((line) => line.includes('fingerprint'))).toHaveLength(3);
    expect(text.split('\n').filter((line) => !lines.has(line))).toEqual([]);
  });

  it('fits its schema', () => {
    const schema = JSON.parse(readFileSync(path.join(ROOT, 'dist/schemas/baseline.schema.json'), 'utf8')) as object;
    const validate = new Ajv2020({allErrors: true}).compile(schema);
    validate(JSON.parse(text));
    expect(validate.errors).toBeNull();
    expect(validate({...(JSON.parse(text) as object), cost: 20})).toBe(false);
  });

  it('with the same value twice, as a merge of both sides leaves it, is one entry with all paths and the earlier day', () => {
    const twice = baselineText(
      baseline([entry(1, {paths: ['a'], since: '2026-05-01'}), entry(1, {paths: ['b'], past: ['a'], since: '2026-02-01'})]),
    );
    expect(parseBaseline(twice, 'x').entries).toEqual([entry(1, {paths: ['a', 'b'], since: '2026-02-01'})]);
  });
});

describe('git merges two branches that added entries', () => {
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {encoding: 'utf8'});
  const write = (seeds: readonly number[]): void => {
    writeFileSync(path.join(folder, 'guard.baseline.json'), baselineText(baseline(seeds.map((seed) => entry(seed)))));
    git('add', '-A');
    git('commit', '-qm', 'x');
  };
  const common = Array.from({length: 40}, (_, i) => i);

  it('without a conflict when the attribute says union, whatever lines they touch', () => {
    git('init', '-q', '-b', 'main');
    writeFileSync(path.join(folder, '.gitattributes'), 'guard.baseline.json merge=union\n');
    write([]);
    git('checkout', '-qb', 'other');
    write([100, 101]);
    git('checkout', '-q', 'main');
    write([200, 201]);
    git('merge', '-q', 'other', '-m', 'merge');
    const read = parseBaseline(readFileSync(path.join(folder, 'guard.baseline.json'), 'utf8'), 'x');
    expect(sorted(read.entries)).toEqual(sorted([100, 101, 200, 201].map((seed) => entry(seed))));
  });

  it('without any attribute when the entries lie apart, which hashes do', () => {
    git('checkout', '-q', '--orphan', 'plain');
    rmSync(path.join(folder, '.gitattributes'));
    write(common);
    git('checkout', '-qb', 'plain-other');
    write([...common, 106]);
    git('checkout', '-q', 'plain');
    write([...common, 205]);
    git('merge', '-q', 'plain-other', '-m', 'merge');
    expect(parseBaseline(readFileSync(path.join(folder, 'guard.baseline.json'), 'utf8'), 'x').entries).toHaveLength(42);
  });
});

describe('a file that is no baseline is one clear line', () => {
  const good = baselineText(baseline([entry(1), entry(2)]));
  const SECRET = `zq${noise(3, 20)}`;

  it('names the line of a merge marker', () => {
    const lines = good.split('\n');
    lines.splice(6, 0, '<<<<<<< HEAD');
    for (const text of [lines.join('\n'), lines.join('\r\n')])
      expect(problem(text).message).toMatch(/^guard\.baseline\.json:7: a merge is not finished here/);
  });

  it.each([
    ['half-written', good.slice(0, good.length / 2), /cut off/],
    ['empty', ' \n', /the file is empty/],
    ['no JSON', `{"version": ${SECRET}}`, /not JSON/],
    ['of a newer version', good.replace('"version": 1', '"version": 2'), /version 2 was written by a newer guard/],
    ['of another shape', `["${SECRET}"]`, /no guard baseline/],
    ['null', 'null', /no guard baseline/],
    ['with a path that leads out', good.replace('src/1.ts', '../../etc'), /entries\[\d\]\.paths: expected paths inside/],
    ['with a key that is not ours', good.replace('"rule"', `"${SECRET}":1,"rule"`), /a key that guard does not write/],
    ['with a key of every object', good.replace('"rule"', '"__proto__":{"a":1},"rule"'), /a key that guard does not write/],
    ['with a cost that takes all memory', good.replace('"cost": 12', '"cost": 40'), /cost: expected a whole number from 10 to 14/],
    ['with a broken fingerprint', good.replace(digest(1), SECRET), /fingerprint: expected 32 hex digits/],
    ['with a broken day', good.replace('2026-01-02', '02.01.2026'), /since: expected YYYY-MM-DD/],
  ])('%s', (_, text, message) => {
    const error = problem(text);
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain('\n');
    expect(error.message + error.hint).not.toContain(SECRET);
    expect(error.oclif.exit).toBe(2);
  });

  it.each([
    ['gitleaks', [{RuleID: 'x', Fingerprint: 'y', Secret: SECRET}]],
    ['detect-secrets', {version: '1.5.0', plugins_used: [], results: {a: [{hashed_secret: 'x'}]}, generated_at: 'x'}],
    ['SARIF', {version: '2.1.0', runs: []}],
    ['guard JSON report', {version: 1, coverage: {}, credentials: [], findings: []}],
  ])('of %s says whose it is and what to do', (name, value) => {
    const error = problem(JSON.stringify(value));
    expect(error.message).toContain(name);
    expect(error.message).not.toContain(SECRET);
    expect(error.hint).toMatch(/^guard /);
  });
});

it('a merge marker inside a text of an entry is none', () => {
  const text = baselineText(baseline([entry(1, {reason: '<<<<<<< HEAD'})]));
  expect(parseBaseline(text, 'x').entries[0]?.reason).toBe('<<<<<<< HEAD');
});
