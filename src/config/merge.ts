import path from 'node:path';
import {GuardError} from '../core/errors.ts';
import {
  DEFAULTS,
  LIST_KEYS,
  type ListKey,
  SETTING_KEYS,
  type SettingKey,
  type SettingValues,
  SINGLE_KEYS,
  type SingleKey,
} from './defaults.ts';
import {keyValue, type SettingsDocument} from './document.ts';

/** In the order of their weight: a later layer wins. */
export const LAYERS = ['default', 'user', 'repository', 'environment', 'flag'] as const;
export type Layer = (typeof LAYERS)[number];

/** What one layer says. */
export interface LayerDocument {
  readonly layer: Layer;
  /** The file as messages call it; of variables and flags each key has its own name. */
  readonly name: string;
  readonly names?: Partial<Readonly<Record<SettingKey, string>>>;
  /** Absolute: what a path in it is relative to. */
  readonly folder: string;
  readonly document: SettingsDocument;
}

/** Where a value comes from. */
export interface SettingFrom {
  readonly layer: Layer;
  /** File, variable or flag; empty for a default. */
  readonly name: string;
  /** 1-based; null: not of a file. */
  readonly line: number | null;
}

/** Everything that is set, complete and frozen, and for every key where it came from: one entry, or as many as the list has. */
export interface Settings {
  readonly values: SettingValues;
  readonly from: Readonly<Record<SettingKey, readonly SettingFrom[]>>;
}

const NOWHERE: SettingFrom = {layer: 'default', name: '', line: null};

/**
 * Layers become one: of a single value the last layer that has it wins, lists add up in the order of the layers. `baseline` becomes absolute.
 * Throws CONFIG_INVALID where a repository's baseline lies outside of it.
 */
export function mergeLayers(layers: readonly LayerDocument[]): Settings {
  const ordered = inOrder(layers);
  const values: Record<string, unknown> = {};
  const from: Partial<Record<SettingKey, readonly SettingFrom[]>> = {};
  for (const key of SINGLE_KEYS) [values[key], from[key]] = single(key, ordered);
  for (const key of LIST_KEYS) [values[key], from[key]] = list(key, ordered);
  return deepFreeze({values: nested(values) as unknown as SettingValues, from: from as Settings['from']});
}

/** What a single key would be with these layers only. */
export function singleValue(key: SingleKey, layers: readonly LayerDocument[]): unknown {
  return single(key, inOrder(layers))[0];
}

function inOrder(layers: readonly LayerDocument[]): LayerDocument[] {
  return [...layers].sort((a, b) => LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer));
}

/** One value over layers that are in the order of their weight, and where it came from. */
function single(key: SingleKey, layers: readonly LayerDocument[]): [unknown, SettingFrom[]] {
  const last = layers.findLast((layer) => keyValue(layer.document, key) !== undefined);
  if (last === undefined) return [keyValue(DEFAULTS, key), [NOWHERE]];
  const value = keyValue(last.document, key);
  return [key === 'baseline' ? baselineFile(value as string, last) : value, [fromOf(last, key, 0)]];
}

function list(key: ListKey, layers: readonly LayerDocument[]): [unknown[], SettingFrom[]] {
  const values: unknown[] = [];
  const from: SettingFrom[] = [];
  for (const layer of layers) {
    for (const [i, value] of ((keyValue(layer.document, key) ?? []) as readonly unknown[]).entries()) {
      values.push(value);
      from.push(fromOf(layer, key, i));
    }
  }
  return [values, from];
}

function fromOf({layer, name, names, document}: LayerDocument, key: SettingKey, i: number): SettingFrom {
  return {layer, name: names?.[key] ?? name, line: document.lines[key]?.[i] ?? null};
}

/** A repository names files of its own only: what lies elsewhere on this disk is not its matter. */
function baselineFile(given: string, {layer, folder, name, document}: LayerDocument): string {
  const file = path.resolve(folder, given);
  const relative = path.relative(folder, file);
  const isOutside = path.isAbsolute(given) || relative.startsWith('..') || path.isAbsolute(relative) || relative === '';
  if (layer === 'repository' && isOutside) {
    throw new GuardError('CONFIG_INVALID', `${name}:${document.lines.baseline?.[0] ?? 1}: baseline: expected a file inside the repository`);
  }
  return file;
}

/** {'scan.failOn': x} -> {scan: {failOn: x}} */
function nested(flat: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const key of SETTING_KEYS) {
    const [first, second] = key.split('.') as [string, string | undefined];
    if (second === undefined) result[first] = flat[key];
    else result[first] = {...(result[first] as object | undefined), [second]: flat[key]};
  }
  return result;
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) deepFreeze(inner);
  return Object.freeze(value);
}
