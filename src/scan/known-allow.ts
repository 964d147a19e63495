import type {AllowEntry} from '../core/allow.ts';
import type {Finding} from '../core/finding.ts';
import {valueFingerprint, valueMatches} from '../core/fingerprint.ts';
import {leftOutBy, type PathPattern, pathPattern} from '../core/path-patterns.ts';
import type {Suppression, Suppressor} from '../core/suppression.ts';
import {type KnownRoot, placeIn} from './known-place.ts';

export interface KnownAllowContext {
  /** YYYY-MM-DD, UTC. */
  readonly today: string;
  readonly root: KnownRoot;
  /** The id that a rule has now; null: there is no such rule. */
  readonly currentRule: (ruleId: string) => string | null;
  /** The scan reads all of the repository: an entry that matches nothing is unused. */
  readonly full: boolean;
}

interface Compiled {
  readonly entry: AllowEntry;
  /** null: no rule was named. */
  readonly rule: string | null;
  readonly isExpired: boolean;
  readonly paths: readonly PathPattern[] | null;
  matched: number;
}

/** Findings that allow entries name. An entry that is past its last day matches nothing and says so, once for each scan. */
export class KnownAllow implements Suppressor {
  readonly #context: KnownAllowContext;
  readonly #all: Compiled[];
  /** By fingerprint, by rule, and those that name neither: a finding meets only the entries that can match it. */
  readonly #byFingerprint = new Map<string, Compiled[]>();
  readonly #byRule = new Map<string, Compiled[]>();
  readonly #others: Compiled[] = [];
  /** By list of entries and place: those whose path matches. Thousands of findings stand in few files. */
  readonly #near = new Map<readonly Compiled[], Map<string, readonly Compiled[]>>();

  constructor(entries: readonly AllowEntry[], context: KnownAllowContext) {
    this.#context = context;
    this.#all = entries.map((entry) => compiled(entry, context));
    for (const one of this.#all) this.#index(one);
  }

  decide(finding: Finding): Suppression | null {
    const place = placeIn(finding.origin, this.#context.root);
    if (place === null) return null;
    let by: AllowEntry | null = null;
    const expired: Compiled[] = [];
    for (const one of this.#candidates(finding, place)) {
      if (!isMeant(one, finding)) continue;
      if (one.isExpired) expired.push(one);
      else {
        one.matched++;
        by ??= one.entry;
      }
    }
    if (by !== null) return {by: 'allow', entry: by.id, reason: by.reason};
    for (const one of expired) one.matched++;
    return null;
  }

  /** Entries that matched nothing; after a full and complete scan they are unused. */
  unused(): AllowEntry[] {
    return this.#all.filter((one) => one.matched === 0 && one.entry.scope === 'repository').map(({entry}) => entry);
  }

  notices(complete: boolean): readonly string[] {
    return this.#all.flatMap((one) => noticeOf(one, complete && this.#context.full));
  }

  #index(one: Compiled): void {
    const {fingerprint} = one.entry;
    if (fingerprint !== null) push(this.#byFingerprint, fingerprint, one);
    else if (one.rule !== null) push(this.#byRule, one.rule, one);
    else this.#others.push(one);
  }

  /** Entries that name the finding's fingerprint or rule or neither, and its path. */
  *#candidates(finding: Finding, place: string): Generator<Compiled> {
    if (this.#byFingerprint.size > 0) {
      yield* this.#at(this.#byFingerprint.get(finding.fingerprint), place);
      // A rule may count as low-entropy since: then the report shows another fingerprint than the entry has.
      const ofValue = valueFingerprint(finding.secret);
      if (ofValue !== finding.fingerprint) yield* this.#at(this.#byFingerprint.get(ofValue), place);
    }
    yield* this.#at(this.#byRule.get(finding.ruleId), place);
    yield* this.#at(this.#others, place);
  }

  #at(list: readonly Compiled[] | undefined, place: string): readonly Compiled[] {
    if (list === undefined || list.length === 0) return NONE;
    const places = this.#near.get(list) ?? new Map<string, readonly Compiled[]>();
    this.#near.set(list, places);
    const near = places.get(place) ?? list.filter(({paths}) => paths === null || leftOutBy(place, paths) !== null);
    places.set(place, near);
    return near;
  }
}

const NONE: readonly Compiled[] = [];

function isMeant({rule, entry: {pattern}}: Compiled, finding: Finding): boolean {
  return (rule === null || rule === finding.ruleId) && (pattern === null || valueMatches(finding.secret, pattern));
}

function compiled(entry: AllowEntry, {today, currentRule}: KnownAllowContext): Compiled {
  return {
    entry,
    // A rule that is not there matches nothing, as the notice about an unused entry says.
    rule: entry.rule === null ? null : (currentRule(entry.rule) ?? entry.rule),
    isExpired: entry.expires !== null && entry.expires < today,
    paths: entry.path === null ? null : [pathPattern(entry.path)],
    matched: 0,
  };
}

function noticeOf({entry, isExpired, matched}: Compiled, mayBeUnused: boolean): string[] {
  const name = `allow ${entry.id}${entry.owner === null ? '' : ` (${entry.owner})`}`;
  if (isExpired && matched > 0)
    return [`${name}: expired ${entry.expires ?? ''}, so ${matched === 1 ? 'its finding counts' : `its ${matched} findings count`} again`];
  if (matched > 0 || !mayBeUnused || entry.scope === 'user') return [];
  return [`${name}: matches nothing${isExpired ? ' and is expired' : ''} (guard allow remove ${entry.id})`];
}

function push(map: Map<string, Compiled[]>, key: string, one: Compiled): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [one]);
  else list.push(one);
}
