import {createHash} from 'node:crypto';
import type {Report, ReportFinding} from '../core/report.ts';
import {coverageLines} from './coverage-text.ts';
import {type CredentialPlaces, credentialPlaces, foundIn} from './credential-places.ts';
import {type NextContext, nextStep} from './next-step.ts';
import {exposureText, isCheckedOut, KIND_WORDS, positionText} from './place-text.ts';
import {theme} from './theme.ts';
import {counted, thousands} from './units.ts';
import {type Annotation, type AnnotationType, annotationLine} from './workflow-command.ts';

/** The runner makes annotations of so many lines of one type in one step and only logs the rest (actions/runner, ExecutionContext.cs). */
const MOST_PER_TYPE = 10;
/** Places without an annotation that the log names; the rest is counted. */
const MOST_LISTED = 1000;

/**
 * The report as GitHub workflow commands, for the log of a step: annotations, worst first, then what was read, then the places that got no
 * annotation. Everything that is no command of ours stands between `::stop-commands::` and its token, so that no quoted path runs as one.
 *
 * What is masked: the report holds no secret text, and so neither do annotations, log and step summary. What is not: this form gives no
 * `::add-mask::`, since that command must carry the text itself through the log once, where `tee`, a debug log or a wrapper keeps it. A
 * token that another step prints, or prints again, is therefore not hidden by guard; register it as a secret of the repository for that.
 */
export function githubReport(report: Report, context: NextContext): string {
  const all = credentialPlaces(report);
  const slots: Slot[] = report.coverage.complete ? [] : [{type: 'warning', place: null, annotation: () => incompleteAnnotation(report)}];
  for (const one of all)
    for (const place of one.places)
      slots.push({type: typeOf(place, report), place: {one, place}, annotation: () => placeAnnotation(one, place, report, context)});
  const {lines, unshown} = annotated(slots);
  return `${[...lines, ...quotedLines(plainLines(report, all, unshown))].join('\n')}\n`;
}

interface OnePlace {
  readonly one: CredentialPlaces;
  readonly place: ReportFinding;
}

/** An annotation that is made only if there is room for it. */
interface Slot {
  readonly type: AnnotationType;
  /** Null: it is about the scan. */
  readonly place: OnePlace | null;
  readonly annotation: () => Annotation;
}

/** The first ten of each type; the tenth says how many there are beyond it. */
function annotated(slots: readonly Slot[]): {readonly lines: string[]; readonly unshown: OnePlace[]} {
  const counts = {error: 0, warning: 0, notice: 0};
  for (const {type} of slots) counts[type]++;
  const used = {error: 0, warning: 0, notice: 0};
  const lines: string[] = [];
  const unshown: OnePlace[] = [];
  for (const {type, place, annotation} of slots) {
    used[type]++;
    const more = counts[type] - MOST_PER_TYPE;
    if (used[type] > MOST_PER_TYPE) {
      if (place !== null) unshown.push(place);
    } else if (used[type] === MOST_PER_TYPE && more > 0) {
      const made = annotation();
      const message = `${counted(more, `more ${type}`)} without an annotation: see the log or the summary. ${made.message}`;
      lines.push(annotationLine({...made, message}));
    } else lines.push(annotationLine(annotation()));
  }
  return {lines, unshown};
}

function incompleteAnnotation({scan, coverage}: Report): Annotation {
  const inputs = coverage.skipped.filter((one) => one.incomplete).reduce((sum, one) => sum + one.count, 0);
  const why = scan.interrupted ? 'the scan was interrupted' : `${counted(inputs, 'input')} could not be read`;
  return {
    type: 'warning',
    properties: {title: 'guard: incomplete'},
    message: `Not everything asked for was read: ${why}. What is in the rest is not known.`,
  };
}

function placeAnnotation(one: CredentialPlaces, place: ReportFinding, report: Report, context: NextContext): Annotation {
  const {credential} = one;
  const {command, text} = nextStep(one, context);
  const where = isCheckedOut(place) ? '' : `${placeWords(place)}: `;
  return {
    type: typeOf(place, report),
    properties: {...(isCheckedOut(place) ? position(place) : {}), title: `${credential.title} (${place.severity})`},
    message: `${where}${credential.masked}, ${exposureText(place)}. next: ${command === null ? '' : `${command}, `}${text}`,
  };
}

/** Columns count bytes here and stand only where line and end line are one: the checks API refuses them otherwise. */
function position({file, startLine, endLine, startColumn, endColumn}: ReportFinding): Record<string, string | number> {
  return {file, line: startLine, endLine, ...(startLine === endLine ? {col: startColumn, endColumn} : {})};
}

function typeOf({severity, exposure}: ReportFinding, {scan}: Report): AnnotationType {
  if (exposure === 'at-rest' && scan.atRestCounts !== true) return 'notice';
  switch (severity) {
    case 'critical':
    case 'high':
      return 'error';
    case 'medium':
      return 'warning';
    case 'low':
    case 'info':
      return 'notice';
  }
}

function placeWords(place: ReportFinding): string {
  const commit = place.commit === null ? '' : `, commit ${place.commit.slice(0, 12)}`;
  return `${place.file}${positionText(place)}${KIND_WORDS[place.kind] ?? ''}${commit}`;
}

function plainLines(report: Report, all: readonly CredentialPlaces[], unshown: readonly OnePlace[]): string[] {
  const lines = coverageLines(report, foundIn(all), {theme: theme(false)});
  if (unshown.length === 0) return lines;
  lines.push(`  ${counted(unshown.length, 'place')} without an annotation:`);
  for (const {one, place} of unshown.slice(0, MOST_LISTED))
    lines.push(`    ${place.severity}  ${one.credential.title}  ${one.credential.masked}  ${placeWords(place)}  ${exposureText(place)}`);
  if (unshown.length > MOST_LISTED) lines.push(`    and ${thousands(unshown.length - MOST_LISTED)} more (--report json=FILE has all)`);
  return lines;
}

/** The token is a hash over all that it encloses: no text among it can hold it. */
function quotedLines(lines: readonly string[]): string[] {
  const quoted = lines.map((line) => line.replace(/[\r\n]+/g, ' '));
  const token = `guard-${createHash('sha256').update(quoted.join('\n')).digest('hex').slice(0, 32)}`;
  return [`::stop-commands::${token}`, ...quoted, `::${token}::`];
}
