import type {RuleWatch} from '../detect/detect.ts';

/** Milliseconds that a user's rule may take in any scan, and more for each gigabyte that is searched. */
const BASE_MILLISECONDS = 1_000;
const MILLISECONDS_PER_GIGABYTE = 2_000;
/** What finding an anchor costs besides the try that is measured. */
const MILLISECONDS_PER_TRY = 0.000_1;
/** Matches of one rule in one text (a file, or a piece of a large one): more are no credentials, but would fill the memory. */
const MOST_MATCHES = 10_000;

export type OffReason = 'time' | 'matches';

/** Measures users' rules between calls of the expression engine, which cannot be interrupted, and ends those that take too much. */
export class UserRuleWatch implements RuleWatch {
  readonly #clock: () => number;
  readonly #onOff: (rule: number, reason: OffReason) => void;
  readonly #spent = new Map<number, number>();
  readonly #matches = new Map<number, number>();
  #bytes = 0;
  #started = 0;

  /** `clock`: milliseconds, as fine as there is; `onOff` is called once for each rule that is switched off. */
  constructor(clock: () => number, onOff: (rule: number, reason: OffReason) => void) {
    this.#clock = clock;
    this.#onOff = onOff;
  }

  text(bytes: number): void {
    this.#bytes += bytes;
    this.#matches.clear();
  }

  start(): void {
    this.#started = this.#clock();
  }

  stop(rule: number, hasMatched: boolean): boolean {
    const spent = (this.#spent.get(rule) ?? 0) + this.#clock() - this.#started + MILLISECONDS_PER_TRY;
    this.#spent.set(rule, spent);
    if (spent > BASE_MILLISECONDS + (this.#bytes / 1e9) * MILLISECONDS_PER_GIGABYTE) return this.#off(rule, 'time');
    if (!hasMatched) return true;
    const matches = (this.#matches.get(rule) ?? 0) + 1;
    this.#matches.set(rule, matches);
    return matches <= MOST_MATCHES || this.#off(rule, 'matches');
  }

  #off(rule: number, reason: OffReason): false {
    this.#onOff(rule, reason);
    return false;
  }
}
