/** Bytes looked at before and after the secret. */
const REACH = 4096;

/** What opens a comment in the languages we meet; letters only where they stand alone. */
const OPENER = String.raw`(?:#|\/\/|\/\*|<!--|--|;|%|'|\{#|\*|"""|(?<![A-Za-z])(?:REM|rem|dnl)(?= ))`;

const GUARD = new RegExp(String.raw`${OPENER}.{0,400}?(?<![\w-])guard:allow(?![\w:-])(.{0,400})`);
const DETECT_SECRETS = new RegExp(String.raw`${OPENER}[ \t]{0,8}pragma: ?((?:allow|white)list)[ -]secret(?![\w-])`);
const DETECT_SECRETS_NEXT = new RegExp(
  String.raw`^[ \t]{0,400}${OPENER}[ \t]{0,8}pragma: ?((?:allow|white)list)[ -]nextline[ -]secret(?![\w-])`,
);
const GITGUARDIAN = new RegExp(String.raw`${OPENER}.{0,400}?(?<![\w-])ggignore(?![\w-])`);
const SECRETLINT_LINE = new RegExp(String.raw`${OPENER}[ \t]{0,8}secretlint-disable-line(?![\w-])(.{0,400})`);
const SECRETLINT_NEXT = new RegExp(String.raw`${OPENER}[ \t]{0,8}secretlint-disable-next-line(?![\w-])(.{0,400})`);
const SECRETLINT_BLOCK = new RegExp(String.raw`${OPENER}[ \t]{0,8}secretlint-(disable|enable)(?![\w-])(.{0,400})`);
const ONLY_COMMENT = new RegExp(String.raw`^[ \t]{0,400}${OPENER}`);

/** The text around a secret, by lines. The secret itself is no comment, so its first and last line come without it. */
interface Lines {
  /** Rest of the first line before the secret, rest of the last line behind it. */
  readonly around: readonly string[];
  /** Lines strictly inside the secret (the body of a key block). */
  readonly inside: readonly string[];
  /** The whole line above, and the whole line below; empty when there is none or it is out of reach. */
  readonly above: string;
  readonly below: string;
  /** Everything in reach above the secret's first line. */
  readonly before: string;
}

type Grammar = (lines: Lines, ruleIds: readonly string[]) => string | null;

/** One entry per tool; a substring counts where its own tool takes a substring. */
const GRAMMARS: readonly Grammar[] = [
  guard,
  (lines) => substring('gitleaks:allow', [...lines.around, ...lines.inside]),
  (lines) => substring('betterleaks:allow', [...lines.around, ...lines.inside]),
  (lines) => substring('trufflehog:ignore', lines.around),
  kingfisher,
  detectSecrets,
  secretlint,
  (lines) => (lines.around.some((line) => GITGUARDIAN.test(line)) ? 'ggignore' : null),
];

/**
 * The name of the comment that allows the secret in bytes `start` to `end`, as found ('guard:allow', 'pragma: allowlist secret'); null: none.
 *
 * `guard:allow` stands in a comment on a line of the secret, or in a line above that is nothing but a comment. Behind it may follow rule ids
 * (separated by spaces or commas) and, after `--`, a reason; with ids it counts for those rules only. A comment may stand 4 KiB away at most.
 * `guard:allow-file` in the first 512 bytes allows the whole file.
 */
export function allowComment(bytes: Uint8Array, start: number, end: number, ruleIds: readonly string[]): string | null {
  if (isFileAllowed(bytes)) return 'guard:allow-file';
  if (!isMentioned(bytes, start, end)) return null;
  const lines = linesAround(bytes, start, end);
  for (const grammar of GRAMMARS) {
    const name = grammar(lines, ruleIds);
    if (name !== null) return name;
  }
  return null;
}

const FILE = new RegExp(String.raw`${OPENER}[ \t]{0,8}guard:allow-file(?![\w-])`);
/** Bytes of a file in which the comment that allows all of it must stand. */
const FILE_HEAD = 512;

/** A file made of examples (test data, rule definitions) says so once, at its top. Only its first piece is allowed where it is read in several. */
function isFileAllowed(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, FILE_HEAD)).toString('latin1');
  return head.includes('guard:allow-file') && FILE.test(head);
}

const MENTION = /:allow|:ignore|pragma: ?|secretlint-|ggignore/;

