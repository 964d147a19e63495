import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, describe, expect, it} from 'vitest';
import {type KnownContext, knownFindings} from '../../../src/commands/features/known-findings.ts';
import {scanSettings} from '../../../src/commands/features/scan-settings.ts';
import {DEFAULTS} from '../../../src/config/defaults.ts';
import {entriesOf} from '../../../src/scan/known-entries.ts';
import {WHOLE_ROOT} from '../../../src/scan/known-place.ts';
import {SlowFingerprints} from '../../../src/scan/known-slow.ts';
import {baselineText} from '../../../src/stores/baseline-text.ts';
import {finding} from '../../helpers/finding.ts';
import {noise} from '../../helpers/tokens.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'guard-known-'));
afterAll(() => rmSync(folder, {recursive: true}));
mkdirSync(path.join(folder, '.git'));
mkdirSync(path.join(folder, 'src'));

const HASH = {salt: Buffer.alloc(16), cost: 10};
const one = finding(`ghp_${noise(1, 36)}`, 'a.ts');
const two = finding(`ghp_${noise(2, 36)}`, 'b.ts');
const text = (...findings: (typeof one)[]): string =>
  baselineText({
    ...HASH,
    entries: entriesOf(findings, {
      root: WHOLE_ROOT,
      maskLine: (line) => line,
      slow: new SlowFingerprints(HASH),
      since: '2026-01-01',
      reason: null,
    }),
  });
const FLAGS = {
  staged: false,
  worktree: false,
  history: false,
  push: false,
  env: false,
  machine: false,
  format: 'text',
  'fail-on': 'new',
  'fail-on-unused-allow': false,
  'no-baseline': false,
  'repo-config': true,
  'min-severity': 'info',
  'min-confidence': 'likely',
  'allow-comments': true,
  path: 'x',
  ci: false,
  quiet: false,
};
const CHOICES = {baselineFile: null, useBaseline: true, useRepository: true};
const context: KnownContext = {
  rules: [],
  maskLine: (line) => line,
  now: Date.parse('2026-06-01'),
  surroundings: {platform: 'linux', home: path.join(folder, 'home'), env: {}},
  cwd: folder,
};

function verdicts(more: Partial<KnownContext> = {}, choices = CHOICES, cwd = folder): {known: boolean[]; notices: string[]} {
  const {suppressors} = knownFindings(scanSettings({paths: [], flags: FLAGS}, cwd, DEFAULTS.scan, []), choices, {...context, ...more});
  const known = [one, two].map((each) => suppressors.some((suppressor) => suppressor.decide(each) !== null));
  return {known, notices: suppressors.flatMap((suppressor) => suppressor.notices(false))};
}

describe('what is known of a repository', () => {
  writeFileSync(path.join(folder, 'guard.baseline.json'), text(one, two));
  writeFileSync(path.join(folder, 'guard.yml'), 'allow:\n  - {path: b.ts, reason: r}\n  - {path: c/, reason: r}\n');

  it('is read from its root, from any folder of it', () => {
    for (const cwd of [folder, path.join(folder, 'src')]) expect(verdicts({}, CHOICES, cwd)).toEqual({known: [true, true], notices: []});
    expect(verdicts({}, {...CHOICES, useRepository: false}).known).toEqual([false, false]);
    expect(verdicts({}, {...CHOICES, useBaseline: false}).known).toEqual([false, true]);
  });

  it('is that of the base revision in a range; what the range adds is said and has no effect', () => {
    const base = new Map([
      ['guard.baseline.json', text(one)],
      ['guard.yml', 'allow:\n  - {path: c/, reason: r}\n'],
    ]);
    expect(verdicts({fileAtBase: (_, name) => base.get(name) ?? null})).toEqual({
      known: [true, false],
      notices: [
        'guard.baseline.json: 1 entry added inside this range, of no effect in it',
        'guard.yml: 1 entry added inside this range, of no effect in it',
      ],
    });
    expect(verdicts({fileAtBase: () => null}).known).toEqual([false, false]);
    expect(verdicts({fileAtBase: () => null}).notices.join()).toMatch(/baseline\.json: 2 entries.*guard\.yml: 2 entries/);
  });

  it('is checked as of the base, and a file that the range broke is said', () => {
    writeFileSync(path.join(folder, 'guard.baseline.json'), '{');
    expect(verdicts({fileAtBase: () => null}).notices[0]).toMatch(/^guard\.baseline\.json: .*of no effect in it/);
    expect(() => verdicts()).toThrow(/guard\.baseline\.json/);
  });
});
