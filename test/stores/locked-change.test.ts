import {existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, expect, it} from 'vitest';
import {GuardError} from '../../src/core/errors.ts';
import {changeFile} from '../../src/stores/locked-change.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'guard-lock-'));
afterAll(() => rmSync(folder, {recursive: true}));
const file = path.join(folder, 'list.txt');

it('twenty writers at once lose nothing, and leave no lock', async () => {
  writeFileSync(file, '');
  const add = (n: number) => changeFile(file, 'list.txt', () => `${readFileSync(file, 'utf8')}${n}\n`);
  await Promise.all(Array.from({length: 20}, (_, n) => add(n)));
  expect(new Set(readFileSync(file, 'utf8').trim().split('\n')).size).toBe(20);
  expect(existsSync(`${file}.lock`)).toBe(false);
});

it('a content that throws writes nothing and leaves no lock', async () => {
  writeFileSync(file, 'old');
  const refused = changeFile(file, 'list.txt', () => {
    throw new GuardError('USAGE', 'no');
  });
  await expect(refused).rejects.toThrow('no');
  expect(readFileSync(file, 'utf8')).toBe('old');
  expect(existsSync(`${file}.lock`)).toBe(false);
});

it('a lock that stays is one clear line', async () => {
  writeFileSync(`${file}.lock`, '');
  await expect(changeFile(file, 'list.txt', () => 'new', 3)).rejects.toThrow(/^list\.txt: another guard is writing it/);
  rmSync(`${file}.lock`);
  expect(readFileSync(file, 'utf8')).toBe('old');
});

it('a folder that cannot be written is one clear line', async () => {
  await expect(changeFile(path.join(folder, 'none', 'x'), 'none/x', () => 'new')).rejects.toThrow(
    /^none\/x: could not be written \(ENOENT\); nothing was changed$/,
  );
});

it('a file that says the same already is left alone', async () => {
  const before = statSync(file).ino;
  await changeFile(file, 'list.txt', () => 'old');
  expect(statSync(file).ino).toBe(before);
});
