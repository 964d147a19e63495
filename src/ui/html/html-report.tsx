import {renderToString} from 'preact-render-to-string';
import type {Report} from '../../core/report.ts';
import {Page} from './page.tsx';
import {reportView} from './view.ts';

export interface HtmlOptions {
  /** What a person does to end a credential that this rule finds; null: nothing known. Default: nothing known for any. */
  readonly manualOf?: (ruleId: string) => string | null;
  /** What was scanned, as a name people know ('acme/shop'); masked by the caller. Default: not shown. */
  readonly subject?: string;
}

/**
 * The report as one HTML page that opens from disk, reads without its style and script, and loads nothing: its Content-Security-Policy admits
 * only the hashes of its own two. Every value of the report is treated as hostile and passes through the view library as text or attribute.
 */
export function htmlReport(report: Report, options: HtmlOptions = {}): string {
  const page = (
    <Page view={reportView(report)} manualOf={options.manualOf ?? (() => null)} subject={options.subject ?? rootNames(report)} />
  );
  return `<!doctype html>\n${renderToString(page)}\n`;
}

/** Roots named in the title. */
const MOST_ROOTS = 3;

function rootNames({scan}: Report): string | null {
  const {roots = []} = scan;
  return roots.length === 0 ? null : roots.slice(0, MOST_ROOTS).join(', ');
}
