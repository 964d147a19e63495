import type {Finding} from '../core/finding.ts';
import {type IncidentRecord, isExpired} from '../core/incident-record.ts';
import type {Suppression, Suppressor} from '../core/suppression.ts';

/** Leaves out the credentials a person has dismissed. A dismissal past its last day suppresses nothing and says so. */
export class Dismissed implements Suppressor {
  readonly #records = new Map<string, IncidentRecord>();
  readonly #expired = new Map<string, IncidentRecord>();
  readonly #expiredSeen = new Set<string>();
  readonly #shown: (secretId: string) => string;

  /** `now`: milliseconds since 1970. `shown`: an id as printed. Records of another key match nothing. */
  constructor(records: readonly IncidentRecord[], now: number, shown: (secretId: string) => string = (id) => id.slice(0, 8)) {
    this.#shown = shown;
    for (const record of records) {
      if (record.dismissal === null) continue;
      (isExpired(record.dismissal, now) ? this.#expired : this.#records).set(record.secretId, record);
    }
  }

  decide(finding: Finding): Suppression | null {
    if (this.#expired.has(finding.secretId)) this.#expiredSeen.add(finding.secretId);
    const record = this.#records.get(finding.secretId);
    return record === undefined ? null : {by: 'dismissed', entry: this.#shown(record.secretId), reason: record.dismissal?.reason ?? ''};
  }

  notices(): readonly string[] {
    return [...this.#expiredSeen].map(
      (id) => `incident ${this.#shown(id)}: its dismissal ended on ${this.#expired.get(id)?.dismissal?.expires}, it counts again`,
    );
  }
}

/** Suppresses nothing: remembers which credentials a scan saw at all, those below the thresholds and those that others suppress too. First in the list. */
export class SeenCredentials implements Suppressor {
  readonly ids = new Set<string>();

  decide(finding: Finding): null {
    this.ids.add(finding.secretId);
    return null;
  }

  notices(): readonly string[] {
    return [];
  }
}
