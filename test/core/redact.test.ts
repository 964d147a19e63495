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

it('what a CI system would run as a command in its log is escaped, wherever a line may be cut', () => {
  const rows = [
    ['::error::x', '\\x3a:error::x'],
    ['a ::add-mask::x', 'a \\x3a:add-mask::x'],
    ['\u00a0::debug::x', '\u00a0\\x3a:debug::x'],
    ['x##[error]y', 'x\\x23#[error]y'],
    ['##vso[task.setvariable]x', '\\x23#vso[task.setvariable]x'],
    ['##teamcity[buildStop]', '\\x23#teamcity[buildStop]'],
    ['###[group]', '#\\x23#[group]'],
    ['std::string, a::b, # head, ## head [1]', 'std::string, a::b, # head, ## head [1]'],
  ];
  for (const [text = '', safe] of rows) expect([printable(text), printable(printable(text))]).toEqual([safe, safe]);
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
