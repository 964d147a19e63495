import type {ReportCredential, ReportFinding} from '../core/report.ts';
import type {ChangedCredential, ReportDiff} from '../core/report-diff.ts';
import {exposureText, KIND_WORDS, positionText} from './place-text.ts';
import type {Theme} from './theme.ts';
import {counted} from './units.ts';

/** Places shown per credential; the rest is counted (JSON has all). */
const MOST_PLACES = 6;
const INDENT = ' '.repeat(12);

/** The difference for people: what is new first, then what moved, got further and is gone; last a count of all, and why it may be unsure. */
export function diffText(diff: ReportDiff, theme: Theme): string {
  const lines = [
    ...diff.added.flatMap((one) => block('new', one, theme)),
    ...diff.addedPlaces.flatMap((one) => block('new place', one, theme)),
    ...diff.further.flatMap(({credential, from}) => [
      head('further', credential, theme),
      `${INDENT}${from} then, ${credential.exposure} now`,
      '',
    ]),
    ...diff.moved.flatMap(({credential, from, to}) => [
      head('moved', credential, theme),
      `${INDENT}${address(from)} -> ${address(to)}`,
      '',
    ]),
    ...diff.gonePlaces.flatMap((one) => block('gone from', one, theme)),
    ...diff.gone.flatMap((one) => block('gone', one, theme)),
    `  ${theme.strong(sumWords(diff))}`,
    ...diff.doubts.map(({text}) => `  ${theme.warn('Note')}: ${text}`),
  ];
  if (diff.gone.length + diff.gonePlaces.length > 0 && diff.doubts.some(({about}) => about !== 'new'))
    lines.push(`  ${theme.warn('So "gone" is not proven here.')}`);
  else if (diff.gone.length > 0)
    lines.push(theme.faint('  Gone from the scan is not ended: only its provider can say that a credential no longer works.'));
  return `${lines.join('\n')}\n`;
}

function block(word: string, {credential, places}: ChangedCredential, theme: Theme): string[] {
  const lines = places.slice(0, MOST_PLACES).map((place) => `${INDENT}${address(place)}   ${theme.faint(exposureText(place))}`);
  const more = places.length - lines.length;
  return [
    head(word, credential, theme),
    ...lines,
    ...(more > 0 ? [`${INDENT}and ${counted(more, 'more place')} (--json has all)`] : []),
    '',
  ];
}

function head(word: string, {severity, title, masked, shortId}: ReportCredential, theme: Theme): string {
  return `  ${word.padEnd(9)} ${theme.severity(severity, severity.padEnd(8))}  ${theme.strong(title)}   ${masked}   ${theme.faint(shortId)}`;
}

function address(place: ReportFinding): string {
  return `${place.file}${positionText(place)}${KIND_WORDS[place.kind] ?? ''}`;
}

/** '1 new credential, 2 at new places, 1 moved, 3 gone, 12 the same.' */
function sumWords({added, addedPlaces, further, moved, gonePlaces, gone, same}: ReportDiff): string {
  const parts = [
    added.length === 0 ? 'nothing new' : counted(added.length, 'new credential'),
    ...(addedPlaces.length > 0 ? [`${addedPlaces.length} at new places`] : []),
    ...(further.length > 0 ? [`${further.length} got further`] : []),
    ...(moved.length > 0 ? [counted(moved.length, 'moved place')] : []),
    ...(gonePlaces.length > 0 ? [`${gonePlaces.length} gone from places`] : []),
    ...(gone.length > 0 ? [`${gone.length} gone`] : []),
    `${same} the same`,
  ];
  const text = parts.join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
