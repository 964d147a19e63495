import {type Document, isMap, isNode, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, visit} from 'yaml';
import type {Problem} from './document.ts';

/** A text taken apart: its plain value, and where each key stands. */
export interface ParsedYaml {
  readonly value: unknown;
  /** 1-based line and column of a key, entry or value; of the nearest thing around it that there is. `atKey`: of the key itself. */
  positionOf(path: readonly (string | number)[], atKey: boolean): {readonly line: number; readonly column: number} | null;
}

/** Aliases that may stand in for other parts: settings need none, ten levels of ten would be ten thousand million. */
const MOST_ALIASES = 100;
/**
 * A key written with `?`. The parser builds an expression as long as their nesting is deep (350 of them in a line end the whole process, 200
 * take a third of a second), and no settings need one.
 */
const EXPLICIT_KEY = /^[ \t\-?:]*\?(?=[ \t\r]|$)/;

/** Reads YAML 1.2 (of which JSON is a part): one document, no key twice, no unknown tag, bounded in time. `text` is at most a megabyte. */
export function parseYaml(text: string): ParsedYaml | Problem {
  const early = unreadableLine(text);
  if (early !== null) return early;
  const lines = new LineCounter();
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false, uniqueKeys: false, logLevel: 'error'});
  const [error] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  if (error !== undefined) return problemAt(lines, error.pos[0], sentence(error.code, error.message));
  const twice = repeatedKey(document);
  if (twice !== null) return problemAt(lines, offsetOf(twice.key), `the key ${keyName(twice)} stands here a second time`);
  try {
    const value: unknown = document.toJS({maxAliasCount: MOST_ALIASES});
    return {value, positionOf: (path, atKey) => positionIn(document, lines, path, atKey)};
  } catch (cause) {
    const why =
      cause instanceof ReferenceError && /alias count/.test(cause.message)
        ? 'aliases that stand for too much'
        : 'an alias without its anchor';
    return {line: null, column: null, key: '', text: why, hint: null};
  }
}

function unreadableLine(text: string): Problem | null {
  let line = 0;
  for (const one of text.split('\n')) {
    line++;
    if (/^(<<<<<<<|=======|>>>>>>>|\|\|\|\|\|\|\|)( |\r?$)/.test(one))
      return {line, column: 1, key: '', text: 'a merge conflict is not resolved here', hint: null};
    if (EXPLICIT_KEY.test(one))
      return {line, column: one.indexOf('?') + 1, key: '', text: 'keys written with "?" are not read', hint: null};
  }
  return null;
}

/** The parser's own words, where they can be said better. */
function sentence(code: string, message: string): string {
  if (code === 'TAB_AS_INDENT') return 'a tab may not indent: use blanks';
  if (code === 'MULTIPLE_DOCS') return 'a second document begins here: one file is one document';
  return `not YAML: ${message.charAt(0).toLowerCase()}${message.slice(1).split('\n', 1)[0]}`;
}

/** Our own look, by a set: the parser's compares each key with each (12,000 keys took two seconds). */
function repeatedKey(document: Document.Parsed): Pair | null {
  let found: Pair | null = null;
  visit(document, {
    Map: (_, map) => {
      const seen = new Set<string>();
      for (const pair of map.items) {
        const name = keyName(pair);
        if (seen.has(name)) found = pair;
        seen.add(name);
      }
      return found === null ? undefined : visit.BREAK;
    },
  });
  return found;
}

/** A key as text; one that is itself a map or list has no name. */
function keyName(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '(no text)';
}

function problemAt(lines: LineCounter, offset: number, text: string): Problem {
  const {line, col} = lines.linePos(offset);
  return {line, column: col, key: '', text, hint: null};
}

type Steps = readonly (string | number)[];

function positionIn(document: Document.Parsed, lines: LineCounter, path: Steps, atKey: boolean): {line: number; column: number} | null {
  let node: unknown = document.contents;
  let offset = offsetOf(node);
  for (const step of path) {
    const pair = isMap(node) ? node.items.find((one) => keyName(one) === String(step)) : undefined;
    const next: unknown = pair === undefined ? (isSeq(node) ? node.items[Number(step)] : undefined) : pair.value;
    if (pair === undefined && next === undefined) break;
    offset = pair !== undefined && (atKey || !isNode(next)) ? offsetOf(pair.key) : offsetOf(next);
    node = next;
  }
  const {line, col} = lines.linePos(offset);
  return line === 0 ? null : {line, column: col};
}

function offsetOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}
