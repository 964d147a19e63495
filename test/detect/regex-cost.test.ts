import {describe, expect, it} from 'vitest';
import {type StepBound, stepBound} from '../../src/detect/regex-cost.ts';
import {parseRegex} from '../../src/detect/regex-tree.ts';
import {PROVIDERS} from '../../src/providers/index.ts';
import {randomExpression, stepsOf} from '../helpers/backtrack.ts';
import {dice, sample} from '../helpers/regex-sample.ts';

const bound = (pattern: RegExp): StepBound => stepBound(parseRegex(pattern, 'x'));
const kinds = (pattern: RegExp): string[] => bound(pattern).ambiguities.map((one) => one.kind);

describe('the bound of steps', () => {
  it('is never under what a backtracking search takes, over random expressions and texts', () => {
    const roll = dice(20_261_125);
    let [compared, close] = [0, 0];
    for (let round = 0; round < 6_000; round++) {
      // No text has a '!': failing at the end is what takes longest.
      const source = `(?:${randomExpression(roll)})${roll(4) > 0 ? '!' : ''}`;
      const tree = parseRegex(new RegExp(source), 'random');
      const {steps} = stepBound(tree);
      if (steps > 20_000) continue;
      for (const text of texts(roll, () => sample(tree, roll))) {
        const start = roll(4);
        const taken = stepsOf(tree, text, start, dice(round + 1), 100_000);
        expect(taken, `${source} on ${JSON.stringify(text)} from ${start}`).toBeLessThanOrEqual(steps);
        compared++;
        if (taken * 4 > steps) close++;
      }
    }
    expect(compared).toBeGreaterThan(10_000);
    // A bound that is always far off would refuse rules for nothing.
    expect(close).toBeGreaterThan(compared / 20);
  });

  it('grows with the length of a run, not with its square, where one length alone can go on', () => {
    const [short, long] = [bound(/key=[a-z]{1,100}-/).steps, bound(/key=[a-z]{1,1000}-/).steps];
    expect(long).toBeLessThan(short * 11);
  });
  it('grows with the square where two runs share bytes, whatever stands between them', () => {
    expect(bound(/\w{1,100}_\w{1,100}!/).steps).toBeGreaterThan(10_000);
    expect(bound(/[a-z]{1,100}_[a-z]{1,100}!/).steps).toBeLessThan(1_000);
  });
});

function texts(roll: (n: number) => number, match: () => string): string[] {
  const run = (letters: string): string => Array.from({length: 40}, () => letters[roll(letters.length)]).join('');
  return ['a'.repeat(40), run('aab'), run('abc'), `${match()}${run('ab')}`];
}

describe('ambiguity', () => {
  it('of neighbouring repeats, also over something that may be missing', () => {
    expect(kinds(/\w{1,99}\w{1,99}/)).toEqual(['adjacent']);
    expect(kinds(/\w{1,99}-?\w{1,99}/)).toEqual(['adjacent']);
    expect(kinds(/\w{1,99}(?:x|[a-z]{1,20}-)/)).toEqual(['adjacent']);
    expect(kinds(/(?<=\w{1,50}\w{1,50})x/)).toEqual(['adjacent']);
  });
  it('of repeats in repeats', () => {
    expect(kinds(/(?:a{1,9}){1,9}/)).toContain('nested');
    expect(kinds(/(?:a|a){1,30}/)).toEqual(['nested']);
    expect(kinds(/(?:a|ab){1,30}c/)).toEqual(['nested']);
    expect(kinds(/(?:a?){30}/)).toEqual(['empty']);
  });
  it('is none where a byte tells where one ends, or where the ways are few', () => {
    for (const pattern of [
      /(?:[a-z]{1,20}-){1,9}x/,
      /(?:\d{1,3}\.){3}\d{1,3}/,
      /\s{0,5}"?\s{0,5}/,
      /(?:[a-z]{1,9}\d{1,9}){1,9}/,
      /[A-Z]{1,90}[a-z]{1,90}/,
      /(?:ab|cd){1,90}/,
    ])
      expect(kinds(pattern), pattern.source).toEqual([]);
  });
  it('is rare in the built-in rules: what is natural to write is not refused', () => {
    const expressions = PROVIDERS.flatMap((one) => one.rules.map((rule) => rule.pattern));
    expect(expressions.filter((pattern) => kinds(pattern).length > 0).length).toBeLessThan(expressions.length / 50);
  });
});
