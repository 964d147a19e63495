import {createHash, createHmac, scrypt, scryptSync} from 'node:crypto';
import type {Secret} from './secret.ts';
import {wildcardMatches} from './wildcard.ts';

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * `fingerprint` of a high-entropy credential: the first 128 bits of SHA-256 over the value, in hex. Safe to commit because the value
 * cannot be guessed; the same on every machine.
 */
export function valueFingerprint(secret: Secret): string {
  return createHash('sha256').update(secret.reveal(), 'latin1').digest('hex').slice(0, 32);
}

/** `fingerprint` of a low-entropy kind: rule, path, key name and ordinal; nothing of the value. */
export function placeFingerprint(place: {ruleId: string; path: string; key: string; ordinal: number}): string {
  const text = JSON.stringify([place.ruleId, place.path, place.key, place.ordinal]);
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** `secretId`: HMAC-SHA256 of the value under this machine's key, 130 bits in Crockford's base 32. Never leaves the machine. */
export function secretId(secret: Secret, key: Uint8Array): string {
  return base32(createHmac('sha256', key).update(secret.reveal(), 'latin1').digest()).slice(0, 26);
}

/** How slow a guess at a low-entropy value is: scrypt over a salt with N = 2^cost, r = 8, p = 1. */
export interface SlowHash {
  readonly salt: Uint8Array;
  readonly cost: number;
}

const SLOW_BYTES = 16;
/** scrypt needs 1 KiB times N; the limit must lie above it. */
const slowOptions = (cost: number) => ({N: 2 ** cost, r: 8, p: 1, maxmem: 2 ** cost * 1024 + (8 << 20)});

/** What a baseline keeps of a low-entropy value: 128 bits of scrypt, in hex. 50 ms at cost 14 on a 2020s core; blocks meanwhile. */
export function slowFingerprint(secret: Secret, {salt, cost}: SlowHash): string {
  return scryptSync(Buffer.from(secret.reveal(), 'latin1'), salt, SLOW_BYTES, slowOptions(cost)).toString('hex');
}

/** The same in Node's thread pool, so that several are made at once. */
export function slowFingerprintAside(secret: Secret, {salt, cost}: SlowHash): Promise<string> {
  return new Promise((resolve, reject) => {
    scrypt(Buffer.from(secret.reveal(), 'latin1'), salt, SLOW_BYTES, slowOptions(cost), (error, key) => {
      if (error === null) resolve(key.toString('hex'));
      else reject(error);
    });
  });
}

/** Whether the whole value is what `pattern` says (see wildcard.ts). Tells nothing else of it. */
export function valueMatches(secret: Secret, pattern: string): boolean {
  return wildcardMatches(pattern, secret.reveal());
}

function base32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += DIGITS[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return text;
}

/** The shortest length, at least 4, at which all ids differ. */
export function shortestUnique(ids: readonly string[]): number {
  const distinct = new Set(ids);
  for (let length = 4; length < 26; length++) {
    if (new Set([...distinct].map((id) => id.slice(0, length))).size === distinct.size) return length;
  }
  return 26;
}

/** SHA-1 of a text that a peer's file gives in clear, as 40 hex digits: what is compared instead of the text. */
export function plainSha1(text: string): string {
  return createHash('sha1').update(text, 'utf8').digest('hex');
}

/**
 * The hashes by which detect-secrets and reports of other scanners may know this credential: SHA-1 of the value, of its parts, and of the
 * header's words of a PEM key ("BEGIN RSA PRIVATE KEY" is all that detect-secrets takes of one). For comparing only: unsalted SHA-1 can be
 * guessed and is never stored.
 */
export function peerHashes(secret: Secret, parts: readonly Secret[]): readonly string[] {
  const text = secret.reveal();
  const header = /^-----(BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?)-----/.exec(text)?.[1];
  const all = [text, ...(header === undefined ? [] : [header]), ...parts.map((part) => part.reveal())];
  return all.map((one) => createHash('sha1').update(one, 'latin1').digest('hex'));
}

/** The answer to a yes-or-no question about a credential's text; the question must keep nothing of it. */
export function valueAnswers(secret: Secret, question: (text: string) => boolean): boolean {
  return question(secret.reveal());
}
