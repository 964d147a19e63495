import type {Report} from '../core/report.ts';
import {jsonLine} from './json-text.ts';

/** A whole JSON-lines report: each finding, each skipped input, then what a streamed one ends with. */
export function jsonLines(report: Report): string {
  const lines = [
    ...report.findings.map((finding) => jsonLine('finding', finding)),
    ...report.coverage.skipped.map((skipped) => jsonLine('skipped', skipped)),
  ];
  return lines.join('') + jsonLinesEnd(report);
}

/** What a streamed JSON-lines report ends with: the credentials and the summary. A file without the summary was cut. */
export function jsonLinesEnd(report: Report): string {
  const {credentials, findings: _findings, ...summary} = report;
  return credentials.map((credential) => jsonLine('credential', credential)).join('') + jsonLine('summary', summary);
}
