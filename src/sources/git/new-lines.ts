const LF = 10;

/** The lines of older versions, as hashes of 53 bits: enough that two of a million lines are the same once in ten thousand years of scans. */
export class OldLines {
  readonly #hashes = new Set<number>();

  add(text: Uint8Array): void {
    for (let start = 0; start < text.length; ) {
      const end = endOfLine(text, start);
      this.#hashes.add(hashLine(text, start, end));
      start = end + 1;
    }
  }

  /** Half-open ranges of the lines of `text` (their LF included) that no older version has; neighbours are joined. */
  newIn(text: Uint8Array): [number, number][] {
    const ranges: [number, number][] = [];
    for (let start = 0; start < text.length; ) {
      const end = endOfLine(text, start);
      const next = Math.min(text.length, end + 1);
      if (!this.#hashes.has(hashLine(text, start, end))) {
        const last = ranges.at(-1);
        if (last !== undefined && last[1] === start) last[1] = next;
        else ranges.push([start, next]);
      }
      start = next;
    }
    return ranges;
  }
}

function endOfLine(text: Uint8Array, start: number): number {
  const end = text.indexOf(LF, start);
  return end === -1 ? text.length : end;
}

function hashLine(text: Uint8Array, start: number, end: number): number {
  let low = 0x811c9dc5;
  let high = 0x2545f491;
  for (let at = start; at < end; at++) {
    const byte = text[at] as number;
    low = Math.imul(low ^ byte, 0x01000193);
    high = Math.imul(high ^ byte, 0x5bd1e995) + (low >>> 15);
  }
  return (high & 0x1fffff) * 0x100000000 + (low >>> 0);
}
