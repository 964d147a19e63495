import {read} from 'node:fs';
import {promisify} from 'node:util';

const PIECE = 1 << 20;
const readOnce = promisify(read);

/** Hands over a stream's bytes, which are only valid during the call; resolves at its end, rejects with a system error's `code`. */
export type ByteReader = (take: (bytes: Buffer) => void) => Promise<void>;

/** Reads an open file to its end, piece by piece in one buffer. An aborted signal ends it early. */
export async function readDescriptor(descriptor: number, take: (bytes: Buffer) => void, signal: AbortSignal): Promise<void> {
  const buffer = Buffer.allocUnsafeSlow(PIECE);
  while (!signal.aborted) {
    const {bytesRead} = await readOnce(descriptor, buffer, 0, PIECE, null);
    if (bytesRead === 0) return;
    take(buffer.subarray(0, bytesRead));
  }
}
