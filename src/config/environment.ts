import {GuardError} from '../core/errors.ts';
import {DEFAULTS, LIST_KEYS, SETTING_KEYS, type SettingKey, type SettingValues} from './defaults.ts';
import {nearestWord} from './nearest.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What variables say, not yet checked by the schema: texts became the kind of value that the key holds. */
export interface EnvironmentValues {
  readonly raw: Readonly<Record<string, unknown>>;
  readonly names: Partial<Readonly<Record<SettingKey, string>>>;
}

/** `allow` and `rules` have entries of several keys: no variable holds one. */
const IN_VARIABLES: readonly SettingKey[] = SETTING_KEYS.filter((key) => key !== 'allow' && key !== 'rules');

/** 'scan.failOn' -> 'GUARD_SCAN_FAIL_ON'. */
export function variableOf(key: SettingKey): string {
  return `GUARD_${key.replace('.', '_').replace(/[A-Z]/g, '_$&').toUpperCase()}`;
}

/** Whether a variable sets anything, or tries to: one that is empty does not. */
export function hasVariables(env: Environment): boolean {
  return Object.keys(env).some((name) => isSetting(name) && env[name] !== '');
}

/**
 * GUARD_SCAN_FAIL_ON, GUARD_SCAN_MIN_SEVERITY, ..., GUARD_BASELINE; null: none is set. Lists are separated by commas or newlines; true and
 * false are also 1 and 0. Throws CONFIG_INVALID for an unknown GUARD_SCAN_ variable, which would be a typing error that changes nothing.
 */
export function environmentValues(env: Environment): EnvironmentValues | null {
  const raw: Record<string, unknown> = {};
  const names: Partial<Record<SettingKey, string>> = {};
  for (const name of Object.keys(env).filter((one) => isSetting(one) && env[one] !== '')) {
    const key = IN_VARIABLES.find((one) => variableOf(one) === name);
    if (key === undefined) throw unknownVariable(name);
    const [first, second] = key.split('.') as [string, string | undefined];
    const value = typed(key, env[name] ?? '');
    raw[first] = second === undefined ? value : {...(raw[first] as object | undefined), [second]: value};
    names[key] = name;
  }
  return Object.keys(raw).length === 0 ? null : {raw, names};
}

function isSetting(name: string): boolean {
  return name.startsWith('GUARD_SCAN_') || name === 'GUARD_BASELINE';
}

function unknownVariable(name: string): GuardError {
  const known = IN_VARIABLES.map(variableOf);
  const meant = nearestWord(name, known);
  return new GuardError('CONFIG_INVALID', `${name}: no such variable`, {
    hint: meant === null ? `one of ${known.join(', ')}` : `did you mean ${meant}?`,
  });
}

function typed(key: SettingKey, text: string): unknown {
  if ((LIST_KEYS as readonly string[]).includes(key))
    return text
      .split(/[,\n]/)
      .map((one) => one.trim())
      .filter((one) => one !== '');
  if (key === 'scan.limitMb') return /^\d{1,15}$/.test(text) ? Number(text) : text;
  const isBoolean = typeof DEFAULTS.scan[key.slice(5) as keyof SettingValues['scan']] === 'boolean';
  if (isBoolean && /^(true|1)$/i.test(text)) return true;
  if (isBoolean && /^(false|0)$/i.test(text)) return false;
  return text;
}
