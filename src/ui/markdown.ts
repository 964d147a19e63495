import type {Report, ReportFinding} from '../core/report.ts';
import {coverageLines, verdict} from './coverage-text.ts';
import {type CredentialPlaces, credentialPlaces, foundIn} from './credential-places.ts';
import {code, plain} from './markdown-escape.ts';
import {type NextContext, nextStep, nextStepKey} from './next-step.ts';
import {isCheckedOut, KIND_WORDS, positionText} from './place-text.ts';
import {factWords} from './text.ts';
import {theme} from './theme.ts';
import {counted} from './units.ts';
import {cut} from './workflow-command.ts';

/** What GitHub and GitLab take as the text of one comment, in characters. */
export const LONGEST_COMMENT = 65_536;
/** Places named in one row; the rest is counted. */
const MOST_PLACES = 3;
/** Characters of a path or name in a cell. */
const LONGEST_NAME = 300;
/** Characters of a line about what was read. */
const LONGEST_LINE = 600;

/** The report as GitHub-flavoured markdown, for comments and step summaries: one row per credential, worst first. At most 65,536 characters. */
export function markdownReport(report: Report, context: NextContext): string {
  return markdownWithin(report, context, LONGEST_COMMENT);
}

/** The same in at most `most` bytes of UTF-8 (so in at most that many characters too); a last line says how many credentials are left out. */
export function markdownWithin(report: Report, context: NextContext, most: number): string {
  const all = credentialPlaces(report);
  const {headline, lines} = coverage(report, all);
  const head = [`### ${headline}`, '', ...(all.length === 0 ? [] : HEADER)];
  const tail = [...(all.length === 0 ? [] : ['']), ...lines, ''];
  const rows: string[] = [];
  let left = most - bytesOf([...head, ...tail, leftOutLine(all.length)]);
  const told = new Set<string>();
  for (const one of all) {
    const row = tableRow(one, context, told);
    left -= bytesOf([row]);
    if (left < 0) break;
    rows.push(row);
  }
  const missing = all.length - rows.length;
  return [...head, ...rows, ...(missing > 0 ? ['', leftOutLine(missing)] : []), ...tail].join('\n');
}

const COLUMNS = ['severity', 'what', 'where', 'since', 'exposure', 'next'];
const HEADER = [`| ${COLUMNS.join(' | ')} |`, `|${' --- |'.repeat(COLUMNS.length)}`];

/** `told`: what was said as next step already; it is not said again. */
function tableRow(one: CredentialPlaces, context: NextContext, told: Set<string>): string {
  const {credential, places} = one;
  const [masked = '', ...facts] = factWords(credential);
  const since = places.flatMap((place) => place.firstDate ?? place.date ?? []).sort()[0];
  const cells = [
    credential.severity,
    [
      plain(cut(credential.title, LONGEST_NAME)),
      code(cut(masked, LONGEST_NAME)),
      ...facts.map((fact) => plain(cut(fact, LONGEST_NAME))),
    ].join('<br>'),
    whereCell(places),
    since === undefined ? '' : plain(since.slice(0, 10)),
    `${credential.exposure}${credential.inHead ? ', still in HEAD' : ''}`,
    nextCell(one, context, told),
  ];
  return `| ${cells.join(' | ')} |`;
}

function whereCell(places: readonly ReportFinding[]): string {
  const named = places.slice(0, MOST_PLACES).map((place) => {
    const commit = isCheckedOut(place) || place.commit === null ? '' : ` in ${code(place.commit.slice(0, 12))}`;
    return `${code(`${cut(place.file, LONGEST_NAME)}${positionText(place)}`)}${KIND_WORDS[place.kind] ?? ''}${commit}`;
  });
  const more = places.length - named.length;
  return [...named, ...(more > 0 ? [`and ${counted(more, 'more place')}`] : [])].join('<br>');
}

function nextCell(one: CredentialPlaces, context: NextContext, told: Set<string>): string {
  const key = nextStepKey(one);
  if (told.has(key)) return 'as above';
  told.add(key);
  const {command, text} = nextStep(one, context);
  return `${command === null ? '' : `${code(cut(command, LONGEST_NAME))}, `}${plain(text)}`;
}

/** The verdict as headline, what was read and what was not as a paragraph. */
function coverage(report: Report, all: readonly CredentialPlaces[]): {readonly headline: string; readonly lines: readonly string[]} {
  const found = foundIn(all);
  const [first = '', ...rest] = coverageLines(report, found, {theme: theme(false)});
  const {words} = verdict(report, found);
  const read = first.slice(first.indexOf(words) + words.length);
  return {
    headline: `guard: ${plain(words)}`,
    lines: [read, ...rest].map((line) => `${plain(cut(line.trim(), LONGEST_LINE))}  `),
  };
}

function leftOutLine(missing: number): string {
  return `**${counted(missing, 'more credential')} left out here: the limit of a comment is reached.** A JSON or HTML report has all.`;
}

/** Of the lines joined by line feeds. */
function bytesOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + Buffer.byteLength(line, 'utf8') + 1, 0);
}
