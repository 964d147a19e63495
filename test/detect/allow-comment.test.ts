import {describe, expect, it} from 'vitest';
import {allowComment} from '../../src/detect/allow-comment.ts';

/** The secret stands between « and »; what allows it is answered. */
function allowed(marked: string, ids: readonly string[] = ['acme-token']): string | null {
  const start = marked.indexOf('<<');
  const end = marked.indexOf('>>') - 2;
  return allowComment(Buffer.from(marked.replace('<<', '').replace('>>', ''), 'latin1'), start, end, ids);
}

describe('guard:allow', () => {
  it.each([
    ['on the line, behind it', 'a = "<<secret>>" // guard:allow\n'],
    ['on the line, before it', 'f(/* guard:allow */ "<<secret>>")'],
    ['in other comments', 'a: <<secret>> # a test key, guard:allow\n'],
    ['on the line above', '# guard:allow\na: <<secret>>\n'],
    ['on the line above, CRLF, indented', 'x\r\n\t// guard:allow acme-token\r\na: <<secret>>\r\n'],
    ['with its id', 'a: <<secret>> # guard:allow acme-token'],
    ['with several ids', 'a: <<secret>> # guard:allow other-token, acme-token'],
    ['with a reason', 'a: <<secret>> # guard:allow -- revoked in May'],
    ['with id and reason', '<a b="<<secret>>"/> <!-- guard:allow acme-token -- sample -->'],
    ['with a reason of several words and no dashes', 'a: <<secret>> # guard:allow fixture for the parser'],
    ['with the only word being its id', 'a: <<secret>> # guard:allow acme-token'],

    ['inside a block of several lines', 'k = "<<-----\\n" + // guard:allow\n "x"\n "y>>"'],
  ])('%s', (_, text) => expect(allowed(text)).toBe('guard:allow'));

  it.each([
    ['not in a comment', 'a: <<secret>> guard:allow'],
    ['two lines above', '# guard:allow\n\na: <<secret>>'],
    ['on the line below', 'a: <<secret>>\n# guard:allow\n'],
    ['above, behind code: it is that line which is allowed', 'a: x # guard:allow\nb: <<secret>>'],
    ['for another rule', 'a: <<secret>> # guard:allow other-token -- acme-token'],
    ['part of a longer word', 'a: <<secret>> # guard:allowed'],
    ['part of a longer word', 'a: <<secret>> # xguard:allow'],
    ['in the secret itself', 'a: <<# guard:allow>>'],
    ['out of reach', `a: <<secret>> ${' '.repeat(5000)}# guard:allow`],
  ])('not %s', (_, text) => expect(allowed(text)).toBe(null));

  it('takes ids the rule had before', () =>
    expect(allowed('a: <<secret>> # guard:allow old-name', ['acme-token', 'old-name'])).toBe('guard:allow'));
});

describe('the comments of others', () => {
  it.each([
    ['gitleaks:allow', 'a = "<<secret>>" gitleaks:allow'],
    ['betterleaks:allow', 'a = "<<secret>>" // betterleaks:allow'],
    ['trufflehog:ignore', 'a = "<<secret>>" # trufflehog:ignore'],
    ['trufflehog:ignore', 'a = "<<sec\nret>>" # trufflehog:ignore'],
    ['kingfisher:ignore', 'a = "<<secret>>" # kingfisher:ignore'],
    ['kingfisher:ignore', '# kingfisher:ignore\na = """<<sec\nret>>"""'],
    ['kingfisher:ignore', 'a = """<<sec\nret>>"""\n# kingfisher:ignore'],
    ['pragma: allowlist secret', 'a = "<<secret>>"  # pragma: allowlist secret'],
    ['pragma: whitelist secret', 'a = "<<secret>>"; //pragma: whitelist secret'],
    ['pragma: allowlist secret', '<a b="<<secret>>"/> <!-- pragma: allowlist secret -->'],
    ['pragma: allowlist nextline secret', '  # pragma: allowlist nextline secret\na = "<<secret>>"'],
    ['secretlint-disable-line', 'a = "<<secret>>" // secretlint-disable-line'],
    ['secretlint-disable-line', 'a = "<<secret>>" // secretlint-disable-line @secretlint/secretlint-rule-acme -- a sample'],
    ['secretlint-disable-next-line', '// secretlint-disable-next-line\na = "<<secret>>"'],
    ['secretlint-disable', '/* secretlint-disable */\n\nb\na = "<<secret>>"'],
    ['ggignore', 'a = "<<secret>>" # ggignore'],
  ])('%s: %s', (name, text) => expect(allowed(text)).toBe(name));

  it.each([
    '# gitleaks:allow\na = "<<secret>>"',
    'a = "<<secret>>"\n# gitleaks:allow',
    '# kingfisher:ignore\na = "<<secret>>"',
    'a = "<<secret>>" pragma: allowlist secret',
    'a = 1 # pragma: allowlist nextline secret\nb = "<<secret>>"',
    'a = "<<secret>>" // secretlint-disable-line @secretlint/secretlint-rule-other',
    '/* secretlint-disable */\n/* secretlint-enable */\na = "<<secret>>"',
    'a = "<<secret>>" // secretlint-disable-next-line',
    'a = "<<secret>>" # nosec',
    'a = "<<secret>>" # noqa',
  ])('not %s', (text) => expect(allowed(text)).toBe(null));
});

it('hostile text around costs little', () => {
  const start = performance.now();
  for (const filler of ['#', '"', ' ', '-', '\n', '# guard:allo ', '\\', '# pragma: ', '//x']) {
    const around = filler.repeat(Math.ceil(100_000 / filler.length));
    const bytes = Buffer.from(`${around}secret${around}`, 'latin1');
    allowComment(bytes, around.length, around.length + 6, ['acme-token']);
  }
  expect(performance.now() - start).toBeLessThan(500);
});

describe('guard:allow-file', () => {
  it('at the top of a file allows all of it', () => {
    expect(allowed(`// guard:allow-file -- invented examples\n${'x\n'.repeat(9000)}a: <<secret>>\n`)).toBe('guard:allow-file');
    expect(allowed(`#!/bin/sh\n# guard:allow-file\na: <<secret>>\n`)).toBe('guard:allow-file');
  });

  it('elsewhere, or not in a comment, allows nothing', () => {
    expect(allowed(`${'x\n'.repeat(300)}// guard:allow-file\na: <<secret>>\n`)).toBeNull();
    expect(allowed('guard:allow-file\na: <<secret>>\n')).toBeNull();
  });
});
