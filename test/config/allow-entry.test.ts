import * as v from 'valibot';
import {describe, expect, it} from 'vitest';
import {ALLOW_KEYS, checkedAllow, parseAllows} from '../../src/config/allow-entry.ts';
import {allowEntrySchema} from '../../src/config/allow-schema.ts';
import {GuardError} from '../../src/core/errors.ts';

const reason = 'why';
const hex = '0123456789abcdef'.repeat(2);

const GOOD: readonly Record<string, string>[] = [
  {path: 'test/fixtures/**', reason},
  {path: '/docs', reason, owner: 'ana', expires: '2027-02-28', added: '2026-01-01', id: 'a1'},
  {fingerprint: hex, reason},
  {rule: 'generic-password', reason},
  {pattern: 'dummy-*', reason},
  {path: '**', rule: 'generic-password', reason},
  {path: '**', pattern: 'dummy*', reason},
  {path: 'a', pattern: '?x', reason},
];

const BAD: readonly [Record<string, unknown>, RegExp][] = [
  [{path: '**', reason}, /would allow nearly every finding/],
  [{path: '*', reason}, /would allow nearly every finding/],
  [{path: '/**/*', reason}, /would allow nearly every finding/],
  [{pattern: '*', reason}, /pattern: expected more than wildcards/],
  [{path: 'a', pattern: '**?', reason}, /pattern: expected more than wildcards/],
  [{pattern: 'a*', reason}, /would allow nearly every finding/],
  [{path: '**', pattern: 'a*', reason}, /would allow nearly every finding/],
  [{reason}, /names nothing|expected at least one of/],
  [{path: 'a'}, /has no reason|reason/],
  [{path: 'a', reason: ' '}, /reason: expected one line/],
  [{path: 'a', reason: 'x\ny'}, /reason: expected one line/],
  [{path: '!a', reason}, /without "!"/],
  [{path: '../a', reason}, /without "\." and "\.\."/],
  [{path: '/', reason}, /with a name in it/],
  [{path: 'a'.repeat(2000), reason}, /at most 1024/],
  [{fingerprint: 'XYZ', reason}, /fingerprint: expected 32 hex digits/],
  [{rule: 'Not A Rule', reason}, /rule: expected the id/],
  [{path: 'a', expires: '2027-02-30', reason}, /expires: expected a day/],
  [{path: 'a', expires: 'tomorrow', reason}, /expires: expected a day/],
  [{path: 'a', reason, until: 'x'}, /does not know the key "until"/],
  [{path: ['a'], reason}, /path: expected a text/],
];

function thrown(value: unknown): GuardError {
  try {
    checkedAllow(value, 'guard.yml', 'allow[3]', 'repository');
  } catch (error) {
    if (error instanceof GuardError) return error;
  }
  throw new Error('nothing was thrown');
}

describe('allow entries', () => {
  it.each(GOOD.map((one) => [one]))('%j is right, and the schema says so too', (value) => {
    expect(checkedAllow(value, 'guard.yml', 'allow[0]', 'repository')).toMatchObject(value);
    expect(v.safeParse(allowEntrySchema, value).success).toBe(true);
  });

  it.each(BAD)('%j is refused with one line, and by the schema too', (value, message) => {
    const error = thrown(value);
    if (!String(message).includes('|')) expect(error.message).toMatch(message);
    expect(error.message).toMatch(/^guard\.yml: allow\[3\]/);
    expect(error.message).not.toContain('\n');
    expect(error.oclif.exit).toBe(2);
    expect(v.safeParse(allowEntrySchema, value).success).toBe(false);
  });

  it('have an id of their own, the same for the same entry', () => {
    const [a, b, c] = parseAllows(
      [
        {path: 'a', reason},
        {path: 'a', reason: 'other'},
        {path: 'b', reason},
      ],
      'x',
      'user',
    );
    expect(a?.id).toMatch(/^a[0-9a-f]{6}$/);
    expect(b?.id).toBe(a?.id);
    expect(c?.id).not.toBe(a?.id);
  });

  it('are a list, and not an endless one', () => {
    expect(parseAllows(undefined, 'x', 'user')).toEqual([]);
    expect(() => parseAllows({path: 'a'}, 'x', 'user')).toThrow(/x: allow: expected a list/);
    expect(() =>
      parseAllows(
        Array.from({length: 1001}, () => GOOD[0]),
        'x',
        'user',
      ),
    ).toThrow(/more than 1000 entries/);
  });

  it('are described in full', () => {
    for (const {doc, example, wrong} of ALLOW_KEYS) {
      expect(doc.length).toBeGreaterThan(10);
      expect(wrong(example)).toBeNull();
    }
  });
});
