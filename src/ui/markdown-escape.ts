import {printable} from '../core/redact.ts';

/** What GitHub would link or notify although it stands in plain text; a zero-width space behind the first character keeps it from that. */
const ZERO_WIDTH = '&#8203;';

/**
 * A quoted text (path, author, ref) as a code span for a table cell: nothing in it is markup, mention, reference or link. The fence is
 * longer than any run of backticks inside; a pipe is escaped, since tables are cut into cells before code spans are seen; a pipe behind a
 * backslash, which renderers disagree about, becomes `\x7c`.
 */
export function code(text: string): string {
  const safe = printable(text)
    .replace(/(?<=\\)\|/g, '\\x7c')
    .replaceAll('|', '\\|');
  const longest = Math.max(0, ...(safe.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = safe === '' || /^[` ]|[` ]$/.test(safe) ? ' ' : '';
  return `${fence}${pad}${safe}${pad}${fence}`;
}

/** A text in plain words (title, note, what to do next): every character that could be markup escaped, mentions, references and links inert. */
export function plain(text: string): string {
  return printable(text)
    .replace(/[\\`*_{}[\]()+!|~^$]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[@#]/g, (sign) => `\\${sign}${ZERO_WIDTH}`)
    .replace(/:(?=\/\/)/g, '&#58;')
    .replace(/\b(www)\./gi, `$1${ZERO_WIDTH}.`)
    .replace(/\b(GH)-(?=\d)/gi, `$1${ZERO_WIDTH}-`)
    .replace(/^([-=])/, '\\$1')
    .replace(/^(\d+)\./, '$1\\.');
}
