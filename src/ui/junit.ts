import type {Report} from '../core/report.ts';
import type {ReportContext} from '../core/report-context.ts';
import {type ReportPlace, reportPlaces, restingCount} from './report-places.ts';
import {exposureWords, findingSentence, plain, scanTimes, unreadLines} from './report-words.ts';
import {counted, thousands} from './units.ts';

/** GitLab's limits: 30 MB a file, 250,000 XML objects; a failed case is five of them (itself, the failure, and the texts in and between them). */
const MOST_BYTES = 28_000_000;
const MOST_CASES = 45_000;
const MOST_UNREAD = 50;

/** A test case, its outcome as an element: '' passed. */
interface Case {
  readonly classname: string;
  readonly name: string;
  readonly outcome: string;
}

/**
 * JUnit XML of the subset that Jenkins and GitLab both take: one failed case per finding, worst first, an error for what could not be read, and one
 * passed case when all was read and nothing found. Class name is the file, and every name is there once: consumers drop the second of a kind.
 */
export function junitReport(report: Report, context: ReportContext): string {
  const places = reportPlaces(report, context);
  const failed = failedCases(places);
  const others = [...incompleteCases(report), ...restingCases(restingCount(report, context))];
  const isClean = places.length === 0 && report.coverage.complete;
  const passed = isClean ? [{classname: 'guard', name: 'no leaked credentials', outcome: ''}] : [];
  return document(report, [...failed, ...others, ...passed]);
}

function failedCases(places: readonly ReportPlace[]): Case[] {
  const names = new Map<string, number>();
  const cases: Case[] = [];
  let bytes = 0;
  for (const place of places) {
    const one = failedCase(place, names);
    bytes += Buffer.byteLength(caseXml(one));
    if (bytes > MOST_BYTES || cases.length === MOST_CASES) {
      cases.push(moreCases(places.length - cases.length));
      break;
    }
    cases.push(one);
  }
  return cases;
}

function failedCase(place: ReportPlace, names: Map<string, number>): Case {
  const {finding, path} = place;
  const classname = path ?? plain(finding.file);
  const plainName = plain(`${finding.ruleId} at ${finding.startLine}:${finding.startColumn} ${finding.fingerprint.slice(0, 8)}`);
  const key = JSON.stringify([classname, plainName]);
  const number = (names.get(key) ?? 0) + 1;
  names.set(key, number);
  const attributes = {type: finding.severity, message: findingSentence(place)};
  return {
    classname,
    name: number === 1 ? plainName : `${plainName} (${number})`,
    outcome: element('failure', attributes, failureLines(place).join('\n')),
  };
}

function failureLines({finding, rule}: ReportPlace): string[] {
  const lines = [
    `${rule.title} ${finding.masked}`,
    `at ${finding.file}:${finding.startLine}:${finding.startColumn}, ${exposureWords(finding)}`,
    `severity ${finding.severity}, ${finding.confidence}`,
  ];
  if (finding.refs.length > 0) lines.push(`reachable from ${finding.refs.join(', ')}`);
  if (finding.commit !== null) lines.push(`commit ${finding.commit}, ${finding.author ?? ''}, ${finding.date ?? ''}`);
  if (rule.manual !== null) lines.push(`to end it: ${rule.manual}`);
  return lines.map(plain);
}

function moreCases(count: number): Case {
  const message = `${counted(count, 'more finding')} not listed here: guard scan --format json lists all.`;
  return {
    classname: 'guard',
    name: 'findings beyond the size of this report',
    outcome: element('failure', {type: 'more', message}, message),
  };
}

function incompleteCases(report: Report): Case[] {
  if (report.coverage.complete) return [];
  const inputs = report.coverage.skipped.filter(({incomplete}) => incomplete).reduce((sum, {count}) => sum + count, 0);
  const message = report.scan.interrupted ? 'The scan was interrupted.' : `${counted(inputs, 'input')} could not be read.`;
  const lines = unreadLines(report, MOST_UNREAD)
    .filter(({skipped}) => skipped?.incomplete !== false)
    .map(({text}) => text);
  return [
    {classname: 'guard', name: 'everything asked for was read', outcome: element('error', {type: 'incomplete', message}, lines.join('\n'))},
  ];
}

function restingCases(count: number): Case[] {
  if (count === 0) return [];
  const message = `${counted(count, 'finding')} at rest on this disk: no reason to fail.`;
  return [{classname: 'guard', name: 'nothing at rest on this disk', outcome: element('skipped', {message}, '')}];
}

function document(report: Report, cases: readonly Case[]): string {
  const count = (tag: string): string => String(cases.filter(({outcome}) => outcome.startsWith(`<${tag} `)).length);
  const start = scanTimes(report.scan)?.start;
  const totals = {
    name: 'guard',
    tests: String(cases.length),
    failures: count('failure'),
    errors: count('error'),
    time: Math.max(0, report.scan.seconds).toFixed(3),
  };
  const suite = {...totals, skipped: count('skipped'), ...(start === undefined ? {} : {timestamp: start.slice(0, 19)})};
  const body = cases.map((one) => `\n    ${caseXml(one)}`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributesXml(totals)}>\n  <testsuite${attributesXml(suite)}>${body}\n  </testsuite>\n</testsuites>\n`;
}

function caseXml({classname, name, outcome}: Case): string {
  const attributes = attributesXml({name, classname, time: '0'});
  return outcome === '' ? `<testcase${attributes}/>` : `<testcase${attributes}>${outcome}</testcase>`;
}

function element(tag: string, attributes: Readonly<Record<string, string>>, text: string): string {
  return `<${tag}${attributesXml(attributes)}>${xmlText(text)}</${tag}>`;
}

function attributesXml(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${xmlText(value)}"`)
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;'};

/** Safe as text and as an attribute's value; code points that XML 1.0 forbids, all that `plain` leaves of them, are taken out. */
function xmlText(text: string): string {
  return text.replace(/[\ufffe\uffff]/g, '').replace(/[&<>"']/g, (c) => ENTITIES[c] ?? '');
}
