import type {CompiledRule} from '../core/compiled-rule.ts';
import {union} from './byte-set.ts';
import {REACH_BEHIND} from './carry.ts';
import {itemsOf} from './guard.ts';
import type {ByteSet, Node} from './regex-tree.ts';
import type {Rest} from './regex-walk.ts';

type Delimiter = NonNullable<CompiledRule['delimiter']>;

/**
 * The last byte of its own that every way on must come to over plain classes: the `@` of a URL with a password. Null where there is none.
 * `behind`: what is left of the expression behind any of the anchors; all anchors count as long as the longest.
 */
export function delimiterOf(behind: ReadonlySet<Rest>, anchors: readonly string[]): Delimiter | null {
  const lengths = anchors.map((anchor) => anchor.length);
  const skip = Math.max(...lengths);
  let found: Found | null = null;
  for (const rest of behind) {
    const one = lastDelimiter(itemsOf(rest));
    if (one === null || (found !== null && found.byte !== one.byte)) return null;
    found =
      found === null
        ? one
        : {
            byte: one.byte,
            between: union(found.between, one.between),
            nearest: Math.min(found.nearest, one.nearest),
            limit: Math.max(found.limit, one.limit),
          };
  }
  if (found === null || found.nearest < skip - Math.min(...lengths) || skip + found.limit >= REACH_BEHIND) return null;
  const between = [...found.between.keys()].filter((byte) => found.between[byte] === 1);
  return {skip, byte: found.byte, between: String.fromCharCode(...between), limit: found.limit};
}

/** The byte stands `nearest` to `limit` bytes behind the anchor. */
interface Found {
  readonly byte: number;
  readonly between: ByteSet;
  readonly nearest: number;
  readonly limit: number;
}

function lastDelimiter(items: readonly Node[]): Found | null {
  let last: Found | null = null;
  let between: ByteSet = new Uint8Array(256);
  let [nearest, limit] = [0, 0];
  for (const item of items) {
    if (item.kind === 'look' || item.kind === 'edge') continue;
    const set = item.kind === 'set' ? item.set : item.kind === 'repeat' && item.item.kind === 'set' ? item.item.set : null;
    if (set === null) break;
    const bytes = [...set.keys()].filter((byte) => set[byte] === 1);
    const [byte] = bytes;
    if (item.kind === 'set' && bytes.length === 1 && byte !== undefined) last = {byte, between, nearest, limit};
    between = union(between, set);
    nearest += item.kind === 'repeat' ? item.min : 1;
    limit += item.kind === 'repeat' ? item.max : 1;
  }
  return last;
}

/** Asks a text whether the delimiter is there: most addresses hold no password, and a look-up a byte is far cheaper than the expression. */
export class DelimiterGuard {
  readonly #rules: readonly Pick<CompiledRule, 'delimiter'>[];
  readonly #tables: (Uint8Array | undefined)[] = [];
  #bytes: Uint8Array = new Uint8Array(0);

  constructor(rules: readonly Pick<CompiledRule, 'delimiter'>[]) {
    this.#rules = rules;
  }

  /** Begins a text. */
  open(bytes: Uint8Array): void {
    this.#bytes = bytes;
  }

  /** False: the rule cannot match with its anchor at `offset`. */
  allows(rule: number, offset: number): boolean {
    const {delimiter} = this.#rules[rule]!;
    if (delimiter === null) return true;
    const between = this.#table(rule, delimiter);
    const from = offset + delimiter.skip;
    const end = Math.min(this.#bytes.length, from + delimiter.limit + 1);
    for (let at = from; at < end; at++) {
      const byte = this.#bytes[at]!;
      if (byte === delimiter.byte) return true;
      if (between[byte] === 0) return false;
    }
    return false;
  }

  #table(rule: number, {between}: Delimiter): Uint8Array {
    const known = this.#tables[rule];
    if (known !== undefined) return known;
    const table = new Uint8Array(256);
    for (let i = 0; i < between.length; i++) table[between.charCodeAt(i)] = 1;
    this.#tables[rule] = table;
    return table;
  }
}
