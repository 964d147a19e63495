import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it, vi} from 'vitest';
import {Journey, type Ran} from '../helpers/journey.ts';
import {githubToken} from '../helpers/tokens.ts';

/** Every state a credential can be in: the printed steps are carried out as a person would, by a POSIX shell, and then it must be gone. */
const journey = new Journey('clean');
// A dozen scans and a rewrite of history each.
vi.setConfig({testTimeout: 180_000});

interface Plan {
  readonly gone: boolean;
  readonly folder: string;
  readonly found: readonly string[];
  readonly steps: readonly {
    readonly title: string;
    readonly notes: readonly string[];
    readonly edits: readonly {readonly path: string; readonly line: number}[];
    readonly commands: readonly string[];
  }[];
}

/** git filter-repo is used only where a test says so. */
const ONLY_GIT = {PATH: withoutFilterRepo()};

/** A `guard` on PATH, and an editor that takes the token out of whatever it is given. */
mkdirSync(path.join(journey.folder, 'bin'));
journey.write('bin/guard', `#!/bin/sh\nexec "${process.execPath}" "${journey.bin}" "$@"\n`);
journey.executable('bin/guard');

function shell(folder: string, script: string, token: string, more: Readonly<Record<string, string>> = ONLY_GIT): Ran {
  journey.write('bin/editor', `#!/bin/sh\nperl -pi -e 's/${token}/gone/g' "$1"\n`);
  journey.executable('bin/editor');
  const editor = path.join(journey.folder, 'bin/editor');
  const programs = `${path.join(journey.folder, 'bin')}:${more['PATH'] ?? process.env['PATH']}`;
  const env = journey.env({...more, PATH: programs, GIT_EDITOR: editor, EDITOR: editor});
  const ran = spawnSync('sh', ['-e', '-c', script], {cwd: folder, env, encoding: 'utf8'});
  return {status: ran.status, stdout: ran.stdout, stderr: ran.stderr};
}

/** Scans, and gives the id of the one credential. */
function idOf(repository: string): string {
  const report = journey.scan(repository);
  expect(new Set(report.credentials.map(({id}) => id)).size).toBe(1);
  return report.credentials[0]?.shortId ?? '';
}

function planFor(repository: string, id: string, token: string, more: Readonly<Record<string, string>> = ONLY_GIT): Plan {
  const ran = journey.guard(repository, ['clean', id, '--json'], {env: more});
  expect(ran.status, ran.stderr).toBe(0);
  expect(ran.stdout.includes(token)).toBe(false);
  return JSON.parse(ran.stdout) as Plan;
}

/** Does what the plan says: edits by hand, commands in a shell. Gives all commands. */
function carryOut(plan: Plan, token: string, more: Readonly<Record<string, string>> = ONLY_GIT): string[] {
  for (const step of plan.steps) {
    for (const edit of step.edits) {
      const file = path.resolve(plan.folder, edit.path);
      if (existsSync(file)) writeFileSync(file, readFileSync(file, 'latin1').replaceAll(token, 'gone'), 'latin1');
    }
    if (step.commands.length === 0) continue;
    const ran = shell(plan.folder, step.commands.join('\n'), token, more);
    expect(ran.status, `${step.title}\n${step.commands.join('\n')}\n${ran.stdout}${ran.stderr}`).toBe(0);
  }
  return plan.steps.flatMap(({commands}) => commands);
}

function expectGone(repository: string, id: string): void {
  const ran = journey.guard(repository, ['clean', id, '--check']);
  expect(ran.stdout).toMatch(/Gone/);
  expect(ran.status, ran.stdout + ran.stderr).toBe(0);
  expect(journey.scan(repository).credentials).toEqual([]);
}

function expectThere(repository: string, id: string): void {
  const ran = journey.guard(repository, ['clean', id, '--check']);
  expect(ran.stdout).toMatch(/Still there/);
  expect(ran.status).toBe(1);
}

