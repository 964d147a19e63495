import {maskSpans, printable} from '../core/redact.ts';

/** Makes any scanned or user-given line (path, ref, author, commit subject, error) safe to print: every candidate in it masked, control characters escaped. */
export type MaskLine = (line: string) => string;

/** `spans` finds all candidates of a text, reported or not (Detector.spans). Longer lines are cut: nobody reads them, and the search stays bounded. */
export function lineMasker(spans: (text: string) => readonly {readonly start: number; readonly end: number}[]): MaskLine {
  const known = new Map<string, string>();
  return (line) => {
    const before = known.get(line);
    if (before !== undefined) return before;
    const cut = line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
    const masked = printable(maskSpans(cut, sorted([...spans(cut), ...(ESCAPE.test(cut) ? spans(withoutEscapes(cut)) : [])])));
    if (known.size < REMEMBERED) known.set(line, masked);
    return masked;
  };
}

const LONGEST = 4096;
const REMEMBERED = 5_000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: terminal codes begin with one
const ESCAPE = /[\u001b\u009b]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: terminal codes begin with one
const SEQUENCE = /(?:\u001b\[|\u009b)[0-9;:?]{0,32}[A-Za-z]/g;

/** Blanks in place of colours and the like: the letter that ends a code must not pass for the start of a longer word. Offsets stay. */
function withoutEscapes(line: string): string {
  return line.replace(SEQUENCE, (code) => ' '.repeat(code.length));
}

function sorted(spans: readonly {readonly start: number; readonly end: number}[]): {start: number; end: number}[] {
  return [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
}
