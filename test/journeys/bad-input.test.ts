import {spawn, spawnSync} from 'node:child_process';
import {chmodSync, existsSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {ROOT} from '../helpers/imports.ts';
import {Journey} from '../helpers/journey.ts';
import {githubToken} from '../helpers/tokens.ts';

const journey = new Journey('bad-input');
const oneLine = (text: string): number =>
  text
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('  try:')).length;

/** The loose object file of an id, made writable. */
function objectFile(repository: string, id: string): string {
  const file = path.join(journey.folder, repository, '.git/objects', id.slice(0, 2), id.slice(2));
  chmodSync(file, 0o644);
  return file;
}

function repositoryWithToken(name: string, seed: number): {blob: string; other: string} {
  journey.repository(name);
  journey.write(`${name}/token.txt`, `${githubToken(seed)}\n`);
  journey.write(`${name}/other.txt`, `other ${name}\n`);
  journey.commit(name, 'both');
  return {blob: journey.git(name, 'rev-parse', 'HEAD:token.txt'), other: journey.git(name, 'rev-parse', 'HEAD:other.txt')};
}

describe('bad input gets one clear line, the right exit code, and the rest of the scan goes on', () => {
  it('a part of git asked for outside a repository', () => {
    journey.write('plain/a.txt', 'a\n');
    for (const flag of ['--staged', '--history', '--push']) {
      const ran = journey.guard('plain', ['scan', flag, '--no-progress']);
      expect([ran.status, ran.stdout]).toEqual([2, '']);
      expect(ran.stderr).toMatch(/not a git repository/);
      expect(oneLine(ran.stderr)).toBe(1);
    }
  });

  it('a folder that is no repository is scanned as files', () => {
    journey.write('files/a.txt', `${githubToken(1)}\n`);
    const report = journey.scan('files');
    expect([report.status, report.findings.map(({file, exposure}) => [file, exposure])]).toEqual([1, [['a.txt', 'worktree']]]);
  });

  it('an unborn branch: nothing to read is clean and says so', () => {
    journey.repository('unborn');
    const ran = journey.guard('unborn', ['scan']);
    expect(ran.status).toBe(0);
    expect(ran.stdout).toMatch(/nothing to read/);
  });

  it('an unborn branch with a staged token', () => {
    journey.repository('unborn-staged');
    journey.write('unborn-staged/a.txt', `${githubToken(2)}\n`);
    journey.git('unborn-staged', 'add', 'a.txt');
    const report = journey.scan('unborn-staged', '--staged');
    expect([report.status, report.findings[0]?.exposure]).toEqual([1, 'staged']);
  });

  it('a corrupt object: the rest is scanned, exit 1 with a finding', () => {
    const {other} = repositoryWithToken('corrupt', 3);
    writeFileSync(objectFile('corrupt', other), 'not zlib at all');
    const report = journey.scan('corrupt', '--history');
    expect(report.findings.length).toBe(1);
    expect(report.coverage.complete).toBe(false);
    expect(report.coverage.skipped).toContainEqual(expect.objectContaining({incomplete: true, why: 'corrupt'}));
    expect(report.status).toBe(1);
  });

  it('a missing blob and no finding is 3, never clean', () => {
    journey.repository('missing');
    journey.write('missing/a.txt', 'aaa\n');
    journey.write('missing/b.txt', 'bbb\n');
    journey.commit('missing', 'two files');
    rmSync(objectFile('missing', journey.git('missing', 'rev-parse', 'HEAD:a.txt')));
    const report = journey.scan('missing', '--history');
    expect([report.status, report.coverage.complete]).toEqual([3, false]);
    expect(report.coverage.skipped).toContainEqual(expect.objectContaining({why: 'missing-object'}));
  });

  it('refs and HEAD that name commits which are not there are 3, never clean', () => {
    journey.repository('gone');
    journey.write('gone/a.txt', 'aaa\n');
    journey.commit('gone', 'one');
    for (const name of readdirSync(path.join(journey.folder, 'gone/.git/objects')))
      if (name.length === 2) rmSync(path.join(journey.folder, 'gone/.git/objects', name), {recursive: true});
    for (const args of [[], ['--history']]) {
      const report = journey.scan('gone', ...args);
      expect([report.status, report.coverage.complete]).toEqual([3, false]);
      expect(report.coverage.skipped.map(({path: name, why}) => `${name} ${why}`)).toContain('HEAD missing-object');
    }
  });

  it('a .git that git does not take for a repository is 3, and its files are still scanned', () => {
    journey.repository('broken');
    journey.write('broken/a.txt', `${githubToken(8)}\n`);
    journey.write('broken/.git/HEAD', 'garbage\n');
    const report = journey.scan('broken');
    expect(report.coverage.skipped).toContainEqual(expect.objectContaining({path: '.git', why: 'unreadable', incomplete: true}));
    expect(report.findings.map((finding) => finding.file)).toEqual(['a.txt']);
  });

  it('a GIT_DIR that is no repository is 2, not a scan of files alone', () => {
    journey.write('git-dir/a.txt', 'a\n');
    const ran = journey.guard('git-dir', ['scan'], {env: {GIT_DIR: '/nonexistent'}});
    expect(ran.status).toBe(2);
    expect(ran.stderr).toMatch(/GIT_DIR is \/nonexistent/);
  });

  it('a .git folder as path means the repository', () => {
    repositoryWithToken('dot-git', 9);
    expect(journey.scan('.', 'dot-git/.git').findings.map((finding) => finding.file)).toEqual(['token.txt']);
  });

  it('a file of one token twenty thousand times is bounded, and what is not listed is counted', () => {
    journey.write('many/a.txt', `${githubToken(11)}\n`.repeat(20_050));
    const ran = journey.guard('many', ['scan']);
    expect(ran.status).toBe(1);
    expect(ran.stdout).toMatch(/1 credential in 20,000 places/);
    expect(ran.stdout).toMatch(/50 further places of these credentials not listed/);
  });

  it('an archive is searched but not opened, and that is said', () => {
    journey.write('archive/a.tgz', gzipSync(`${githubToken(10)}\n`));
    const report = journey.scan('archive');
    expect([report.status, report.findings]).toEqual([0, []]);
    expect(report.coverage.skipped).toEqual([expect.objectContaining({path: 'a.tgz', why: 'unsupported-container', incomplete: false})]);
  });

  it('an unknown flag, command, path, revision and range', () => {
    journey.repository('flags');
    journey.write('flags/a.txt', 'a\n');
    journey.commit('flags', 'a');
    const rows: readonly (readonly [string[], RegExp])[] = [
      [['scan', '--no-such-flag'], /no-such-flag/],
      [['scann'], /scann/],
      [['scan', 'no-such-path'], /no such file or folder/],
      [['scan', '--since', 'no-such-rev'], /no-such-rev/],
      [['scan', '--range', 'main..nope'], /nope/],
      [['scan', '--since', '--output=x'], /output|--since/],
      [['scan', '--min-severity', 'dreadful'], /dreadful/],
      [['scan', '--since', 'HEAD', '--range', 'HEAD..HEAD'], /--range/],
      [['scan', '--report', 'nonsense'], /NAME=FILE/],
      [['scan', '--range', 'main'], /expected A\.\.B/],
      [['scan', '--limit-mb', 'x'], /integer/],
      [['explain', 'no-such-file.txt:3'], /no such file/],
      [['rules', 'show', 'no-such-rule'], /no-such-rule/],
    ];
    for (const [args, message] of rows) {
      const ran = journey.guard('flags', args);
      expect([args, ran.status, ran.stdout]).toEqual([args, 2, '']);
      expect(ran.stderr).toMatch(message);
      expect(oneLine(ran.stderr), ran.stderr).toBe(1);
    }
    expect(readdirSync(path.join(journey.folder, 'flags'))).toEqual(['.git', 'a.txt']);
  });

  it('an empty range is clean and says so', () => {
    const ran = journey.guard('flags', ['scan', '--range', 'HEAD..HEAD']);
    expect(ran.status).toBe(0);
    expect(ran.stdout).toMatch(/nothing to read/);
  });

  it('a report that cannot be written is 2, the others are still written', () => {
    journey.write('report/a.txt', `${githubToken(4)}\n`);
    const ran = journey.guard('report', ['scan', '--report', 'json=no/such/folder/r.json', '--report', 'json=ok.json']);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toMatch(/could not be written: ENOENT/);
    expect(existsSync(path.join(journey.folder, 'report/ok.json'))).toBe(true);
  });

  it.runIf(existsSync('/dev/full'))('a full disk behind standard output is 2, not clean', () => {
    journey.write('full/a.txt', 'nothing\n');
    const ran = spawnSync('sh', ['-c', `"${process.execPath}" "${ROOT}/bin/guard.cjs" scan > /dev/full`], {
      cwd: path.join(journey.folder, 'full'),
      env: journey.env(),
      encoding: 'utf8',
    });
    expect(ran.status).toBe(2);
    expect(ran.stderr).toMatch(/ENOSPC/);
  });

  it('a closed pipe is no error', () => {
    journey.write('pipe/a.txt', Array.from({length: 3000}, (_, i) => `${githubToken(1000 + i)}\n`).join(''));
    const ran = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${ROOT}/bin/guard.cjs" scan --format json 2>err.txt | head -c 10; cat err.txt`],
      {cwd: path.join(journey.folder, 'pipe'), env: journey.env(), encoding: 'utf8'},
    );
    expect(ran.stdout.length).toBe(10);
  });

  it('a broken key of the state folder is said, never replaced', () => {
    journey.write('home/broken/guard/secret-id.key', 'nonsense\n');
    journey.write('files2/a.txt', 'a\n');
    const ran = journey.guard('files2', ['scan'], {env: {XDG_STATE_HOME: path.join(journey.home, 'broken')}});
    expect(ran.status).toBe(2);
    expect(ran.stderr).toMatch(/secret-id\.key/);
  });

  it('a state folder that cannot be written gives run-local ids and says so', () => {
    journey.write('home/file-not-folder', '');
    journey.write('files3/a.txt', `${githubToken(5)}\n`);
    const ran = journey.guard('files3', ['scan'], {env: {XDG_STATE_HOME: path.join(journey.home, 'file-not-folder')}});
    expect(ran.status).toBe(1);
    expect(ran.stdout).toMatch(/Ids are of this run only/);
  });
});

describe('Ctrl-C', () => {
  it('ends within moments with what was found, exit 130', async () => {
    journey.write('stop/a.txt', `${githubToken(6)}\n`);
    const child = spawn(process.execPath, [path.join(ROOT, 'bin/guard.cjs'), 'scan', '-', 'a.txt'], {
      cwd: path.join(journey.folder, 'stop'),
      env: journey.env(),
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let out = '';
    child.stdout.on('data', (text) => {
      out += text;
    });
    child.stdin.write(`${githubToken(7)}\n`.repeat(3));
    child.stdin.write('x'.repeat(3 << 20));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const asked = Date.now();
    child.kill('SIGINT');
    const status = await new Promise((resolve) => child.on('exit', resolve));
    expect(status).toBe(130);
    expect(Date.now() - asked).toBeLessThan(5000);
    expect(out).toMatch(/Interrupted/);
    expect(out).toMatch(/ghp_…/);
  });
});
