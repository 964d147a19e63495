import {createHash} from 'node:crypto';
import {existsSync, readFileSync, rmSync} from 'node:fs';
import path from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {Journey} from '../helpers/journey.ts';

const journey = new Journey('import');
/** Made up, well mixed, the same at every run. */
const mixed = (seed: string, length: number): string =>
  createHash('sha512')
    .update(seed)
    .digest('base64')
    .replaceAll(/[^A-Za-z0-9]/g, '')
    .slice(0, length);
const github = (seed: string): string => `gh${'p_'}${mixed(seed, 36)}`;
const inFolder = (file: string): string => path.join(journey.folder, file);
const textOf = (file: string): string => readFileSync(inFolder(file), 'utf8');
const fingerprints = (report: {readonly findings: readonly {readonly file: string; readonly startLine: number}[]}): string[] =>
  report.findings.map(({file, startLine}) => `${file}:${startLine}`).sort();

interface Imported {
  readonly written: boolean;
  readonly rules: readonly {readonly id: string}[];
  readonly allows: readonly {readonly path: string | null; readonly rule: string | null; readonly pattern: string | null}[];
  readonly baseline: readonly {readonly path: string; readonly file: string}[];
  readonly notes: readonly {readonly outcome: string; readonly what: string; readonly line: number}[];
  readonly already: number;
}

function imported(repository: string, ...args: string[]): Imported & {readonly status: number | null} {
  const ran = journey.guard(repository, ['import', '--yes', '--json', ...args]);
  if (ran.stdout === '') throw new Error(ran.stderr);
  return {...(JSON.parse(ran.stdout) as Imported), status: ran.status};
}

describe('a gitleaks setup', () => {
  const repository = journey.repository('gitleaks');
  const values = {
    path: github('path'),
    stopword: `${github('s').slice(0, 20)}DUMMY${mixed('t', 15)}`,
    commit: github('commit'),
    ignored: github('ignored'),
    known: github('known'),
    open: github('open'),
  };
  let before: string[] = [];

  beforeAll(() => {
    journey.write(`${repository}/test/fixture.py`, `token = "${values.path}"\n`);
    journey.write(`${repository}/src/word.py`, `token = "${values.stopword}"\n`);
    journey.commit(repository, 'first');
    journey.write(`${repository}/src/commit.py`, `token = "${values.commit}"\n`);
    const allowed = journey.commit(repository, 'allowed');
    journey.write(`${repository}/src/ignored.py`, `import os\ntoken = "${values.ignored}"\n`);
    const ignored = journey.commit(repository, 'ignored');
    // The line moves on; the fingerprint of gitleaks names the commit that brought it.
    journey.write(`${repository}/src/ignored.py`, `import os\nimport sys\n\ntoken = "${values.ignored}"\n`);
    journey.write(`${repository}/src/known.py`, `token = "${values.known}"\n`);
    const known = journey.commit(repository, 'known');
    journey.write(`${repository}/src/open.py`, `token = "${values.open}"\n`);
    journey.commit(repository, 'open');
    before = fingerprints(journey.scan(repository));
    journey.write(
      `${repository}/.gitleaks.toml`,
      `title = "ours"\n[extend]\nuseDefault = true\n[[rules]]\nid = "acme-key"\ndescription = "Acme key"\nregex = '''(?i)acmek_[a-z0-9]{24}'''\nkeywords = ["acmek_"]\n[allowlist]\ndescription = "fixtures"\npaths = ['''(^|/)test/''']\nregexes = ['''^not-there-[0-9]+$''']\nstopwords = ["dummy"]\ncommits = ["${allowed}"]\n`,
    );
    journey.write(`${repository}/.gitleaksignore`, `${ignored}:src/ignored.py:github-pat:2\n`);
    const finding = {RuleID: 'github-pat', File: 'src/known.py', StartLine: 1, Commit: known, Secret: values.known, Match: values.known};
    journey.write(`${repository}/gitleaks-baseline.json`, JSON.stringify([finding], null, 1));
    journey.commit(repository, 'settings of gitleaks');
  });

  it('is shown first, and nothing is written', () => {
    expect(before).toEqual([
      'src/commit.py:1',
      'src/ignored.py:4',
      'src/known.py:1',
      'src/open.py:1',
      'src/word.py:1',
      'test/fixture.py:1',
    ]);
    const shown = imported(repository, '--dry-run');
    expect(shown).toMatchObject({written: false, status: 0, rules: [{id: 'acme-key'}]});
    expect(existsSync(inFolder(`${repository}/guard.yml`))).toBe(false);
    expect(existsSync(inFolder(`${repository}/guard.baseline.json`))).toBe(false);
  });

  it('gives the same verdicts', () => {
    const done = imported(repository);
    expect(done.written).toBe(true);
    expect(done.baseline.map((one) => `${one.file} ${one.path}`).sort()).toEqual([
      '.gitleaks.toml src/commit.py',
      '.gitleaks.toml src/word.py',
      '.gitleaksignore src/ignored.py',
      'gitleaks-baseline.json src/known.py',
    ]);
    const verdicts = fingerprints(journey.scan(repository)).filter((one) => one.endsWith('.py:1') || one.includes('.py'));
    expect(verdicts).toEqual(['src/open.py:1']);
  });

  it('keeps those verdicts when lines move, and sees a new secret on a known line', () => {
    journey.write(`${repository}/src/known.py`, `\n\ntoken = "${values.known}"\n`);
    journey.write(`${repository}/src/commit.py`, `token = "${github('another')}"\n`);
    journey.commit(repository, 'moved and new');
    expect(fingerprints(journey.scan(repository)).filter((one) => one.includes('.py'))).toEqual(['src/commit.py:1', 'src/open.py:1']);
  });

  it('changes nothing a second time', () => {
    const [settings, baseline] = [textOf(`${repository}/guard.yml`), textOf(`${repository}/guard.baseline.json`)];
    const again = imported(repository);
    expect(again).toMatchObject({rules: [], allows: [], baseline: []});
    expect(again.already).toBeGreaterThan(5);
    expect(textOf(`${repository}/guard.yml`)).toBe(settings);
    expect(textOf(`${repository}/guard.baseline.json`)).toBe(baseline);
  });

  it('leaves no secret anywhere', () => {
    const text = journey.guard(repository, ['import', '--dry-run', '--debug']);
    for (const value of Object.values(values)) {
      for (const place of [text.stdout, text.stderr, textOf(`${repository}/guard.yml`), textOf(`${repository}/guard.baseline.json`)])
        expect(place).not.toContain(value.slice(8));
    }
  });
});