/** The whole way: found, the steps, gone. */
function clean(
  repository: string,
  token: string,
  more: Readonly<Record<string, string>> = ONLY_GIT,
): {commands: string[]; plan: Plan; id: string} {
  const id = idOf(repository);
  const plan = planFor(repository, id, token, more);
  const commands = carryOut(plan, token, more);
  expectGone(repository, id);
  return {commands, plan, id};
}

function started(name: string): string {
  journey.repository(name);
  journey.write(`${name}/readme.md`, 'hello\n');
  journey.commit(name, 'start');
  return name;
}

/** A repository with a remote of its own that has all its branches. */
function published(name: string): string {
  journey.repository(`${name}-origin`);
  journey.git(`${name}-origin`, 'config', 'core.bare', 'true');
  started(name);
  journey.git(name, 'remote', 'add', 'origin', path.join(journey.folder, `${name}-origin`, '.git'));
  journey.git(name, 'push', '-q', '-u', 'origin', 'main');
  return name;
}

describe('not committed', () => {
  it('a file of the work tree', () => {
    const token = githubToken(301);
    started('worktree');
    journey.write('worktree/new.txt', `k: ${token}\n`);
    expectThere('worktree', idOf('worktree'));
    const {commands, plan} = clean('worktree', token);
    expect(commands).toEqual([]);
    expect(plan.steps.flatMap(({edits}) => edits)).toEqual([{path: 'new.txt', line: 1}]);
  });

  it('staged, with names that a shell and git would take for something else', () => {
    const token = githubToken(302);
    started('staged');
    for (const name of ["it's a *.txt", ':(top)x.txt', '-f.txt', '$(touch pwned).txt']) journey.write(`staged/${name}`, `k: ${token}\n`);
    journey.git('staged', 'add', '-A');
    clean('staged', token);
    expect(existsSync(path.join(journey.folder, 'staged/pwned'))).toBe(false);
  });

  it('staged in a repository without commits', () => {
    const token = githubToken(303);
    journey.repository('unborn');
    journey.write('unborn/a.txt', `k: ${token}\n`);
    journey.git('unborn', 'add', 'a.txt');
    clean('unborn', token);
  });

  it('staged and edited since: only the index has it', () => {
    const token = githubToken(304);
    started('index');
    journey.write('index/a.txt', `k: ${token}\n`);
    journey.git('index', 'add', 'a.txt');
    journey.write('index/a.txt', 'clean\n');
    clean('index', token);
  });

  it('a folder that is no repository', () => {
    const token = githubToken(305);
    journey.write('plain/a.txt', `k: ${token}\n`);
    clean('plain', token);
  });
});

