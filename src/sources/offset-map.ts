/** Which original offset each byte of a text has from which parts of the original were taken out. */
export class OffsetMap {
  /** Offsets in the text at which a run of original bytes begins, ascending; where it begins in the original. */
  #from = new Int32Array(1024);
  #original = new Float64Array(1024);
  #count = 0;

  clear(): void {
    this.#count = 0;
  }

  /** The text from `from` on comes from `original` on. Told in rising order. */
  add(from: number, original: number): void {
    const last = this.#count - 1;
    if (last >= 0) {
      if ((this.#original[last] ?? 0) + from - (this.#from[last] ?? 0) === original) return;
      if (this.#from[last] === from) this.#count--;
    }
    if (this.#count === this.#from.length) this.#grow();
    this.#from[this.#count] = from;
    this.#original[this.#count++] = original;
  }

  /** True where the text is the original, from some place on. */
  get isPlain(): boolean {
    return this.#count <= 1;
  }

  originalOf(offset: number): number {
    const i = lastAtMost(this.#from, this.#count, offset);
    return (this.#original[i] ?? 0) + offset - (this.#from[i] ?? 0);
  }

  /** The first `bytes` of the text go away. */
  drop(bytes: number): void {
    const first = lastAtMost(this.#from, this.#count, bytes);
    const original = this.originalOf(bytes);
    let kept = 0;
    for (let i = first; i < this.#count; i++, kept++) {
      this.#from[kept] = Math.max(0, (this.#from[i] ?? 0) - bytes);
      this.#original[kept] = i === first ? original : (this.#original[i] ?? 0);
    }
    this.#count = kept;
  }

  #grow(): void {
    const from = new Int32Array(2 * this.#from.length);
    const original = new Float64Array(2 * this.#from.length);
    from.set(this.#from);
    original.set(this.#original);
    this.#from = from;
    this.#original = original;
  }
}

/** Index of the last of the first `count` entries (ascending) that is at most `value`; 0 when none is. */
export function lastAtMost(sorted: ArrayLike<number>, count: number, value: number): number {
  let [low, high] = [0, count - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
