import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {Matcher} from '../../src/detect/match.ts';
import {Prefilter} from '../../src/detect/prefilter.ts';
import {parseRegex} from '../../src/detect/regex-tree.ts';
import {TextWindow} from '../../src/detect/text-window.ts';
import {PROVIDERS} from '../../src/providers/index.ts';
import {type Dice, dice, sample} from '../helpers/regex-sample.ts';
import {provider, rule, ruleset} from '../helpers/rules.ts';

/** A rule per anchor without any guard, so that the hits are the anchors' occurrences. */
function anchorsOnly(anchors: readonly {text: string; ignoreCase: boolean}[]) {
  const escaped = (text: string) => text.replace(/[^A-Za-z0-9]/g, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
  const rules = anchors.map(({text, ignoreCase}, i) =>
    rule({id: `r${i}`, anchors: [text], anchorsIgnoreCase: ignoreCase, pattern: new RegExp(escaped(text), ignoreCase ? 'i' : '')}),
  );
  return new Prefilter(ruleset([provider(rules)]).image);
}

function naive(text: Buffer, anchors: readonly {text: string; ignoreCase: boolean}[]): string[] {
  const plain = text.toString('latin1');
  const lower = plain.replace(/[A-Z]/g, (char) => char.toLowerCase());
  const hits: string[] = [];
  anchors.forEach((anchor, id) => {
    const [hay, needle] = anchor.ignoreCase ? [lower, anchor.text.toLowerCase()] : [plain, anchor.text];
    for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1)) hits.push(`${at}:${id}`);
  });
  return hits.sort();
}

function hits(prefilter: Prefilter, text: Uint8Array): string[] {
  const found: string[] = [];
  prefilter.findRuleCandidates(text, (offset, number) => found.push(`${offset}:${number}`));
  return found.sort();
}

const ANCHORS = [
  ...new Map(
    PROVIDERS.flatMap(({rules}) => rules)
      .flatMap((one) => one.anchors.map((text) => ({text, ignoreCase: one.anchorsIgnoreCase ?? false})))
      .map((anchor) => [`${anchor.ignoreCase ? anchor.text.toLowerCase() : anchor.text} ${anchor.ignoreCase}`, anchor]),
  ).values(),
];

describe('the anchor search agrees with a naive one', () => {
  const prefilter = anchorsOnly(ANCHORS);

  it('every anchor, at every phase of a block, first and last in the text', () => {
    for (const anchor of ANCHORS) {
      for (const before of [0, 1, 2, 3, 6, 7, 8, 15]) {
        for (const after of [0, 1, 2, 40]) {
          const body = before % 2 === 1 && anchor.ignoreCase ? anchor.text.toUpperCase() : anchor.text;
          const text = Buffer.from('.'.repeat(before) + body + '~'.repeat(after), 'latin1');
          expect(hits(prefilter, text), `${anchor.text} ${before} ${after}`).toEqual(naive(text, ANCHORS));
        }
      }
    }
  });

  it('texts made of pieces of anchors, at even and odd addresses', () => {
    const piece = fc
      .tuple(fc.nat(ANCHORS.length - 1), fc.nat(9), fc.nat(60), fc.boolean(), fc.nat(255))
      .map(([i, from, to, upper, byte]) => {
        const text = ANCHORS[i]!.text.slice(from > 6 ? from - 6 : 0, to < 6 ? to : undefined);
        return (upper ? text.toUpperCase() : text) + (byte % 2 === 0 ? String.fromCharCode(byte) : '');
      });
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 200}), fc.nat(3), (pieces, shift) => {
        const content = Buffer.from(pieces.join(''), 'latin1');
        const text = Buffer.alloc(content.length + shift).subarray(shift);
        content.copy(text);
        expect(hits(prefilter, text)).toEqual(naive(text, ANCHORS));
      }),
      {numRuns: 200},
    );
  });

  it('texts longer than a tile, and tiny ones', () => {
    for (const text of [
      '',
      'a',
      'SG',
      'eyJ',
      '\0\0',
      'AKIA'.repeat(20_000),
      `${'x'.repeat(16_383)}AKIA${'x'.repeat(16_377)}ghp_`,
      'key_'.repeat(9_001),
    ])
      expect(hits(prefilter, Buffer.from(text, 'latin1'))).toEqual(naive(Buffer.from(text, 'latin1'), ANCHORS));
  });
});

