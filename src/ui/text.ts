import type {Report, ReportCredential, ReportFinding} from '../core/report.ts';
import {coverageLines} from './coverage-text.ts';
import {type CredentialPlaces, credentialPlaces, foundIn} from './credential-places.ts';
import {type NextContext, nextStep, nextStepKey} from './next-step.ts';
import {authorName, exposureText, KIND_WORDS, positionText} from './place-text.ts';
import type {Theme} from './theme.ts';
import {counted} from './units.ts';

export interface TextContext extends NextContext {
  readonly theme: Theme;
  /** Columns of the terminal. */
  readonly width: number;
  /** Only the summary. */
  readonly quiet: boolean;
}

/** Places shown per credential; the rest is counted (JSON has all). */
const MOST_PLACES = 6;
/** 'critical' and two blanks. */
const INDENT = ' '.repeat(12);

/**
 * The report for people: one block per credential, worst first, those at rest in their own section, then what was read. Made from the
 * typed JSON report, whose quoted texts are masked and printable already.
 */
export function textReport(report: Report, context: TextContext): string {
  const all = credentialPlaces(report);
  const live = all.filter(({credential}) => credential.exposure !== 'at-rest');
  const resting = all.filter(({credential}) => credential.exposure === 'at-rest');
  const lines: string[] = [];
  if (!context.quiet) {
    const told = new Set<string>();
    for (const one of live) lines.push(...block(one, context, told), '');
    if (resting.length > 0)
      lines.push(
        context.theme.strong(`  At rest on this disk: not in git${report.scan.atRestCounts === true ? '' : ', and no reason to fail'}`),
        '',
      );
    for (const one of resting) lines.push(...block(one, context, told), '');
  }
  lines.push(...coverageLines(report, foundIn(all), context));
  return `${lines.join('\n')}\n`;
}

/** `told`: what was said already, by rule and exposure; it is not said again. */
function block(one: CredentialPlaces, context: TextContext, told: Set<string>): string[] {
  const {theme, width} = context;
  const {credential, places} = one;
  const head = `  ${theme.severity(credential.severity, credential.severity.padEnd(8))}  ${theme.strong(credential.title)}   ${factWords(credential).join('   ')}`;
  const lines = places.slice(0, MOST_PLACES).map((place) => placeLine(place, theme));
  const more = places.length - lines.length;
  if (more > 0) lines.push(`${INDENT}${theme.faint(`and ${counted(more, 'more place')} (guard explain ${credential.shortId})`)}`);
  const next = wrapped(`next: ${nextOrAbove(one, context, told)}`, width - INDENT.length).map(
    (line, i) => INDENT + (i === 0 ? line.replace(/^next:/, theme.faint('next:')) : `      ${line}`),
  );
  return [head, ...lines, ...next];
}

/** What is known of the credential itself: mask, parts, checksum, notes, and the confidence where it is not certain. */
export function factWords({masked, parts, checksum, notes, confidence}: ReportCredential): string[] {
  return [
    masked,
    ...(parts.length === 0 ? [] : [`+ its ${parts.map((name) => name.replaceAll('-', ' ')).join(' and ')}`]),
    ...(checksum === 'none' ? [] : [`checksum ${checksum}`]),
    ...notes.slice(0, 4),
    ...(confidence === 'certain' ? [] : [confidence]),
  ];
}

function placeLine(place: ReportFinding, theme: Theme): string {
  const kind = KIND_WORDS[place.kind] ?? '';
  const commit =
    place.commit === null ? '' : `   commit ${place.commit.slice(0, 7)}  ${authorName(place)}, ${place.date?.slice(0, 10) ?? 'unknown'}`;
  const versions = place.count > 1 ? `, ${counted(place.count, 'version')} since ${place.firstDate?.slice(0, 10) ?? 'unknown'}` : '';
  const inside = place.wrapped.length === 0 ? '' : `   inside ${place.wrapped.join(', ')}`;
  return `${INDENT}${place.file}${theme.faint(positionText(place))}${kind}${theme.faint(commit)}   ${exposureText(place)}${theme.faint(versions)}${inside}`;
}

function nextOrAbove(one: CredentialPlaces, context: TextContext, told: Set<string>): string {
  const key = nextStepKey(one);
  const explain = `(guard explain ${one.credential.shortId})`;
  if (told.has(key)) return `as above   ${explain}`;
  told.add(key);
  const {command, text} = nextStep(one, context);
  return `${command === null ? '' : `${command}, `}${text}   ${explain}`;
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
