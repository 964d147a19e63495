import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {REPORT_NAMES} from '../src/core/report-names.ts';
import {Journey, type Ran} from './helpers/journey.ts';
import {githubToken, noise} from './helpers/tokens.ts';

/**
 * Canary tokens in every place that gets quoted; every command, format and --debug over them; then their text must be nowhere: not in
 * output, not in reports, not in the state folder.
 */
const journey = new Journey('no-leak');
const canary = {
  file: githubToken(101),
  fileName: githubToken(102),
  branch: githubToken(103),
  subject: githubToken(104),
  remote: noise(105, 20),
  allowedNeighbour: githubToken(106),
  neighbour: githubToken(107),
  author: githubToken(108),
  env: githubToken(109),
  password: `${noise(110, 9)}-${noise(111, 7)}`,
  folder: githubToken(112),
  tagName: githubToken(113),
};

journey.repository('app');
journey.write('app/a.yml', `token: ${canary.file}\ndatabase_password: "${canary.password}"\n`);
journey.write(`app/${canary.fileName}.txt`, 'nothing inside\n');
journey.write(`app/${canary.folder}/inner.yml`, `token: ${githubToken(114)}\n`);
journey.write('app/two.js', `f("${canary.neighbour}", "${canary.allowedNeighbour}"); // guard:allow github-oauth-token\n`);
journey.write('app/.gitignore', '.env\n');
journey.write('app/.env', `TOKEN=${canary.env}\n`);
journey.git('app', 'add', '-A');
journey.git(
  'app',
  '-c',
  `user.name=${canary.author}`,
  'commit',
  '-q',
  '-m',
  `fix ${canary.subject}`,
  `--author=${canary.author} <a@example.com>`,
);
journey.git('app', 'branch', `topic/${canary.branch}`);
journey.git('app', 'tag', canary.tagName);
journey.git('app', 'remote', 'add', 'origin', `https://deploy:${canary.remote}@git.example.com/app.git`);
journey.write('app/staged.txt', `${canary.file}\n`);
journey.git('app', 'add', 'staged.txt');

function expectClean(ran: Ran, label: string): void {
  for (const [name, text] of Object.entries(canary)) {
    expect(ran.stdout.includes(text), `${name} on standard output of ${label}`).toBe(false);
    expect(ran.stderr.includes(text), `${name} on standard error of ${label}`).toBe(false);
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, {withFileTypes: true}).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(path.join(folder, entry.name)) : [path.join(folder, entry.name)],
  );
}

const SCANS: readonly (readonly string[])[] = [
  ['scan'],
  ['scan', '--staged'],
  ['scan', '--worktree'],
  ['scan', '--history'],
  ['scan', '--push'],
  ['scan', '--env'],
  ['scan', '--since', 'HEAD'],
  ['scan', '--no-allow-comments', '--min-confidence', 'possible'],
  ['scan', '--quiet'],
  ['scan', '--ci'],
];