/** Whether any of the comments' names is in reach: nearly never, and the grammars below cost a hundred times as much. */
function isMentioned(bytes: Uint8Array, start: number, end: number): boolean {
  const from = Math.max(0, start - REACH);
  const to = Math.min(bytes.length, end + REACH);
  return MENTION.test(Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1'));
}

function guard({around, inside, above}: Lines, ruleIds: readonly string[]): string | null {
  const above_ = ONLY_COMMENT.test(above) ? [above] : [];
  for (const line of [...around, ...inside, ...above_]) {
    const found = GUARD.exec(line);
    if (found !== null && appliesTo(found[1]!, (id) => ruleIds.includes(id))) return 'guard:allow';
  }
  return null;
}

/** What follows a comment's name up to its end or its reason: no id at all, or one that is meant. Several words without a hyphen are a reason. */
function appliesTo(rest: string, isMeant: (id: string) => boolean): boolean {
  const words = rest
    .split(/-->|\*\/|--|#\}|"""/, 1)[0]!
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  const areIds = words.length === 1 || words.every((word) => word.includes('-'));
  return words.length === 0 || !areIds || words.some(isMeant);
}

function kingfisher({around, inside, above, below}: Lines): string | null {
  return substring('kingfisher:ignore', inside.length === 0 ? around : [...around, above, below]);
}

function detectSecrets({around, above}: Lines): string | null {
  const same = around.map((line) => DETECT_SECRETS.exec(line)).find((found) => found !== null);
  if (same !== undefined) return `pragma: ${same[1]} secret`;
  const next = DETECT_SECRETS_NEXT.exec(above);
  return next === null ? null : `pragma: ${next[1]} nextline secret`;
}

/** Secretlint names its own rules ('@secretlint/secretlint-rule-github'); they are meant when our rule's id begins like theirs. */
function secretlint({around, above, before}: Lines, ruleIds: readonly string[]): string | null {
  const isMeant = (id: string): boolean => {
    const name = id.replace(/^@secretlint\/secretlint-rule-/, '').replaceAll('-', '');
    return name !== '' && ruleIds.some((rule) => rule.replaceAll('-', '').startsWith(name));
  };
  if (around.some((line) => applies(SECRETLINT_LINE.exec(line), isMeant))) return 'secretlint-disable-line';
  if (applies(SECRETLINT_NEXT.exec(above), isMeant)) return 'secretlint-disable-next-line';
  let disabled = false;
  for (const line of before.split('\n')) {
    const found = SECRETLINT_BLOCK.exec(line);
    if (found !== null && appliesTo(found[2]!, isMeant)) disabled = found[1] === 'disable';
  }
  return disabled ? 'secretlint-disable' : null;
}

function applies(found: RegExpExecArray | null, isMeant: (id: string) => boolean): boolean {
  return found !== null && appliesTo(found[1]!, isMeant);
}

function substring(name: string, lines: readonly string[]): string | null {
  return lines.some((line) => line.includes(name)) ? name : null;
}

function linesAround(bytes: Uint8Array, start: number, end: number): Lines {
  const text = (from: number, to: number): string => Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1');
  const before = text(Math.max(0, start - REACH), start).replaceAll(/\r\n?/g, '\n');
  const after = text(end, Math.min(bytes.length, end + REACH)).replaceAll(/\r\n?/g, '\n');
  const lineStart = before.lastIndexOf('\n') + 1;
  const above = lineStart === 0 ? '' : before.slice(0, lineStart - 1);
  const [rest = '', below = ''] = after.split('\n', 2);
  return {
    around: [before.slice(lineStart), rest],
    inside: insideLines(bytes, start, end, text),
    above: above.slice(above.lastIndexOf('\n') + 1),
    below,
    before: above,
  };
}

/** The lines that begin inside the secret, its last one aside; of a long secret only those in reach of either end. */
function insideLines(bytes: Uint8Array, start: number, end: number, text: (from: number, to: number) => string): string[] {
  const firstEnd = bytes.indexOf(0x0a, start);
  if (firstEnd < 0 || firstEnd >= end) return [];
  const whole = end - start <= 2 * REACH ? text(start, end) : `${text(start, start + REACH)}\n${text(end - REACH, end)}`;
  return whole.split('\n');
}
