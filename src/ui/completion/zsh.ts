import {
  beginnings,
  type CompletedCommand,
  type CompletedFlag,
  type CompletedValue,
  nextWords,
  ROOT_FLAGS,
  singleQuoted,
} from './commands.ts';

/** Completion for zsh, as a file of $fpath or for `source`. */
export function zshCompletion(commands: readonly CompletedCommand[], names: readonly string[]): string {
  const known = beginnings(commands).filter((words) => words.length > 0);
  return `#compdef ${names.join(' ')}
_guard() {
  local command="" word next
  local -i i=2 at=1
  local -a choices
  while (( i < CURRENT )); do
    word="\${words[i]}"
    if [[ "$word" != -* ]]; then
      next="\${command:+$command }$word"
      case "$next" in
        (${known.map((words) => singleQuoted(words.join(' '))).join('|')}) command="$next"; at=i ;;
      esac
    fi
    (( i++ ))
  done
  # What stands behind the command is completed as if the command were the first word.
  (( CURRENT -= at - 1 ))
  words=("\${(@)words[at,-1]}")
  case "$command" in
${beginnings(commands)
  .map((words) => zshCase(commands, words))
  .join('\n')}
  esac
}
if [[ "\${funcstack[1]}" = "_guard" ]]; then
  _guard "$@"
else
  compdef _guard ${names.join(' ')}
fi
`;
}

function zshCase(commands: readonly CompletedCommand[], words: readonly string[]): string {
  const command = commands.find((one) => one.words.join(' ') === words.join(' '));
  const next = nextWords(commands, words);
  const lines: string[] = [];
  if (next.length > 0) {
    const choices = next.map(({word, summary}) => singleQuoted(`${word}:${plain(summary)}`));
    lines.push(`      choices=(${choices.join(' ')})`, `      (( CURRENT == 2 )) && _describe 'command' choices`);
  }
  if (words.length === 0)
    lines.push(`      (( CURRENT > 1 )) && [[ "${'$'}{words[CURRENT]}" == -* ]] && compadd -- ${ROOT_FLAGS.join(' ')}`);
  if (command !== undefined) {
    const specs = [...command.flags.flatMap(flagSpecs), `'*:${argumentSpec(command.argument)}'`];
    lines.push(`      _arguments -S \\\n        ${specs.join(' \\\n        ')}`);
  }
  return `    (${singleQuoted(words.join(' '))})\n${lines.join('\n')}\n      ;;`;
}

function flagSpecs({name, char, summary, value}: CompletedFlag): string[] {
  const what = `[${plain(summary)}]`;
  const rest = value === null ? '' : `:${argumentSpec(value)}`;
  const spellings = [`--${name}${value === null ? '' : '='}`, ...(char === null ? [] : [`-${char}`])];
  return spellings.map((spelling) => singleQuoted(`${spelling}${what}${rest}`));
}

function argumentSpec({name, choices}: CompletedValue): string {
  return `${plain(name)}:${choices.length === 0 ? '_files' : `(${choices.join(' ')})`}`;
}

/** Without the characters that mean something in a specification. */
function plain(text: string): string {
  return text.replaceAll(/[[\]:\\`$"']/g, '');
}
