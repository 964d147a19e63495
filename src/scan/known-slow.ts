import type {Finding} from '../core/finding.ts';
import {type SlowHash, slowFingerprint, slowFingerprintAside} from '../core/fingerprint.ts';

/** scrypt steps of one scan: some 4,000 values at cost 14, 65,000 at cost 10; three minutes of one core, whatever a repository lists. */
const MOST_STEPS = 2 ** 26;
/** Node's thread pool has four threads. */
const AT_ONCE = 8;

/** The slow fingerprints of one scan's values: each made once, and no more than a bounded number of them. */
export class SlowFingerprints {
  readonly #hash: SlowHash;
  readonly #known = new Map<string, string>();
  readonly #refused = new Set<string>();
  #left: number;

  constructor(hash: SlowHash, mostSteps = MOST_STEPS) {
    this.#hash = hash;
    this.#left = Math.floor(mostSteps / 2 ** hash.cost);
  }

  /** null: the bound is reached, the value cannot be compared. */
  of({secret, secretId}: Finding): string | null {
    const known = this.#known.get(secretId);
    if (known !== undefined) return known;
    if (this.#left === 0) {
      this.#refused.add(secretId);
      return null;
    }
    this.#left--;
    const made = slowFingerprint(secret, this.#hash);
    this.#known.set(secretId, made);
    return made;
  }

  /** Makes those of `findings` beforehand, several at once. */
  async prepare(findings: readonly Finding[]): Promise<void> {
    const wanted = [...new Map(findings.map((finding) => [finding.secretId, finding])).values()].filter(
      ({secretId}) => !this.#known.has(secretId),
    );
    const within = wanted.slice(0, this.#left);
    this.#left -= within.length;
    for (let at = 0; at < within.length; at += AT_ONCE) {
      await Promise.all(
        within.slice(at, at + AT_ONCE).map(async ({secret, secretId}) => {
          this.#known.set(secretId, await slowFingerprintAside(secret, this.#hash));
        }),
      );
    }
  }

  get made(): number {
    return this.#known.size;
  }

  /** Credentials that could not be compared. */
  get refused(): number {
    return this.#refused.size;
  }
}
