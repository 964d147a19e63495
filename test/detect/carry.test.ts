import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {findCopies} from '../../src/detect/copies.ts';
import {Detector} from '../../src/detect/detect.ts';
import {Prefilter} from '../../src/detect/prefilter.ts';
import {PROVIDERS} from '../../src/providers/index.ts';
import {loadRuleset} from '../../src/scan/ruleset.ts';
import {type Dice, dice} from '../helpers/regex-sample.ts';

const RULESET = loadRuleset();
const EXAMPLES = PROVIDERS.flatMap(({rules}) => rules.flatMap(({examples}) => [...examples.match, ...examples.skip]));
const FILLER = [
  'func main() {\n',
  '  return nil\n',
  '}\n\n',
  'token := next()\n',
  'password: string\n',
  'x',
  ' '.repeat(40),
  'https://',
  '\r\n',
];

function pieces(roll: Dice, count: number): string[] {
  return Array.from({length: count}, () =>
    roll(4) === 0 ? `${EXAMPLES[roll(EXAMPLES.length)]}\n` : FILLER[roll(FILLER.length)]!.repeat(1 + roll(30)),
  );
}

/** A few cuts and insertions anywhere, also inside of a token. */
function edited(text: string, roll: Dice): string {
  let now = text;
  for (let edits = roll(4); edits > 0; edits--) {
    const at = roll(now.length + 1);
    const gone = roll(2) === 0 ? 0 : roll(roll(2) === 0 ? 4 : 900);
    const added = roll(2) === 0 ? '' : roll(2) === 0 ? 'q' : pieces(roll, 1 + roll(3)).join('');
    now = now.slice(0, at) + added + now.slice(at + gone);
  }
  return now;
}

function findings(detector: Detector, bytes: Buffer, similar: boolean): string[] {
  const found: string[] = [];
  const chunk = {origin: {kind: 'blob', blob: 'b'}, bytes, offset: 0, line: 1, column: 0, seen: 0, last: true} as const;
  detector.detect(similar ? {...chunk, similar} : chunk, (one) =>
    found.push(
      JSON.stringify([
        one.ruleId,
        one.offset,
        Buffer.from(one.value).toString('latin1'),
        one.line,
        one.column,
        one.points,
        one.parts.length,
        one.allowedBy,
      ]),
    ),
  );
  return found;
}

describe('a version of a text is searched where it differs from the one before', () => {
  const careful = new Detector(RULESET);

  it('and gives the findings of a search of all of it', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const roll = dice(seed);
        const carrying = new Detector(RULESET);
        let text = pieces(roll, 40 + roll(60)).join('');
        for (let version = 0; version < 6; version++) {
          const bytes = Buffer.from(text, 'latin1');
          expect(findings(carrying, bytes, true)).toEqual(findings(careful, bytes, false));
          text = roll(8) === 0 ? pieces(roll, 30).join('') : edited(text, roll);
        }
      }),
      {numRuns: 60, seed: 11},
    );
  });

  it('also when other texts come in between', () => {
    const roll = dice(5);
    const carrying = new Detector(RULESET);
    const text = Buffer.from(pieces(roll, 80).join(''), 'latin1');
    const before = findings(carrying, text, true);
    findings(carrying, Buffer.from('password = "another"\n'), false);
    findings(carrying, Buffer.alloc(0), true);
    expect(findings(carrying, text, true)).toEqual(before);
    expect(before.length).toBeGreaterThan(3);
  });
});

describe('copies', () => {
  it('are equal bytes, in order, without overlaps', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const roll = dice(seed);
        const before = pieces(roll, 60).join('');
        const [old, now] = [Buffer.from(before, 'latin1'), Buffer.from(edited(before, roll), 'latin1')];
        let end = 0;
        for (const copy of findCopies(old, now)) {
          expect(copy.start).toBeGreaterThanOrEqual(end);
          expect(now.subarray(copy.start, copy.end).equals(old.subarray(copy.start + copy.shift, copy.end + copy.shift))).toBe(true);
          end = copy.end;
        }
        expect(end).toBeLessThanOrEqual(now.length);
      }),
      {numRuns: 200, seed: 12},
    );
  });

  it('cover nearly all of a text in which one line was changed', () => {
    const lines = Array.from({length: 2000}, (_, i) => `line ${i * 7919} of a text that is the same\n`);
    const now = lines.with(1000, 'another line\n');
    const copies = findCopies(Buffer.from(lines.join('')), Buffer.from(now.join('')));
    const copied = copies.reduce((sum, {start, end}) => sum + end - start, 0);
    expect(copied).toBeGreaterThan(now.join('').length - 100);
  });
});

describe('a part of a text', () => {
  it('searched by itself gives the hits of that part', () => {
    const prefilter = new Prefilter(RULESET.image);
    const hits = (text: Buffer, from: number, to: number): string[] => {
      const found: string[] = [];
      prefilter.findRuleCandidates(text, (offset, rule) => found.push(`${offset} ${rule}`), from, to);
      return found.sort();
    };
    fc.assert(
      fc.property(fc.integer(), fc.boolean(), (seed, isOdd) => {
        const roll = dice(seed);
        const text = Buffer.from(`${isOdd ? 'x' : ''}${pieces(roll, 12).join('')}`, 'latin1').subarray(isOdd ? 1 : 0);
        const cuts = [0, roll(text.length), roll(text.length), text.length].sort((a, b) => a - b);
        const parts = cuts.slice(1).flatMap((to, i) => hits(text, cuts[i]!, to));
        expect(parts.sort()).toEqual(hits(text, 0, text.length));
      }),
      {numRuns: 300, seed: 13},
    );
  });
});
