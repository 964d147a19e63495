/** Decoded at least, and at most when one decoding serves many candidates. */
const SMALLEST = 256;
const LARGEST = 65_536;
/** A candidate this near to the last text shares the next, larger one: decoding is far cheaper than another slice per candidate. */
const NEIGHBOURHOOD = 16_384;
/** Kept before the asked start when decoding for many candidates, since the next one may look a little further back. */
const MARGIN = 4_096;

/**
 * A chunk as latin1 text (one byte, one character), decoded only around candidates: a lone candidate costs a slice of its own size,
 * neighbouring ones share a growing one, so that dense text is not decoded once per candidate.
 */
export class TextWindow {
  #bytes: Buffer = Buffer.alloc(0);
  #size = SMALLEST;
  #end = 0;
  /** Text of the bytes from `base` on. */
  text = '';
  base = 0;

  /** Begins a new chunk. The old one's text is forgotten. */
  open(bytes: Uint8Array): void {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#size = SMALLEST;
    this.text = '';
    this.base = this.#end = 0;
  }

  close(): void {
    this.open(new Uint8Array(0));
  }

  get length(): number {
    return this.#bytes.length;
  }

  /** Makes `text` hold the bytes from `from` to `to`, as far as the chunk has them. */
  show(from: number, to: number): void {
    const [first, last] = [Math.max(0, from), Math.min(to, this.#bytes.length)];
    if (first >= this.base && last <= this.#end && this.#end > 0) return;
    const isNeighbour = this.#end > 0 && first < this.#end + NEIGHBOURHOOD;
    this.#size = isNeighbour ? Math.min(LARGEST, 2 * this.#size) : SMALLEST;
    this.base = isNeighbour ? Math.max(0, first - Math.min(MARGIN, this.#size)) : first;
    this.#end = Math.min(this.#bytes.length, Math.max(last, this.base + this.#size));
    this.text = this.#bytes.toString('latin1', this.base, this.#end);
  }

  /** The text of the bytes from `from` to `to`, cut to the chunk. */
  slice(from: number, to: number): string {
    this.show(from, to);
    return this.text.slice(Math.max(0, from) - this.base, Math.max(0, to - this.base));
  }

  /** A copy of the bytes from `from` to `to`. */
  copy(from: number, to: number): Uint8Array {
    const copy = new Uint8Array(to - from);
    for (let at = from; at < to; at++) copy[at - from] = this.#bytes[at]!;
    return copy;
  }

  get bytes(): Uint8Array {
    return this.#bytes;
  }
}
