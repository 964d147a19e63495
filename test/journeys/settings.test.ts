import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync, statSync, symlinkSync, truncateSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {Journey, type Ran} from '../helpers/journey.ts';
import {githubToken} from '../helpers/tokens.ts';

const journey = new Journey('settings');
const STATE = path.join(journey.home, 'state/guard');

/** A repository with these files, not committed. */
function repository(name: string, files: Readonly<Record<string, string>>): string {
  journey.repository(name);
  for (const [file, content] of Object.entries(files)) journey.write(`${name}/${file}`, content);
  return name;
}

const user = (text: string): string => {
  journey.write('user.yml', text);
  return path.join(journey.folder, 'user.yml');
};

interface Shown {
  readonly settings: readonly {
    readonly key: string;
    readonly value: unknown;
    readonly from: readonly {readonly layer: string; readonly name: string; readonly line: number | null}[];
  }[];
  readonly files: readonly {readonly name: string; readonly trust: string}[];
}

function shown(cwd: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Shown {
  return JSON.parse(journey.guard(cwd, ['config', 'show', '--json', ...args], {env}).stdout) as Shown;
}

const valueIn = ({settings}: Shown, key: string) => settings.find((one) => one.key === key);
/** Exit code and the one line that says why. */
const failure = ({status, stdout, stderr}: Ran): [number | null, string, string] => [status, stdout, stderr.split('\n')[0] ?? ''];

describe('settings of a scan', () => {
  it('come from defaults, user, repository, environment and flags, later ones winning', () => {
    repository('layers', {'a.txt': `${githubToken(1)}\n`, 'guard.yml': 'scan:\n  failOn: never\n'});
    expect(journey.guard('layers', ['scan']).status).toBe(0);
    expect(journey.guard('layers', ['scan', '--no-repo-config']).status).toBe(1);
    expect(journey.guard('layers', ['scan'], {env: {GUARD_SCAN_FAIL_ON: 'any'}}).status).toBe(1);
    expect(journey.guard('layers', ['scan', '--fail-on', 'never'], {env: {GUARD_SCAN_FAIL_ON: 'any'}}).status).toBe(0);
    const env = {GUARD_CONFIG: user('scan:\n  failOn: never\n')};
    expect(journey.guard('layers', ['scan', '--no-repo-config'], {env}).status).toBe(0);
    journey.write('layers/guard.yml', 'scan:\n  failOn: any\n');
    expect(journey.guard('layers', ['scan'], {env}).status).toBe(1);
  });

  it('of the repository are told where they loosen, and not where they are stricter', () => {
    repository('loose', {'a.txt': 'x\n', 'guard.yml': 'scan:\n  minConfidence: certain\n  allowComments: false\n  exclude: [docs/]\n'});
    const {stdout} = journey.guard('loose', ['scan']);
    expect(stdout).toContain('guard.yml adds 1 excluded path pattern.');
    expect(stdout).toContain('guard.yml:2 loosens this scan: scan.minConfidence certain instead of likely (--no-repo-config undoes it).');
    expect(stdout).not.toContain('allowComments');
    expect(journey.guard('loose', ['scan', '--no-repo-config']).stdout).not.toContain('guard.yml');
  });

  it('leave excluded paths out of work tree, index and history, and count them', () => {
    repository('excluded', {
      'docs/a.txt': `${githubToken(2)}\n`,
      'docs/deep/b.txt': `${githubToken(3)}\n`,
      'src/c.txt': `${githubToken(4)}\n`,
      'guard.yml': 'scan:\n  exclude: [docs/]\n',
    });
    const files = (args: readonly string[]) => journey.scan('excluded', ...args).findings.map(({file}) => file);
    const skipped = (args: readonly string[]) =>
      journey.scan('excluded', ...args).coverage.skipped.filter(({why}) => why === 'excluded').length;
    expect(files(['--worktree'])).toEqual(['src/c.txt']);
    expect(skipped(['--worktree'])).toBe(2);
    journey.git('excluded', 'add', '-A');
    expect(files(['--staged'])).toEqual(['src/c.txt']);
    expect(skipped(['--staged'])).toBe(2);
    journey.commit('excluded', 'all');
    expect(files(['--history'])).toEqual(['src/c.txt']);
    expect(journey.guard('excluded', ['scan', '--history']).stdout).toContain('2 places in history at excluded paths (scan.exclude).');
    expect(files(['--history', '--no-repo-config']).sort()).toEqual(['docs/a.txt', 'docs/deep/b.txt', 'src/c.txt']);
    expect(files(['docs/a.txt'])).toEqual(['a.txt']);
  });

  it('are not read where the roots lie in several repositories', () => {
    repository('one', {'a.txt': `${githubToken(5)}\n`, 'guard.yml': 'scan:\n  failOn: never\n'});
    repository('two', {'a.txt': 'x\n'});
    const ran = journey.guard('.', ['scan', 'one', 'two']);
    expect(ran.status).toBe(1);
    expect(ran.stdout).toContain('Settings of the scanned repositories were not read');
  });

  it('say when a file has the wrong name', () => {
    repository('misnamed', {'guard.yaml': 'scan:\n  failOn: never\n'});
    expect(journey.guard('misnamed', ['scan']).stdout).toContain('guard.yaml is not read: settings are in guard.yml.');
  });
});

describe('settings of the base revision', () => {
  const LOOSE = 'scan:\n  failOn: never\nallow:\n  - path: "*.txt"\n    reason: nothing to see\n';

  it('count in a range: what the range adds is reported and does nothing', () => {
    repository('range', {'a.txt': 'x\n'});
    journey.commit('range', 'base');
    journey.git('range', 'checkout', '-q', '-b', 'topic');
    journey.write('range/guard.yml', LOOSE);
    journey.write('range/b.txt', `${githubToken(6)}\n${githubToken(7)} # guard:allow\n`);
    journey.commit('range', 'a token, and what would hide it');
    expect(journey.guard('range', ['scan', '--history']).status).toBe(0);
    const ran = journey.guard('range', ['scan', '--range', 'main..topic']);
    expect(ran.status).toBe(1);
    expect(ran.stdout).toContain('2 credentials');
    expect(ran.stdout).toMatch(/guard\.yml at [0-9a-f]{10} adds 2 suppressions since [0-9a-f]{10}: not counted here/);
    expect(ran.stdout.match(/guard:allow does not count inside the range/g)).toHaveLength(1);
    expect(valueIn(shown('range', ['--range', 'main..topic']), 'scan.failOn')?.value).toBe('new');
  });

  it('that loosen count, once they are part of it', () => {
    repository('merged', {'guard.yml': 'scan:\n  failOn: never\n'});
    journey.commit('merged', 'base');
    journey.git('merged', 'checkout', '-q', '-b', 'topic');
    journey.write('merged/b.txt', `${githubToken(8)}\n`);
    journey.commit('merged', 'token');
    journey.write('merged/guard.yml', 'scan:\n  failOn: any\n');
    const ran = journey.guard('merged', ['scan', '--range', 'main..topic']);
    expect(ran.status).toBe(0);
    expect(ran.stdout).toMatch(/guard\.yml at [0-9a-f]{10}:2 loosens this scan: scan\.failOn never/);
  });

  it('count with --ci, and none where no base can be told', () => {
    repository('ci', {'guard.yml': 'scan:\n  failOn: any\n'});
    journey.commit('ci', 'base');
    journey.write('ci/guard.yml', LOOSE);
    journey.write('ci/b.txt', `${githubToken(9)}\n`);
    journey.commit('ci', 'change');
    expect(journey.guard('ci', ['scan']).status).toBe(0);
    const ran = journey.guard('ci', ['scan', '--ci']);
    expect([ran.status, ran.stdout]).toEqual([1, expect.stringContaining('adds 2 suppressions since')]);
    repository('plain-single', {'b.txt': 'x\n'});
    journey.commit('plain-single', 'only');
    expect(journey.guard('plain-single', ['scan', '--ci']).stdout).not.toContain('base revision');
    repository('single', {'guard.yml': LOOSE, 'b.txt': `${githubToken(10)}\n`});
    journey.commit('single', 'only');
    const single = journey.guard('single', ['scan', '--ci']);
    expect([single.status, single.stdout]).toEqual([1, expect.stringContaining('its base revision cannot be told')]);
  });

  it('of a bare repository are those of HEAD', () => {
    repository('source', {'guard.yml': 'scan:\n  failOn: never\n', 'a.txt': `${githubToken(11)}\n`});
    journey.commit('source', 'all');
    journey.git('.', 'clone', '-q', '--bare', 'source', 'bare.git');
    expect(journey.guard('.', ['scan', 'bare.git']).status).toBe(0);
    expect(journey.guard('.', ['scan', 'bare.git', '--no-repo-config']).status).toBe(1);
  });
});

describe('settings that are wrong end the scan with 2 and one clear line', () => {
  const cases: readonly (readonly [name: string, files: Readonly<Record<string, string>>, line: RegExp])[] = [
    ['unknown key', {'guard.yml': 'scan:\n  failon: any\n'}, /^guard: guard\.yml:2:3: scan\.failon: no such key$/],
    ['half-written', {'guard.yml': 'scan: {failOn: "an'}, /^guard: guard\.yml:1:\d+: not YAML: /],
    ['merge markers', {'guard.yml': '<<<<<<< HEAD\n'}, /^guard: guard\.yml:1:1: a merge conflict is not resolved here$/],
    ['newer version', {'guard.yml': 'version: 7\n'}, /^guard: guard\.yml:1:10: version: these settings are of a newer version/],
    [
      'two places',
      {'guard.yml': '', 'package.json': '{"guard": {}}'},
      /^guard: guard\.yml and the "guard" key of package\.json both hold settings/,
    ],
    ['broken package.json', {'package.json': '{"guard": {'}, /^guard: package\.json: not JSON, so its "guard" settings cannot be read$/],
    ['foreign package.json', {'package.json': '{\n "guard": {"groups": 1}\n}'}, /^guard: package\.json:2:12: groups: no such key$/],
    ['two problems', {'guard.yml': 'a: 1\nb: 2\n'}, /^guard: guard\.yml:1:1: a: no such key; 1 more \(guard config check\)$/],
    [
      'baseline elsewhere',
      {'guard.yml': 'baseline: ../known.json\n'},
      /^guard: guard\.yml:1: baseline: expected a file inside the repository$/,
    ],
  ];
  for (const [name, files, line] of cases) {
    it(name, () => {
      const folder = repository(`wrong-${name.replaceAll(' ', '-')}`, files);
      for (const args of [['scan'], ['scan', '--staged'], ['config', 'show']]) {
        expect(failure(journey.guard(folder, args))).toEqual([2, '', expect.stringMatching(line)]);
      }
      expect(journey.guard(folder, ['scan', '--no-repo-config']).status).toBe(0);
    });
  }

  it('100 MB, a folder, a link out of the repository', () => {
    repository('huge', {'guard.yml': ''});
    truncateSync(path.join(journey.folder, 'huge/guard.yml'), 100_000_000);
    expect(failure(journey.guard('huge', ['scan']))).toEqual([2, '', 'guard: guard.yml: 100 MB, and settings may have 1 MB at most']);
    repository('folder', {'guard.yml/a.txt': ''});
    expect(failure(journey.guard('folder', ['scan']))).toEqual([2, '', 'guard: guard.yml: not a file but a folder']);
    repository('link', {});
    journey.write('elsewhere.yml', 'scan:\n  failOn: never\n');
    symlinkSync('../elsewhere.yml', path.join(journey.folder, 'link/guard.yml'));
    expect(failure(journey.guard('link', ['scan']))).toEqual([
      2,
      '',
      'guard: guard.yml: a symbolic link that leads out of the repository is not followed',
    ]);
  });

  it('variables and GUARD_CONFIG too', () => {
    repository('vars', {});
    const ran = (env: Readonly<Record<string, string>>) => failure(journey.guard('vars', ['scan', '--staged'], {env}));
    expect(ran({GUARD_SCAN_FAIL_ON: 'sometimes'})).toEqual([2, '', 'guard: GUARD_SCAN_FAIL_ON: expected one of any, new, never']);
    expect(ran({GUARD_SCAN_LIMIT_MB: 'many'})).toEqual([2, '', 'guard: GUARD_SCAN_LIMIT_MB: expected a number, found a text']);
    expect(ran({GUARD_SCAN_FAILON: 'any'})).toEqual([2, '', 'guard: GUARD_SCAN_FAILON: no such variable']);
    expect(ran({GUARD_CONFIG: 'missing.yml'})[2]).toMatch(/missing\.yml: no such file, but GUARD_CONFIG names it$/);
  });

  it('and repeat no token that stands in them', () => {
    const token = githubToken(12);
    repository('token', {'guard.yml': `scan:\n  failOn: ${token}\n${token}: 1\nallow:\n  - ${token}\n`});
    const ran = journey.guard('token', ['config', 'check']);
    expect(ran.status).toBe(2);
    expect(ran.stderr.split('\n').length).toBeGreaterThan(3);
    expect(ran.stdout + ran.stderr).not.toContain(token.slice(8));
  });
});

describe('guard config', () => {
  it('show says each value and where it came from', () => {
    repository('show', {'guard.yml': 'scan:\n  minSeverity: medium\n  exclude: [a/]\nallow:\n  - path: t/**\n    reason: made up\n'});
    const env = {GUARD_CONFIG: user('version: 1\nscan:\n  limitMb: 9\n  exclude: ["*.map"]\n'), GUARD_SCAN_MIN_CONFIDENCE: 'possible'};
    const all = shown('show', [], env);
    expect(valueIn(all, 'scan.failOn')).toEqual({key: 'scan.failOn', value: 'new', from: [{layer: 'default', name: '', line: null}]});
    expect(valueIn(all, 'scan.minSeverity')?.from).toEqual([{layer: 'repository', name: 'guard.yml', line: 2}]);
    expect(valueIn(all, 'scan.minConfidence')?.from).toEqual([{layer: 'environment', name: 'GUARD_SCAN_MIN_CONFIDENCE', line: null}]);
    expect(valueIn(all, 'scan.limitMb')?.from[0]).toMatchObject({layer: 'user', line: 3});
    expect(valueIn(all, 'scan.exclude')?.value).toEqual(['*.map', 'a/']);
    expect(valueIn(all, 'scan.exclude')?.from.map(({layer, line}) => [layer, line])).toEqual([
      ['user', 4],
      ['repository', 3],
    ]);
    const text = journey.guard('show', ['config', 'show'], {env}).stdout;
    expect(text).toMatch(/scan\.minSeverity +medium +guard\.yml:2\n/);
    expect(text).toMatch(/scan\.exclude +\*\.map, a\/ +.*user\.yml:4; guard\.yml:3\n/);
  });

  it('check names every problem with line and column, or none', () => {
    repository('check', {'guard.yml': 'scan:\n  failon: any\n  limitMb: x\n', 'good.yml': 'version: 1\n'});
    const ran = journey.guard('check', ['config', 'check']);
    expect([ran.status, ran.stderr]).toEqual([
      2,
      'guard.yml:2:3: scan.failon: no such key (did you mean failOn?)\nguard.yml:3:12: scan.limitMb: expected a number, found a text\n',
    ]);
    const good = journey.guard('check', ['config', 'check', 'good.yml']);
    expect([good.status, good.stdout, good.stderr]).toEqual([0, 'good.yml: no problem\n', '']);
    const json = JSON.parse(journey.guard('check', ['config', 'check', 'guard.yml', '--json']).stdout) as {
      valid: boolean;
      files: {problems: object[]}[];
    };
    expect([json.valid, json.files[0]?.problems[1]]).toEqual([
      false,
      {line: 3, column: 12, key: 'scan.limitMb', text: 'expected a number, found a text', hint: null},
    ]);
    expect(journey.guard('check', ['config', 'check', 'none.yml']).status).toBe(2);
  });
});

describe('guard trust', () => {
  it('records the bytes as they are, shown by config show until one of them changes', () => {
    repository('trusted', {'guard.yml': 'version: 1\n'});
    const trust = () => shown('trusted').files.at(-1)?.trust;
    expect(trust()).toBe('not trusted');
    const asked = journey.guard('trusted', ['trust'], {input: 'y\n'});
    expect(failure(asked)[0]).toBe(2);
    expect(trust()).toBe('not trusted');
    expect(journey.guard('trusted', ['trust', '--yes']).stdout).toMatch(
      /^guard\.yml is trusted \(sha256 [0-9a-f]{16}\), until a byte of it changes\.\n$/,
    );
    expect(trust()).toBe('trusted');
    journey.write('trusted/guard.yml', 'version: 1\n\n');
    expect(trust()).toBe('changed since it was trusted');
    journey.guard('trusted', ['trust', '--remove']);
    expect(trust()).toBe('not trusted');
  });

  // util-linux' script gives a program a terminal of its own; standard input is empty all the same.
  it.skipIf(spawnSync('script', ['--version']).status !== 0)('asks on the terminal and not on standard input', () => {
    repository('asked', {'guard.yml': 'version: 1\n'});
    const answer = (text: string): number | null => {
      const inner = `"${process.execPath}" "${journey.bin}" trust </dev/null`;
      const ran = spawnSync('sh', ['-c', `(sleep 4; echo ${text}; sleep 1) | script -qec '${inner}' /dev/null`], {
        cwd: path.join(journey.folder, 'asked'),
        env: journey.env(),
        encoding: 'utf8',
      });
      expect(ran.stdout).toContain('Trust guard.yml as it is now');
      return ran.status;
    };
    expect(answer('no')).toBe(2);
    expect(shown('asked').files[0]?.trust).toBe('not trusted');
    expect(answer('yes')).toBe(0);
    expect(shown('asked').files[0]?.trust).toBe('trusted');
  });

  it('is refused to an AI tool, for a broken file, and where there is none', () => {
    repository('untrusted', {'guard.yml': 'nonsense: 1\n'});
    expect(failure(journey.guard('untrusted', ['trust', '--yes']))).toEqual([
      2,
      '',
      expect.stringContaining('guard.yml:1:1: nonsense: no such key'),
    ]);
    journey.write('untrusted/guard.yml', 'version: 1\n');
    const byTool = failure(journey.guard('untrusted', ['trust', '--yes'], {env: {CLAUDECODE: '1'}}));
    expect(byTool).toEqual([2, '', 'guard: not from inside an AI tool (CLAUDECODE is set): a person must do this']);
    repository('nothing', {});
    expect(failure(journey.guard('nothing', ['trust', '--yes']))[2]).toBe('guard: no settings file here to trust');
  });
});

describe('the hook', () => {
  const staged = (folder: string, env: Readonly<Record<string, string>> = {}): Ran => journey.guard(folder, ['scan', '--staged'], {env});
  const timeless = ({status, stdout, stderr}: Ran) => ({
    status,
    stdout: stdout.replace(/in [\d.]+ s\./, 'in N s.').replace(/explain \w+/, 'explain ID'),
    stderr,
  });

  it('obeys the same settings as the long way, before and after they are kept', () => {
    const state = {XDG_STATE_HOME: path.join(journey.folder, 'hook-state')};
    repository('hooked', {
      'docs/a.txt': `${githubToken(20)}\n`,
      'b.txt': `${githubToken(21)}\n`,
      'guard.yml': 'scan:\n  exclude: [docs/]\n  minSeverity: high\n',
      'guard.yaml': '',
    });
    journey.git('hooked', 'add', '-A');
    const long = timeless(
      journey.guard('hooked', ['scan', '--staged', '--no-progress'], {env: {XDG_STATE_HOME: path.join(journey.folder, 'long-state')}}),
    );
    expect(long.stdout).toContain('1 credential in 1 place');
    const cache = path.join(state.XDG_STATE_HOME, 'guard/settings-cache');
    expect(timeless(staged('hooked', state))).toEqual(long);
    const [kept = '', ...more] = readdirSync(cache);
    expect([more, statSync(path.join(cache, kept)).mode & 0o777]).toEqual([[], 0o600]);
    const before = statSync(path.join(cache, kept)).mtimeMs;
    expect(timeless(staged('hooked', state))).toEqual(long);
    expect(statSync(path.join(cache, kept)).mtimeMs).toBe(before);
    journey.write('hooked/guard.yml', 'scan:\n  failOn: never\n');
    expect(staged('hooked', state).status).toBe(0);
    expect(staged('hooked', state).status).toBe(0);
    expect(readdirSync(cache)).toHaveLength(2);
  });

  it('takes the long way for variables, and where nothing can be kept', () => {
    repository('variables', {'a.txt': `${githubToken(22)}\n`, 'guard.yml': 'version: 1\n'});
    journey.git('variables', 'add', '-A');
    expect(staged('variables').status).toBe(1);
    expect(staged('variables', {GUARD_SCAN_FAIL_ON: 'never'}).status).toBe(0);
    expect(staged('variables', {XDG_STATE_HOME: '/dev/null/none'}).status).toBe(1);
  });

  it('keeps no settings with a token in them', () => {
    const token = githubToken(23);
    repository('secretive', {'guard.yml': `allow:\n  - path: x\n    reason: it is ${token}\n`});
    const state = {XDG_STATE_HOME: path.join(journey.folder, 'secretive-state')};
    expect(staged('secretive', state).status).toBe(0);
    expect(staged('secretive', state).status).toBe(0);
    expect(JSON.stringify(shown('secretive', [], state))).not.toContain(token.slice(8));
    const files = readdirSync(path.join(journey.folder, 'secretive-state'), {recursive: true, withFileTypes: true});
    for (const file of files.filter((one) => one.isFile())) {
      expect(readFileSync(path.join(file.parentPath ?? file.path, file.name), 'utf8')).not.toContain(token.slice(8));
    }
  });
});

it('settings leave the state folder where it was', () => {
  expect(readdirSync(STATE).sort()).toEqual(expect.arrayContaining(['secret-id.key', 'settings-cache']));
});