describe('committed, not pushed', () => {
  it('the last commit is amended', () => {
    const token = githubToken(310);
    started('amend');
    journey.write('amend/a.txt', `k: ${token}\n`);
    journey.commit('amend', 'add a');
    const {commands} = clean('amend', token);
    expect(commands.some((command) => command.startsWith('git commit --amend'))).toBe(true);
    expect(journey.git('amend', 'log', '--format=%s')).toBe('add a\nstart');
  });

  it('the first commit of all', () => {
    const token = githubToken(311);
    journey.repository('root');
    journey.write('root/a.txt', `k: ${token}\n`);
    journey.commit('root', 'add a');
    clean('root', token);
  });

  it('an older commit is mended and the later ones put on top', () => {
    const token = githubToken(312);
    started('replay');
    journey.write('replay/a.txt', `k: ${token}\n`);
    journey.commit('replay', 'add a');
    for (const name of ['b', 'c']) {
      journey.write(`replay/${name}.txt`, `${name}\n`);
      journey.commit('replay', `add ${name}`);
    }
    const {commands} = clean('replay', token);
    expect(commands.some((command) => command.includes('rebase'))).toBe(true);
    expect(journey.git('replay', 'log', '--format=%s')).toBe('add c\nadd b\nadd a\nstart');
    expect(journey.git('replay', 'show', 'HEAD:a.txt')).toBe('k: gone');
  });

  it('in an older commit, and staged in another file', () => {
    const token = githubToken(319);
    started('both');
    journey.write('both/a.txt', `k: ${token}\n`);
    journey.commit('both', 'add a');
    journey.commit('both', 'more');
    journey.write('both/z.txt', `k: ${token}\n`);
    journey.git('both', 'add', 'z.txt');
    clean('both', token);
    expect(journey.git('both', 'log', '--format=%s')).toBe('Take a credential out\nmore\nadd a\nstart');
  });

  it('removed again by a later commit: history is rewritten, all branches and tags with it', () => {
    const token = githubToken(313);
    started('rewrite');
    journey.write('rewrite/dir/a.txt', `one\nk: ${token}\ntwo\n`);
    journey.commit('rewrite', 'add a');
    journey.git('rewrite', 'tag', 'light');
    journey.git('rewrite', 'tag', '-a', '-m', 'release', 'v1');
    journey.git('rewrite', 'branch', "topic/it's");
    journey.write('rewrite/dir/a.txt', `three\nk: ${token}\n`);
    journey.commit('rewrite', 'change a');
    journey.git('rewrite', 'rm', '-q', 'dir/a.txt');
    journey.commit('rewrite', 'remove a');
    clean('rewrite', token);
    expect(journey.git('rewrite', 'show', 'v1:dir/a.txt')).toBe('one\nk: REMOVED\ntwo');
    expect(journey.git('rewrite', 'log', '--format=%s')).toBe('remove a\nchange a\nadd a\nstart');
    expect(journey.git('rewrite', 'cat-file', '-t', 'v1')).toBe('tag');
    expect(existsSync(path.join(journey.folder, 'rewrite/.git/guard-clean'))).toBe(false);
  });

  it('still in HEAD and on two branches, with a merge between', () => {
    const token = githubToken(314);
    started('merged');
    journey.write('merged/a.txt', `k: ${token}\n`);
    journey.commit('merged', 'add a');
    journey.git('merged', 'switch', '-q', '-c', 'side');
    journey.write('merged/s.txt', 's\n');
    journey.commit('merged', 'side');
    journey.git('merged', 'switch', '-q', 'main');
    journey.write('merged/m.txt', 'm\n');
    journey.commit('merged', 'main');
    journey.git('merged', 'merge', '-q', '--no-edit', 'side');
    clean('merged', token);
    expect(journey.git('merged', 'show', 'side:a.txt')).toBe('k: REMOVED');
  });

  it('over several lines: the versions of the file are taken out by id', () => {
    started('key');
    const body = Array.from({length: 24}, (_, i) =>
      Buffer.from(`${i}-${'x7Qp'.repeat(11)}`)
        .toString('base64')
        .slice(0, 64),
    ).join('\n');
    const key = `-----BEGIN RSA PRIVATE ${'KEY'}-----\n${body}\n-----END RSA PRIVATE ${'KEY'}-----\n`;
    journey.write('key/id.pem', key);
    journey.commit('key', 'add key');
    journey.git('key', 'rm', '-q', 'id.pem');
    journey.write('key/b.txt', 'b\n');
    journey.commit('key', 'remove key');
    const report = journey.scan('key', '--min-confidence', 'possible');
    expect(report.credentials.length).toBe(1);
    const id = report.credentials[0]?.shortId ?? '';
    const plan = planFor('key', id, body);
    carryOut(plan, body);
    expectGone('key', id);
    expect(journey.git('key', 'show', 'HEAD:b.txt')).toBe('b');
  });

  it('in the message of the last commit', () => {
    const token = githubToken(316);
    started('message');
    journey.commit('message', `use ${token}`);
    clean('message', token);
    expect(journey.git('message', 'log', '--format=%s')).toBe('use gone\nstart');
  });

  it('in the message of an older commit', () => {
    const token = githubToken(317);
    started('older-message');
    journey.commit('older-message', `use ${token} now`);
    journey.commit('older-message', 'more');
    clean('older-message', token);
    expect(journey.git('older-message', 'log', '--format=%s')).toBe('more\nuse REMOVED now\nstart');
  });

  it('in the text of an annotated tag', () => {
    const token = githubToken(318);
    started('tag');
    journey.git('tag', 'tag', '-a', '-m', `release with ${token}`, 'v1');
    clean('tag', token);
    expect(journey.git('tag', 'tag', '-l', '--format=%(contents)', 'v1')).toBe('release with gone');
  });
});

