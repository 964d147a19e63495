import {chownSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {configTextsSource} from '../../../src/sources/git/config-texts.ts';
import {lfsSource} from '../../../src/sources/git/lfs.ts';
import {objectsSource} from '../../../src/sources/git/objects.ts';
import {refsSource} from '../../../src/sources/git/refs.ts';
import {openRepository} from '../../../src/sources/git/repository.ts';
import {stagedSource} from '../../../src/sources/git/staged.ts';
import {initialisedSubmodules} from '../../../src/sources/git/submodules.ts';
import {listWorktreeFiles} from '../../../src/sources/git/worktree-files.ts';
import {allText, readAll, Sandbox} from './sandbox.ts';

const sandbox = new Sandbox();
const env = sandbox.env;

describe('opening a repository', () => {
  it('from its top, a folder below, .git as folder and as file, a bare one; null elsewhere', async () => {
    sandbox.init('app');
    sandbox.write('app/deep/er/f.txt', 'x\n');
    const head = sandbox.commit('app', 'one');
    for (const folder of ['app', 'app/deep/er', 'app/.git']) {
      expect(await sandbox.open(folder)).toMatchObject({
        workTree: sandbox.path('app'),
        gitDir: sandbox.path('app/.git'),
        commonDir: sandbox.path('app/.git'),
        bare: false,
        shallow: false,
        head,
        objectFormat: 'sha1',
      });
    }
    sandbox.git('app', 'worktree', 'add', '-q', '../linked');
    for (const folder of ['linked', 'linked/.git', 'linked/deep']) {
      expect(await sandbox.open(folder)).toMatchObject({
        workTree: sandbox.path('linked'),
        gitDir: sandbox.path('app/.git/worktrees/linked'),
        commonDir: sandbox.path('app/.git'),
      });
    }
    sandbox.git('.', 'clone', '-q', '--bare', 'app', 'bare.git');
    expect(await sandbox.open('bare.git')).toMatchObject({workTree: null, bare: true, gitDir: sandbox.path('bare.git')});
    mkdirSync(sandbox.path('plain/.git'), {recursive: true});
    expect(await openRepository(sandbox.path('plain'), {ci: false, env, cwd: sandbox.folder})).toBe(null);
    mkdirSync(sandbox.path('app/nested/.git'), {recursive: true});
    expect((await sandbox.open('app/nested')).workTree).toBe(sandbox.path('app'));
    symlinkSync(sandbox.path('app'), sandbox.path('link'));
    expect((await sandbox.open('link')).gitDir).toBe(sandbox.path('app/.git'));
    expect((await listWorktreeFiles(await sandbox.open('link'))).files.map(String)).toEqual(['deep/er/f.txt']);
  });

  it('in folders with odd names', async () => {
    const odd = 'new\nline\ntrue\n \u00e9';
    sandbox.init(odd);
    sandbox.write(`${odd}/f.txt`, 'odd place\n');
    sandbox.commit(odd, 'one');
    const repository = await sandbox.open(odd);
    expect(repository.workTree).toBe(sandbox.path(odd));
    expect(allText(await readAll(objectsSource(repository)))).toContain('odd place');
  });

  it('GIT_DIR and GIT_OBJECT_DIRECTORY count where the process stands, not in other roots', async () => {
    sandbox.init('other');
    sandbox.write('other/o.txt', 'of the other\n');
    sandbox.commit('other', 'other');
    const variables = {GIT_DIR: sandbox.path('other/.git'), GIT_WORK_TREE: sandbox.path('other')};
    const here = await sandbox.open('other', {env: variables, cwd: sandbox.path('other')});
    expect(here.gitDir).toBe(sandbox.path('other/.git'));
    expect((await sandbox.open('app', {env: variables, cwd: sandbox.path('other')})).gitDir).toBe(sandbox.path('app/.git'));
    mkdirSync(sandbox.path('quarantine'));
    sandbox.gitWith(
      'bare.git',
      {input: 'only in quarantine\n', env: {GIT_OBJECT_DIRECTORY: sandbox.path('quarantine')}},
      'hash-object',
      '-w',
      '--stdin',
    );
    const hook = {
      GIT_DIR: '.',
      GIT_OBJECT_DIRECTORY: sandbox.path('quarantine'),
      GIT_ALTERNATE_OBJECT_DIRECTORIES: sandbox.path('bare.git/objects'),
    };
    const received = await sandbox.open('bare.git', {env: hook, cwd: sandbox.path('bare.git')});
    const text = allText(await readAll(objectsSource(received)));
    expect(text).toContain('only in quarantine');
    expect(text).toContain('x\n');
  });

  it.runIf(process.getuid?.() === 0)("another user's repository is refused with git's own fix, and read in CI", async () => {
    sandbox.init('foreign');
    sandbox.write('foreign/f.txt', 'foreign text\n');
    sandbox.commit('foreign', 'one');
    for (const entry of ['', '.git', ...readdirSync(sandbox.path('foreign/.git')).map((name) => `.git/${name}`)]) {
      chownSync(sandbox.path('foreign', entry), 4242, 4242);
    }
    await expect(sandbox.open('foreign')).rejects.toMatchObject({
      code: 'UNSAFE_REPOSITORY',
      hint: `git config --global --add safe.directory ${sandbox.path('foreign')}`,
    });
    expect(allText(await readAll(objectsSource(await sandbox.open('foreign', {ci: true}))))).toContain('foreign text');
  });
});

describe('beside the objects', () => {
  it('names of refs', async () => {
    sandbox.git('app', 'branch', 'feature/with-mark');
    const {chunks} = await readAll(refsSource(await sandbox.open('app')));
    expect(chunks.map(({origin, text}) => [origin.kind, text])).toContainEqual(['ref', 'refs/heads/feature/with-mark']);
  });

  it('settings with passwords, FETCH_HEAD and reflogs, also of work trees and submodules', async () => {
    sandbox.init('outer');
    sandbox.init('lib');
    sandbox.write('lib/l.txt', 'lib\n');
    sandbox.commit('lib', 'lib');
    sandbox.git('outer', 'submodule', '--quiet', 'add', '../lib', 'deps/lib');
    sandbox.commit('outer', 'with submodule');
    sandbox.git('outer', 'config', 'remote.origin.url', 'https://user:in-url@example.com/x.git');
    sandbox.git('outer', 'config', 'http.https://example.com/.extraheader', 'AUTHORIZATION: basic in-header');
    sandbox.git('outer/deps/lib', 'config', 'remote.up.url', 'https://user:in-submodule@example.com/');
    sandbox.git('outer', 'worktree', 'add', '-q', '../outer-linked');
    sandbox.git('outer-linked', 'commit', '-q', '--allow-empty', '-m', 'in-reflog');
    sandbox.write('outer/.git/FETCH_HEAD', '0000\tbranch of https://user:in-fetch-head@example.com/\n');
    for (const folder of ['outer', 'outer-linked']) {
      const reading = await readAll(configTextsSource(await sandbox.open(folder)));
      for (const mark of ['in-url', 'in-header', 'in-submodule', 'in-reflog', 'in-fetch-head'])
        expect(allText(reading), mark).toContain(mark);
      expect(reading.chunks.map(({origin}) => 'path' in origin && origin.path)).toContain('modules/deps/lib/config');
    }
  });

  it('submodules that are checked out, and no folder outside', async () => {
    const roots = await initialisedSubmodules(await sandbox.open('outer'));
    expect(roots).toEqual([sandbox.path('outer/deps/lib')]);
    const inner = await sandbox.open('outer/deps/lib');
    expect([inner.workTree, inner.gitDir]).toEqual([sandbox.path('outer/deps/lib'), sandbox.path('outer/.git/modules/deps/lib')]);
    expect(allText(await readAll(objectsSource(inner)))).toContain('lib\n');
    rmSync(sandbox.path('outer/deps'), {recursive: true});
    symlinkSync(sandbox.folder, sandbox.path('outer/deps'));
    expect(await initialisedSubmodules(await sandbox.open('outer'))).toEqual([]);
  });

  it('LFS objects, placed by their pointers; those not downloaded are counted', async () => {
    sandbox.init('large');
    const pointer = (id: string): string => `version https://git-lfs.github.com/spec/v1\noid sha256:${id}\nsize 12\n`;
    const [here, gone] = ['ab'.repeat(32), 'cd'.repeat(32)];
    sandbox.write('large/here.bin', pointer(here));
    sandbox.write('large/gone.bin', pointer(gone));
    sandbox.commit('large', 'pointers');
    sandbox.write(`large/.git/lfs/objects/ab/ab/${here}`, 'large content');
    const repository = await sandbox.open('large');
    const objects = objectsSource(repository);
    await readAll(objects);
    expect([...objects.seen.lfsPointers.keys()].sort()).toEqual([here, gone]);
    const {chunks, unread} = await readAll(lfsSource(repository, {pointers: objects.seen.lfsPointers}));
    const blob = sandbox.git('large', 'rev-parse', 'HEAD:here.bin');
    expect(chunks).toMatchObject([{origin: {kind: 'inside', outer: {kind: 'blob', blob}}, text: 'large content'}]);
    expect(unread).toMatchObject([{incomplete: 'missing-object', origin: {path: `.git/lfs/objects/${gone}`}}]);
  });
});

describe('files of the work tree', () => {
  it('what git would add, ignored env files, no dependency caches, no other repositories', async () => {
    sandbox.init('files');
    sandbox.write('files/.gitignore', 'ignored/\nnode_modules/\n*.log\n.env*\n/venv-like/\n');
    sandbox.write('files/tracked.txt', 'x\n');
    sandbox.write('files/deleted.txt', 'x\n');
    sandbox.commit('files', 'one');
    rmSync(sandbox.path('files/deleted.txt'));
    for (const file of [
      'untracked.txt',
      'a.log',
      '.env',
      '.env.local',
      'sub/.env',
      'ignored/x.txt',
      'ignored/deep/prod.env',
      'ignored/.dev.vars',
    ]) {
      sandbox.write(`files/${file}`, 'x\n');
    }
    sandbox.write('files/node_modules/p/.env', 'x\n');
    sandbox.write('files/venv-like/pyvenv.cfg', 'x\n');
    sandbox.write('files/venv-like/x.env', 'x\n');
    sandbox.init('files/nested');
    sandbox.write('files/nested/n.txt', 'x\n');
    sandbox.commit('files/nested', 'nested');
    symlinkSync('/etc/passwd', sandbox.path('files/link'));
    sandbox.write(Buffer.concat([Buffer.from('files/'), Buffer.from([0xff]), Buffer.from('\n.txt')]), 'x');
    const found = await listWorktreeFiles(await sandbox.open('files'));
    const names = (list: readonly Buffer[]): string[] => list.map((name) => name.toString('latin1')).sort();
    expect(names(found.files)).toEqual(['.gitignore', 'link', 'tracked.txt', 'untracked.txt', '\u00ff\n.txt']);
    expect(names(found.ignoredEnv)).toEqual(['.env', '.env.local', 'ignored/.dev.vars', 'ignored/deep/prod.env', 'sub/.env']);
    expect(found.otherRepositories).toEqual(['nested']);
    expect([...found.dependencyCaches].sort()).toEqual(['node_modules', 'venv-like']);
    expect(found.limited).toBe(false);
    const under = await listWorktreeFiles(await sandbox.open('files'), ['sub', 'tracked.txt', '*']);
    expect([names(under.files), names(under.ignoredEnv)]).toEqual([['tracked.txt'], ['sub/.env']]);
  });

  it('a linked work tree has files of its own', async () => {
    sandbox.write('linked/only-here.txt', 'x\n');
    expect((await listWorktreeFiles(await sandbox.open('linked'))).files.map(String)).toContain('only-here.txt');
    sandbox.git('linked', 'add', 'only-here.txt');
    expect(allText(await readAll(stagedSource(await sandbox.open('linked'))))).toBe('x\n');
  });

  it('nothing is written into the repository', async () => {
    const before = sandbox.git('app', 'count-objects', '-v');
    rmSync(sandbox.path('app/.git/index.lock'), {force: true});
    writeFileSync(sandbox.path('app/.git/marker'), '');
    await listWorktreeFiles(await sandbox.open('app'));
    await readAll(stagedSource(await sandbox.open('app')));
    expect(sandbox.git('app', 'count-objects', '-v')).toBe(before);
    expect(existsSync(sandbox.path('app/.git/index.lock'))).toBe(false);
    expect(path.isAbsolute(sandbox.path('app'))).toBe(true);
  });
});
