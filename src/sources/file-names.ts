import type {Origin, Sink} from '../core/chunk.ts';

/** A shorter name holds no token. */
const SHORTEST = 16;
const SLASH = 0x2f;
const IS_DIGIT = new Uint8Array(256).fill(1, 0x30, 0x3a);

/** File and folder names are content too: hands over each once, with the path it stands in. Paths come in an order that keeps folders together. */
export class FileNames {
  readonly #sink: Sink;
  #before: Buffer = Buffer.alloc(0);

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  /** `path`: relative to the root, with `/`. Only what differs from the path before counts. */
  read(path: Buffer, outer: Origin): void {
    const start = newNames(this.#before, path);
    this.#before = path;
    if (!mayHoldToken(path, start)) return;
    const origin = {kind: 'inside', outer, entry: '(file name)'} as const;
    this.#sink.chunk({origin, bytes: path, offset: 0, line: 1, column: 0, seen: 0, last: true, only: [[start, path.length]]});
  }
}

/** Where the first name begins that the path before did not have at the same place. */
function newNames(before: Buffer, path: Buffer): number {
  const length = Math.min(before.length, path.length);
  let start = 0;
  for (let at = 0; at < length && before[at] === path[at]; at++) if (path[at] === SLASH) start = at + 1;
  return start;
}

/** A token as a name is long, and hardly ever without a digit. */
function mayHoldToken(path: Buffer, start: number): boolean {
  let [length, digits] = [0, 0];
  for (let at = start; at < path.length; at++) {
    const byte = path[at] as number;
    if (byte === SLASH) {
      if (length >= SHORTEST && digits > 0) return true;
      length = 0;
      digits = 0;
    } else {
      length++;
      digits += IS_DIGIT[byte] as number;
    }
  }
  return length >= SHORTEST && digits > 0;
}
