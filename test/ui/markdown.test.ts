import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {LONGEST_COMMENT, markdownReport, markdownWithin} from '../../src/ui/markdown.ts';
import {code, plain} from '../../src/ui/markdown-escape.ts';
import {ALL_HOSTILE} from '../helpers/hostile-names.ts';
import {madeReport} from '../helpers/made-report.ts';

const context = {manualOf: () => 'Delete it under Settings > Tokens.'};
const rowsOf = (markdown: string): string[] => markdown.split('\n').filter((line) => line.startsWith('| critical'));

/** Cells of a row: GFM cuts at pipes without a backslash of their own, before it sees code spans. */
function cellsOf(row: string): string[] {
  return [...row.slice(1).matchAll(/((?:\\[\s\S]|[^\\|])*)\|/g)].map((match) => match[1] ?? '');
}

/** A text without its code spans (CommonMark: runs of backticks of equal length; a backslash keeps one from opening). */
function withoutCode(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; ) {
    const run = /^`+/.exec(text.slice(at))?.[0];
    if (run === undefined) {
      const step = text[at] === '\\' ? 2 : 1;
      out += text.slice(at, at + step);
      at += step;
      continue;
    }
    const close = new RegExp(`(?<!\`)\`{${run.length}}(?!\`)`).exec(text.slice(at + run.length));
    if (close === null) return `${out}${text.slice(at)} UNCLOSED`;
    at += run.length + close.index + run.length;
  }
  return out;
}

/** What would be more than text: tags but our <br>, mentions, references, links, images, emphasis. */
const LIVE = /UNCLOSED|<(?!br>)|@(?!&#8203;)|#(?!&#8203;|8203;|58;)\w|(?<!\\)[[\]*_~`]|https?:\/\/|www\.(?!&)|GH-\d/;

describe('the markdown report', () => {
  it('has a row for each credential, worst first: severity, what, where, since, exposure, next', () => {
    const report = madeReport([
      {
        seed: 1,
        credential: {parts: ['secret-key']},
        places: [
          {file: 'a.ts', exposure: 'pushed'},
          {file: 'b.ts', inHead: false, commit: 'cd'.repeat(20)},
        ],
      },
      {
        seed: 2,
        credential: {severity: 'low', confidence: 'likely', checksum: 'none'},
        places: [1, 2, 3, 4, 5].map((i) => ({file: `f${i}.ts`, exposure: 'pushed' as const})),
      },
      {seed: 3, places: [{kind: 'staged', exposure: 'staged', file: "it's.ts", firstDate: null, date: null, inHead: false}]},
    ]);
    expect(markdownReport(report, context).split('\n')).toEqual([
      '### guard: 3 credentials in 8 places.',
      '',
      '| severity | what | where | since | exposure | next |',
      '| --- | --- | --- | --- | --- | --- |',
      '| critical | GitHub personal access token \\(classic\\)<br>`ghp_… (40 chars)`<br>\\+ its secret key<br>checksum valid | `a.ts:14:18`<br>`b.ts:14:18` in `cdcdcdcdcdcd` | 2026-10-01 | pushed, still in HEAD | Delete it under Settings &gt; Tokens. |',
      '| low | GitHub personal access token \\(classic\\)<br>`ghp_… (40 chars)`<br>likely | `f1.ts:14:18`<br>`f2.ts:14:18`<br>`f3.ts:14:18`<br>and 2 more places | 2026-10-01 | pushed, still in HEAD | as above |',
      "| critical | GitHub personal access token \\(classic\\)<br>`ghp_… (40 chars)`<br>checksum valid | `it's.ts:14:18` |  | staged | `git reset -q -- 'it'\\''s.ts'`, move it to an env file git ignores, stage again |",
      '',
      'Read 12 KB \\(50 objects, 10 commits, 4 files\\), 0 skipped, in 1.5 s.  ',
      '',
    ]);
  });

  it('of an incomplete scan never says that nothing was found without saying so', () => {
    const report = madeReport([], {complete: false, skipped: [{path: 'x|y', why: 'corrupt', incomplete: true, count: 1}]});
    expect(markdownReport(report, context)).toMatch(/^### guard: Nothing found, but not everything could be read\.\n/);
    expect(markdownReport(report, context)).toContain('Not read: 1 corrupt object');
  });

  it('stays within 65,536 characters and says how many credentials are left out', () => {
    const report = madeReport(Array.from({length: 3000}, (_, seed) => ({seed, places: [{file: `${'ü'.repeat(200)}${seed}.ts`}]})));
    const markdown = markdownReport(report, context);
    expect(markdown.length).toBeLessThanOrEqual(LONGEST_COMMENT);
    expect(Buffer.byteLength(markdown)).toBeGreaterThan(LONGEST_COMMENT * 0.98);
    const shown = rowsOf(markdown).length;
    expect(markdown).toContain(`**${(3000 - shown).toLocaleString('en-US')} more credentials left out here`);
    expect(shown).toBeGreaterThan(50);
  });

  it('keeps any limit it can, and one very long name does not push out the others', () => {
    const report = madeReport([{seed: 1, places: [{file: 'x'.repeat(60_000)}]}, {seed: 2}]);
    expect(rowsOf(markdownReport(report, context))).toHaveLength(2);
    expect(Buffer.byteLength(markdownWithin(report, context, 1000))).toBeLessThanOrEqual(1000);
  });
});

describe('hostile names', () => {
  for (const name of ALL_HOSTILE) {
    it(`${JSON.stringify(name)} is text, in every column`, () => {
      const credential = {title: name, masked: name, notes: [name], parts: [name]};
      const report = madeReport(
        [{seed: 1, credential, places: [{file: name, author: name, refs: [name], kind: 'staged', exposure: 'staged'}]}],
        {
          complete: false,
          skipped: [{path: name, why: name, incomplete: true, count: 1, detail: name}],
          looseModes: [name],
          notices: [name],
        },
      );
      const markdown = markdownReport(report, {manualOf: () => name});
      const [row = ''] = rowsOf(markdown);
      expect(cellsOf(row)).toHaveLength(6);
      for (const cell of cellsOf(row)) expect(withoutCode(cell)).not.toMatch(LIVE);
      const after = markdown.split('\n').slice(6);
      for (const line of after) expect(withoutCode(line)).not.toMatch(LIVE);
      for (const line of after) expect(line).not.toMatch(/^( {4}|\t|[-+*>=#|~]|\d+[.)] )/);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be left
      expect(markdown.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u202e]/);
    });
  }

  it('the test would see live markup', () => {
    for (const live of ['<b>', '@octocat', '#123', '[a](b)', '*a*', 'https://evil.example', 'www.evil.example', '`open'])
      expect(withoutCode(live)).toMatch(LIVE);
    expect(cellsOf('| a | b\\|c | d |')).toEqual([' a ', ' b\\|c ', ' d ']);
  });

  it('any text as code is one span in one cell; any text in words has no live markup', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[`|\\<>@#*_ a[\]-]{0,12}$/), (text) => {
        expect(withoutCode(code(text))).toBe('');
        expect(cellsOf(`|${code(text)}|`)).toHaveLength(1);
        expect(withoutCode(plain(text))).not.toMatch(LIVE);
      }),
      {numRuns: 2000},
    );
  });
});
