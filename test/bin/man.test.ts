import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {EXIT} from '../../src/core/exit-code.ts';
import {ROOT} from '../helpers/imports.ts';

interface Made {
  manPage(
    manifest: unknown,
    about: {version: string; description: string},
    exitCodes: readonly (readonly [number, string])[],
    files: readonly (readonly [string, string])[],
  ): string;
  readonly EXIT_CODES: readonly (readonly [number, string])[];
}

const {manPage, EXIT_CODES} = (await import(path.join(ROOT, 'bin/man.mjs'))) as Made;
const page = readFileSync(path.join(ROOT, 'man/guard.1'), 'utf8');
const manifest = JSON.parse(readFileSync(path.join(ROOT, 'oclif.manifest.json'), 'utf8')) as {
  commands: Record<string, {id: string; hidden?: boolean; flags: Record<string, {name: string; hidden?: boolean}>}>;
};

describe('the man page', () => {
  it('has every command and every flag of the manifest', () => {
    for (const {id, flags, hidden} of Object.values(manifest.commands)) {
      if (hidden === true) continue;
      expect(page).toContain(`.SS guard ${id.replaceAll(':', ' ')}`);
      for (const flag of Object.values(flags).filter((one) => one.hidden !== true))
        expect(page).toContain(flag.name.replaceAll('-', '\\-'));
    }
  });

  it('has the exit codes of the product', () => {
    expect(EXIT_CODES.map(([code]) => code)).toEqual(Object.values(EXIT));
    for (const [code] of EXIT_CODES) expect(page).toContain(`.B ${code}\n`);
  });

  it('makes no request of a text that begins with a dot, and keeps backslashes', () => {
    const hostile = {
      commands: {x: {id: 'x', summary: '.so /etc/passwd', description: "'ds \\*[x] é", args: {}, flags: {}, examples: ['.sy id']}},
    };
    const text = manPage(hostile, {version: '1', description: 'One. Two.'}, EXIT_CODES, []);
    expect(text).toContain('\\&.so /etc/passwd');
    expect(text).toContain("\\&'ds \\e*[x] \\[u00E9]");
    expect(text).toContain('\\&.sy id');
    expect(text.split('\n').filter((line) => /^[.']/.test(line) && !/^\.(TH|SH|SS|PP|TP|B|I|br|nf|fi|RS|RE)\b/.test(line))).toEqual([]);
  });

  const hasGroff = spawnSync('groff', ['--version']).status === 0;
  it.skipIf(!hasGroff)('is set by groff without a warning', () => {
    const ran = spawnSync('groff', ['-z', '-ww', '-man'], {input: page, encoding: 'utf8'});
    expect({status: ran.status, stderr: ran.stderr}).toEqual({status: 0, stderr: ''});
  });

  const hasMandoc = spawnSync('mandoc', ['-V']).error === undefined;
  it.skipIf(!hasMandoc)('is taken by mandoc', () => {
    const ran = spawnSync('mandoc', ['-Tlint', '-Wwarning'], {input: page, encoding: 'utf8'});
    expect(ran.stdout).toBe('');
  });
});
