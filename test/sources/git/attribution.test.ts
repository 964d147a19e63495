import {describe, expect, it} from 'vitest';
import {attribute, type ObjectFacts} from '../../../src/sources/git/attribution.ts';
import {objectsSource} from '../../../src/sources/git/objects.ts';
import {readAll, Sandbox} from './sandbox.ts';

const sandbox = new Sandbox();
const signal = new AbortController().signal;

/** Facts of every object whose text holds one of the marks, by mark. */
async function factsFor(
  folder: string,
  marks: readonly string[],
  options: {readonly ci?: boolean} = {},
): Promise<Record<string, ObjectFacts>> {
  const repository = await sandbox.open(folder, options);
  const source = objectsSource(repository);
  const {chunks} = await readAll(source);
  const ids = new Map<string, string>();
  for (const {text, origin} of chunks) {
    for (const mark of marks) {
      if (!text.includes(mark)) continue;
      if (origin.kind === 'blob') ids.set(mark, origin.blob);
      else if (origin.kind === 'message') ids.set(mark, origin.object);
      else if (origin.kind === 'name') ids.set(mark, origin.tree);
    }
  }
  const facts = await attribute(repository, source.seen, new Set(ids.values()), signal);
  return Object.fromEntries(marks.map((mark) => [mark, facts.get(ids.get(mark) ?? '') as ObjectFacts]));
}

const told = (facts: ObjectFacts | undefined): unknown => ({
  from: facts?.introductions.map(({commit, path}) => [commit.id, path]),
  exposure: facts?.exposure,
  inHead: facts?.inHead,
});

