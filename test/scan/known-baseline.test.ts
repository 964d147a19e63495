import {describe, expect, it} from 'vitest';
import type {Finding} from '../../src/core/finding.ts';
import {KnownBaseline, type KnownBaselineContext} from '../../src/scan/known-baseline.ts';
import {entriesOf, updatedEntries} from '../../src/scan/known-entries.ts';
import {WHOLE_ROOT} from '../../src/scan/known-place.ts';
import {SlowFingerprints} from '../../src/scan/known-slow.ts';
import type {Baseline, BaselineEntry} from '../../src/stores/baseline.ts';
import {finding} from '../helpers/finding.ts';
import {noise} from '../helpers/tokens.ts';

const HASH = {salt: Buffer.alloc(16, 1), cost: 10};
const A = `ghp_${noise(1, 36)}`;
const B = `ghp_${noise(2, 36)}`;
const maskLine = (line: string): string => line;

function entries(findings: readonly Finding[], since = '2026-01-01'): BaselineEntry[] {
  return entriesOf(findings, {root: WHOLE_ROOT, maskLine, slow: new SlowFingerprints(HASH), since, reason: null});
}

/** `tree`: the files that are there now. */
function known(baseline: readonly BaselineEntry[], tree: readonly string[], more: Partial<KnownBaselineContext> = {}): KnownBaseline {
  const whole: Baseline = {...HASH, entries: baseline};
  const context = {name: 'b', root: WHOLE_ROOT, maskLine, currentRule: (id: string) => id, full: true, ...more};
  return new KnownBaseline(whole, {exists: (path) => tree.includes(path), ...context});
}

const verdicts = (suppressor: KnownBaseline, findings: readonly Finding[]): boolean[] =>
  findings.map((one) => suppressor.decide(one)?.by === 'baseline');

// The promises are the same for both kinds: hashed values, and passwords by scrypt.
describe.each([
  ['a token', false],
  ['a password', true],
])('%s of the baseline', (_, low) => {
  const at = (value: string, path: string, more: Partial<Finding> = {}): Finding => finding(value, path, {low, ...more});
  const old = entries([at(A, 'a.ts')]);

  it('is known at its path, on whatever line, under whatever rule', () => {
    expect(verdicts(known(old, ['a.ts']), [at(A, 'a.ts', {line: 99, ruleId: 'another-rule'})])).toEqual([true]);
  });

  it('is known when its file was renamed, by whatever way and how often', () => {
    expect(verdicts(known(old, ['b.ts']), [at(A, 'b.ts')])).toEqual([true]);
    expect(verdicts(known(old, ['b.ts']), [at(A, 'b.ts', {exposure: 'staged', inHead: false})])).toEqual([true]);
    // History has it at both names in between.
    const twice = [at(A, 'a.ts', {inHead: false}), at(A, 'b.ts', {inHead: false}), at(A, 'c.ts')];
    expect(verdicts(known(old, ['c.ts']), twice)).toEqual([true, true, true]);
  });

  it('is a new place at one more path while the old one is there', () => {
    expect(verdicts(known(old, ['a.ts', 'b.ts']), [at(A, 'a.ts'), at(A, 'b.ts')])).toEqual([true, false]);
    expect(verdicts(known(old, ['a.ts', 'b.ts']), [at(A, 'b.ts', {exposure: 'staged', inHead: false})])).toEqual([false]);
  });

  it('takes one new path for each that is gone, and says the same when asked again', () => {
    const suppressor = known(old, ['b.ts', 'c.ts']);
    const both = [at(A, 'b.ts'), at(A, 'c.ts')];
    expect(verdicts(suppressor, both)).toEqual([true, false]);
    expect(verdicts(suppressor, both)).toEqual([true, false]);
    const two = entries([at(A, 'a.ts'), at(A, 'z.ts')]);
    expect(verdicts(known(two, ['b.ts', 'c.ts']), both)).toEqual([true, true]);
  });

  it('does not move on the strength of a path that was gone when it was taken in', () => {
    const before = entries([at(A, 'a.ts'), at(A, 'older.ts', {inHead: false})]);
    expect(verdicts(known(before, ['a.ts', 'b.ts']), [at(A, 'older.ts', {inHead: false}), at(A, 'b.ts')])).toEqual([true, false]);
  });

  it('is another one with another value on the known line', () => {
    expect(verdicts(known(old, ['a.ts']), [at(B, 'a.ts')])).toEqual([false]);
    expect(verdicts(known(old, ['b.ts']), [at(B, 'b.ts')])).toEqual([false]);
  });

  it('is known in another spelling of its path, as file systems that ignore case and accents give it', () => {
    const spelled = entries([at(A, 'Caf\u00e9/A.ts')]);
    expect(verdicts(known(spelled, ['Caf\u00e9/A.ts']), [at(A, 'Cafe\u0301/a.ts')])).toEqual([true]);
  });

  it('is known in a stash and in dangling objects, and no newer place by that', () => {
    const dangling = at(A, '', {origin: {kind: 'blob', blob: '1'.repeat(40)}, inHead: false, exposure: 'unknown'});
    const stash = at(A, 'b.ts', {exposure: 'unreachable', inHead: false});
    expect(verdicts(known(old, ['a.ts']), [dangling, stash])).toEqual([true, true]);
  });

  it('is a new place in a commit message', () => {
    const message = at(A, '', {origin: {kind: 'message', object: '1'.repeat(40), type: 'commit'}, inHead: false});
    expect(verdicts(known(old, []), [message])).toEqual([false]);
    expect(
      verdicts(known(entries([message]), []), [{...message, origin: {kind: 'message', object: '2'.repeat(40), type: 'commit'}}]),
    ).toEqual([true]);
  });

  it('that nothing matches is stale, said only after a full and complete scan', () => {
    const suppressor = known(entries([at(A, 'a.ts'), at(B, 'b.ts')]), ['a.ts', 'b.ts']);
    suppressor.decide(at(A, 'a.ts'));
    expect(suppressor.stale().map(({paths}) => paths)).toEqual([['b.ts']]);
    expect(suppressor.notices(true)).toEqual(['b: 1 entry found nowhere any more (guard baseline update --prune)']);
    expect(suppressor.notices(false)).toEqual([]);
    expect(known(old, [], {full: false}).notices(true)).toEqual([]);
  });

  it('is of one root only', () => {
    const root = {prefix: 'one/', files: new Map([['named.ts', 'src/named.ts']])};
    const suppressor = known(entries([at(A, 'a.ts'), at(B, 'src/named.ts')]), ['a.ts', 'src/named.ts'], {root});
    expect(verdicts(suppressor, [at(A, 'one/a.ts'), at(A, 'two/a.ts'), at(B, 'named.ts')])).toEqual([true, false, true]);
  });
});

