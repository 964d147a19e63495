import {describe, expect, it} from 'vitest';
import {parseDocument} from 'yaml';
import {allowValue, withAllow, withoutAllows} from '../../src/stores/allow-text.ts';

const ENTRY = {id: 'a1', path: 'test/**', reason: 'x: "y" # z', expires: '2027-01-01'};
const plain = (text: string): Record<string, unknown> => (parseDocument(text).toJS() ?? {}) as Record<string, unknown>;

/** Texts whose own lines stay as they are when an entry is added and taken out again. */
const KEPT: readonly string[] = [
  '# head\nscan:   # why\n  minSeverity:   medium   # c\n\n# before allow\nallow:\n# first\n- path: a/**   # tail\n  reason: r\n\n# after\nrules: []\n',
  'allow:\r\n  - path: x # c\r\n    reason: |\r\n      a\r\n      b\r\nz: 1\r\n',
  'allow:\n    - reason: r\n      path: "x"\n',
  'allow:\n  -\n    path: x\n    reason: >-\n      folded\n      text\n',
  '\ufeffallow:\n  - path: ünï\n    reason: r\n',
];
/** Texts that are written anew, or that keep a line more. */
const CHANGED: readonly string[] = [
  '',
  '# only a comment\n',
  'a: &x 1\nb: *x',
  'allow: []\nb: 2\n',
  'allow:\nb: 1\n',
  'allow: [{path: x, reason: y}]\r\nscan: {a: 1}\r\n',
  '{"allow": [], "b": {"c": [1]}}',
  '"allow" : [ ]\n',
];

describe('adding an entry', () => {
  it.each([...KEPT, ...CHANGED])('to %j adds it and nothing else', (text) => {
    const {allow, ...others} = plain(text);
    const after = withAllow(text, 'guard.yml', ENTRY);
    expect(plain(after)).toEqual({...others, allow: [...((allow as unknown[] | null) ?? []), ENTRY]});
    expect(/[^\r]\n/.test(after) && after.includes('\r\n')).toBe(false);
    for (const comment of text.match(/#.*/g) ?? []) expect(after).toContain(comment.trim());
  });

  it.each(KEPT)('to %j leaves every line as it was', (text) => {
    const lines = new Set(withAllow(text, 'guard.yml', ENTRY).split('\n'));
    expect(text.split('\n').filter((line) => !lines.has(line))).toEqual([]);
  });
});

describe('taking an entry out', () => {
  it.each(KEPT)('that was added to %j gives the text back', (text) => {
    const after = withAllow(text, 'guard.yml', ENTRY);
    expect(withoutAllows(after, 'guard.yml', [(allowValue(after, 'x') as unknown[]).length - 1])).toBe(text);
  });

  it.each([...KEPT, ...CHANGED])('all of %j leaves no list', (text) => {
    const {allow: _allow, ...others} = plain(text);
    const after = withAllow(text, 'guard.yml', ENTRY);
    const all = (allowValue(after, 'x') as unknown[]).map((_, index) => index);
    expect(plain(withoutAllows(after, 'guard.yml', all))).toEqual(others);
  });

  it('leaves the others, whichever it is', () => {
    const three = [1, 2, 3].reduce((text, n) => withAllow(text, 'x', {path: `p${n}`, reason: 'r'}), '# c\n');
    for (const [place, left] of [
      [0, ['p2', 'p3']],
      [1, ['p1', 'p3']],
      [2, ['p1', 'p2']],
    ] as const)
      expect((allowValue(withoutAllows(three, 'x', [place]), 'x') as {path: string}[]).map(({path}) => path)).toEqual(left);
  });
});

describe('a text that is no settings file is one clear line', () => {
  it.each([
    ['allow:\n  - path: [', /^guard\.yml:\d+: not YAML/],
    ['just a text', /^guard\.yml: expected settings/],
    ['- a\n', /^guard\.yml: expected settings/],
    ['a: 1\n<<<<<<< HEAD\n', /^guard\.yml:2: a merge is not finished/],
    [
      `a: &a [x]\n${'bcdefgh'
        .split('')
        .map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefg'[i]}`).join(',')}]`)
        .join('\n')}\n`,
      /^guard\.yml: aliases/,
    ],
  ])('%j', (text, message) => {
    for (const act of [
      () => allowValue(text, 'guard.yml'),
      () => withAllow(text, 'guard.yml', ENTRY),
      () => withoutAllows(text, 'guard.yml', [0]),
    ])
      expect(act).toThrow(message);
  });
});
