import {mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, describe, expect, it} from 'vitest';
import {GuardError} from '../../src/core/errors.ts';
import type {Report} from '../../src/core/report.ts';
import {readReportFile} from '../../src/stores/report-file.ts';
import {reportShape} from '../../src/stores/report-shape.ts';
import {jsonLines} from '../../src/ui/json-lines.ts';
import {jsonText} from '../../src/ui/json-text.ts';
import {ROOT} from '../helpers/imports.ts';
import {madeReport} from '../helpers/made-report.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'guard-report-file-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));
let count = 0;
const written = (content: string | Uint8Array): string => {
  const file = path.join(folder, `${count++}.json`);
  writeFileSync(file, content);
  return file;
};
const refusal = (content: string | Uint8Array): string => refusalOf(written(content));
function refusalOf(file: string): string {
  try {
    readReportFile(file);
  } catch (error) {
    if (!(error instanceof GuardError)) throw error;
    expect(error.oclif.exit).toBe(2);
    expect(error.hint).toBeTruthy();
    expect(error.message).not.toContain('\n');
    return error.message.replace(`${file}: `, '').replace(`${file} `, '');
  }
  return 'read';
}

const report = madeReport(
  [
    {seed: 1, places: [{exposure: 'pushed'}, {exposure: 'local', file: 'b.ts'}]},
    {seed: 2, credential: {verdict: {status: 'unknown', at: '2026-11-20T10:00:00Z', why: 'rate-limited'}, severity: 'low'}},
  ],
  {
    skipped: [{path: 'link', why: 'symlink', incomplete: false, count: 2}],
    notices: ['x'],
    looseModes: ['y'],
    morePlaces: 1,
    nothing: 'z',
    sources: [],
  },
  {atRestCounts: true, runLocalIds: false},
);
const text = jsonText(report);
const lines = jsonLines(report);
const changed = (change: (copy: Record<string, never> & Report) => void): string => {
  const copy = JSON.parse(text) as Record<string, never> & Report;
  change(copy);
  return JSON.stringify(copy);
};

describe('a report is read back', () => {
  it('as JSON, pretty or not, and as JSON lines', () => {
    expect(readReportFile(written(text))).toEqual({report, cut: false});
    expect(readReportFile(written(JSON.stringify(report)))).toEqual({report, cut: false});
    expect(readReportFile(written(lines))).toEqual({report, cut: false});
    expect(readReportFile(written(jsonLines(madeReport([]))))).toEqual({report: madeReport([]), cut: false});
  });

  it('with a byte order mark, as the UTF-16 of a redirection, with CRLF', () => {
    expect(readReportFile(written(`\ufeff${text}`)).report).toEqual(report);
    expect(readReportFile(written(Buffer.from(`\ufeff${text}`, 'utf16le'))).report).toEqual(report);
    expect(readReportFile(written(Buffer.from(`\ufeff${lines}`.replaceAll('\n', '\r\n'), 'utf16le')))).toEqual({report, cut: false});
  });

  it('with the findings of a stream, which come as they were found, in the order of the report', () => {
    const [first = '', second = '', third = '', ...rest] = lines.split('\n');
    expect(readReportFile(written([third, second, first, ...rest].join('\n'))).report).toEqual(report);
  });

  it('with fields that a later build of the same version added', () => {
    expect(refusal(changed((copy) => Object.assign(copy.coverage, {later: 1})))).toBe('read');
  });
});

describe('JSON lines without the summary that ends them', () => {
  it('are cut: what is there is read, and it is not complete', () => {
    const cutAt = (end: number) => readReportFile(written(lines.slice(0, end)));
    const firstLine = lines.indexOf('\n') + 1;
    for (let end = firstLine; end < lines.length - 1; end += 97) {
      const {report: read, cut} = cutAt(end);
      expect([cut, read.coverage.complete, read.scan.interrupted]).toEqual([true, false, true]);
      expect(read.findings.length).toBeGreaterThan(0);
      const ids = new Set(read.credentials.map((one) => one.id));
      expect(read.findings.every((finding) => ids.has(finding.credential))).toBe(true);
      expect(reportShape(read)).toBeNull();
    }
    expect(cutAt(lines.length - 1).cut).toBe(false);
  });

  it('give each credential whose own line is lost what its places say', () => {
    const {report: read} = readReportFile(written(lines.slice(0, lines.indexOf('{"type":"credential"'))));
    expect(read.credentials.map(({exposure, severity, title, findings}) => ({exposure, severity, title, findings}))).toEqual(
      report.credentials.map(({exposure, severity, ruleId, findings}) => ({exposure, severity, title: ruleId, findings})),
    );
  });

  it('of which not one line is whole are refused', () => {
    expect(refusal(lines.slice(0, 200))).toMatch(/ends in the middle of its first line/);
  });
});

