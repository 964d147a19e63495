/** A command line as shells complete it; made from oclif's manifest. */
export interface CompletedCommand {
  /** 'rules show' as ['rules', 'show']. */
  readonly words: readonly string[];
  /** One line, no control characters. */
  readonly summary: string;
  readonly flags: readonly CompletedFlag[];
  /** What may stand where an argument may. */
  readonly argument: CompletedValue;
}

export interface CompletedFlag {
  /** Without dashes: 'format', 'no-color'. */
  readonly name: string;
  /** 'q' for -q; null: none. */
  readonly char: string | null;
  readonly summary: string;
  /** Null: a switch. */
  readonly value: CompletedValue | null;
}

/** Words to choose from; empty: whatever the shell offers, which is files. `name` is what help calls it. */
export interface CompletedValue {
  readonly name: string;
  readonly choices: readonly string[];
}

/** What `guard` alone takes. */
export const ROOT_FLAGS: readonly string[] = ['--help', '--version'];

/** Every flag as it is typed, with its description. */
export function flagWords(command: CompletedCommand): {readonly word: string; readonly flag: CompletedFlag}[] {
  return command.flags.flatMap((flag) => [{word: `--${flag.name}`, flag}, ...(flag.char === null ? [] : [{word: `-${flag.char}`, flag}])]);
}

/** What may follow the words given so far: the next word of every command that begins with them, each once, with its summary. */
export function nextWords(
  commands: readonly CompletedCommand[],
  given: readonly string[],
): {readonly word: string; readonly summary: string}[] {
  const next = new Map<string, string>();
  for (const command of commands) {
    const word = command.words[given.length];
    if (word === undefined || !given.every((one, i) => command.words[i] === one)) continue;
    const isWhole = command.words.length === given.length + 1;
    if (isWhole || !next.has(word)) next.set(word, isWhole ? command.summary : (next.get(word) ?? `${word} commands`));
  }
  return [...next].map(([word, summary]) => ({word, summary})).sort((a, b) => (a.word < b.word ? -1 : 1));
}

/** Every beginning of a command that is a command or has commands under it: [], ['rules'], ['rules', 'show']. */
export function beginnings(commands: readonly CompletedCommand[]): readonly (readonly string[])[] {
  const all = new Map<string, readonly string[]>([['', []]]);
  for (const {words} of commands) for (let n = 1; n <= words.length; n++) all.set(words.slice(0, n).join(' '), words.slice(0, n));
  return [...all.values()].sort((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1));
}

/** A text inside single quotes of a POSIX shell. */
export function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
