import {chmodSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it, vi} from 'vitest';
import {Journey, type Ran} from '../helpers/journey.ts';
import {githubToken} from '../helpers/tokens.ts';

const journey = new Journey('incidents');
vi.setConfig({testTimeout: 120_000});

interface Listed {
  readonly id: string;
  readonly shortId: string;
  readonly state: string;
  readonly notSeenSince: string | null;
  readonly dismissal: {readonly reason: string; readonly owner: string; readonly expires: string | null} | null;
  readonly history: readonly {readonly what: string}[];
}

function listed(repository: string, ...args: string[]): Listed[] {
  const ran = journey.guard(repository, ['incidents', '--json', ...args]);
  expect(ran.status, ran.stderr).toBe(0);
  return (JSON.parse(ran.stdout) as {incidents: Listed[]}).incidents;
}

function storeFile(repository: string): string {
  const folder = path.join(journey.home, 'state/guard/repositories');
  const shown = path.join(journey.folder, repository);
  const files = readdirSync(folder).map((name) => path.join(folder, name, 'incidents.json'));
  return files.find((file) => readFileSync(file, 'utf8').includes(JSON.stringify(shown))) ?? expect.fail();
}

function expectUsage(ran: Ran, message: RegExp): void {
  expect(ran.stderr).toMatch(message);
  expect([ran.status, ran.stdout]).toEqual([2, '']);
}

function repositoryWith(name: string, ...tokens: readonly string[]): void {
  journey.repository(name);
  tokens.forEach((token, i) => {
    journey.write(`${name}/f${i}.txt`, `k: ${token}\n`);
  });
  journey.commit(name, 'add');
}

