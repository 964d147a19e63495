// Makes man/guard.1 from oclif's manifest, the same source as --help. Pure: manifest and package in, roff out.

/** The man page as roff (man macros): one section per command. `exitCodes`, `files`: pairs of name and meaning. */
export function manPage(manifest, {version, description}, exitCodes, files) {
  const commands = Object.values(manifest.commands).filter((command) => command.hidden !== true);
  return [
    `.TH GUARD 1 "" "guard ${escaped(version)}" "User Commands"`,
    '.SH NAME',
    `guard \\- ${escaped(firstSentence(description))}`,
    '.SH SYNOPSIS',
    ...commands.flatMap(synopsis),
    '.SH DESCRIPTION',
    ...paragraphs(description),
    '.SH COMMANDS',
    ...commands.flatMap(section),
    '.SH EXIT STATUS',
    ...exitCodes.flatMap(([code, meaning]) => ['.TP', `.B ${code}`, line(meaning)]),
    '.SH FILES',
    ...files.flatMap(([name, meaning]) => ['.TP', `.I ${escaped(name)}`, line(meaning)]),
    '',
  ].join('\n');
}

function synopsis(command) {
  const args = Object.values(command.args).map((arg) => (arg.required ? `\\fI${upper(arg)}\\fR` : `[\\fI${upper(arg)}\\fR]`));
  const flags = visibleFlags(command).length > 0 ? ['[\\fIflags\\fR]'] : [];
  return ['.br', [`.B ${escaped(`guard ${name(command)}`)}`, ''].join('').trim(), [...args, ...flags].join(' ')].filter(
    (one) => one !== '',
  );
}

function section(command) {
  return [
    `.SS guard ${escaped(name(command))}`,
    ...paragraphs(command.summary ?? ''),
    ...(command.description === undefined ? [] : ['.PP', ...paragraphs(command.description)]),
    ...Object.values(command.args).flatMap((arg) => ['.TP', `.I ${escaped(upper(arg))}`, line(argText(arg))]),
    ...visibleFlags(command).flatMap((flag) => ['.TP', flagTerm(flag), line(flagText(flag))]),
    ...examples(command),
  ];
}

function visibleFlags(command) {
  return Object.values(command.flags)
    .filter((flag) => flag.hidden !== true)
    .sort((a, b) => Number(a.helpGroup === 'COMMON') - Number(b.helpGroup === 'COMMON') || (a.name < b.name ? -1 : 1));
}

function flagTerm({name: flag, char, allowNo, type, helpValue, options}) {
  const long = `\\-\\-${allowNo ? '[no\\-]' : ''}${escaped(flag)}`;
  const value = type === 'boolean' ? '' : `=\\fI${escaped(options?.join('|') ?? String(helpValue ?? 'VALUE'))}\\fR`;
  return `\\fB${char === undefined ? '' : `\\-${char}\\fR, \\fB`}${long}\\fR${value}`;
}

function flagText({description, summary, default: fallback, type}) {
  const text = description ?? summary ?? '';
  return type === 'boolean' || fallback === undefined ? text : `${text} (default ${fallback})`;
}

function argText({description, options}) {
  return options === undefined ? (description ?? '') : `${description ?? ''}: ${options.join(', ')}`;
}

function examples(command) {
  const all = (command.examples ?? []).map((one) => (typeof one === 'string' ? one : one.command));
  if (all.length === 0) return [];
  return ['.PP', 'Examples:', '.PP', '.nf', '.RS 4', ...all.map((one) => line(one.replaceAll('<%= config.bin %>', 'guard'))), '.RE', '.fi'];
}

function name(command) {
  return command.id.replaceAll(':', ' ');
}

function upper(arg) {
  return arg.name.toUpperCase();
}

function firstSentence(text) {
  return text.split(/\.(?:\s|$)/)[0] ?? text;
}

function paragraphs(text) {
  return text
    .replaceAll('<%= config.bin %>', 'guard')
    .split(/\n\s*\n/)
    .flatMap((paragraph, i) => [...(i === 0 ? [] : ['.PP']), line(paragraph)]);
}

/** A text line: a dot or quote at its start would be a request. */
function line(text) {
  const plain = escaped(text.replaceAll(/\s+/g, ' ').trim());
  return /^[.']/.test(plain) ? `\\&${plain}` : plain;
}

/** Backslashes and dashes as they are; anything beyond ASCII by its code. */
function escaped(text) {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll(/[^\0-\x7f]/gu, (char) => `\\[u${char.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}]`);
}

/** As src/core/exit-code.ts has them; a test compares the two. */
export const EXIT_CODES = [
  [0, 'all that was asked was done, and nothing was found'],
  [1, 'findings; only this'],
  [2, 'could not run: usage, settings, an internal error, a path or range that matches nothing'],
  [3, 'something that was asked for could not be read: not clean'],
  [4, 'a revoke or rotate was tried and is not confirmed'],
  [130, 'interrupted'],
];

export const FILES = [
  ['guard.yml', 'settings of a repository, at its root: what is allowed, own rules, what is not read'],
  ['guard.baseline.json', 'findings known at a date; holds no secret'],
];
