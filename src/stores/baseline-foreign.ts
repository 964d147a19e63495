/** What other files look like, told by their own key names; only for a message that says what the file is. `next`: what to do with it. */
const FOREIGN: readonly {readonly name: string; readonly is: (value: unknown) => boolean; readonly next?: string}[] = [
  {name: 'a detect-secrets baseline', is: (value) => has(value, 'plugins_used') || (has(value, 'results') && has(value, 'generated_at'))},
  {name: 'a gitleaks report', is: (value) => has(first(value), 'RuleID')},
  {name: 'an empty gitleaks report', is: (value) => Array.isArray(value) && value.length === 0},
  {name: 'a trufflehog report', is: (value) => has(value, 'DetectorName') || has(first(value), 'DetectorName')},
  {name: 'a SARIF report', is: (value) => has(value, 'runs') && has(value, 'version')},
  {name: 'a guard JSON report', is: (value) => has(value, 'credentials') && has(value, 'coverage'), next: 'guard baseline create'},
];

/** The kind of another program's file ('a gitleaks report') and the command for it; null: not known. */
export function foreignBaseline(value: unknown, where: string): {readonly name: string; readonly hint: string} | null {
  const known = FOREIGN.find(({is}) => is(value));
  return known === undefined ? null : {name: known.name, hint: known.next ?? `guard import ${where}`};
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : undefined;
}

function has(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}
