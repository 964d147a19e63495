import type {Sink} from '../../core/chunk.ts';
import {IdSet} from './id-set.ts';
import type {Repository} from './repository.ts';
import {isPartialClone} from './shallow.ts';

/** Objects reported one by one; the others are one line with their number. */
const MOST_NAMED = 20;

/** Objects that others name and that are not there: each counted once. */
export class Gaps {
  readonly #missing: IdSet;
  readonly #sink: Sink;
  readonly #repository: Repository;

  constructor(repository: Repository, sink: Sink) {
    this.#missing = new IdSet(repository.idBytes);
    this.#sink = sink;
    this.#repository = repository;
  }

  add(bytes: Uint8Array, at: number): void {
    this.#missing.add(bytes, at);
  }

  addHex(text: Uint8Array, at: number): void {
    this.#missing.addHex(text, at);
  }

  report(): void {
    const detail = isPartialClone(this.#repository)
      ? 'not fetched: this is a partial clone'
      : 'named by another object, but not in the object store';
    const named = Math.min(MOST_NAMED, this.#missing.size);
    for (let number = 0; number < named; number++) {
      this.#sink.unread({origin: {kind: 'blob', blob: this.#missing.hex(number)}, incomplete: 'missing-object', detail});
    }
    const more = this.#missing.size - named;
    if (more > 0) this.#sink.unread({origin: {kind: 'blob', blob: '(more)'}, incomplete: 'missing-object', detail, count: more});
  }
}
