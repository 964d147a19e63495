import {describe, expect, it} from 'vitest';
import {checkedAllow} from '../../src/config/allow-entry.ts';
import type {Finding} from '../../src/core/finding.ts';
import {KnownAllow} from '../../src/scan/known-allow.ts';
import {WHOLE_ROOT} from '../../src/scan/known-place.ts';
import {finding} from '../helpers/finding.ts';
import {noise} from '../helpers/tokens.ts';

const entry = (keys: Record<string, string>, scope: 'repository' | 'user' = 'repository') =>
  checkedAllow({reason: 'why', ...keys}, 'guard.yml', '', scope);
const A = `ghp_${noise(1, 36)}`;
const context = {
  today: '2026-06-15',
  root: WHOLE_ROOT,
  currentRule: (id: string) => (id === 'former' ? 'github-pat-classic' : id),
  full: true,
};
const allow = (...entries: ReturnType<typeof entry>[]) => new KnownAllow(entries, context);
const isAllowed = (keys: Record<string, string>, one: Finding): boolean => allow(entry(keys)).decide(one)?.by === 'allow';

describe('an allow entry', () => {
  const one = finding(A, 'test/fixtures/a.ts');

  it.each([
    [{fingerprint: one.fingerprint}, true],
    [{fingerprint: '0'.repeat(32)}, false],
    [{path: 'test/fixtures/'}, true],
    [{path: 'fixtures/'}, true],
    [{path: '/fixtures/'}, false],
    [{path: '*.ts'}, true],
    [{path: '**/a.*'}, true],
    [{path: 'test/*.ts'}, false],
    [{rule: 'github-pat-classic'}, true],
    [{rule: 'former'}, true],
    [{rule: 'generic-password'}, false],
    [{pattern: 'ghp_*'}, true],
    [{pattern: 'ghp_????'}, false],
    [{pattern: 'hp_*'}, false],
    [{path: 'test/**', rule: 'github-pat-classic', pattern: 'ghp_*', fingerprint: one.fingerprint}, true],
    [{path: 'test/**', rule: 'generic-password'}, false],
    [{path: 'src/**', fingerprint: one.fingerprint}, false],
  ])('%j: %s', (keys, wanted) => {
    expect(isAllowed(keys, one)).toBe(wanted);
  });

  it('by fingerprint survives its rule becoming low-entropy', () => {
    expect(isAllowed({fingerprint: one.fingerprint}, finding(A, 'test/fixtures/a.ts', {low: true}))).toBe(true);
  });

  it('counts on its last day and not on the next, and then says so with its owner', () => {
    const last = allow(entry({path: 'test/', expires: '2026-06-15'}));
    expect(last.decide(one)?.by).toBe('allow');
    expect(last.notices(true)).toEqual([]);
    const over = allow(entry({id: 'mine', path: 'test/', expires: '2026-06-14', owner: 'ana'}));
    expect(over.decide(one)).toBeNull();
    over.decide(one);
    expect(over.notices(true)).toEqual(['allow mine (ana): expired 2026-06-14, so its 2 findings count again']);
  });

  it('that expired says nothing where another one allows the same', () => {
    const both = allow(entry({id: 'over', path: 'test/', expires: '2026-01-01'}), entry({id: 'new', path: '*.ts'}));
    expect(both.decide(one)?.entry).toBe('new');
    expect(both.notices(false)).toEqual([]);
  });

  it('is unused when nothing matched it in a full and complete scan, the user’s own never', () => {
    const some = allow(
      entry({id: 'used', path: 'test/'}),
      entry({id: 'also', path: '*.ts'}),
      entry({id: 'un', path: 'docs/'}),
      entry({id: 'my', path: 'x/'}, 'user'),
    );
    some.decide(one);
    expect(some.unused().map(({id}) => id)).toEqual(['un']);
    expect(some.notices(true)).toEqual(['allow un: matches nothing (guard allow remove un)']);
    expect(some.notices(false)).toEqual([]);
  });

  it('tells its id and reason', () => {
    expect(allow(entry({id: 'a1', path: 'test/', reason: 'made up'})).decide(one)).toEqual({by: 'allow', entry: 'a1', reason: 'made up'});
  });
});

it('50,000 findings and 1,000 entries take bounded time, whatever the patterns', () => {
  const entries = Array.from({length: 1000}, (_, i) =>
    entry(i % 2 === 0 ? {path: `**/*a*b*c*${i}*/**/x`} : {rule: 'github-pat-classic', pattern: `*a*b*c*${i}`}),
  );
  const many = allow(...entries);
  const started = process.hrtime.bigint();
  for (let i = 0; i < 50_000; i++)
    many.decide(
      finding(`ghp_${i}${'abc'.repeat(10)}`, `src/${i % 500}/abcabcabc/file.ts`, {ruleId: i % 50 === 0 ? 'github-pat-classic' : 'generic'}),
    );
  expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(15_000);
});
