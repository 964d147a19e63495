import {mkdirSync, readdirSync, readFileSync, renameSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {cachedSettings, keepSettings, settingsCacheKey} from '../../src/stores/settings-cache.ts';
import {contentHash, forgetTrust, isTrusted, recordTrust, trustState} from '../../src/stores/trust.ts';
import {Journey} from '../helpers/journey.ts';

const journey = new Journey('trust');
const bytes = (text: string): Uint8Array => Buffer.from(text);
let number = 0;
const fresh = () => {
  const state = path.join(journey.folder, `state${number++}`);
  const file = path.join(journey.folder, `guard${number}.yml`);
  writeFileSync(file, 'version: 1\n');
  return {state, file};
};

describe('trust', () => {
  it('holds for these bytes at this path, and for nothing else', () => {
    const {state, file} = fresh();
    expect(isTrusted(state, file, bytes('version: 1\n'))).toBe(false);
    const record = recordTrust(state, file, bytes('version: 1\n'), Date.UTC(2026, 0, 2));
    expect(record).toMatchObject({version: 1, path: file, at: '2026-01-02T00:00:00.000Z', sha256: contentHash(bytes('version: 1\n'))});
    expect(isTrusted(state, file, bytes('version: 1\n'))).toBe(true);
    expect(isTrusted(state, file, bytes('version: 1 \n'))).toBe(false);
    expect(trustState(state, file, bytes('version: 1 \n'))).toBe('changed since it was trusted');
    const other = `${file}.copy`;
    writeFileSync(other, 'version: 1\n');
    expect(trustState(state, other, bytes('version: 1\n'))).toBe('not trusted');
  });

  it('is of the file, whichever link leads to it', () => {
    const {state, file} = fresh();
    symlinkSync(file, `${file}.link`);
    recordTrust(state, `${file}.link`, bytes('x'), 0);
    expect(isTrusted(state, file, bytes('x'))).toBe(true);
  });

  it('is replaced by a later one and taken back', () => {
    const {state, file} = fresh();
    recordTrust(state, file, bytes('a'), 0);
    recordTrust(state, file, bytes('b'), 0);
    expect([isTrusted(state, file, bytes('a')), isTrusted(state, file, bytes('b'))]).toEqual([false, true]);
    expect([forgetTrust(state, file), forgetTrust(state, file)]).toEqual([true, false]);
    expect(isTrusted(state, file, bytes('b'))).toBe(false);
  });

  it('is kept for this user only', () => {
    const {state, file} = fresh();
    recordTrust(state, file, bytes('a'), 0);
    const [record = ''] = readdirSync(path.join(state, 'trusted'));
    expect(statSync(path.join(state, 'trusted', record)).mode & 0o777).toBe(0o600);
    expect(statSync(path.join(state, 'trusted')).mode & 0o777).toBe(0o700);
  });

  for (const broken of ['', '{', 'null', '[]', '{"version": 2}', '{"version": 1, "path": "/elsewhere", "sha256": "00"}']) {
    it(`that is broken (${broken}) is STORE_CORRUPT with the way out, never trust`, () => {
      const {state, file} = fresh();
      recordTrust(state, file, bytes('a'), 0);
      const record = path.join(state, 'trusted', readdirSync(path.join(state, 'trusted'))[0] ?? '');
      writeFileSync(record, broken);
      expect(() => isTrusted(state, file, bytes('a'))).toThrow(
        expect.objectContaining({code: 'STORE_CORRUPT', hint: expect.stringContaining('guard trust')}),
      );
      expect(readFileSync(record, 'utf8')).toBe(broken);
    });
  }

  it('of one file does not move to another by renaming its record', () => {
    const {state, file} = fresh();
    const other = `${file}.other`;
    writeFileSync(other, 'a');
    recordTrust(state, file, bytes('a'), 0);
    const [record = ''] = readdirSync(path.join(state, 'trusted'));
    renameSync(path.join(state, 'trusted', record), path.join(state, 'trusted', `${contentHash(bytes(other))}.json`));
    expect(() => isTrusted(state, other, bytes('a'))).toThrow(expect.objectContaining({code: 'STORE_CORRUPT'}));
  });
});

describe('kept settings', () => {
  it('are found by bytes, form and version of guard, and nothing else', () => {
    const {state} = fresh();
    const key = settingsCacheKey(bytes('a'), 'whole file', '1.0.0');
    expect(cachedSettings(state, key)).toBe(null);
    keepSettings(state, key, {lines: {}});
    expect(cachedSettings(state, key)).toEqual({lines: {}});
    for (const other of [
      settingsCacheKey(bytes('b'), 'whole file', '1.0.0'),
      settingsCacheKey(bytes('a'), 'package.json', '1.0.0'),
      settingsCacheKey(bytes('a'), 'whole file', '1.0.1'),
    ])
      expect(cachedSettings(state, other)).toBe(null);
    expect(statSync(path.join(state, 'settings-cache', `${key}.json`)).mode & 0o777).toBe(0o600);
  });

  it('that are damaged or of another version are as good as not kept', () => {
    const {state} = fresh();
    mkdirSync(path.join(state, 'settings-cache'), {recursive: true});
    for (const text of ['', '{', 'null', '{"version": 0, "document": {}}', '{"version": 1}']) {
      writeFileSync(path.join(state, 'settings-cache', 'k.json'), text);
      expect(cachedSettings(state, 'k')).toBe(null);
    }
  });

  it('are at most 64, and a folder that cannot be written is no error', () => {
    const {state} = fresh();
    for (let i = 0; i < 70; i++) keepSettings(state, `k${i}`, {});
    expect(readdirSync(path.join(state, 'settings-cache'))).toHaveLength(64);
    writeFileSync(path.join(journey.folder, 'plain'), '');
    expect(() => keepSettings(path.join(journey.folder, 'plain'), 'k', {})).not.toThrow();
  });
});
