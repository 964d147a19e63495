import {prefixLength} from './log-prefix.ts';
import type {LogView, Span} from './log-view.ts';

const BEGIN = Buffer.from('-----BEGIN ');
/** Looked for first: logs are full of `-`, which made the search for all of BEGIN ten times as slow. */
const WORD = BEGIN.subarray(5);
const DASH = 0x2d;
const END = Buffer.from('-----END ');
/** Longer than the largest private key. */
const MOST_BYTES = 65_536;

/** Keys whose lines each have a prefix, so that they are no block: each as its lines without them, line ends kept. */
export function keyBlocks(view: LogView): Span[][] {
  const blocks: Span[][] = [];
  for (let at = view.bytes.indexOf(WORD); at !== -1; at = view.bytes.indexOf(WORD, at + 1)) {
    if (view.bytes[at - 1] !== DASH || view.bytes[at - 5] !== DASH) continue;
    const line = view.lines.lineOf(at);
    const block = view.textStart(line) > view.lines.start(line) ? keyBlock(view, line) : null;
    at = block?.at(-1)?.end ?? Math.max(at, view.end(line));
    if (block !== null && at > view.seen) blocks.push(block);
  }
  return blocks;
}

/** Null: no end in sight, another begins before, or lines without prefix. */
function keyBlock(view: LogView, first: number): Span[] | null {
  const block: Span[] = [];
  const limit = view.lines.start(first) + MOST_BYTES;
  for (let line = first; line < view.lineCount && view.end(line) < limit; line++) {
    const start = view.lines.start(line);
    const prefix = prefixLength(view.bytes, start, view.end(line));
    if (prefix === 0) return null;
    const end = line < view.lines.count ? view.lines.end(line) + 1 : view.bytes.length;
    block.push({start: start + prefix, end});
    const text = view.bytes.subarray(start, end);
    if (text.includes(END)) return block;
    if (line > first && text.includes(BEGIN)) return null;
  }
  return null;
}
