import {isAscii} from 'node:buffer';
import {isContinuation, prefixLength} from './log-prefix.ts';
import {IS_TOKEN_BYTE, type LogView, type Span} from './log-view.ts';

/** Widths at which terminals, and programs that see none, break lines. */
const WIDTHS = [80, 100, 120, 132, 140, 150, 160, 180, 200];
const [NARROWEST, WIDEST] = [60, 500];
/** Base64 is broken at these: no terminal's own width. */
const BASE64_WIDTHS = new Set([64, 76]);
/** Longer than any token. */
const LONGEST_RUN = 32_768;
const CR = 13;
const SHORTEST_TOKEN = 16;
/** Bytes of a word looked at. */
const LONGEST_LOOK = 400;
/** Lines looked at to learn which prefixes a log has. */
const SAMPLES = 8;

/** Runs of lines that were one line before a terminal broke it at its width, or GitLab marked them so; each run as its lines' own texts. */
export function wrappedRuns(view: LogView): Span[][] {
  const full = new FullLines(view);
  const runs: Span[][] = [];
  for (let line = 0; line + 1 < view.lineCount; line++) {
    if (!full.goesOn(line)) continue;
    const run = [{start: view.textStart(line), end: view.end(line)}];
    let length = 0;
    do {
      line++;
      run.push({start: view.textStart(line), end: view.end(line)});
      length += view.end(line) - view.lines.start(line);
    } while (length < LONGEST_RUN && full.goesOn(line));
    line--;
    if (view.end(line + 1) >= view.seen) runs.push(run);
  }
  return runs;
}

/** Knows of a log's lines which are full, so that the next may be their rest. */
class FullLines {
  readonly #view: LogView;
  readonly #isFull = new Uint8Array(WIDEST + 64);
  readonly #isAscii: boolean;
  readonly #hasCr: boolean;
  readonly #isGitlab: boolean;
  readonly #widths: ReadonlySet<number>;

  constructor(view: LogView) {
    this.#view = view;
    this.#isAscii = isAscii(view.bytes);
    this.#hasCr = view.bytes.includes(CR);
    const prefixes = samplePrefixes(view);
    this.#isGitlab = prefixes.has(32);
    this.#widths = new Set([...WIDTHS, ...ownWidth(view)]);
    for (const width of this.#widths) for (const prefix of prefixes) this.#isFull[width + prefix] = 1;
  }

  /** Whether the line after this one is its rest. */
  goesOn(line: number): boolean {
    const {lines} = this.#view;
    if (line + 1 >= this.#view.lineCount) return false;
    if (this.#isGitlab && this.#isMarked(line + 1)) return true;
    const start = lines.start(line);
    const length = lines.end(line) - start;
    return (this.#mayBeFull(length) || (this.#hasCr && this.#mayBeFull(length - 1))) && this.#isBroken(line, start);
  }

  #isMarked(line: number): boolean {
    const start = this.#view.lines.start(line);
    return isContinuation(this.#view.bytes, start, this.#view.textStart(line) - start);
  }

  /** The line is full, and a word that may be a token goes over its end. */
  #isBroken(line: number, start: number): boolean {
    const {bytes} = this.#view;
    const end = this.#view.end(line);
    if (IS_TOKEN_BYTE[bytes[end - 1] ?? 0] !== 1) return false;
    const rest = this.#view.textStart(line + 1);
    if (IS_TOKEN_BYTE[bytes[rest] ?? 0] !== 1) return false;
    return this.#widths.has(this.#columns(start + prefixLength(bytes, start, end), end)) && mayBeToken(bytes, end, rest);
  }

  #mayBeFull(length: number): boolean {
    return this.#isFull[length] === 1 || (!this.#isAscii && length >= NARROWEST && length <= 4 * WIDEST);
  }

  /** Characters, not bytes: bytes that do not continue one of UTF-8. */
  #columns(start: number, end: number): number {
    if (this.#isAscii) return end - start;
    let columns = 0;
    for (let at = start; at < end; at++) if (((this.#view.bytes[at] ?? 0) & 0xc0) !== 0x80) columns++;
    return columns;
  }
}

/** The word that ends at `end` and goes on at `rest` is long enough, and holds a digit. */
function mayBeToken(bytes: Uint8Array, end: number, rest: number): boolean {
  let [length, digits] = [0, 0];
  const isWord = (byte: number): boolean => {
    if (IS_TOKEN_BYTE[byte] !== 1) return false;
    if (byte >= 0x30 && byte <= 0x39) digits++;
    return ++length < LONGEST_LOOK;
  };
  for (let at = end - 1; at >= 0 && isWord(bytes[at] ?? 0); ) at--;
  for (let at = rest; at < bytes.length && isWord(bytes[at] ?? 0); ) at++;
  return length >= SHORTEST_TOKEN && digits > 0;
}

function samplePrefixes(view: LogView): Set<number> {
  const prefixes = new Set([0]);
  for (let i = 0; i < SAMPLES; i++) {
    const line = Math.floor((i * view.lineCount) / SAMPLES);
    if (line < view.lineCount) prefixes.add(view.textStart(line) - view.lines.start(line));
  }
  return prefixes;
}

/** The width of the terminal whose recording this is: that of its longest lines, if several are equally long, but not most (a table, a dump). */
function ownWidth(view: LogView): number[] {
  let [longest, often] = [0, 0];
  for (let line = 0; line < view.lineCount; line++) {
    const length = view.end(line) - view.lines.start(line);
    if (length < longest) continue;
    often = length === longest ? often + 1 : 1;
    longest = length;
    if (longest > WIDEST) return [];
  }
  const isWidth = often > 1 && often <= Math.max(4, view.lineCount / 4) && longest >= NARROWEST && !BASE64_WIDTHS.has(longest);
  return isWidth ? [longest] : [];
}
