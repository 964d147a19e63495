import {inspect} from 'node:util';
import {describe, expect, it} from 'vitest';
import {Secret} from '../../src/core/secret.ts';
import {noise} from '../helpers/tokens.ts';

const text = noise(1, 40);
const secret = new Secret(text, 4);

describe('a Secret', () => {
  it('prints a mask however it is printed', () => {
    const shown = `${text.slice(0, 4)}… (40 chars)`;
    expect(String(secret)).toBe(shown);
    expect(JSON.stringify({secret})).toBe(JSON.stringify({secret: shown}));
    expect(inspect({secret})).toContain(shown);
    expect(`${secret}`).toBe(shown);
    for (const form of [String(secret), JSON.stringify(secret), inspect(secret, {showHidden: true, depth: 9})])
      expect(form).not.toContain(text.slice(4, 12));
  });

  it('keeps no text in a structured clone', () => {
    expect(JSON.stringify(structuredClone(secret))).not.toContain(text.slice(4, 12));
  });

  it('shows at most a third of its text', () => {
    expect(new Secret('abcdef', 4).prefix).toBe('ab');
    expect(new Secret('ab', 4).prefix).toBe('');
  });

  it('is revealed only by asking', () => {
    expect(secret.reveal()).toBe(text);
  });
});
