import fc from 'fast-check';
import {expect, it} from 'vitest';
import {maskSpans, printable} from '../../src/core/redact.ts';

it('no control, bidirectional or zero-width character survives', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), (text) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be left
      expect(printable(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/);
    }),
  );
  expect(printable('a\u001b[31mb\nc')).toBe('a\\x1b[31mb\\x0ac');
  expect(printable('Zoë Ångström')).toBe('Zoë Ångström');
});

it('masked spans keep the text around them and nothing of themselves', () => {
  expect(maskSpans('key=SECRET;', [{start: 4, end: 10}])).toBe('key=…(6 chars);');
  expect(
    maskSpans('ABCDEF', [
      {start: 0, end: 4},
      {start: 2, end: 6},
    ]),
  ).toBe('…(4 chars)…(2 chars)');
  expect(maskSpans('plain', [])).toBe('plain');
});
