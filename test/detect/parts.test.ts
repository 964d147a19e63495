import {describe, expect, it} from 'vitest';
import {Detector} from '../../src/detect/detect.ts';
import {checks, chunk, findings, provider, rule, ruleset, secretOf} from '../helpers/rules.ts';

const SECRET = /(?<![A-Za-z0-9])([A-Za-z0-9]{20})(?![A-Za-z0-9])/;
const detector = new Detector(
  ruleset([
    provider([
      rule({id: 'acme-id', anchors: ['ACID'], pattern: /ACID[0-9]{6}/, parts: [{name: 'secret', pattern: SECRET, within: 60}]}),
      rule({
        id: 'acme-secret',
        anchors: ['acme_secret'],
        pattern: /acme_secret=([A-Za-z0-9]{20})(?![A-Za-z0-9])/,
        parts: [{name: 'id', pattern: /ACID[0-9]{6}/, within: 60}],
      }),
      rule({
        id: 'zeta-pair',
        anchors: ['ZETA'],
        pattern: /ZETA[0-9]{4}/,
        parts: [{name: 'password', pattern: /pw:(\w{6})/, within: 30, required: true}],
      }),
      rule({
        id: 'beta-triple',
        anchors: ['BETA'],
        pattern: /BETA[0-9]{4}/,
        parts: [
          {name: 'first', pattern: /\b([a-z]{5})\b/, within: 40},
          {name: 'second', pattern: /\b([a-z]{5})\b/, within: 40},
        ],
      }),
    ]),
  ]),
  checks(),
);
const found = (text: string) =>
  findings(detector, chunk(text)).map((one) =>
    [one.ruleId, secretOf(one), ...one.parts.map((part) => `${part.name} ${secretOf(part)}`)].join(' '),
  );
const A = 'k9'.repeat(10);
const B = 'z3'.repeat(10);

describe('parts of one credential', () => {
  it('are found on both sides and become one finding', () => {
    expect(found(`id=ACID123456\nacme_secret=${A}\n`)).toEqual([`acme-id ACID123456 secret ${A}`]);
    expect(found(`acme_secret=${A}\nid=ACID123456\n`)).toEqual([`acme-id ACID123456 secret ${A}`]);
  });
  it('of two that are parts of each other one stays, also when each stands alone elsewhere', () => {
    expect(found(`acme_secret=${B}${'\n'.repeat(200)}ACID123456 acme_secret=${A}`)).toEqual([
      `acme-secret ${B}`,
      `acme-id ACID123456 secret ${A}`,
    ]);
  });
  it('the nearest one is taken', () => {
    expect(found(`${A}        ACID123456 ${B}`)).toEqual([`acme-id ACID123456 secret ${B}`]);
    expect(found(`${A} ACID123456         ${B}`)).toEqual([`acme-id ACID123456 secret ${A}`]);
  });
  it('farther than `within` there is none', () => {
    expect(found(`ACID123456${' '.repeat(39)}${A}`)).toEqual([`acme-id ACID123456 secret ${A}`]);
    expect(found(`ACID123456${' '.repeat(41)}${A}`)).toEqual(['acme-id ACID123456']);
  });
  it('a required one that is missing silences, and explain says so', () => {
    expect(found('ZETA1234 pw:abcdef')).toEqual(['zeta-pair ZETA1234 password abcdef']);
    expect(found('ZETA1234')).toEqual([]);
    expect(detector.explain('ZETA1234')).toMatchObject([{outcome: 'no-secret', why: 'no password within 30 bytes'}]);
  });
  it('two parts of one shape are two texts', () => {
    expect(found('BETA1234 alpha gamma')).toEqual(['beta-triple BETA1234 first alpha second gamma']);
  });
  it('many credentials in a row each get their own', () => {
    const rows = Array.from({length: 500}, (_, i) => ({id: `ACID${100_000 + i}`, secret: `s${String(i).padStart(19, '0')}`}));
    const text = rows.map(({id, secret}) => `${id} ${secret}\n${'-'.repeat(70)}\n`).join('');
    expect(found(text)).toEqual(rows.map(({id, secret}) => `acme-id ${id} secret ${secret}`));
  });
});