describe('guard incidents', () => {
  it('lists what scans found, worst first, and marks what a whole scan no longer sees', () => {
    repositoryWith('list', githubToken(401));
    expect(journey.guard('list', ['incidents']).stdout).toMatch(/No scan of this place is on record/);
    journey.write('list/b.txt', `k: ${githubToken(402)}\n`);
    journey.scan('list');
    expect(listed('list').map(({state}) => state)).toEqual(['open', 'open']);
    expect(journey.guard('list', ['incidents']).stdout).toMatch(/2 open incidents/);
    rmSync(path.join(journey.folder, 'list/b.txt'));
    journey.scan('list', '--staged');
    expect(listed('list').length).toBe(2);
    journey.scan('list');
    expect(listed('list').length).toBe(1);
    expect(listed('list', '--all').filter(({notSeenSince}) => notSeenSince !== null).length).toBe(1);
  });

  it('from a folder below the top and from a linked work tree it is the same list', () => {
    repositoryWith('trees', githubToken(403));
    journey.write('trees/deep/er/x.txt', 'x\n');
    journey.git('trees', 'worktree', 'add', '-q', '../trees-linked');
    journey.scan('trees/deep/er');
    expect(listed('trees-linked').map(({id}) => id)).toEqual(listed('trees').map(({id}) => id));
    expect(listed('trees').length).toBe(1);
  });

  it('show tells all; ids that fit several, none or another key are said so', () => {
    const tokens = Array.from({length: 40}, (_, n) => githubToken(500 + n));
    repositoryWith('show', ...tokens);
    journey.scan('show');
    const all = listed('show');
    expect(all.length).toBe(40);
    const shared = all.map(({id}) => id[0] ?? '').find((first, i, firsts) => firsts.indexOf(first) !== i) ?? expect.fail();
    expectUsage(journey.guard('show', ['incidents', 'show', shared]), /fits \d+ incidents: [0-9A-Z]{4,} \(GitHub/);
    const one = all[0] ?? expect.fail();
    const shown = journey.guard('show', ['incidents', 'show', one.shortId.toLowerCase()]);
    expect(shown.status).toBe(0);
    expect(shown.stdout).toMatch(/1 place:\n\s+f\d+\.txt:1 /);
    expect(shown.stdout).toMatch(/next: /);
    expectUsage(journey.guard('show', ['incidents', 'show', 'ZZZZZZZZZZ']), /none of the 40 incidents known here has it/);
    expectUsage(journey.guard('show', ['incidents', 'show', 'a b']), /no id of an incident/);
    const key = path.join(journey.home, 'state/guard/secret-id.key');
    renameSync(key, `${key}.away`);
    expectUsage(journey.guard('show', ['incidents', 'show', one.shortId]), /id of another key/);
    expect(journey.guard('show', ['incidents']).stdout).toMatch(/40 ids of another key/);
    renameSync(`${key}.away`, key);
  });
});

describe('guard incidents dismiss', () => {
  it('needs a reason and a yes; the next scan leaves it out and counts it; --undo takes it back', () => {
    repositoryWith('dismiss', githubToken(410));
    journey.scan('dismiss');
    const [{shortId: id}] = listed('dismiss') as [Listed];
    expectUsage(journey.guard('dismiss', ['incidents', 'dismiss', id, '--yes']), /needs its reason/);
    expectUsage(journey.guard('dismiss', ['incidents', 'dismiss', id, '--reason', 'x']), /./);
    expect(journey.scan('dismiss').status).toBe(1);
    const done = journey.guard('dismiss', ['incidents', 'dismiss', id, '--reason', `was ${githubToken(411)}`, '--owner', 'Ana', '--yes']);
    expect(done.status, done.stderr).toBe(0);
    const report = journey.scan('dismiss');
    expect([report.status, report.credentials]).toEqual([0, []]);
    expect((report.coverage as unknown as {suppressed: {dismissed: number}}).suppressed.dismissed).toBe(1);
    expect(listed('dismiss')).toEqual([]);
    expect(listed('dismiss', '--all')).toMatchObject([{state: 'dismissed', notSeenSince: null, dismissal: {owner: 'Ana', expires: null}}]);
    expect(readFileSync(storeFile('dismiss'), 'utf8').includes(githubToken(411))).toBe(false);
    expect(journey.guard('dismiss', ['incidents', 'dismiss', id, '--undo', '--yes']).status).toBe(0);
    expect(journey.scan('dismiss').status).toBe(1);
    expectUsage(journey.guard('dismiss', ['incidents', 'dismiss', id, '--undo', '--yes']), /is not dismissed/);
  });

  it('the short way of a hook leaves it out too, and keeps what it finds', () => {
    repositoryWith('short', githubToken(413));
    journey.write('short/more.txt', `k: ${githubToken(414)}\n`);
    journey.git('short', 'add', 'more.txt');
    expect(journey.guard('short', ['scan', '--staged']).status).toBe(1);
    const [{shortId: id, state}] = listed('short') as [Listed];
    expect(state).toBe('open');
    expect(journey.guard('short', ['incidents', 'dismiss', id, '--reason', 'an example', '--yes']).status).toBe(0);
    expect(journey.guard('short', ['scan', '--staged']).status).toBe(0);
    expect(listed('short')).toEqual([]);
  });

  it('counts again after its last day', () => {
    repositoryWith('expired', githubToken(412));
    journey.scan('expired');
    const [{shortId: id}] = listed('expired') as [Listed];
    for (const day of ['2027-02-30', 'tomorrow', '2020-01-01'])
      expectUsage(journey.guard('expired', ['incidents', 'dismiss', id, '--reason', 'x', '--yes', '--expires', day]), /--expires/);
    const today = new Date().toISOString().slice(0, 10);
    const done = journey.guard('expired', ['incidents', 'dismiss', id, '--reason', 'until then', '--yes', '--expires', today]);
    expect(done.status, done.stderr).toBe(0);
    expect(journey.scan('expired').status).toBe(0);
    const file = storeFile('expired');
    writeFileSync(file, readFileSync(file, 'utf8').replace(`"expires":"${today}"`, '"expires":"2026-01-01"'));
    expect(journey.scan('expired').status).toBe(1);
    expect(journey.guard('expired', ['incidents']).stdout).toMatch(/dismissal ended 2026-01-01/);
  });
});

describe('bad state', () => {
  it('a damaged store: one clear line from every command, and it is left as it is', () => {
    repositoryWith('damaged', githubToken(420));
    journey.scan('damaged');
    const file = storeFile('damaged');
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 200));
    for (const args of [
      ['scan'],
      ['incidents'],
      ['incidents', 'show', 'ABCD'],
      ['incidents', 'dismiss', 'ABCD', '--reason', 'x', '--yes'],
      ['clean', 'ABCD'],
    ])
      expectUsage(journey.guard('damaged', args), /incidents\.json: it is broken or half written\n {2}try: move the file away/);
    const start = journey.guard('damaged', []);
    expect([start.status, start.stdout.split('\n').length]).toEqual([0, 6]);
    expect(start.stdout).toMatch(/cannot be read/);
    expect(statSync(file).size).toBe(200);
  });

  it('a state folder that cannot be written: the scan says so and does not fail', () => {
    repositoryWith('readonly', githubToken(421));
    journey.write('no-folder', 'a file where a folder should be\n');
    const ran = journey.guard('readonly', ['scan'], {env: {XDG_STATE_HOME: path.join(journey.folder, 'no-folder')}});
    expect(ran.status).toBe(1);
    expect(ran.stderr).toMatch(/^guard: incidents are not recorded: [^\n]+\n$/);
  });

  it.skipIf(process.getuid?.() === 0)('a folder that has become read-only', () => {
    repositoryWith('locked', githubToken(422));
    journey.scan('locked');
    const folder = path.dirname(storeFile('locked'));
    chmodSync(folder, 0o500);
    const ran = journey.guard('locked', ['scan']);
    chmodSync(folder, 0o700);
    expect([ran.status, ran.stderr.split('\n').length]).toEqual([1, 2]);
  });
});

