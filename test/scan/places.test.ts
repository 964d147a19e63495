import {describe, expect, it} from 'vitest';
import type {Origin} from '../../src/core/chunk.ts';
import type {Exposure, RawFinding} from '../../src/core/finding.ts';
import {placesOf} from '../../src/scan/places.ts';
import type {ObjectFacts} from '../../src/sources/git/attribution.ts';

const raw = (origin: Origin, line = 1): RawFinding => ({
  ruleId: 'r',
  origin,
  value: new Uint8Array(1),
  parts: [],
  offset: 0,
  line,
  column: 1,
  endLine: line,
  endColumn: 1,
  utf16: null,
  checksum: 'none',
  severity: 'high',
  points: 66,
  reasons: [],
  notes: [],
  expiresAt: null,
  wrapped: [],
  allowedBy: null,
  shown: 0,
  lowEntropy: false,
  key: '',
});
const blob = (id: string, line = 1): RawFinding => raw({kind: 'blob', blob: id}, line);
const commit = (id: string, date: string) => ({id, author: 'Ana', date, subject: 's'});
const facts = (
  introductions: readonly [commit: string, date: string, path: string, exposure: Exposure][],
  more: Partial<ObjectFacts> = {},
): ObjectFacts => ({
  introductions: introductions.map(([id, date, path, exposure]) => ({commit: commit(id, date), path, exposure})),
  exposure: introductions[0]?.[3] ?? 'unreachable',
  inHead: false,
  refs: [],
  ...more,
});

describe('the places of one credential', () => {
  it('all versions of a file are one place, positioned as in HEAD', () => {
    const known = new Map([
      ['b1', facts([['c1', '2026-01-01T00:00:00+00:00', 'a.txt', 'pushed']])],
      ['b2', facts([['c2', '2026-02-01T00:00:00+00:00', 'a.txt', 'local']], {inHead: true, headPath: 'a.txt'})],
    ]);
    const [place, ...rest] = placesOf([blob('b1', 5), blob('b2', 9)], known, '');
    expect(rest).toEqual([]);
    expect(place).toMatchObject({
      count: 2,
      inHead: true,
      exposure: 'pushed',
      raw: {line: 9},
      first: {id: 'c1'},
      last: {id: 'c2'},
      origin: {kind: 'blob', path: 'a.txt', commit: 'c2'},
    });
  });

  it('without HEAD the last introduction stands for the file', () => {
    const known = new Map([
      ['b1', facts([['c1', '2026-03-01T00:00:00+00:00', 'a.txt', 'local']])],
      ['b2', facts([['c2', '2026-02-01T00:00:00+00:00', 'a.txt', 'local']])],
    ]);
    expect(placesOf([blob('b1', 5), blob('b2', 9)], known, '')[0]).toMatchObject({
      raw: {line: 5},
      first: {id: 'c2'},
      last: {id: 'c1'},
      inHead: false,
    });
  });

  it('one blob at two paths is two places', () => {
    const known = new Map([
      [
        'b1',
        facts([
          ['c1', '2026-01-01T00:00:00Z', 'a.txt', 'local'],
          ['c2', '2026-01-02T00:00:00Z', 'b.txt', 'local'],
        ]),
      ],
    ]);
    expect(placesOf([blob('b1')], known, '').map((place) => 'path' in place.origin && place.origin.path)).toEqual(['a.txt', 'b.txt']);
  });

  it('two lines of the standing version are two places', () => {
    const known = new Map([['b1', facts([['c1', '2026-01-01T00:00:00Z', 'a.txt', 'local']])]]);
    expect(placesOf([blob('b1', 1), blob('b1', 7)], known, '').map((place) => place.raw.line)).toEqual([1, 7]);
  });

  it('the work tree copy of a file in history is no second place, another file is', () => {
    const known = new Map([['b1', facts([['c1', '2026-01-01T00:00:00Z', 'a.txt', 'local']])]]);
    const places = placesOf([blob('b1'), raw({kind: 'file', path: 'a.txt'}), raw({kind: 'file', path: 'b.txt'})], known, '');
    expect(places.map((place) => place.exposure)).toEqual(['local', 'worktree']);
  });

  it('a blob only the index holds is staged', () => {
    const known = new Map([['b1', facts([], {exposure: 'staged', indexPath: 'new.txt'})]]);
    expect(placesOf([blob('b1')], known, '')).toMatchObject([{exposure: 'staged', origin: {kind: 'staged', path: 'new.txt'}}]);
  });

  it('blobs that nothing points to are one unreachable place; those never looked up count as pushed', () => {
    const known = new Map([
      ['b1', facts([], {exposure: 'unreachable'})],
      ['b2', facts([], {exposure: 'unreachable'})],
    ]);
    expect(placesOf([blob('b1'), blob('b2')], known, '')).toMatchObject([{exposure: 'unreachable', count: 2}]);
    expect(placesOf([blob('b1')], new Map(), '')).toMatchObject([{exposure: 'unknown', first: null}]);
  });

  it('paths of a submodule get its prefix', () => {
    expect(placesOf([raw({kind: 'file', path: 'a.txt'})], new Map(), 'lib/sub/')).toMatchObject([{origin: {path: 'lib/sub/a.txt'}}]);
  });
});
