import type {Theme} from './theme.ts';

/** What a person does in one go: edits first, then the commands, in this order. All text is masked. */
export interface CleanStep {
  readonly title: string;
  /** Warnings and reasons, one line each. */
  readonly notes: readonly string[];
  /** Where the text must go by hand; `line` as it stands now, 0: see the path. */
  readonly edits: readonly {readonly path: string; readonly line: number}[];
  /** For a POSIX shell, in the folder of the plan. Never the secret. */
  readonly commands: readonly string[];
}

export interface CleanPlan {
  readonly id: string;
  /** 'GitHub personal access token   ghp_… (40 chars)'. */
  readonly what: string;
  /** Where the commands are to be run. */
  readonly folder: string;
  /** Where it stands now, one line each; empty: nowhere. */
  readonly found: readonly string[];
  /** What the scan could not read: there it is not known. */
  readonly unread: readonly string[];
  /** Places that no scan reaches from here. */
  readonly elsewhere: readonly string[];
  readonly steps: readonly CleanStep[];
}

/** Places listed by name; the rest is counted. */
const MOST_FOUND = 12;

/** The steps for people. */
export function cleanText(plan: CleanPlan, theme: Theme, width: number): string {
  const lines = [`  ${theme.strong(plan.id)}  ${plan.what}`, ''];
  if (plan.found.length === 0) lines.push(...goneLines(plan, theme));
  else {
    lines.push('  It stands at:', ...foundLines(plan), '', `  Run these in ${plan.folder}. Guard runs none of them.`);
    plan.steps.forEach((step, i) => {
      lines.push('', ...stepLines(step, i + 1, theme, width));
    });
  }
  return `${[...lines, ...restLines(plan, theme)].join('\n')}\n`;
}

/** `guard clean ID --check` for people: gone, or what is left. */
export function checkText(plan: CleanPlan, theme: Theme): string {
  const lines = [`  ${theme.strong(plan.id)}  ${plan.what}`];
  if (plan.found.length === 0) lines.push(...goneLines(plan, theme));
  else lines.push(`  ${theme.warn('Still there')}:`, ...foundLines(plan), `  next: guard clean ${plan.id}`);
  return `${[...lines, ...restLines(plan, theme)].join('\n')}\n`;
}

function goneLines(plan: CleanPlan, theme: Theme): string[] {
  if (plan.unread.length > 0) return [`  ${theme.warn('Not found, but not everything could be read')}: it may still be there.`];
  return [`  ${theme.good('Gone')} from everything that this scan can see here.`];
}

function foundLines({found}: CleanPlan): string[] {
  const lines = found.slice(0, MOST_FOUND).map((place) => `    ${place}`);
  return found.length > MOST_FOUND ? [...lines, `    and ${found.length - MOST_FOUND} more`] : lines;
}

function restLines(plan: CleanPlan, theme: Theme): string[] {
  const unread = plan.unread.map((line) => `    ${line}`);
  return [
    ...(unread.length === 0 ? [] : ['', `  ${theme.warn('Not read')}:`, ...unread]),
    ...plan.elsewhere.map((line) => theme.faint(`  ${line}`)),
  ];
}

function stepLines({title, notes, edits, commands}: CleanStep, number: number, theme: Theme, width: number): string[] {
  return [
    `  ${theme.strong(`${number}. ${title}`)}`,
    ...notes.flatMap((note) => wrapped(note, width - 5)).map((line) => `     ${line}`),
    ...edits.map(({path, line}) => `     edit ${path}${line > 0 ? `, line ${line}` : ''}`),
    // No prompt sign in front: lines are copied as they are.
    ...commands.map((command) => `         ${command}`),
  ];
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
