import {chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, expect, it} from 'vitest';
import {secretIdKey} from '../../src/stores/secret-id-key.ts';
import {stateFolder} from '../../src/stores/state-folder.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'guard-key-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

it('is made once, private, and read again', () => {
  const state = path.join(folder, 'a', 'guard');
  const first = secretIdKey(state);
  expect(first.runLocal).toBe(false);
  expect(first.key.length).toBe(32);
  expect(Buffer.from(secretIdKey(state).key).equals(Buffer.from(first.key))).toBe(true);
  expect(statSync(path.join(state, 'secret-id.key')).mode & 0o777).toBe(0o600);
  expect(statSync(state).mode & 0o777).toBe(0o700);
  expect(readdirSync(state)).toEqual(['secret-id.key']);
});

it('a broken key file is said, never replaced', () => {
  const state = path.join(folder, 'a', 'guard');
  const file = path.join(state, 'secret-id.key');
  chmodSync(file, 0o600);
  writeFileSync(file, 'guard-secret-id-key 2 zz\n');
  expect(() => secretIdKey(state)).toThrow(/not a key that this version of guard wrote/);
});

it('the state folder follows the platform', () => {
  const home = path.join(path.sep, 'h');
  expect(stateFolder({platform: 'linux', home, env: {}})).toBe(path.join(home, '.local', 'state', 'guard'));
  expect(stateFolder({platform: 'linux', home, env: {XDG_STATE_HOME: path.join(path.sep, 'x')}})).toBe(path.join(path.sep, 'x', 'guard'));
  expect(stateFolder({platform: 'linux', home, env: {XDG_STATE_HOME: 'relative'}})).toBe(path.join(home, '.local', 'state', 'guard'));
  expect(stateFolder({platform: 'darwin', home, env: {}})).toBe(path.join(home, 'Library', 'Application Support', 'guard'));
});
