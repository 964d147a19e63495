import {generateKeyPairSync} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import type {Judgement} from '../../src/detect/match-context.ts';
import {isPublicExample} from '../../src/detect/public-examples.ts';
import {structures} from '../../src/detect/structure.ts';
import {definition as privateKeys} from '../../src/providers/definitions/private-keys.ts';
import {rule} from '../helpers/rules.ts';

/** What a structure check says about the expression's first match in a text. */
function judge(name: string, text: string, pattern: RegExp): {judgement: Judgement; value: string; start: number} {
  const found = pattern.exec(text);
  const value = found?.[1] ?? found?.[0] ?? '';
  const start = text.indexOf(value);
  const judgement = structures[name]!({
    rule: rule({id: 'one', anchors: [], pattern, severity: 'medium'}),
    value,
    match: value,
    around: (before, after) => {
      const from = Math.max(0, start - before);
      return {text: text.slice(from, start + value.length + after), start: start - from, end: start - from + value.length};
    },
  });
  return {judgement, value, start};
}

/** Points, notes and so on of a value that is the whole text. */
const of = (name: string, value: string): Judgement => judge(name, value, /.+/s).judgement;
const base64 = (text: string): string => Buffer.from(text, 'latin1').toString('base64');
const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const points = (judgement: Judgement): number => judgement.reasons.reduce((sum, one) => sum + one.points, 0);

const BEGIN = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----|PuTTY-User-Key-File-[123]: [\w@.-]{3,40}/;
const pem = generateKeyPairSync('rsa', {modulusLength: 1024}).privateKey.export({type: 'pkcs1', format: 'pem'}).toString();
const pkcs8 = generateKeyPairSync('rsa', {modulusLength: 1024}).privateKey.export({type: 'pkcs8', format: 'pem'}).toString();
const lines = pem.trim().split('\n');

