/** The lines of a text that say something: trimmed, numbered from 1, without blank ones and `#` comments. */
export function sayingLines(source: string): {readonly text: string; readonly line: number}[] {
  return source
    .split('\n')
    .map((raw, i) => ({text: raw.trim(), line: i + 1}))
    .filter(({text}) => text !== '' && !text.startsWith('#'));
}
