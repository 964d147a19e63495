import {expect, it} from 'vitest';
import {placeFingerprint, secretId, shortestUnique, valueFingerprint} from '../../src/core/fingerprint.ts';
import {Secret} from '../../src/core/secret.ts';

const a = new Secret('a'.repeat(40));
const b = new Secret('b'.repeat(40));

it('the fingerprint of a value is the same everywhere, of another value another', () => {
  expect(valueFingerprint(a)).toBe(valueFingerprint(new Secret('a'.repeat(40), 4)));
  expect(valueFingerprint(a)).not.toBe(valueFingerprint(b));
  expect(valueFingerprint(a)).toMatch(/^[0-9a-f]{32}$/);
});

it('the fingerprint of a place holds nothing of the value and tells fields apart', () => {
  const place = {ruleId: 'r', path: 'a/b', key: 'password', ordinal: 0};
  expect(placeFingerprint(place)).toBe(placeFingerprint({...place}));
  expect(placeFingerprint({...place, path: 'a', key: '/bpassword'})).not.toBe(placeFingerprint(place));
  expect(placeFingerprint({...place, ordinal: 1})).not.toBe(placeFingerprint(place));
});

it('a secretId depends on the value and the machine key', () => {
  const key = Buffer.alloc(32, 1);
  expect(secretId(a, key)).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  expect(secretId(a, key)).toBe(secretId(a, key));
  expect(secretId(a, key)).not.toBe(secretId(b, key));
  expect(secretId(a, key)).not.toBe(secretId(a, Buffer.alloc(32, 2)));
});

it('ids are cut to the shortest length, at least 4, at which they differ', () => {
  expect(shortestUnique([])).toBe(4);
  expect(shortestUnique(['ABCDEFGH', 'ABCDEFXX'])).toBe(7);
  expect(shortestUnique(['ABCDEFGH', 'ABCDEFGH'])).toBe(4);
});
