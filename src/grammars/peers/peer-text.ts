import {parse as parseToml, TomlError} from 'smol-toml';
import {isMap, isSeq, LineCounter, parseDocument, visit, type YAMLError} from 'yaml';
import {GuardError} from '../../core/errors.ts';

/** Settings are written by hand; more than this is no settings file. Bytes. */
const LARGEST_SETTINGS = 4 << 20;
/** Reports and baselines are written by programs. Bytes. */
const LARGEST_REPORT = 64 << 20;
/** A document may name an anchored node that often; more is an attempt to make it explode. */
const MOST_ALIASES = 100;

/**
 * The text of a peer's file. Throws CONFIG_INVALID, naming file and line, for what no parser should see: too large, not UTF-8, binary,
 * merge markers. A byte order mark is taken off.
 */
export function peerText(bytes: Uint8Array, file: string, isReport: boolean): string {
  const most = isReport ? LARGEST_REPORT : LARGEST_SETTINGS;
  if (bytes.length > most) throw invalid(file, null, `larger than ${most >> 20} MB (${bytes.length} bytes)`);
  const text = utf8(bytes, file);
  const nul = text.indexOf('\0');
  if (nul !== -1) throw invalid(file, lineAt(text, nul), 'a NUL byte: this is no text file');
  const conflict = /^(?:<{7} |={7}\r?$|>{7} )/m.exec(text);
  if (conflict !== null && /^<{7} /m.test(text))
    throw invalid(file, lineAt(text, conflict.index), 'merge conflict markers', 'resolve the merge first');
  return text;
}

function utf8(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    throw invalid(file, null, 'not UTF-8 text', 'save it as UTF-8');
  }
}

/** JSON as a value. The parser's own message is not used: it quotes the text, which may be a secret. */
export function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const at = /position (\d+)/.exec((error as Error).message)?.[1];
    const isCut = at === undefined || Number(at) >= text.trimEnd().length;
    throw invalid(file, lineAt(text, isCut ? text.length : Number(at)), isCut ? 'the JSON ends too early' : 'not valid JSON');
  }
}

/** TOML as a value, times as objects. */
export function parseTomlText(text: string, file: string): unknown {
  try {
    return parseToml(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    // The first line says what is wrong; those behind it quote the text.
    const what = (error.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '');
    throw invalid(file, error.line, `not valid TOML: ${what}`);
  }
}

/** A YAML document with the line of each of its nodes. */
export interface YamlText {
  readonly value: unknown;
  /** 1-based line of the node at a path of keys; of its nearest parent where the path leads nowhere. */
  lineOf(path: readonly (string | number)[]): number;
}

/** One YAML document. Throws CONFIG_INVALID for broken ones, for several documents, and for aliases that explode. */
export function parseYamlText(text: string, file: string): YamlText {
  const explicit = EXPLICIT_KEY.exec(text);
  if (explicit !== null) throw invalid(file, lineAt(text, explicit.index), 'not valid YAML for guard (a key written with "?")');
  const lines = new LineCounter();
  // The parser's own look for equal keys compares each with each.
  const document = parseDocument(text, {lineCounter: lines, uniqueKeys: false, prettyErrors: false, logLevel: 'silent'});
  const [first] = document.errors;
  if (first !== undefined) throw yamlInvalid(first, file, lines);
  const twice = repeatedKey(document);
  if (twice !== null) throw invalid(file, lines.linePos(twice).line, 'not valid YAML (duplicate key)');
  return {value: plainValue(document, file), lineOf: lineFinder(document, lines)};
}

/** Nested keys written with `?` end the parser's process by an expression as long as they are many, and no settings need one. */
const EXPLICIT_KEY = /^[ \t\-?:]*\?(?=[ \t\r]|$)/m;

/** Offset of the first key that its map has already; null: none. */
function repeatedKey(document: ReturnType<typeof parseDocument>): number | null {
  let found: number | null = null;
  visit(document, {
    Map: (_, map) => {
      const seen = new Set<string>();
      for (const {key} of map.items) {
        const name = String(key);
        if (seen.has(name)) found ??= (key as {range?: readonly number[]} | null)?.range?.[0] ?? 0;
        seen.add(name);
      }
      return found === null ? undefined : visit.BREAK;
    },
  });
  return found;
}

function plainValue(document: ReturnType<typeof parseDocument>, file: string): unknown {
  try {
    return document.toJS({maxAliasCount: MOST_ALIASES}) as unknown;
  } catch (error) {
    if (error instanceof ReferenceError) throw invalid(file, null, 'its aliases are too many, or name nothing');
    throw error;
  }
}

/** By the error's code: the message may quote the text. */
function yamlInvalid(error: YAMLError, file: string, lines: LineCounter): GuardError {
  const what = error.code.toLowerCase().replaceAll('_', ' ');
  return invalid(file, Math.max(1, lines.linePos(error.pos[0]).line), `not valid YAML (${what})`);
}

/** Looks up lines of nodes; the keys of a map are indexed once, since files with many keys ask for each. */
function lineFinder(document: ReturnType<typeof parseDocument>, lines: LineCounter): YamlText['lineOf'] {
  const indexes = new Map<unknown, Map<string, unknown>>();
  const childOf = (node: unknown, step: string | number): unknown => {
    if (isSeq(node)) return node.items[Number(step)];
    if (!isMap(node)) return undefined;
    const index = indexes.get(node) ?? new Map(node.items.map((pair) => [String(pair.key), pair.value ?? pair.key]));
    indexes.set(node, index);
    return index.get(String(step));
  };
  return (path) => {
    let node: unknown = document.contents;
    let start = 0;
    for (const step of path) {
      node = childOf(node, step);
      if (node === undefined) break;
      start = (node as {range?: readonly number[] | null}).range?.[0] ?? start;
    }
    return Math.max(1, lines.linePos(start).line);
  };
}

/** 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** The error of a peer's file that cannot be read; `line` null: the file as a whole. */
export function invalid(file: string, line: number | null, what: string, hint?: string): GuardError {
  return new GuardError('CONFIG_INVALID', `${file}${line === null ? '' : `:${line}`}: ${what}`, hint === undefined ? {} : {hint});
}
