import {execFileSync} from 'node:child_process';
import {appendFileSync, chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, describe, expect, it} from 'vitest';
import {CHUNK_OVERLAP} from '../../src/core/chunk.ts';
import {isEnvFileName} from '../../src/sources/env-names.ts';
import {environmentSource} from '../../src/sources/environment.ts';
import {FileReader} from '../../src/sources/file-reader.ts';
import {type FoundFile, walkFolder} from '../../src/sources/folder-walk.ts';
import {openRepository} from '../../src/sources/git/repository.ts';
import {machineSource, storeFiles} from '../../src/sources/machine.ts';
import {filesSource, worktreeSource} from '../../src/sources/worktree.ts';
import {KeepingSink, never} from '../helpers/sink.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'guard-files-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

function write(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), {recursive: true});
  writeFileSync(file, content);
  return file;
}

function read(file: string | Buffer, limit: number | null = null): KeepingSink {
  const sink = new KeepingSink();
  new FileReader(sink, limit).read(file, {kind: 'file', path: 'x'});
  return sink;
}

describe('reading a file', () => {
  it('hands small files over whole', () => {
    const sink = read(write('small', 'a\nb\n'));
    expect(sink.chunks).toMatchObject([{text: 'a\nb\n', offset: 0, line: 1, seen: 0, last: true}]);
    expect(sink.counts).toMatchObject({files: 1, bytes: 4});
  });

  it('hands large files over in pieces that overlap, with the right lines and columns', () => {
    const text = `${'line of text\n'.repeat(400_000)}${'x'.repeat(9_000_000)}\nlast`;
    const sink = read(write('large', text));
    expect(sink.chunks.length).toBeGreaterThan(1);
    expect(sink.whole() === text).toBe(true);
    for (const chunk of sink.chunks) {
      const before = text.slice(0, chunk.offset);
      expect(chunk.line).toBe(before.split('\n').length);
      expect(chunk.column).toBe(before.length - (before.lastIndexOf('\n') + 1));
      if (!chunk.text.includes('\n')) expect(chunk.locate?.(7)).toMatchObject({line: chunk.line, column: chunk.column + 8});
      if (chunk.offset > 0) expect(chunk.seen).toBe(CHUNK_OVERLAP);
    }
    expect(sink.unreads).toEqual([]);
    expect(sink.counts.bytes).toBe(text.length);
  });

  it('does not follow links, open pipes or read devices', () => {
    const target = write('target', 'secret');
    symlinkSync(target, path.join(folder, 'link'));
    execFileSync('mkfifo', [path.join(folder, 'pipe')]);
    expect(read(path.join(folder, 'link'))).toMatchObject({unreads: [{leftOut: 'symlink'}], chunks: [{text: target}]});
    expect(read(path.join(folder, 'pipe')).unreads).toMatchObject([{leftOut: 'special-file'}]);
    expect(read('/dev/zero').unreads).toMatchObject([{leftOut: 'special-file'}]);
  });

  it('says what is gone, what cannot be read and what is over the limit', () => {
    expect(read(path.join(folder, 'gone')).unreads).toMatchObject([{incomplete: 'changed-while-read'}]);
    expect(read(write('big', 'x'.repeat(1001)), 1000).unreads).toMatchObject([{leftOut: 'users-limit'}]);
    expect(read('/proc/self/mem').unreads).toMatchObject([{incomplete: 'unreadable'}]);
    const sink = new KeepingSink();
    const open = (): never => {
      throw Object.assign(new Error('no right'), {code: 'EACCES'});
    };
    new FileReader(sink, null, {open}).read('x', {kind: 'file', path: 'x'});
    expect(sink.unreads).toEqual([{origin: {kind: 'file', path: 'x'}, incomplete: 'unreadable', detail: 'EACCES'}]);
  });

  it('of a size the file system does not tell', () => {
    expect(read('/proc/self/status').whole()).toContain('Pid:');
    expect(read(write('empty', '')).chunks).toEqual([]);
    expect(read(folder)).toMatchObject({chunks: [], unreads: []});
  });

  it('never cuts a UTF-16 unit, and hands files of exactly one or two pieces over whole', () => {
    for (const size of [8 << 20, (8 << 20) + 1, (16 << 20) - CHUNK_OVERLAP, 16 << 20]) {
      const sink = read(write('even', Buffer.alloc(size, 'ab\n')));
      expect(sink.whole().length).toBe(size);
      expect(sink.chunks.filter((chunk) => chunk.last).length).toBe(1);
      for (const chunk of sink.chunks) expect(chunk.offset % 2).toBe(0);
    }
  });

  it('says when a file changes while it is read, and still reads it', () => {
    const file = write('growing', 'a'.repeat(100));
    const sink = new KeepingSink();
    const growing = {
      ...sinkMethods(sink),
      chunk: (chunk: Parameters<KeepingSink['chunk']>[0]) => {
        sink.chunk(chunk);
        appendFileSync(file, 'more');
      },
    };
    new FileReader(growing, null).read(file, {kind: 'file', path: 'x'});
    expect(sink.chunks.length).toBe(1);
    expect(sink.unreads).toMatchObject([{incomplete: 'changed-while-read'}]);
  });

  it('takes paths of any bytes', () => {
    const name = Buffer.concat([Buffer.from(`${folder}/odd\n`), Buffer.from([0xff, 0xfe])]);
    writeFileSync(name, 'content');
    expect(read(name).chunks[0]?.text).toBe('content');
  });
});

