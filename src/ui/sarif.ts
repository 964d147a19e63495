import {gzipSync} from 'node:zlib';
import type {Report} from '../core/report.ts';
import type {ReportContext} from '../core/report-context.ts';
import {type ReportPlace, reportPlaces, restingCount} from './report-places.ts';
import {plain} from './report-words.ts';
import {notificationsOf, type SarifNotification} from './sarif-notifications.ts';
import {sarifResult} from './sarif-result.ts';
import {sarifRules} from './sarif-rules.ts';
import {automationOf, homepageOf, invocationTimes, provenance} from './sarif-run.ts';
import {counted, thousands} from './units.ts';

/** GitHub's limits for one upload (docs of code scanning, "SARIF results exceed one or more limits"): results taken, results kept, bytes after gzip. */
const MOST_RESULTS = 25_000;
const KEPT_RESULTS = 5_000;
const MOST_BYTES = 10_000_000;

/**
 * SARIF 2.1.0 as GitHub code scanning, GitLab, Azure DevOps and the VS Code viewer take it, worst finding first. A finding without a place in the
 * tree is counted in a notification unless `context.everyPlace`; so is whatever was not read. Holds no secret and no source line.
 */
export function sarifReport(report: Report, context: ReportContext): string {
  const all = reportPlaces(report, context);
  const shown = context.everyPlace ? all : all.filter((place) => place.isInTree && place.path !== null);
  const asides = asidesOf(all.length - shown.length, restingCount(report, context));
  for (let keep = Math.min(MOST_RESULTS, shown.length); ; ) {
    const text = sarifText(report, context, shown.slice(0, keep), [...asides, ...limitNotes(shown.length, keep)]);
    const bytes = compressedSize(text);
    if (bytes <= MOST_BYTES || keep === 0) return text;
    keep = Math.floor(keep * Math.min(0.9, (0.9 * MOST_BYTES) / bytes));
  }
}

function sarifText(report: Report, context: ReportContext, places: readonly ReportPlace[], notes: readonly SarifNotification[]): string {
  const rules = sarifRules(places);
  const indexes = new Map(rules.map(({id}, i) => [id, i]));
  const {descriptors, notifications} = notificationsOf(report, notes);
  const run = {
    tool: {
      driver: {
        name: 'guard',
        fullName: `guard ${plain(report.tool.version)}`,
        semanticVersion: plain(report.tool.version),
        ...homepageOf(context),
        rules,
        notifications: descriptors,
      },
    },
    automationDetails: automationOf(report, context),
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: {'%SRCROOT%': {description: {text: 'The root of what was scanned.'}}},
    ...provenance(context),
    invocations: [{executionSuccessful: !report.scan.interrupted, ...invocationTimes(report), toolExecutionNotifications: notifications}],
    results: places.map((place) => sarifResult(place, indexes.get(place.ruleId) ?? 0)),
  };
  return `${JSON.stringify({$schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run]})}\n`;
}

/** The fastest compression is an upper bound for what an upload makes of it; small texts are not even tried. */
function compressedSize(text: string): number {
  return text.length * 3 <= MOST_BYTES ? text.length : gzipSync(text, {level: 1}).length;
}

function asidesOf(elsewhere: number, resting: number): SarifNotification[] {
  const notes: SarifNotification[] = [];
  if (elsewhere > 0)
    notes.push({
      id: 'only-in-history',
      level: 'warning',
      text: `${counted(elsewhere, 'finding')} not listed: only in history, or in a text that is no file. guard scan --format json lists all.`,
    });
  if (resting > 0) notes.push({id: 'at-rest', level: 'note', text: `${counted(resting, 'finding')} at rest on this disk not listed.`});
  return notes;
}

function limitNotes(found: number, kept: number): SarifNotification[] {
  if (kept < found)
    return [
      {
        id: 'results-cut',
        level: 'warning',
        text: `${thousands(found - kept)} of ${thousands(found)} findings left out, the least severe ones: an upload may hold no more.`,
      },
    ];
  if (kept <= KEPT_RESULTS) return [];
  return [
    {
      id: 'many-results',
      level: 'warning',
      text: `${thousands(kept)} findings: GitHub keeps ${thousands(KEPT_RESULTS)} of them.`,
    },
  ];
}
