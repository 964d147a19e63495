/** Reading of foreign values: what is not of the asked type reads as absent. */
export type Fields = Readonly<Record<string, unknown>>;

/** The value's own keys; empty where it is no object. */
export function fields(value: unknown): Fields {
  return isObject(value) ? (value as Fields) : {};
}

export function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list as it is; one value alone is a list of one, nothing is an empty one. */
export function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** The texts of a list. */
export function texts(value: unknown): readonly string[] {
  return list(value).filter((one): one is string => typeof one === 'string');
}

/** A text; `''` where there is none. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A whole number of at least 1; null for anything else. */
export function positive(value: unknown): number | null {
  const number = typeof value === 'bigint' ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : null;
}

/** Keys that stand in `value` and not in `known`. */
export function unknownKeys(value: Fields, known: readonly string[]): string[] {
  return Object.keys(value).filter((key) => !known.includes(key));
}