describe('guards never hide a match of an expression', () => {
  const set = ruleset(PROVIDERS);
  const prefilter = new Prefilter(set.image);
  const originals = PROVIDERS.flatMap((one) => one.rules);

  /** Spans that prefilter and matcher find. */
  function found(text: Buffer): Set<string> {
    const offsets: [number, number][] = [];
    prefilter.findRuleCandidates(text, (offset, number) => offsets.push([offset, number]));
    offsets.sort((a, b) => a[0] - b[0]);
    const [matcher, window] = [new Matcher(set.rules), new TextWindow()];
    matcher.open();
    window.open(text);
    const spans = new Set<string>();
    for (const [offset, number] of offsets) {
      const match = matcher.at(window, number, offset);
      if (match !== null) spans.add(`${originals[number]!.id} ${match.matchStart}`);
    }
    return spans;
  }

  function contains(text: string, at: number, one: (typeof originals)[number]): boolean {
    return one.anchors.some((anchor) => {
      const part = text.slice(at, at + (one.before ?? 0) + anchor.length);
      return one.anchorsIgnoreCase === true ? part.toLowerCase().includes(anchor.toLowerCase()) : part.includes(anchor);
    });
  }

  const around: readonly ((token: string) => string)[] = [
    (token) => token,
    (token) => `\n${token}\n`,
    (token) => ` ="${token}";`,
    (token) => `\0${token}\0`,
    (token) => `\u00e9${token}\u00e9`,
  ];

  it('matches made from each expression are found where they begin, wherever an anchor is in them', () => {
    const withMatch = new Set<string>();
    for (const one of originals) {
      const tree = parseRegex(one.pattern, one.id);
      const roll: Dice = dice(one.id.length * 7919 + one.pattern.source.length);
      for (let round = 0; round < 15; round++) {
        const content = around[round % around.length]!(sample(tree, roll));
        const match = new RegExp(one.pattern.source, `${one.pattern.flags}g`).exec(content);
        if (match === null || !contains(content, match.index, one)) continue;
        withMatch.add(one.id);
        expect(found(Buffer.from(content, 'latin1')), JSON.stringify([one.id, content])).toContain(`${one.id} ${match.index}`);
      }
    }
    expect(withMatch.size).toBeGreaterThan(0.9 * originals.length);
  });

  it('the same in texts where matches of many rules follow each other', () => {
    const trees = originals.filter((one) => (one.before ?? 0) === 0).map((one) => ({one, tree: parseRegex(one.pattern, one.id)}));
    const glue = [' = ', '": "', '\n', ' ', "'", ';', '\t', ' => ', '\0'];
    for (let seed = 1; seed <= 6; seed++) {
      const roll = dice(seed * 104_729);
      let content = '';
      for (let i = 0; i < 60; i++) content += sample(trees[roll(trees.length)]!.tree, roll) + glue[roll(glue.length)]!;
      const spans = found(Buffer.from(content, 'latin1'));
      for (const {one} of trees) {
        const pattern = new RegExp(one.pattern.source, `${one.pattern.flags}g`);
        for (let match = pattern.exec(content); match !== null; match = pattern.exec(content)) {
          if (contains(content, match.index, one)) expect(spans, `${one.id} in round ${seed}`).toContain(`${one.id} ${match.index}`);
          pattern.lastIndex = match.index + 1;
        }
      }
    }
  });
});
