/** How far a hit may stand behind an earlier one: longer than any anchor (prefilter.ts). */
const DISORDER = 128;
const MOST = 65_536;

/** The prefilter's hits of one chunk, put in order of their offsets and handed on in batches, so that memory stays bounded in hostile text. */
export class HitList {
  #offsets = new Int32Array(256);
  #rules = new Uint16Array(256);
  #count = 0;
  #use: (offset: number, rule: number) => void = () => undefined;

  /** Begins a chunk; `use` gets every hit, offsets rising. */
  open(use: (offset: number, rule: number) => void): void {
    this.#count = 0;
    this.#use = use;
  }

  readonly add = (offset: number, rule: number): void => {
    if (this.#count === this.#offsets.length) this.#makeRoom(offset);
    let at = this.#count++;
    while (at > 0 && this.#offsets[at - 1]! > offset) {
      this.#offsets[at] = this.#offsets[at - 1]!;
      this.#rules[at] = this.#rules[at - 1]!;
      at--;
    }
    this.#offsets[at] = offset;
    this.#rules[at] = rule;
  };

  /** Hands on what is left; no later hit stands before one of these. */
  close(): void {
    this.#flush(Number.POSITIVE_INFINITY);
  }

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  #makeRoom(offset: number): void {
    if (this.#count >= MOST) this.#flush(offset - DISORDER);
    if (this.#count < this.#offsets.length) return;
    const [offsets, rules] = [this.#offsets, this.#rules];
    this.#offsets = new Int32Array(2 * offsets.length);
    this.#rules = new Uint16Array(2 * rules.length);
    this.#offsets.set(offsets);
    this.#rules.set(rules);
  }

  #flush(before: number): void {
    let used = 0;
    while (used < this.#count && this.#offsets[used]! < before) {
      this.#use(this.#offsets[used]!, this.#rules[used]!);
      used++;
    }
    this.#offsets.copyWithin(0, used, this.#count);
    this.#rules.copyWithin(0, used, this.#count);
    this.#count -= used;
  }
}
