import {describe, expect, it} from 'vitest';
import {Detector} from '../../src/detect/detect.ts';
import {checks, chunk, findings, provider, rule, ruleset, secretOf} from '../helpers/rules.ts';

const service = provider([
  rule({id: 'acme-long', anchors: ['acme_'], pattern: /acme_[a-z0-9]{8,24}/}),
  rule({id: 'acme-short', anchors: ['acme_'], pattern: /acme_[a-z0-9]{8}/, checksum: 'ends-in-7'}),
  rule({id: 'acme-maybe', anchors: ['acme_'], pattern: /acme_[a-z0-9]{30}/, confidence: 'possible'}),
]);
const other = provider([rule({id: 'zeta-key', anchors: ['me_'], pattern: /me_[a-z0-9]{8}(?:[a-z0-9]{16})?/})], 'zeta');
const plain = provider(
  [
    rule({id: 'block', anchors: ['<<<'], pattern: /<<<[a-z0-9_ ]{1,400}>>>/}),
    rule({id: 'in-url', anchors: ['://'], pattern: /:\/\/u:([^@\s]{4,80})@/, judge: 'url'}),
    rule({id: 'assigned', anchors: ['key'], pattern: /key="([^"\n]{4,80})"/, judge: 'assignment'}),
  ],
  'generic',
  false,
);
const detector = new Detector(
  ruleset([service, other, plain]),
  checks({
    checksums: {'ends-in-7': (value) => (value.endsWith('7') ? 'valid' : 'none')},
    formatReasons: (value) => (value.includes('example') ? [{points: -100, text: 'a placeholder'}] : []),
  }),
);
const found = (text: string) => findings(detector, chunk(text)).map((one) => `${one.ruleId} ${secretOf(one)}`);

describe('one finding per span', () => {
  it('a service before an assignment, whatever is longer', () => {
    expect(found('key="x acme_abcdefgh12 yyyyyyyyyyyyyyyyyyyyy"')).toEqual(['acme-long acme_abcdefgh12']);
  });
  it('a service before a URL, a URL before an assignment', () => {
    expect(found('x://u:acme_abcdefgh12@h')).toEqual(['acme-long acme_abcdefgh12']);
    expect(found('key="x://u:hunter22@h"')).toEqual(['in-url hunter22']);
  });
  it('a right checksum before the longer match', () => {
    expect(found('acme_abcdefg7zz')).toEqual(['acme-short acme_abcdefg7']);
  });
  it('the longer match of equals', () => {
    expect(found('acme_abcdefghzz')).toEqual(['acme-long acme_abcdefghzz']);
  });
  it('more confidence before length', () => {
    expect(found(`acme_${'a1'.repeat(15)}`)).toEqual([`acme-long acme_${'a1'.repeat(12)}`]);
  });
  it('two services that overlap in part: the longer, then the order of the rules', () => {
    expect(found(`acme_${'b2'.repeat(12)}`)).toEqual([`acme-long acme_${'b2'.repeat(12)}`]);
    expect(found(`me_${'b2'.repeat(12)}`)).toEqual([`zeta-key me_${'b2'.repeat(12)}`]);
  });
  it('a format lowered by the filters still keeps the assignment away', () => {
    expect(found('key="acme_example12"')).toEqual([]);
    expect(found('key="abcdexyz12"')).toEqual(['assigned abcdexyz12']);
  });
  it('a short service match deep inside a long block is chance', () => {
    const block = `<<<${'z '.repeat(60)}acme_abcdefgh ${'z '.repeat(60)}>>>`;
    expect(found(block)).toEqual([`block ${block}`]);
    expect(found('<<<acme_abcdefgh>>>')).toEqual(['acme-long acme_abcdefgh']);
  });
  it('neighbours that do not overlap are all reported, in order', () => {
    expect(found('acme_abcdefgh1 key="hunter22" acme_abcdefgh2')).toEqual([
      'acme-long acme_abcdefgh1',
      'assigned hunter22',
      'acme-long acme_abcdefgh2',
    ]);
  });
});

describe('explain tells every fate', () => {
  const fates = (text: string) => detector.explain(text).map((one) => `${one.ruleId} ${one.outcome}`);
  it('reported, and the rule that gave way', () => {
    expect(fates('key="acme_abcdefgh1"')).toEqual([
      'acme-long reported',
      'assigned other-rule',
      'acme-short other-rule',
      'zeta-key other-rule',
    ]);
  });
  it('too few points, with reasons that add up', () => {
    const [one] = detector.explain('acme_example12');
    expect(one).toMatchObject({outcome: 'too-few-points', confidence: null, points: -34});
    expect(one?.reasons.reduce((sum, reason) => sum + reason.points, 0)).toBe(one?.points);
  });
});
