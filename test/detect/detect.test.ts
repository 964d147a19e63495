import {describe, expect, it} from 'vitest';
import {CHUNK_OVERLAP} from '../../src/core/chunk.ts';
import {CONFIDENCE_POINTS} from '../../src/core/rule.ts';
import {Detector} from '../../src/detect/detect.ts';
import {checks, chunk, findings, provider, rule, ruleset, secretOf} from '../helpers/rules.ts';

const T = (n: number): string => `acme_${String(n).padStart(8, '0')}`;
const rules = [
  rule({id: 'acme', formerly: ['acme-old'], anchors: ['acme_'], pattern: /acme_[0-9]{8}(?![0-9])/}),
  rule({id: 'near', anchors: ['qq-'], pattern: /qq-[0-9]{6}/, near: {words: ['zeta', 'omega'], within: 20}}),
  rule({id: 'inner', anchors: ['XyZ', 'xYz'], before: 20, pattern: /(?<![a-z])[a-z]{2,12}(?:XyZ|xYz)[0-9]{4}/}),
  rule({id: 'either', anchors: ['pick='], pattern: /pick=(?:"([a-z]{6})"|'([a-z]{6})')/}),
  rule({id: 'long', anchors: ['<<<'], pattern: /<<<([a-z\n ]{1,3000})>>>/}),
  rule({id: 'shaped', anchors: ['{s:'], pattern: /\{s:([a-z]{4,20})\}/, structure: 'shape', confidence: 'likely'}),
  rule({id: 'summed', anchors: ['sum:'], pattern: /sum:([0-9]{4})/, checksum: 'even', checksumSure: true}),
];
const detector = new Detector(
  ruleset([provider(rules)]),
  checks({
    structures: {
      shape: ({value, around}) => {
        if (value === 'nothing') return {reasons: [{points: -5, text: 'says nothing'}], silent: true};
        const {text, start, end} = around(3, 1);
        const notes = [`${text.slice(0, start)}|${text.slice(start, end)}|${text.slice(end)}`];
        return {
          reasons: [{points: 7, text: 'good shape'}],
          span: {start: 1, end: value.length - 1},
          severity: 'low',
          notes,
          expiresAt: 99,
          key: 'KEY',
        };
      },
    },
    checksums: {even: (value) => (Number(value) % 2 === 0 ? 'valid' : 'invalid')},
    allowComment: (bytes, start, end, ids) =>
      Buffer.from(bytes.subarray(end, end + 7)).toString() === ' allow!' ? `${ids.join('+')} ${start}-${end}` : null,
  }),
);
const values = (text: string, more = {}) => findings(detector, chunk(text, more)).map(secretOf);

describe('what is found', () => {
  it('the first group that took part, or the whole match', () => {
    expect(values(`${T(1)} pick="abcdef" pick='ghijkl'`)).toEqual([T(1), 'abcdef', 'ghijkl']);
  });
  it('an anchor inside the match, at any distance the expression allows, each match once', () => {
    expect(values('abXyZ1234 .abcdefghijklxYz1234 abcxYzXyZ1234')).toEqual(['abXyZ1234', 'abcdefghijklxYz1234']);
    expect(values('aXyZ1234')).toEqual([]);
  });
  it('with a word near, in any case and on any line, and not without', () => {
    expect(values('OMEGA:\n qq-123456')).toEqual(['qq-123456']);
    expect(values(`zeta${' '.repeat(17)}qq-123456`)).toEqual([]);
    expect(detector.explain('qq-123456')).toMatchObject([{outcome: 'no-secret', why: 'none of "zeta", "omega" within 20 bytes before'}]);
  });
  it('what a structure check says is in the finding', () => {
    const [one] = findings(detector, chunk('..{s:abcdef}'));
    expect(one).toMatchObject({
      severity: 'low',
      notes: ['..{s:|abcdef|}'],
      expiresAt: 99,
      key: 'KEY',
      points: 43,
      offset: 6,
      column: 7,
      endColumn: 10,
    });
    expect(one === undefined ? '' : secretOf(one)).toBe('bcde');
    expect(values('{s:nothing}')).toEqual([]);
    expect(detector.explain('{s:nothing}')).toMatchObject([{outcome: 'no-secret', why: 'says nothing'}]);
  });
  it('a sure checksum silences, a right one raises', () => {
    expect(findings(detector, chunk('sum:1234 sum:1235'))).toMatchObject([{checksum: 'valid', points: 106}]);
  });
  it('points are the sum of the reasons', () => {
    for (const one of findings(detector, chunk(`${T(3)} {s:abcdef} sum:1234`)))
      expect(one.reasons.reduce((sum, reason) => sum + reason.points, 0)).toBe(one.points);
    expect(findings(detector, chunk(T(3)))[0]?.points).toBeGreaterThan(CONFIDENCE_POINTS.certain);
  });
  it("an allow comment is passed on with the rule's former names", () => {
    expect(findings(detector, chunk(`${T(1)} allow!`))[0]?.allowedBy).toBe('acme+acme-old 0-13');
    expect(findings(detector, chunk(T(1)))[0]?.allowedBy).toBeNull();
  });
  it('values are copies', () => {
    const bytes = Buffer.from(T(7));
    const found = findings(detector, chunk(bytes));
    bytes.fill(0);
    expect(found.map(secretOf)).toEqual([T(7)]);
  });
});

