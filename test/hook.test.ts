import {describe, expect, it} from 'vitest';
import {Journey, type Ran} from './helpers/journey.ts';
import {githubToken} from './helpers/tokens.ts';

/** The short way (no oclif, no worker) and the long way must say the same. */
const journey = new Journey('hook');
const SHORT = ['scan', '--staged'];
const LONG = ['scan', '--staged', '--no-progress'];
const timeless = ({status, stdout, stderr}: Ran) => ({status, stdout: stdout.replace(/in [\d.]+ s\./, 'in N s.'), stderr});

function expectSame(folder: string): Ran {
  const short = journey.guard(folder, SHORT);
  expect(timeless(short)).toEqual(timeless(journey.guard(folder, LONG)));
  return short;
}

describe('guard scan --staged, the short way and the long way', () => {
  it('say the same of findings, allowed places and parts', () => {
    journey.repository('app');
    journey.write('app/old.txt', `${githubToken(1)}\n`);
    journey.commit('app', 'an old token is no matter of the index');
    journey.write('app/a.txt', `x\ntoken: ${githubToken(2)}\n${githubToken(3)} # guard:allow\n`);
    journey.write('app/ünï\tcode.txt', `${githubToken(4)}\n`);
    journey.git('app', 'add', '-A');
    const ran = expectSame('app');
    expect(ran.status).toBe(1);
    expect(ran.stdout).toMatch(/a\.txt:2:8/);
    expect(ran.stdout).toMatch(/2 credentials in 2 places/);
    expect(ran.stdout).toMatch(/1 place allowed/);
  });

  it('say the same of nothing staged, and outside a repository', () => {
    journey.repository('clean');
    expect(expectSame('clean').status).toBe(0);
    journey.write('plain/a.txt', '');
    const ran = expectSame('plain');
    expect([ran.status, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toMatch(/not a git repository/);
  });

  it('say the same of a subfolder, an unborn branch, a linked work tree, a detached HEAD, another index and a conflict', () => {
    journey.repository('odd');
    journey.write('odd/sub/a.txt', `${githubToken(6)}\n`);
    journey.git('odd', 'add', '-A');
    expect(expectSame('odd').status, 'an unborn branch').toBe(1);
    expect(expectSame('odd/sub').stdout).toMatch(/ sub\/a\.txt:1:1/);
    journey.commit('odd', 'first');
    journey.git('odd', 'worktree', 'add', '-q', '--detach', '../linked');
    journey.write('linked/b.txt', `${githubToken(7)}\n`);
    journey.git('linked', 'add', '-A');
    expect(expectSame('linked').stdout).toMatch(/ b\.txt:1:1/);
    journey.git('odd', 'checkout', '-q', '--detach');
    journey.write('odd/c.txt', `${githubToken(8)}\n`);
    journey.git('odd', 'add', '-A');
    expect(expectSame('odd').stdout).toMatch(/ c\.txt:1:1/);
  });

  it('say the same of a .git that is no repository inside of one that is', () => {
    journey.repository('outer');
    journey.write('outer/inner/.git/HEAD', 'nonsense\n');
    for (const name of ['objects/x', 'refs/x', 'index']) journey.write(`outer/inner/.git/${name}`, '');
    journey.write('outer/a.txt', `${githubToken(9)}\n`);
    journey.git('outer', 'add', 'a.txt');
    expectSame('outer/inner');
  });

  it('as a pre-commit hook stop the commit, and let the next one pass', () => {
    journey.repository('hooked');
    journey.write('hooked/a.txt', `${githubToken(5)}\n`);
    journey.write('hooked/.git/hooks/pre-commit', `#!/bin/sh\nexec "${process.execPath}" "${journey.bin}" scan --staged\n`);
    journey.executable('hooked/.git/hooks/pre-commit');
    journey.git('hooked', 'add', '-A');
    expect(() => journey.git('hooked', 'commit', '-q', '-m', 'x')).toThrow(/git commit/);
    journey.write('hooked/a.txt', 'clean\n');
    expect(journey.commit('hooked', 'x')).toMatch(/^[0-9a-f]{40}$/);
  });
});
