/** Annotation types of GitHub's workflow commands. */
export type AnnotationType = 'error' | 'warning' | 'notice';

/** One annotation, not escaped yet. */
export interface Annotation {
  readonly type: AnnotationType;
  /** `file`, `line`, `endLine`, `col`, `endColumn`, `title`; without them the annotation belongs to the job. */
  readonly properties: Readonly<Record<string, string | number>>;
  readonly message: string;
}

/** The runner cuts a message there (actions/runner, ExecutionContext.cs); cut by us, so that it ends in '…' and not in half a character. */
const LONGEST_MESSAGE = 4096;
/** What the checks API takes as a title. */
const LONGEST_TITLE = 255;

/** One line `::type key=value,…::message`, escaped as the runner undoes it (actions/runner, ActionCommand.cs). */
export function annotationLine({type, properties, message}: Annotation): string {
  const pairs = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapedProperty(name === 'title' ? cut(String(value), LONGEST_TITLE) : String(value))}`,
  );
  return `::${type}${pairs.length === 0 ? '' : ` ${pairs.join(',')}`}::${escapedData(cut(message, LONGEST_MESSAGE))}`;
}

/** At most `most` UTF-16 units, no character cut in two. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = most - 1;
  const isSplit = /[\ud800-\udbff]/.test(text.charAt(end - 1));
  return `${text.slice(0, isSplit ? end - 1 : end)}…`;
}

function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
