import {describe, expect, it} from 'vitest';
import {diffExit} from '../../src/commands/features/diff-reports.ts';
import {reportDiff} from '../../src/commands/features/report-diff.ts';
import type {Report} from '../../src/core/report.ts';
import type {ReportDiff} from '../../src/core/report-diff.ts';
import {diffText} from '../../src/ui/diff-text.ts';
import {theme} from '../../src/ui/theme.ts';
import {type MadeCredential, madeReport} from '../helpers/made-report.ts';
import {noise} from '../helpers/tokens.ts';

/** The same credentials as another machine names them: other ids, same fingerprints. */
const elsewhere = (made: readonly MadeCredential[]): MadeCredential[] =>
  made.map((one) => ({...one, credential: {...one.credential, id: noise(one.seed + 500, 26, 'ABCDEFGHJKMNPQRSTVWXYZ')}}));
/** What changed, by name, without the doubts. */
function changes(diff: ReportDiff) {
  const files = (list: ReportDiff['added']): string[] =>
    list.map(({places}) => places.map((place) => `${place.file}:${place.startLine}`).join(' '));
  return {
    added: files(diff.added),
    addedPlaces: files(diff.addedPlaces),
    gone: files(diff.gone),
    gonePlaces: files(diff.gonePlaces),
    moved: diff.moved.map(({from, to}) => `${from.file}:${from.startLine} ${to.file}:${to.startLine}`),
    further: diff.further.map(({from, credential}) => `${from} ${credential.exposure}`),
    same: diff.same,
  };
}
const NOTHING = {added: [], addedPlaces: [], gone: [], gonePlaces: [], moved: [], further: [], same: 0};
const stay: MadeCredential = {seed: 900, places: [{file: 'stay.ts'}]};
const place = (file: string, startLine = 14, more = {}) => ({file, startLine, ...more});

