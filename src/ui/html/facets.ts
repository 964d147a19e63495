/** What the credentials can be filtered by. `state`: still in HEAD or only in history. `entered`: when the credential entered history. */
export type FacetName = 'severity' | 'exposure' | 'confidence' | 'state' | 'rule' | 'folder' | 'author' | 'entered';

/** The values of one facet that occur (printable texts), and which of them each credential has. */
export interface Facet {
  readonly values: readonly {readonly value: string; readonly count: number}[];
  /** Positions in `values`, per credential in the report's order. */
  readonly of: readonly (readonly number[])[];
}

/** `order`: all values in the order to list them; without it the most frequent come first. A credential counts once per value. */
export function facet(perCredential: readonly (readonly string[])[], order?: readonly string[]): Facet {
  const counts = new Map<string, number>();
  const distinct = perCredential.map((values) => (values.length < 2 ? values : [...new Set(values)]));
  for (const values of distinct) for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const listed = order?.filter((value) => counts.has(value)) ?? mostFrequentFirst(counts);
  const positions = new Map(listed.map((value, i) => [value, i]));
  return {
    values: listed.map((value) => ({value, count: counts.get(value) ?? 0})),
    of: distinct.map((values) => values.map((value) => positions.get(value) ?? 0)),
  };
}

function mostFrequentFirst(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
}

/** 'severity=critical&exposure=pushed': a filter as it stands after `#` in an address. */
export function filterHash(filter: Readonly<Partial<Record<FacetName, string>>>): string {
  return new URLSearchParams(Object.entries(filter)).toString();
}
