import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {leftOutBy, pathPattern} from '../../../src/core/path-patterns.ts';
import {parseRegex} from '../../../src/detect/regex-tree.ts';
import {ruleExpression, testTree} from '../../../src/grammars/peers/convert-expression.ts';
import {pathGlobs, valueWildcards} from '../../../src/grammars/peers/re2-globs.ts';
import {Re2Machine} from '../../../src/grammars/peers/re2-match.ts';

function matches(source: string, text: string): boolean {
  const parsed = testTree(source);
  if ('refused' in parsed) throw new Error(parsed.refused);
  return new Re2Machine(parsed.tree).matches(text);
}

function taken(source: string, group = 0, keywords: readonly string[] = []) {
  const converted = ruleExpression(source, group, keywords);
  if ('refused' in converted) throw new Error(converted.refused);
  return converted;
}

const refused = (source: string): string => {
  const converted = ruleExpression(source, 0, []);
  return 'refused' in converted ? converted.refused : '';
};

describe('rule expressions of RE2', () => {
  const CASES: readonly (readonly [source: string, written: string, flags: string])[] = [
    ['(?i)acme_[a-z0-9]{32}', 'acme_[0-9A-Za-z]{32}', 'i'],
    ['acme(?i:tok)_[a-z]{8}', 'acme(?:[Tt][Oo][Kk])_[a-z]{8}', ''],
    ['acme_(?P<value>[[:xdigit:]]{16})', 'acme_([0-9A-Fa-f]{16})', ''],
    ['acme[]x]{4}', 'acme[\\]x]{4}', ''],
    ['acme\\Q.*\\E[^\\s]{4}', 'acme\\.\\*\\S{4}', ''],
    ['acme-\\x41\\x{42}\\103{4}', 'acme-ABC{4}', ''],
    ['acme{x', 'acme\\{x', ''],
    ['acme(?s:.){4}', 'acme(?:[\\s\\S]){4}', ''],
    ['acme é', 'acme \\xc3\\xa9', ''],
  ];
  for (const [source, written, flags] of CASES) {
    it(`${source} is ${written}`, () => {
      const converted = taken(source);
      expect({written: converted.source, flags: converted.flags}).toEqual({written, flags});
      expect(() => parseRegex(new RegExp(converted.source, converted.flags), 'rule')).not.toThrow();
    });
  }

  it('takes the group that holds the secret, as gitleaks does', () => {
    expect(taken('(acme|umbra)_key=([a-z]{8})', 2).source).toBe('(?:acme|umbra)_key=([a-z]{8})');
    expect(taken('acme_key=([a-z]{8})').source).toBe('acme_key=([a-z]{8})');
    expect(taken('acme=([a-z]{8})|umbra=([a-z]{9})').source).toBe('acme=(?:[a-z]{8})|umbra=(?:[a-z]{9})');
    expect(taken('acme=([a-z]{8})|umbra=([a-z]{9})').changes.join()).toContain('whole match');
  });

  it('says what it changes', () => {
    expect(taken('acme_[a-z]+').changes).toEqual(['a repeat without an end stops at 256']);
    expect(taken('^acme_[a-z]{8}$')).toMatchObject({source: '(?<![^\\n])acme_[a-z]{8}(?![^\\n])'});
    expect(taken('acme_[a-z]{8}').changes).toEqual([]);
    expect(taken('acme=([a-z]+)')).toMatchObject({
      source: 'acme=([a-z]{4,256})',
      changes: ['the secret has at least 4 characters', 'a repeat without an end stops at 256'],
    });
  });

  it('refuses what cannot be bounded, searched for, or said', () => {
    expect(refused('acme(?:[a-z]+-)+x')).toContain('inside another');
    expect(refused('[a-f0-9]{40}')).toContain('three or more bytes');
    expect(refused('(?:ab|acme)[a-z]{8}')).toContain('three or more bytes');
    expect(refused('acme(?=x)')).toContain('RE2 does not know');
    expect(refused('acme\\1')).toContain('not supported');
    expect(refused('acme\\pL')).toContain('not supported');
    expect(refused('acme(')).toContain('without ")"');
    expect(refused('acme)')).toContain('unmatched');
    expect(refused('acme[z-a]')).toContain('range');
    expect(refused('acme[[:nope:]]')).toContain('not known');
    expect(refused(`acme${'('.repeat(60)}`)).toContain('deep');
    expect(refused(`acme${'x'.repeat(9_000)}`)).toContain('longer');
  });

  it('finds anchors of which each match holds one, and prefers the keywords', () => {
    expect(taken('(?i)(?:key|tok).{0,9}acme-[a-z]{8}', 0, ['acme-']).anchors).toEqual(['acme-']);
    expect(taken('(?i)(?:key|tok).{0,9}[a-z]{8}').anchors).toEqual(['key', 'tok']);
    expect(taken('(?:acme|umbra)?_token_[a-z]{8}').anchors).toEqual(['_token_']);
    for (const source of ['(?i)acme[_-]?(?:key|tok)\\s*[:=]\\s*([a-z0-9]{8})', 'a(?i:b)c_x{4}[0-9]{6}', 'zz(?:foo|bar)(?:1|2)-[a-z]{6}']) {
      const {source: written, flags, anchors, samples} = taken(source);
      for (const sample of samples) {
        expect(new RegExp(written, flags).test(sample), sample).toBe(true);
        const text = flags === 'i' ? sample.toLowerCase() : sample;
        expect(
          anchors.some((anchor) => text.includes(flags === 'i' ? anchor.toLowerCase() : anchor)),
          `${sample} ${anchors}`,
        ).toBe(true);
      }
    }
  });
});

