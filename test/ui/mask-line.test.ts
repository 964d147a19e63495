import {expect, it} from 'vitest';
import {ruleMasker} from '../../src/commands/features/rule-masker.ts';
import {githubToken} from '../helpers/tokens.ts';

const {maskLine} = ruleMasker();
const token = githubToken(3);

it('a token is masked behind, before and between terminal codes, whose letters could pass for its neighbours', () => {
  for (const line of [
    token,
    `\u001b[1m${token}`,
    `\u001b[31m${token}\u001b[0m`,
    `\u009b1m${token}`,
    `x/\u001b[4m${token}/y`,
    `${token}\u001b[1mabc`,
  ]) {
    expect(maskLine(line)).toContain('…(40 chars)');
    expect(maskLine(line)).not.toContain(token.slice(8));
  }
  expect(maskLine(`\u001b[1m${token}`)).toBe('\\x1b[1m…(40 chars)');
});

it('masking what is masked and printable changes nothing', () => {
  for (const line of [token, `\u001b[1m${token}`, '::error::x', 'a\nb', 'ghp_… (40 chars)', 'plain', '##[group]x'])
    expect(maskLine(maskLine(line))).toBe(maskLine(line));
});
