import {GuardError} from '../core/errors.ts';

export const NEW_REPORT = 'guard scan --report json=FILE writes a new one';

/** One clear line about a file that is no usable report. */
export function corrupt(file: string, what: string, hint = NEW_REPORT): GuardError {
  return new GuardError('STORE_CORRUPT', `${file}: ${what}`, {hint});
}

/** Throws for another program's file and for a version this build does not know. */
export function checkVersion(file: string, value: unknown): void {
  const fields = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  const tool = fields['tool'] as {name?: unknown} | undefined;
  if (tool?.name !== 'guard' || !Number.isSafeInteger(fields['version'])) {
    const name = foreignName(value);
    throw corrupt(file, name === null ? 'is JSON, but no report of guard' : `looks like ${name}, not a report of guard`);
  }
  const version = fields['version'] as number;
  if (version > 1)
    throw corrupt(file, `is a report of version ${version}; this guard reads version 1`, 'use the guard that wrote it, or a newer one');
  if (version !== 1) throw corrupt(file, `has version ${version}, which never was`);
}

/** How reports and settings of other programs are known, by a key of theirs. */
const FOREIGN: readonly {readonly name: string; readonly has: (value: Readonly<Record<string, unknown>>) => boolean}[] = [
  {name: 'a SARIF report', has: (value) => 'runs' in value || /sarif/.test(String(value['$schema']))},
  {name: 'a GitLab security report', has: (value) => 'vulnerabilities' in value && 'scan' in value},
  {name: 'a gitleaks report', has: (value) => 'RuleID' in value && 'Fingerprint' in value},
  {name: 'a trufflehog report', has: (value) => 'SourceMetadata' in value},
  {name: 'a detect-secrets baseline', has: (value) => 'plugins_used' in value},
  {name: 'a GitLab code quality report', has: (value) => 'check_name' in value && 'fingerprint' in value},
  {name: 'a baseline of guard', has: (value) => 'entries' in value && 'version' in value},
];

/** Whose file it is, when that can be told ('a gitleaks report'); of a list its first element tells. Null: it cannot. */
function foreignName(value: unknown): string | null {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one !== 'object' || one === null) return null;
  return FOREIGN.find(({has}) => has(one as Readonly<Record<string, unknown>>))?.name ?? null;
}