describe('private keys', () => {
  const key = (text: string) => judge('private-key', text, BEGIN);

  it.each([
    ['real lines', pem],
    ['CRLF', pem.replaceAll('\n', '\r\n')],
    ['indented in YAML', `tls:\n  key: |\n${lines.map((line) => `    ${line}`).join('\n')}\nnext: 1\n`],
    ['on one line with \\n', `KEY="${lines.join('\\n')}\\n"`],
    ['JSON in JSON', `"{\\"key\\":\\"${lines.join('\\\\n')}\\"}"`],
    ['strings joined with +', lines.map((line) => `  "${line}\\n"`).join(' +\n')],
    ['an array of strings', `[${lines.map((line) => `'${line}'`).join(', ')}].join('\\n')`],
    ['calls', lines.map((line) => `  text.append("${line}");`).join('\n')],
    ['on one line with spaces', lines.join(' ')],
    ['without any break', `${lines[0]}${lines.slice(1, -1).join('')}${lines.at(-1)}`],
    ['quoted mail', lines.map((line) => `> ${line}`).join('\n')],
    ['percent-encoded', `key=${lines[0]}%0A${lines.slice(1, -1).map(encodeURIComponent).join('%0A')}%0A${lines.at(-1)}`],
    ['slashes escaped', JSON.stringify(pem).replaceAll('/', '\\/')],
    [
      'lines of 76',
      `${lines[0]}\n${(
        lines
          .slice(1, -1)
          .join('')
          .match(/.{1,76}/g) ?? []
      ).join('\n')}\n${lines.at(-1)}`,
    ],
  ])('%s', (_, text) => {
    const {judgement, start} = key(`before\n${text}\nafter`);
    expect([judgement.silent, judgement.reasons, judgement.notes]).toEqual([undefined, [], ['RSA, 1024 bits']]);
    const block = `before\n${text}\nafter`.slice(start + judgement.span!.start, start + judgement.span!.end);
    expect(block.startsWith('-----BEGIN RSA PRIVATE KEY-----')).toBe(true);
    expect(block.endsWith('-----END RSA PRIVATE KEY-----')).toBe(true);
  });

  it.each([
    ['PKCS#8', pkcs8, ['RSA, 1024 bits']],
    ['EC', generateKeyPairSync('ec', {namedCurve: 'P-384'}).privateKey.export({type: 'sec1', format: 'pem'}).toString(), ['EC']],
    ['EC in PKCS#8', generateKeyPairSync('ec', {namedCurve: 'P-256'}).privateKey.export({type: 'pkcs8', format: 'pem'}).toString(), ['EC']],
    ['Ed25519', generateKeyPairSync('ed25519').privateKey.export({type: 'pkcs8', format: 'pem'}).toString(), ['Ed25519']],
  ])('names %s', (_, text, notes) => expect(key(text).judgement.notes).toEqual(notes));

  it.each([
    ['PKCS#8', pkcs8Encrypted('pkcs8')],
    ['RFC 1421', pkcs8Encrypted('pkcs1')],
  ])('encrypted: %s weighs less', (_, text) => {
    const {judgement} = key(text);
    expect([judgement.silent, judgement.severity]).toEqual([undefined, 'medium']);
    expect(judgement.notes).toContain('encrypted');
  });

  it.each(privateKeys.rules.map((one) => [one.id, one] as const))('%s: examples say whether they are encrypted', (_, one) => {
    const notes = one.examples.match.map((text) => judge('private-key', text, one.pattern).judgement);
    expect(notes.at(-1)?.notes).toContain('encrypted');
    expect(notes[0]?.notes).not.toContain('encrypted');
    expect(notes[0]?.severity).toBe(undefined);
  });

  it.each([
    ['no end', lines.slice(0, -1).join('\n'), /no END line/],
    ['another key begins', `${lines.slice(0, 4).join('\n')}\n${pem}`, /another block/],
    ['dots', `${lines[0]}\n${lines[1]}\n...\n${lines.at(-1)}`, /dots/],
    ['its first lines only', [...lines.slice(0, 3), lines.at(-1)].join('\n'), /twice/],
    ['nothing', `${lines[0]}\n${lines.at(-1)}`, /no key between/],
    ['two constants of a program', `a = '${lines[0]}'; b = '${lines.at(-1)}'`, /no key between/],
    ['words', `${lines[0]}\nyour private key goes here\n${lines.at(-1)}`, /no key between/],
    ['a few characters', `${lines[0]}\n${'k9Qz7LmN'.repeat(3)}\n${lines.at(-1)}`, /too short/],
    ['one letter', `${lines[0]}\n${'A'.repeat(800)}\n${lines.at(-1)}`, /placeholder/],
    ['PuTTY without its private part', 'PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\n', /private lines/],
  ])('silent: %s', (_, text, why) => {
    const {judgement} = key(text);
    expect(judgement.silent).toBe(true);
    expect(judgement.reasons.at(-1)?.text).toMatch(why);
  });

  it('says less of a body that is no key', () => {
    const random = Buffer.from(Array.from({length: 300}, (_, i) => (i * i * 31 + 7 * i) & 0xff)).toString('base64');
    expect(points(key(`${lines[0]}\n${random}\n${lines.at(-1)}`).judgement)).toBe(-20);
  });
  it('hostile bodies cost little', () => {
    const start = performance.now();
    for (const filler of ['\\', '%2', '"+', '-', 'Comment: ', 'A', 'DEK-Info: ', '\\u00', '-----END RSA PRIVATE KEY'])
      for (const end of ['', lines.at(-1)!]) key(`${lines[0]}${filler.repeat(16_000 / filler.length)}${end}`);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('JWT', () => {
  const token = (header: unknown, claims: unknown): string => `${base64url(header)}.${base64url(claims)}.${'k9Qz7LmN2pRs8TuV'.repeat(2)}`;
  const hs256 = {alg: 'HS256', typ: 'JWT'};

  it('shows algorithm, issuer and expiry, never the subject', () => {
    const found = of('jwt', token(hs256, {iss: 'https://auth.acme.dev:8443/realm?x=1', sub: 'someone', exp: 1_893_456_000.7}));
    expect(found).toEqual({reasons: [], notes: ['alg HS256', 'issuer auth.acme.dev'], severity: 'medium', expiresAt: 1_893_456_000});
  });
  it('weighs more when it never expires', () => {
    expect(of('jwt', token(hs256, {iss: 'acme'}))).toMatchObject({severity: 'high', notes: ['alg HS256', 'issuer acme', 'never expires']});
  });
  it.each([
    ['service_role', 'critical', 0],
    ['anon', 'info', -20],
  ])('Supabase role %s', (role, severity, sum) => {
    const found = of('jwt', token(hs256, {iss: 'supabase', role, exp: 1_893_456_000}));
    expect([found.severity, points(found)]).toEqual([severity, sum]);
    expect(found.notes).toContain(`role ${role}`);
  });
  it('a sample however signed', () => {
    expect(points(of('jwt', token(hs256, {sub: '1234567890', name: 'John Doe', iat: 1})))).toBe(-80);
  });
  it('unsigned', () => expect(points(of('jwt', token({alg: 'none'}, {exp: 1})))).toBe(-40));
  it('an issuer that is not a host is not shown', () => {
    expect(of('jwt', token(hs256, {iss: 'a b\nc', exp: 1})).notes).toEqual(['alg HS256']);
  });
  it.each([
    ['no algorithm', token({typ: 'JWT'}, {})],
    ['a list', token(hs256, [1])],
    ['no JSON', `eyJhbGciOiJI.eyJ${'x'.repeat(20)}.${'y'.repeat(20)}`],
    ['nothing', ''],
  ])('silent: %s', (_, value) => expect(of('jwt', value).silent).toBe(true));
});

describe('basic-auth', () => {
  it.each(['deploy:v8Jq2LzR0mXw', 'v8Jq2LzR0mXw9qT3nB7k:', 'v8Jq2LzR0mXw9qT3nB7k:x-oauth-basic', 'j\xc3\xb6:v8Jq2LzR0mXw'])(
    '%s',
    (text) => {
      expect(of('basic-auth', base64(text))).toEqual({reasons: []});
    },
  );
  it.each(['deploy', ':secret', 'user:', 'a:\x00\x01', '\xff\xfe:\xfd', 'user:${PASSWORD}', 'user:xxxxxxxxxxxx'])('silent: %j', (text) => {
    expect(of('basic-auth', base64(text)).silent).toBe(true);
  });
  it.each(['admin:password', 'acme:acme', 'user:123456'])('says less of %s', (text) =>
    expect(points(of('basic-auth', base64(text)))).toBe(-40),
  );
});

it('discord-bot: the first part is a bot id', () => {
  expect(of('discord-bot', `${base64('513206031075139259')}.GarDRN.x`).silent).toBe(undefined);
  expect(of('discord-bot', `${base64('51320603107513925x')}.GarDRN.x`).silent).toBe(true);
  expect(of('discord-bot', 'eyJhbGciOiJIUzI1NiJ9.x.y').silent).toBe(true);
});

it('base64-json: behind a prefix or not, with or without padding', () => {
  const json = base64('{"o":"537128","n":"ci"}');
  for (const value of [json, `glc_${json}`, `ops_${json.replaceAll('=', '')}`]) expect(of('base64-json', value).silent).toBe(undefined);
  for (const value of [json.slice(0, -6), 'glc_eyJx', base64('[1]'), '']) expect(of('base64-json', value).silent).toBe(true);
});

it('public examples', () => {
  for (const value of [
    'AKIA' + 'IOSFODNN7EXAMPLE',
    'wJalrXUtnFEMI/K7MDENG' + '/bPxRfiCYEXAMPLEKEY',
    'sk_test' + '_4eC39HqLyjWDarjtT1zdp7dc',
    base64('Aladdin:open sesame'),
  ])
    expect(isPublicExample(value)).toBe(true);
  for (const value of ['', 'AKIA' + 'IOSFODNN7EXAMPLF']) expect(isPublicExample(value)).toBe(false);
});

function pkcs8Encrypted(type: 'pkcs1' | 'pkcs8'): string {
  const {privateKey} = generateKeyPairSync('rsa', {modulusLength: 1024});
  return privateKey.export({type, format: 'pem', cipher: 'aes-256-cbc', passphrase: 'k9'}).toString();
}
