import {describe, expect, it} from 'vitest';
import {textReport} from '../../src/ui/text.ts';
import {theme} from '../../src/ui/theme.ts';
import {madeReport} from '../helpers/made-report.ts';

const context = {manualOf: () => 'Delete it.', theme: theme(false), width: 120, quiet: false};
const text = (...args: Parameters<typeof madeReport>): string => textReport(madeReport(...args), context);
const last = (...args: Parameters<typeof madeReport>): string => textReport(madeReport(...args), {...context, quiet: true});

describe('the text report', () => {
  it('has a block for each credential with its places, and says the next step once', () => {
    const places = Array.from({length: 8}, (_, i) => ({
      file: `f${i}.ts`,
      exposure: 'pushed' as const,
      refs: ['origin/main'],
      count: i === 0 ? 3 : 1,
    }));
    expect(
      text([
        {seed: 1, places},
        {seed: 2, places: [{exposure: 'pushed', inHead: false, refs: []}]},
      ])
        .split('\n')
        .slice(0, 12),
    ).toEqual([
      '  critical  GitHub personal access token (classic)   ghp_… (40 chars)   checksum valid',
      expect.stringMatching(
        /^ {12}f0\.ts:14:18 {3}commit [0-9a-f]{7} {2}Ana, 2026-10-02 {3}pushed to origin\/main, still in HEAD, 3 versions since 2026-10-01$/,
      ),
      ...Array.from({length: 5}, (_, i) => expect.stringContaining(`f${i + 1}.ts:14:18`) as unknown),
      expect.stringMatching(/^ {12}and 2 more places \(guard explain/),
      expect.stringMatching(/^ {12}next: Delete it\. \(guard explain/),
      '',
      '  critical  GitHub personal access token (classic)   ghp_… (40 chars)   checksum valid',
      expect.stringMatching(/ {3}pushed$/),
    ]);
  });

  it('sets apart what is at rest, and says whether it is a reason to fail', () => {
    const made = [{seed: 1, places: [{exposure: 'at-rest' as const, kind: 'env' as const}]}];
    expect(text(made)).toContain('At rest on this disk: not in git, and no reason to fail\n');
    expect(text(made, {}, {atRestCounts: true})).toContain('At rest on this disk: not in git\n');
    expect(text(made)).toContain('Nothing found, 1 at rest.');
  });
});

describe('the last lines', () => {
  it('say what is known and not reported, in one line', () => {
    expect(last([], {suppressed: {baseline: 40, allow: 2, dismissed: 1}})).toContain(
      '  Known and not reported: 40 by the baseline (--fail-on any lists them), 2 by allow entries, 1 dismissed.\n',
    );
    expect(last([], {suppressed: {baseline: 0, allow: 0, dismissed: 1}})).toContain('  Known and not reported: 1 dismissed.\n');
    expect(last([])).not.toContain('Known and not reported');
  });

  it('say what the suppressions have to say, one line each, a few of many', () => {
    expect(last([], {notices: ['allow a3: expired 2026-01-02']})).toContain('  Note: allow a3: expired 2026-01-02\n');
    const many = last([], {notices: Array.from({length: 9}, (_, i) => `notice ${i}`)});
    expect(many.match(/Note: /g)).toHaveLength(5);
    expect(many).toContain('and 4 more');
    expect(last([], {notices: []})).not.toContain('Note');
  });

  it('never say that nothing was found without saying that not everything was read', () => {
    expect(last([], {complete: false})).toMatch(/Nothing found, but not everything could be read\./);
    expect(last([], {complete: false}, {interrupted: true})).toMatch(/Interrupted: nothing found so far\..*the rest was not read/);
  });

  it('of a report that lost its end do not claim to know what was read', () => {
    expect(last([], {complete: false}, {started: '', interrupted: true})).toContain('What was read is not known: the report lost its end.');
  });

  it('have sums where a report does not say what each source read', () => {
    expect(last([])).toContain('Read 12 KB (50 objects, 10 commits, 4 files), 0 skipped');
    const sources = [{name: 'history', commits: 2, objects: 9, blobs: 3, files: 0, bytes: 5000}];
    expect(last([], {sources})).toContain('Read 5.0 KB of history (3 blobs, 2 commits), 0 skipped');
  });
});
