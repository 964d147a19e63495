/** `now[start, end)` equals `before[start + shift, end + shift)`. */
export interface Copy {
  readonly start: number;
  readonly end: number;
  readonly shift: number;
}

/** Copies shorter than this are not worth more than being searched again. */
const LEAST_COPY = 1536;
/** Bytes of a line that are looked for in the older text. */
const KEY = 40;
/** How far ahead in the older text. */
const WINDOW = 2048;
/** Tries to find the place where two texts go on alike: some, and more for long texts. */
const TRIES = 4;
const BYTES_PER_TRY = 4096;
const LF = 10;

/**
 * What `now` has in common with `before`, in order and without overlaps: the common start, the common end, and between them what a search
 * for the next lines finds. Not a smallest difference: texts are compared at the speed of memory, and what is missed is searched again.
 */
export function findCopies(before: Buffer, now: Buffer): Copy[] {
  const copies: Copy[] = [];
  const head = commonStart(before, 0, before.length, now, 0, now.length);
  if (head >= LEAST_COPY || head === now.length) copies.push({start: 0, end: head, shift: 0});
  const tail = commonEnd(before, head, now, head);
  const [oldEnd, end] = [before.length - tail, now.length - tail];
  findBetween(before, oldEnd, now, end, head, copies);
  if (tail >= LEAST_COPY) copies.push({start: end, end: now.length, shift: before.length - now.length});
  return copies;
}

function findBetween(before: Buffer, oldEnd: number, now: Buffer, end: number, head: number, copies: Copy[]): void {
  let [old, at] = [head, head];
  let skip = 1;
  for (let tries = TRIES + (end - at) / BYTES_PER_TRY; tries > 0 && end - at > LEAST_COPY && oldEnd - old > LEAST_COPY; tries--) {
    const line = now.indexOf(LF, at) + 1;
    if (line === 0 || line + LEAST_COPY > end) return;
    const found = before.subarray(old, Math.min(oldEnd, old + WINDOW)).indexOf(now.subarray(line, line + KEY));
    if (found === -1) {
      at = line + skip;
      skip = Math.min(1024, skip * 2);
      continue;
    }
    const from = old + found;
    const length = commonStart(before, from, oldEnd, now, line, end);
    if (length >= LEAST_COPY) copies.push({start: line, end: line + length, shift: from - line});
    at = line + length;
    old = from + length;
    skip = 1;
  }
}

/** How many bytes are the same from `before[old]` and `now[at]` on. */
function commonStart(before: Buffer, old: number, oldEnd: number, now: Buffer, at: number, end: number): number {
  const most = Math.min(oldEnd - old, end - at);
  let same = 0;
  let step = 32;
  while (same < most) {
    const to = Math.min(most, same + step);
    if (now.compare(before, old + same, old + to, at + same, at + to) === 0) {
      same = to;
      step = Math.min(8192, step * 2);
    } else if (to - same <= 16) {
      while (before[old + same] === now[at + same]) same++;
      return same;
    } else step = (to - same) >> 1;
  }
  return most;
}

/** How many bytes are the same before the ends of both, not going over `old` and `at`. */
function commonEnd(before: Buffer, old: number, now: Buffer, at: number): number {
  const [a, b] = [before.length, now.length];
  const most = Math.min(a - old, b - at);
  let same = 0;
  let step = 32;
  while (same < most) {
    const to = Math.min(most, same + step);
    if (now.compare(before, a - to, a - same, b - to, b - same) === 0) {
      same = to;
      step = Math.min(8192, step * 2);
    } else if (to - same <= 16) {
      while (before[a - 1 - same] === now[b - 1 - same]) same++;
      return same;
    } else step = (to - same) >> 1;
  }
  return most;
}
