import type {Report} from '../core/report.ts';
import type {ReportContext} from '../core/report-context.ts';
import {type ReportPlace, reportPlaces, restingCount} from './report-places.ts';
import {exposureWords, findingSentence, plain, scanTimes, unreadLines} from './report-words.ts';
import {counted} from './units.ts';

/** GitLab's limits: 30 MB a file, 250,000 XML objects; a failed case is five of them (itself, the failure, and the texts in and between them). */
const MOST_BYTES = 28_000_000;
const MOST_CASES = 45_000;
const MOST_UNREAD = 50;

interface Case {
  readonly outcome: 'failure' | 'error' | 'skipped' | 'passed';
  readonly xml: string;
}

type Attributes = Readonly<Record<string, string>>;

/**
 * JUnit XML of the subset that Jenkins and GitLab both take: one failed case per finding, worst first, an error for what could not be read, and one
 * passed case when all was read and nothing found. Class name is the file, and every name is there once: consumers drop the second of a kind.
 */
export function junitReport(report: Report, context: ReportContext): string {
  const places = reportPlaces(report, context);
  const isClean = places.length === 0 && report.coverage.complete;
  return documentOf(report, [
    ...failedCases(places),
    ...incompleteCases(report),
    ...restingCases(restingCount(report, context)),
    ...(isClean ? [ownCase('no leaked credentials', 'passed')] : []),
  ]);
}

function failedCases(places: readonly ReportPlace[]): Case[] {
  const names = new Map<string, number>();
  const cases: Case[] = [];
  let bytes = 0;
  for (const place of places) {
    const one = failedCase(place, names);
    bytes += Buffer.byteLength(one.xml);
    if (bytes > MOST_BYTES || cases.length === MOST_CASES) {
      cases.push(moreCases(places.length - cases.length));
      break;
    }
    cases.push(one);
  }
  return cases;
}

function failedCase(place: ReportPlace, names: Map<string, number>): Case {
  const {finding, ruleId, path} = place;
  const classname = path ?? plain(finding.file);
  const name = plain(`${ruleId} at ${finding.startLine}:${finding.startColumn} ${finding.fingerprint.slice(0, 8)}`);
  const key = `${classname}\n${name}`;
  const number = (names.get(key) ?? 0) + 1;
  names.set(key, number);
  const attributes = {type: finding.severity, message: findingSentence(place)};
  const title = {name: number === 1 ? name : `${name} (${number})`, classname};
  return caseOf(title, 'failure', attributes, failureLines(place).join('\n'));
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
  return ownCase('findings beyond the size of this report', 'failure', {type: 'more', message}, message);
}

function incompleteCases(report: Report): Case[] {
  if (report.coverage.complete) return [];
  const inputs = report.coverage.skipped.filter(({incomplete}) => incomplete).reduce((sum, {count}) => sum + count, 0);
  const message = report.scan.interrupted ? 'The scan was interrupted.' : `${counted(inputs, 'input')} could not be read.`;
  const lines = unreadLines(report, MOST_UNREAD)
    .filter(({skipped}) => skipped?.incomplete !== false)
    .map(({text}) => text);
  return [ownCase('everything asked for was read', 'error', {type: 'incomplete', message}, lines.join('\n'))];
}

function restingCases(count: number): Case[] {
  if (count === 0) return [];
  const message = `${counted(count, 'finding')} at rest on this disk: no reason to fail.`;
  return [ownCase('nothing at rest on this disk', 'skipped', {message})];
}

function documentOf(report: Report, cases: readonly Case[]): string {
  const count = (wanted: Case['outcome']): string => String(cases.filter(({outcome}) => outcome === wanted).length);
  const start = scanTimes(report.scan)?.start;
  const totals = {
    name: 'guard',
    tests: String(cases.length),
    failures: count('failure'),
    errors: count('error'),
    time: Math.min(1e9, Math.max(0, report.scan.seconds)).toFixed(3),
  };
  const suite = {...totals, skipped: count('skipped'), ...(start === undefined ? {} : {timestamp: start.replace(/\..*/, '')})};
  const body = cases.map(({xml}) => `\n    ${xml}`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributesXml(totals)}>\n  <testsuite${attributesXml(suite)}>${body}\n  </testsuite>\n</testsuites>\n`;
}

/** A case about the scan itself. */
function ownCase(name: string, outcome: Case['outcome'], attributes: Attributes = {}, text = ''): Case {
  return caseOf({name, classname: 'guard'}, outcome, attributes, text);
}

/** A test case; for every outcome but 'passed' it has an element of that name, with the attributes and the text. */
function caseOf(
  title: {readonly name: string; readonly classname: string},
  outcome: Case['outcome'],
  attributes: Attributes,
  text: string,
): Case {
  const start = `<testcase${attributesXml({...title, time: '0'})}`;
  if (outcome === 'passed') return {outcome, xml: `${start}/>`};
  return {outcome, xml: `${start}><${outcome}${attributesXml(attributes)}>${xmlText(text)}</${outcome}></testcase>`};
}

function attributesXml(attributes: Attributes): string {
  let xml = '';
  for (const [name, value] of Object.entries(attributes)) xml += ` ${name}="${xmlText(value)}"`;
  return xml;
}

const SPECIAL = /[&<>"']/;

/** Safe as text and as an attribute's value; `plain` has taken out what XML 1.0 forbids. */
function xmlText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  const amp = text.replaceAll('&', '&amp;');
  return amp.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&apos;');
}
