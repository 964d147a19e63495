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
  readonly notes: readonly (Placed & {
    readonly outcome: 'not-taken' | 'not-needed' | 'changed';
    readonly what: string;
    readonly why: string;
  })[];
  /** Entries that guard's files had already. */
  readonly already: number;
}

/** Lines of one list that are printed; the JSON form has all. */
const MOST_LINES = 100;
/** Places of one line. */
const MOST_PLACES = 8;

/** A line of a list, without its place. */
interface Line extends Placed {
  readonly text: string;
}

/** For people: what is taken over, what with a change, what not and why, each with its places. */
export function importText(report: ImportReport, {strong, faint}: Theme, maskLine: MaskLine): string {
  const section = (title: string, lines: readonly Line[]): string[] => {
    if (lines.length === 0) return [];
    const grouped = byText(lines).map(({text, places}) => `  ${faint(maskLine(places))}  ${maskLine(text)}`);
    const more = grouped.length - MOST_LINES;
    return ['', strong(title), ...grouped.slice(0, MOST_LINES), ...(more > 0 ? [faint(`  and ${more} more (--json has all)`)] : [])];
  };
  const notes = (wanted: string): Line[] =>
    report.notes.filter(({outcome}) => outcome === wanted).map((one) => ({...one, text: `${one.what}: ${one.why}`}));
  const sections = [
    section(
      'Rules (guard.yml, rules)',
      report.rules.map((one) => ({...one, text: one.id})),
    ),
    section(
      'Allowed (guard.yml, allow)',
      report.allows.map((one) => ({...one, text: allowText(one)})),
    ),
    section(
      'Not read at all (guard.yml, scan.exclude)',
      report.excludes.map((one) => ({...one, text: one.glob})),
    ),
    section(
      'Known findings (guard.baseline.json)',
      report.baseline.map((one) => ({...one, text: `${one.rule}  ${one.path}`})),
    ),
    section('Taken over with a change', notes('changed')),
    section('Not taken over', notes('not-taken')),
    section('Not needed', notes('not-needed')),
  ];
  const files = report.files.map(({file, kind}) => `${strong(maskLine(file))}  ${kind}`);
  return `${[...files, ...sections.flat()].join('\n')}\n\n${summary(report)}\n`;
}

/** Equal lines of one file once, with all their places: `.gitleaks.toml:3, 7`. */
function byText(lines: readonly Line[]): {text: string; places: string}[] {
  const groups = new Map<string, {text: string; file: string; numbers: Set<number>}>();
  for (const {text, file, line} of lines) {
    const key = JSON.stringify([file, text]);
    const group = groups.get(key) ?? {text, file, numbers: new Set<number>()};
    groups.set(key, group);
    if (line > 0) group.numbers.add(line);
  }
  return [...groups.values()].map(({text, file, numbers}) => ({
    text,
    places: numbers.size === 0 ? file : `${file}:${shortList([...numbers])}`,
  }));
}

function shortList(numbers: readonly number[]): string {
  const more = numbers.length - MOST_PLACES;
  return `${numbers.slice(0, MOST_PLACES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
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
