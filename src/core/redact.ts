// biome-ignore lint/suspicious/noControlCharactersInRegex: taking control characters out is its whole purpose
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/**
 * What CI systems take for commands in a log, wherever it was quoted: `::name::` at the start of a line (GitHub; our lines are wrapped at
 * blanks, so any blank may come to stand there) and `##[name]`, `##vso[`, `##teamcity[` anywhere (GitHub's older form, Azure, TeamCity).
 */
const LOG_COMMAND = /(?<!\S):(?=:)|#(?=#\w*\[)/g;

/**
 * Text that is safe for a terminal, a CI log and a report line: control, bidirectional and zero-width characters, and the first character
 * of what a CI system would run, become `\xNN` or `\u{N}` escapes.
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, escaped).replace(LOG_COMMAND, escaped);
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
}

/** Replaces the half-open spans (sorted, not overlapping) of `text` by a mask that tells only their length. */
export function maskSpans(text: string, spans: readonly {readonly start: number; readonly end: number}[]): string {
  let out = '';
  let at = 0;
  for (const span of spans) {
    if (span.end <= at) continue;
    const start = Math.max(at, span.start);
    out += `${text.slice(at, start)}…(${span.end - start} chars)`;
    at = span.end;
  }
  return out + text.slice(at);
}
