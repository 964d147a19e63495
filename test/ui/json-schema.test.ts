import {readFileSync} from 'node:fs';
import path from 'node:path';
import {Ajv2020} from 'ajv/dist/2020.js';
import {describe, expect, it} from 'vitest';
import {ROOT} from '../helpers/imports.ts';
import {Journey} from '../helpers/journey.ts';
import {githubToken} from '../helpers/tokens.ts';

const schema = JSON.parse(readFileSync(path.join(ROOT, 'dist/schemas/report.schema.json'), 'utf8')) as object;
const ajv = new Ajv2020({allErrors: true, validateFormats: false});
const validate = ajv.compile(schema);
const journey = new Journey('schema');

journey.repository('app');
journey.write('app/a.txt', `token ${githubToken(1)}\nAWS_ACCESS_KEY_ID=${'AKIA' + 'QX7B2MZ4TLN6WKPD'}\n`);
journey.commit('app', `subject ${githubToken(2)}`);
journey.write('app/.env', `A=${githubToken(3)}\n`);
journey.write('app/.gitignore', '.env\n');
journey.git('app', 'branch', `b-${githubToken(4)}`);

describe('the JSON report', () => {
  for (const args of [[], ['--history'], ['--worktree'], ['--env'], ['--min-confidence', 'possible']]) {
    it(`of guard scan ${args.join(' ')} fits its schema`, () => {
      const report = journey.scan('app', ...args);
      const {status: _status, ...document} = report;
      validate(document);
      expect(validate.errors).toBeNull();
      expect(report.findings.length).toBeGreaterThan(0);
    });
  }

  it('of an empty folder fits its schema', () => {
    journey.write('empty/.keep', '');
    const {status, ...document} = journey.scan('empty');
    validate(document);
    expect([status, validate.errors]).toEqual([0, null]);
  });

  it('the schema refuses a report with a field too many or a wrong exposure', () => {
    const {status: _status, ...document} = journey.scan('app');
    expect(validate({...document, secret: 'x'})).toBe(false);
    expect(validate({...document, findings: [{...document.findings[0], exposure: 'somewhere'}]})).toBe(false);
  });

  it('as JSON lines has one object per line, each finding with a credential line, and ends with the summary', () => {
    const ran = journey.guard('app', ['scan', '--format', 'jsonl']);
    const lines = ran.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as {type: string; credential?: string; id?: string});
    expect(lines.at(-1)?.type).toBe('summary');
    const ids = lines.filter((line) => line.type === 'credential').map((line) => line.id);
    expect(lines.filter((line) => line.type === 'finding').every((line) => ids.includes(line.credential))).toBe(true);
    expect(ids.length).toBeGreaterThan(2);
  });
});
