import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
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
    for (const format of ['text', 'json', 'jsonl']) {
      it(`guard ${args.join(' ')} --format ${format} --debug`, () => {
        const ran = journey.guard('app', [...args, '--format', format, '--debug'], {env: {SOME_TOKEN: canary.env}});
        expect([0, 1]).toContain(ran.status);
        expect(ran.stdout.length).toBeGreaterThan(30);
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

  it('reports written to files', () => {
    const ran = journey.guard('app', ['scan', '--report', 'json=../r.json', '--report', 'text=../r.txt', '--report', 'jsonl=../r.jsonl']);
    expectClean(ran, 'reports');
    for (const name of ['r.json', 'r.txt', 'r.jsonl']) {
      const text = readFileSync(path.join(journey.folder, name), 'utf8');
      expect(text.length).toBeGreaterThan(200);
      for (const secret of Object.values(canary)) expect(text.includes(secret), name).toBe(false);
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
