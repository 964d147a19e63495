import {randomBytes} from 'node:crypto';
import path from 'node:path';
import {GuardError} from '../../core/errors.ts';
import type {Finding} from '../../core/finding.ts';
import {belongsInBaseline, entriesOf, isLowEntropy, updatedEntries} from '../../scan/known-entries.ts';
import {existsBelow} from '../../scan/known-files.ts';
import {placeIn, WHOLE_ROOT} from '../../scan/known-place.ts';
import {SlowFingerprints} from '../../scan/known-slow.ts';
import {BASELINE_FILE, type Baseline, type BaselineEntry, costFor, keyOf, mergedEntries} from '../../stores/baseline.ts';
import {changeBaseline, loadBaseline} from '../../stores/baseline-file.ts';
import type {MatchedFinding} from './import-match.ts';

export interface ImportedBaselineContext {
  readonly top: string;
  readonly maskLine: (line: string) => string;
  /** YYYY-MM-DD. */
  readonly since: string;
}

/** The findings that peers know as entries of this repository's baseline, which is extended and never overwritten. */
export class ImportedBaseline {
  readonly #context: ImportedBaselineContext;
  readonly #file: string;
  readonly #hash: Pick<Baseline, 'salt' | 'cost'>;
  readonly #slow: SlowFingerprints;
  /** Value and place of what is in it already. */
  readonly #known: ReadonlySet<string>;

  /** Throws STORE_CORRUPT or CONFIG_INVALID where the baseline that is there cannot be read. `findings`: all that may go in. */
  constructor(context: ImportedBaselineContext, findings: readonly Finding[]) {
    this.#context = context;
    this.#file = path.join(context.top, BASELINE_FILE);
    const current = loadBaseline(this.#file, BASELINE_FILE);
    const passwords = new Set(findings.filter(isLowEntropy).map(({secretId}) => secretId)).size;
    this.#hash = current ?? {salt: randomBytes(16), cost: costFor(passwords)};
    this.#slow = new SlowFingerprints(this.#hash);
    this.#known = new Set((current?.entries ?? []).flatMap(keysOf));
  }

  /** Those that the baseline does not have yet. What is at rest on this disk only is no matter of a committed file. */
  async unknownOf(matched: readonly MatchedFinding[]): Promise<MatchedFinding[]> {
    const fitting = matched.filter(({finding}) => belongsInBaseline(finding));
    await this.#slow.prepare(fitting.map(({finding}) => finding).filter(isLowEntropy));
    return fitting.filter((one) => this.#entries([one]).some((entry) => !keysOf(entry).every((key) => this.#known.has(key))));
  }

  placeOf(finding: Finding): string {
    return placeIn(finding.origin, WHOLE_ROOT) ?? '';
  }

  /** Adds the findings. Throws STORE_UNWRITABLE, and USAGE where another guard made the baseline anew meanwhile; then nothing was written. */
  async add(matched: readonly MatchedFinding[]): Promise<void> {
    const fresh = mergedEntries(this.#entries(matched));
    await changeBaseline(this.#file, BASELINE_FILE, (current) => {
      if (current !== null && !isSameHash(current, this.#hash))
        throw new GuardError('USAGE', `${BASELINE_FILE} was made anew meanwhile: nothing was changed`, {hint: 'guard import again'});
      const before = current?.entries ?? [];
      const {entries} = updatedEntries(before, fresh, {prune: false, start: before, exists: existsBelow(this.#context.top)});
      return {...this.#hash, entries};
    });
  }

  #entries(matched: readonly MatchedFinding[]): BaselineEntry[] {
    const {maskLine, since} = this.#context;
    return matched.flatMap(({finding, reason}) =>
      entriesOf([finding], {root: WHOLE_ROOT, maskLine, slow: this.#slow, since, reason: maskLine(reason)}),
    );
  }
}

function keysOf(entry: BaselineEntry): string[] {
  return [...entry.paths, ...entry.past].map((place) => `${keyOf(entry)} ${place}`);
}

function isSameHash(a: Pick<Baseline, 'salt' | 'cost'>, b: Pick<Baseline, 'salt' | 'cost'>): boolean {
  return a.cost === b.cost && Buffer.from(a.salt).equals(b.salt);
}
