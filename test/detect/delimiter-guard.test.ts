import {describe, expect, it} from 'vitest';
import {DelimiterGuard} from '../../src/detect/delimiter-guard.ts';
import {loadRuleset} from '../../src/scan/ruleset.ts';

const {rules} = loadRuleset();
const number = rules.findIndex(({id}) => id === 'http-basic-url');

function allows(text: string): boolean {
  const guard = new DelimiterGuard(rules);
  guard.open(Buffer.from(text, 'latin1'));
  return guard.allows(number, text.indexOf('http'));
}

describe('the delimiter that a URL with a password has', () => {
  it('is derived for the rules of URLs', () => {
    expect(rules[number]?.delimiter?.byte).toBe('@'.charCodeAt(0));
  });

  it.each([
    ['https://example.com/path@2', false],
    ['https://example.com', false],
    ['see http://a.b "x@y"', false],
    [`https://ana:${'v8Jq2L'}zR@example.com/`, true],
    [`http://ana:${'v8Jq2L'}zR@example.com`, true],
    [`https://ana:${'é'.repeat(200)}@example.com`, true],
    [`https://${'a'.repeat(128)}:${'b'.repeat(256)}@h`, true],
  ])('%s: %s', (text, expected) => {
    expect(allows(text)).toBe(expected);
  });

  it('never refuses what the expression matches', () => {
    const rule = rules[number]!;
    const pattern = new RegExp(rule.source, rule.flags);
    for (const examples of ['https://a:bcd@e', 'http://:bcd@e.f:1', `HTTP://${'u'.repeat(128)}:${'p'.repeat(256)}@[::1]:80/x`]) {
      expect(pattern.test(examples)).toBe(true);
      expect(allows(examples.replace(/^HTTP/, 'http'))).toBe(true);
    }
  });
});