describe('no command prints a secret', () => {
  for (const args of SCANS) {
    for (const format of REPORT_NAMES) {
      it(`guard ${args.join(' ')} --format ${format} --debug`, () => {
        const ran = journey.guard('app', [...args, '--format', format, '--debug'], {env: {SOME_TOKEN: canary.env}});
        expect([0, 1]).toContain(ran.status);
        // A code quality report of nothing is an empty list.
        expect(ran.stdout.length).toBeGreaterThan(format === 'codequality' ? 2 : 30);
        expectClean(ran, `${args.join(' ')} ${format}`);
      });
    }
  }

  it('the short way, as a hook runs it', () => {
    const ran = journey.guard('app', ['scan', '--staged']);
    expect(ran.status).toBe(1);
    expect(ran.stdout).toContain('ghp_…');
    expectClean(ran, 'short way');
  });

  it('reports written to files, reports made of reports, and their differences', () => {
    const ran = journey.guard('app', ['scan', ...REPORT_NAMES.flatMap((name) => ['--report', `${name}=../r.${name}`])]);
    expectClean(ran, 'reports');
    for (const name of REPORT_NAMES) {
      const text = readFileSync(path.join(journey.folder, `r.${name}`), 'utf8');
      expect(text.length).toBeGreaterThan(200);
      for (const secret of Object.values(canary)) expect(text.includes(secret), name).toBe(false);
      expectClean(journey.guard('app', ['report', '../r.json', '--format', name, '--debug']), `report ${name}`);
    }
    journey.guard('app', ['scan', '--worktree', '--report', 'json=../w.json']);
    for (const args of [
      ['diff', '../r.json', '../w.json'],
      ['diff', '../w.json', '../r.jsonl', '--json'],
      ['diff', '../r.text', '../r.json'],
    ]) {
      expectClean(journey.guard('app', [...args, '--debug']), args.join(' '));
    }
  });

  it('the step summary of a CI', () => {
    const summary = path.join(journey.folder, 'summary.md');
    expectClean(journey.guard('app', ['scan', '--format', 'github', '--ci'], {env: {GITHUB_STEP_SUMMARY: summary}}), 'step summary');
    const text = readFileSync(summary, 'utf8');
    expect(text).toContain('ghp_…');
    for (const secret of Object.values(canary)) expect(text.includes(secret)).toBe(false);
  });

  it('a report file into which others wrote what was found', () => {
    const full = readFileSync(path.join(journey.folder, 'r.json'), 'utf8').replaceAll('ghp_… (40 chars)', canary.file);
    journey.write('full.json', full);
    journey.write('broken.json', `${full.slice(0, 900)}${canary.file}`);
    journey.write('gitleaks.json', JSON.stringify([{RuleID: 'x', Fingerprint: 'y', Secret: canary.file}]));
    for (const name of REPORT_NAMES) {
      const ran = journey.guard('.', ['report', 'full.json', '--format', name, '--debug']);
      expect(ran.status).toBe(0);
      expectClean(ran, `report full.json ${name}`);
    }
    for (const args of [
      ['report', 'broken.json'],
      ['report', 'gitleaks.json'],
      ['diff', 'full.json', 'broken.json'],
      ['diff', 'r.json', 'full.json', '--json'],
      ['report', canary.file],
      ['diff', canary.file, canary.subject],
    ]) {
      expectClean(journey.guard('.', [...args, '--debug']), args.join(' '));
    }
  });

  it('explain, of an id, of a line, of a text', () => {
    const report = journey.scan('app');
    const id = report.credentials[0]?.shortId ?? '';
    for (const args of [
      ['explain', id],
      ['explain', 'a.yml:1'],
      ['explain', 'a.yml:2', '--json'],
      ['explain', '-'],
    ]) {
      const ran = journey.guard('app', [...args, '--debug'], {input: `token = ${canary.file}\n`});
      expect(ran.status, `${args.join(' ')}: ${ran.stderr}`).toBe(0);
      expectClean(ran, args.join(' '));
    }
  });

  it('baseline and allow entries, printed and written', () => {
    const rows = [
      ['baseline', 'create', '--reason', canary.file],
      ['allow', 'add', '--pattern', canary.file, '--reason', 'r'],
      ['baseline', 'create', '--reason', 'old', '--file', '../known.json'],
      ['baseline', 'show', '--file', '../known.json'],
      ['baseline', 'show', '--file', '../known.json', '--json'],
      ['baseline', 'update', '--add', '--file', '../known.json'],
      ['scan', '--baseline', '../known.json'],
    ];
    for (const [index, args] of rows.entries()) {
      const ran = journey.guard('app', [...args, '--debug']);
      expect(ran.status, `${args.slice(0, 2).join(' ')}: ${ran.stderr}`).toBe(index < 2 ? 2 : 0);
      expectClean(ran, args.slice(0, 2).join(' '));
    }
    const text = readFileSync(path.join(journey.folder, 'known.json'), 'utf8');
    expect(text.length).toBeGreaterThan(500);
    for (const [name, secret] of Object.entries(canary)) expect(text.includes(secret), name).toBe(false);
  });
  it('incidents, what is said of each, and how to clean it', () => {
    journey.guard('app', ['scan', '--no-allow-comments']);
    const {incidents} = JSON.parse(journey.guard('app', ['incidents', '--all', '--json']).stdout) as {incidents: {shortId: string}[]};
    expect(incidents.length).toBeGreaterThan(8);
    for (const args of [[], ['incidents'], ['incidents', '--all', '--json']]) expectClean(journey.guard('app', args), args.join(' '));
    for (const {shortId} of incidents) {
      for (const args of [
        ['incidents', 'show', shortId, '--debug'],
        ['clean', shortId, '--debug'],
        ['clean', shortId, '--json'],
        ['clean', shortId, '--check'],
      ]) {
        const ran = journey.guard('app', args);
        expect([0, 1], `${args.join(' ')}: ${ran.stderr}`).toContain(ran.status);
        expect(ran.stdout.length).toBeGreaterThan(30);
        expectClean(ran, args.join(' '));
      }
    }
    const [first] = incidents;
    const reason = ['--reason', `it was ${canary.file}`, '--owner', canary.author, '--yes'];
    expectClean(journey.guard('app', ['incidents', 'dismiss', first?.shortId ?? '', ...reason]), 'dismiss');
    expectClean(journey.guard('app', ['incidents', '--all']), 'after dismiss');
    journey.guard('app', ['incidents', 'dismiss', first?.shortId ?? '', '--undo', '--yes']);
  }, 300_000);

  it('standard input and logs', () => {
    const log = `\u001b[31mdeploy with ${canary.file}\u001b[0m\nhttps://u:${canary.remote}@host.example/x\n`;
    journey.write('out.log', log);
    expectClean(journey.guard('app', ['scan', '-', '--debug'], {input: log}), 'stdin');
    expectClean(journey.guard('app', ['scan', '--log', '../out.log', '--debug']), 'log');
  });

  it('standard input that nobody asked to read is left alone', () => {
    for (const args of [['scan', '--worktree'], ['scan', '--log', '../out.log'], ['rules'], ['explain', 'a.yml:1']]) {
      const ran = journey.guard('app', args, {input: `${canary.file}\n`});
      expect([0, 1], args.join(' ')).toContain(ran.status);
      expectClean(ran, args.join(' '));
    }
  });

  it('errors that quote what the user or the repository said', () => {
    const rows = [
      ['scan', `no/such/${canary.file}`],
      ['scan', '--since', canary.file],
      ['scan', '--range', `${canary.file}..HEAD`],
      ['scan', `--${canary.file}`],
      ['scan', '--report', `json=/no/such/folder/${canary.file}`],
      ['rules', 'show', canary.file],
      ['config', 'check', canary.file],
      ['trust', canary.file],
      ['incidents', 'show', canary.file],
      ['clean', canary.file],
      [canary.file],
    ];
    for (const args of rows) {
      const ran = journey.guard('app', [...args, '--debug']);
      expect(ran.status, args.join(' ').slice(0, 20)).toBe(2);
      expectClean(ran, args[0] ?? '');
    }
  });

  it('import, of files that hold secrets wherever they can', () => {
    const {file, subject, branch, tagName} = canary;
    journey.write(
      'peer/.gitleaks.toml',
      `[[rules]]\nid = "${file}"\ndescription = "${subject}"\nregex = '${branch}'\n[extend]\npath = "${tagName}"\n[allowlist]\ndescription = "${subject}"\npaths = ['${file}']\nregexes = ['^${branch}$', '${file}[0-9]']\nstopwords = ["${tagName}"]\n`,
    );
    journey.write(
      'peer/.gitguardian.yaml',
      `secret:\n  ignored_paths: ["${file}"]\n  ignored_matches:\n    - {name: "${subject}", match: "${branch}"}\n${tagName}: 1\n`,
    );
    journey.write(
      'peer/report.json',
      JSON.stringify([{RuleID: file, File: subject, StartLine: 1, Secret: branch, Match: tagName, Commit: file}]),
    );
    journey.write('peer/.gitleaksignore', `${file}:${branch}:3\n${subject}\n`);
    for (const name of ['.gitleaks.toml', '.gitguardian.yaml', 'report.json', '.gitleaksignore'])
      for (const form of [[], ['--json']]) {
        const ran = journey.guard('app', ['import', `../peer/${name}`, '--dry-run', '--debug', ...form]);
        expect([0, 3], `${name}: ${ran.stderr}`).toContain(ran.status);
        expectClean(ran, `import ${name}`);
      }
    expectClean(journey.guard('app', ['import', `../peer/${file}`, '--debug']), 'import of nothing');
  });

  it('settings with tokens in them, valid and not', {timeout: 120_000}, () => {
    const valid = `scan:\n  exclude: ["${canary.file}/"]\nallow:\n  - path: ${canary.fileName}\n    reason: ${canary.subject}\nbaseline: ${canary.branch}.json\n`;
    journey.repository('set');
    journey.write('set/guard.yml', valid);
    for (const args of [
      ['config', 'show'],
      ['config', 'show', '--json'],
      ['config', 'check'],
      ['scan'],
      ['scan', '--staged'],
      ['trust', '--yes'],
    ]) {
      const ran = journey.guard('set', [...args, '--debug']);
      // The baseline that the settings name is not there.
      expect(ran.status, args.join(' ')).toBe(args[0] === 'scan' ? 2 : 0);
      expectClean(ran, args.join(' '));
    }
    journey.write(
      'set/guard.yml',
      `${canary.file}: 1\nscan: {failOn: ${canary.author}, ${canary.neighbour}: 1}\nallow: [${canary.tagName}]\n`,
    );
    for (const args of [
      ['config', 'show'],
      ['config', 'check'],
      ['config', 'check', '--json'],
      ['scan'],
      ['scan', '--staged'],
      ['trust', '--yes'],
    ]) {
      const ran = journey.guard('set', args);
      expect(ran.status, args.join(' ')).toBe(2);
      expectClean(ran, args.join(' '));
    }
    for (const env of [{GUARD_CONFIG: `/no/${canary.file}`}, {GUARD_SCAN_FAIL_ON: canary.file}, {[`GUARD_SCAN_${canary.file}`]: '1'}]) {
      const ran = journey.guard('set', ['scan'], {env});
      expect(ran.status).toBe(2);
      expectClean(ran, Object.keys(env)[0]?.slice(0, 16) ?? '');
    }
  });

  it('the state folder', () => {
    const files = filesBelow(path.join(journey.home, 'state'));
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      for (const [name, secret] of Object.entries(canary)) expect(text.includes(secret), `${name} in ${path.basename(file)}`).toBe(false);
    }
  });
});

describe('two secrets on one line of which one is allowed', () => {
  it('the other is reported, and neither is printed', () => {
    journey.write('pair/x.js', `f("${githubToken(120)}", "${githubToken(121, 'gho_')}"); // guard:allow github-oauth-token\n`);
    const report = journey.scan('pair');
    expect(report.findings.map((finding) => finding.ruleId)).toEqual(['github-pat-classic']);
    expect(report.coverage.allowed).toBe(1);
  });
});
