import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {GuardError} from '../../src/core/errors.ts';
import {measure} from '../../src/detect/regex-measure.ts';
import {parseRegex} from '../../src/detect/regex-tree.ts';
import {dice, sample} from '../helpers/regex-sample.ts';

describe('parseRegex refuses, naming the rule and the place', () => {
  const refused: readonly [string, RegExp, RegExp][] = [
    ['a star', /ab*/, /unbounded repeat "\*"/],
    ['a plus', /ab+c/, /unbounded repeat "\+"/],
    ['an open count', /a{3,}/, /unbounded repeat "\{3,\}"/],
    ['a star in a lookahead', /a(?=b*c)/, /unbounded/],
    ['a plus in a lookbehind', /(?<!x+)a/, /unbounded/],
    ['a back-reference', /(a)\1/, /back-reference/],
    ['a named back-reference', /(?<x>a)\k<x>/, /back-reference/],
    ['other flags', /a/g, /flags "g"/],
    ['unicode mode', /a/u, /flags "u"/],
    ['a character beyond a byte', /a€/, /no single byte/],
    ['an escaped character beyond a byte', /\u20ac/, /no single byte/],
  ];
  for (const [name, pattern, message] of refused) {
    it(name, () => {
      const parse = () => parseRegex(pattern, 'rule acme-token');
      expect(parse).toThrow(GuardError);
      expect(parse).toThrow(message);
      expect(parse).toThrow(/rule acme-token.*offset \d+/);
    });
  }
});

describe('measure', () => {
  const rows: readonly [RegExp, {shortest: number; longest: number; before: number; extent: number}][] = [
    [/abc/, {shortest: 3, longest: 3, before: 0, extent: 3}],
    [/a{2,5}b?/, {shortest: 2, longest: 6, before: 0, extent: 6}],
    [/(?:ab|cde){2}/, {shortest: 4, longest: 6, before: 0, extent: 6}],
    [/(?<!abc)d(?!ef)/, {shortest: 1, longest: 1, before: 3, extent: 3}],
    [/\bkey\b/, {shortest: 3, longest: 3, before: 1, extent: 4}],
    [/(?=[a-z]{0,39}\d)x/, {shortest: 1, longest: 1, before: 0, extent: 40}],
    [/ab(?<=xyz)c/, {shortest: 3, longest: 3, before: 1, extent: 3}],
    [/(?<!(?<!\\)[a-z])x/, {shortest: 1, longest: 1, before: 2, extent: 1}],
    [/[\s\S]{32,4000}?-----END/, {shortest: 40, longest: 4008, before: 0, extent: 4008}],
  ];
  for (const [pattern, expected] of rows) it(String(pattern), () => expect(measure(parseRegex(pattern, 'x'))).toEqual(expected));
});

describe('the tree means what the expression means', () => {
  const patterns = [
    /[A-Za-z0-9_-]{3,7}\.(?:x|yz){1,3}/,
    /\d\D\w\W\s\S/,
    /[^\d\-x]{2}/,
    /[\]a\\-]{1,4}\//i,
    /\x41\u0042\.[\x20-\x2f]{0,3}/s,
    /a.b/,
    /a.b/s,
    /(?:|a)b{0}c?]}/,
    /[é-ñ]{2}ÿ/i,
    /a{x}{1}/,
  ];
  for (const pattern of patterns) {
    it(`${pattern}: every text made from the tree matches`, () => {
      const tree = parseRegex(pattern, 'x');
      const whole = new RegExp(`^(?:${pattern.source})$`, pattern.flags);
      fc.assert(fc.property(fc.integer(), (seed) => whole.test(sample(tree, dice(seed)))));
    });
  }

  it('single bytes: the set holds exactly what the expression matches', () => {
    for (const pattern of [/\w/, /\W/, /\s/, /\S/, /\d/, /./, /./s, /[^a-f]/, /[k-m]/i, /[^K]/i, /µ/i, /ÿ/i, /[\b\t]/]) {
      const tree = parseRegex(pattern, 'x');
      const set = tree.kind === 'set' ? tree.set : new Uint8Array(256);
      for (let byte = 0; byte < 256; byte++) expect([byte, set[byte] === 1]).toEqual([byte, pattern.test(String.fromCharCode(byte))]);
    }
  });
});
