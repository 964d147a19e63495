import {spawnSync} from 'node:child_process';
import {chmodSync, closeSync, ftruncateSync, mkdirSync, openSync, symlinkSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {nameFrom, readNamedFile, readRepositoryFile, readUserFile} from '../../src/config/settings-file.ts';
import {Journey} from '../helpers/journey.ts';

const journey = new Journey('settings-file');
let number = 0;

/** A new folder, with these files. */
function folder(files: Readonly<Record<string, string>> = {}): string {
  const name = `f${number++}`;
  mkdirSync(path.join(journey.folder, name));
  for (const [file, content] of Object.entries(files)) journey.write(`${name}/${file}`, content);
  return path.join(journey.folder, name);
}

const read = (root: string) => readRepositoryFile(root, (file) => path.basename(file));
const invalid = (message: RegExp) =>
  expect.objectContaining({code: 'CONFIG_INVALID', message: expect.stringMatching(message), oclif: {exit: 2}});

describe('the settings file of a repository', () => {
  it('is guard.yml, or package.json with a guard key, or none', () => {
    expect(read(folder())).toBe(null);
    expect(read(folder({'guard.yml': 'a'}))).toMatchObject({form: 'whole file', name: 'guard.yml', layer: 'repository'});
    expect(read(folder({'package.json': '{"guard": {}}'}))).toMatchObject({form: 'package.json', name: 'package.json'});
    expect(read(folder({'package.json': '{"name": "guard", "dependencies": {"guard": "1"}}'}))).toBe(null);
    expect(read(folder({'guard.yml': 'a', 'package.json': '{"dependencies": {"guard": "1"}}'}))?.name).toBe('guard.yml');
  });

  it('in both places at once is one clear error', () => {
    expect(() => read(folder({'guard.yml': '', 'package.json': '{"guard": {}}'}))).toThrow(
      invalid(/^guard\.yml and the "guard" key of package\.json both hold settings/),
    );
  });

  it('of 100 MB is refused before it is read', () => {
    const root = folder({'guard.yml': ''});
    const descriptor = openSync(path.join(root, 'guard.yml'), 'r+');
    ftruncateSync(descriptor, 100_000_000);
    closeSync(descriptor);
    const started = performance.now();
    expect(() => read(root)).toThrow(invalid(/^guard\.yml: 100 MB, and settings may have 1 MB at most$/));
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('that is a folder, a pipe or unreadable says so and is not waited for', () => {
    const asFolder = folder();
    mkdirSync(path.join(asFolder, 'guard.yml'));
    expect(() => read(asFolder)).toThrow(invalid(/^guard\.yml: not a file but a folder$/));
    const asPipe = folder();
    expect(spawnSync('mkfifo', [path.join(asPipe, 'guard.yml')]).status).toBe(0);
    expect(() => read(asPipe)).toThrow(invalid(/^guard\.yml: not a file$/));
    if (process.getuid?.() === 0) return;
    const locked = folder({'guard.yml': ''});
    chmodSync(path.join(locked, 'guard.yml'), 0);
    expect(() => read(locked)).toThrow(invalid(/^guard\.yml: may not be read \(permission denied\)$/));
  });

  it('that is a link is followed inside the repository only', () => {
    const inside = folder({'config/guard.yml': 'version: 1\n'});
    symlinkSync('config/guard.yml', path.join(inside, 'guard.yml'));
    expect(Buffer.from(read(inside)?.bytes ?? []).toString()).toBe('version: 1\n');
    const outside = folder();
    symlinkSync(path.join(inside, 'config/guard.yml'), path.join(outside, 'guard.yml'));
    expect(() => read(outside)).toThrow(invalid(/^guard\.yml: a symbolic link that leads out of the repository is not followed$/));
    const nowhere = folder();
    symlinkSync('missing', path.join(nowhere, 'guard.yml'));
    expect(() => read(nowhere)).toThrow(invalid(/^guard\.yml: a symbolic link that leads nowhere$/));
    const byPackage = folder();
    symlinkSync(path.join(folder({'package.json': '{"guard": {}}'}), 'package.json'), path.join(byPackage, 'package.json'));
    expect(read(byPackage)).toBe(null);
  });
});

describe('the user file', () => {
  it('may be missing, unless GUARD_CONFIG names it; /dev/null is none', () => {
    const file = path.join(folder(), 'config.yml');
    expect(readUserFile({file, named: false})).toBe(null);
    expect(() => readUserFile({file, named: true})).toThrow(invalid(/no such file, but GUARD_CONFIG names it/));
    expect(readUserFile({file: '/dev/null', named: true})).toBe(null);
  });

  it('may be a link: dotfiles are kept so', () => {
    const root = folder({'real.yml': 'version: 1\n'});
    symlinkSync('real.yml', path.join(root, 'config.yml'));
    expect(readUserFile({file: path.join(root, 'config.yml'), named: false})).toMatchObject({layer: 'user', folder: root});
  });
});

describe('a named file', () => {
  it('must be there, and a package.json must have the key', () => {
    const root = folder({'package.json': '{}', 'my.yml': ''});
    expect(readNamedFile(path.join(root, 'my.yml'), 'my.yml').form).toBe('whole file');
    expect(() => readNamedFile(path.join(root, 'package.json'), 'package.json')).toThrow(invalid(/has no "guard" key/));
    expect(() => readNamedFile(path.join(root, 'no.yml'), 'no.yml')).toThrow(expect.objectContaining({code: 'NO_SUCH_PATH'}));
  });

  it('is called as is shortest', () => {
    expect(nameFrom('/a/b', '/a/b/guard.yml')).toBe('guard.yml');
    expect(nameFrom('/a/b', '/a/guard.yml')).toBe('../guard.yml');
    expect(nameFrom('/a/b', '/x/y/z/guard.yml')).toBe('../../x/y/z/guard.yml');
    expect(nameFrom('/a/b/c/d', '/guard.yml')).toBe('/guard.yml');
  });
});