describe('on no branch', () => {
  it('in a stash, between stashes that stay', () => {
    const token = githubToken(320);
    started('stash');
    for (const text of ['first', `k: ${token}`, 'third']) {
      journey.write('stash/readme.md', `${text}\n`);
      journey.git('stash', 'stash', '-q');
    }
    const {commands} = clean('stash', token);
    expect(commands).toContain("git stash drop -q 'stash@{1}'");
    expect(journey.git('stash', 'stash', 'list').split('\n').length).toBe(2);
  });

  it('in the reflog after a reset; other stashes stay', () => {
    const token = githubToken(321);
    started('reflog');
    journey.write('reflog/readme.md', 'keep me\n');
    journey.git('reflog', 'stash', '-q');
    journey.write('reflog/readme.md', 'keep me too\n');
    journey.git('reflog', 'stash', '-q');
    journey.write('reflog/a.txt', `k: ${token}\n`);
    journey.commit('reflog', 'add a');
    journey.git('reflog', 'reset', '-q', '--hard', 'HEAD~');
    clean('reflog', token);
    expect(journey.git('reflog', 'stash', 'list').split('\n').length).toBe(2);
  });

  it('dangling', () => {
    const token = githubToken(322);
    started('dangling');
    journey.write('a.txt', `k: ${token}\n`);
    journey.git('dangling', 'hash-object', '-w', '../a.txt');
    const {commands} = clean('dangling', token);
    expect(commands).toEqual(['git gc --quiet --prune=now']);
  });
});

describe('pushed', () => {
  for (const tool of ['filter-branch', 'filter-repo']) {
    const installed = (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(path.join(folder, 'git-filter-repo')));
    it.skipIf(tool === 'filter-repo' && !installed)(`to several branches and tags, also ones that only the remote has: ${tool}`, () => {
      const token = githubToken(tool === 'filter-repo' ? 331 : 330);
      const name = published(`pushed-${tool}`);
      const more = tool === 'filter-repo' ? {} : ONLY_GIT;
      journey.write(`${name}/a.txt`, `k: ${token}\n`);
      journey.commit(name, 'add a');
      journey.git(name, 'tag', '-a', '-m', 'release', 'v1');
      journey.git(name, 'push', '-q', 'origin', 'main', 'v1', 'main:refs/heads/only-there');
      journey.git(name, 'fetch', '-q');
      journey.write(`${name}/a.txt`, 'clean\n');
      journey.commit(name, 'clean a');
      journey.git(name, 'push', '-q', 'origin', 'main');
      const {commands, plan} = clean(name, token, more);
      expect(commands.some((command) => command.includes(`git ${tool}`))).toBe(true);
      expect(plan.steps[0]?.title).toBe('End the token first');
      expect(plan.steps.at(-1)?.notes.join(' ')).toMatch(/clone again/);
      const fresh = `${name}-fresh`;
      // Over file://: a plain local clone copies unreachable objects too.
      journey.git('.', 'clone', '-q', `file://${path.join(journey.folder, `${name}-origin`, '.git')}`, fresh);
      expect(journey.scan(fresh).credentials).toEqual([]);
      expect(journey.git(fresh, 'log', '--format=%s', 'origin/main')).toBe('clean a\nadd a\nstart');
    });
  }

  it('only the last commit: amended and pushed with a lease', () => {
    const token = githubToken(332);
    const name = published('pushed-last');
    journey.write(`${name}/a.txt`, `k: ${token}\n`);
    journey.commit(name, 'add a');
    journey.git(name, 'push', '-q', 'origin', 'main');
    const {commands} = clean(name, token);
    expect(commands.some((command) => command.includes('filter'))).toBe(false);
    expect(commands.some((command) => command.startsWith('git push --force-with-lease=refs/heads/main:'))).toBe(true);
  });

  it('a lease refuses when somebody pushed since', () => {
    const token = githubToken(333);
    const name = published('pushed-lease');
    journey.write(`${name}/a.txt`, `k: ${token}\n`);
    journey.commit(name, 'add a');
    journey.git(name, 'push', '-q', 'origin', 'main');
    const plan = planFor(name, idOf(name), token);
    journey.git('.', 'clone', '-q', path.join(journey.folder, `${name}-origin`, '.git'), `${name}-other`);
    journey.git(`${name}-other`, 'switch', '-q', 'main');
    journey.commit(`${name}-other`, 'more');
    journey.git(`${name}-other`, 'push', '-q', 'origin', 'main');
    const push = plan.steps.flatMap(({commands}) => commands).find((command) => command.startsWith('git push')) ?? '';
    const ran = shell(plan.folder, push, token);
    expect(ran.status).not.toBe(0);
    expect(ran.stderr).toMatch(/stale info/);
  });
});

