import type {CompiledRule} from '../core/compiled-rule.ts';
import {intersection, isEmpty, negate, union} from './byte-set.ts';
import type {ByteSet} from './regex-tree.ts';
import type {RegexWalk, Rest} from './regex-walk.ts';

/** Bytes of a name such as `db.password-2`. */
const NAME_BYTES: ByteSet = new Uint8Array(256).map((_, byte) => (/[\w.-]/.test(String.fromCharCode(byte)) ? 1 : 0));
const LONGEST_NAME = 200;
const MOST_RESTS = 256;

/** True for an anchor that is part of a name and nothing else (`token`, not `api key` or `pw=`). */
export function isNamePart(anchor: string): boolean {
  return /^[\w.-]+$/.test(anchor);
}

/** Bytes that may stand between a name and what says what the name is for: closing quotes and brackets, blanks, line breaks. */
const BETWEEN_BYTES: ByteSet = new Uint8Array(256).map((_, byte) =>
  /[\s"'`\])\\]/.test(String.fromCharCode(byte)) && byte < 0x80 ? 1 : 0,
);
const LONGEST_BETWEEN = 64;

/**
 * The same one step on: the first byte behind the name that is neither of a name nor one of BETWEEN_BYTES, given that some of those follow it at
 * once. Null: the expression says too little.
 */
export function laterFollowers(walk: RegexWalk, behindAnchor: ReadonlySet<Rest>): string | null {
  let [inName, between]: [ReadonlySet<Rest>, Set<Rest>] = [behindAnchor, new Set<Rest>()];
  for (let length = 0; length <= LONGEST_NAME && inName.size > 0; length++) {
    if (walk.mayEnd(inName) || inName.size > MOST_RESTS) return null;
    for (const rest of walk.step(inName, BETWEEN_BYTES)) between.add(rest);
    inName = walk.step(inName, NAME_BYTES);
  }
  let followers: ByteSet = new Uint8Array(256);
  for (let length = 0; length <= LONGEST_BETWEEN; length++) {
    if (between.size === 0) return textOf(followers);
    if (walk.mayEnd(between) || between.size > MOST_RESTS) return null;
    followers = union(followers, intersection(walk.next(between), negate(BETWEEN_BYTES)));
    between = walk.step(between, BETWEEN_BYTES);
  }
  return null;
}

function textOf(set: ByteSet): string {
  return String.fromCharCode(...[...set.keys()].filter((byte) => set[byte] === 1));
}

/**
 * Which bytes can follow the name that a match begins with, from what is left of the expression behind the anchor: at the first byte that is no
 * name's the text must have one of these, or the expression cannot match. Null: a match may end inside the name, or the expression says too
 * little. As latin1 text, for the rules table.
 */
export function nameFollowers(walk: RegexWalk, behindAnchor: ReadonlySet<Rest>): string | null {
  let rests = behindAnchor;
  let followers: ByteSet = new Uint8Array(256);
  for (let length = 0; length <= LONGEST_NAME; length++) {
    if (rests.size === 0) return isEmpty(followers) ? null : textOf(followers);
    if (walk.mayEnd(rests) || rests.size > MOST_RESTS) return null;
    followers = union(followers, intersection(walk.next(rests), negate(NAME_BYTES)));
    rests = walk.step(rests, NAME_BYTES);
  }
  return null;
}

type Followed = Pick<CompiledRule, 'followers' | 'laterFollowers' | 'anchors'>;

/**
 * The same questions put to a text, for many rules at one place: keyword rules share their keywords, and most places where "token" stands are
 * no assignment. A table look-up here is twenty times cheaper than trying the expression.
 */
export class NameGuard {
  readonly #rules: readonly Followed[];
  /** By rule, made when first needed. */
  readonly #tables: (Uint8Array | undefined)[] = [];
  readonly #laterTables: (Uint8Array | undefined)[] = [];
  /** Anchors that are more than a name, lower case: where one stands, the rule is tried whatever follows the name. */
  readonly #exceptions: readonly (readonly string[])[];
  #bytes: Uint8Array = new Uint8Array(0);
  #offset = -1;
  #next = 0;
  /** The first byte behind what stands between; -1: nothing does, or too much. */
  #later = -1;

  constructor(rules: readonly Followed[]) {
    this.#rules = rules;
    this.#exceptions = rules.map(({followers, anchors}) => (followers === null ? [] : anchors.filter((anchor) => !isNamePart(anchor))));
  }

  /** Begins a text. */
  open(bytes: Uint8Array): void {
    this.#bytes = bytes;
    this.#offset = -1;
  }

  /** False: the rule cannot match at `offset`. */
  allows(rule: number, offset: number): boolean {
    const followers = this.#rules[rule]!.followers;
    if (followers === null) return true;
    if (offset !== this.#offset) this.#find(offset);
    if (this.#next === -1 || this.#isException(rule, offset)) return true;
    if (tableOf(this.#tables, rule, followers)[this.#next] === 0) return false;
    const {laterFollowers} = this.#rules[rule]!;
    return this.#later === -1 || laterFollowers === null || tableOf(this.#laterTables, rule, laterFollowers)[this.#later] === 1;
  }

  #isException(rule: number, offset: number): boolean {
    return this.#exceptions[rule]!.some((anchor) => {
      for (let i = 0; i < anchor.length; i++) {
        const byte = this.#bytes[offset + i] ?? 0;
        if ((byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte) !== anchor.charCodeAt(i)) return false;
      }
      return true;
    });
  }

  /** The first byte behind the name at `offset`; 0 at the end of the text, -1 when the name is longer than any that was walked. */
  #find(offset: number): void {
    this.#offset = offset;
    const end = offset + LONGEST_NAME;
    let at = offset;
    while (at < end && NAME_BYTES[this.#bytes[at] ?? 0] === 1) at++;
    this.#next = at === end ? -1 : (this.#bytes[at] ?? 0);
    const from = at;
    while (at < from + LONGEST_BETWEEN && BETWEEN_BYTES[this.#bytes[at] ?? 0] === 1) at++;
    this.#later = at === from || at === from + LONGEST_BETWEEN ? -1 : (this.#bytes[at] ?? 0);
  }
}

/** The bytes of a rule as a table, made when it is first needed. */
function tableOf(tables: (Uint8Array | undefined)[], rule: number, bytes: string): Uint8Array {
  const known = tables[rule];
  if (known !== undefined) return known;
  const table = new Uint8Array(256);
  for (let i = 0; i < bytes.length; i++) table[bytes.charCodeAt(i)] = 1;
  tables[rule] = table;
  return table;
}
