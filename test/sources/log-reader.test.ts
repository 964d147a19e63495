import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {CHUNK_OVERLAP} from '../../src/core/chunk.ts';
import {LogReader} from '../../src/sources/log-reader.ts';
import {KeepingSink} from '../helpers/sink.ts';
import {githubToken, noise} from '../helpers/tokens.ts';

const ESC = '\u001b';
const ORIGIN = {kind: 'log', path: 'x.log'} as const;

interface Read {
  readonly text: string;
  readonly seen: number;
  readonly isJoin: boolean;
  /** Where each byte of the text stands, asked for while the chunk was handed over. */
  readonly places: readonly {readonly offset: number; readonly line: number; readonly column: number}[];
  readonly only: readonly (readonly [number, number])[];
}

/** Pushes the text in pieces and keeps what comes out; places only of short chunks. */
function readLog(text: string, {piece = text.length + 1, log = true}: {piece?: number; log?: boolean} = {}): Read[] {
  const reads: Read[] = [];
  const reader = new LogReader(
    {
      ...new KeepingSink(),
      unread: () => expect.unreachable(),
      count: () => undefined,
      progress: () => undefined,
      chunk: (chunk) => {
        const bytes = Buffer.from(chunk.bytes).toString('latin1');
        const counted = (at: number) => position(bytes, at, chunk);
        const places = chunk.bytes.length > 20_000 ? [] : Array.from(chunk.bytes, (_, at) => (chunk.locate ?? counted)(at));
        reads.push({text: bytes, seen: chunk.seen, isJoin: chunk.only !== undefined, places, only: chunk.only ?? []});
      },
    },
    {log},
  );
  reader.start(ORIGIN);
  for (let at = 0; at < text.length; at += piece) reader.push(Buffer.from(text.slice(at, at + piece), 'latin1'));
  reader.end();
  return reads;
}

function position(text: string, at: number, start = {offset: 0, line: 1, column: 0}) {
  const before = text.slice(0, at);
  const lines = before.split('\n').length - 1;
  const column = at - (before.lastIndexOf('\n') + 1) + (lines === 0 ? start.column : 0);
  return {offset: start.offset + at, line: start.line + lines, column: column + 1};
}

const SEQUENCES = [
  `${ESC}[0m`,
  `${ESC}[1;38;2;10;20;30m`,
  `${ESC}[m${ESC}[K`,
  `${ESC}[2K`,
  `${ESC}[?25l`,
  `${ESC}]0;title\u0007`,
  `${ESC}]8;;\u001b\\`,
  `${ESC}_bk;t=1234\u0007`,
  `${ESC}(B`,
  `${ESC}=`,
  `${ESC}[8mha:////4AAAbase64noise==${ESC}[0m`,
];

