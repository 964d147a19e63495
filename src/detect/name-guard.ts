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

/**
 * Which bytes can follow the name that a match begins with, from what is left of the expression behind the anchor: at the first byte that is no
 * name's the text must have one of these, or the expression cannot match. Null: a match may end inside the name, or the expression says too
 * little. As latin1 text, for the rules table.
 */
export function nameFollowers(walk: RegexWalk, behindAnchor: ReadonlySet<Rest>): string | null {
  let rests = behindAnchor;
  let followers: ByteSet = new Uint8Array(256);
  for (let length = 0; length <= LONGEST_NAME; length++) {
    if (rests.size === 0)
      return isEmpty(followers) ? null : String.fromCharCode(...[...followers.keys()].filter((byte) => followers[byte] === 1));
    if (walk.mayEnd(rests) || rests.size > MOST_RESTS) return null;
    followers = union(followers, intersection(walk.next(rests), negate(NAME_BYTES)));
    rests = walk.step(rests, NAME_BYTES);
  }
  return null;
}

/**
 * The same question put to a text, for many rules at one place: keyword rules share their keywords, and most places where "token" stands are
 * no assignment. A table look-up here is twenty times cheaper than trying the expression.
 */
export class NameGuard {
  readonly #rules: readonly {readonly followers: string | null}[];
  /** By rule, made when first needed. */
  readonly #tables: (Uint8Array | undefined)[] = [];
  /** Anchors that are more than a name, lower case: where one stands, the rule is tried whatever follows the name. */
  readonly #exceptions: readonly (readonly string[])[];
  #bytes: Uint8Array = new Uint8Array(0);
  #offset = -1;
  #next = 0;

  constructor(rules: readonly {readonly followers: string | null; readonly anchors: readonly string[]}[]) {
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
    return this.#next === -1 || this.#table(rule, followers)[this.#next] === 1 || this.#isException(rule, offset);
  }

  #table(rule: number, followers: string): Uint8Array {
    const known = this.#tables[rule];
    if (known !== undefined) return known;
    const table = new Uint8Array(256);
    for (let i = 0; i < followers.length; i++) table[followers.charCodeAt(i)] = 1;
    this.#tables[rule] = table;
    return table;
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
  }
}