function sinkMethods(sink: KeepingSink) {
  return {unread: sink.unread.bind(sink), count: sink.count.bind(sink), progress: () => undefined};
}

const textOf = ({path: file, kind}: FoundFile): string => `${kind} ${file}`;

describe('walking a folder outside git', () => {
  it('honours .gitignore files at every level, finds env files even when ignored, and says what it leaves out', () => {
    const root = path.join(folder, 'walk');
    for (const [name, content] of Object.entries({
      '.gitignore': '*.tmp\n/build/\n.env\n!keep.tmp\n',
      'a.txt': '',
      'b.tmp': '',
      'keep.tmp': '',
      '.env': '',
      'build/x.js': '',
      'build/.env.local': '',
      'sub/.gitignore': '!deep.tmp\nlocal.txt\n',
      'sub/deep.tmp': '',
      'sub/local.txt': '',
      'sub/other.tmp': '',
      'local.txt': '',
      'node_modules/m/index.js': '',
      'nested/.git/HEAD': '',
      'nested/c.txt': '',
    }))
      write(`walk/${name}`, content);
    symlinkSync('a.txt', path.join(root, 'link'));
    const sink = new KeepingSink();
    const found = Array.from(walkFolder(root, sink), textOf);
    expect(found.sort()).toEqual([
      'env .env',
      'env build/.env.local',
      'file .gitignore',
      'file a.txt',
      'file keep.tmp',
      'file link',
      'file local.txt',
      'file sub/.gitignore',
      'file sub/deep.tmp',
    ]);
    expect(sink.unreads.map((one) => [('path' in one.origin && one.origin.path) || '', 'leftOut' in one && one.leftOut]).sort()).toEqual([
      ['nested', 'other-repository'],
      ['node_modules', 'dependency-cache'],
    ]);
  });

  it('takes folders of installed dependencies for what they are only by telling names, or where ignored', () => {
    for (const name of [
      '.gitignore',
      'target/a',
      'sub/vendor/b',
      'vendor/bundle/c',
      '.m2/settings.xml',
      '.m2/repository/d',
      'x/target/.env',
    ])
      write(`caches/${name}`, name === '.gitignore' ? 'x/target\n' : '');
    const sink = new KeepingSink();
    const found = Array.from(walkFolder(path.join(folder, 'caches'), sink), textOf);
    expect(found.sort()).toEqual(['file .gitignore', 'file .m2/settings.xml', 'file sub/vendor/b', 'file target/a']);
    expect(sink.unreads.map((one) => 'path' in one.origin && one.origin.path).sort()).toEqual([
      '.m2/repository',
      'vendor/bundle',
      'x/target',
    ]);
  });

  it('says which folder cannot be listed', () => {
    const sink = new KeepingSink();
    expect([...walkFolder(path.join(folder, 'not-there'), sink)]).toEqual([]);
    expect(sink.unreads).toMatchObject([{origin: {path: '.'}, incomplete: 'changed-while-read'}]);
  });

  it('takes names of any bytes, newlines included', () => {
    const name = Buffer.concat([Buffer.from(`${folder}/bytes/a\nb`), Buffer.from([0xff])]);
    write('bytes/c', '');
    writeFileSync(name, '');
    expect(Array.from(walkFolder(path.join(folder, 'bytes'), new KeepingSink()), (file) => file.path.toString('latin1'))).toEqual([
      'a\nb\xff',
      'c',
    ]);
  });
});

