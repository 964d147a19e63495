import {spawnSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {stripVTControlCharacters} from 'node:util';
import {describe, expect, it} from 'vitest';
import {bashCompletion} from '../../../src/ui/completion/bash.ts';
import {beginnings, type CompletedCommand, nextWords} from '../../../src/ui/completion/commands.ts';
import {powershellCompletion} from '../../../src/ui/completion/powershell.ts';
import {Journey} from '../../helpers/journey.ts';

const journey = new Journey('completion');
const has = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;

const scripts = new Map<string, string>();

/** The script as `guard completion` prints it, in a file. */
function script(shell: string): string {
  const known = scripts.get(shell);
  if (known !== undefined) return known;
  const {status, stdout} = journey.guard('.', ['completion', shell]);
  expect(status).toBe(0);
  const file = path.join(journey.folder, `guard.${shell}`);
  writeFileSync(file, stdout);
  scripts.set(shell, file);
  return file;
}

function run(shell: string, args: readonly string[]): string {
  const ran = spawnSync(shell, args, {encoding: 'utf8', env: journey.env({TERM: 'dumb'}), cwd: journey.folder, timeout: 20_000});
  expect(ran.stderr).toBe('');
  return ran.stdout;
}

describe('guard completion', () => {
  it('says how to install it, and nothing else than the script', () => {
    for (const shell of ['bash', 'zsh', 'fish', 'powershell']) {
      const {status, stdout, stderr} = journey.guard('.', ['completion', shell]);
      expect({shell, status, stderr}).toEqual({shell, status: 0, stderr: ''});
      expect(stdout.split('\n').slice(0, 2).join('\n')).toMatch(/# Install: guard completion/);
    }
    expect(journey.guard('.', ['completion', 'tcsh']).status).toBe(2);
  });

  const CASES: readonly (readonly [words: readonly string[], offered: readonly string[], not: readonly string[]])[] = [
    [['sc'], ['scan'], ['rules']],
    [[''], ['scan', 'rules', 'completion', 'providers'], ['--staged']],
    [['scan', '--form'], ['--format'], ['--staged']],
    [['scan', '--format', ''], ['text', 'json', 'jsonl'], ['--staged']],
    [['rules', ''], ['show'], ['scan']],
    [['rules', 'show', 'github-p'], ['github-pat-classic', 'github-pat-fine-grained'], ['gitlab-pat']],
    [['rules', '--provider', 'stri'], ['stripe'], ['github']],
    [['providers', 'git'], ['github', 'gitlab'], ['stripe']],
    [['completion', 'b'], ['bash'], ['fish']],
    [['--v'], ['--version'], ['--help']],
  ];

  describe('in bash', () => {
    const offers = (words: readonly string[]): string[] => {
      const line = words.map((word) => `'${word}'`).join(' ');
      const test = `source "$0"; COMP_WORDS=(guard ${line}); COMP_CWORD=${words.length}; _guard; printf '%s\\n' "\${COMPREPLY[@]}"`;
      return run('bash', ['--norc', '-c', test, script('bash')]).split('\n');
    };
    for (const [words, offered, not] of CASES) {
      it(`guard ${words.join(' ')}`, () => {
        const found = offers(words);
        for (const one of offered) expect(found).toContain(one);
        for (const one of not) expect(found).not.toContain(one);
      });
    }
    it('takes --flag=value as bash splits it', () => {
      expect(offers(['scan', '--format', '=', 'js'])).toEqual(expect.arrayContaining(['json', 'jsonl']));
      expect(offers(['scan', '--format', '='])).toEqual(expect.arrayContaining(['text', 'json', 'jsonl']));
    });
    it('leaves files to the shell', () => {
      expect(offers(['scan', '--log', ''])).toEqual(['', '']);
      expect(run('bash', ['--norc', '-c', 'source "$0"; complete -p guard tokenguard', script('bash')])).toContain(
        '-o default -F _guard guard',
      );
    });
  });

  describe.skipIf(!has('fish'))('in fish', () => {
    for (const [words, offered, not] of CASES) {
      it(`guard ${words.join(' ')}`, () => {
        const out = run('fish', [
          '--no-config',
          '-c',
          `source ${script('fish')}; complete -C ${JSON.stringify(`guard ${words.join(' ')}`)}`,
        ]);
        const found = out.split('\n').map((line) => line.split('\t')[0]);
        for (const one of offered) expect(found).toContain(one);
        for (const one of not) expect(found).not.toContain(one);
      });
    }
  });

  describe.skipIf(!has('zsh'))('in zsh', () => {
    it('is valid, and completes at a prompt', () => {
      const file = script('zsh');
      run('zsh', ['-f', '-n', file]);
      // An interactive zsh behind a pseudo terminal: what a Tab adds to the line is echoed.
      const typed = `zmodload zsh/zpty
        zpty z zsh -f -i
        zpty -w z "PS1='%%'; autoload -Uz compinit; compinit -u -D; source ${file}; print -r rea''dy"
        zpty -r -m z line '*ready*'
        zpty -w -n z $'guard sca\\t--stag\\t--min-sev\\t'
        zpty -r -m z line '*min-severity=*'
        print -r -- "$line"
        zpty -d z`;
      const out = stripVTControlCharacters(run('zsh', ['-f', '-c', typed]));
      expect([...out].filter((char) => char >= ' ').join('')).toMatch(/scan\s+--staged\s+--min-severity=/);
    });
  });

  describe('scripts of made-up commands', () => {
    const commands: readonly CompletedCommand[] = [
      {
        words: ['a', 'b'],
        summary: 'it\'s $(id) `id` [x]: "y"',
        flags: [{name: 'kind', char: 'k', summary: "don't $x", value: {name: 'KIND', choices: ['one', 'two']}}],
        argument: {name: 'file', choices: []},
      },
    ];
    it('list beginnings and next words', () => {
      expect(beginnings(commands)).toEqual([[], ['a'], ['a', 'b']]);
      expect(nextWords(commands, []).map(({word}) => word)).toEqual(['a']);
      expect(nextWords(commands, ['a'])).toEqual([{word: 'b', summary: commands[0]?.summary}]);
    });
    it('quote what a summary holds', () => {
      const text = bashCompletion(commands, ['guard']);
      expect(spawnSync('bash', ['-n'], {input: text, encoding: 'utf8'}).stderr).toBe('');
      const shell = powershellCompletion(commands, ['guard']);
      expect(shell).toContain("'it''s $(id) `id` [x]: \"y\"'");
      expect(shell).toContain("'don''t $x'");
      expect((shell.match(/[{(]/g) ?? []).length).toBe((shell.match(/[})]/g) ?? []).length);
    });
  });
});
