/** What the bytes of a private key say about it. */
export interface KeyFacts {
  /** 'RSA', 'EC', 'Ed25519', 'ssh-ed25519'; empty: not known. */
  readonly kind: string;
  /** Length of an RSA modulus; null: not RSA, or not known. */
  readonly bits: number | null;
  readonly encrypted: boolean;
  /** False: less than half of what its length field says is there. Null: not the format at all, or not quite whole. */
  readonly complete: boolean | null;
}

/** Object identifiers of key algorithms (RFC 3279, RFC 5480, RFC 8410), DER in hex. */
const ALGORITHMS: Readonly<Record<string, string>> = {
  '2a864886f70d010101': 'RSA',
  '2a864886f70d01010a': 'RSA',
  '2a8648ce380401': 'DSA',
  '2a8648ce3d0201': 'EC',
  '2b656e': 'X25519',
  '2b656f': 'X448',
  '2b6570': 'Ed25519',
  '2b6571': 'Ed448',
};

/** Bytes that may be missing at the end: a short last line. */
const FORGIVEN = 16;

/** PKCS#1, SEC 1 or PKCS#8. `kind` as the label says it, empty for PKCS#8. */
export function derKey(bytes: Uint8Array, kind: string): KeyFacts {
  const outer = element(bytes, 0);
  if (outer === null || outer.tag !== 0x30) return {kind, bits: null, encrypted: false, complete: null};
  const complete = completeness(bytes.length, outer.end);
  const version = element(bytes, outer.start);
  const second = version === null ? null : element(bytes, version.end);
  if (second === null) return {kind, bits: null, encrypted: false, complete: null};
  if (second.tag !== 0x30) return {kind, bits: kind === 'RSA' ? integerBits(bytes, second) : null, encrypted: false, complete};
  const oid = element(bytes, second.start);
  const name = oid === null ? '' : (ALGORITHMS[Buffer.from(bytes.subarray(oid.start, oid.end)).toString('hex')] ?? kind);
  return {kind: name, bits: name === 'RSA' ? pkcs8Bits(bytes, second.end) : null, encrypted: false, complete};
}

interface Element {
  readonly tag: number;
  /** Offsets of the content; `end` may lie behind the bytes. */
  readonly start: number;
  readonly end: number;
}

/** The DER element at `at`; null: none there. */
function element(bytes: Uint8Array, at: number): Element | null {
  const [tag, length] = [bytes[at], bytes[at + 1]];
  if (tag === undefined || length === undefined) return null;
  if (length < 0x80) return {tag, start: at + 2, end: at + 2 + length};
  const size = length & 0x7f;
  if (size === 0 || size > 3) return null;
  let long = 0;
  for (let i = 0; i < size; i++) long = 256 * long + (bytes[at + 2 + i] ?? 0);
  return {tag, start: at + 2 + size, end: at + 2 + size + long};
}

function pkcs8Bits(bytes: Uint8Array, at: number): number | null {
  const octets = element(bytes, at);
  const inner = octets === null ? null : element(bytes, octets.start);
  const version = inner === null ? null : element(bytes, inner.start);
  const modulus = version === null ? null : element(bytes, version.end);
  return modulus === null ? null : integerBits(bytes, modulus);
}

function integerBits(bytes: Uint8Array, {tag, start, end}: Element): number | null {
  if (tag !== 0x02 || end <= start) return null;
  return 8 * (end - start - (bytes[start] === 0 ? 1 : 0));
}

function completeness(have: number, promised: number): boolean | null {
  if (have + FORGIVEN >= promised) return true;
  return 2 * have < promised ? false : null;
}

/** `openssh-key-v1`. Source: openssh-portable, PROTOCOL.key. */
export function opensshKey(bytes: Uint8Array): KeyFacts {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (data.toString('latin1', 0, 15) !== 'openssh-key-v1\0') return {kind: '', bits: null, encrypted: false, complete: null};
  const cipher = field(data, 15);
  const kdf = field(data, cipher.end);
  const options = field(data, kdf.end);
  const publicKey = field(data, options.end + 4);
  const privateKey = field(data, publicKey.end);
  const kind = field(data, publicKey.start);
  const name = data.toString('latin1', kind.start, Math.min(kind.end, kind.start + 40));
  return {
    kind: /^[\w@.-]{3,40}$/.test(name) ? name : '',
    bits: null,
    encrypted: data.toString('latin1', cipher.start, Math.min(cipher.end, cipher.start + 40)) !== 'none',
    complete: completeness(data.length, privateKey.end),
  };
}

/** A length of four bytes and that many bytes; a length that cannot be read leads behind the data. */
function field(data: Buffer, at: number): {readonly start: number; readonly end: number} {
  if (at + 4 > data.length) return {start: data.length, end: data.length + 4096};
  return {start: at + 4, end: at + 4 + data.readUInt32BE(at)};
}

/** An OpenPGP secret key packet. Protected unless the octet behind the public part says otherwise (RFC 4880, section 5.5.3). */
export function pgpKey(bytes: Uint8Array): KeyFacts {
  const at = pgpPacketStart(bytes);
  if (at === null) return {kind: 'PGP', bits: null, encrypted: true, complete: null};
  const usage = bytes[at] === 4 ? afterPublicPart(bytes, at + 5) : null;
  return {kind: 'PGP', bits: null, encrypted: usage === null || bytes[usage] !== 0, complete: true};
}

/** Offset of the first packet's content; null: not a secret key packet (tag 5). */
function pgpPacketStart(bytes: Uint8Array): number | null {
  const [first = 0, length = 0] = bytes;
  if (first >= 0x94 && first <= 0x96) return 2 + [0, 1, 3][first - 0x94]!;
  if (first !== 0xc5) return null;
  if (length < 192) return 2;
  return length < 224 ? 3 : 6;
}

/** Numbers of a public key, by OpenPGP algorithm: RSA, DSA; and of curves, which begin with an identifier. */
const PUBLIC_NUMBERS: Readonly<Record<number, number>> = {1: 2, 2: 2, 3: 2, 17: 4, 19: 1, 22: 1};

function afterPublicPart(bytes: Uint8Array, algorithmAt: number): number | null {
  const algorithm = bytes[algorithmAt] ?? 0;
  const numbers = PUBLIC_NUMBERS[algorithm];
  if (numbers === undefined) return null;
  let at = algorithmAt + 1;
  if (algorithm >= 19) at += 1 + (bytes[at] ?? 0);
  for (let i = 0; i < numbers; i++) at += 2 + Math.ceil((256 * (bytes[at] ?? 0) + (bytes[at + 1] ?? 0)) / 8);
  return at < bytes.length ? at : null;
}
