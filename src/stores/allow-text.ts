import {isDeepStrictEqual} from 'node:util';
import {Document, isMap, isNode, isSeq, parseDocument, type YAMLSeq} from 'yaml';
import {GuardError} from '../core/errors.ts';

/** Aliases that may stand in for other parts. */
const MOST_ALIASES = 100;

/** What stands under `allow:`, unchecked (config/allow-entry.ts checks it); undefined: nothing. Throws CONFIG_INVALID for a text that is no YAML map. */
export function allowValue(text: string, where: string): unknown {
  return settingsOf(text, where)['allow'];
}

/**
 * The text with an entry at the end of `allow:`, the list made where there is none. Comments, order and spelling of all else stay: the entry's lines
 * are put in; only where that is not possible (a list in brackets) the file is written anew, comments kept. Throws CONFIG_INVALID.
 */
export function withAllow(text: string, where: string, entry: Readonly<Record<string, string>>): string {
  const settings = settingsOf(text, where);
  const {allow} = settings;
  const wanted = {...settings, allow: [...(Array.isArray(allow) ? allow : []), entry]};
  return firstThatSays(wanted, where, [
    () => withLines(text, entry),
    () =>
      rewritten(text, where, (document) => {
        const list = document.get('allow');
        if (isSeq(list)) list.items.push(document.createNode(entry));
        else document.set('allow', document.createNode([entry]));
      }),
  ]);
}

/** The text without the entries at these places of the list, and without the list when none is left. Throws CONFIG_INVALID. */
export function withoutAllows(text: string, where: string, places: readonly number[]): string {
  const {allow, ...others} = settingsOf(text, where);
  const left = (Array.isArray(allow) ? allow : []).filter((_, index) => !places.includes(index));
  const wanted = left.length === 0 ? others : {...others, allow: left};
  return firstThatSays(wanted, where, [
    () => withoutLines(text, places),
    () =>
      rewritten(text, where, (document) => {
        const list = document.get('allow');
        if (left.length === 0) document.delete('allow');
        else if (isSeq(list)) (list as YAMLSeq).items = list.items.filter((_, index) => !places.includes(index));
      }),
  ]);
}

/** Whatever way a text was edited, it must say what is wanted and nothing else. */
function firstThatSays(wanted: Record<string, unknown>, where: string, ways: readonly (() => string | null)[]): string {
  for (const way of ways) {
    const text = way();
    if (text !== null && says(text, where, wanted)) return text;
  }
  throw invalid(where, 'cannot be edited without changing other settings: change it by hand');
}

function says(text: string, where: string, wanted: Record<string, unknown>): boolean {
  try {
    return isDeepStrictEqual(settingsOf(text, where), wanted);
  } catch {
    return false;
  }
}

/** Line starts and ends of each entry of a list written with dashes; null: there is none. */
function entryLines(text: string): {start: number; end: number; indent: string}[] | null {
  const list = parseDocument(text, {logLevel: 'silent'}).get('allow');
  if (!isSeq(list) || list.flow === true || list.items.length === 0) return null;
  return list.items.map((item) => {
    const [from = 0, to = 0] = (isNode(item) ? item.range : null) ?? [];
    // The dash may stand on a line of its own.
    const start = text.lastIndexOf('\n', text.slice(0, from).trimEnd().length - 1) + 1;
    const last = text.slice(0, to).trimEnd().length;
    const newline = text.indexOf('\n', last);
    return {start, end: newline === -1 ? text.length : newline + 1, indent: /^[ ]*/.exec(text.slice(start))?.[0] ?? ''};
  });
}

function withLines(text: string, entry: Readonly<Record<string, string>>): string | null {
  const lines = entryLines(text);
  const last = lines?.at(-1);
  if (last === undefined && /^["']?allow["']?[ ]*:/m.test(text)) return null;
  const indent = last?.indent ?? '  ';
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const body = new Document(entry).toString({lineWidth: 0}).trimEnd().split('\n');
  const added = body.map((line, index) => `${indent}${index === 0 ? '- ' : '  '}${line}${newline}`).join('');
  const at = last?.end ?? text.length;
  const before = text.slice(0, at);
  const glue = before === '' || before.endsWith('\n') ? '' : newline;
  const head = last === undefined ? `${before.trim() === '' ? '' : newline}allow:${newline}` : '';
  return `${before}${glue}${head}${added}${text.slice(at)}`;
}

function withoutLines(text: string, places: readonly number[]): string | null {
  const lines = entryLines(text);
  if (lines === null || lines.length === places.length) return null;
  let left = text;
  for (const place of [...places].sort((a, b) => b - a)) {
    const line = lines[place];
    if (line !== undefined) left = left.slice(0, line.start) + left.slice(line.end);
  }
  return left;
}

function rewritten(text: string, where: string, change: (document: Document) => void): string {
  const before = parsed(text, where);
  const document = before.contents === null ? new Document({}) : before;
  change(document);
  const isEmpty = isMap(document.contents) && document.contents.items.length === 0;
  const plain = isEmpty ? commentText(document.commentBefore ?? '') : document.toString({lineWidth: 0});
  return text.includes('\r\n') ? plain.replace(/\r?\n/g, '\r\n') : plain;
}

function commentText(comment: string): string {
  return comment === '' ? '' : `${comment.replace(/^/gm, '#')}\n`;
}

function settingsOf(text: string, where: string): Record<string, unknown> {
  const document = parsed(text, where);
  try {
    return (document.toJS({maxAliasCount: MOST_ALIASES}) ?? {}) as Record<string, unknown>;
  } catch {
    throw invalid(where, 'aliases that stand for too much, or for nothing');
  }
}

function parsed(text: string, where: string): Document {
  const marker = /^(<{7}|={7}|>{7}|\|{7})( |\r?$)/m.exec(text)?.index;
  if (marker !== undefined) throw invalid(`${where}:${lineAt(text, marker)}`, 'a merge is not finished here');
  const document = parseDocument(text, {prettyErrors: false, logLevel: 'silent'});
  const [error] = document.errors;
  // The parser's own words may quote the text.
  if (error !== undefined)
    throw invalid(`${where}:${lineAt(text, error.pos[0])}`, `not YAML (${error.code.toLowerCase().replaceAll('_', ' ')})`);
  if (document.contents !== null && !isMap(document.contents)) throw invalid(where, 'expected settings such as "allow:"');
  return document as unknown as Document;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function invalid(where: string, what: string): GuardError {
  return new GuardError('CONFIG_INVALID', `${where}: ${what}`);
}
