import type {Report} from '../core/report.ts';

/** The JSON report as text: two blanks per level, one line feed at the end. */
export function jsonText(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** One line of a JSON-lines report. */
export function jsonLine(type: 'finding' | 'skipped' | 'credential' | 'summary', fields: object): string {
  return `${JSON.stringify({type, ...fields})}\n`;
}
