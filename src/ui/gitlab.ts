import type {Report} from '../core/report.ts';
import type {ReportContext, ReportRule} from '../core/report-context.ts';
import type {Severity} from '../core/rule.ts';
import {type ReportPlace, reportPlaces, restingCount} from './report-places.ts';
import {cut, findingSentence, plain, scanTimes, unreadLines, webAddress} from './report-words.ts';
import {counted} from './units.ts';

/** The version of GitLab's secret detection report that this is; GitLab has its schema on board. */
const SCHEMA_VERSION = '15.2.5';
const LONGEST_NAME = 255;
const LONGEST_SOLUTION = 7_000;
const MOST_MESSAGES = 200;
/** Where no commit is known: `sha` must be there. */
const NO_COMMIT = '0'.repeat(40);

const GITLAB_SEVERITY: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  info: 'Info',
};

/** `gl-secret-detection-report.json`: all findings, those of history with their commit, worst first. Neither secrets nor source lines are in it. */
export function gitlabReport(report: Report, context: ReportContext): string {
  const places = reportPlaces(report, context);
  const scanner = {id: 'guard', name: 'guard', version: plain(report.tool.version) || '0', vendor: {name: 'guard'}};
  const document = {
    version: SCHEMA_VERSION,
    scan: {
      analyzer: scanner,
      scanner,
      type: 'secret_detection',
      ...gitlabTimes(report),
      // What could not be read is not clean: GitLab would count its findings as gone.
      status: report.coverage.complete ? 'success' : 'failure',
      messages: messagesOf(report, restingCount(report, context)),
    },
    vulnerabilities: vulnerabilitiesOf(places),
  };
  return `${JSON.stringify(document)}\n`;
}

/** Exactly to the second, UTC, without saying so. */
function gitlabTimes({scan}: Report): {start_time: string; end_time: string} {
  const times = scanTimes(scan);
  const second = (time: string | undefined): string =>
    time !== undefined && /^\d{4}-/.test(time) ? time.slice(0, 19) : '1970-01-01T00:00:00';
  return {start_time: second(times?.start), end_time: second(times?.end)};
}

function messagesOf(report: Report, resting: number): {level: string; value: string}[] {
  const messages = unreadLines(report, MOST_MESSAGES).map(({text, skipped}) => ({
    level: skipped === null || skipped.incomplete ? 'warn' : 'info',
    value: text,
  }));
  if (resting > 0) messages.push({level: 'info', value: `${counted(resting, 'finding')} at rest on this disk not listed.`});
  return messages;
}

/**
 * GitLab tells findings apart by their first identifier, file and lines (lib/gitlab/ci/parsers/security/common.rb): of two secrets of one rule on
 * one line it would keep one. The second one is therefore identified by its fingerprint first.
 */
function vulnerabilitiesOf(places: readonly ReportPlace[]): Record<string, unknown>[] {
  const known = new Set<string>();
  const texts = new Map<ReportRule, RuleTexts>();
  return places.map((place) => {
    const location = locationOf(place);
    const key = `${place.ruleId}\n${location.file}\n${location.start_line}\n${location.end_line}`;
    const isFirst = !known.has(key);
    known.add(key);
    const ofRule = texts.get(place.rule) ?? textsOf(place.rule);
    texts.set(place.rule, ofRule);
    return {
      id: place.identity,
      ...ofRule,
      description: findingSentence(place),
      severity: GITLAB_SEVERITY[place.finding.severity],
      identifiers: identifiersOf(place, isFirst),
      location,
      details: detailsOf(place),
    };
  });
}

/** What every finding of a rule says; `undefined` stays out of the document. */
interface RuleTexts {
  readonly name: string;
  readonly solution: string | undefined;
  readonly links: readonly {readonly name: string; readonly url: string}[] | undefined;
}

function textsOf({title, manual, docs}: ReportRule): RuleTexts {
  const url = webAddress(docs);
  return {
    name: cut(plain(title), LONGEST_NAME),
    solution: manual === null ? undefined : cut(plain(manual), LONGEST_SOLUTION),
    links: url === null ? undefined : [{name: 'About this kind', url}],
  };
}

const WEAKNESS = {type: 'cwe', name: 'CWE-798', value: '798', url: 'https://cwe.mitre.org/data/definitions/798.html'} as const;

function identifiersOf({ruleId, identity}: ReportPlace, isFirst: boolean): {type: string; name: string; value: string}[] {
  const rule = {type: 'guard_rule_id', name: `guard rule ${ruleId}`, value: ruleId};
  const own = {type: 'guard_fingerprint', name: `guard fingerprint ${identity}`, value: identity};
  return isFirst ? [rule, WEAKNESS] : [own, rule, WEAKNESS];
}

interface GitlabLocation {
  readonly file: string | undefined;
  readonly start_line: number;
  readonly end_line: number | undefined;
  readonly commit: {readonly sha: string; readonly author: string | undefined; readonly date: string | undefined};
}

function locationOf({finding, path, hasLines}: ReportPlace): GitlabLocation {
  const {commit, author, date} = finding;
  return {
    file: path ?? undefined,
    start_line: hasLines ? finding.startLine : 1,
    end_line: hasLines ? finding.endLine : undefined,
    commit: {
      sha: plain(commit ?? '') || NO_COMMIT,
      author: author === null ? undefined : plain(author),
      date: date === null ? undefined : plain(date),
    },
  };
}

/** What the fields above have no room for; nothing where there is nothing to say. */
function detailsOf({finding, path}: ReportPlace): Record<string, unknown> | undefined {
  const {firstCommit, commit, refs} = finding;
  const isOlder = firstCommit !== null && firstCommit !== '' && firstCommit !== commit;
  if (path !== null && !isOlder && refs.length === 0) return undefined;
  return {
    stands_in: path === null ? {name: 'Stands in', type: 'text', value: plain(finding.file)} : undefined,
    first_commit: isOlder ? {name: 'First brought by', type: 'commit', value: plain(firstCommit)} : undefined,
    refs: refs.length === 0 ? undefined : {name: 'Reachable from', type: 'text', value: plain(refs.join(', '))},
  };
}
