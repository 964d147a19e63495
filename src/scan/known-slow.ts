import type {Finding} from '../core/finding.ts';
import {type SlowHash, slowFingerprint, slowFingerprintAside} from '../core/fingerprint.ts';

/** scrypt steps of one scan: some 4,000 values at cost 14, 65,000 at cost 10; three minutes of one core, whatever a repository lists. */
const MOST_STEPS = 2 ** 26;
/** Node's thread pool has four threads. */
const AT_ONCE = 8;

/** What earlier scans on this machine made, by secretId: a scan of the same values then costs nothing. */
export interface SlowMemory {
  read(): ReadonlyMap<string, string>;
  write(known: ReadonlyMap<string, string>): void;
}

/** The slow fingerprints of one scan's values: each made once, and no more than a bounded number of them. */
export class SlowFingerprints {
  readonly #hash: SlowHash;
  readonly #memory: SlowMemory | null;
  readonly #known = new Map<string, string>();
  readonly #refused = new Set<string>();
  #left: number;
  #made = 0;
  #remembered: ReadonlyMap<string, string> | null = null;

  constructor(hash: SlowHash, memory: SlowMemory | null = null, mostSteps = MOST_STEPS) {
    this.#hash = hash;
    this.#memory = memory;
    this.#left = Math.floor(mostSteps / 2 ** hash.cost);
  }

  /** null: the bound is reached, the value cannot be compared. */
  of({secret, secretId}: Finding): string | null {
    const known = this.#recall(secretId);
    if (known !== null) return known;
    if (this.#left === 0) {
      this.#refused.add(secretId);
      return null;
    }
    this.#left--;
    return this.#keep(secretId, slowFingerprint(secret, this.#hash));
  }

  /** Makes those of `findings` beforehand, several at once. */
  async prepare(findings: readonly Finding[]): Promise<void> {
    const wanted = [...new Map(findings.map((finding) => [finding.secretId, finding])).values()].filter(
      ({secretId}) => this.#recall(secretId) === null,
    );
    const within = wanted.slice(0, this.#left);
    this.#left -= within.length;
    for (let at = 0; at < within.length; at += AT_ONCE) {
      await Promise.all(
        within.slice(at, at + AT_ONCE).map(async ({secret, secretId}) => {
          this.#keep(secretId, await slowFingerprintAside(secret, this.#hash));
        }),
      );
    }
  }

  /** Keeps what was made for the next scan; what this one met comes first, since the memory is bounded. */
  remember(): void {
    if (this.#made > 0) this.#memory?.write(new Map([...this.#known, ...(this.#remembered ?? [])]));
  }

  /** How many were made, not remembered. */
  get made(): number {
    return this.#made;
  }

  /** Credentials that could not be compared. */
  get refused(): number {
    return this.#refused.size;
  }

  #recall(secretId: string): string | null {
    const known = this.#known.get(secretId);
    if (known !== undefined) return known;
    this.#remembered ??= this.#memory?.read() ?? new Map();
    const remembered = this.#remembered.get(secretId);
    if (remembered === undefined) return null;
    this.#known.set(secretId, remembered);
    return remembered;
  }

  #keep(secretId: string, made: string): string {
    this.#made++;
    this.#known.set(secretId, made);
    return made;
  }
}