describe('scrypt', () => {
  const low = (value: string, path: string, more: Partial<Finding> = {}): Finding => finding(value, path, {low: true, ...more});
  const old = entries(Array.from({length: 20}, (_, i) => low(`hunter-${i}`, `${i}.yml`)));
  const tree = Array.from({length: 100}, (_, i) => `${i}.yml`);

  it('runs once for a value, and only where an entry lists the path', () => {
    const slow = new SlowFingerprints(HASH);
    const suppressor = known(old, tree, {slow});
    for (let i = 0; i < 100; i++) suppressor.decide(low(`hunter-${i}`, `${i}.yml`));
    for (let i = 0; i < 100; i++) suppressor.decide(low('hunter-1', `${i}.yml`));
    suppressor.decide(finding(A, 'x.ts'));
    expect(slow.made).toBe(20);
  });

  it('runs for moved values of the same rule only, under any name the rule had', () => {
    const slow = new SlowFingerprints(HASH);
    const currentRule = (id: string): string => (id === 'generic-password' ? 'renamed' : id);
    const suppressor = known(old, ['new.yml'], {slow, currentRule});
    expect(suppressor.decide(low('hunter-3', 'new.yml', {ruleId: 'other'}))).toBeNull();
    expect(slow.made).toBe(0);
    expect(suppressor.decide(low('hunter-3', 'new.yml', {ruleId: 'renamed'}))?.by).toBe('baseline');
    expect(slow.made).toBe(1);
  });

  it('is bounded: what cannot be compared is reported and said', async () => {
    const slow = new SlowFingerprints(HASH, null, 5 * 2 ** HASH.cost);
    const suppressor = known(old, tree, {slow});
    const findings = Array.from({length: 20}, (_, i) => low(`hunter-${i}`, `${i}.yml`));
    await suppressor.prepare(() => findings);
    expect(verdicts(suppressor, findings).filter((is) => is)).toHaveLength(5);
    expect(suppressor.notices(true).at(-1)).toMatch(/15 passwords could not be compared/);
  });

  it('is remembered from one scan to the next', async () => {
    let kept: ReadonlyMap<string, string> = new Map();
    const memory = {
      read: () => kept,
      write: (now: ReadonlyMap<string, string>) => {
        kept = now;
      },
    };
    const findings = Array.from({length: 20}, (_, i) => low(`hunter-${i}`, `${i}.yml`));
    for (const wanted of [20, 0]) {
      const slow = new SlowFingerprints(HASH, memory);
      const suppressor = known(old, tree, {slow});
      await suppressor.prepare(() => findings);
      expect(verdicts(suppressor, findings)).not.toContain(false);
      suppressor.remember();
      expect(slow.made).toBe(wanted);
    }
    expect(JSON.stringify([...kept])).not.toContain('hunter');
  });
});

it('a kind that counts as low-entropy since, or no longer, is known all the same', () => {
  const slow = new SlowFingerprints(HASH);
  expect(known(entries([finding(A, 'a.ts')]), ['a.ts'], {slow}).decide(finding(A, 'a.ts', {low: true}))?.by).toBe('baseline');
  expect(known(entries([finding(A, 'a.ts', {low: true})]), ['a.ts'], {slow}).decide(finding(A, 'a.ts'))?.by).toBe('baseline');
});

