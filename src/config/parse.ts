import * as v from 'valibot';
import {LIST_KEYS, SETTING_KEYS, type SettingKey} from './defaults.ts';
import {keyValue, type Problem, type SettingsDocument} from './document.ts';
import {nearestWord} from './nearest.ts';
import {type ParsedYaml, parseYaml} from './parse-yaml.ts';
import {settingsSchema} from './schema.ts';

/** Where in a file the settings stand: it is the file, or the `guard` key of a package.json. */
export type SettingsForm = 'whole file' | 'package.json';

export type ParsedSettings = {readonly document: SettingsDocument} | {readonly problems: readonly Problem[]};

type Steps = readonly (string | number)[];

/**
 * Reads the bytes of one settings file: text, then YAML (or JSON), then the schema. All problems at once, in the order of the file. Pulls in
 * yaml and valibot: import this module only where there is a file to read.
 */
export function parseSettings(bytes: Uint8Array, form: SettingsForm): ParsedSettings {
  const text = textOf(bytes);
  if (typeof text !== 'string') return {problems: [text]};
  if (form === 'package.json') {
    const broken = brokenJson(text);
    if (broken !== null) return {problems: [broken]};
  }
  const yaml = parseYaml(text);
  if ('text' in yaml) return {problems: [yaml]};
  const under: Steps = form === 'package.json' ? ['guard'] : [];
  const raw = form === 'package.json' ? (yaml.value as {guard?: unknown}).guard : (yaml.value ?? {});
  return check(raw, under, yaml);
}

/** The same check for values that stand in no file. */
export function checkSettings(raw: unknown): ParsedSettings {
  return check(raw, [], {value: raw, positionOf: () => null});
}

function textOf(bytes: Uint8Array): string | Problem {
  if (bytes[0] === 0xff || bytes[0] === 0xfe || bytes[0] === 0 || bytes[1] === 0) return whole('not UTF-8 text: save it as UTF-8');
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return {...whole('not UTF-8 text: save it as UTF-8'), ...firstBrokenLine(bytes)};
  }
}

function firstBrokenLine(bytes: Uint8Array): {line: number; column: number} {
  let line = 0;
  for (let start = 0; start <= bytes.length; ) {
    line++;
    const end = bytes.indexOf(0x0a, start);
    const one = bytes.subarray(start, end < 0 ? bytes.length : end);
    try {
      new TextDecoder('utf-8', {fatal: true}).decode(one);
    } catch {
      return {line, column: 1};
    }
    start = (end < 0 ? bytes.length : end) + 1;
  }
  return {line: 1, column: 1};
}

/** YAML takes more for JSON than npm does. */
function brokenJson(text: string): Problem | null {
  try {
    JSON.parse(text);
    return null;
  } catch {
    return whole('not JSON, so its "guard" settings cannot be read');
  }
}

function whole(text: string): Problem {
  return {line: null, column: null, key: '', text, hint: null};
}

function check(raw: unknown, under: Steps, yaml: ParsedYaml): ParsedSettings {
  if (isNewer(raw)) return {problems: [{...at(yaml, [...under, 'version'], false), key: 'version', text: NEWER, hint: null}]};
  const list = listForMap(raw, settingsSchema as unknown as SchemaNode, []);
  if (list !== null) return {problems: [{...at(yaml, [...under, ...list], false), key: keyText(list), text: LIST_FOUND, hint: null}]};
  const result = v.safeParse(settingsSchema, raw);
  if (!result.success) return {problems: result.issues.map((issue) => problemOf(issue, under, yaml)).sort(byPlace)};
  const {version: _, ...document} = result.output;
  return {document: {...document, lines: linesOf(document, under, yaml)} as SettingsDocument};
}

const LIST_FOUND = 'expected a map of keys, found a list';
const NEWER = 'these settings are of a newer version of guard: this one reads version 1';

function isNewer(raw: unknown): boolean {
  const version = (raw as {version?: unknown} | null | undefined)?.version;
  return typeof version === 'number' && Number.isInteger(version) && version > 1;
}

function problemOf(issue: v.BaseIssue<unknown>, under: Steps, yaml: ParsedYaml): Problem {
  const path = (issue.path ?? []).map(({key}) => key as string | number);
  const isUnknown = issue.kind === 'schema' && issue.expected === 'never';
  return {...at(yaml, [...under, ...path], isUnknown), key: keyText(path), ...words(issue, path, isUnknown)};
}

