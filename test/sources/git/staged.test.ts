import {mkdirSync, symlinkSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {stagedSource} from '../../../src/sources/git/staged.ts';
import {readAll, Sandbox, type Taken} from './sandbox.ts';

const sandbox = new Sandbox();

/** What counts of each staged file, by path. */
async function staged(folder: string, env: Record<string, string> = {}, cwd?: string): Promise<Record<string, string>> {
  const {chunks} = await readAll(stagedSource(await sandbox.open(folder, {env, ...(cwd === undefined ? {} : {cwd: sandbox.path(cwd)})})));
  return Object.fromEntries(chunks.map((chunk: Taken) => [(chunk.origin as {path: string}).path, chunk.counting]));
}

const utf16 = (text: string): Buffer => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

describe('the index', () => {
  it('gives added lines, with the whole new text around them', async () => {
    sandbox.init('lines');
    const before = Array.from({length: 50}, (_, i) => `line ${i}`);
    sandbox.write('lines/f.txt', `${before.join('\n')}\n`);
    sandbox.commit('lines', 'one');
    const after = [...before.slice(0, 10), 'added a', 'added b', ...before.slice(12, 40), 'changed 40', ...before.slice(41)];
    sandbox.write('lines/f.txt', `${after.join('\n')}\n`);
    sandbox.git('lines', 'add', '.');
    const {chunks, counts} = await readAll(stagedSource(await sandbox.open('lines')));
    expect(chunks.length).toBe(1);
    expect(chunks[0]).toMatchObject({
      origin: {kind: 'staged', path: 'f.txt'},
      text: `${after.join('\n')}\n`,
      offset: 0,
      line: 1,
      column: 0,
      last: true,
    });
    expect(chunks[0]?.counting).toBe('added a\nadded b\nchanged 40\n');
    expect(counts).toMatchObject({files: 1, bytes: chunks[0]?.text.length});
  });

  it('new, modified, deleted, renamed, emptied files, mode changes, symlinks, submodules', async () => {
    sandbox.init('kinds');
    for (const name of ['same', 'modified', 'deleted', 'renamed', 'emptied', 'mode', 'type'])
      sandbox.write(`kinds/${name}`, `${name} old\n`);
    sandbox.commit('kinds', 'one');
    sandbox.write('kinds/modified', 'modified old\nmodified new\n');
    sandbox.git('kinds', 'rm', '-q', 'deleted', 'type');
    sandbox.git('kinds', 'mv', 'renamed', 'elsewhere');
    sandbox.write('kinds/emptied', '');
    sandbox.write('kinds/new', 'new\n');
    sandbox.write('kinds/empty', '');
    symlinkSync('target of the link', sandbox.path('kinds/type'));
    sandbox.git('kinds', 'add', '-A');
    sandbox.git('kinds', 'update-index', '--chmod=+x', 'mode');
    sandbox.init('inner');
    sandbox.commit('inner', 'inner');
    sandbox.git('kinds', 'update-index', '--add', '--cacheinfo', `160000,${sandbox.git('inner', 'rev-parse', 'HEAD')},module`);
    sandbox.write('kinds/same', 'same old\nnot staged\n');
    expect(await staged('kinds')).toEqual({
      modified: 'modified new\n',
      elsewhere: 'renamed old\n',
      new: 'new\n',
      type: 'target of the link',
    });
  });

  it('no newline at the end, on either side', async () => {
    sandbox.init('ends');
    const rows: readonly (readonly [string, string, string])[] = [
      ['a\nb', 'a\nb\n', 'b\n'],
      ['a\nb\n', 'a\nb', 'b'],
      ['a\nb', 'a\n', ''],
      ['a\nb', 'a\nb\nc', 'b\nc'],
      ['a\nb', 'x\nb', 'x\n'],
      ['a', 'b', 'b'],
      ['', 'b', 'b'],
      ['a\r\nb\r\n', 'a\r\nc\r\n', 'c\r\n'],
      [
        'a\n',
        '\\ No newline at end of file\n+a\n@@ -1 +1 @@\ndiff --git a/x b/x\na\n',
        '\\ No newline at end of file\n+a\n@@ -1 +1 @@\ndiff --git a/x b/x\n',
      ],
      ['a\n\n\nb\n', 'a\n\n\n\nb\n', '\n'],
    ];
    for (const [i, [before]] of rows.entries()) sandbox.write(`ends/f${i}`, before);
    sandbox.commit('ends', 'one');
    for (const [i, [, after]] of rows.entries()) sandbox.write(`ends/f${i}`, after);
    sandbox.git('ends', 'add', '.');
    const {chunks} = await readAll(stagedSource(await sandbox.open('ends')));
    for (const [i, [, after, added]] of rows.entries()) {
      const chunk = chunks.find(({origin}) => origin.kind === 'staged' && origin.path === `f${i}`);
      if (added !== '') expect([i, chunk?.text]).toEqual([i, after]);
      expect([i, chunk?.counting ?? '']).toEqual([i, added]);
    }
  });

  it('attributes blind it nowhere: -diff, binary, working-tree-encoding, UTF-16, NUL bytes, diff drivers', async () => {
    sandbox.init('attributes');
    sandbox.write(
      'attributes/.gitattributes',
      '*.minus -diff\n*.bin binary\n*.enc working-tree-encoding=UTF-16LE-BOM\n*.drv diff=odd\n*.filtered filter=odd\n',
    );
    sandbox.commit('attributes', 'attributes');
    sandbox.write('attributes/a.minus', 'secret minus\n');
    sandbox.write('attributes/a.bin', 'secret bin\n');
    sandbox.write('attributes/a.enc', utf16('secret enc\n'));
    sandbox.write('attributes/a.drv', 'secret drv\n');
    sandbox.write('attributes/a.utf16', utf16('first\nsecret wide\n'));
    sandbox.write('attributes/a.nul', Buffer.from('a\0b\nsecret nul\0\n'));
    sandbox.git('attributes', 'add', '.');
    sandbox.write('attributes/info-attributes', '');
    sandbox.write('attributes/.git/info/attributes', '* -diff\n');
    sandbox.git('attributes', 'config', 'diff.odd.textconv', 'false');
    sandbox.git('attributes', 'config', 'diff.odd.binary', 'true');
    const found = await staged('attributes');
    expect(found).toEqual({
      'a.minus': 'secret minus\n',
      'a.bin': 'secret bin\n',
      'a.enc': 'secret enc\n',
      'a.drv': 'secret drv\n',
      'a.utf16': utf16('first\nsecret wide\n').toString('latin1'),
      'a.nul': 'a\0b\nsecret nul\0\n',
    });
    sandbox.git('attributes', 'commit', '-q', '-m', 'all');
    sandbox.write('attributes/a.utf16', utf16('first\nsecret wide\nmore\n'));
    sandbox.git('attributes', 'add', '.');
    expect((await staged('attributes'))['a.utf16']).toContain('m\0o\0r\0e\0');
    expect((await staged('attributes'))['a.utf16']).not.toContain('f\0i\0r\0s\0t');
  });

  it('intent to add is not committed; an unborn branch compares with nothing', async () => {
    sandbox.init('unborn');
    sandbox.write('unborn/a.txt', 'first ever\n');
    sandbox.git('unborn', 'add', 'a.txt');
    sandbox.write('unborn/b.txt', 'only intended\n');
    sandbox.git('unborn', 'add', '-N', 'b.txt');
    expect(await staged('unborn')).toEqual({'a.txt': 'first ever\n'});
    sandbox.git('unborn', 'commit', '-q', '-m', 'one');
    expect(await staged('unborn')).toEqual({});
  });

  it('of files in conflict the other side counts', async () => {
    sandbox.init('conflict');
    sandbox.write('conflict/f.txt', 'a\nb\nc\n');
    sandbox.commit('conflict', 'base');
    sandbox.git('conflict', 'checkout', '-q', '-b', 'other');
    sandbox.write('conflict/f.txt', 'a\ntheirs\nc\n');
    sandbox.commit('conflict', 'theirs');
    sandbox.git('conflict', 'checkout', '-q', 'main');
    sandbox.write('conflict/f.txt', 'a\nours\nc\n');
    sandbox.commit('conflict', 'ours');
    expect(() => sandbox.git('conflict', 'merge', '-q', 'other')).toThrow();
    expect(await staged('conflict')).toEqual({'f.txt': 'theirs\n'});
  });

  it('paths of any bytes', async () => {
    sandbox.init('paths');
    const odd = ['new\nline', 'quo"te', 'back\\slash', 'tab\t', 'esc\u001b[31m', ' space', 'b/x', '\u00fc', 'a b -> c'];
    for (const [i, name] of odd.entries()) sandbox.write(`paths/${name}`, `file ${i}\n`);
    sandbox.write(Buffer.concat([Buffer.from('paths/'), Buffer.from([0xfe, 0x80])]), 'bytes\n');
    sandbox.git('paths', 'add', '.');
    const found = await staged('paths');
    for (const [i, name] of odd.entries()) expect(found[name]).toBe(`file ${i}\n`);
    expect(found['\u00fe\u0080']).toBe('bytes\n');
  });

  it('GIT_INDEX_FILE, relative as hooks get it, and GIT_DIR', async () => {
    sandbox.init('other-index');
    sandbox.write('other-index/a.txt', 'in the usual index\n');
    sandbox.git('other-index', 'add', '.');
    sandbox.write('other-index/b.txt', 'in the other index\n');
    sandbox.gitWith('other-index', {env: {GIT_INDEX_FILE: '.git/next-index'}}, 'add', 'b.txt');
    expect(await staged('other-index', {GIT_INDEX_FILE: '.git/next-index'}, 'other-index')).toEqual({'b.txt': 'in the other index\n'});
    expect(await staged('other-index', {GIT_INDEX_FILE: '.git/next-index', GIT_DIR: '.git'}, 'other-index')).toEqual({
      'b.txt': 'in the other index\n',
    });
    expect(await staged('lines', {GIT_INDEX_FILE: sandbox.path('other-index/.git/next-index')}, 'other-index')).toHaveProperty('f.txt');
  });

  it('from a folder below the top all files are read, with paths from the top', async () => {
    mkdirSync(sandbox.path('lines/deep/er'), {recursive: true});
    sandbox.git('lines', 'config', 'diff.relative', 'true');
    sandbox.git('lines', 'config', 'diff.noprefix', 'true');
    sandbox.git('lines', 'config', 'diff.context', '0');
    sandbox.git('lines', 'config', 'diff.orderFile', '/nonexistent');
    sandbox.git('lines', 'config', 'color.ui', 'always');
    expect(Object.keys(await staged('lines/deep/er'))).toEqual(['f.txt']);
  });

  it('a line of a hundred megabytes, in pieces', async () => {
    sandbox.init('long');
    sandbox.write('long/f.txt', 'small\n');
    sandbox.commit('long', 'one');
    sandbox.write('long/f.txt', `small\n${'y'.repeat(100 << 20)}end\n`);
    sandbox.git('long', 'add', '.');
    const {chunks} = await readAll(stagedSource(await sandbox.open('long')));
    expect(chunks.map(({last}) => last)).toEqual([false, true]);
    expect(chunks[0]?.counting.length).toBe(chunks[0] === undefined ? -1 : chunks[0].text.length - 6);
    expect(chunks[1]?.counting.endsWith('yend\n')).toBe(true);
    expect([chunks[1]?.line, chunks[1]?.column]).toEqual([2, (chunks[1]?.offset ?? 0) - 6]);
  });
});
