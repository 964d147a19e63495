import {checkSync} from 'recheck';
import {beforeAll, describe, expect, it} from 'vitest';
import {parseRegex} from '../../src/detect/regex-tree.ts';
import {PROVIDERS} from '../../src/providers/index.ts';
import {relaxed} from '../helpers/regex-sample.ts';

beforeAll(() => {
  process.env['RECHECK_SYNC_BACKEND'] = 'pure';
});

/**
 * recheck unrolls counted repeats and gives up on most rules, so it judges each expression with its repeats unbounded: exponential time there
 * means nested or ambiguous repeats. Polynomial time is what bounded repeats bound; worst-case.test.ts measures it.
 */
const analyse = (source: string, timeout = 150): {status: string; kind: string | undefined} => {
  const diagnostics = checkSync(source, '', {timeout, checker: 'automaton'});
  return {status: diagnostics.status, kind: 'complexity' in diagnostics ? diagnostics.complexity.type : undefined};
};

describe('recheck finds no expression that could take exponential time', () => {
  it('knows one when it sees it', () => {
    expect(analyse(relaxed(parseRegex(/(?:a{1,30}){1,30}b/, 'x')), 20_000).kind).toBe('exponential');
    expect(analyse(relaxed(parseRegex(/a{1,30}b/, 'x')), 20_000).kind).not.toBe('exponential');
  });

  let decided = 0;
  for (const {id, rules} of PROVIDERS) {
    it(id, {timeout: 120_000}, () => {
      for (const rule of rules) {
        for (const pattern of [rule.pattern, ...(rule.parts ?? []).map((part) => part.pattern)]) {
          const {status, kind} = analyse(relaxed(parseRegex(pattern, rule.id)));
          expect(kind, `${rule.id} ${pattern.source}`).not.toBe('exponential');
          if (status !== 'unknown') decided++;
        }
      }
    });
  }

  // It gives up on many, more on a busy machine: those rest on worst-case.test.ts alone.
  it('and decides some', () => expect(decided).toBeGreaterThan(10));
});
