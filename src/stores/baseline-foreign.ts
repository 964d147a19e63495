/** What other tools' files look like, told by their own key names; only for a message that says what the file is. */
const FOREIGN: readonly {readonly name: string; readonly is: (value: unknown) => boolean}[] = [
  {name: 'a detect-secrets baseline', is: (value) => has(value, 'plugins_used') || (has(value, 'results') && has(value, 'generated_at'))},
  {name: 'a gitleaks report', is: (value) => has(first(value), 'RuleID') && has(first(value), 'Fingerprint')},
  {name: 'a betterleaks or gitleaks report', is: (value) => has(first(value), 'RuleID')},
  {name: 'a trufflehog report', is: (value) => has(value, 'DetectorName') || has(first(value), 'DetectorName')},
  {name: 'a SARIF report', is: (value) => has(value, 'runs') && has(value, 'version')},
  {name: 'a guard JSON report', is: (value) => has(value, 'credentials') && has(value, 'coverage')},
  {name: 'an empty gitleaks report', is: (value) => Array.isArray(value) && value.length === 0},
];

/** The kind of a file that another command wrote ('a gitleaks report'), null: not known. */
export function foreignBaseline(value: unknown): string | null {
  return FOREIGN.find(({is}) => is(value))?.name ?? null;
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : undefined;
}

function has(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}