describe('a baseline of detect-secrets', () => {
  it('is matched by value and file, exactly', () => {
    const repository = journey.repository('detect-secrets');
    const [known, other] = [github('ds known'), github('ds other')];
    const sha1 = createHash('sha1').update(known).digest('hex');
    journey.write(`${repository}/a.py`, `x = "${known}"\n`);
    journey.write(`${repository}/b.py`, `x = "${other}"\n`);
    const results = {
      'a.py': [{type: 'GitHub Token', filename: 'a.py', hashed_secret: sha1, line_number: 9}],
      'b.py': [{type: 'GitHub Token', filename: 'b.py', hashed_secret: sha1, line_number: 1}],
    };
    journey.write(`${repository}/.secrets.baseline`, JSON.stringify({version: '1.5.0', plugins_used: [], results}, null, 1));
    journey.commit(repository, 'all');
    const done = imported(repository);
    expect(done.baseline.map(({path: file}) => file)).toEqual(['a.py']);
    expect(done.notes.map(({outcome, what}) => `${outcome} ${what}`)).toEqual(['not-needed known GitHub Token']);
    expect(fingerprints(journey.scan(repository))).toEqual(['b.py:1']);
  });
});

describe('what is there already', () => {
  it('is extended, never overwritten', () => {
    const repository = journey.repository('extended');
    const ours = '# our settings\nallow:\n  - path: docs/ # kept\n    reason: documentation\n';
    journey.write(`${repository}/guard.yml`, ours);
    journey.write(`${repository}/.secretlintignore`, 'docs/\nbuild/\n');
    journey.write(`${repository}/.trufflehog-exclude.txt`, '^docs/\n^gen/\n');
    imported(repository);
    const text = textOf(`${repository}/guard.yml`);
    expect(text).toContain('# our settings');
    expect(text).toContain('# kept');
    expect(parse(text)).toMatchObject({
      allow: [{path: 'docs/', reason: 'documentation'}, {path: '/docs/'}, {path: '/gen/'}],
      scan: {exclude: ['docs/', 'build/']},
    });
  });

  it('where there is nothing to import says so', () => {
    const repository = journey.repository('empty');
    expect(journey.guard(repository, ['import'])).toMatchObject({status: 0, stdout: expect.stringContaining('Nothing to import')});
  });

  it('needs a yes', () => {
    const repository = journey.repository('no-yes');
    journey.write(`${repository}/.secretlintignore`, 'docs/\n');
    const ran = journey.guard(repository, ['import'], {env: {CLAUDECODE: '1'}});
    expect(ran.status).toBe(2);
    expect(existsSync(inFolder(`${repository}/guard.yml`))).toBe(false);
  });
});

