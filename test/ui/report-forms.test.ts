import {readFileSync} from 'node:fs';
import path from 'node:path';
import {Ajv2020} from 'ajv/dist/2020.js';
import {describe, expect, it} from 'vitest';
import {ruleMasker} from '../../src/commands/features/rule-masker.ts';
import type {Report} from '../../src/core/report.ts';
import {REPORT_NAMES, type ReportName} from '../../src/core/report-names.ts';
import {REPORT_FORMS} from '../../src/ui/report-forms.ts';
import {safeReport} from '../../src/ui/safe-report.ts';
import {ALL_HOSTILE} from '../helpers/hostile-names.ts';
import {ROOT} from '../helpers/imports.ts';
import {type MadeCredential, madeReport} from '../helpers/made-report.ts';
import {sampleContext} from '../helpers/sample-report.ts';
import {githubToken} from '../helpers/tokens.ts';
import {runWorkflowCommands} from '../helpers/workflow-commands.ts';

const {maskLine} = ruleMasker();
const context = sampleContext({manualOf: () => 'Delete it.'});
const schema = JSON.parse(readFileSync(path.join(ROOT, 'src/schemas/report.schema.json'), 'utf8')) as object;
const validate = new Ajv2020({allErrors: true, validateFormats: false}).compile(schema);
const rendered = async (name: ReportName, report: Report): Promise<string> => (await REPORT_FORMS[name]())(report, context);

/** A report with the text in every field that can hold one. */
function reportWith(text: string): Report {
  const credential = {title: text, masked: text, notes: [text], parts: [text], ruleId: text, provider: text};
  const place = {
    file: text,
    author: text,
    refs: [text, `x ${text}`],
    entry: text,
    wrapped: [text],
    notes: [text],
    date: text,
    firstDate: text,
  };
  const kinds = ['blob', 'name', 'staged', 'log'] as const;
  const made: MadeCredential[] = kinds.map((kind, seed) => ({
    seed,
    credential: {...credential, verdict: {status: 'active', at: text, account: text, scopes: [text]}},
    places: [
      {...place, kind, exposure: kind === 'staged' ? 'staged' : 'pushed', reasons: [{points: 1, text}]},
      {...place, exposure: 'unknown', count: 3},
    ],
  }));
  const coverage = {
    complete: false,
    looseModes: [text],
    notices: [text],
    nothing: text,
    sources: [{name: text, commits: 1, objects: 1, blobs: 1, files: 0, bytes: 1}],
  };
  const skipped = [true, false].map((incomplete) => ({path: text, why: text, incomplete, count: 1, detail: text}));
  const report = madeReport(made, {...coverage, skipped}, {started: text, sources: [text]});
  return {...report, tool: {...report.tool, version: text, rules: text}};
}

describe('every form', () => {
  it('has a row, and says what a small report is about', async () => {
    expect(Object.keys(REPORT_FORMS)).toEqual([...REPORT_NAMES]);
    for (const name of REPORT_NAMES) {
      const form = await rendered(name, madeReport([{seed: 1}]));
      expect(form, name).toContain('ghp_… (40 chars)');
      expect(form, name).toContain('src/file-1.ts');
      expect(form.endsWith('\n'), name).toBe(true);
    }
  });

  it('is pure: the same report gives the same text', async () => {
    for (const name of REPORT_NAMES)
      expect(await rendered(name, madeReport([{seed: 1}]))).toBe(await rendered(name, madeReport([{seed: 1}])));
  });

  it('holds no token that a file had put into any field of the report', async () => {
    const token = githubToken(7);
    for (const name of REPORT_NAMES) {
      for (const text of [token, `a ${token}/b`, `\u001b[1m${token}`]) {
        const form = await rendered(name, safeReport(reportWith(text), maskLine));
        expect(form.includes(token), name).toBe(false);
        expect(form.length).toBeGreaterThan(300);
      }
    }
  });
});

describe('hostile names, read from a report file, in every form', () => {
  for (const text of ALL_HOSTILE) {
    it(`${JSON.stringify(text)} runs no workflow command and holds no control character`, async () => {
      const report = safeReport(reportWith(text), maskLine);
      for (const name of REPORT_NAMES) {
        const form = await rendered(name, report);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be left
        expect(form.replaceAll('\n', ''), name).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/);
        const {commands, stopped} = runWorkflowCommands(form);
        expect(
          commands.filter((command) => name !== 'github' || !['error', 'warning', 'notice'].includes(command.name)),
          name,
        ).toEqual([]);
        expect(stopped, name).toBe(false);
        expect(form, name).not.toMatch(/##\w*\[/);
      }
    });
  }

  it('the test would see a command', async () => {
    const form = await rendered('text', madeReport([{seed: 1, places: [{file: '::add-mask::x'}]}]));
    expect(runWorkflowCommands(form).commands.map((command) => command.name)).toEqual(['add-mask']);
  });
});

describe('a report read from a file', () => {
  it('is kept as it is when it is ours, and fits the schema', () => {
    const report = madeReport([{seed: 1}, {seed: 2, places: [{}, {kind: 'message', refs: ['origin/main']}]}], {
      notices: ['x'],
      morePlaces: 3,
    });
    expect(safeReport(report, maskLine)).toEqual(report);
    validate(safeReport(report, maskLine));
    expect(validate.errors).toBeNull();
  });

  it('loses the fields that version 1 does not name', () => {
    const report = madeReport([{seed: 1}]);
    const more = {
      ...report,
      extra: 1,
      scan: {...report.scan, extra: 1},
      coverage: {...report.coverage, extra: 1},
      findings: report.findings.map((one) => ({...one, extra: 1})),
    };
    expect(safeReport(more, maskLine)).toEqual(report);
  });
});
