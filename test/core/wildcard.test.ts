import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {wildcardMatches} from '../../src/core/wildcard.ts';

describe('a wildcard pattern', () => {
  it.each([
    ['abc', 'abc', true],
    ['abc', 'abcd', false],
    ['a*', 'a', true],
    ['*a', 'ba', true],
    ['a*b*c', 'a-b-b-c', true],
    ['a?c', 'ac', false],
    ['', '', true],
    ['*', '', true],
    ['?', '', false],
    ['[a]', 'a', false],
    ['.*', 'abc', false],
  ])('%s and %s: %s', (pattern, text, wanted) => {
    expect(wildcardMatches(pattern, text)).toBe(wanted);
  });

  it('means what the expression with .* and . means', () => {
    const letters = (set: string) => fc.string({unit: fc.constantFrom(...set), maxLength: 10});
    fc.assert(
      fc.property(letters('ab*?'), letters('ab'), (pattern, text) => {
        const expression = new RegExp(`^${pattern.replaceAll('*', '[^]*').replaceAll('?', '[^]')}$`);
        expect(wildcardMatches(pattern, text)).toBe(expression.test(text));
      }),
    );
  });

  it('takes bounded time on texts that make expressions explode', () => {
    const started = process.hrtime.bigint();
    expect(wildcardMatches(`${'*a'.repeat(90)}b`, 'a'.repeat(20_000))).toBe(false);
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(2000);
  });
});
