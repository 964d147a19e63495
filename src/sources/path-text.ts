import {isUtf8} from 'node:buffer';

/** A path of any bytes as text: UTF-8 where it is valid, else one character per byte. */
export function pathText(bytes: Buffer): string {
  return bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1');
}
