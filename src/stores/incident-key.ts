import {createHash} from 'node:crypto';

/** Names a machine key without telling it: 8 hex digits of a hash, the same wherever the key is the same. */
export function keyIdOf(key: Uint8Array): string {
  return createHash('sha256').update('guard key id\0').update(key).digest('hex').slice(0, 8);
}
