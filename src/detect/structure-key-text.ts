/** Shorter runs of base64 characters are words of the code around (`append`, `+`), or a last line whose loss the formats' checks forgive. */
const SHORTEST_LINE = 20;

/**
 * The bytes of a key's body, however it stands there: real lines, `\n` escapes (once or twice), indented, quoted, joined with `+`, quoted as mail,
 * percent-encoded, JSON-escaped, or on one line with spaces. Runs of under 20 characters are left out, so up to 14 bytes may be missing at the end.
 */
export function keyBytes(body: string): Uint8Array {
  const plain = body
    .replaceAll(/\\{1,4}u00(2[bBfF]|3[dD]|0[aAdD])|%(2[bBfF]|3[dD]|0[aAdD]|20)/g, (_, code?: string, percent?: string) =>
      String.fromCharCode(Number.parseInt(code ?? percent ?? '20', 16)),
    )
    .replaceAll(/\\{1,4}\//g, '/')
    .replaceAll(/\\{1,4}[nrt]/g, ' ');
  const lines = (plain.match(/[A-Za-z0-9+/]+/g) ?? []).filter((line) => line.length >= SHORTEST_LINE);
  return Buffer.from(lines.join(''), 'base64');
}

/** Whether the bytes are one short text over and over, or hardly more than one: random bytes of a key have many values. */
export function isFiller(bytes: Uint8Array): boolean {
  const some = bytes.subarray(0, 256);
  return new Set(some).size < Math.min(14, some.length / 3);
}
