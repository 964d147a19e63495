import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, describe, expect, it} from 'vitest';
import {scanText, TextScanner} from '../src/index.ts';
import {ROOT} from './helpers/imports.ts';
import {githubToken} from './helpers/tokens.ts';

const token = githubToken(1);

describe('scanText', () => {
  it('gives offsets into the string, also behind characters outside latin1', () => {
    const text = `naïve 🙂 “quotes” token: ${token} end`;
    const [finding, ...rest] = scanText(text);
    expect(rest).toEqual([]);
    expect(text.slice(finding?.start, finding?.end)).toBe(token);
    expect(finding).toMatchObject({
      ruleId: 'github-pat-classic',
      provider: 'github',
      severity: 'critical',
      confidence: 'certain',
      masked: 'ghp_… (40 chars)',
    });
  });

  it('finds nothing in ordinary text, and honours inline allow comments unless told not to', () => {
    const scanner = new TextScanner();
    expect(scanner.scan('const answer = 42;\n')).toEqual([]);
    expect(scanner.scan(`a = "${token}" // guard:allow\n`)).toEqual([]);
    expect(scanner.scan(`a = "${token}" // guard:allow\n`, {allowComments: false}).length).toBe(1);
    expect(scanner.scan('')).toEqual([]);
  });

  it('gives no secret text but the offsets', () => {
    expect(JSON.stringify(scanText(`x ${token}`))).not.toContain(token.slice(4, 20));
  });
});

describe('the published package', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'guard-consumer-'));
  afterAll(() => rmSync(folder, {recursive: true, force: true}));
  mkdirSync(path.join(folder, 'node_modules'));
  symlinkSync(ROOT, path.join(folder, 'node_modules/tokenguard'));
  writeFileSync(path.join(folder, 'package.json'), '{"type": "module"}');

  it('can be imported by its name, with types', () => {
    writeFileSync(
      path.join(folder, 'use.ts'),
      "import {scanText, type TextFinding} from 'tokenguard';\nconst found: TextFinding[] = scanText('x', {minConfidence: 'possible'});\nexport const severities: readonly string[] = found.map((one) => one.severity);\n// @ts-expect-error: not a confidence\nscanText('x', {minConfidence: 'maybe'});\n",
    );
    execFileSync(
      process.execPath,
      [
        path.join(ROOT, 'node_modules/typescript/bin/tsc'),
        '--noEmit',
        '--strict',
        '--module',
        'nodenext',
        '--moduleResolution',
        'nodenext',
        '--target',
        'es2023',
        '--types',
        '',
        '--ignoreConfig',
        'use.ts',
      ],
      {cwd: folder},
    );
    const out = execFileSync(
      process.execPath,
      ['--input-type=module', '-e', `import {scanText} from 'tokenguard'; console.log(scanText(process.argv[1]).length)`, `t=${token}`],
      {cwd: folder, encoding: 'utf8'},
    );
    expect(out.trim()).toBe('1');
  });
});
