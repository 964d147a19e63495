import type {Finding, RawFinding} from '../core/finding.ts';
import {EXPOSURES} from '../core/finding.ts';
import {placeFingerprint, secretId, shortestUnique, valueFingerprint} from '../core/fingerprint.ts';
import type {Incident} from '../core/incident.ts';
import {CONFIDENCES, confidenceOf, SEVERITIES, type Severity} from '../core/rule.ts';
import {Secret} from '../core/secret.ts';
import type {ObjectFacts} from '../sources/git/attribution.ts';
import {type Place, placesOf} from './places.ts';

/** What a rule is called and who issues its tokens. */
export interface RuleTitle {
  readonly title: string;
  readonly provider: string | null;
  /** Not built in. */
  readonly isUsers: boolean;
  /** False: found by a key name, a URL or a header, not by a form of its own. */
  readonly isFormat: boolean;
}

export interface GroupContext {
  readonly key: Uint8Array;
  /** Milliseconds since 1970, from the caller's clock: only here is an expiry compared with it. */
  readonly now: number;
  readonly rules: ReadonlyMap<string, RuleTitle>;
}

/** One credential in one root: its secret, and every raw place it was seen at. */
export interface Seen {
  readonly root: number;
  readonly secretId: string;
  readonly secret: Secret;
  readonly parts: Map<string, Secret>;
  readonly raws: RawFinding[];
}

/** Collects raw findings and makes one incident per credential. The only place in a scan that makes a `Secret` from bytes. */
export class Grouping {
  readonly #context: GroupContext;
  readonly #seen = new Map<string, Seen>();
  readonly #facts = new Map<number, Map<string, ObjectFacts>>();
  readonly #prefixes = new Map<number, string>();
  /** By root; forgotten when anything is added to it. */
  readonly #laid = new Map<number, ReadonlyMap<Seen, readonly LaidPlace[]>>();

  constructor(context: GroupContext) {
    this.#context = context;
  }

  /** Paths of this root are printed behind `prefix` ('lib/sub/' for a submodule); empty for the scanned root itself. */
  startRoot(root: number, prefix: string): void {
    this.#prefixes.set(root, prefix);
    this.#laid.delete(root);
  }

