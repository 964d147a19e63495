import type {AllowEntry, ScanChoices, SettingKey, SettingValues, UserRule} from './defaults.ts';

/** What one file says, checked: only the keys that are in it. Plain data, so that it can be kept as JSON for the hook. */
export interface SettingsDocument {
  readonly scan?: Partial<ScanChoices>;
  readonly baseline?: string;
  readonly allow?: readonly AllowEntry[];
  readonly rules?: readonly UserRule[];
  /** 1-based line of each key, and of each entry of a list in its order. */
  readonly lines: Partial<Readonly<Record<SettingKey, readonly number[]>>>;
}

/** Something wrong in a settings file. */
export interface Problem {
  /** 1-based, in characters; null: of the file as a whole. */
  readonly line: number | null;
  readonly column: number | null;
  /** 'scan.failOn'; empty: no key is meant. */
  readonly key: string;
  readonly text: string;
  /** 'did you mean ...'; null: nothing to suggest. */
  readonly hint: string | null;
}

/** 'guard.yml:3:5: scan.failOn: expected any or never'. */
export function problemText(name: string, {line, column, key, text, hint}: Problem): string {
  const place = line === null ? name : `${name}:${line}:${column ?? 1}`;
  return `${place}: ${key === '' ? '' : `${key}: `}${text}${hint === null ? '' : ` (${hint})`}`;
}

/** One value of a document; undefined: the file does not say. */
export function keyValue(document: Omit<SettingsDocument, 'lines'> | SettingValues, key: SettingKey): unknown {
  const [first, second] = key.split('.') as [keyof SettingValues, string | undefined];
  const part = document[first];
  return second === undefined ? part : (part as Readonly<Record<string, unknown>> | undefined)?.[second];
}
