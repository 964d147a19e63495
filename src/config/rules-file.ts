import {parseDocument} from 'yaml';
import {GuardError} from '../core/errors.ts';
import type {UserRule} from '../core/user-rule.ts';
import {parseUserRules} from './rules-schema.ts';

/** 64 rules with all their examples are far smaller. */
export const LARGEST_RULES_FILE = 4 << 20;
/** Aliases that may stand in for other parts; ten levels of ten would be ten thousand million. */
const MOST_ALIASES = 100;

/**
 * The rules of a YAML file's `rules:` key; other keys are passed over. `file` is how it is called in messages. Throws CONFIG_INVALID for what is
 * no YAML, half-written or no rule, with line or key.
 */
export function parseRulesFile(bytes: Uint8Array, file: string): UserRule[] {
  if (bytes.length > LARGEST_RULES_FILE) throw invalid(file, `${bytes.length} bytes are more than the ${LARGEST_RULES_FILE} that settings may have`);
  const data = yamlValue(textOf(bytes, file), file);
  if (data === null || data === undefined) return [];
  if (typeof data !== 'object' || Array.isArray(data)) throw invalid(file, 'expected a key "rules" with a list of rules');
  return parseUserRules((data as Readonly<Record<string, unknown>>)['rules'], file);
}

function textOf(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch (cause) {
    throw new GuardError('CONFIG_INVALID', `${file}: not UTF-8 text`, {cause: String(cause), hint: 'save it as UTF-8'});
  }
}

function yamlValue(text: string, file: string): unknown {
  refuseLines(text, file);
  const document = parseDocument(text, {prettyErrors: true, logLevel: 'silent'});
  const [problem] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  if (problem !== undefined) {
    const line = problem.linePos?.[0].line ?? 1;
    throw invalid(`${file}:${line}`, `not YAML: ${problem.code.toLowerCase().replaceAll('_', ' ')}`);
  }
  try {
    return document.toJS({maxAliasCount: MOST_ALIASES});
  } catch {
    throw invalid(file, 'aliases that have no anchor, or stand for too much');
  }
}

/** Unresolved merges; and keys written with "?", in which the parser builds expressions as long as they are nested deep (350 end the process). */
function refuseLines(text: string, file: string): void {
  let line = 0;
  for (const one of text.split('\n')) {
    line++;
    if (/^(?:<{7}|={7}|>{7}|\|{7})(?: |\r?$)/.test(one)) throw invalid(`${file}:${line}`, 'a merge conflict is not resolved here');
    if (/^[ \t\-?:]*\?(?=[ \t\r]|$)/.test(one)) throw invalid(`${file}:${line}`, 'keys written with "?" are not read');
  }
}

function invalid(place: string, what: string): GuardError {
  return new GuardError('CONFIG_INVALID', `${place}: ${what}`);
}
