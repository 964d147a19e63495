import {IS_TOKEN_BYTE, type LogView, type Span} from './log-view.ts';

/** Bytes of a line before and behind a break that are looked at: longer than any command or token. */
const LONGEST = 8192;

/** Where the first break at or behind `from` is, and how many bytes of the word must stand before it; null: none. */
export type NextBreak = (bytes: Buffer, from: number) => Span | null;

/** Lines in which something stands inside words that does not belong to them: each as its parts without. `narrowest`: bytes before a break. */
export function brokenWords(view: LogView, next: NextBreak, narrowest = 1): Span[][] {
  const broken: Span[][] = [];
  for (let at = next(view.bytes, 0); at !== null; ) {
    const line = view.lines.lineOf(at.start);
    if (line >= view.lineCount) break;
    const start = Math.max(view.lines.start(line), at.start - LONGEST);
    const end = Math.max(at.end, Math.min(view.end(line), at.start + LONGEST));
    if (end >= view.seen) {
      const parts = partsOf(view.bytes, {start, end}, {next, narrowest});
      if (parts.length > 1) broken.push(parts);
    }
    at = next(view.bytes, end);
  }
  return broken;
}

function partsOf(bytes: Buffer, line: Span, {next, narrowest}: {readonly next: NextBreak; readonly narrowest: number}): Span[] {
  const parts: Span[] = [];
  let from = line.start;
  for (let at = next(bytes, from); at !== null && at.end < line.end; at = next(bytes, at.end)) {
    if (at.start - from < narrowest || !breaksWord(bytes, at)) continue;
    parts.push({start: from, end: at.start});
    from = at.end;
  }
  parts.push({start: from, end: line.end});
  return parts;
}

function breaksWord(bytes: Buffer, {start, end}: Span): boolean {
  return IS_TOKEN_BYTE[bytes[start - 1] ?? 0] === 1 && IS_TOKEN_BYTE[bytes[end] ?? 0] === 1;
}
