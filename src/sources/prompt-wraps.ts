import {brokenWords} from './broken-words.ts';
import type {LogView, Span} from './log-view.ts';

const BLANK = 0x20;
const CR = 13;
/** Narrower is no terminal, but a progress bar. */
const NARROWEST = 20;

/** Commands that a prompt's line editor (readline) broke at the terminal's width with a blank and a CR, as recordings of terminals hold them. */
export function promptWraps(view: LogView): Span[][] {
  return brokenWords(view, nextWrap, NARROWEST);
}

function nextWrap(bytes: Buffer, from: number): Span | null {
  for (let at = bytes.indexOf(CR, from); at !== -1; at = bytes.indexOf(CR, at + 1)) {
    if (at > from && bytes[at - 1] === BLANK) return {start: at - 1, end: at + 1};
  }
  return null;
}