describe('what is new, gone and moved, on one machine and on two', () => {
  const rows: readonly (readonly [
    name: string,
    before: readonly MadeCredential[],
    after: readonly MadeCredential[],
    expected: Partial<ReturnType<typeof changes>>,
  ])[] = [
    ['nothing', [], [], {}],
    ['the same in another order', [{seed: 1}, {seed: 2}], [{seed: 2}, {seed: 1}], {same: 2}],
    ['a new credential', [], [{seed: 1, places: [place('a.ts'), place('b.ts', 2)]}], {added: ['a.ts:14 b.ts:2']}],
    ['a gone credential', [{seed: 1, places: [place('a.ts')]}], [], {gone: ['a.ts:14']}],
    [
      'a known credential at a second file',
      [{seed: 1, places: [place('a.ts')]}],
      [{seed: 1, places: [place('a.ts'), place('b.ts')]}],
      {addedPlaces: ['b.ts:14']},
    ],
    [
      'a second copy in the same file',
      [{seed: 1, places: [place('a.ts')]}],
      [{seed: 1, places: [place('a.ts'), place('a.ts', 30)]}],
      {addedPlaces: ['a.ts:30']},
    ],
    [
      'one of two files cleaned',
      [{seed: 1, places: [place('a.ts'), place('b.ts')]}],
      [{seed: 1, places: [place('b.ts')]}],
      {gonePlaces: ['a.ts:14']},
    ],
    ['a moved line', [{seed: 1, places: [place('a.ts')]}], [{seed: 1, places: [place('a.ts', 20)]}], {moved: ['a.ts:14 a.ts:20']}],
    [
      'a line added above two copies',
      [{seed: 1, places: [place('a.ts', 5), place('a.ts', 9)]}],
      [{seed: 1, places: [place('a.ts', 6), place('a.ts', 10)]}],
      {moved: ['a.ts:5 a.ts:6', 'a.ts:9 a.ts:10']},
    ],
    [
      'a renamed file of the work tree',
      [{seed: 1, places: [place('a.ts')]}],
      [{seed: 1, places: [place('b.ts')]}],
      {moved: ['a.ts:14 b.ts:14']},
    ],
    [
      'a renamed committed file: the old path stays in history',
      [{seed: 1, places: [place('a.ts')]}],
      [{seed: 1, places: [place('b.ts'), place('a.ts', 14, {inHead: false})]}],
      {moved: ['a.ts:14 b.ts:14']},
    ],
    [
      'pushed since',
      [{seed: 1, places: [place('a.ts')]}],
      [{seed: 1, places: [place('a.ts', 14, {exposure: 'pushed'})]}],
      {further: ['local pushed']},
    ],
    [
      'out of the index into a commit',
      [{seed: 1, places: [place('a.ts', 14, {kind: 'staged', exposure: 'staged', inHead: false})]}],
      [{seed: 1, places: [place('a.ts')]}],
      {further: ['staged local']},
    ],
    ['another rule for the same value', [{seed: 1}], [{seed: 1, credential: {ruleId: 'other-rule', severity: 'low'}}], {same: 1}],
  ];
  for (const [name, before, after, expected] of rows) {
    it(name, () => {
      const isOneMachine = changes(reportDiff(madeReport([...before, stay]), madeReport([...after, stay])));
      expect(isOneMachine).toEqual({...NOTHING, ...expected, same: (expected.same ?? 0) + 1});
      expect(changes(reportDiff(madeReport([...before, stay]), madeReport(elsewhere([...after, stay]))))).toEqual(isOneMachine);
    });
  }

  it('a new password at the place of an old one is new, where ids tell; where they do not, that is said', () => {
    const fingerprint = noise(77, 32, '0123456789abcdef');
    const before = madeReport([{seed: 1, places: [{file: 'a.yml', fingerprint}]}, stay]);
    const after: MadeCredential[] = [{seed: 2, places: [{file: 'a.yml', fingerprint}]}, stay];
    expect(changes(reportDiff(before, madeReport(after)))).toEqual({...NOTHING, added: ['a.yml:14'], gone: ['a.yml:14'], same: 1});
    const other = reportDiff(before, madeReport(elsewhere(after)));
    expect([changes(other), other.doubts.map(({text}) => text)]).toEqual([
      {...NOTHING, same: 2},
      [expect.stringMatching(/share no id .*new password/)],
    ]);
  });

  it('a password in a renamed file is moved on one machine', () => {
    const before = madeReport([{seed: 1, places: [{file: 'a.yml', fingerprint: '1'.repeat(32)}]}]);
    const after = madeReport([{seed: 1, places: [{file: 'b.yml', fingerprint: '2'.repeat(32)}]}]);
    expect(changes(reportDiff(before, after))).toEqual({...NOTHING, moved: ['a.yml:14 b.yml:14']});
  });

  it('a password of two places that another machine has as two', () => {
    const before = madeReport([
      {
        seed: 1,
        places: [
          {file: 'a.yml', fingerprint: '1'.repeat(32)},
          {file: 'b.yml', fingerprint: '2'.repeat(32)},
        ],
      },
    ]);
    const after = madeReport([
      {seed: 2, places: [{file: 'a.yml', fingerprint: '1'.repeat(32)}]},
      {seed: 3, places: [{file: 'b.yml', fingerprint: '2'.repeat(32)}]},
    ]);
    expect(changes(reportDiff(before, after))).toEqual({...NOTHING, same: 2});
    expect(changes(reportDiff(before, madeReport([{seed: 2, places: [{file: 'a.yml', fingerprint: '1'.repeat(32)}]}])))).toEqual({
      ...NOTHING,
      gonePlaces: ['b.yml:14'],
      same: 1,
    });
  });

  it('a report without anything in common is all new and all gone, each once', () => {
    const many = (from: number) =>
      madeReport(Array.from({length: 50}, (_, i) => ({seed: from + i * 3, places: [place(`f${from + i}.ts`)]})));
    const diff = reportDiff(many(1000), many(5000));
    expect([diff.added.length, diff.gone.length, diff.same]).toEqual([50, 50, 0]);
  });
});

describe('why a difference may be one of the scans', () => {
  const base = madeReport([stay]);
  const doubts = (before: Report, after: Report): string[] => reportDiff(before, after).doubts.map(({about, text}) => `${about}: ${text}`);
  const rows: readonly (readonly [before: Report, after: Report, says: RegExp])[] = [
    [base, madeReport([stay], {complete: false}), /^gone: The new scan did not read everything/],
    [madeReport([stay], {complete: false}), base, /^new: The old scan did not read everything/],
    [{...base, tool: {...base.tool, rules: 'other'}}, base, /^both: The rule sets differ/],
    [base, madeReport([stay], {}, {sources: ['work tree']}), /^gone: The new scan did not look at: history\.$/],
    [madeReport([stay], {}, {sources: ['work tree']}), base, /^new: The old scan did not look at: history\.$/],
    [base, madeReport([stay], {commits: 1}), /^gone: The new scan read 1 commit, the old one 10\.$/],
    [base, madeReport([stay], {suppressed: {baseline: 1, allow: 0, dismissed: 0}}), /^gone: .*known or allowed/],
    [base, madeReport([stay], {allowed: 1}), /^gone: .*known or allowed/],
    [base, madeReport([stay], {belowThresholds: 1}), /^gone: .*thresholds/],
    [base, madeReport([stay], {morePlaces: 1}), /^both: Not all places/],
    [madeReport([stay], {}, {started: '2027-01-01T00:00:00.000Z'}), base, /^both: The old report was made after the new one/],
  ];
  for (const [before, after, says] of rows) {
    it(String(says), () => expect(doubts(before, after)).toEqual([expect.stringMatching(says)]));
  }

  it('of a report that lost its end is only that it is incomplete', () => {
    const cut = madeReport([stay], {complete: false, commits: 0}, {started: '', sources: [], interrupted: true});
    expect(doubts(base, {...cut, tool: {...cut.tool, rules: ''}})).toEqual([
      expect.stringMatching(/^gone: The new scan did not read everything/),
    ]);
  });

  it('is nothing to say of two alike scans', () => {
    expect(doubts(base, madeReport([stay, {seed: 5}]))).toEqual([]);
  });
});