describe('guard alone', () => {
  it('five lines in a repository, before and after a scan', () => {
    repositoryWith('start', githubToken(430));
    const before = journey.guard('start', []);
    expect([before.status, before.stderr]).toEqual([0, '']);
    expect(before.stdout.trimEnd().split('\n').length).toBe(5);
    expect(before.stdout).toMatch(/1 commit on 1 branch/);
    expect(before.stdout).toMatch(/Not scanned yet[\s\S]*Next: guard scan\n/);
    expect(existsSync(path.join(journey.home, 'state/guard/repositories', 'x'))).toBe(false);
    journey.scan('start');
    journey.write('start/.git/hooks/pre-commit', '#!/bin/sh\nexec guard hook pre-commit\n');
    const after = journey.guard('start', []);
    expect(after.stdout).toMatch(/Last whole scan \d{4}-\d\d-\d\d \d\d:\d\d: 1 open incident \(1 critical\)/);
    expect(after.stdout).toMatch(/Hooks: pre-commit calls guard[\s\S]*Next: guard incidents\n/);
  });

  it('in a clone a branch and the remote’s of the same name are one', () => {
    repositoryWith('origin', 'x\n');
    journey.git('.', 'clone', '-q', 'origin', 'copy');
    expect(journey.guard('copy', []).stdout).toMatch(/1 commit on 1 branch,/);
    journey.git('copy', 'branch', 'topic');
    expect(journey.guard('copy', []).stdout).toMatch(/1 commit on 2 branches,/);
  });

  it('outside a repository it says so; --help stays', () => {
    journey.write('outside/a.txt', 'a\n');
    const ran = journey.guard('outside', []);
    expect([ran.status, ran.stdout.trimEnd().split('\n').length]).toEqual([0, 5]);
    expect(ran.stdout).toMatch(/No git repository here/);
    expect(journey.guard('outside', ['--help']).stdout).toMatch(/USAGE/);
  });
});