describe('bad input is one clear line, and never read as a shorter report', () => {
  it('half-written JSON, wherever it was cut', () => {
    for (let end = 1; end < text.length - 2; end += 31) expect(refusal(text.slice(0, end)), `cut at ${end}`).toMatch(/ends in the middle/);
  });

  const rows: readonly (readonly [name: string, content: string | Uint8Array, says: RegExp])[] = [
    ['an empty file', '', /^is empty$/],
    ['blanks', ' \n\n', /^is empty$/],
    ['text', 'no report\n', /^is not JSON$/],
    ['a page', '<!doctype html><p>', /^is not JSON$/],
    ['bytes', new Uint8Array([0, 1, 2, 255, 254]), /^is not JSON$/],
    ['broken inside', text.replace('"findings": [', '"findings": [,'), /^is not JSON( from line \d+ on)?$/],
    ['two reports', text + text, /^is not JSON from line \d+ on$/],
    ['two streams', lines + lines, /^line \d+ stands behind the summary/],
    ['merge markers', text.replace('  "credentials"', '<<<<<<< HEAD\n"credentials"'), /^has merge conflict markers$/],
    ['a newer version', changed((copy) => Object.assign(copy, {version: 2})), /^is a report of version 2; this guard reads version 1$/],
    ['a newer stream', lines.replace('"version":1,"tool"', '"version":3,"tool"'), /^is a report of version 3/],
    ['version 0', changed((copy) => Object.assign(copy, {version: 0})), /^has version 0, which never was$/],
    ['no version', '{"tool": {"name": "guard"}}', /^is JSON, but no report of guard$/],
    ['null', 'null', /^is not JSON$|no report of guard$/],
    ['a list', '[]', /no report of guard$/],
    ['gitleaks', JSON.stringify([{RuleID: 'a', Fingerprint: 'b', Secret: 'x'}]), /^looks like a gitleaks report, not a report of guard$/],
    [
      'SARIF',
      JSON.stringify({$schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: []}),
      /^looks like a SARIF report/,
    ],
    ['GitLab', JSON.stringify({version: '15.2.2', scan: {}, vulnerabilities: []}), /^looks like a GitLab security report/],
    ['trufflehog', '{"SourceMetadata": {}, "DetectorName": "x"}\n', /^looks like a trufflehog report/],
    ['detect-secrets', '{"version": "1.5.0", "plugins_used": [], "results": {}}', /^looks like a detect-secrets baseline/],
    ['another stream', '{"type": "feature", "x": 1}\n', /^line 1 is no line of a report of guard$/],
    ['a type of every object', '{"type": "constructor"}\n', /^line 1 is no line of a report of guard$/],
    [
      'a wrong line in a stream',
      lines.replace('"startLine":14', '"startLine":0'),
      /^line 1, startLine: expected a whole number of at least 1$/,
    ],
    ['a broken line in a stream', `${lines.slice(0, 100)}\n${lines}`, /^line 1 is not JSON$/],
    ['a lost field', changed((copy) => Reflect.deleteProperty(copy.coverage, 'complete')), /^coverage\.complete: expected to be there$/],
    [
      'a wrong value',
      changed((copy) => Object.assign(copy.findings[1] ?? {}, {startLine: '3'})),
      /^findings\[1\]\.startLine: expected a whole number/,
    ],
    [
      'a wrong word',
      changed((copy) => Object.assign(copy.credentials[0] ?? {}, {severity: 'huge'})),
      /^credentials\[0\]\.severity: expected one of critical/,
    ],
    [
      'an id that is none',
      changed((copy) => Object.assign(copy.credentials[0] ?? {}, {id: '::error::x'})),
      /^credentials\[0\]\.id: expected an id/,
    ],
    [
      'a place of nobody',
      changed((copy) => Object.assign(copy.findings[2] ?? {}, {credential: 'NOBODY'})),
      /^findings\[2\]\.credential: expected the id of a listed/,
    ],
    [
      'ids that are equal',
      changed((copy) => (copy.credentials as unknown[]).push(copy.credentials[0])),
      /^credentials: expected ids that differ$/,
    ],
  ];
  for (const [name, content, says] of rows) {
    it(name, () => expect(refusal(content)).toMatch(says));
  }

  it('no file, a folder, a file over the limit', () => {
    expect(refusalOf(path.join(folder, 'none.json'))).toMatch(/no such file$/);
    mkdirSync(path.join(folder, 'folder'));
    expect(refusalOf(path.join(folder, 'folder'))).toMatch(/is a folder$/);
    const large = written('{');
    truncateSync(large, 512_000_001);
    expect(refusalOf(large)).toMatch(/^is larger than 512 MB$/);
  });

  it('a message never quotes what is in the file', () => {
    const secret = 'ghp' + '_x';
    for (const content of [`{"a": ${secret}}`, `{"version": 1, "tool": {"name": "guard"}, "scan": "${secret}"}`, `{"type":"${secret}"}\n`])
      expect(refusal(content)).not.toContain(secret);
  });
});

describe('the shape', () => {
  interface Schema {
    readonly required?: readonly string[];
    readonly properties?: Readonly<Record<string, Schema>>;
    readonly items?: Schema;
    readonly $ref?: string;
  }
  const schema = JSON.parse(readFileSync(path.join(ROOT, 'src/schemas/report.schema.json'), 'utf8')) as Schema & {
    $defs: Record<string, Schema>;
  };
  const resolved = (one: Schema): Schema => (one.$ref === undefined ? one : (schema.$defs[one.$ref.replace('#/$defs/', '')] ?? {}));

  /** Every required field of the schema, by its path in the report above. */
  function* requiredPaths(one: Schema, at: (string | number)[] = []): Generator<(string | number)[]> {
    for (const [name, property] of Object.entries(one.properties ?? {})) {
      if ((one.required ?? []).includes(name)) yield [...at, name];
      const inner = resolved(property);
      if (inner.properties !== undefined) yield* requiredPaths(inner, [...at, name]);
      if (inner.items !== undefined && resolved(inner.items).properties !== undefined)
        yield* requiredPaths(resolved(inner.items), [...at, name, 0]);
    }
  }

  it('requires what the schema requires', () => {
    const paths = [...requiredPaths(schema)].filter((one) => !one.join('.').startsWith('coverage.sources.0') && one[0] !== 'version');
    expect(paths.length).toBeGreaterThan(55);
    for (const steps of paths) {
      const without = changed((copy) => {
        let at: unknown = copy;
        for (const step of steps.slice(0, -1)) at = (at as Record<string | number, unknown>)[step];
        Reflect.deleteProperty(at as object, steps.at(-1) ?? '');
      });
      expect(refusal(without), steps.join('.')).not.toBe('read');
    }
  });
});