describe('exit code and text', () => {
  const exit = (before: Report, after: Report): number => diffExit(reportDiff(before, after), after);
  const text = (before: Report, after: Report): string => diffText(reportDiff(before, after), theme(false));

  it('0 nothing new, 1 something new, 3 nothing new but not all was read; at rest counts only where it was asked for', () => {
    const known = madeReport([{seed: 1}]);
    const resting: MadeCredential = {seed: 2, places: [{exposure: 'at-rest', kind: 'env', file: '.env'}]};
    expect(exit(known, known)).toBe(0);
    expect(exit(known, madeReport([]))).toBe(0);
    expect(exit(known, madeReport([{seed: 1}, {seed: 3}]))).toBe(1);
    expect(exit(known, madeReport([{seed: 1, places: [{}, {file: 'b.ts'}]}]))).toBe(1);
    expect(exit(known, madeReport([{seed: 1}], {complete: false}))).toBe(3);
    expect(exit(known, madeReport([{seed: 1}, {seed: 3}], {complete: false}))).toBe(1);
    expect(exit(known, madeReport([{seed: 1}, resting]))).toBe(0);
    expect(exit(known, madeReport([{seed: 1}, resting], {}, {atRestCounts: true}))).toBe(1);
  });

  it('says what changed, and that gone is not ended, or not even proven', () => {
    const before = madeReport([{seed: 1, places: [place('a.ts')]}, stay]);
    expect(text(before, madeReport([{seed: 2, places: [place('b.ts')]}, stay]))).toBe(
      [
        '  new       critical  GitHub personal access token (classic)   ghp_… (40 chars)   ' +
          madeReport([{seed: 2}]).credentials[0]?.shortId,
        '            b.ts:14:18   not pushed, on main, still in HEAD',
        '',
        '  gone      critical  GitHub personal access token (classic)   ghp_… (40 chars)   ' +
          madeReport([{seed: 1}]).credentials[0]?.shortId,
        '            a.ts:14:18   not pushed, on main, still in HEAD',
        '',
        '  1 new credential, 1 gone, 1 the same.',
        '  Gone from the scan is not ended: only its provider can say that a credential no longer works.',
        '',
      ].join('\n'),
    );
    expect(text(before, madeReport([stay], {complete: false}))).toMatch(
      /Nothing new, 1 gone, 1 the same\.\n {2}Note: The new scan did not read everything.*\n {2}So "gone" is not proven here\.\n$/,
    );
  });

  it('takes time in proportion: 20,000 credentials, and one with 20,000 places, in 1.5 s of the processor', () => {
    const many = madeReport(
      Array.from({length: 20_000}, (_, seed) => ({
        seed,
        credential: {id: `ID${seed}`},
        places: [{fingerprint: seed.toString(16).padStart(32, '0'), file: `f${seed}`}],
      })),
    );
    const one = madeReport([{seed: 1, places: Array.from({length: 20_000}, (_, i) => ({file: 'a.ts', startLine: (i % 3) + 1}))}]);
    const other = madeReport([
      {seed: 1, places: Array.from({length: 20_000}, (_, i) => ({file: i % 2 === 0 ? 'a.ts' : `b${i}.ts`, startLine: 7}))},
    ]);
    const before = process.cpuUsage();
    expect(reportDiff(many, many).same).toBe(20_000);
    expect(reportDiff(many, madeReport([])).gone).toHaveLength(20_000);
    const diff = reportDiff(one, other);
    expect(diff.moved.length + diff.addedPlaces.length).toBe(20_000);
    expect(process.cpuUsage(before).user).toBeLessThan(1_500_000);
  });
});