function words(issue: v.BaseIssue<unknown>, path: Steps, isUnknown: boolean): {text: string; hint: string | null} {
  if (isUnknown) {
    const meant = nearestWord(String(path.at(-1)), knownKeys(path.slice(0, -1)));
    return {text: 'no such key', hint: meant === null ? null : `did you mean ${meant}?`};
  }
  if (issue.type === 'strict_object' && issue.expected?.startsWith('"')) return {text: 'must be given', hint: null};
  if (issue.type === 'picklist' || issue.type === 'literal') return choiceWords(issue);
  if (issue.kind === 'schema' && issue.message.startsWith('Invalid '))
    return {text: `expected ${KINDS[issue.type] ?? issue.type}, found ${kindOf(issue.input)}`, hint: null};
  return {text: issue.message.slice(0, 200), hint: null};
}

/** What is expected, without saying what was found: it may be a secret in the wrong place. */
function choiceWords({expected, input}: v.BaseIssue<unknown>): {text: string; hint: string | null} {
  const choices = (expected ?? '')
    .replace(/^\(|\)$/g, '')
    .split(' | ')
    .map((one) => one.replaceAll('"', ''));
  const meant = typeof input === 'string' && choices.length > 1 ? nearestWord(input, choices) : null;
  return {
    text: `expected ${choices.length > 1 ? 'one of ' : ''}${choices.join(', ')}`,
    hint: meant === null ? null : `did you mean ${meant}?`,
  };
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  record: 'a map of keys',
  object: 'a map of keys',
  strict_object: 'a map of keys',
};

function kindOf(input: unknown): string {
  if (input === null || input === undefined) return 'nothing';
  if (Array.isArray(input)) return 'a list';
  return {string: 'a text', number: 'a number', boolean: 'true or false'}[typeof input as string] ?? 'a map of keys';
}

/** The keys that the schema has at a path. */
function knownKeys(path: Steps): string[] {
  let node = settingsSchema as unknown as SchemaNode | undefined;
  for (const step of path) node = typeof step === 'number' ? inner(node)?.item : inner(node)?.entries?.[step];
  return Object.keys(inner(node)?.entries ?? {});
}

interface SchemaNode {
  readonly wrapped?: SchemaNode;
  readonly pipe?: readonly SchemaNode[];
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly item?: SchemaNode;
}

/** Where a list stands in the place of a map, which valibot takes for one; null: nowhere. */
function listForMap(value: unknown, node: SchemaNode | undefined, path: Steps): Steps | null {
  const {entries, item} = inner(node) ?? {};
  if (entries !== undefined && Array.isArray(value)) return path;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, one] of Object.entries(value)) {
    const next = entries !== undefined && Object.hasOwn(entries, key) ? entries[key] : item;
    const found = next === undefined ? null : listForMap(one, next, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found !== null) return found;
  }
  return null;
}

/** The schema behind "may be left out" and the checks. */
function inner(node: SchemaNode | undefined): SchemaNode | undefined {
  const next = node?.wrapped ?? (node?.pipe?.[0] === node ? undefined : node?.pipe?.[0]);
  return next === undefined ? node : inner(next);
}

function keyText(path: Steps): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i === 0 ? '' : '.'}${step.slice(0, 64)}`)).join('');
}

function at(yaml: ParsedYaml, path: Steps, atKey: boolean): {line: number | null; column: number | null} {
  return yaml.positionOf(path, atKey) ?? {line: null, column: null};
}

function byPlace(a: Problem, b: Problem): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** Values that stand in no file have no lines. */
function linesOf(document: Omit<SettingsDocument, 'lines'>, under: Steps, yaml: ParsedYaml): SettingsDocument['lines'] {
  const lines: Partial<Record<SettingKey, readonly number[]>> = {};
  for (const key of SETTING_KEYS) {
    const value = keyValue(document, key);
    const path = [...under, ...key.split('.')];
    const isList = (LIST_KEYS as readonly string[]).includes(key);
    const positions =
      isList && Array.isArray(value) ? value.map((_, i) => yaml.positionOf([...path, i], false)) : [yaml.positionOf(path, true)];
    const known = positions.filter((position) => position !== null);
    if (value !== undefined && known.length === positions.length) lines[key] = known.map(({line}) => line);
  }
  return lines;
}