  /** Takes over the bytes: they are zeroed once the Secret is made. */
  add(root: number, raw: RawFinding): void {
    const secret = secretFrom(raw.value, raw.lowEntropy ? 0 : raw.shown);
    const id = secretId(secret, this.#context.key);
    // Apart, so that a user's rule changes neither parts nor mask of what a built-in one found.
    const key = `${root} ${this.#isUsers(raw.ruleId) ? 'users ' : ''}${id}`;
    const seen: Seen = this.#seen.get(key) ?? {root, secretId: id, secret, parts: new Map(), raws: []};
    for (const part of raw.parts) if (!seen.parts.has(part.name)) seen.parts.set(part.name, secretFrom(part.value, 0));
    seen.raws.push(raw);
    this.#seen.set(key, seen);
    this.#laid.delete(root);
  }

  addFacts(root: number, facts: ReadonlyMap<string, ObjectFacts>): void {
    const known = this.#facts.get(root) ?? new Map<string, ObjectFacts>();
    for (const [object, fact] of facts) known.set(object, fact);
    this.#facts.set(root, known);
    this.#laid.delete(root);
  }

  /** The findings of one root, as far as they are known now. */
  findingsOf(root: number): Finding[] {
    return [...this.#seen.values()].filter((seen) => seen.root === root).flatMap((seen) => this.#findings(seen));
  }

  /** The findings of all roots. */
  findings(): Finding[] {
    return [...this.#seen.values()].flatMap((seen) => this.#findings(seen));
  }

  /** One incident per credential over all roots, worst first; of the findings that count only. */
  incidents(counts: (finding: Finding) => boolean = () => true): Incident[] {
    const byId = new Map<string, Finding[]>();
    for (const seen of this.#seen.values()) {
      const findings = this.#findings(seen).filter(counts);
      if (findings.length > 0) byId.set(seen.secretId, [...(byId.get(seen.secretId) ?? []), ...findings]);
    }
    const length = shortestUnique([...byId.keys()]);
    return [...byId].map(([id, findings]) => this.#incident(id.slice(0, length), id, findings)).sort(worstFirst);
  }

  #findings(seen: Seen): Finding[] {
    const laid = this.#laid.get(seen.root) ?? this.#lay(seen.root);
    return (laid.get(seen) ?? []).map(({place, ordinal}) => this.#finding(seen, place, ordinal));
  }

  #lay(root: number): ReadonlyMap<Seen, readonly LaidPlace[]> {
    const facts = this.#facts.get(root) ?? new Map<string, ObjectFacts>();
    const prefix = this.#prefixes.get(root) ?? '';
    const places = new Map(
      [...this.#seen.values()].filter((one) => one.root === root).map((one) => [one, placesOf(one.raws, facts, prefix)]),
    );
    const ordinals = ordinalsOf([...places.values()].flat());
    const laid = new Map([...places].map(([seen, list]) => [seen, list.map((place) => ({place, ordinal: ordinals.get(place) ?? 0}))]));
    this.#laid.set(root, laid);
    return laid;
  }

  #isUsers(ruleId: string): boolean {
    return this.#context.rules.get(ruleId)?.isUsers ?? false;
  }

  #finding(seen: Seen, place: Place, ordinal: number): Finding {
    const {raw} = place;
    const expired = raw.expiresAt !== null && raw.expiresAt * 1000 < this.#context.now;
    return {
      fingerprint: raw.lowEntropy
        ? placeFingerprint({ruleId: raw.ruleId, path: pathOf(place), key: raw.key, ordinal})
        : valueFingerprint(seen.secret),
      secretId: seen.secretId,
      ruleId: raw.ruleId,
      secret: seen.secret,
      parts: [...seen.parts].map(([name, secret]) => ({name, secret})),
      origin: place.origin,
      line: raw.line,
      column: raw.column,
      endLine: raw.endLine,
      endColumn: raw.endColumn,
      utf16: raw.utf16,
      checksum: raw.checksum,
      severity: expired ? lower(raw.severity) : raw.severity,
      confidence: confidenceOf(raw.points) ?? 'possible',
      reasons: raw.reasons,
      notes: expired ? [...raw.notes, `expired ${new Date((raw.expiresAt ?? 0) * 1000).toISOString().slice(0, 10)}`] : raw.notes,
      wrapped: raw.wrapped,
      expiresAt: raw.expiresAt,
      exposure: place.exposure,
      inHead: place.inHead,
      count: place.count,
      first: place.first,
      last: place.last,
      refs: place.refs,
    };
  }

  #incident(id: string, full: string, all: readonly Finding[]): Incident {
    const sorted = [...all].sort(worstPlaceFirst);
    const users = sorted.filter((finding) => this.#isUsers(finding.ruleId));
    const builtIn = sorted.filter((finding) => !this.#isUsers(finding.ruleId));
    const findings = [...builtIn, ...users];
    const best = mostSpecific(this.#naming(builtIn, users));
    const rule = this.#context.rules.get(best.ruleId) ?? {title: best.ruleId, provider: null};
    return {
      id,
      secretId: full,
      provider: rule.provider,
      title: rule.title,
      ruleId: best.ruleId,
      severity: worstSeverity([...(builtIn.length > 0 ? [mostSpecific(builtIn)] : []), ...users]),
      confidence: CONFIDENCES.find((level) => findings.some((finding) => finding.confidence === level)) ?? 'possible',
      exposure: EXPOSURES.find((level) => findings.some((finding) => finding.exposure === level)) ?? 'unknown',
      inHead: findings.some((finding) => finding.inHead),
      findings,
      verdict: null,
      state: 'open',
    };
  }

  /** Those that may name the credential: a format that guard knows, else a user's rule, else what only a name or an address gave away. */
  #naming(builtIn: readonly Finding[], users: readonly Finding[]): readonly Finding[] {
    if (users.length === 0) return builtIn;
    const formats = builtIn.filter((finding) => this.#context.rules.get(finding.ruleId)?.isFormat !== false);
    return formats.length > 0 ? formats : users;
  }
}

interface LaidPlace {
  readonly place: Place;
  readonly ordinal: number;
}

/**
 * The how-manieth of its rule, path and key each low-entropy place is, whatever its value: those in the tree first, in the order of their lines. Two
 * passwords under one name in one file are two places.
 */
function ordinalsOf(places: readonly Place[]): ReadonlyMap<Place, number> {
  const byName = new Map<string, Place[]>();
  for (const place of places) {
    if (!place.raw.lowEntropy) continue;
    const name = JSON.stringify([place.raw.ruleId, pathOf(place), place.raw.key]);
    const same = byName.get(name);
    if (same === undefined) byName.set(name, [place]);
    else same.push(place);
  }
  return new Map([...byName.values()].flatMap((same) => same.sort(inFileOrder).map((place, ordinal) => [place, ordinal] as const)));
}

function inFileOrder(a: Place, b: Place): number {
  const past = (place: Place): number => Number(place.origin.kind === 'blob' && !place.inHead);
  return past(a) - past(b) || a.raw.line - b.raw.line || a.raw.column - b.raw.column;
}

function pathOf({origin}: Place): string {
  return 'path' in origin ? (origin.path ?? '') : '';
}

function secretFrom(bytes: Uint8Array, shown: number): Secret {
  const secret = new Secret(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'), shown);
  bytes.fill(0);
  return secret;
}

/** An expired token still tells who was careless, but opens nothing. */
function lower(severity: Severity): Severity {
  return severity === 'info' ? 'info' : 'low';
}

/** Several rules may have matched the same text at different places: the one with most evidence names the credential. */
function mostSpecific(findings: readonly Finding[]): Finding {
  const points = (finding: Finding): number => finding.reasons.reduce((sum, reason) => sum + reason.points, 0);
  return findings.reduce((best, finding) => (points(finding) > points(best) ? finding : best));
}

function worstSeverity(findings: readonly Finding[]): Severity {
  return SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'info';
}

function worstPlaceFirst(a: Finding, b: Finding): number {
  return EXPOSURES.indexOf(a.exposure) - EXPOSURES.indexOf(b.exposure) || Number(b.inHead) - Number(a.inHead) || a.line - b.line;
}

function worstFirst(a: Incident, b: Incident): number {
  const rest = Number(a.exposure === 'at-rest') - Number(b.exposure === 'at-rest');
  const severity = SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
  const exposure = EXPOSURES.indexOf(a.exposure) - EXPOSURES.indexOf(b.exposure);
  const confidence = CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence);
  return rest || severity || confidence || exposure || a.ruleId.localeCompare(b.ruleId) || (a.secretId < b.secretId ? -1 : 1);
}