describe('names of files and folders', () => {
  it('are content, each once, where they are long enough to be a token', async () => {
    for (const name of [
      'a-name-that-is-long-1/x',
      'a-name-that-is-long-1/y',
      'a-name-that-is-long-1/another-long-name-2',
      'no-digit-in-this-long-name',
      'short1',
    ])
      write(`names/${name}`, '');
    const sink = new KeepingSink();
    await worktreeSource(path.join(folder, 'names'), null, {limitBytes: null}).read(sink, never);
    const counted = sink.chunks.map((chunk) => chunk.only?.map(([start, end]) => chunk.text.slice(start, end)));
    expect(counted).toEqual([['a-name-that-is-long-1/another-long-name-2']]);
    expect(sink.chunks[0]?.origin).toEqual({
      kind: 'inside',
      outer: {kind: 'file', path: 'a-name-that-is-long-1/another-long-name-2'},
      entry: '(file name)',
    });
  });
});

describe('a work tree', () => {
  it('is what git would add, and its env files, ignored or not', async () => {
    const root = path.join(folder, 'tree');
    const files = {
      '.gitignore': '.env\nout/\n',
      'a.txt': 'A',
      '.env': 'B',
      'out/.env.local': 'C',
      'out/x': 'D',
      'build.log': '\u001b[1mE\n',
    };
    for (const [name, content] of Object.entries(files)) write(`tree/${name}`, content);
    symlinkSync('a.txt', path.join(root, 'link'));
    execFileSync('git', ['init', '-q', root]);
    execFileSync('git', ['-C', root, 'add', '.']);
    rmSync(path.join(root, 'a.txt'));
    write('tree/new.txt', 'F');
    const repository = await openRepository(root, {ci: false});
    const sink = new KeepingSink();
    await worktreeSource(root, repository, {limitBytes: null}).read(sink, never);
    const read = sink.chunks.map((chunk) => `${chunk.origin.kind} ${'path' in chunk.origin && chunk.origin.path} ${chunk.text}`);
    expect(read.sort()).toEqual([
      'env .env B',
      'env out/.env.local C',
      'file .gitignore .env\nout/\n',
      'file build.log E\n',
      'file link a.txt',
      'file new.txt F',
    ]);
    expect(sink.unreads).toEqual([{origin: {kind: 'file', path: 'link'}, leftOut: 'symlink'}]);
    const env = new KeepingSink();
    await worktreeSource(root, repository, {limitBytes: null, envOnly: true}).read(env, never);
    expect(env.chunks.map((chunk) => chunk.text).sort()).toEqual(['B', 'C']);
  });

  it('stops when told to', async () => {
    const aborted = new AbortController();
    aborted.abort();
    const sink = new KeepingSink();
    await worktreeSource(path.join(folder, 'walk'), null, {limitBytes: null}).read(sink, aborted.signal);
    expect(sink.chunks).toEqual([]);
  });

  it('may be single files, also behind a link', async () => {
    const sink = new KeepingSink();
    const file = write('single/one.txt', 'one');
    symlinkSync(file, path.join(folder, 'single/link.txt'));
    await filesSource([file, path.join(folder, 'single/link.txt')], null).read(sink, never);
    expect(sink.chunks.map((chunk) => [chunk.origin, chunk.text])).toEqual([
      [{kind: 'file', path: 'one.txt'}, 'one'],
      [{kind: 'file', path: 'link.txt'}, 'one'],
    ]);
  });
});