describe('everywhere at once', () => {
  it('work tree, index, history, stash and reflog', () => {
    const token = githubToken(340);
    started('all');
    journey.write('all/a.txt', `k: ${token}\n`);
    journey.commit('all', 'add a');
    journey.write('all/a.txt', `again\nk: ${token}\n`);
    journey.git('all', 'stash', '-q');
    journey.write('all/b.txt', `k: ${token}\n`);
    journey.commit('all', 'add b');
    journey.write('all/c.txt', `k: ${token}\n`);
    journey.git('all', 'add', 'c.txt');
    journey.write('all/d.txt', `k: ${token}\n`);
    clean('all', token);
  });
});

describe('names and git’s own texts', () => {
  it('a file name in history', () => {
    const token = githubToken(350);
    started('name');
    journey.write(`name/${token}.txt`, 'a\n');
    journey.commit('name', 'add a');
    journey.git('name', 'mv', `${token}.txt`, 'b.txt');
    journey.commit('name', 'rename');
    clean('name', token);
  });

  it('names of a file and a folder that are in HEAD, the index and the work tree', () => {
    const token = githubToken(353);
    started('names');
    journey.write(`names/dir/${token}.txt`, 'a\n');
    journey.write(`names/x-${token}/b.txt`, 'b\n');
    journey.commit('names', 'add both');
    journey.write('names/zz.txt', 'z\n');
    journey.commit('names', 'more');
    clean('names', token);
    expect(journey.git('names', 'ls-files').split('\n')).toEqual(['dir/renamed-1', 'readme.md', 'renamed-2/b.txt', 'zz.txt']);
    expect(journey.git('names', 'status', '--porcelain')).toBe('');
  });

  it('the name of a file that git does not know', () => {
    const token = githubToken(354);
    started('untracked-name');
    journey.write(`untracked-name/${token}.txt`, 'a\n');
    clean('untracked-name', token);
  });

  it('a branch name', () => {
    const token = githubToken(351);
    started('ref');
    journey.git('ref', 'branch', `topic/${token}`);
    const id = idOf('ref');
    const plan = planFor('ref', id, token);
    expect(plan.steps.some(({title}) => title.startsWith('Rename the ref'))).toBe(true);
  });

  it('a remote’s URL, and the message of a commit that was being made', () => {
    const token = githubToken(352);
    started('config');
    journey.git('config', 'config', 'remote.other.url', `https://x:${token}@git.example.com/a.git`);
    journey.write('config/.git/MERGE_MSG', `merge ${token}\n`);
    clean('config', token);
    expect(existsSync(path.join(journey.folder, 'config/.git/MERGE_MSG'))).toBe(false);
  });
});

/** PATH without the folders that have git-filter-repo. */
function withoutFilterRepo(): string {
  return (process.env['PATH'] ?? '')
    .split(':')
    .filter((folder) => !existsSync(path.join(folder, 'git-filter-repo')))
    .join(':');
}
