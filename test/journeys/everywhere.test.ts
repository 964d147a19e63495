import {createHash} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import {Journey, type ReportFinding} from '../helpers/journey.ts';
import {githubToken} from '../helpers/tokens.ts';

/**
 * One token in each place a leak can hide; `guard scan` without flags must find all of them, each with its exposure, commit, path and line.
 */
const journey = new Journey('everywhere');
const token = {
  deleted: githubToken(1),
  merge: githubToken(2),
  stashTree: githubToken(3),
  stashIndex: githubToken(4),
  reflog: githubToken(5),
  dangling: githubToken(6),
  tag: githubToken(7),
  note: githubToken(8),
  staged: githubToken(9),
  ignored: githubToken(10),
  utf16: githubToken(11),
  crlf: githubToken(12),
  log: githubToken(13),
  newline: githubToken(14),
  worktree: githubToken(15),
  message: githubToken(16),
  pushed: githubToken(17),
};
const commits: Record<string, string> = {};

function build(): void {
  journey.git('.', 'init', '-q', '--bare', 'remote.git');
  journey.repository('app');
  journey.write('app/.gitignore', '.env\n');
  journey.write('app/README.md', '# app\n');
  commits['first'] = journey.commit('app', 'start');
  journey.write('app/pushed.yml', `a: 1\ntoken: ${token.pushed}\n`);
  commits['pushed'] = journey.commit('app', 'pushed with a token');
  journey.git('app', 'remote', 'add', 'origin', '../remote.git');
  journey.git('app', 'push', '-q', 'origin', 'main');
  journey.git('app', 'fetch', '-q');

  journey.write('app/old.cfg', `one\ntwo\nkey = ${token.deleted}\n`);
  commits['deleted'] = journey.commit('app', 'add');
  journey.git('app', 'rm', '-q', 'old.cfg');
  journey.commit('app', 'remove it again');

  journey.git('app', 'checkout', '-q', '-b', 'side');
  journey.write('app/side.txt', 'side\n');
  journey.commit('app', 'side work');
  journey.git('app', 'checkout', '-q', 'main');
  journey.write('app/main.txt', 'main\n');
  journey.commit('app', 'main work');
  journey.git('app', 'merge', '-q', '--no-commit', '--no-ff', 'side');
  journey.write('app/evil.txt', `merged\n${token.merge}\n`);
  commits['merge'] = journey.commit('app', 'merge side');

  journey.write('app/main.txt', `main\n${token.stashIndex}\n`);
  journey.git('app', 'add', 'main.txt');
  journey.write('app/main.txt', `main\nchanged\n${token.stashTree}\n`);
  journey.git('app', 'stash', '-q');
  commits['stash'] = journey.git('app', 'rev-parse', 'stash@{0}');
  commits['stashIndex'] = journey.git('app', 'rev-parse', 'stash@{0}^2');

  journey.write('app/gone.txt', `x\n${token.reflog}\n`);
  commits['reflog'] = journey.commit('app', 'undone');
  journey.git('app', 'reset', '-q', '--hard', 'HEAD~1');

  journey.write('app/loose.txt', `${token.dangling}\n`);
  journey.git('app', 'add', 'loose.txt');
  const tree = journey.git('app', 'write-tree');
  commits['dangling'] = journey.git('app', 'commit-tree', tree, '-m', 'nobody points here');
  journey.git('app', 'rm', '-q', '--cached', 'loose.txt');
  journey.git('app', 'clean', '-qfd');

  journey.git('app', 'tag', '-a', 'v1', '-m', `release\n\nwith ${token.tag}`, commits['first'] ?? '');
  journey.git('app', 'notes', 'add', '-m', `note ${token.note}`, 'HEAD');
  journey.write(
    'app/wide.reg',
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`first\r\nsecond\r\nvalue=${token.utf16}\r\n`, 'utf16le')]),
  );
  journey.write('app/dos.ini', `[a]\r\nb=1\r\ntoken=${token.crlf}\r\n`);
  journey.write('app/odd\nname.txt', `line\n${token.newline}\n`);
  commits['files'] = journey.commit('app', 'wide, dos and odd');
  commits['message'] = journey.commit('app', `the token is ${token.message}`);

  journey.write('app/staged.txt', `a\nb\n${token.staged}\n`);
  journey.git('app', 'add', 'staged.txt');
  journey.write('app/.env', `A=1\nGITHUB_TOKEN=${token.ignored}\n`);
  journey.write('app/build.log', `ok\n\u001b[32mtoken ${token.log.slice(0, 12)}\u001b[0m\u001b[1m${token.log.slice(12)}\u001b[0m\n`);
  journey.write('app/untracked.py', `import os\nt = "${token.worktree}"\n`);
}