describe('env file names', () => {
  it('are told from their like', () => {
    expect(
      ['.env', '.env.local', 'prod.env', '.envrc', '.flaskenv', '.dev.vars', '.dev.vars.staging', 'env.list'].every(isEnvFileName),
    ).toBe(true);
    expect(['.env.vault', 'env', 'environment.ts', '.environment', 'env.json', 'xenv'].some(isEnvFileName)).toBe(false);
  });
});

describe('the environment and the token stores', () => {
  it('one chunk per variable, named', async () => {
    const sink = new KeepingSink();
    await environmentSource({A: '1', TOKEN: 'x'}).read(sink, never);
    expect(sink.chunks.map((chunk) => [chunk.origin, chunk.text])).toEqual([
      [{kind: 'env', path: 'environment:A'}, 'A=1'],
      [{kind: 'env', path: 'environment:TOKEN'}, 'TOKEN=x'],
    ]);
  });

  it('finds existing stores, also where a variable moved them', () => {
    for (const name of [
      '.aws/credentials',
      '.ssh/id_ed25519',
      '.aws/sso/cache/one.json',
      '.aws/sso/cache/one.txt',
      '.codex/sessions/2026/01/02/a.jsonl',
    ])
      write(`home/${name}`, '');
    write('moved/hosts.yml', '');
    write('xdg/doctl/config.yaml', '');
    mkdirSync(path.join(folder, 'home/.netrc'), {recursive: true});
    const home = path.join(folder, 'home');
    const env = {
      GH_CONFIG_DIR: path.join(folder, 'moved'),
      XDG_CONFIG_HOME: path.join(folder, 'xdg'),
      KUBECONFIG: ['relative', path.join(folder, 'none'), path.join(folder, 'small')].join(path.delimiter),
    };
    expect(
      storeFiles(home, env)
        .map((file) => path.relative(folder, file))
        .sort(),
    ).toEqual([
      'home/.aws/credentials',
      'home/.aws/sso/cache/one.json',
      'home/.codex/sessions/2026/01/02/a.jsonl',
      'home/.ssh/id_ed25519',
      'moved/hosts.yml',
      'small',
      'xdg/doctl/config.yaml',
    ]);
  });

  it('reads stores below ~, follows a link to one, and says which others may read', async () => {
    const home = path.join(folder, 'home2');
    chmodSync(write('home2/.netrc', 'machine x'), 0o644);
    chmodSync(write('home2/.pgpass', 'host'), 0o600);
    write('settings/npmrc', 'token');
    symlinkSync('../settings/npmrc', path.join(home, '.npmrc'));
    symlinkSync('.gem', path.join(home, '.gem'));
    execFileSync('mkfifo', [path.join(home, '.my.cnf')]);
    const sink = new KeepingSink();
    const source = machineSource(home, {}, 'linux');
    await source.read(sink, never);
    expect(sink.chunks.map((chunk) => [chunk.origin, chunk.text])).toEqual([
      [{kind: 'env', path: '~/.netrc'}, 'machine x'],
      [{kind: 'env', path: '~/.npmrc'}, 'token'],
      [{kind: 'env', path: '~/.pgpass'}, 'host'],
    ]);
    expect(source.looseModes.map((one) => one.path)).toContain('~/.netrc');
    expect(source.looseModes.map((one) => one.path)).not.toContain('~/.pgpass');
    expect(sink.unreads).toContainEqual({origin: {kind: 'env', path: '~/.my.cnf'}, leftOut: 'special-file'});
  });
});
