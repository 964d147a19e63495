import {spawnSync} from 'node:child_process';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {leftOutBy, pathPattern} from '../../src/core/path-patterns.ts';
import {Journey} from '../helpers/journey.ts';

const journey = new Journey('path-patterns');

const isLeftOut = (path: string, ...patterns: string[]): boolean => leftOutBy(path, patterns.map(pathPattern)) !== null;

describe('path patterns', () => {
  const cases: readonly (readonly [path: string, patterns: readonly string[], leftOut: boolean])[] = [
    ['a/b/x.min.js', ['*.min.js'], true],
    ['a/b/x.min.js.map', ['*.min.js'], false],
    ['docs/a.md', ['/docs'], true],
    ['sub/docs/a.md', ['/docs'], false],
    ['sub/docs/a.md', ['docs'], true],
    ['docs', ['docs/'], false],
    ['docs/a', ['docs/'], true],
    ['a/b/c/d', ['a/**/d'], true],
    ['a/d', ['a/**/d'], true],
    ['a', ['a/**'], false],
    ['a/x', ['a/**'], true],
    ['a/keep.txt', ['*.txt', '!keep.txt'], false],
    ['a/keep.txt', ['a/', '!keep.txt'], true],
    ['a/keep.txt', ['!keep.txt', '*.txt'], true],
    ['x1', ['x[0-9]'], true],
    ['xa', ['x[!0-9]'], true],
    ['x]', ['x[]]'], true],
    ['x[', ['x['], true],
    ['*', ['\\*'], true],
    ['a', ['\\*'], false],
    ['aXb', ['a?b'], true],
    ['a/b', ['a?b'], false],
    ['ä/ö.txt', ['ö.*'], true],
    ['a', [''], false],
    ['a/b', ['/'], false],
  ];
  for (const [path, patterns, expected] of cases) {
    it(`${patterns.join(' ')} ${expected ? 'leaves out' : 'keeps'} ${path}`, () => expect(isLeftOut(path, ...patterns)).toBe(expected));
  }

  it('say the same as git does, for patterns and paths at random', () => {
    journey.repository('random');
    let sum = 0;
    const ignoredByGit = (files: readonly string[], patterns: readonly string[]): string[] => {
      journey.write('random/.gitignore', patterns.map((one) => `${one}\n`).join(''));
      const ran = spawnSync('git', ['check-ignore', '--no-index', '--stdin'], {
        cwd: `${journey.folder}/random`,
        env: journey.env(),
        input: files.join('\n'),
        encoding: 'utf8',
      });
      return ran.stdout.split('\n').filter((line) => line !== '');
    };
    const name = fc.string({unit: fc.constantFrom('a', 'b', '.'), minLength: 1, maxLength: 3}).filter((one) => !/^\.+$/.test(one));
    const path = fc.array(name, {minLength: 1, maxLength: 4}).map((parts) => parts.join('/'));
    const segment = fc.oneof(name, fc.constantFrom('*', '**', 'a*', '*b', '?', '[ab]', '[!a]', 'a*b*', '\\a', '[a-b]?'));
    const pattern = fc
      .tuple(fc.constantFrom('', '/', '!'), fc.array(segment, {minLength: 1, maxLength: 3}), fc.constantFrom('', '/'))
      .map(([start, segments, end]) => start + segments.join('/') + end);
    fc.assert(
      fc.property(
        fc.uniqueArray(path, {minLength: 20, maxLength: 40}),
        fc.array(pattern, {minLength: 1, maxLength: 3}),
        (files, patterns) => {
          const ignored = ignoredByGit(files, patterns);
          sum += ignored.length;
          expect(files.filter((file) => isLeftOut(file, ...patterns))).toEqual(ignored);
        },
      ),
      {numRuns: 300},
    );
    expect(sum).toBeGreaterThan(500);
  });

  it('take bounded time, whatever they hold', () => {
    const patterns = Array.from({length: 50}, () => `${'*a'.repeat(500)}b`).concat(`${'**/a/'.repeat(200)}b`);
    const started = performance.now();
    expect(isLeftOut(`${'a/'.repeat(100)}${'a'.repeat(255)}`, ...patterns)).toBe(false);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
