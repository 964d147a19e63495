const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A GitHub classic token with a valid checksum; the same seed gives the same token. Never a real one: the body is a counter's noise. */
export function githubToken(seed: number, prefix = 'ghp_'): string {
  const body = noise(seed, 30);
  return prefix + body + base62(crc32(Buffer.from(body, 'latin1'))).padStart(6, '0');
}

/** Letters and digits that look random and depend on the seed alone. */
export function noise(seed: number, length: number, alphabet = DIGITS): string {
  let state = (seed * 2654435761 + 12345) >>> 0;
  let text = '';
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    text += alphabet[Math.floor((state / 2 ** 32) * alphabet.length)];
  }
  return text;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function base62(value: number): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor(rest / 62)) text = DIGITS[rest % 62] + text;
  return text;
}
