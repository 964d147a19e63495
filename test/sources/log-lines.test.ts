import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {withoutEscapes} from '../../src/sources/log-lines.ts';
import {chunk as chunkOf} from '../helpers/rules.ts';

const ESC = '\u001b';
const textOf = ({bytes}: {readonly bytes: Uint8Array}): string => Buffer.from(bytes).toString('latin1');
const position = (text: string, at: number) => ({
  offset: at,
  line: text.slice(0, at).split('\n').length,
  column: at - text.slice(0, at).lastIndexOf('\n'),
});
const SEQUENCES = [
  `${ESC}[0m`,
  `${ESC}[1;31m`,
  `${ESC}[2K`,
  `${ESC}[?25l`,
  `${ESC}]0;title\u0007`,
  `${ESC}_bk;t=1\u0007`,
  `${ESC}(B`,
  `${ESC}=`,
];

describe('a chunk without terminal codes', () => {
  it('has every position of the original', () => {
    const pieces = fc.array(fc.oneof(fc.constantFrom(...SEQUENCES), fc.stringMatching(/^[a-zA-Z0-9_ \n\r\t=-]{0,12}$/)), {maxLength: 40});
    fc.assert(
      fc.property(pieces, (list) => {
        const text = list.join('');
        const clean = withoutEscapes(chunkOf(text));
        expect(textOf(clean)).toBe(list.filter((piece) => !SEQUENCES.includes(piece)).join(''));
        if (clean.locate === undefined) return;
        for (let at = 0; at < clean.bytes.length; at++) {
          const found = clean.locate(at);
          expect(text[found.offset]).toBe(textOf(clean)[at]);
          expect(found).toEqual(position(text, found.offset));
        }
      }),
      {numRuns: 300},
    );
  });

  it('is the chunk itself where it has none, is binary, or only ranges of it count', () => {
    for (const chunk of [
      chunkOf('plain\n'),
      chunkOf(`\u0000\u0001${ESC}[0m`),
      chunkOf(`a${ESC}[0mb`, {only: [[0, 1]]}),
      chunkOf(`a${ESC}`),
    ])
      expect(withoutEscapes(chunk)).toBe(chunk);
  });

  it('keeps what a code carries: the address of a link may be a credential', () => {
    const text = `${ESC}]8;;https://user:secret-word@host\u0007x`;
    expect(textOf(withoutEscapes(chunkOf(`${text}${ESC}[0m`)))).toBe(text);
  });

  it('keeps its place in the middle of a file, and counts what was seen', () => {
    const clean = withoutEscapes(chunkOf(`xx${ESC}[1my\nz`, {offset: 1000, line: 7, column: 30, seen: 7}));
    expect(clean.locate?.(2)).toEqual({offset: 1006, line: 7, column: 37});
    expect(clean.locate?.(4)).toEqual({offset: 1008, line: 8, column: 1});
    expect(clean.seen).toBe(3);
    expect(withoutEscapes(chunkOf(`ab${ESC}[1mcd\nef`, {seen: 9})).seen).toBe(5);
    expect(withoutEscapes(chunkOf(`ab${ESC}[1mcd\nef`, {seen: 4})).seen).toBe(2);
  });

  it('of nothing but codes takes linear time', () => {
    expect(withoutEscapes(chunkOf(`${ESC}[0m`.repeat(250_000))).bytes.length).toBe(0);
    expect(withoutEscapes(chunkOf(ESC.repeat(1_000_000))).bytes.length).toBe(1_000_000);
  });
});
