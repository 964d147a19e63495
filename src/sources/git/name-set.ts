/** Names that share a hash are looked through up to this many: whoever makes more collide has some read twice, and nothing slowed. */
const MOST_PROBES = 64;

/** Byte strings, each once: the file names of a whole history fit into some megabytes. */
export class NameSet {
  #bytes = new Uint8Array(1 << 16);
  #used = 0;
  /** Where name i starts; name i ends where i + 1 starts. */
  #starts = new Int32Array(1 << 12);
  #hashes = new Int32Array(1 << 12);
  #count = 0;
  #slots = new Int32Array(1 << 13);

  /** True when `bytes[start, end)` was not in the set; it is now. `hash`: any hash of these bytes, always the same one. */
  add(bytes: Uint8Array, start: number, end: number, hash: number): boolean {
    let mask = this.#slots.length - 1;
    let slot = scatter(hash) & mask;
    let probes = 0;
    for (; this.#slots[slot] !== 0; slot = (slot + 1) & mask) {
      if (++probes > MOST_PROBES) return true;
      if (this.#equals((this.#slots[slot] as number) - 1, bytes, start, end, hash)) return false;
    }
    if (this.#count * 2 >= this.#slots.length) {
      this.#grow();
      mask = this.#slots.length - 1;
      slot = scatter(hash) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    }
    this.#slots[slot] = this.#keep(bytes, start, end, hash) + 1;
    return true;
  }

  #equals(number: number, bytes: Uint8Array, start: number, end: number, hash: number): boolean {
    if (this.#hashes[number] !== hash) return false;
    const from = this.#starts[number] as number;
    if ((this.#starts[number + 1] as number) - from !== end - start) return false;
    for (let i = start; i < end; i++) if (this.#bytes[from + i - start] !== bytes[i]) return false;
    return true;
  }

  #keep(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const length = end - start;
    if (this.#used + length > this.#bytes.length) this.#bytes = larger(this.#bytes, Math.max(this.#used + length, this.#bytes.length * 2));
    if (this.#count + 2 > this.#starts.length) {
      this.#starts = larger(this.#starts, this.#starts.length * 2);
      this.#hashes = larger(this.#hashes, this.#hashes.length * 2);
    }
    for (let i = start; i < end; i++) this.#bytes[this.#used++] = bytes[i] as number;
    this.#hashes[this.#count] = hash;
    this.#starts[this.#count + 1] = this.#used;
    return this.#count++;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let number = 0; number < this.#count; number++) {
      let slot = scatter(this.#hashes[number] as number) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = number + 1;
    }
  }
}

function scatter(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> 3;
}

function larger<A extends Uint8Array | Int32Array>(array: A, length: number): A {
  const more = (array instanceof Uint8Array ? new Uint8Array(length) : new Int32Array(length)) as A;
  more.set(array);
  return more;
}
