import {describe, expect, it} from 'vitest';
import {Detector} from '../../src/detect/detect.ts';
import {type Node, parseRegex} from '../../src/detect/regex-tree.ts';
import {PROVIDERS} from '../../src/providers/index.ts';
import {RULES, RULES_HASH, tableImage} from '../../src/providers/rules-table.ts';
import {dice, sample} from '../helpers/regex-sample.ts';
import {checks, chunk, findings} from '../helpers/rules.ts';

const SMALL = 128 << 10;
const LARGE = 1 << 20;
/** Eight times the text costs eight times as much when linear and 64 times when quadratic: the bound lies between, far from a busy machine's noise. */
const MOST_RATIO = 24;
/** Below this many milliseconds the clock says nothing. */
const NOISE = 25;

// The expressions alone: what structure checks and comments cost per finding is measured with them.
const detector = new Detector({rules: RULES, image: tableImage(), hash: RULES_HASH}, checks());

/** One member of each class of an expression. */
function letters(node: Node, into: Set<string>): Set<string> {
  switch (node.kind) {
    case 'edge':
      return into;
    case 'set': {
      const members = [...node.set.keys()].filter((byte) => node.set[byte] === 1);
      const plain = members.find((byte) => /[A-Za-z0-9]/.test(String.fromCharCode(byte)));
      return into.add(String.fromCharCode(plain ?? members[0] ?? 0));
    }
    case 'sequence':
      for (const item of node.items) letters(item, into);
      return into;
    case 'choice':
      for (const option of node.options) letters(option, into);
      return into;
    case 'repeat':
    case 'look':
      return letters(node.item, into);
  }
}

/** Texts that make the most work for a rule: only anchors, anchors in endless runs of its classes, only matches, only near misses. */
function units(rule: (typeof PROVIDERS)[number]['rules'][number]): string[] {
  const tree = parseRegex(rule.pattern, rule.id);
  const runs = [...letters(tree, new Set())].slice(0, 3);
  const match = sample(tree, dice(rule.id.length));
  const anchors = rule.anchors
    .slice(0, 1)
    .flatMap((anchor) => [anchor, ...runs.flatMap((run) => [anchor + run.repeat(30), run.repeat(200) + anchor + run.repeat(2000)])]);
  return [...anchors, `${match} `, `${match.slice(0, -1)}\x01`];
}

function filled(unit: string, size: number): Buffer {
  return Buffer.from(unit.repeat(Math.ceil(size / unit.length)).slice(0, size), 'latin1');
}

/** CPU milliseconds, the best of some rounds. */
function cost(bytes: Buffer, rounds: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = process.cpuUsage();
    findings(detector, chunk(bytes));
    const {user, system} = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** The text of a rule that costs most, judged by a short one. */
function slowest(rule: (typeof PROVIDERS)[number]['rules'][number]): string {
  const costs = units(rule).map((unit) => ({unit, milliseconds: cost(filled(unit, SMALL / 8), 1)}));
  return costs.sort((a, b) => b.milliseconds - a.milliseconds)[0]?.unit ?? '';
}

describe('no rule has a text in which time grows faster than its size', () => {
  for (const {id, rules} of PROVIDERS) {
    it(id, {timeout: 120_000}, () => {
      for (const rule of rules) {
        const unit = slowest(rule);
        const large = cost(filled(unit, LARGE), 1);
        if (large <= NOISE * MOST_RATIO || large <= cost(filled(unit, SMALL), 2) * MOST_RATIO) continue;
        // A neighbour on the machine may have been loud: once more, with care.
        const bound = Math.max(NOISE, cost(filled(unit, SMALL), 4)) * MOST_RATIO;
        expect(cost(filled(unit, LARGE), 3), `${rule.id} ${JSON.stringify(unit.slice(0, 60))}`).toBeLessThan(bound);
      }
    });
  }
});
