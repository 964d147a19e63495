export type AllowScope = 'repository' | 'user';

/**
 * One allow entry: findings that are never reported, with the reason why. Everything that is set must match; at least one of fingerprint,
 * path, rule and pattern is.
 */
export interface AllowEntry {
  /** Short and stable: as written in the file, else made from what the entry matches. */
  readonly id: string;
  /** As reports print it. */
  readonly fingerprint: string | null;
  /** As in a .gitignore: `test/fixtures/`, `*.pem`, `/docs/**`. */
  readonly path: string | null;
  /** A rule's id, or one that it had before. */
  readonly rule: string | null;
  /** What the whole value must look like: `*` any run of characters, `?` one. */
  readonly pattern: string | null;
  readonly reason: string;
  readonly owner: string | null;
  /** Last day on which it counts (UTC), YYYY-MM-DD. */
  readonly expires: string | null;
  /** The day it was added, YYYY-MM-DD. */
  readonly added: string | null;
  /** Whose settings it stands in. An entry of the user's own is for many repositories: that it matches nothing in one says nothing. */
  readonly scope: AllowScope;
}
