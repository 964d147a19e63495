import type {Origin, Sink} from '../core/chunk.ts';
import type {LogText} from './log-text.ts';
import {lastAtMost} from './offset-map.ts';

const CAPACITY = 256 << 10;
/** Shorter texts hold no token: titles, marks. */
const SHORTEST = 16;

/** Texts that stand inside terminal codes (the address of a link, a window's title): gathered, and handed over as a chunk of their own. */
export class SideTexts {
  readonly #sink: Sink;
  #buffer = Buffer.alloc(0);
  #length = 0;
  /** For each text: where it begins in the buffer, in the log, and before which byte of the log's clean text it stood. */
  #starts: number[] = [];
  #originals: number[] = [];
  #before: number[] = [];

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  hasRoom(bytes: number): boolean {
    return this.#length + bytes < CAPACITY;
  }

  /** Keeps a text, of less than CAPACITY bytes, that began at `original` in the log. */
  add(text: Uint8Array, original: number, before: number): void {
    if (text.length < SHORTEST) return;
    if (this.#buffer.length === 0) this.#buffer = Buffer.allocUnsafeSlow(CAPACITY);
    this.#buffer.set(text, this.#length);
    this.#starts.push(this.#length);
    this.#originals.push(original);
    this.#before.push(before);
    this.#length += text.length;
    this.#buffer[this.#length++] = 10;
  }

  /** Hands over what was gathered; `log` is indexed, and still holds the text it stood in. */
  handOver(origin: Origin, log: LogText): void {
    if (this.#length === 0) return;
    const [starts, originals, before] = [this.#starts, this.#originals, this.#before];
    const bytes = this.#buffer.subarray(0, this.#length);
    const locate = (at: number) => {
      const i = lastAtMost(starts, starts.length, at);
      return log.locateOriginal(before[i] ?? 0, (originals[i] ?? 0) + at - (starts[i] ?? 0));
    };
    this.#sink.chunk({origin, bytes, offset: 0, line: 1, column: 0, seen: 0, last: true, locate});
    this.#length = 0;
    this.#starts = [];
    this.#originals = [];
    this.#before = [];
  }
}
