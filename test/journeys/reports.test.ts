import {chmodSync, existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {REPORT_NAMES} from '../../src/core/report-names.ts';
import {Journey} from '../helpers/journey.ts';
import {githubToken} from '../helpers/tokens.ts';
import {runWorkflowCommands} from '../helpers/workflow-commands.ts';

const journey = new Journey('reports');
const file = (name: string): string => path.join(journey.folder, name);
const read = (name: string): string => readFileSync(file(name), 'utf8');
/** Two scans differ in when they ran and how long. */
const timeless = (text: string): string =>
  text
    .replace(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?/g, 'DATE')
    .replace(/("seconds": ?|time="|in )\d[\d.]*/g, '$1N')
    .replace(/guard-[0-9a-f]{32}/g, 'TOKEN');
const sortedLines = (text: string): string => text.split('\n').sort().join('\n');

/** File names that a runner, a terminal or a renderer would take for more; all that a file system holds. */
const NAMES = [
  '::error file=x,line=1::pwned',
  ' ::add-mask::a',
  'x ##[add-mask]y',
  'a\n::stop-commands::never',
  '<img src=x>|`@octocat` #1',
  '\u001b[31mred',
  '=cmd|x',
  'a%0A::debug::b',
];

journey.repository('app');
for (const [i, name] of NAMES.entries()) journey.write(`app/${name}`, `token: ${githubToken(i)}\n`);
for (let i = 20; i < 34; i++) journey.write(`app/more/${i}.txt`, `token: ${githubToken(i)}\n`);
journey.commit('app', 'all');
journey.write('app/.gitignore', '.env\n');
journey.write('app/.env', `A=${githubToken(50)}\n`);
const scanned = journey.guard('app', ['scan', '--quiet', ...REPORT_NAMES.flatMap((name) => ['--report', `${name}=../r.${name}`])]);

describe('one scan, many reports', () => {
  it('writes every form, and prints the summary', () => {
    expect([scanned.status, scanned.stderr]).toEqual([1, '']);
    expect(scanned.stdout).toMatch(/22 credentials in 22 places, 1 at rest/);
    for (const name of REPORT_NAMES) expect(read(`r.${name}`).length, name).toBeGreaterThan(1000);
  });

  for (const name of REPORT_NAMES) {
    it(`--format ${name} prints what --report ${name}=FILE writes, and guard report makes it again from the JSON report and the JSON lines`, () => {
      const printed = journey.guard('app', ['scan', '--format', name]);
      expect([printed.status, printed.stderr]).toEqual([1, '']);
      const order = name === 'jsonl' ? sortedLines : (text: string): string => text;
      expect(order(timeless(printed.stdout))).toBe(order(timeless(read(`r.${name}`))));
      for (const from of ['r.json', 'r.jsonl']) {
        const again = journey.guard('.', ['report', from, '--format', name]);
        expect([again.status, again.stderr]).toEqual([0, '']);
        expect(again.stdout).toBe(read(`r.${name}`));
      }
    });

    it(`--format ${name} runs no command of a file name, and holds no escape`, () => {
      const {commands, stopped} = runWorkflowCommands(read(`r.${name}`));
      const ours = name === 'github' ? ['error', 'notice'] : [];
      expect([commands.filter((command) => !ours.includes(command.name)), stopped]).toEqual([[], false]);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be left
      expect(read(`r.${name}`)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    });
  }

  it('streamed JSON lines, which come as they are found, give the same report', () => {
    writeFileSync(file('stream.jsonl'), journey.guard('app', ['scan', '--format', 'jsonl']).stdout);
    const again = journey.guard('.', ['report', 'stream.jsonl', '--format', 'json']);
    expect(timeless(again.stdout)).toBe(timeless(read('r.json')));
  });

  it('in the github form are ten errors at most, and the places without one are in the log', () => {
    const {commands, lines} = runWorkflowCommands(read('r.github'));
    expect(commands.map(({name}) => name).sort()).toEqual([...Array.from({length: 10}, () => 'error'), 'notice']);
    expect(commands[9]?.data).toMatch(/^12 more errors/);
    expect(lines.join('\n')).toMatch(/12 places without an annotation/);
  });

  it('two reports into one file, or a form nobody knows, are refused before anything is read', () => {
    for (const args of [
      ['--report', 'json=a', '--report', 'text=./a'],
      ['--report', 'pdf=a'],
      ['--format', 'pdf'],
    ]) {
      const ran = journey.guard('app', ['scan', ...args]);
      expect([ran.status, ran.stdout]).toEqual([2, '']);
    }
    expect(existsSync(file('app/a'))).toBe(false);
  });
});

describe('the summary of a GitHub step', () => {
  const scan = (env: Record<string, string>, ...args: string[]) => journey.guard('app', ['scan', '--format', 'github', ...args], {env});

  it('is appended to what others wrote, once for each scan, and only in the github form', () => {
    writeFileSync(file('summary.md'), 'of another program\n');
    expect(scan({GITHUB_STEP_SUMMARY: file('summary.md')}).status).toBe(1);
    expect(journey.guard('app', ['scan', '--report', 'github=../g'], {env: {GITHUB_STEP_SUMMARY: file('summary.md')}}).status).toBe(1);
    const summary = read('summary.md');
    expect(summary).toMatch(/^of another program\n\n### guard: 22 credentials in 22 places, 1 at rest\.\n/);
    expect(summary.match(/### guard/g)).toHaveLength(1);
    expect(timeless(summary)).toContain(timeless(read('r.markdown')));
  });

  it('is made by guard report too', () => {
    expect(journey.guard('.', ['report', 'r.json', '--format', 'github'], {env: {GITHUB_STEP_SUMMARY: file('again.md')}}).status).toBe(0);
    expect(read('again.md')).toBe(read('r.markdown'));
  });

  it('takes what room is left below 1 MiB; a full one, or one that cannot be written, is exit 2, and the annotations are still there', () => {
    writeFileSync(file('nearly.md'), 'x'.repeat((1 << 20) - 3000));
    expect(scan({GITHUB_STEP_SUMMARY: file('nearly.md')}).status).toBe(1);
    const nearly = read('nearly.md');
    expect(Buffer.byteLength(nearly)).toBeLessThanOrEqual(1 << 20);
    expect(nearly).toMatch(/more credentials left out here/);
    writeFileSync(file('full.md'), 'x'.repeat((1 << 20) - 10));
    for (const summary of [file('full.md'), file('no/such/folder.md'), journey.folder]) {
      const ran = scan({GITHUB_STEP_SUMMARY: summary});
      expect(ran.status).toBe(2);
      expect(ran.stderr).toMatch(/^guard: the step summary .* could not be written: /);
      expect(ran.stdout).toMatch(/^::error /m);
    }
    expect(read('full.md')).toHaveLength((1 << 20) - 10);
  });
});

describe('guard report', () => {
  it('writes several forms at once; one that cannot be written is exit 2, the others are there', () => {
    const ran = journey.guard('.', [
      'report',
      'r.json',
      '--report',
      'text=no/such/folder/t',
      '--report',
      'markdown=m.md',
      '--report',
      'jsonl=l.jsonl',
    ]);
    expect([ran.status, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toMatch(/^guard: report text=.* could not be written: ENOENT\n$/);
    expect([read('m.md'), read('l.jsonl')]).toEqual([read('r.markdown'), read('r.jsonl')]);
  });

  it('prints text when nothing else is asked for, and only the summary with --quiet', () => {
    expect(journey.guard('.', ['report', 'r.json']).stdout).toBe(read('r.text'));
    expect(journey.guard('.', ['report', 'r.json', '-q']).stdout).toBe(
      scanned.stdout.replace(/in [\d.]+ s/, /in [\d.]+ s/.exec(read('r.text'))?.[0] ?? ''),
    );
  });

  it('of a stream that was cut prints what is there, says so, and is exit 3', () => {
    writeFileSync(file('cut.jsonl'), read('r.jsonl').split('\n').slice(0, 3).join('\n'));
    const ran = journey.guard('.', ['report', 'cut.jsonl']);
    expect(ran.status).toBe(3);
    expect(ran.stderr).toBe('guard: cut.jsonl: the end is missing, so this is not the whole scan\n');
    expect(ran.stdout).toMatch(/3 credentials in 3 places/);
  });

  it('of bad input is one clear line and exit 2, with and without reports asked for', () => {
    journey.write('half.json', read('r.json').slice(0, 4000));
    journey.write('newer.json', read('r.json').replace('"version": 1', '"version": 2'));
    journey.write('gitleaks.json', JSON.stringify([{RuleID: 'x', Secret: githubToken(60), Fingerprint: 'y'}]));
    for (const name of ['half.json', 'newer.json', 'gitleaks.json', 'none.json', 'app']) {
      const ran = journey.guard('.', ['report', name, '--report', 'text=never.txt']);
      expect([ran.status, ran.stdout], name).toEqual([2, '']);
      expect(ran.stderr, name).toMatch(/^guard: [^\n]+\n {2}try: [^\n]+\n$/);
      expect(ran.stderr).not.toContain(githubToken(60));
    }
    expect(existsSync(file('never.txt'))).toBe(false);
  });
});

describe('guard diff', () => {
  it('follows a repository: a renamed file, a moved line, a new token, a gone one, a push of nothing', () => {
    journey.repository('line');
    journey.write('line/a.txt', `token: ${githubToken(70)}\n`);
    journey.write('line/b.txt', `token: ${githubToken(71)}\n`);
    journey.commit('line', 'one');
    journey.write('line/loose.txt', `token: ${githubToken(72)}\n`);
    journey.guard('line', ['scan', '--report', 'json=../old.json']);
    journey.git('line', 'mv', 'a.txt', 'renamed.txt');
    journey.write('line/b.txt', `\n\ntoken: ${githubToken(71)}\n`);
    journey.commit('line', 'two');
    journey.git('line', 'rm', '-q', '--cached', 'loose.txt');
    journey.git('line', 'commit', '-q', '--amend', '-m', 'two');
    journey.git('line', 'reflog', 'expire', '--expire=now', '--all');
    journey.git('line', 'gc', '-q', '--prune=now');
    journey.write('line/loose.txt', 'clean\n');
    expect(journey.guard('line', ['scan', '--report', 'json=../new.json', '--report', 'jsonl=../new.jsonl']).status).toBe(1);
    const nothingNew = journey.guard('.', ['diff', 'old.json', 'new.json']);
    expect(nothingNew.stdout).toMatch(/moved .*\n {12}a\.txt:1:8 -> renamed\.txt:1:8\n/);
    expect(nothingNew.stdout).toMatch(/moved .*\n {12}b\.txt:1:8 -> b\.txt:3:8\n/);
    expect(nothingNew.stdout).toMatch(/gone .*\n {12}loose\.txt:1:8 /);
    expect(nothingNew.stdout).toMatch(/Nothing new, 2 moved places, 1 gone, 0 the same\./);
    expect([nothingNew.status, nothingNew.stderr]).toEqual([0, '']);
    expect(journey.guard('.', ['diff', 'old.json', 'new.jsonl']).stdout).toBe(nothingNew.stdout);
    journey.write('line/fresh.txt', `token: ${githubToken(73)}\n`);
    journey.guard('line', ['scan', '--report', 'json=../newest.json']);
    const ran = journey.guard('.', ['diff', 'new.json', 'newest.json', '--json']);
    const diff = JSON.parse(ran.stdout) as {version: number; added: {places: {file: string}[]}[]; same: number; doubts: object[]};
    expect([ran.status, diff.version, diff.added.map(({places}) => places.map((place) => place.file)), diff.same, diff.doubts]).toEqual([
      1,
      1,
      [['fresh.txt']],
      2,
      [],
    ]);
  });

  it('of two machines says the same, by fingerprint', () => {
    const elsewhere = journey.guard('line', ['scan', '--report', 'json=../elsewhere.json'], {env: {XDG_STATE_HOME: file('other-state')}});
    expect(elsewhere.status).toBe(1);
    const ran = journey.guard('.', ['diff', 'newest.json', 'elsewhere.json']);
    expect(ran.status).toBe(0);
    expect(ran.stdout).toMatch(/^ {2}Nothing new, 3 the same\.\n {2}Note: The reports share no id/);
  });

  it('is exit 3 when the new scan did not read everything, and says that gone is not proven', () => {
    journey.write('part/a.txt', `token: ${githubToken(74)}\n`);
    journey.write('part/b.txt', `token: ${githubToken(75)}\n`);
    journey.guard('part', ['scan', '--report', 'jsonl=../part.jsonl']);
    writeFileSync(file('part-cut.jsonl'), read('part.jsonl').split('\n').slice(0, 1).join('\n'));
    const ran = journey.guard('.', ['diff', 'part.jsonl', 'part-cut.jsonl']);
    expect(ran.status).toBe(3);
    expect(ran.stdout).toMatch(/Nothing new, 1 gone, 1 the same/);
    expect(ran.stdout).toMatch(/So "gone" is not proven here\./);
  });

  it('of bad input is exit 2, whichever of the two it is', () => {
    for (const pair of [['half.json', 'new.json'], ['new.json', 'half.json'], ['new.json', 'none.json'], ['new.json']]) {
      const ran = journey.guard('.', ['diff', ...pair]);
      expect([ran.status, ran.stdout], pair.join(' ')).toEqual([2, '']);
      expect(ran.stderr.split('\n')[0]).toMatch(/^guard: /);
    }
  });
});

describe('files that cannot be read', () => {
  it.skipIf(process.getuid?.() === 0)('are exit 2', () => {
    writeFileSync(file('locked.json'), read('r.json'));
    chmodSync(file('locked.json'), 0);
    expect(journey.guard('.', ['report', 'locked.json']).status).toBe(2);
  });
});