describe('attribution', () => {
  const commits: Record<string, string> = {};

  function build(): void {
    sandbox.git('.', 'init', '-q', '--bare', 'remote.git');
    sandbox.init('app');
    sandbox.write('app/root.txt', 'mark-root\n');
    commits['root'] = sandbox.commit('app', 'root commit\n\nbody mark-message');
    sandbox.git('app', 'remote', 'add', 'origin', '../remote.git');
    sandbox.git('app', 'push', '-q', 'origin', 'main');
    sandbox.write('app/forced.txt', 'mark-forced\n');
    commits['forced'] = sandbox.commit('app', 'pushed, then overwritten');
    sandbox.git('app', 'push', '-q', 'origin', 'main');
    sandbox.git('app', 'reset', '-q', '--hard', 'HEAD~1');
    sandbox.git('app', 'commit', '-q', '--allow-empty', '-m', 'other');
    sandbox.git('app', 'push', '-q', '-f', 'origin', 'main');
    sandbox.write('app/tagged.txt', 'mark-tagged\n');
    commits['tagged'] = sandbox.commit('app', 'only a tag holds it');
    sandbox.git('app', 'tag', 'light');
    sandbox.git('app', 'reset', '-q', '--hard', 'HEAD~1');
    sandbox.git('app', 'tag', '-a', 'v1', '-m', 'subject\n\nmark-annotation');
    sandbox.write('app/old.txt', 'mark-deleted\n');
    commits['deleted'] = sandbox.commit('app', 'add');
    sandbox.git('app', 'rm', '-q', 'old.txt');
    sandbox.commit('app', 'remove');
    sandbox.git('app', 'checkout', '-q', '-b', 'side');
    sandbox.write('app/side.txt', 'mark-side\n');
    commits['side'] = sandbox.commit('app', 'side');
    sandbox.git('app', 'checkout', '-q', 'main');
    sandbox.write('app/main.txt', 'main\n');
    sandbox.commit('app', 'main');
    sandbox.git('app', 'merge', '-q', '--no-commit', '--no-ff', 'side');
    sandbox.write('app/evil.txt', 'mark-merge\n');
    commits['merge'] = sandbox.commit('app', 'merge');
    sandbox.write('app/odd\nname \u00e9.txt', 'mark-odd\n');
    sandbox.write(Buffer.concat([Buffer.from('app/'), Buffer.from([0xff, 0xfe]), Buffer.from('.txt')]), 'mark-bytes\n');
    sandbox.write('app/deep/mark-name/file.txt', 'named\n');
    commits['odd'] = sandbox.commit('app', 'odd names');
    sandbox.write('app/root.txt', 'mark-worktree-of-stash\n');
    sandbox.git('app', 'stash', '-q');
    commits['stash'] = sandbox.git('app', 'rev-parse', 'stash@{0}');
    sandbox.git('app', 'notes', 'add', '-m', 'mark-note', 'HEAD');
    const blob = sandbox.gitWith('app', {input: 'mark-dangling\n'}, 'hash-object', '-w', '--stdin');
    const tree = sandbox.gitWith('app', {input: `100644 blob ${blob}\tloose.txt\n`}, 'mktree');
    commits['dangling'] = sandbox.git('app', 'commit-tree', tree, '-m', 'nobody');
    sandbox.gitWith('app', {input: 'mark-nowhere\n'}, 'hash-object', '-w', '--stdin');
    sandbox.write('app/new.txt', 'mark-staged\n');
    sandbox.git('app', 'add', 'new.txt');
    sandbox.git('app', 'tag', 'blob-tag', sandbox.gitWith('app', {input: 'mark-blob-tag\n'}, 'hash-object', '-w', '--stdin'));
  }

  it('finds commit, path and exposure of everything', async () => {
    build();
    const marks = ['root', 'forced', 'tagged', 'deleted', 'side', 'merge', 'odd', 'bytes', 'worktree-of-stash', 'dangling'].map(
      (name) => `mark-${name}`,
    );
    const rest = ['mark-message', 'mark-annotation', 'mark-name', 'mark-note', 'mark-nowhere', 'mark-staged', 'mark-blob-tag'];
    const facts = await factsFor('app', [...marks, ...rest]);
    const row = (name: string, path: string, exposure: string, inHead: boolean): unknown => ({
      from: [[commits[name], path]],
      exposure,
      inHead,
    });
    expect(told(facts['mark-root'])).toEqual(row('root', 'root.txt', 'pushed', true));
    expect(told(facts['mark-forced'])).toEqual(row('forced', 'forced.txt', 'pushed', false));
    expect(told(facts['mark-tagged'])).toEqual(row('tagged', 'tagged.txt', 'pushed', false));
    expect(told(facts['mark-deleted'])).toEqual(row('deleted', 'old.txt', 'local', false));
    expect(told(facts['mark-side'])).toEqual(row('side', 'side.txt', 'local', true));
    expect(told(facts['mark-merge'])).toEqual(row('merge', 'evil.txt', 'local', true));
    expect(told(facts['mark-odd'])).toEqual(row('odd', 'odd\nname \u00e9.txt', 'local', true));
    expect(told(facts['mark-bytes'])).toEqual(row('odd', '\u00ff\u00fe.txt', 'local', true));
    expect(told(facts['mark-worktree-of-stash'])).toEqual(row('stash', 'root.txt', 'unreachable', false));
    expect(told(facts['mark-dangling'])).toEqual(row('dangling', 'loose.txt', 'unreachable', false));
    expect(told(facts['mark-message'])).toEqual(row('root', '', 'pushed', true));
    expect(told(facts['mark-name'])).toEqual(row('odd', 'deep/mark-name', 'local', true));
    expect(facts['mark-note']?.exposure).toBe('local');
    expect(told(facts['mark-nowhere'])).toEqual({from: [], exposure: 'unreachable', inHead: false});
    expect(facts['mark-staged']).toEqual({introductions: [], exposure: 'staged', inHead: false, indexPath: 'new.txt', refs: []});
    expect([facts['mark-blob-tag']?.exposure, facts['mark-blob-tag']?.refs]).toEqual(['pushed', ['blob-tag']]);
    const tag = facts['mark-annotation'];
    expect([tag?.exposure, tag?.refs, tag?.introductions[0]?.commit.subject, tag?.introductions[0]?.commit.author]).toEqual([
      'pushed',
      ['v1'],
      'subject',
      'Ben <ben@example.com>',
    ]);
    expect(tag?.introductions[0]?.commit.date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
    expect(facts['mark-root']?.refs).toEqual(['HEAD', 'origin/main']);
    expect(facts['mark-root']?.introductions[0]?.commit).toMatchObject({author: 'Ana <ana@example.com>', subject: 'root commit'});
  });

  it('any ref counts as pushed in a bare repository and in CI; without remotes nobody knows', async () => {
    sandbox.git('.', 'clone', '-q', '--mirror', 'app', 'mirror.git');
    expect((await factsFor('mirror.git', ['mark-deleted', 'mark-side']))['mark-deleted']?.exposure).toBe('pushed');
    expect((await factsFor('app', ['mark-deleted'], {ci: true}))['mark-deleted']?.exposure).toBe('pushed');
    sandbox.init('alone');
    sandbox.write('alone/a.txt', 'mark-a\n');
    sandbox.commit('alone', 'one');
    expect((await factsFor('alone', ['mark-a']))['mark-a']?.exposure).toBe('unknown');
  });

  it('log.showRoot=false and replace refs hide nothing', async () => {
    sandbox.init('hidden');
    sandbox.git('hidden', 'config', 'log.showRoot', 'false');
    sandbox.write('hidden/a.txt', 'mark-one\n');
    const first = sandbox.commit('hidden', 'first');
    sandbox.write('hidden/a.txt', 'mark-two\n');
    const second = sandbox.commit('hidden', 'second');
    sandbox.git('hidden', 'replace', second, first);
    sandbox.write('hidden/.git/info/grafts', `${second}\n`);
    const facts = await factsFor('hidden', ['mark-one', 'mark-two']);
    expect(told(facts['mark-one'])).toMatchObject({from: [[first, 'a.txt']]});
    expect(told(facts['mark-two'])).toMatchObject({from: [[second, 'a.txt']]});
  });

  it('in clones with holes: what can be compared is attributed, the rest is in HEAD or unknown', async () => {
    sandbox.init('server');
    for (let i = 0; i < 4; i++) {
      sandbox.write('server/f.txt', `mark-f${i}\n`);
      sandbox.write(`server/g${i}.txt`, `mark-g${i}\n`);
      sandbox.commit('server', `change ${i}`);
    }
    sandbox.git('server', 'config', 'uploadpack.allowFilter', 'true');
    sandbox.git('.', 'clone', '-q', '--filter=blob:none', `file://${sandbox.path('server')}`, 'blobless');
    const blobless = await factsFor('blobless', ['mark-g1', 'mark-f3']);
    expect(blobless['mark-g1']).toMatchObject({exposure: 'pushed', headPath: 'g1.txt', introductions: [{commit: {subject: 'change 1'}}]});
    sandbox.git('.', 'clone', '-q', '--filter=tree:0', `file://${sandbox.path('server')}`, 'treeless');
    const treeless = await factsFor('treeless', ['mark-g1']);
    expect(treeless['mark-g1']).toMatchObject({exposure: 'pushed', inHead: true, headPath: 'g1.txt', introductions: []});
    sandbox.git('.', 'clone', '-q', '--depth=1', `file://${sandbox.path('server')}`, 'shallow');
    expect((await factsFor('shallow', ['mark-g1']))['mark-g1']).toMatchObject({
      exposure: 'pushed',
      introductions: [{commit: {subject: 'change 3'}}],
    });
  });

  it('a merge brings a blob only where no parent has it: the same as -m compared over all parents', async () => {
    sandbox.init('random');
    let state = 7;
    const next = (below: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const branches = ['main'];
    sandbox.write('random/f0.txt', 'start\n');
    sandbox.commit('random', 'start');
    for (let step = 0; step < 30; step++) {
      const branch = branches[next(branches.length)] as string;
      sandbox.git('random', 'checkout', '-q', branch);
      if (next(4) === 0 && branches.length < 4) {
        branches.push(`b${step}`);
        sandbox.git('random', 'checkout', '-q', '-b', `b${step}`);
      }
      if (next(3) === 0 && branches.length > 1) {
        sandbox.git('random', 'merge', '-q', '--no-commit', '--no-ff', '-s', 'ours', branches[next(branches.length)] as string);
      }
      sandbox.write(`random/f${next(4)}.txt`, `mark-${next(12)}x\n`);
      sandbox.commit('random', `step ${step}`);
    }
    const marks = Array.from({length: 12}, (_, i) => `mark-${i}x`);
    const facts = await factsFor('random', marks);
    const expected = new Map<string, Set<string>>();
    for (const line of sandbox.git('random', 'rev-list', '--all', '--parents').split('\n')) {
      const [commit = '', ...parents] = line.split(' ');
      const treeOf = (id: string): string[] => sandbox.git('random', 'ls-tree', '-r', id).split('\n');
      const old = parents.map(treeOf);
      for (const entry of treeOf(commit)) {
        if (old.some((entries) => entries.includes(entry))) continue;
        const [, , blob, path] = entry.split(/[ \t]/);
        expected.set(blob ?? '', (expected.get(blob ?? '') ?? new Set()).add(`${commit} ${path}`));
      }
    }
    for (const mark of marks) {
      if (facts[mark] === undefined) continue;
      const blob = sandbox.gitWith('random', {input: `${mark}\n`}, 'hash-object', '--stdin');
      expect(new Set(facts[mark].introductions.map(({commit, path}) => `${commit.id} ${path}`))).toEqual(expected.get(blob));
    }
    expect(expected.size).toBeGreaterThan(8);
  });
});
