/** A bound on work whose size the scanned side chooses. `take` says whether `amount` more is still within it. */
export class Budget {
  #left: number;

  constructor(limit: number) {
    this.#left = limit;
  }

  take(amount: number): boolean {
    this.#left -= amount;
    return this.#left >= 0;
  }

  get left(): number {
    return Math.max(0, this.#left);
  }
}
