import type {Chunk, Position} from '../core/chunk.ts';
import {escapedColours} from './escaped-colours.ts';
import {keyBlocks} from './key-blocks.ts';
import type {LogText} from './log-text.ts';
import {LogView, type Span} from './log-view.ts';
import {lastAtMost} from './offset-map.ts';
import {promptWraps} from './prompt-wraps.ts';
import {wrappedRuns} from './wrapped-runs.ts';

const LINE_END = Buffer.from('\n');

/**
 * A small extra chunk, in which every text of a chunk that something broke is whole again, one behind the other: broken by a terminal's width, by
 * a prompt's line editor, by colours written out in JSON, by the prefix that a CI system writes before each line of a key. Only what crosses a break counts in it (`only`): the
 * rest is found in the chunk itself. Null: ordinary text. `text` is indexed, and `chunk` its beginning.
 */
export function joinedChunk(chunk: Chunk, text: LogText): Chunk | null {
  const view = new LogView(chunk, text);
  const joins = [...wrappedRuns(view), ...keyBlocks(view), ...promptWraps(view), ...escapedColours(view)];
  return joins.length === 0 ? null : new Join(joins, view.bytes).chunk(chunk, text);
}

/** Texts put together from parts of a chunk. */
class Join {
  readonly #pieces: Buffer[] = [];
  /** For each part: where it begins here, and in the chunk. */
  readonly #offsets: number[] = [];
  readonly #starts: number[] = [];
  readonly #breaks: (readonly [number, number])[] = [];
  #length = 0;

  constructor(joins: readonly (readonly Span[])[], bytes: Buffer) {
    for (const parts of joins) {
      for (const [i, part] of parts.entries()) {
        if (i > 0) this.#breaks.push([this.#length, this.#length + 1]);
        this.#offsets.push(this.#length);
        this.#starts.push(part.start);
        this.#add(bytes.subarray(part.start, part.end));
      }
      this.#add(LINE_END);
    }
  }

  #add(bytes: Buffer): void {
    this.#pieces.push(bytes);
    this.#length += bytes.length;
  }

  chunk({origin}: Chunk, text: LogText): Chunk {
    const locate = (at: number): Position => {
      const i = lastAtMost(this.#offsets, this.#offsets.length, at);
      return text.locate((this.#starts[i] ?? 0) + at - (this.#offsets[i] ?? 0));
    };
    const bytes = Buffer.concat(this.#pieces, this.#length);
    return {origin, bytes, offset: 0, line: 1, column: 0, seen: 0, last: true, locate, only: this.#breaks};
  }
}
