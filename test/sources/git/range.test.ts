import {describe, expect, it} from 'vitest';
import {attribute} from '../../../src/sources/git/attribution.ts';
import {type RangeOptions, rangeSource} from '../../../src/sources/git/range.ts';
import {readAll, Sandbox} from './sandbox.ts';

const sandbox = new Sandbox();

async function range(
  folder: string,
  options: RangeOptions,
): Promise<{blobs: string[]; messages: string; names: string[]; commits: number; unread: number}> {
  const {chunks, counts, unread} = await readAll(rangeSource(await sandbox.open(folder), options));
  const of = (kind: string): typeof chunks => chunks.filter(({origin}) => origin.kind === kind);
  return {
    blobs: of('blob')
      .map(({origin, counting}) => `${(origin as {path?: string}).path}: ${counting}`)
      .sort(),
    messages: of('message')
      .map(({text}) => text)
      .join('\n'),
    names: of('name')
      .map(({text}) => text)
      .sort(),
    commits: counts.commits,
    unread: unread.length,
  };
}

describe('a range of commits', () => {
  const commits: string[] = [];

  function build(): void {
    sandbox.git('.', 'init', '-q', '--bare', 'remote.git');
    sandbox.init('app');
    sandbox.write('app/f.txt', 'one\ntwo\nthree\n');
    commits.push(sandbox.commit('app', 'zero'));
    sandbox.git('app', 'remote', 'add', 'origin', '../remote.git');
    sandbox.git('app', 'push', '-q', 'origin', 'main');
    sandbox.write('app/f.txt', 'one\ntwo\nadded\nthree\n');
    sandbox.write('app/dir/g.txt', 'all of it\n');
    commits.push(sandbox.commit('app', 'message of the first'));
    sandbox.write('app/f.txt', 'one\ntwo\nthree\n');
    sandbox.write('app/h.bin', Buffer.from('a\0\n'));
    commits.push(sandbox.commit('app', 'taken out'));
  }

  it('--since gives new lines, messages and names, also of what a later commit took out', async () => {
    build();
    const found = await range('app', {since: commits[0] ?? ''});
    expect(found.blobs).toEqual(['dir/g.txt: all of it\n', 'f.txt: added\n', 'h.bin: a\0\n']);
    expect(found.messages).toContain('message of the first');
    expect(found.messages).toContain('taken out');
    expect(found.messages).not.toContain('zero');
    expect(found.names).toEqual(['dir', 'g.txt', 'h.bin']);
    expect(found.commits).toBe(2);
  });

  it('--range with two dots, three dots, a branch, one revision, an empty side', async () => {
    expect((await range('app', {range: 'HEAD~1..HEAD'})).blobs).toEqual(['h.bin: a\0\n']);
    expect((await range('app', {range: 'HEAD~2..HEAD~1'})).blobs).toEqual(['dir/g.txt: all of it\n', 'f.txt: added\n']);
    expect((await range('app', {range: 'HEAD~1...main'})).commits).toBe(1);
    expect((await range('app', {range: 'HEAD~1..'})).commits).toBe(1);
    expect((await range('app', {range: 'main'})).commits).toBe(3);
    expect(await range('app', {range: 'HEAD..HEAD'})).toEqual({blobs: [], messages: '', names: [], commits: 0, unread: 0});
  });

  it('--push gives what no remote-tracking ref has, and everything at the first push', async () => {
    expect((await range('app', {push: true})).commits).toBe(2);
    sandbox.git('app', 'checkout', '-q', '-b', 'elsewhere');
    sandbox.write('app/e.txt', 'on another branch\n');
    sandbox.commit('app', 'elsewhere');
    sandbox.git('app', 'checkout', '-q', 'main');
    expect((await range('app', {push: true})).commits).toBe(3);
    sandbox.git('app', 'push', '-q', '--all', 'origin');
    expect((await range('app', {push: true})).commits).toBe(0);
    sandbox.init('fresh');
    sandbox.write('fresh/a.txt', 'a\n');
    sandbox.commit('fresh', 'one');
    expect((await range('fresh', {push: true})).blobs).toEqual(['a.txt: a\n']);
    sandbox.init('unborn');
    expect((await range('unborn', {push: true})).commits).toBe(0);
  });

  it('of a merge only lines count that no parent has', async () => {
    sandbox.init('merge');
    sandbox.write('merge/f.txt', 'a\nb\nc\nd\ne\n');
    const base = sandbox.commit('merge', 'base');
    sandbox.git('merge', 'checkout', '-q', '-b', 'side');
    sandbox.write('merge/f.txt', 'side\na\nb\nc\nd\ne\n');
    sandbox.commit('merge', 'side');
    sandbox.git('merge', 'checkout', '-q', 'main');
    sandbox.write('merge/f.txt', 'a\nb\nc\nd\ne\nmain\n');
    sandbox.commit('merge', 'main');
    sandbox.git('merge', 'merge', '-q', '--no-commit', '--no-ff', 'side');
    sandbox.write('merge/f.txt', 'side\na\nb\nevil\nc\nd\ne\nmain\n');
    sandbox.commit('merge', 'merge');
    expect((await range('merge', {since: base})).blobs).toEqual(['f.txt: evil\n', 'f.txt: main\n', 'f.txt: side\n']);
  });

  it('an unknown revision is said, and one that looks like an option is none', async () => {
    for (const options of [
      {since: 'nope'},
      {range: 'nope..HEAD'},
      {range: 'HEAD..nope'},
      {since: '--all'},
      {since: '--output=x'},
      {since: ''},
    ]) {
      await expect(range('app', options)).rejects.toMatchObject({code: 'NO_SUCH_REVISION'});
    }
  });

  it('findings can be attributed from what the range read', async () => {
    const repository = await sandbox.open('app');
    const source = rangeSource(repository, {since: commits[0] ?? ''});
    const {chunks} = await readAll(source);
    const blob = chunks.find(({counting}) => counting === 'added\n')?.origin as {blob: string};
    const name = chunks.find(({origin, text}) => origin.kind === 'name' && text === 'g.txt')?.origin as {tree: string};
    const facts = await attribute(repository, source.seen, new Set([blob.blob, name.tree]), new AbortController().signal);
    expect(facts.get(blob.blob)).toMatchObject({
      introductions: [{commit: {id: commits[1]}, path: 'f.txt'}],
      exposure: 'pushed',
      inHead: false,
    });
    expect(facts.get(name.tree)?.introductions.map(({path}) => path)).toContain('dir/g.txt');
  });
});