describe('chunks', () => {
  it('`only`: findings that touch a range', () => {
    const text = `${T(1)} ${T(2)} ${T(3)}`;
    expect(values(text, {only: [[13, 14]]})).toEqual([]);
    expect(values(text, {only: [[12, 14]]})).toEqual([T(1)]);
    expect(
      values(text, {
        only: [
          [0, 1],
          [28, 40],
        ],
      }),
    ).toEqual([T(1), T(3)]);
    expect(values(text, {only: []})).toEqual([]);
  });

  it('a text in overlapping pieces gives what it gives whole, each finding once', () => {
    const parts: string[] = [];
    for (let i = 0; i < 1000; i++)
      parts.push(i % 97 === 0 ? `<<<${'ab \n'.repeat(i % 700)}>>>\n` : `${'-'.repeat((i * 37) % 900)} ${T(i)}\n`);
    const text = Buffer.from(parts.join(''));
    const whole = findings(detector, chunk(text));
    expect(whole.length).toBeGreaterThan(700);
    for (const size of [CHUNK_OVERLAP + 9001, CHUNK_OVERLAP + 40_000, 200_000]) {
      const pieces = [];
      for (let start = 0; ; start += size - CHUNK_OVERLAP) {
        const last = start + size >= text.length;
        const before = text.subarray(0, start);
        const lines = before.toString('latin1').split('\n');
        const place = {offset: start, line: lines.length, column: lines.at(-1)!.length, seen: start === 0 ? 0 : CHUNK_OVERLAP, last};
        pieces.push(...findings(detector, chunk(text.subarray(start, start + size), place)));
        if (last) break;
      }
      expect(pieces).toEqual(whole);
    }
  });

  it('a token that the end of a chunk cuts is not reported short', () => {
    const cut = 'pick="abcdef" acme_12345678';
    expect(findings(detector, chunk(`${cut}9`, {last: false}))).toEqual([]);
    expect(findings(detector, chunk(cut, {last: false}))).toEqual([]);
    expect(values(cut)).toEqual(['abcdef', 'acme_12345678']);
  });

  it('one detector gives the same answer again, whatever it saw between', () => {
    const text = `${T(1)} abXyZ1234`;
    const first = values(text);
    values('abXyZ1234 '.repeat(5000));
    values(`acme_${'x'.repeat(100_000)}`);
    expect(values(text)).toEqual(first);
  });

  it('100,000 findings in one chunk take linear time, positions included', () => {
    const line = (i: number) => `x${T(i)};\n`;
    const text = (count: number) => Buffer.from(Array.from({length: count}, (_, i) => line(i)).join(''));
    const time = (bytes: Buffer) => {
      let best = Number.POSITIVE_INFINITY;
      for (let round = 0; round < 3; round++) {
        const start = process.cpuUsage();
        const found = findings(detector, chunk(bytes));
        const {user, system} = process.cpuUsage(start);
        best = Math.min(best, user + system);
        expect(found.length).toBe(bytes.length / line(0).length);
        expect(found.at(-1)).toMatchObject({line: found.length, column: 2});
      }
      return best;
    };
    const small = time(text(12_500));
    expect(time(text(100_000))).toBeLessThan(8 * 3 * small);
  });

  it('all on one line as well', () => {
    const found = findings(detector, chunk(Buffer.from(Array.from({length: 100_000}, (_, i) => `${T(i)} `).join(''))));
    expect(found.length).toBe(100_000);
    expect(found.at(-1)).toMatchObject({line: 1, column: 99_999 * 14 + 1});
  });
});

describe('spans', () => {
  it('everything that looks like a credential, below the thresholds too, as string indices', () => {
    const strict = new Detector(ruleset([provider(rules)]), checks({formatReasons: () => [{points: -100, text: 'lowered'}]}));
    const text = `€é ${T(1)} ${T(2)}`;
    expect(strict.spans(text)).toEqual([
      {start: 3, end: 16, ruleId: 'acme'},
      {start: 17, end: 30, ruleId: 'acme'},
    ]);
    expect(text.slice(3, 16)).toBe(T(1));
  });
});