describe('the machine for expressions', () => {
  it('decides as RE2 does', () => {
    const CASES: readonly (readonly [string, string, boolean])[] = [
      ['^a.c$', 'abc', true],
      ['^a.c$', 'abcd', false],
      ['b', 'abc', true],
      ['(?i)ABC', 'xaBcx', true],
      ['a{2,3}$', 'baaa', true],
      ['^a{2,3}$', 'aaaa', false],
      ['\\bfoo\\b', 'a foo.', true],
      ['\\bfoo\\b', 'afoo', false],
      ['(?m)^b$', 'a\nb\nc', true],
      ['^b$', 'a\nb\nc', false],
      ['a.c', 'a\nc', false],
      ['(?s)a.c', 'a\nc', true],
      ['x*', '', true],
    ];
    for (const [source, text, is] of CASES) expect(matches(source, text), `${source} on ${JSON.stringify(text)}`).toBe(is);
  });

  it('agrees with JavaScript on plain expressions', () => {
    const piece = fc.constantFrom('a', 'b', '[ab]', '[^a]', '.', 'a?', 'b*', '(?:ab|b)', 'a{1,2}', '^', '$', '|', 'c+');
    fc.assert(
      fc.property(fc.array(piece, {minLength: 1, maxLength: 6}), fc.stringMatching(/^[abc]{0,8}$/), (pieces, text) => {
        const source = pieces.join('').replaceAll(/([*+?}])(?=[*+?{])/g, '$1a');
        expect(matches(source, text)).toBe(new RegExp(source).test(text));
      }),
      {numRuns: 500},
    );
  });

  it('takes linear time on an expression made to explode', () => {
    const started = process.hrtime.bigint();
    expect(matches('^(?:(?:a|aa)+)+$', `${'a'.repeat(4_000)}!`)).toBe(false);
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(2_000);
  });

  it('refuses repeats that would fill memory', () => {
    const parsed = testTree('(?:(?:a{900}){900}){900}');
    if ('refused' in parsed) throw new Error('refused too early');
    expect(() => new Re2Machine(parsed.tree)).toThrow();
  });
});

describe('paths as globs', () => {
  const CASES: readonly (readonly [source: string, globs: readonly string[] | null])[] = [
    ['(^|/)node_modules/', ['node_modules/']],
    ['^test/fixtures/.*', ['/test/fixtures/']],
    ['.*\\.lock$', ['*.lock']],
    ['(.*?)(jpg|gif)$', ['*jpg', '*gif']],
    ['^src/.*\\.test\\.js$', ['/src/**/*.test.js']],
    ['(?i)readme$', ['*[Rr][Ee][Aa][Dd][Mm][Ee]']],
    ['[a-z]+\\.md', null],
    ['(?:a|b|c|d|e|f|g|h){3}', null],
  ];
  for (const [source, globs] of CASES) it(`${source} is ${globs?.join(' ') ?? 'no glob'}`, () => expect(pathGlobs(source)).toEqual(globs));

  it('match the same paths as the expression', () => {
    const sources = [
      '(^|/)test/',
      'test/',
      '^test/',
      '/test/',
      '\\.md$',
      'go\\.(mod|sum)$',
      '^docs/.*\\.md$',
      '(^|/)test/.*\\.pem$',
      'vendor/.*/testdata',
      'x.y',
      '^[^/]*\\.txt$',
      'a/[^/]+/b$',
      '(?i)\\.PEM$',
    ];
    const name = fc.constantFrom(
      'test',
      'docs',
      'a.md',
      'x.pem',
      'X.PEM',
      'go.mod',
      'vendor',
      'testdata',
      'mytest',
      'xzy',
      'b',
      'a',
      'q.txt',
      'a.md.bak',
    );
    fc.assert(
      fc.property(fc.constantFrom(...sources), fc.array(name, {minLength: 1, maxLength: 4}), (source, names) => {
        const path = names.join('/');
        const globs = pathGlobs(source) ?? [];
        const isOut = globs.some((glob) => leftOutBy(path, [pathPattern(glob)]) !== null);
        // A glob that matches a folder covers what lies in it: true also where the expression matches one of the folders above.
        const above = names.map((_, i) => names.slice(0, i + 1).join('/'));
        expect(isOut, `${source} ${globs} ${path}`).toBe(above.some((one) => matches(source, one)) || matches(source, path));
      }),
      {numRuns: 2_000},
    );
  });
});

describe('values as wildcards', () => {
  it('says what it can', () => {
    expect(valueWildcards('EXAMPLE$')).toEqual(['*EXAMPLE']);
    expect(valueWildcards('^test-.*')).toEqual(['test-*']);
    expect(valueWildcards('foo|bar')).toEqual(['*foo*', '*bar*']);
    expect(valueWildcards('a.c')).toEqual(['*a?c*']);
  });
  it('and nothing else', () => {
    for (const source of ['[0-9]{4}', '(?i)foo', 'a\\*b', '\\bfoo', 'x$y', 'a(?:b|c+)d']) expect(valueWildcards(source), source).toBeNull();
  });
});