it('entries hold no value, and nothing that is only on this disk', () => {
  const all = entries([
    finding(A, 'a.ts'),
    finding('hunter-1', 'b.yml', {low: true}),
    finding(B, '.env', {exposure: 'at-rest', origin: {kind: 'env', path: '.env'}}),
    finding(B, '/tmp/ci.log', {exposure: 'log', origin: {kind: 'log', path: '/tmp/ci.log'}}),
  ]);
  expect(all.map(({paths}) => paths)).toEqual([['a.ts'], ['b.yml']]);
  expect(JSON.stringify(all)).not.toMatch(/hunter|ghp_/);
});

it('a path that was masked is compared masked, and never counts as gone', () => {
  const mask = (line: string): string => line.replace(/ghp_\w+/, '…(40 chars)');
  const masked = entriesOf([finding(B, `${A}.txt`)], {
    root: WHOLE_ROOT,
    maskLine: mask,
    slow: new SlowFingerprints(HASH),
    since: '2026-01-01',
    reason: null,
  });
  expect(masked[0]?.paths).toEqual(['…(40 chars).txt']);
  expect(verdicts(known(masked, ['x'], {maskLine: mask}), [finding(B, `${A}.txt`), finding(B, 'x')])).toEqual([true, false]);
});

describe('an update', () => {
  const at = (value: string, path: string, more: Partial<Finding> & {low?: boolean} = {}): Finding => finding(value, path, more);
  const update = (
    current: readonly BaselineEntry[],
    fresh: readonly BaselineEntry[],
    prune: boolean,
    tree: readonly string[],
    start = current,
  ) => updatedEntries(current, fresh, {prune, start, exists: (path) => tree.includes(path)});

  it.each([false, true])('writes the new path of what moved, keeps day and reason (low-entropy %s)', (low) => {
    const old = entries([at(A, 'a.ts', {low})]).map((entry) => ({...entry, reason: 'why'}));
    const {entries: next, added, moved, pruned} = update(old, entries([at(A, 'b.ts', {low})], '2026-09-09'), false, ['b.ts']);
    expect(next.map(({paths, past, since, reason}) => ({paths, past, since, reason}))).toContainEqual(
      expect.objectContaining({paths: ['b.ts'], since: '2026-01-01', reason: 'why'}),
    );
    expect(next.flatMap(({past}) => past)).toEqual(['a.ts']);
    expect([added, moved, pruned]).toEqual([0, 1, 0]);
    // The old path is past: it does not make room for another new one.
    expect(verdicts(known(next, ['b.ts', 'c.ts']), [at(A, 'b.ts', {low}), at(A, 'c.ts', {low})])).toEqual([true, false]);
  });

  it('adds, and keeps what it did not find unless told to prune', () => {
    const old = entries([at(A, 'a.ts')]);
    const fresh = entries([at(B, 'b.ts')]);
    expect(update(old, fresh, false, ['b.ts'])).toMatchObject({added: 1, pruned: 0, entries: {length: 2}});
    expect(update(old, fresh, true, ['b.ts'])).toMatchObject({added: 1, pruned: 1, entries: [{paths: ['b.ts']}]});
  });

  it('prunes nothing that another writer added while it scanned', () => {
    const start = entries([at(A, 'a.ts')]);
    const current = [...start, ...entries([at(B, 'b.ts')])];
    expect(update(current, [], true, [], start).entries.map(({paths}) => paths)).toEqual([['b.ts']]);
  });

  it('prunes single paths too', () => {
    const old = entries([at(A, 'a.ts'), at(A, 'b.ts')]);
    const {entries: next} = update(old, entries([at(A, 'b.ts')]), true, ['b.ts']);
    expect(next.map(({paths, past}) => [paths, past])).toEqual([[['b.ts'], []]]);
  });
});

describe('50,000 findings', () => {
  it('against 50,000 entries are quick, also when all are of one value or of one rule', () => {
    const many = Array.from({length: 50_000}, (_, i) => finding(`ghp_${i}${noise(i, 30)}`, `src/${i % 5000}/f.ts`));
    const same = Array.from({length: 50_000}, (_, i) => finding(A, `src/${i}.ts`));
    for (const list of [many, same]) {
      const before = entries(list);
      const started = process.hrtime.bigint();
      const suppressor = known(before, [], {exists: () => true});
      expect(verdicts(suppressor, list)).not.toContain(false);
      expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(3000);
      expect(updatedEntries(before, before, {prune: true, start: before, exists: () => true}).pruned).toBe(0);
    }
  });

  it('of new passwords beside 5,000 known ones of which none is gone cost no scrypt', () => {
    const low = Array.from(
      {length: 5000},
      (_, i): BaselineEntry => ({...entries([finding(A, `${i}.yml`)])[0]!, scrypt: noise(i, 32, '0123456789abcdef')}),
    );
    const slow = new SlowFingerprints(HASH);
    const suppressor = known(low, [], {exists: () => true, slow});
    const started = process.hrtime.bigint();
    for (let i = 0; i < 50_000; i++) suppressor.decide(finding(`hunter-${i}`, `new/${i}.yml`, {low: true}));
    expect(slow.made).toBe(0);
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(5000);
  });
});