describe('bad input', () => {
  const repository = journey.repository('bad');
  const CASES: readonly (readonly [what: string, files: Readonly<Record<string, string>>, args: readonly string[], says: RegExp])[] = [
    [
      'one broken file beside a good one',
      {'.gitleaks.toml': '[[rules', '.secretlintignore': 'a/\n'},
      [],
      /^guard: \.gitleaks\.toml:1: not valid TOML/,
    ],
    [
      'a broken guard.yml',
      {'guard.yml': 'allow: [\n', '.gitleaks.toml': '', '.secretlintignore': 'a/\n'},
      ['.secretlintignore'],
      /^guard: guard\.yml:\d+: /,
    ],
    [
      'a baseline with merge markers',
      {'guard.yml': '', 'guard.baseline.json': '<<<<<<< HEAD\n', '.secretlintignore': 'a/\n'},
      ['.secretlintignore'],
      /^guard: guard\.baseline\.json/,
    ],
    ['a file that is not there', {}, ['nope.toml'], /^guard: nope\.toml: no such file/],
    ['a folder', {}, ['.'], /a folder; name the file/],
  ];
  for (const [what, files, args, says] of CASES) {
    it(`${what}: one line, exit 2, nothing written`, () => {
      for (const [name, text] of Object.entries(files)) journey.write(`${repository}/${name}`, text);
      const ran = journey.guard(repository, ['import', '--yes', ...args]);
      expect(ran.status).toBe(2);
      expect(ran.stderr).toMatch(says);
      expect(ran.stdout).toBe('');
      if (!('guard.yml' in files))
        expect(existsSync(inFolder(`${repository}/guard.yml`)) ? textOf(`${repository}/guard.yml`) : '').not.toContain('exclude');
    });
  }

  it('settings that cannot be written: exit 2, and the baseline is as it was', () => {
    const locked = journey.repository('locked');
    const value = github('locked');
    journey.write(`${locked}/a.py`, `x = "${value}"\n`);
    journey.write(
      `${locked}/.gitleaks-baseline.json`,
      JSON.stringify([{RuleID: 'github-pat', File: 'a.py', StartLine: 1, Commit: '', Secret: value}]),
    );
    journey.write(`${locked}/.secretlintignore`, 'docs/\n');
    journey.write(`${locked}/guard.yml.lock`, '');
    const ran = journey.guard(locked, ['import', '--yes']);
    expect({status: ran.status, stdout: ran.stdout}).toEqual({status: 2, stdout: ''});
    expect(ran.stderr).toContain('guard.yml');
    expect([existsSync(inFolder(`${locked}/guard.yml`)), existsSync(inFolder(`${locked}/guard.baseline.json`))]).toEqual([false, false]);
    rmSync(inFolder(`${locked}/guard.yml.lock`));
    expect(imported(locked).baseline).toHaveLength(1);
    expect(existsSync(inFolder(`${locked}/guard.baseline.json`))).toBe(true);
  });
});

describe('a rule of the team', () => {
  it('finds what it found, from guard.yml', () => {
    const repository = journey.repository('own-rule');
    const value = `acmek${'_'}${mixed('own', 24).toLowerCase()}`;
    journey.write(`${repository}/a.py`, `call("${value}")\n`);
    journey.write(
      `${repository}/.gitleaks.toml`,
      `[[rules]]\nid = "acme-key"\nregex = '''(?i)acmek_[a-z0-9]{24}'''\n[[rules]]\nid = "ambiguous"\nregex = '''ACME_SECRET\\s*=\\s*.+'''\n`,
    );
    const done = imported(repository);
    expect(done.rules.map(({id}) => id)).toEqual(['acme-key']);
    expect(done.notes.filter(({outcome}) => outcome === 'not-taken').map(({what}) => what)).toEqual(['rule ambiguous']);
    expect(journey.guard(repository, ['rules', 'test', 'guard.yml']).status).toBe(0);
    expect(journey.scan(repository, '--worktree').findings.map(({ruleId, file}) => `${ruleId} ${file}`)).toEqual(['acme-key a.py']);
  });
});
