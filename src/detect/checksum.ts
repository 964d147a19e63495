import {createHash} from 'node:crypto';
import type {ChecksumState} from '../core/rule.ts';
import {azureChecksums} from './checksum-azure.ts';
import {isBech32} from './checksum-bech32.ts';
import {BASE36, BASE62, base32Decode, base32Encode, crc16, digits, textCrc32} from './checksum-codes.ts';
import type {ChecksumCheck} from './match-context.ts';

/**
 * Offline checksums of tokens, by the name rules give. Each takes the secret as latin1 text; 'none' means that the text has not the form
 * that carries the checksum. What is not documented by the issuer and was only computed on one public sample answers 'none' where it
 * does not fit ('unsure' below): the fact is too weak to call a token wrong.
 */
export const checksums: Readonly<Record<string, ChecksumCheck>> = {
  'github-crc': github,
  'github-fine-grained': githubFineGrained,
  'npm-crc': npm,
  'gitlab-routable': gitlabRoutable,
  'cloudflare-crc': cloudflare,
  'grafana-crc': grafana,
  'age-bech32': age,
  'nats-crc16': nats,
  ...azureChecksums,
};

/** CRC-32 of the 30 or 70 random characters in six base62 digits. Source: github.blog, "Behind GitHub's new authentication token formats". */
function github(value: string): ChecksumState {
  return base62Crc(/^gh[a-z]_([A-Za-z0-9]{30}|[A-Za-z0-9]{70})([A-Za-z0-9]{6})$/.exec(value));
}

/** The same rule as GitHub's. */
function npm(value: string): ChecksumState {
  return base62Crc(/^npm_([A-Za-z0-9]{30})([A-Za-z0-9]{6})$/.exec(value));
}

function base62Crc(found: RegExpExecArray | null): ChecksumState {
  if (found === null) return 'none';
  return state(digits(textCrc32(found[1]!), BASE62).padStart(6, '0') === found[2]);
}

/** Eight base32 characters of SHA-256 stand 16 before the end. Unsure: GitHub documents nothing. */
function githubFineGrained(value: string): ChecksumState {
  const found = /^(github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{43})([A-Z2-7]{8})[A-Za-z0-9]{8}$/.exec(value);
  if (found === null) return 'none';
  const hash = createHash('sha256').update(found[1]!, 'latin1').digest();
  return unsure(base32Encode(hash).slice(0, 8) === found[2]);
}

/** CRC-32 of all before it in seven base36 digits; the older shape has no `.01`. Tokens without a dot carry none. */
function gitlabRoutable(value: string): ChecksumState {
  const found = /^(gl[a-z]{1,8}-[\w-]{27,310}\.(?:[0-9a-z]{2}\.)?[0-9a-z]{2})([0-9a-z]{7})$/.exec(value);
  if (found === null) return 'none';
  return state(digits(textCrc32(found[1]!), BASE36).padStart(7, '0') === found[2]);
}

/** CRC-32 of the 40 random characters, big-endian hex. Unsure: Cloudflare documents that there is a checksum, not which. */
function cloudflare(value: string): ChecksumState {
  const found = /^cf(?:ut|at|k)_([A-Za-z0-9]{40})([0-9a-f]{8})$/.exec(value);
  if (found === null) return 'none';
  return unsure(textCrc32(found[1]!) === Number.parseInt(found[2]!, 16));
}

/** CRC-32 of prefix and random characters as four little-endian bytes in hex. Source: grafana/grafana, pkg/components/satokengen. */
function grafana(value: string): ChecksumState {
  const found = /^(glsa_[A-Za-z0-9]{32})_([0-9a-f]{8})$/.exec(value);
  if (found === null) return 'none';
  return state(textCrc32(found[1]!) === Buffer.from(found[2]!, 'hex').readUInt32LE());
}

/** Source: the age specification, C2SP/age.md, and BIP 173. */
function age(value: string): ChecksumState {
  return /^AGE-SECRET-KEY-(?:PQ-)?1[A-Z0-9]{58,2000}$/.test(value) ? state(isBech32(value)) : 'none';
}

/** An nkeys seed: 58 base32 characters of 36 bytes, the last two CRC-16 of the others. Source: nats-io/nkeys. */
function nats(value: string): ChecksumState {
  if (!/^S[A-Z2-7]{57}$/.test(value)) return 'none';
  const bytes = base32Decode(value);
  if (bytes === null) return 'none';
  return state(crc16(bytes.subarray(0, 34)) === bytes[34]! + 256 * bytes[35]!);
}

function state(fits: boolean): ChecksumState {
  return fits ? 'valid' : 'invalid';
}

function unsure(fits: boolean): ChecksumState {
  return fits ? 'valid' : 'none';
}
