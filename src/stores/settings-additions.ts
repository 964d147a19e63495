import {isDeepStrictEqual} from 'node:util';
import {Document, isMap, isSeq, parseDocument, type YAMLMap} from 'yaml';
import {GuardError} from '../core/errors.ts';

/** What is added to a settings file, as plain values. */
export interface SettingsAdditions {
  readonly allow: readonly Readonly<Record<string, unknown>>[];
  readonly rules: readonly Readonly<Record<string, unknown>>[];
  readonly exclude: readonly string[];
}

type Settings = Readonly<Record<string, unknown>>;

/**
 * The text with the additions at the ends of `allow:`, `rules:` and `scan.exclude:`; lists that are not there are made at the end of the text.
 * Nothing else changes its meaning, comments stay. `text` '': a new file. Throws CONFIG_INVALID for a text that is no such file.
 */
export function withAdditions(text: string, where: string, additions: SettingsAdditions): string {
  const before = settingsValue(text, where);
  const wanted = merged(before, additions, where);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const inside = withInside(text, before, additions);
  const blocks = newBlocks(before, additions);
  const glue = inside === '' || inside.endsWith('\n') ? '' : newline;
  const added = `${inside}${glue}${blocks === '' || inside.trim() === '' ? '' : newline}${blocks.replaceAll('\n', newline)}`;
  if (isDeepStrictEqual(settingsValue(added, where), wanted)) return added;
  throw new GuardError('CONFIG_INVALID', `${where}: cannot be extended without changing what is there: change it by hand`);
}

/** What a settings file says, unchecked; `{}` for an empty one. */
export function settingsValue(text: string, where: string): Settings {
  const document = parseDocument(text, {prettyErrors: false, logLevel: 'silent'});
  const [error] = document.errors;
  if (error !== undefined) {
    const line = text.slice(0, error.pos[0]).split('\n').length;
    throw new GuardError('CONFIG_INVALID', `${where}:${line}: not YAML (${error.code.toLowerCase().replaceAll('_', ' ')})`);
  }
  if (document.contents === null) return {};
  if (!isMap(document.contents)) throw new GuardError('CONFIG_INVALID', `${where}: expected settings such as "allow:"`);
  try {
    return document.toJS({maxAliasCount: 100}) as Settings;
  } catch {
    throw new GuardError('CONFIG_INVALID', `${where}: aliases that stand for too much, or for nothing`);
  }
}

/** A list of the settings; throws CONFIG_INVALID where something else stands there. */
export function settingsList(settings: Settings, key: 'allow' | 'rules' | 'scan.exclude', where: string): readonly unknown[] {
  const scan = settings['scan'];
  const value = key === 'scan.exclude' ? (isFields(scan) ? scan['exclude'] : (scan ?? undefined)) : settings[key];
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new GuardError('CONFIG_INVALID', `${where}: ${key}: expected a list`);
  return value;
}

function isFields(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function merged(before: Settings, {allow, rules, exclude}: SettingsAdditions, where: string): Settings {
  const plain = JSON.parse(JSON.stringify({allow, rules, exclude})) as SettingsAdditions;
  const scan = isFields(before['scan']) ? before['scan'] : {};
  return {
    ...before,
    ...(allow.length === 0 ? {} : {allow: [...settingsList(before, 'allow', where), ...plain.allow]}),
    ...(rules.length === 0 ? {} : {rules: [...settingsList(before, 'rules', where), ...plain.rules]}),
    ...(exclude.length === 0 ? {} : {scan: {...scan, exclude: [...settingsList(before, 'scan.exclude', where), ...plain.exclude]}}),
  };
}

/** Additions to lists and maps that are there: the document is written anew, comments kept. */
function withInside(text: string, before: Settings, additions: SettingsAdditions): string {
  const wanted = (['allow', 'rules', 'exclude'] as const).filter((key) => additions[key].length > 0 && isThere(before, key));
  if (wanted.length === 0) return text;
  const document = parseDocument(text, {logLevel: 'silent'});
  for (const key of wanted) {
    if (key !== 'exclude') addTo(document as unknown as Document, [key], additions[key]);
    else addTo(document as unknown as Document, ['scan', 'exclude'], additions.exclude);
  }
  const written = document.toString({lineWidth: 0});
  return text.includes('\r\n') ? written.replace(/\r?\n/g, '\r\n') : written;
}

function isThere(before: Settings, key: 'allow' | 'rules' | 'exclude'): boolean {
  return (key === 'exclude' ? 'scan' : key) in before;
}

function addTo(document: Document, path: readonly string[], values: readonly unknown[]): void {
  const list = document.getIn(path);
  if (isSeq(list)) for (const value of values) list.items.push(nodeOf(document, value));
  else {
    const made = document.createNode([]);
    for (const value of values) made.items.push(nodeOf(document, value) as never);
    if (path.length > 1 && !isMap(document.getIn(path.slice(0, -1)))) document.setIn(path.slice(0, -1), document.createNode({}));
    document.setIn(path, made);
  }
}

/** Lists that are not there yet, as text of their own. */
function newBlocks(before: Settings, {allow, rules, exclude}: SettingsAdditions): string {
  const document = new Document({});
  if (exclude.length > 0 && !isThere(before, 'exclude')) addTo(document, ['scan', 'exclude'], exclude);
  if (allow.length > 0 && !isThere(before, 'allow')) addTo(document, ['allow'], allow);
  if (rules.length > 0 && !isThere(before, 'rules')) addTo(document, ['rules'], rules);
  return (document.contents as YAMLMap).items.length === 0 ? '' : document.toString({lineWidth: 0});
}

/** The examples of a rule look like what it finds: they say themselves that they are none. */
function nodeOf(document: Document, value: unknown) {
  const node = document.createNode(value);
  if (!isMap(node)) return node;
  const match = node.getIn(['examples', 'match']);
  if (isSeq(match)) for (const item of match.items) (item as {comment?: string}).comment = ' guard:allow, made up from the expression';
  return node;
}
