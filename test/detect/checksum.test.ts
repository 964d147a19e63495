import {describe, expect, it} from 'vitest';
import {checksums} from '../../src/detect/checksum.ts';
import {isBech32} from '../../src/detect/checksum-bech32.ts';
import {crc16, textCrc32} from '../../src/detect/checksum-codes.ts';
import {marvin32} from '../../src/detect/checksum-marvin.ts';
import {PROVIDERS} from '../../src/providers/index.ts';

const rules = PROVIDERS.flatMap((provider) => provider.rules).filter((rule) => rule.checksum !== undefined);

/** Examples of kinds whose older forms carry no checksum. */
const WITHOUT = new Set(['azure-entra-client-secret', 'gitlab-runner-auth-token']);
/** Known from one public sample only: no fit says nothing. */
const UNSURE = new Set(['github-fine-grained', 'cloudflare-crc', 'azure-redis']);

describe('published vectors', () => {
  it('CRC-32 and CRC-16/XMODEM of 123456789', () => {
    expect(textCrc32('123456789')).toBe(0xcbf43926);
    expect(crc16(Buffer.from('123456789'))).toBe(0x31c3);
  });
  it('bech32 of BIP 173', () => {
    for (const text of [
      'A12UEL5L',
      'an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs',
      'split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w',
    ])
      expect(isBech32(text), text).toBe(true);
    for (const text of ['A12UEL5M', 'a12UEL5L', '1pzry9x0s0muk', 'x1b4n0q5v', 'A1G7SGD8X', '']) expect(isBech32(text), text).toBe(false);
  });
  it('Marvin32 of the empty text differs by seed', () => {
    expect(marvin32(new Uint8Array(0), 'Default0')).not.toBe(marvin32(new Uint8Array(0), 'System00'));
  });
  it.each([
    ['github-crc', 'ghp' + '_zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq17'],
    ['age-bech32', 'AGE-SECRET' + '-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX'],
    ['age-bech32', 'AGE-SECRET' + '-KEY-1GQ9778VQXMMJVE8SK7J6VT8UJ4HDQAJUVSFCWCM02D8GEWQ72PVQ2Y5J33'],
    ['nats-crc16', 'SUACSSL3UAHUDXKFSNVUZRF' + '5UHPMWZ6BFDTJ7M6USDXIEDNPPQYYYCU3VY'],
    ['nats-crc16', 'SUAMK2FG4MI6UE3ACF3FK3O' + 'IQBCEIEZV7NSWFFEW63UXMRLFM2XLAXK4GY'],
  ])('%s', (name, value) => expect(checksums[name]?.(value)).toBe('valid'));
});

describe('the definitions, whose author computed their checksums with another program', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
    const check = checksums[rule.checksum ?? ''];
    const values = rule.examples.match.map((text) => secretOf(rule.pattern, text));
    const states = values.map((value) => check?.(value));
    expect(states).toContain('valid');
    expect(states.every((state) => state === 'valid' || (state === 'none' && WITHOUT.has(rule.id)))).toBe(true);
    for (const [i, value] of values.entries()) {
      if (states[i] !== 'valid') continue;
      const expected = UNSURE.has(rule.checksum ?? '') ? 'none' : 'invalid';
      expect([check?.(withOtherCharacter(value, value.length >> 1))]).toEqual([expected]);
    }
  });
});

describe('texts that are not of the form', () => {
  const others = ['', 'x', 'ghp_', '\xff'.repeat(40), `ghp_${'k9'.repeat(17)}`, '='.repeat(90), '_'.repeat(88)];
  it.each(Object.keys(checksums))('%s answers none', (name) => {
    for (const text of others) expect(checksums[name]?.(text), text).toBe('none');
  });
  it('a GitLab token without routing carries none', () => {
    expect(checksums['gitlab-routable']?.(`glpat-${'k9Qz7'.repeat(4)}`)).toBe('none');
  });
  it('an Entra secret of before carries none', () => {
    expect(checksums['azure-entra']?.(`k9Q7Q~${'z7Lm.'.repeat(6)}aB`)).toBe('none');
  });
});

function secretOf(pattern: RegExp, text: string): string {
  const found = pattern.exec(text);
  return found?.[1] ?? found?.[0] ?? '';
}

/** The same text with another character of the same class at `at`. */
function withOtherCharacter(text: string, at: number): string {
  const old = text.charAt(at);
  const next = /[0-8]/.test(old)
    ? String(Number(old) + 1)
    : /[a-eA-E]/.test(old)
      ? String.fromCharCode(old.charCodeAt(0) + 1)
      : /[A-Z]/.test(old)
        ? 'B'
        : 'b';
  return text.slice(0, at) + (next === old ? 'c' : next) + text.slice(at + 1);
}
