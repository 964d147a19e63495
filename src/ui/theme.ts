import type {Severity} from '../core/rule.ts';

/** Colours, or none: every function returns its text unchanged where colour is off. */
export interface Theme {
  severity(severity: Severity, text: string): string;
  strong(text: string): string;
  faint(text: string): string;
  good(text: string): string;
  warn(text: string): string;
}

const CODES: Readonly<Record<Severity, string>> = {critical: '1;31', high: '31', medium: '33', low: '36', info: '2'};

export function theme(color: boolean): Theme {
  const paint = (code: string, text: string): string => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
  return {
    severity: (severity, text) => paint(CODES[severity], text),
    strong: (text) => paint('1', text),
    faint: (text) => paint('2', text),
    good: (text) => paint('32', text),
    warn: (text) => paint('33', text),
  };
}

/**
 * Whether to colour: an explicit flag beats NO_COLOR (present and not empty: off), which beats FORCE_COLOR and CLICOLOR_FORCE, then a dumb
 * terminal, then whether it is a terminal at all (no-color.org, bixense.com/clicolors).
 */
export function wantsColor(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean, flag: boolean | undefined): boolean {
  if (flag !== undefined) return flag;
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if ((env['CLICOLOR_FORCE'] ?? '0') !== '0') return true;
  if (env['CLICOLOR'] === '0' || env['TERM'] === 'dumb') return false;
  return isTerminal;
}
