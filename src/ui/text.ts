import type {Finding} from '../core/finding.ts';
import type {Incident} from '../core/incident.ts';
import type {ScanResult} from '../core/scan-result.ts';
import {coverageLines} from './coverage-text.ts';
import type {MaskLine} from './mask-line.ts';
import {distinctPlaces, exposureText, originText} from './place-text.ts';
import type {Theme} from './theme.ts';
import {counted} from './units.ts';

export interface TextContext {
  readonly theme: Theme;
  readonly maskLine: MaskLine;
  /** What a person does to end a credential that this rule finds; null: nothing known. */
  readonly manualOf: (ruleId: string) => string | null;
  /** Columns of the terminal. */
  readonly width: number;
  /** Only the summary. */
  readonly quiet: boolean;
}

/** Places shown per credential; the rest is counted (JSON has all). */
const MOST_PLACES = 6;
/** 'critical' and two blanks. */
const INDENT = ' '.repeat(12);

/** The report for people: one block per credential, worst first, those at rest in their own section, then what was read. */
export function textReport(result: ScanResult, context: TextContext): string {
  const live = result.incidents.filter((incident) => incident.exposure !== 'at-rest');
  const resting = result.incidents.filter((incident) => incident.exposure === 'at-rest');
  const lines: string[] = [];
  if (!context.quiet) {
    const told = new Set<string>();
    for (const incident of live) lines.push(...block(incident, context, told), '');
    if (resting.length > 0)
      lines.push(context.theme.strong(`  At rest on this disk: not in git${result.restCounts ? '' : ', and no reason to fail'}`), '');
    for (const incident of resting) lines.push(...block(incident, context, told), '');
  }
  lines.push(...coverageLines(result, {live: live.length, resting: resting.length}, context));
  return `${lines.join('\n')}\n`;
}

/** `told`: what was said already, by rule and exposure; it is not said again. */
function block(incident: Incident, context: TextContext, told: Set<string>): string[] {
  const {theme} = context;
  const [first] = incident.findings;
  if (first === undefined) return [];
  const facts = [
    String(first.secret),
    ...partNames(incident),
    ...checksumWords(first),
    ...noteWords(incident),
    ...confidenceWords(incident),
  ];
  const head = `  ${theme.severity(incident.severity, incident.severity.padEnd(8))}  ${theme.strong(incident.title)}   ${facts.join('   ')}`;
  const distinct = distinctPlaces(incident.findings);
  const places = distinct.slice(0, MOST_PLACES).map((finding) => placeLine(finding, context));
  const more = distinct.length - places.length;
  if (more > 0) places.push(`${INDENT}${theme.faint(`and ${counted(more, 'more place')} (guard explain ${incident.id})`)}`);
  return [
    head,
    ...places,
    ...wrapped(`next: ${nextOrAbove(incident, context, told)}`, context.width - INDENT.length).map(
      (line, i) => INDENT + (i === 0 ? line.replace(/^next:/, theme.faint('next:')) : `      ${line}`),
    ),
  ];
}

function partNames(incident: Incident): string[] {
  const names = [...new Set(incident.findings.flatMap((finding) => finding.parts.map((part) => part.name)))];
  return names.length === 0 ? [] : [`+ its ${names.map((name) => name.replaceAll('-', ' ')).join(' and ')}`];
}

function checksumWords(finding: Finding): string[] {
  return finding.checksum === 'none' ? [] : [`checksum ${finding.checksum}`];
}

function noteWords(incident: Incident): string[] {
  return [...new Set(incident.findings.flatMap((finding) => finding.notes))].slice(0, 4);
}

function confidenceWords(incident: Incident): string[] {
  return incident.confidence === 'certain' ? [] : [incident.confidence];
}

function placeLine(finding: Finding, {theme, maskLine}: TextContext): string {
  const address = maskLine(originText(finding.origin));
  const position = finding.origin.kind === 'name' || finding.origin.kind === 'ref' ? '' : `:${finding.line}:${finding.column}`;
  const kind = KIND_WORDS[finding.origin.kind] ?? '';
  const commit =
    finding.last === null
      ? ''
      : `   commit ${finding.last.id.slice(0, 7)}  ${maskLine(finding.last.author.replace(/ <[^>]*>$/, ''))}, ${finding.last.date.slice(0, 10)}`;
  const versions = finding.count > 1 ? `, ${counted(finding.count, 'version')} since ${finding.first?.date.slice(0, 10) ?? 'unknown'}` : '';
  const wrapped = finding.wrapped.length === 0 ? '' : `   inside ${finding.wrapped.join(', ')}`;
  return `${INDENT}${address}${theme.faint(position)}${kind}${theme.faint(commit)}   ${maskLine(exposureText(finding))}${theme.faint(versions)}${wrapped}`;
}

const KIND_WORDS: Readonly<Record<string, string>> = {name: ' (file name)', message: ' (its text)', ref: ' (the name itself)'};

function nextOrAbove(incident: Incident, context: TextContext, told: Set<string>): string {
  const key = `${incident.ruleId} ${incident.exposure}`;
  if (told.has(key) && incident.exposure !== 'staged') return `as above   (guard explain ${incident.id})`;
  told.add(key);
  return nextStep(incident, context);
}

/** What to do next, by how far it got. */
function nextStep(incident: Incident, context: TextContext): string {
  const explain = `guard explain ${incident.id}`;
  const manual = context.manualOf(incident.ruleId) ?? 'replace it where it is issued.';
  const path = incident.findings.map((finding) => finding.origin).find((origin) => origin.kind === 'staged');
  switch (incident.exposure) {
    case 'staged':
      return `${context.maskLine(`git reset -q -- ${path !== undefined && 'path' in path ? quoted(path.path ?? '.') : '.'}`)}, move it to an env file git ignores, stage again   (${explain})`;
    case 'worktree':
      return `move it to an env file git ignores or to the keychain; if it was ever committed, end it too: guard scan of the whole repository tells how far it got   (${explain})`;
    case 'local':
      return `not pushed: end it all the same if others use this disk, and take it out of history before a push. ${manual}   (${explain})`;
    case 'at-rest':
      return `nothing, if this is where it belongs; keep the file out of git, backups and images   (${explain})`;
    case 'pushed':
    case 'unknown':
    case 'log':
    case 'unreachable':
      return `${manual}   (${explain})`;
  }
}

/** Lines of at most `width` characters, cut at blanks. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +/)) {
    if (line !== '' && line.length + 1 + word.length > width - 6) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function quoted(path: string): string {
  return /^[\w@%+=:,./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