describe('terminal codes in a log', () => {
  it('are taken out, and every position leads back to the original, however the stream is cut', () => {
    const words = fc.stringMatching(/^[a-zA-Z0-9_ \n\r\t=-]{0,12}$/);
    const pieces = fc.array(fc.oneof(fc.constantFrom(...SEQUENCES), words), {maxLength: 60});
    fc.assert(
      fc.property(pieces, fc.integer({min: 1, max: 400}), (list, piece) => {
        const text = list.join('');
        const clean = list.filter((one) => !SEQUENCES.includes(one)).join('');
        const [read] = readLog(text, {piece}).filter((one) => !one.isJoin);
        expect(read?.text ?? '').toBe(clean);
        if (!clean.includes('\n')) return;
        for (const [at, place] of (read?.places ?? []).entries()) {
          expect(text[place.offset]).toBe(clean[at]);
          expect(place).toEqual(position(text, place.offset));
        }
      }),
      {numRuns: 400},
    );
  });

  it('that move the cursor leave a gap: what they part was never one word', () => {
    for (const code of ['[5C', '[10;20H', '[A', '[3G', 'M', '8']) expect(readLog(`ab${ESC}${code}cd\n`)[0]?.text).toBe('ab cd\n');
  });

  it('that never end take nothing away', () => {
    for (const text of [`a${ESC}[12`, `a${ESC}`, `a${ESC}]0;no end`, `a${ESC}[${'1;'.repeat(60)}m`, `a${ESC}]8;;x\ny\u0007z`])
      expect(readLog(text, {piece: 3})[0]?.text).toBe(text);
  });

  it('that carry a text hand it over too, at its place', () => {
    const address = `https://user:${noise(3, 20)}@host.example/x`;
    const text = `first\nsee ${ESC}]8;;${address}${ESC}\\here${ESC}]8;;${ESC}\\ now\n`;
    const [side, main] = [readLog(text).find((one) => one.text.includes('user')), readLog(text)[0]];
    expect(main?.text).toBe('first\nsee here now\n');
    expect(side?.places[side.text.indexOf(address)]).toEqual(position(text, text.indexOf(address)));
  });

  it('a megabyte of nothing but codes stays linear', () => {
    expect(readLog(`${ESC}[0m`.repeat(250_000))).toEqual([]);
    expect(readLog(ESC.repeat(1_000_000))[0]?.text.length).toBe(1_000_000);
    expect(readLog(`${ESC}]0;${'x'.repeat(100)}\u0007`.repeat(20_000)).every((one) => one.text.length <= 256 << 10)).toBe(true);
    expect(readLog(`${ESC}P`.repeat(500_000))[0]?.text.length).toBe(1_000_000);
  });

  it('are left alone in UTF-16, whose pieces never cut a unit, and where no log was asked for', () => {
    const wide = Buffer.from(`\ufeff${`${ESC}[1mabc\n`.repeat(300_000)}`, 'utf16le').toString('latin1');
    const reads = readLog(wide, {piece: 100_001});
    expect(reads.map((one) => one.text.slice(one.seen)).join('') === wide).toBe(true);
    expect(reads.length).toBeGreaterThan(1);
    for (const {text} of reads.slice(1)) expect(text.length % 2 === 0 || text === reads.at(-1)?.text).toBe(true);
    expect(readLog(`a${ESC}[1mb`, {log: false})[0]?.text).toBe(`a${ESC}[1mb`);
  });
});

describe('a long log', () => {
  it('is handed over in overlapping pieces that make up the whole, whatever the pushes and codes', () => {
    const lines = Array.from({length: 90_000}, (_, i) => `${i % 3 === 0 ? `${ESC}[32m` : ''}line ${i} ${'y'.repeat(i % 90)}${ESC}[0m\n`);
    const clean = lines.map((line) => line.replaceAll(`${ESC}[32m`, '').replaceAll(`${ESC}[0m`, '')).join('');
    const reads = readLog(lines.join(''), {piece: 77_777}).filter((one) => !one.isJoin);
    expect(reads.length).toBeGreaterThan(2);
    expect(reads.map((one) => one.text.slice(one.seen)).join('') === clean).toBe(true);
    for (const {seen} of reads.slice(1)) expect(seen).toBeGreaterThanOrEqual(CHUNK_OVERLAP);
  });

  it('keeps its places behind the first piece', () => {
    const text = `${`${ESC}[1mx${ESC}[0m${'a'.repeat(97)}\n`.repeat(50_000)}tail ${ESC}[1mhere`;
    const places: unknown[] = [];
    const sink = new KeepingSink();
    const reader = new LogReader(
      {
        unread: () => undefined,
        count: () => undefined,
        progress: () => undefined,
        chunk: (chunk) => {
          sink.chunk(chunk);
          if (chunk.last && chunk.only === undefined) places.push(chunk.locate?.(Buffer.from(chunk.bytes).indexOf('here')));
        },
      },
      {log: true},
    );
    reader.start(ORIGIN);
    reader.push(Buffer.from(text));
    reader.end();
    expect(sink.chunks.length).toBeGreaterThan(2);
    expect(places).toEqual([{offset: text.length - 4, line: 50_001, column: 10}]);
  });

  it('of a single endless line stays in flat memory, and lone CRs in it are no lines', () => {
    const sizes: number[] = [];
    const lines = new Set<number | undefined>();
    const reader = new LogReader(
      {
        unread: () => undefined,
        count: () => undefined,
        progress: () => undefined,
        chunk: (chunk) => {
          sizes.push(chunk.bytes.length);
          lines.add(chunk.locate?.(chunk.bytes.length - 1).line);
        },
      },
      {log: true},
    );
    const piece = Buffer.from('progress bar of one line\r'.repeat(40_000));
    reader.start(ORIGIN);
    reader.push(Buffer.from('first\n'));
    const before = process.memoryUsage();
    for (let i = 0; i < 300; i++) reader.push(piece);
    const after = process.memoryUsage();
    reader.end();
    expect(sizes.length).toBeGreaterThan(100);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(2 << 20);
    expect(lines).toEqual(new Set([undefined, 2]));
    expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(16 << 20);
    expect(after.heapUsed - before.heapUsed).toBeLessThan(64 << 20);
  });
});

describe('lines that a terminal wrapped', () => {
  const secret = githubToken(7);
  const wrapped = (width: number, prefix = '', end = '\n', second = prefix): string => {
    const line = `${'token '.padStart(width - 10, '. ')}${secret}`;
    return `${prefix}first${end}${prefix}${line.slice(0, width)}${end}${second}${line.slice(width)} rest${end}`;
  };

  for (const [name, text] of [
    ['80 columns', wrapped(80)],
    ['132 columns, CRLF', wrapped(132, '', '\r\n')],
    ['80 columns behind GitHub times', wrapped(80, '2026-01-05T09:14:10.1234567Z ')],
    ['120 columns behind GitLab times', wrapped(120, '2026-01-05T09:14:10.123456Z 00O ')],
    ['any width that GitLab marked', wrapped(77, '2026-01-05T09:14:10.123456Z 00O ', '\n', '2026-01-05T09:14:10.123456Z 00O+')],
    ['100 columns behind Jenkins times', wrapped(100, '[2026-01-05T09:14:10.123Z] ')],
    ['80 columns behind TeamCity times', wrapped(80, '[09:14:10]i:  ')],
    ['80 columns behind a service name', wrapped(80, 'web-1  | ')],
    ['80 columns behind times of a container tool', wrapped(80, '2026-01-05T09:14:10.123456789Z ')],
    ['a width of its own, which several lines have', `${wrapped(93)}${wrapped(93)}`.slice(0, -wrapped(93).indexOf('\n'))],
    ['80 columns coloured', wrapped(80).replace(secret.slice(0, 4), `${ESC}[31m${secret.slice(0, 4)}${ESC}[0m`)],
    ['80 characters that are more bytes', wrapped(80).replace('. . ', '\u00e2\u009e\u009c\u00c3\u00a9. ')],
  ] as const) {
    it(`are joined: ${name}`, () => {
      const [joined] = readLog(text).filter((one) => one.isJoin);
      const at = joined?.text.indexOf(secret) ?? -1;
      expect(at).toBeGreaterThan(0);
      expect(joined?.places[at]?.offset).toBe(text.indexOf(secret.slice(4, 9)) - (text.includes(`${ESC}[0m`) ? 8 : 4));
      expect(joined?.places[at]).toEqual(position(text, joined?.places[at]?.offset ?? 0));
      expect(joined?.places[at + 39]).toEqual(position(text, text.indexOf(secret.slice(-5)) + 4));
      const [start = 0, end = 0] = joined?.only[0] ?? [];
      expect(start).toBeGreaterThan(at);
      expect(end).toBeLessThanOrEqual(at + 40);
    });
  }

  it('three lines are one join with two breaks', () => {
    const [, joined, ...rest] = readLog(`${'a1'.repeat(40)}\n${'b1'.repeat(40)}\nccc\n`);
    expect(joined?.text).toBe(`${'a1'.repeat(40)}${'b1'.repeat(40)}ccc\n`);
    expect(joined?.only).toEqual([
      [80, 81],
      [160, 161],
    ]);
    expect(rest).toEqual([]);
  });

  it('lines of another length, that end or go on with a blank, or whose word there holds no digit or is short, are not', () => {
    const full = `${'a1'.repeat(40)}`;
    const texts = [`${full}x\nbbb\n`, `${full.slice(1)} \nbbb\n`, `${full}\n bbb\n`, `${full}\n`, `${'a'.repeat(80)}\nbbb\n`];
    for (const text of [...texts, `${'a '.repeat(38)}1234\nbbb\n`]) expect(readLog(text).filter((one) => one.isJoin)).toEqual([]);
  });

  it('are joined once where two pieces of the stream meet', () => {
    const line = 'x'.repeat(49);
    for (const shift of [0, 40, 90, 130]) {
      const text = `${`${line}\n`.repeat(41_900)}${'y'.repeat(shift)}\n${'a'.repeat(70)}${secret.slice(0, 10)}\n${secret.slice(10)}\n`;
      const joins = readLog(`${text}${`${line}\n`.repeat(50_000)}`, {piece: 65_536}).filter(
        (one) => one.isJoin && one.text.includes(secret),
      );
      expect(joins.length).toBe(1);
    }
  });

  it('a command typed at a prompt is joined where its editor broke it', () => {
    const text = `$ export GITHUB_TOKEN=${secret.slice(0, 20)} \r${secret.slice(20)} && ./run\r\n`;
    const [joined] = readLog(text).filter((one) => one.isJoin);
    const at = joined?.text.indexOf(secret) ?? -1;
    expect(joined?.places[at]).toEqual(position(text, text.indexOf(secret.slice(0, 9))));
    expect(readLog('done \rnext \rlast\n').filter((one) => one.isJoin)).toEqual([]);
  });

  it('a word in JSON is joined where colour codes are written out in it', () => {
    const text = `{"message":"\\u001b[1mtoken\\u001b[0m ${secret.slice(0, 4)}\\u001B[0m\\u001b[1;33m${secret.slice(4)}\\u001b[0m"}\n`;
    const [joined] = readLog(text).filter((one) => one.isJoin);
    const at = joined?.text.indexOf(secret) ?? -1;
    expect(joined?.places[at]).toEqual(position(text, text.indexOf(secret.slice(0, 4))));
    expect(joined?.places[at + 4]).toEqual(position(text, text.indexOf(secret.slice(4))));
    expect(readLog(`{"message":"\\u001b[1mtoken\\u001b[0m done"}\n`.repeat(10)).filter((one) => one.isJoin)).toEqual([]);
  });

  it('a private key behind line prefixes is handed over without them', () => {
    const time = '2026-01-05T09:14:10.1234567Z ';
    const key = ['-----BEGIN TEST KEY-----', noise(1, 64), noise(2, 64), '-----END TEST KEY-----'];
    const [joined] = readLog(`${time}before\n${key.map((line) => `${time}${line}\n`).join('')}${time}after\n`).filter((one) => one.isJoin);
    expect(joined?.text).toContain(key.join('\n'));
    const atEnd = readLog(`${time}${'x'.repeat(500)}\n`.repeat(5000) + key.map((line) => `${time}${line}`).join('\n'));
    expect(atEnd.filter((one) => one.isJoin).map((one) => one.text)).toEqual([`${key.join('\n')}\n`]);
    expect(readLog(`${key.join('\n')}\n`).filter((one) => one.isJoin)).toEqual([]);
    expect(readLog(`${time}-----BEGIN X\n`.repeat(40_000)).filter((one) => one.isJoin)).toEqual([]);
  });
});
