import {spawn} from 'node:child_process';
import {existsSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {Journey} from '../helpers/journey.ts';
import {githubToken, noise} from '../helpers/tokens.ts';

const journey = new Journey('baseline');
const read = (file: string): string => readFileSync(path.join(journey.folder, file), 'utf8');
const password = (seed: number): string => `${noise(seed, 14, 'abcdefghkmnpqrstuvwxyz23456789')}T7!`;
const scan = (folder: string, ...args: string[]) => journey.guard(folder, ['scan', ...args]);

/** 24 tokens, 12 passwords and 4 URL passwords, in 10 files: what a team finds on its first day. */
function oldRepository(name: string): void {
  journey.repository(name);
  for (let file = 0; file < 8; file++) {
    const tokens = [1, 2, 3].map((n) => `# token ${n}\nT${n} = "${githubToken(file * 3 + n)}"\n`);
    journey.write(`${name}/src/deploy${file}.py`, tokens.join('x = 1\n'));
  }
  journey.write(`${name}/config/db.yml`, Array.from({length: 12}, (_, i) => `db${i}:\n  password: "${password(i)}"\n`).join(''));
  journey.write(
    `${name}/config/urls.env.example`,
    Array.from({length: 4}, (_, i) => `URL_${i}=postgres://app:${password(50 + i)}@db${i}.internal.acme.io/app\n`).join(''),
  );
  journey.commit(name, 'as it was');
}

describe('a repository with forty old findings', () => {
  oldRepository('app');

  it('is red on its first day', () => {
    const report = journey.scan('app');
    expect(report.status).toBe(1);
    expect(report.credentials).toHaveLength(40);
  });

  it('is green once they are the baseline, which holds no secret and is one line each', () => {
    const created = journey.guard('app', ['baseline', 'create', '--reason', 'from before guard']);
    expect([created.status, created.stderr]).toEqual([0, '']);
    expect(created.stdout).toMatch(/40 credentials known from now on, 16 of them passwords/);
    const text = read('app/guard.baseline.json');
    expect(text.split('\n').filter((line) => line.includes('"fingerprint"')).length).toBe(40);
    for (let i = 0; i < 60; i++) expect(text).not.toContain(password(i));
    for (let i = 0; i < 30; i++) expect(text).not.toContain(githubToken(i).slice(4));
    journey.commit('app', 'baseline');
    const ran = scan('app');
    expect(ran.stdout).toMatch(/Nothing new found\./);
    expect(ran.stdout).toMatch(/40 by the baseline/);
    expect(ran.status).toBe(0);
    expect(journey.guard('app', ['baseline', 'create'])).toMatchObject({status: 2, stdout: ''});
  });

  it('stays green after a moved line, a renamed file and a new rule set', () => {
    journey.write('app/src/deploy0.py', `# a new first line\n\n${read('app/src/deploy0.py')}`);
    journey.git('app', 'mv', 'src/deploy1.py', 'deploy-one.py');
    journey.git('app', 'mv', 'config/db.yml', 'config/database.yml');
    // What a new rule set does to a baseline: other ids, and with them other fingerprints of places.
    const renamed = read('app/guard.baseline.json')
      .replaceAll('"rule":"github-pat-classic"', '"rule":"some-older-rule"')
      .replace(/("fingerprint":")[0-9a-f]{8}([0-9a-f]{24}","scrypt")/g, '$100000000$2');
    journey.write('app/guard.baseline.json', renamed.replaceAll('\n', '\r\n'));
    expect(scan('app', '--worktree').status).toBe(0);
    journey.git('app', 'add', '-A');
    for (const args of [['--staged'], ['--staged', '--no-progress']]) {
      const ran = scan('app', ...args);
      expect([ran.status, ran.stderr]).toEqual([0, '']);
    }
    journey.commit('app', 'moved, renamed, new rules');
    expect(scan('app').status).toBe(0);
  });

  it('is red for a new token, and for a new password on a known line, in the hook too', () => {
    journey.git('app', 'checkout', '-qb', 'red');
    for (const [file, old, fresh] of [
      ['app/src/deploy2.py', githubToken(7), githubToken(777)],
      ['app/config/database.yml', password(3), password(333)],
    ] as const) {
      const before = read(file);
      journey.write(file, before.replace(old, fresh));
      journey.git('app', 'add', '-A');
      const short = scan('app', '--staged');
      expect(short.status).toBe(1);
      expect(short.stdout).toMatch(/1 credential in 1 place/);
      expect(short.stdout).not.toContain(fresh);
      const long = journey.scan('app', '--worktree');
      expect(long.status).toBe(1);
      expect(long.credentials).toHaveLength(1);
      journey.write(file, before);
      journey.git('app', 'add', '-A');
    }
    // What was staged lies in the object store still, and a full scan finds it there.
    expect(journey.scan('app').credentials).toHaveLength(2);
    journey.git('app', 'gc', '-q', '--prune=now');
    expect(scan('app').status).toBe(0);
  });

  it('is red for a known token at one more place', () => {
    journey.write('app/copy.py', `T = "${githubToken(4)}"\n`);
    const report = journey.scan('app', '--worktree');
    expect(report.status).toBe(1);
    expect(report.findings.map(({file}) => file)).toEqual(['copy.py']);
    renameSync(path.join(journey.folder, 'app/copy.py'), path.join(journey.folder, 'copy.py'));
    journey.git('app', 'checkout', '-qf', 'main');
  });

  it('lists everything with --fail-on any, and without the baseline', () => {
    for (const args of [['--fail-on', 'any'], ['--no-baseline'], ['--no-repo-config']]) {
      const report = journey.scan('app', ...args);
      expect(report.credentials).toHaveLength(40);
      expect(report.status).toBe(1);
    }
    expect(scan('app', '--fail-on', 'never', '--no-baseline').status).toBe(0);
    expect(scan('app', '--baseline', 'nowhere.json')).toMatchObject({status: 2, stdout: ''});
  });

  it('finds its baseline from a folder below, and for named folders and files', () => {
    expect(journey.guard('app/src', ['scan']).status).toBe(0);
    for (const named of ['src', 'src/deploy0.py', 'deploy-one.py', '.']) expect([named, scan('app', named).status]).toEqual([named, 0]);
    expect(journey.guard('.', ['scan', 'app/src', 'app/config']).status).toBe(0);
    expect(journey.guard('.', ['scan', 'app', 'copy.py']).status).toBe(1);
  });

  it('is updated: moved findings get their new paths, stale ones are said and pruned on request', () => {
    expect(journey.guard('app', ['baseline', 'update']).stdout).toMatch(/0 added, 15 moved, 0 pruned; it now holds 40 credentials/);
    expect(read('app/guard.baseline.json')).toMatch(
      /"paths":\["deploy-one.py"\],"past":\["src\/deploy1.py"\],"since":"[-\d]+","reason":"from before guard"/,
    );
    expect(scan('app').status).toBe(0);
    // Taken out of history too: nothing finds it any more.
    journey.git('app', 'checkout', '-q', '--orphan', 'cleaned');
    journey.write('app/src/deploy0.py', 'x = 1\n');
    journey.commit('app', 'cleaned');
    journey.git('app', 'branch', '-qD', 'main', 'red');
    journey.git('app', 'reflog', 'expire', '--expire=all', '--all');
    journey.git('app', 'gc', '-q', '--prune=now');
    expect(scan('app').stdout).toMatch(/guard\.baseline\.json: 3 entries found nowhere any more \(guard baseline update --prune\)/);
    expect(journey.guard('app', ['baseline', 'show', '--stale']).stdout).toMatch(/3 stale entries/);
    expect(journey.guard('app', ['baseline', 'update', '--prune']).stdout).toMatch(/it now holds 37 credentials/);
    expect(scan('app').stdout).not.toMatch(/found nowhere/);
    const shown = JSON.parse(journey.guard('app', ['baseline', 'show', '--json']).stdout) as {
      entries: {paths: string[]; lowEntropy: boolean}[];
    };
    expect(shown.entries.filter(({lowEntropy}) => lowEntropy)).toHaveLength(16);
  });
});

describe('two people at once', () => {
  it('two updates that take in different findings lose nothing', async () => {
    oldRepository('shared');
    journey.guard('shared', ['baseline', 'create']);
    journey.commit('shared', 'baseline');
    // Two work trees of one repository that write one file.
    const file = path.join(journey.folder, 'shared/guard.baseline.json');
    for (const [name, seed] of [
      ['one', 901],
      ['two', 902],
    ] as const) {
      journey.git('shared', 'clone', '-q', '.', `../${name}`);
      journey.write(`${name}/new.py`, `T = "${githubToken(seed)}"\n`);
    }
    const update = (name: string) =>
      new Promise<number | null>((resolve) => {
        const child = spawn(process.execPath, [journey.bin, 'baseline', 'update', '--add', '--file', file], {
          cwd: path.join(journey.folder, name),
          env: journey.env(),
          stdio: 'ignore',
        });
        child.on('close', resolve);
      });
    expect(await Promise.all([update('one'), update('two')])).toEqual([0, 0]);
    const {entries} = JSON.parse(readFileSync(file, 'utf8')) as {entries: ({paths: string[]} | null)[]};
    expect(entries.filter((entry) => entry?.paths.includes('new.py'))).toHaveLength(2);
    expect(entries).toHaveLength(43);
    expect(existsSync(`${file}.lock`)).toBe(false);
  });
});

describe('a baseline that cannot be read', () => {
  it.each([
    ['merge markers', '{\n  "version": 1,\n<<<<<<< HEAD\n', /guard\.baseline\.json:3: a merge is not finished here/],
    ['half', '{"version": 1, "salt": "00', /cut off before its end/],
    ['newer', '{"version": 9, "entries": []}', /written by a newer guard/],
    ['gitleaks', '[{"RuleID": "x", "Fingerprint": "y"}]', /this is a gitleaks report/],
  ])('(%s) is one clear line and exit 2, the same from the hook, and stays as it is', (name, text, message) => {
    const folder = journey.repository(`bad-${name.replace(' ', '-')}`);
    journey.write(`${folder}/a.py`, `T = "${githubToken(1)}"\n`);
    journey.git(folder, 'add', '-A');
    journey.write(`${folder}/guard.baseline.json`, text);
    for (const args of [
      ['scan'],
      ['scan', '--staged'],
      ['scan', '--staged', '--no-progress'],
      ['baseline', 'create'],
      ['baseline', 'update'],
      ['baseline', 'show'],
    ]) {
      const ran = journey.guard(folder, args);
      expect([args, ran.status, ran.stdout]).toEqual([args, 2, '']);
      expect(ran.stderr).toMatch(message);
      expect(ran.stderr.trim().split('\n').length).toBeLessThanOrEqual(2);
    }
    expect(read(`${folder}/guard.baseline.json`)).toBe(text);
    expect(scan(folder, '--no-baseline').status).toBe(1);
  });
});

describe('guard allow', () => {
  it('adds with comments kept, suppresses, lists, and takes out again', () => {
    journey.repository('allow');
    journey.write('allow/guard.yml', '# ours\nallow:   # known\n  - path: docs/**\n    reason: examples\n');
    journey.write('allow/test/a.py', `T = "${githubToken(1)}"\n`);
    journey.write('allow/docs/b.py', `T = "${githubToken(2)}"\n`);
    journey.write('allow/c.py', `T = "${githubToken(3)}"\n`);
    journey.commit('allow', 'x');
    expect(
      journey
        .scan('allow')
        .findings.map(({file}) => file)
        .sort(),
    ).toEqual(['c.py', 'test/a.py']);
    const added = journey.guard('allow', [
      'allow',
      'add',
      '--yes',
      '--path',
      'test/',
      '--reason',
      'made up',
      '--owner',
      'ana',
      '--expires',
      '2999-01-31',
    ]);
    expect([added.status, added.stderr]).toEqual([0, '']);
    expect(read('allow/guard.yml')).toMatch(
      /^# ours\nallow: {3}# known\n {2}- path: docs\/\*\*\n {4}reason: examples\n {2}- id: a[0-9a-f]{6}\n/,
    );
    const shortId = journey.scan('allow').credentials[0]?.shortId ?? '';
    expect(journey.guard('allow', ['allow', 'add', shortId, '--yes', '--reason', 'a public demo key']).status).toBe(0);
    const green = scan('allow', '--fail-on-unused-allow');
    expect(green.status).toBe(0);
    expect(green.stdout).toMatch(/3 by allow entries/);
    const {entries} = JSON.parse(journey.guard('allow', ['allow', 'list', '--json']).stdout) as {
      entries: {id: string; path: string | null}[];
    };
    expect(entries).toHaveLength(3);
    const test = entries.find((entry) => entry.path === 'test/');
    expect(journey.guard('allow', ['allow', 'remove', test?.id ?? '']).status).toBe(0);
    expect(journey.guard('allow', ['allow', 'remove', test?.id ?? '']).status).toBe(2);
    expect(journey.scan('allow').findings.map(({file}) => file)).toEqual(['test/a.py']);
  });

  it('of one password leaves the others of the same name in the same file', () => {
    journey.repository('passwords');
    journey.write('passwords/db.yml', [1, 2, 3].map((n) => `db${n}:\n  password: "${password(n)}"\n`).join(''));
    journey.commit('passwords', 'x');
    const before = journey.scan('passwords');
    expect(new Set(before.findings.map(({fingerprint}) => fingerprint)).size).toBe(3);
    const second = before.findings.find(({startLine}) => startLine === 4);
    const id = before.credentials.find((credential) => credential.id === second?.credential)?.shortId ?? '';
    expect(journey.guard('passwords', ['allow', 'add', id, '--yes', '--reason', 'of a container']).status).toBe(0);
    expect(
      journey
        .scan('passwords')
        .findings.map(({startLine}) => startLine)
        .sort(),
    ).toEqual([2, 6]);
  });

  it('that expired counts again and says so; one that matches nothing is said, and exit 2 on request', () => {
    journey.repository('late');
    journey.write('late/a.py', `T = "${githubToken(1)}"\n`);
    journey.write(
      'late/guard.yml',
      'allow:\n  - {id: old, path: a.py, reason: r, owner: ana, expires: 2020-01-31}\n  - {id: none, path: gone/, reason: r}\n',
    );
    journey.commit('late', 'x');
    const ran = scan('late');
    expect(ran.status).toBe(1);
    expect(ran.stdout).toMatch(/allow old \(ana\): expired 2020-01-31, so its finding counts again/);
    expect(ran.stdout).toMatch(/allow none: matches nothing \(guard allow remove none\)/);
    const strict = scan('late', '--fail-on-unused-allow', '--fail-on', 'never');
    expect(strict.status).toBe(2);
    expect(strict.stderr).toMatch(/an allow entry matches nothing: none/);
    expect(scan('late', '--staged', '--fail-on-unused-allow').status).toBe(2);
  });

  it('refuses what allows everything, holds a credential, or says nothing; guard.yml stays as it is', () => {
    journey.repository('refused');
    for (const [flags, message] of [
      [['--path', '**'], /would allow nearly every finding/],
      [['--pattern', '*'], /more than wildcards/],
      [[], /names nothing/],
      [['--pattern', githubToken(5)], /looks like a credential/],
      [['--rule', 'no-such-rule'], /there is no such rule/],
      [['--path', 'a', '--expires', '2020-01-01'], /that day is over/],
      [['--path', 'a', '--expires', 'soon'], /expected a day/],
      [['ZZZZ'], /no credential "ZZZZ"/],
    ] as const) {
      const ran = journey.guard('refused', ['allow', 'add', ...flags, '--reason', 'r']);
      expect([flags, ran.status, ran.stdout]).toEqual([flags, 2, '']);
      expect(ran.stderr).toMatch(message);
      expect(ran.stderr).not.toContain(githubToken(5));
      expect(existsSync(path.join(journey.folder, 'refused/guard.yml'))).toBe(false);
    }
  });

  it('of the user counts in every repository', () => {
    journey.repository('mine');
    journey.write('mine/sandbox/a.py', `T = "${githubToken(1)}"\n`);
    journey.commit('mine', 'x');
    expect(journey.guard('mine', ['allow', 'add', '--yes', '--user', '--path', 'sandbox/', '--reason', 'mine']).status).toBe(0);
    expect(scan('mine').status).toBe(0);
    journey.repository('mine2');
    expect(scan('mine2').stdout).not.toMatch(/matches nothing/);
    writeFileSync(path.join(journey.home, '.config/guard/config.yml'), '');
  });
});
