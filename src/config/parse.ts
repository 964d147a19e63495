import * as v from 'valibot';
import {LIST_KEYS, SETTING_KEYS, type SettingKey} from './defaults.ts';
import {keyValue, type Problem, type SettingsDocument} from './document.ts';
import {type ParsedYaml, parseYaml} from './parse-yaml.ts';
import {unknownWords, type Words, words} from './problem-words.ts';
import {settingsSchema} from './schema.ts';
import {type Steps, shapeProblems} from './schema-shape.ts';
import {brokenJson, textOf} from './settings-text.ts';

/** Where in a file the settings stand: it is the file, or the `guard` key of a package.json. */
export type SettingsForm = 'whole file' | 'package.json';

export type ParsedSettings = {readonly document: SettingsDocument} | {readonly problems: readonly Problem[]};

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

function check(raw: unknown, under: Steps, yaml: ParsedYaml): ParsedSettings {
  if (isNewer(raw)) return {problems: [{...at(yaml, [...under, 'version'], false), key: 'version', text: NEWER, hint: null}]};
  const shape = shapeProblems(raw);
  const lists = shape.filter(({is}) => is === 'list for a map');
  // Valibot would go on with a list as with a map: its further words would mislead.
  if (lists.length > 0) return {problems: lists.slice(0, MOST_PROBLEMS).map(({path}) => problem(yaml, under, path, false, LIST_FOUND))};
  const result = v.safeParse(settingsSchema, raw);
  const issues = (result.issues ?? []).filter((issue) => !isUnknownKey(issue));
  const problems = [
    ...shape.slice(0, MOST_PROBLEMS).map(({path}) => problem(yaml, under, path, true, unknownWords(path))),
    ...issues.slice(0, MOST_PROBLEMS).map((issue) => problem(yaml, under, pathOf(issue), false, words(issue))),
  ];
  if (!result.success || problems.length > 0) return {problems: problems.sort(byPlace).slice(0, MOST_PROBLEMS)};
  const {version: _, ...document} = result.output;
  return {document: {...document, lines: linesOf(document, under, yaml)} as SettingsDocument};
}

/** Nobody mends more at once, and a file made to annoy has many. */
const MOST_PROBLEMS = 100;
const LIST_FOUND: Words = {text: 'expected a map of keys, found a list', hint: null};
const NEWER = 'these settings are of a newer version of guard: this one reads version 1';

function isNewer(raw: unknown): boolean {
  const version = (raw as {version?: unknown} | null | undefined)?.version;
  return typeof version === 'number' && Number.isInteger(version) && version > 1;
}

function problem(yaml: ParsedYaml, under: Steps, path: Steps, atKey: boolean, said: Words): Problem {
  return {...at(yaml, [...under, ...path], atKey), key: keyText(path), ...said};
}

function pathOf(issue: v.BaseIssue<unknown>): Steps {
  return (issue.path ?? []).map(({key}) => key as string | number);
}

function isUnknownKey(issue: v.BaseIssue<unknown>): boolean {
  return issue.kind === 'schema' && issue.expected === 'never';
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
