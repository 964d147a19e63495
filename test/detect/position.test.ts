import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {Detector} from '../../src/detect/detect.ts';
import {LineCounter} from '../../src/detect/position.ts';
import {narrowUtf16} from '../../src/detect/utf16.ts';
import {checks, chunk, findings, provider, rule, ruleset, secretOf} from '../helpers/rules.ts';

const detector = new Detector(
  ruleset([
    provider([
      rule({id: 'acme', anchors: ['acme_'], pattern: /acme_[a-z0-9]{8}/}),
      rule({id: 'block', anchors: ['<key>'], pattern: /<key>([^<]{1,80})<\/key>/}),
    ]),
  ]),
  checks(),
);
const T = `acme_${'k9'.repeat(4)}`;
const where = (content: string | Uint8Array, more = {}) =>
  findings(detector, chunk(content, more)).map((one) => [one.offset, one.line, one.column, one.endLine, one.endColumn]);
const utf16 = (text: string, bigEndian: boolean, mark: boolean): Buffer => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

describe('positions', () => {
  it('LF, CRLF, no final newline', () => {
    expect(where(`a\nbc ${T}`)).toEqual([[5, 2, 4, 2, 16]]);
    expect(where(`a\r\nbc ${T}\r\n`)).toEqual([[6, 2, 4, 2, 16]]);
    expect(where(T)).toEqual([[0, 1, 1, 1, 13]]);
  });
  it('lone CR ends a line only where there is no LF', () => {
    expect(where(`a\rbc ${T}\rd ${T}`)).toEqual([
      [5, 2, 4, 2, 16],
      [21, 3, 3, 3, 15],
    ]);
    expect(where(`a\rbc ${T}\nd`)).toEqual([[5, 1, 6, 1, 18]]);
  });
  it('UTF-8: columns and offsets in bytes', () => {
    expect(where(Buffer.from(`é\nüß ${T}`, 'utf8'))).toEqual([[8, 2, 6, 2, 18]]);
  });
  it('a value over several lines', () => {
    expect(where('x\n <key>ab\ncde\nf</key>')).toEqual([[8, 2, 7, 4, 1]]);
  });
  it('a chunk in the middle of its origin', () => {
    expect(where(`bc ${T}\n${T}`, {offset: 1000, line: 7, column: 20})).toEqual([
      [1003, 7, 24, 7, 36],
      [1017, 8, 1, 8, 13],
    ]);
  });
  it("bytes that are not the origin's own are located by the source", () => {
    const locate = (offset: number) => ({offset: offset + 500, line: 9, column: offset + 100});
    expect(where(`bc ${T}`, {locate})).toEqual([[503, 9, 103, 9, 115]]);
  });

  for (const bigEndian of [false, true]) {
    for (const mark of [false, true]) {
      const name = `UTF-16${bigEndian ? 'BE' : 'LE'} ${mark ? 'with' : 'without'} BOM`;
      const skip = mark ? 2 : 0;
      it(`${name}: bytes of the original, first and later lines`, () => {
        expect(where(utf16(`ab ${T}\r\nc ${T}`, bigEndian, mark))).toEqual([
          [skip + 6, 1, skip + 7, 1, skip + 32],
          [skip + 40, 2, 5, 2, 30],
        ]);
      });
      it(`${name}: names the encoding, gives the narrowed value`, () => {
        const [one] = findings(detector, chunk(utf16(`€ ${T}\n`, bigEndian, mark)));
        expect(one?.wrapped).toEqual([bigEndian ? 'utf-16be' : 'utf-16le']);
        expect(one === undefined ? '' : secretOf(one)).toBe(T);
      });
    }
  }

  it('UTF-16: `only` and `seen` are bytes of the original', () => {
    const bytes = utf16(`${T} ${T}`, false, true);
    expect(where(bytes, {only: [[2, 4]]})).toEqual([[2, 1, 3, 1, 28]]);
    expect(where(bytes, {only: [[28, 30]]})).toEqual([]);
    expect(where(bytes, {only: [[30, 31]]})).toEqual([[30, 1, 31, 1, 56]]);
  });

  it('agree with counting from the start, however they are asked for', () => {
    const piece = fc.constantFrom('a', '\n', '\r\n', '\r', 'é', ' ');
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 60}), fc.array(fc.nat(80), {maxLength: 12}), (pieces, offsets) => {
        const text = pieces.join('');
        const counter = new LineCounter(chunk(text));
        const end = text.includes('\n') ? '\n' : '\r';
        for (const offset of offsets.filter((one) => one < text.length)) {
          const lines = text.slice(0, offset).split(end);
          expect(counter.at(offset)).toEqual({offset, line: lines.length, column: lines.at(-1)!.length + 1});
        }
      }),
    );
  });
});

describe('narrowUtf16', () => {
  it('takes nothing else for UTF-16', () => {
    const binary = Buffer.from(Array.from({length: 4096}, (_, i) => (i * 7919) % 251));
    const integers = Buffer.from(Uint32Array.from({length: 512}, (_, i) => i).buffer);
    const samples = Buffer.from(Uint16Array.from({length: 2048}, (_, i) => (i * 37) % 17).buffer);
    for (const bytes of [
      Buffer.from(''),
      Buffer.from('ab'),
      Buffer.from('plain text\n'.repeat(99)),
      binary,
      integers,
      samples,
      Buffer.alloc(5000),
    ])
      expect(narrowUtf16(bytes)).toBeNull();
  });
  it('maps every unit back', () => {
    fc.assert(
      fc.property(fc.string({minLength: 4, maxLength: 200}), fc.boolean(), (text, bigEndian) => {
        const bytes = utf16(text, bigEndian, true);
        const narrowed = narrowUtf16(bytes)!;
        expect(narrowed.bytes.length).toBe(text.length);
        for (let i = 0; i < text.length; i++) {
          const at = narrowed.toOriginal(i);
          expect(narrowed.bytes[i]).toBe(Math.min(255, bigEndian ? bytes.readUInt16BE(at) : bytes.readUInt16LE(at)));
        }
      }),
    );
  });
});
