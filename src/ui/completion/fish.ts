import {beginnings, type CompletedCommand, type CompletedFlag, nextWords, ROOT_FLAGS} from './commands.ts';

/** Completion for fish 3 and later. */
export function fishCompletion(commands: readonly CompletedCommand[], names: readonly string[]): string {
  const known = beginnings(commands).filter((words) => words.length > 0);
  return `function __guard_command
  set -l command ""
  for word in (commandline -opc)[2..-1]
    string match -q -- "-*" $word; and continue
    set -l next (string trim -- "$command $word")
    contains -- $next ${known.map((words) => quoted(words.join(' '))).join(' ')}; and set command $next
  end
  echo $command
end
function __guard_at
  test (__guard_command) = "$argv[1]"
end
${names.flatMap((name) => [`complete -c ${name} -e`, ...beginnings(commands).flatMap((words) => fishLines(commands, words, name))]).join('\n')}
`;
}

function fishLines(commands: readonly CompletedCommand[], words: readonly string[], name: string): string[] {
  const command = commands.find((one) => one.words.join(' ') === words.join(' '));
  const start = `complete -c ${name} -n ${quoted(`__guard_at ${quoted(words.join(' '))}`)}`;
  const next = nextWords(commands, words).map(({word, summary}) => `${start} -f -a ${word} -d ${quoted(summary)}`);
  const choices =
    command === undefined || command.argument.choices.length === 0 ? [] : [`${start} -f -a ${quoted(command.argument.choices.join(' '))}`];
  const root = words.length === 0 ? ROOT_FLAGS.map((flag) => `${start} -l ${flag.slice(2)}`) : [];
  return [...root, ...next, ...choices, ...(command?.flags ?? []).map((flag) => `${start} ${fishFlag(flag)}`)];
}

function fishFlag({name, char, summary, value}: CompletedFlag): string {
  const spelling = `-l ${name}${char === null ? '' : ` -s ${char}`}`;
  const takes = value === null ? '' : value.choices.length === 0 ? ' -r' : ` -x -a ${quoted(value.choices.join(' '))}`;
  return `${spelling}${takes} -d ${quoted(summary)}`;
}

/** Single quotes of fish: only the backslash and the quote mean something. */
function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
