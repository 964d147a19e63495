import type {Sink} from '../../core/chunk.ts';
import {pathText} from '../path-text.ts';
import type {Pieces} from './pieces.ts';

const LF = 10;
const COLON = 0x3a;
const PLUS = 0x2b;
const MINUS = 0x2d;
const SPACE = 0x20;
const AT = 0x40;
const BACKSLASH = 0x5c;
/** Lines that are no content are shorter, but for those with long paths. */
const MOST_HEADER = 1 << 20;

type Line = 'start' | 'header' | 'added' | 'kept' | 'removed';

/** A file of the diff that has content of its own: not deleted, no submodule. */
interface Entry {
  readonly path: string;
  /** Sections of patch text that follow for it: two where a file became a symlink or the other way round. */
  readonly sections: number;
  readonly isContent: boolean;
}

/**
 * Reads `--raw -p` output with the whole file as context: first all raw lines, then for each of them the patch. The new text of a
 * file is what the patch keeps and adds. Lines of any length are passed on as they come, never held as a whole.
 */
export class StagedDiff {
  readonly #pieces: Pieces;
  readonly #sink: Sink;
  readonly #entries: Entry[] = [];
  /** Paths in conflict. */
  readonly conflicts: string[] = [];
  #next = 0;
  /** Sections of the current entry still to come. */
  #sections = 0;
  #open = false;
  #kind: Line = 'start';
  /** The last line of content. */
  #last: Line = 'start';
  #header: Buffer[] = [];
  #headerLength = 0;
  /** Lines of the hunk still to come, on the old and the new side. */
  #oldLeft = 0;
  #newLeft = 0;
  /** The lines being pushed count. */
  #counting = false;

  constructor(pieces: Pieces, sink: Sink) {
    this.#pieces = pieces;
    this.#sink = sink;
  }

  take(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; ) {
      if (this.#kind === 'start') {
        this.#kind = this.#kindOf(bytes[at] as number);
        if (this.#kind !== 'header') at++;
      }
      const end = bytes.indexOf(LF, at);
      const next = end === -1 ? bytes.length : end + 1;
      if (this.#kind === 'header') this.#keepHeader(bytes, at, end === -1 ? next : end);
      else if (this.#kind !== 'removed' && this.#open) this.#pushContent(bytes, at, next);
      if (end !== -1) this.#endLine();
      at = next;
    }
  }

  end(): void {
    this.#closeFile();
  }

  #kindOf(first: number): Line {
    if (this.#oldLeft === 0 && this.#newLeft === 0) return 'header';
    if (first === PLUS) return 'added';
    if (first === MINUS) return 'removed';
    return first === SPACE ? 'kept' : 'header';
  }

  #pushContent(bytes: Buffer, from: number, to: number): void {
    const counts = this.#kind === 'added';
    if (counts !== this.#counting) this.#pieces.counting(counts);
    this.#counting = counts;
    this.#pieces.push(bytes, from, to);
  }

  #keepHeader(bytes: Buffer, from: number, to: number): void {
    this.#headerLength += to - from;
    if (this.#headerLength <= MOST_HEADER) this.#header.push(Buffer.from(bytes.subarray(from, to)));
  }

  #endLine(): void {
    const kind = this.#kind;
    this.#kind = 'start';
    if (kind === 'header') {
      const line = Buffer.concat(this.#header);
      this.#header = [];
      this.#headerLength = 0;
      this.#readHeader(line);
      return;
    }
    this.#last = kind;
    if (kind !== 'added') this.#oldLeft--;
    if (kind !== 'removed') this.#newLeft--;
  }

  #readHeader(line: Buffer): void {
    if (line[0] === BACKSLASH) this.#lostBreak();
    else if (line[0] === COLON && this.#next === 0) this.#readRaw(line);
    else if (line[0] === AT) this.#readHunk(line.toString('latin1'));
    else if (line.toString('latin1', 0, 11) === 'diff --git ') this.#nextSection();
  }

  /** "\\ No newline at end of file": of a removed line it concerns the old text only. */
  #lostBreak(): void {
    if (this.#last !== 'removed' && this.#open) this.#pieces.dropLast();
  }

  /** `:<mode> <mode> <id> <id> <status>\t<path>`, the path quoted where it holds odd bytes. */
  #readRaw(line: Buffer): void {
    const tab = line.indexOf(9);
    const [, newMode = '', , , status = ''] = line.toString('latin1', 1, tab).split(' ');
    const path = pathText(unquoted(line.subarray(tab + 1)));
    if (status.startsWith('U')) this.conflicts.push(path);
    if (status.startsWith('U') || status === '') return;
    this.#entries.push({path, sections: status.startsWith('T') ? 2 : 1, isContent: !status.startsWith('D') && newMode !== '160000'});
  }

  #nextSection(): void {
    this.#closeFile();
    if (this.#sections === 0) this.#sections = this.#entries[this.#next++]?.sections ?? 1;
    this.#sections--;
    const entry = this.#entries[this.#next - 1];
    // The first of two sections is the deletion of what the path was before.
    if (entry === undefined || !entry.isContent || this.#sections > 0) return;
    this.#open = true;
    this.#counting = false;
    this.#pieces.begin({kind: 'staged', path: entry.path}, {partly: true});
  }

  #readHunk(line: string): void {
    const [, oldLines = '1', newLines = '1'] = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(line) ?? [];
    this.#oldLeft = Number(oldLines);
    this.#newLeft = Number(newLines);
  }

  #closeFile(): void {
    if (!this.#open) return;
    this.#sink.count({files: 1, bytes: this.#pieces.length});
    this.#pieces.finish();
    this.#open = false;
  }
}

const ESCAPES: Readonly<Record<string, number>> = {a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13};

/** Takes git's C-style quotes off a path. */
export function unquoted(path: Buffer): Buffer {
  if (path[0] !== 0x22) return path;
  const text = path.toString('latin1', 1, path.length - 1);
  const plain = text.replace(/\\([0-7]{3}|.)/g, (_, code: string) =>
    String.fromCharCode(code.length === 3 ? Number.parseInt(code, 8) : (ESCAPES[code] ?? code.charCodeAt(0))),
  );
  return Buffer.from(plain, 'latin1');
}
