import {CHUNK_OVERLAP, type Chunk, type Origin, type Sink} from '../core/chunk.ts';
import {joinedChunk} from './joined-lines.ts';
import {LogText} from './log-text.ts';
import {SideTexts} from './side-texts.ts';
import {escapeEnd, GAP, LONGEST_STRING, movesCursor, stringText, UNFINISHED} from './terminal-escapes.ts';
import {nextStart} from './text-place.ts';

const ESC = 0x1b;
/** Bytes of a piece; each begins with the last CHUNK_OVERLAP of the one before. */
const PIECE = 2 << 20;
/** Bytes of the start by which UTF-16 is told from other text. */
const FIRST_LOOK = 256;
const NOTHING = Buffer.alloc(0);

/**
 * Cuts an endless stream into overlapping chunks in one buffer: memory stays flat whatever its length. As a log: terminal codes are taken
 * out (so that a token cut by colours is whole), texts that a terminal's width or a CI system's line prefix broke are handed over joined as well;
 * positions are always those in the stream.
 */
export class LogReader {
  readonly #sink: Sink;
  readonly #log: boolean;
  readonly #text = new LogText(PIECE);
  readonly #sides: SideTexts;
  #origin: Origin = {kind: 'log', path: ''};
  /** Bytes that wait for the next piece: the start of the stream, or of a terminal code. */
  #waiting: Buffer = NOTHING;
  /** Offset in the stream behind all that was pushed, without what waits. */
  #offset = 0;
  #seen = 0;
  #isLog = true;
  #started = false;
  #isWide = false;

  /** `log`: false hands the bytes over as they are. */
  constructor(sink: Sink, {log}: {readonly log: boolean}) {
    this.#sink = sink;
    this.#log = log;
    this.#sides = new SideTexts(sink);
  }

  /** A stream begins. */
  start(origin: Origin): void {
    this.#origin = origin;
    this.#text.clear();
    this.#waiting = NOTHING;
    this.#offset = 0;
    this.#seen = 0;
    this.#started = false;
  }

  /** Takes the stream's next bytes; they may be changed afterwards. */
  push(bytes: Uint8Array): void {
    const all = this.#waiting.length === 0 ? bytes : Buffer.concat([this.#waiting, bytes]);
    this.#waiting = NOTHING;
    if (!this.#started && all.length < FIRST_LOOK) this.#waiting = Buffer.from(all);
    else this.#take(all, false);
  }

  /** The stream ended: hands over what is left. */
  end(): void {
    const rest = this.#waiting;
    this.#waiting = NOTHING;
    this.#take(rest, true);
    this.#emit(this.#text.length, true);
  }

  #take(bytes: Uint8Array, last: boolean): void {
    if (!this.#started) {
      this.#started = true;
      this.#isWide = looksWide(bytes);
      this.#isLog = this.#log && !this.#isWide;
    }
    if (this.#isLog) this.#clean(buffer(bytes), last);
    else this.#add(bytes, 0, bytes.length);
    this.#offset += bytes.length - this.#waiting.length;
  }

  /** Adds everything but codes; one that is not whole yet waits. */
  #clean(bytes: Buffer, last: boolean): void {
    for (let at = 0; at < bytes.length; ) {
      at = this.#addText(bytes, at);
      if (at === bytes.length) return;
      const end = escapeEnd(bytes, at);
      if (end === UNFINISHED && !last && bytes.length - at <= LONGEST_STRING) {
        this.#waiting = Buffer.from(bytes.subarray(at));
        return;
      }
      if (end > at) this.#takeOut(bytes, at, end);
      else this.#addByte(ESC, at);
      at = Math.max(end, at + 1);
    }
  }

  /** Adds what stands before the next code that is no colour; where that is. */
  #addText(bytes: Buffer, from: number): number {
    let at = from;
    while (at < bytes.length) {
      if (this.#text.room === 0) this.#handOver();
      at = this.#text.addColoured(bytes, at, bytes.length, this.#offset + at);
      if (bytes[at] === ESC) break;
      const next = bytes.indexOf(ESC, at);
      const end = next === -1 ? bytes.length : next;
      this.#add(bytes, at, end);
      at = end;
    }
    return at;
  }

  #takeOut(bytes: Buffer, at: number, end: number): void {
    if (movesCursor(bytes, at, end)) this.#addByte(GAP, at);
    const inner = stringText(bytes, at, end);
    if (inner === null) return;
    if (!this.#sides.hasRoom(inner.end - inner.start)) {
      this.#text.index();
      this.#sides.handOver(this.#origin, this.#text);
    }
    this.#sides.add(bytes.subarray(inner.start, inner.end), this.#offset + inner.start, this.#text.length);
  }

  #addByte(byte: number, at: number): void {
    if (this.#text.room === 0) this.#handOver();
    this.#text.addByte(byte, this.#offset + at);
  }

  #add(bytes: Uint8Array, from: number, to: number): void {
    for (let at = from; at < to; ) {
      const take = Math.min(to - at, this.#text.room);
      this.#text.add(bytes, at, at + take, this.#offset + at);
      at += take;
      if (this.#text.room === 0) this.#handOver();
    }
  }

  /** Cuts behind the last whole line where there is one, so that no wrapped line is cut. */
  #handOver(): void {
    const bytes = this.#text.bytes();
    const lineEnd = this.#isWide ? 0 : bytes.lastIndexOf(10) + 1;
    const cut = lineEnd > PIECE / 2 ? lineEnd : PIECE;
    this.#emit(cut, false);
    const from = this.#isWide ? cut - CHUNK_OVERLAP : nextStart(bytes, cut);
    this.#text.drop(from);
    this.#seen = cut - from;
  }

  #emit(length: number, last: boolean): void {
    this.#text.index();
    const chunk = this.#chunk(length, last);
    if (length > this.#seen || (last && length > 0)) this.#sink.chunk(chunk);
    this.#sides.handOver(this.#origin, this.#text);
    const joined = this.#isLog ? joinedChunk(chunk, this.#text) : null;
    if (joined !== null) this.#sink.chunk(joined);
  }

  #chunk(length: number, last: boolean): Chunk {
    const text = this.#text;
    const {offset, line, column} = text.place;
    const chunk = {origin: this.#origin, bytes: text.bytes(length), offset, line, column, seen: this.#seen, last};
    // Without any LF in it lone CRs would count as line ends, as they do in a whole text that has none.
    const countsItself = text.isPlain && (text.lines.count > 0 || (last && offset === 0));
    return countsItself || this.#isWide ? chunk : {...chunk, locate: (at) => text.locate(at)};
  }
}

function buffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** A byte order mark of UTF-16, or zeros in a quarter of the first bytes. */
function looksWide(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  const first = bytes.subarray(0, FIRST_LOOK);
  return first.reduce((zeros, byte) => zeros + (byte === 0 ? 1 : 0), 0) * 4 > first.length;
}
