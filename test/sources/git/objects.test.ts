import {randomBytes} from 'node:crypto';
import {rmSync, writeFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {CHUNK_OVERLAP} from '../../../src/core/chunk.ts';
import {objectsSource} from '../../../src/sources/git/objects.ts';
import {allText, readAll, Sandbox} from './sandbox.ts';

const sandbox = new Sandbox();

describe('the object pass', () => {
  it('hands over each object once: blobs, messages, names; also of what no ref reaches', async () => {
    sandbox.init('all');
    sandbox.write('all/kept.txt', 'kept\n');
    sandbox.commit('all', 'first message');
    sandbox.write('all/gone.txt', 'only in the reflog\n');
    sandbox.commit('all', 'second');
    sandbox.git('all', 'reset', '-q', '--hard', 'HEAD~1');
    sandbox.write('all/kept.txt', 'stashed\n');
    sandbox.git('all', 'stash', '-q');
    sandbox.git('all', 'tag', '-a', 'v1', '-m', 'tag text');
    sandbox.git('all', 'notes', 'add', '-m', 'note text');
    sandbox.gitWith('all', {input: 'dangling\n'}, 'hash-object', '-w', '--stdin');
    const reading = await readAll(objectsSource(await sandbox.open('all')));
    const blobs = reading.chunks.filter(({origin}) => origin.kind === 'blob').map(({text}) => text);
    expect(blobs.sort()).toEqual(['dangling\n', 'kept\n', 'note text\n', 'only in the reflog\n', 'stashed\n']);
    const messages = reading.chunks.filter(({origin}) => origin.kind === 'message').map(({text}) => text);
    for (const text of ['first message', 'second', 'tag text', 'author Ana <ana@example.com>', 'committer Ben', 'tagger Ben']) {
      expect(messages.join('\n')).toContain(text);
    }
    const names = reading.chunks.filter(({origin}) => origin.kind === 'name').map(({text}) => text);
    expect(names.filter((name) => name.endsWith('.txt')).sort()).toEqual(['gone.txt', 'kept.txt']);
    expect(reading.unread).toEqual([]);
    const listed = sandbox.git('all', 'count-objects', '-v');
    expect(reading.counts.objects).toBe(Number(/^count: (\d+)/m.exec(listed)?.[1]));
    expect(reading.counts.blobs).toBe(5);
  });

  it('gives the bytes of objects of every size around the size of a pipe buffer', async () => {
    sandbox.init('sizes');
    const sizes = [0, 1, 63, 4095, 65_400, 65_450, 65_535, 65_536, 65_537, 131_072, 200_000, 1 << 20, 5_000_000];
    for (const size of sizes) sandbox.write(`sizes/${size}.bin`, randomBytes(size));
    sandbox.commit('sizes', 'many');
    for (const packed of [false, true]) {
      if (packed) sandbox.git('sizes', 'gc', '-q');
      const reading = await readAll(objectsSource(await sandbox.open('sizes')));
      for (const size of sizes) {
        const id = sandbox.git('sizes', 'rev-parse', `HEAD:${size}.bin`);
        const chunks = reading.chunks.filter(({origin}) => origin.kind === 'blob' && origin.blob === id);
        expect(chunks.length).toBe(1);
        const again = sandbox.gitWith('sizes', {input: Buffer.from(chunks[0]?.text ?? '', 'latin1')}, 'hash-object', '--stdin');
        expect(again).toBe(id);
      }
    }
  });

  it('reports corrupt and missing objects and goes on behind them', async () => {
    sandbox.init('broken');
    for (let i = 0; i < 40; i++) sandbox.write(`broken/f${i}.txt`, `content ${i}\n`);
    sandbox.commit('broken', 'many');
    const id = (i: number): string => sandbox.git('broken', 'rev-parse', `HEAD:f${i}.txt`);
    for (const i of [3, 17]) {
      rmSync(sandbox.objectFile('broken', id(i)));
      writeFileSync(sandbox.objectFile('broken', id(i)), 'not zlib');
    }
    rmSync(sandbox.objectFile('broken', id(25)));
    const reading = await readAll(objectsSource(await sandbox.open('broken')));
    const text = allText(reading);
    for (let i = 0; i < 40; i++) expect(text.includes(`content ${i}\n`), `f${i}`).toBe(![3, 17, 25].includes(i));
    const reasons = reading.unread.map((one) => [
      'incomplete' in one ? one.incomplete : '',
      one.origin.kind === 'blob' ? one.origin.blob : '',
    ]);
    expect(reasons.sort()).toEqual(
      [
        ['corrupt', id(3)],
        ['corrupt', id(17)],
        ['missing-object', id(25)],
      ].sort(),
    );
  });

  it('an object whose content is damaged behind its header is corrupt, the others are read', async () => {
    sandbox.init('late');
    for (let i = 0; i < 10; i++) sandbox.write(`late/f${i}.bin`, randomBytes(3000));
    sandbox.commit('late', 'many');
    const bad = sandbox.git('late', 'rev-parse', 'HEAD:f4.bin');
    const file = sandbox.objectFile('late', bad);
    const {readFileSync} = await import('node:fs');
    const bytes = readFileSync(file);
    bytes.fill(0x55, 1500);
    rmSync(file);
    writeFileSync(file, bytes);
    const reading = await readAll(objectsSource(await sandbox.open('late')));
    expect(reading.counts.blobs).toBe(9);
    expect(reading.unread.map((one) => ['incomplete' in one && one.incomplete, one.origin.kind === 'blob' && one.origin.blob])).toEqual([
      ['corrupt', bad],
    ]);
  });

  it('a missing tree, commit or tag target is reported', async () => {
    sandbox.init('holes');
    sandbox.write('holes/a/b.txt', 'x\n');
    sandbox.commit('holes', 'one');
    sandbox.write('holes/a/b.txt', 'y\n');
    const second = sandbox.commit('holes', 'two');
    sandbox.commit('holes', 'three');
    rmSync(sandbox.objectFile('holes', second));
    rmSync(sandbox.objectFile('holes', sandbox.git('holes', 'rev-parse', 'HEAD:a')));
    const reading = await readAll(objectsSource(await sandbox.open('holes')));
    expect(reading.unread.length).toBe(2);
    expect(reading.unread.every((one) => 'incomplete' in one && one.incomplete === 'missing-object')).toBe(true);
    expect(allText(reading)).toContain('y\n');
  });

  it('leaves out blobs over the limit and says so', async () => {
    const reading = await readAll(objectsSource(await sandbox.open('sizes'), {limitBytes: 100_000}));
    expect(reading.unread.map((one) => 'leftOut' in one && one.leftOut)).toEqual(Array(4).fill('users-limit'));
    expect(reading.counts.blobs).toBe(9);
  });

  it('a blob over 64 MiB comes in pieces that overlap, with line and column', async () => {
    sandbox.init('huge');
    const line = `${'x'.repeat(99)}\n`;
    const text = line.repeat(700_000);
    sandbox.write('huge/big.txt', text);
    sandbox.commit('huge', 'big');
    const reading = await readAll(objectsSource(await sandbox.open('huge')));
    const pieces = reading.chunks.filter(({origin}) => origin.kind === 'blob');
    expect(pieces.map(({last}) => last)).toEqual([false, true]);
    expect(pieces[0]?.text.length).toBe(64 << 20);
    const [, second] = pieces;
    expect([second?.seen, second?.offset]).toEqual([CHUNK_OVERLAP, (64 << 20) - CHUNK_OVERLAP]);
    expect(second?.line).toBe(Math.floor((second?.offset ?? 0) / 100) + 1);
    expect(second?.column).toBe((second?.offset ?? 0) % 100);
    expect((pieces[0]?.text.slice(0, second?.offset) ?? '') + (second?.text ?? '') === text).toBe(true);
  });

  it('SHA-256, alternates, a linked work tree and a bare repository', async () => {
    sandbox.init('sha256', '--object-format=sha256');
    sandbox.write('sha256/a.txt', 'long ids\n');
    sandbox.commit('sha256', 'one');
    expect(allText(await readAll(objectsSource(await sandbox.open('sha256'))))).toContain('long ids');
    sandbox.git('.', 'clone', '-q', '--shared', 'all', 'shared');
    expect(allText(await readAll(objectsSource(await sandbox.open('shared'))))).toContain('stashed');
    sandbox.git('all', 'worktree', 'add', '-q', '../linked');
    const linked = await sandbox.open('linked');
    expect([linked.workTree, linked.bare]).toEqual([sandbox.path('linked'), false]);
    expect(allText(await readAll(objectsSource(linked)))).toContain('stashed');
    sandbox.git('.', 'clone', '-q', '--bare', 'all', 'bare.git');
    const bare = await sandbox.open('bare.git');
    expect([bare.workTree, bare.bare]).toEqual([null, true]);
    expect(allText(await readAll(objectsSource(bare)))).toContain('kept\n');
  });

  it('an empty repository has nothing to read', async () => {
    sandbox.init('empty');
    const repository = await sandbox.open('empty');
    expect(repository.head).toBe(null);
    expect(await readAll(objectsSource(repository))).toEqual({
      chunks: [],
      unread: [],
      counts: {commits: 0, objects: 0, blobs: 0, files: 0, bytes: 0},
    });
  });

  it('a shallow clone has no gaps: its cut-off parents are expected', async () => {
    sandbox.git('.', 'clone', '-q', '--depth=1', `file://${sandbox.path('all')}`, 'shallow');
    const repository = await sandbox.open('shallow');
    expect(repository.shallow).toBe(true);
    expect((await readAll(objectsSource(repository))).unread).toEqual([]);
  });

  it('partial clones: absent blobs and trees are counted, never fetched', async () => {
    sandbox.init('server');
    for (let i = 0; i < 3; i++) {
      sandbox.write('server/f.txt', `version ${i}\n`);
      sandbox.write('server/d/g.txt', `inner ${i}\n`);
      sandbox.commit('server', `change ${i}`);
    }
    sandbox.git('server', 'config', 'uploadpack.allowFilter', 'true');
    sandbox.git('server', 'config', 'uploadpack.allowAnySHA1InWant', 'true');
    for (const [filter, missing] of [
      ['blob:none', 4],
      ['tree:0', 2],
    ] as const) {
      const name = filter.replace(':', '-');
      sandbox.git('.', 'clone', '-q', `--filter=${filter}`, `file://${sandbox.path('server')}`, name);
      const before = sandbox.git(name, 'cat-file', '--batch-all-objects', '--batch-check', '--unordered').split('\n').length;
      const reading = await readAll(objectsSource(await sandbox.open(name)));
      expect(reading.unread.length).toBe(missing);
      expect(
        reading.unread.every((one) => 'incomplete' in one && one.incomplete === 'missing-object' && /partial clone/.test(one.detail ?? '')),
      ).toBe(true);
      expect(allText(reading)).toContain('version 2');
      expect(sandbox.git(name, 'cat-file', '--batch-all-objects', '--batch-check', '--unordered').split('\n').length).toBe(before);
    }
  });
});
