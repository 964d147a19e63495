const HEX = new Uint8Array(256).fill(255);
for (let digit = 0; digit < 16; digit++) HEX[digit.toString(16).charCodeAt(0)] = digit;
const DIGITS = Buffer.from('0123456789abcdef');

/**
 * Object ids, 20 or 32 bytes each, packed into one array: ten million of them cost 260 MB, as strings they would cost a gigabyte.
 * Ids are numbered in the order they were added.
 */
export class IdSet {
  readonly idBytes: 20 | 32;
  #ids: Uint8Array;
  /** Open addressing: number of the id + 1, 0 = free. Never more than half full. */
  #slots = new Int32Array(1 << 10);
  #count = 0;
  readonly #scratch: Uint8Array;

  constructor(idBytes: 20 | 32) {
    this.idBytes = idBytes;
    this.#ids = new Uint8Array(idBytes << 9);
    this.#scratch = new Uint8Array(idBytes);
  }

  get size(): number {
    return this.#count;
  }

  /** Number of the id at `bytes[at]`; -1: not in the set. */
  find(bytes: Uint8Array, at: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = startOf(bytes, at) & mask; ; slot = (slot + 1) & mask) {
      const number = (this.#slots[slot] as number) - 1;
      if (number === -1 || this.#equals(number, bytes, at)) return number;
    }
  }

  /** Number of the id written in hex at `text[at]`; -1: not in the set or no id. */
  findHex(text: Uint8Array, at: number): number {
    return this.#readHex(text, at) ? this.find(this.#scratch, 0) : -1;
  }

  /** Adds the id at `bytes[at]` unless it is known; its number. */
  add(bytes: Uint8Array, at: number): number {
    const known = this.find(bytes, at);
    if (known !== -1) return known;
    if ((this.#count + 1) * 2 > this.#slots.length) this.#grow();
    const start = this.#count * this.idBytes;
    if (start + this.idBytes > this.#ids.length) {
      const more = new Uint8Array(this.#ids.length * 2);
      more.set(this.#ids);
      this.#ids = more;
    }
    for (let i = 0; i < this.idBytes; i++) this.#ids[start + i] = bytes[at + i] as number;
    this.#place(this.#count);
    return this.#count++;
  }

  /** The same for an id written in hex; -1: not hex. */
  addHex(text: Uint8Array, at: number): number {
    return this.#readHex(text, at) ? this.add(this.#scratch, 0) : -1;
  }

  /** The id in hex. */
  hex(number: number): string {
    const start = number * this.idBytes;
    return Buffer.from(this.#ids.buffer, this.#ids.byteOffset + start, this.idBytes).toString('hex');
  }

  /** Writes the id in hex to `out[at]`; the position behind it. */
  writeHex(number: number, out: Uint8Array, at: number): number {
    let to = at;
    for (let i = number * this.idBytes, end = i + this.idBytes; i < end; i++) {
      const byte = this.#ids[i] as number;
      out[to++] = DIGITS[byte >> 4] as number;
      out[to++] = DIGITS[byte & 15] as number;
    }
    return to;
  }

  #readHex(text: Uint8Array, at: number): boolean {
    for (let i = 0; i < this.idBytes; i++) {
      const high = HEX[text[at + 2 * i] as number] as number;
      const low = HEX[text[at + 2 * i + 1] as number] as number;
      if (high > 15 || low > 15) return false;
      this.#scratch[i] = (high << 4) | low;
    }
    return true;
  }

  #equals(number: number, bytes: Uint8Array, at: number): boolean {
    const start = number * this.idBytes;
    for (let i = 0; i < this.idBytes; i++) if (this.#ids[start + i] !== bytes[at + i]) return false;
    return true;
  }

  #place(number: number): void {
    const mask = this.#slots.length - 1;
    let slot = startOf(this.#ids, number * this.idBytes) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = number + 1;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let number = 0; number < this.#count; number++) this.#place(number);
  }
}

/** Ids are hashes already: some of their bits are a hash of them. Not the first four bytes alone, which are cheap to choose. */
function startOf(bytes: Uint8Array, at: number): number {
  const low =
    (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24);
  const high = (bytes[at + 8] as number) | ((bytes[at + 9] as number) << 8) | ((bytes[at + 10] as number) << 16);
  return Math.imul(low ^ (high << 3), 0x9e3779b1) >>> 4;
}
