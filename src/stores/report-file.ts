import {closeSync, openSync, readSync} from 'node:fs';
import {GuardError} from '../core/errors.ts';
import type {Report} from '../core/report.ts';
import {isJsonLines, type ReadReport, reportOfLines} from './report-lines.ts';
import {checkVersion, corrupt, NEW_REPORT} from './report-refusal.ts';
import {reportShape} from './report-shape.ts';

export type {ReadReport};

/** More is refused: it would have to be held in memory as one text. */
const LARGEST = 512_000_000;

/**
 * Reads a JSON or JSON-lines report that `guard scan` wrote. Throws NO_SUCH_PATH, or STORE_CORRUPT with one line for a file that is broken,
 * half-written, too large, of a newer version, or another program's. Messages never quote what is in the file.
 */
export function readReportFile(file: string): ReadReport {
  const content = decoded(contentOf(file));
  if (content.trim() === '') throw corrupt(file, 'is empty');
  if (isJsonLines(content)) return reportOfLines(file, content);
  const report = parsed(file, content);
  checkVersion(file, report);
  const misfit = reportShape(report);
  if (misfit !== null) throw corrupt(file, `${misfit.at}: expected ${misfit.expected}`);
  const {credentials, findings} = report as Report;
  const known = new Set(credentials.map((one) => one.id));
  if (known.size < credentials.length) throw corrupt(file, 'credentials: expected ids that differ');
  const lost = findings.findIndex((finding) => !known.has(finding.credential));
  if (lost !== -1) throw corrupt(file, `findings[${lost}].credential: expected the id of a listed credential`);
  return {report: report as Report, cut: false};
}

/** Reads files and pipes alike, up to the limit. */
function contentOf(file: string): Buffer {
  const descriptor = opened(file);
  try {
    const pieces: Buffer[] = [];
    for (let total = 0; ; ) {
      const piece = Buffer.allocUnsafe(1 << 20);
      const length = readSync(descriptor, piece);
      if (length === 0) return Buffer.concat(pieces);
      total += length;
      if (total > LARGEST)
        throw corrupt(file, `is larger than ${LARGEST / 1_000_000} MB`, 'guard scan --min-severity high makes a smaller one');
      pieces.push(piece.subarray(0, length));
    }
  } catch (cause) {
    if (cause instanceof GuardError) throw cause;
    const {code} = cause as NodeJS.ErrnoException;
    throw corrupt(file, code === 'EISDIR' ? 'is a folder' : `cannot be read (${code ?? 'unknown'})`, 'give the file of a JSON report');
  } finally {
    closeSync(descriptor);
  }
}

function opened(file: string): number {
  try {
    return openSync(file, 'r');
  } catch (cause) {
    const {code} = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new GuardError('NO_SUCH_PATH', `${file}: no such file`, {hint: NEW_REPORT});
    throw corrupt(file, `cannot be opened (${code ?? 'unknown'})`, 'look at its permissions');
  }
}

/** UTF-8, or the UTF-16 that a redirection in Windows PowerShell makes of it; without a byte order mark. */
function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2);
  return bytes.toString('utf8', bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0);
}

function parsed(file: string, content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    throw corrupt(file, whyNoJson(content, (error as Error).message));
  }
}

/** The engine's own message quotes the file; only the position is taken from it, and not every message has one. */
function whyNoJson(content: string, message: string): string {
  if (/^(<{7}|>{7})( |$)/m.test(content)) return 'has merge conflict markers';
  if (!/^\s*[[{]/.test(content)) return 'is not JSON';
  const position = Number(/at position (\d+)/.exec(message)?.[1] ?? content.length);
  if (position < content.trimEnd().length) return `is not JSON from line ${content.slice(0, position).split('\n').length} on`;
  return isOpen(content) ? 'ends in the middle: it was written only in part' : 'is not JSON';
}

/** True when the text ends inside a string, an object or a list. */
function isOpen(content: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < content.length; at++) {
    const character = content[at];
    if (isInString && character === '\\') at++;
    else if (character === '"') isInString = !isInString;
    else if (isInString) continue;
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
  }
  return isInString || depth > 0;
}
