import fc from 'fast-check';
import type {Report, ReportFinding} from '../../src/core/report.ts';
import {sampleFinding, sampleReport} from './sample-report.ts';

/** What breaks a format when it is passed on as it is: line ends, terminal escapes, markup, quotes, commands of CI systems, formulas, halves of characters. */
const TRAPS = [
  '\n',
  '\r\n',
  '\t',
  '\0',
  '\u001b[31m',
  '\u001b]0;title\u0007',
  '\u202e',
  '\u200b',
  '\u2028',
  '\ufeff',
  '\ufffe',
  '\uffff',
  '\ud800',
  '\udfff',
  '😀',
  '"',
  "'",
  '`',
  '\\',
  '%',
  '%00',
  '%0A',
  '<script>alert(1)</script>',
  '</failure></testcase>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '&amp;',
  '&',
  '<?xml',
  '::error::',
  '##vso[task.complete]',
  '[[ATTACHMENT|/etc/passwd]]',
  '[text](https://evil.example)',
  '{0}',
  '${{ x }}',
  '=cmd()',
  '../',
  './',
  '/',
  '//',
  ':',
  '#',
  '?',
  ' ',
  'a'.repeat(5000),
  '__proto__',
];

export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...TRAPS), fc.string({unit: 'binary', maxLength: 8})), {maxLength: 6})
  .map((parts) => parts.join(''));

const hex = fc.integer({min: 0, max: 5}).map((n) => n.toString(16).padStart(32, '0'));
const line = fc.integer({min: 1, max: 4});

/** Findings whose every text is hostile; few different ones, so that they meet in one place. */
export const hostileFinding: fc.Arbitrary<ReportFinding> = fc
  .record({
    fingerprint: hex,
    credential: fc.oneof(hostileText, hex),
    ruleId: fc.oneof(hostileText, fc.constantFrom('github-pat-classic', 'other')),
    provider: fc.option(hostileText),
    severity: fc.constantFrom('critical', 'high', 'medium', 'low', 'info'),
    confidence: fc.constantFrom('certain', 'likely', 'possible'),
    checksum: fc.constantFrom('valid', 'invalid', 'none'),
    masked: hostileText,
    file: fc.oneof(hostileText, fc.constantFrom('a.txt', 'b/c.txt', 'blob 3f2a91c04b7e')),
    startLine: line,
    startColumn: line,
    kind: fc.constantFrom('blob', 'file', 'staged', 'message', 'name', 'ref', 'git-config', 'log', 'env', 'stdin'),
    commit: fc.option(hostileText),
    author: fc.option(hostileText),
    date: fc.option(hostileText),
    firstCommit: fc.option(hostileText),
    exposure: fc.constantFrom('pushed', 'unknown', 'log', 'local', 'staged', 'worktree', 'unreachable', 'at-rest'),
    refs: fc.array(hostileText, {maxLength: 3}),
    inHead: fc.boolean(),
    entry: fc.option(hostileText),
    wrapped: fc.array(hostileText, {maxLength: 2}),
    notes: fc.array(hostileText, {maxLength: 2}),
    utf16: fc.option(fc.record({startColumn: line, endColumn: fc.constant(44)})),
  } satisfies Partial<Record<keyof ReportFinding, fc.Arbitrary<unknown>>>)
  .map((parts) => sampleFinding({...(parts as Partial<ReportFinding>), endLine: parts.startLine, endColumn: parts.startColumn + 39}));

const hostileSkipped = fc.record({
  path: hostileText,
  why: fc.oneof(hostileText, fc.constantFrom('unreadable', 'symlink')),
  incomplete: fc.boolean(),
  count: fc.integer({min: 1, max: 3000}),
  detail: hostileText,
});

/** Whole reports of them. */
export const hostileReport: fc.Arbitrary<Report> = fc
  .record({
    findings: fc.array(hostileFinding, {maxLength: 8}),
    skipped: fc.array(hostileSkipped, {maxLength: 4}),
    version: fc.oneof(hostileText, fc.constant('0.1.0')),
    started: fc.oneof(hostileText, fc.constant('2026-11-25T08:00:00.000Z')),
    seconds: fc.double({min: 0, noNaN: true}),
    interrupted: fc.boolean(),
  })
  .map(({findings, skipped, version, started, seconds, interrupted}) => {
    const report = sampleReport(findings, {skipped});
    const complete = report.coverage.complete && !interrupted;
    return {
      ...report,
      tool: {...report.tool, version},
      scan: {...report.scan, started, seconds, interrupted},
      coverage: {...report.coverage, complete},
    };
  });

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/u;

/** All texts of a parsed JSON document, keys too, that hold what no text may hold; LF is allowed where `lines` says so. */
export function unsafeTexts(value: unknown, lines = /^$/): string[] {
  if (typeof value === 'string') return FORBIDDEN.test(lines.test(value) ? value.replaceAll('\n', '') : value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => [...unsafeTexts(key), ...unsafeTexts(one, lines)]);
}