describe('guard scan', () => {
  build();
  const report = journey.scan('app');
  const byToken = new Map(Object.entries(token).map(([name, text]) => [name, findingsOf(text)]));

  /** The report holds no secret: a finding is recognised by the fingerprint of its value. */
  function findingsOf(text: string): ReportFinding[] {
    return report.findings.filter((finding) => finding.fingerprint === fingerprint(text));
  }

  const rows: readonly [name: keyof typeof token, want: Partial<ReportFinding>][] = [
    [
      'pushed',
      {exposure: 'pushed', commit: commits['pushed'] ?? '', file: 'pushed.yml', startLine: 2, startColumn: 8, inHead: true, kind: 'blob'},
    ],
    ['deleted', {exposure: 'local', commit: commits['deleted'] ?? '', file: 'old.cfg', startLine: 3, startColumn: 7, inHead: false}],
    ['merge', {exposure: 'local', commit: commits['merge'] ?? '', file: 'evil.txt', startLine: 2, inHead: true}],
    ['stashTree', {exposure: 'unreachable', commit: commits['stash'] ?? '', file: 'main.txt', startLine: 3}],
    ['stashIndex', {exposure: 'unreachable', commit: commits['stashIndex'] ?? '', file: 'main.txt', startLine: 2}],
    ['reflog', {exposure: 'unreachable', commit: commits['reflog'] ?? '', file: 'gone.txt', startLine: 2}],
    ['dangling', {exposure: 'unreachable', commit: commits['dangling'] ?? '', file: 'loose.txt', startLine: 1}],
    ['tag', {kind: 'message', exposure: 'pushed', startLine: 8, startColumn: 6}],
    ['note', {exposure: 'local', startLine: 1}],
    ['staged', {exposure: 'staged', file: 'staged.txt', startLine: 3}],
    ['ignored', {exposure: 'at-rest', kind: 'env', file: '.env', startLine: 2, startColumn: 14}],
    ['utf16', {exposure: 'local', commit: commits['files'] ?? '', file: 'wide.reg', startLine: 3, startColumn: 13, wrapped: ['utf-16le']}],
    ['crlf', {exposure: 'local', file: 'dos.ini', startLine: 3, startColumn: 7}],
    ['log', {exposure: 'worktree', file: 'build.log', startLine: 2, startColumn: 12}],
    ['newline', {exposure: 'local', file: 'odd\\x0aname.txt', startLine: 2}],
    ['worktree', {exposure: 'worktree', file: 'untracked.py', startLine: 2, startColumn: 6, endColumn: 45}],
    ['message', {kind: 'message', exposure: 'local', commit: commits['message'] ?? ''}],
  ];

  for (const [name, want] of rows) {
    it(`finds the token in: ${name}`, () => {
      expect(byToken.get(name)).toEqual([expect.objectContaining(want)]);
    });
  }

  it('reports nothing else, says all was read, and exits 1', () => {
    expect(report.credentials.length).toBe(rows.length);
    expect(report.coverage.complete).toBe(true);
    expect(report.status).toBe(1);
  });
});

function fingerprint(text: string): string {
  return createHash('sha256').update(text, 'latin1').digest('hex').slice(0, 32);
}
