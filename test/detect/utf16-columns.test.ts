import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {Detector} from '../../src/detect/detect.ts';
import {Utf16Columns} from '../../src/detect/utf16-columns.ts';
import {checks, chunk, findings, provider, rule, ruleset} from '../helpers/rules.ts';

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
type Encoding = 'utf8' | 'utf16le' | 'utf16be';
const encoded = (text: string, encoding: Encoding): Buffer =>
  encoding === 'utf16be' ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, encoding);
const columns = (content: Uint8Array, more = {}) =>
  findings(detector, chunk(content, more)).map(({line, endLine, utf16}) => [
    line,
    utf16?.startColumn ?? null,
    endLine,
    utf16?.endColumn ?? null,
  ]);

describe('columns in UTF-16 code units', () => {
  for (const encoding of ['utf8', 'utf16le', 'utf16be'] as const) {
    // Without a mark, UTF-16 is recognised by its zero bytes: most of the text must be ASCII then.
    const marks = encoding === 'utf8' ? ['', '\ufeff'] : ['\ufeff'];
    for (const mark of marks) {
      const at = (text: string) => columns(encoded(mark + text, encoding));
      describe(`${encoding}${mark === '' ? '' : ' with a byte order mark'}`, () => {
        it('ASCII, tabs, CRLF', () => {
          expect(at(`${T}\r\n\t\tx ${T}\r\n`)).toEqual([
            [1, 1, 1, 14],
            [2, 5, 2, 18],
          ]);
        });
        it('two and three bytes are one unit, four bytes are two', () => {
          expect(at(`é${T}\n€ ${T}\n😀${T} 😀 ${T}`)).toEqual([
            [1, 2, 1, 15],
            [2, 3, 2, 16],
            [3, 3, 3, 16],
            [3, 20, 3, 33],
          ]);
        });
      });
    }
  }

  it('a value with and between such characters, over several lines', () => {
    expect(columns(Buffer.from('ß <key>éb\ncü😀</key>'))).toEqual([[1, 8, 2, 5]]);
    expect(columns(Buffer.from('ß <key>éb\n</key> '))).toEqual([[1, 8, 1, 11]]);
  });
  it('agree with the text itself', () => {
    const piece = fc.constantFrom('a', '\n', '\r\n', '\t', 'é', '€', '😀', ` ${T} `, T, '<key>ü', 'é</key>');
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 40}), fc.constantFrom('utf8', 'utf16le', 'utf16be' as Encoding), (pieces, encoding) => {
        const text = pieces.join('');
        const mark = encoding === 'utf8' ? '' : '\ufeff';
        const lines = text.split('\n');
        for (const finding of findings(detector, chunk(encoded(mark + text, encoding as Encoding)))) {
          const {startColumn, endColumn} = finding.utf16!;
          const first = lines[finding.line - 1]!.slice(startColumn - 1);
          const last = lines[finding.endLine - 1]!.slice(0, endColumn - 1);
          if (finding.ruleId === 'acme') expect([first.startsWith(T), last.endsWith(T)]).toEqual([true, true]);
          else expect(lines[finding.line - 1]!.slice(0, startColumn - 1).endsWith('<key>')).toBe(true);
        }
      }),
      {numRuns: 400},
    );
  });
  it('text that is not UTF-8 has one unit a byte', () => {
    expect(columns(Buffer.from(`\xe9t\x93 ${T}`, 'latin1'))).toEqual([[1, 5, 1, 18]]);
    expect(columns(Buffer.from(`\xf0 <key>\x93x\xf0</key>`, 'latin1'))).toEqual([[1, 8, 1, 11]]);
  });
  it('are not known on the first line of a piece that begins inside of it, known on the next', () => {
    expect(columns(Buffer.from(`é ${T}\né ${T}`), {offset: 5000, line: 3, column: 20})).toEqual([
      [3, null, 3, null],
      [4, 3, 4, 16],
    ]);
    const wide = encoded(`${T}\n${'ab '.repeat(20)}${T}`, 'utf16le');
    expect(columns(wide, {offset: 5000, line: 3, column: 20})).toEqual([
      [3, null, 3, null],
      [4, 61, 4, 74],
    ]);
  });
  it("are not known where the bytes are not the origin's own", () => {
    expect(columns(Buffer.from(T), {locate: (offset: number) => ({offset, line: 1, column: offset + 9})})).toEqual([[1, null, 1, null]]);
  });
  it('a byte order mark counts only where the origin begins', () => {
    expect(columns(Buffer.from(`\ufeff${T}`), {offset: 900, line: 7})).toEqual([[7, 2, 7, 15]]);
  });
  it('the same however they are asked for, forwards and backwards', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'é', '😀', '\n'), {maxLength: 40}),
        fc.array(fc.nat(80), {maxLength: 12}),
        (pieces, asked) => {
          const text = pieces.join('');
          const bytes = Buffer.from(text);
          const counter = new Utf16Columns(chunk(bytes));
          for (const offset of asked.filter((one) => one < bytes.length)) {
            const column = offset - bytes.lastIndexOf(10, offset - 1);
            const fresh = new Utf16Columns(chunk(bytes)).of(offset, offset === 0 ? 1 : column);
            expect(counter.of(offset, offset === 0 ? 1 : column)).toEqual(fresh);
          }
        },
      ),
    );
  });
  it('ten thousand findings on one line of 700 KB cost one pass over it', () => {
    const bytes = Buffer.from(`é😀${` ${T} é`.repeat(10_000)}`);
    const counter = new Utf16Columns(chunk(bytes));
    let counted = 0;
    const started = process.cpuUsage().user;
    for (let at = bytes.indexOf(T); at !== -1; at = bytes.indexOf(T, at + 1)) {
      counted += counter.of(at, at + 1)!.start - counter.of(at, at + 1)!.start + 1;
    }
    // A pass for each would be 3.5 GB: seconds.
    expect([counted, process.cpuUsage().user - started < 300_000]).toEqual([10_000, true]);
  });
});
