/**
 * Marvin32 with both halves XORed to 32 bits, as Azure's identifiable keys use it. The seed is eight latin1 characters read as one
 * big-endian number of 64 bits. Source: the algorithm as .NET publishes it (System.Marvin).
 */
export function marvin32(bytes: Uint8Array, seed: string): number {
  const key = Buffer.from(seed, 'latin1');
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const whole = data.length - (data.length % 4);
  const state: State = {low: key.readInt32BE(4), high: key.readInt32BE(0)};
  for (let at = 0; at < whole; at += 4) block(state, data.readInt32LE(at));
  let rest = 0x80;
  for (let at = data.length - 1; at >= whole; at--) rest = (rest << 8) | data[at]!;
  block(state, rest);
  block(state, 0);
  return (state.low ^ state.high) >>> 0;
}

interface State {
  low: number;
  high: number;
}

function block(state: State, word: number): void {
  let low = (state.low + word) | 0;
  let high = state.high ^ low;
  low = (rotate(low, 20) + high) | 0;
  high = rotate(high, 9) ^ low;
  low = (rotate(low, 27) + high) | 0;
  state.high = rotate(high, 19);
  state.low = low;
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}
