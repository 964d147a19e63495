import type {MaskLine} from './mask-line.ts';
import type {Theme} from './theme.ts';

/** Something with a place in a peer's file. */
interface Placed {
  readonly file: string;
  /** 1-based; 0: the file as a whole. */
  readonly line: number;
}

/** The result of `guard import`, also its JSON form. Texts come from foreign files: masked when printed. */
export interface ImportReport {
  readonly version: 1;
  /** False: only shown. */
  readonly written: boolean;
  readonly files: readonly {readonly file: string; readonly kind: string}[];
  readonly rules: readonly (Placed & {readonly id: string; readonly from: string})[];
  readonly allows: readonly (Placed & {
    readonly rule: string | null;
    readonly path: string | null;
    readonly pattern: string | null;
    readonly reason: string;
  })[];
  readonly excludes: readonly (Placed & {readonly glob: string})[];
  /** Findings that go to the baseline, by their fingerprints. */
  readonly baseline: readonly (Placed & {
    readonly fingerprint: string;
    readonly rule: string;
    readonly path: string;
    readonly reason: string;
  })[];
  readonly notes: readonly (Placed & {readonly outcome: 'not-taken' | 'changed'; readonly what: string; readonly why: string})[];
  /** Entries that guard's files had already. */
  readonly already: number;
}

/** Lines of one list that are printed; the JSON form has all. */
const MOST_LINES = 200;

/** For people: what is taken over, what with a change, what not and why, each with its place. */
export function importText(report: ImportReport, {strong, faint}: Theme, maskLine: MaskLine): string {
  const place = ({file, line}: Placed): string => maskLine(line === 0 ? file : `${file}:${line}`);
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0
      ? []
      : [
          '',
          strong(title),
          ...shortened(
            lines.map((line) => `  ${line}`),
            faint,
          ),
        ];
  const note = (one: ImportReport['notes'][number]): string => `${faint(place(one))}  ${maskLine(one.what)}: ${maskLine(one.why)}`;
  const list = [
    ...report.files.map(({file, kind}) => `${strong(maskLine(file))}  ${kind}`),
    ...section(
      'Rules (guard.yml, rules)',
      report.rules.map((one) => `${faint(place(one))}  ${maskLine(one.id)}`),
    ),
    ...section(
      'Allowed (guard.yml, allow)',
      report.allows.map((one) => `${faint(place(one))}  ${maskLine(allowText(one))}`),
    ),
    ...section(
      'Not read at all (guard.yml, scan.exclude)',
      report.excludes.map((one) => `${faint(place(one))}  ${maskLine(one.glob)}`),
    ),
    ...section(
      'Known findings (guard.baseline.json)',
      report.baseline.map((one) => `${faint(place(one))}  ${one.rule}  ${maskLine(one.path)}`),
    ),
    ...section('Taken over with a change', report.notes.filter(({outcome}) => outcome === 'changed').map(note)),
    ...section('Not taken over', report.notes.filter(({outcome}) => outcome === 'not-taken').map(note)),
  ];
  return `${list.join('\n')}\n\n${summary(report)}\n`;
}

function shortened(lines: readonly string[], faint: Theme['faint']): string[] {
  const more = lines.length - MOST_LINES;
  return more <= 0 ? [...lines] : [...lines.slice(0, MOST_LINES), faint(`  and ${more} more (--json has all)`)];
}

function allowText({rule, path, pattern}: ImportReport['allows'][number]): string {
  return [rule === null ? '' : `rule ${rule}`, path === null ? '' : `path ${path}`, pattern === null ? '' : `pattern ${pattern}`]
    .filter((one) => one !== '')
    .join(', ');
}

function summary({written, rules, allows, excludes, baseline, notes, already}: ImportReport): string {
  const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
  const taken = [
    count(rules.length, 'rule', 'rules'),
    count(allows.length, 'allow entry', 'allow entries'),
    count(excludes.length, 'excluded path', 'excluded paths'),
    count(baseline.length, 'known finding', 'known findings'),
  ].join(', ');
  const left = notes.filter(({outcome}) => outcome === 'not-taken').length;
  const had = already === 0 ? '' : `; ${count(already, 'entry was', 'entries were')} there already`;
  const isNothing = rules.length + allows.length + excludes.length + baseline.length === 0;
  const done = isNothing ? 'Nothing new to write' : `${written ? 'Written' : 'Would write'}: ${taken}`;
  return `  ${done}${had}. Not taken over: ${left}.`;
}
