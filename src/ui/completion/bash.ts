import {beginnings, type CompletedCommand, flagWords, nextWords, ROOT_FLAGS, singleQuoted} from './commands.ts';

/** Completion for bash 3.2 and later, without the bash-completion package. `names`: the commands it is for. */
export function bashCompletion(commands: readonly CompletedCommand[], names: readonly string[]): string {
  const cases = beginnings(commands).map((words) => bashCase(commands, words));
  return `_guard() {
  local cur prev command word next i words flags values
  COMPREPLY=()
  cur="\${COMP_WORDS[COMP_CWORD]}"
  prev="\${COMP_WORDS[COMP_CWORD-1]}"
  # bash takes --flag=value apart at the "=".
  if [ "$cur" = "=" ]; then cur=""; elif [ "$prev" = "=" ]; then prev="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  command=""
  i=1
  while [ "$i" -lt "$COMP_CWORD" ]; do
    word="\${COMP_WORDS[i]}"
    i=$((i + 1))
    case "$word" in -*|=) continue ;; esac
    next="\${command:+$command }$word"
    case "$next" in
      ${beginnings(commands)
        .filter((words) => words.length > 0)
        .map((words) => singleQuoted(words.join(' ')))
        .join('|')}) command="$next" ;;
    esac
  done
  words=""
  flags=""
  values=""
  case "$command" in
${cases.join('\n')}
  esac
  if [ -n "$values" ]; then
    # A value that is a file is left to bash itself.
    [ "$values" = "-" ] || COMPREPLY=( $(compgen -W "$values" -- "$cur") )
    return 0
  fi
  case "$cur" in
    -*) COMPREPLY=( $(compgen -W "$flags" -- "$cur") ) ;;
    *) COMPREPLY=( $(compgen -W "$words" -- "$cur") ) ;;
  esac
  return 0
}
complete -o bashdefault -o default -F _guard ${names.join(' ')}
`;
}

function bashCase(commands: readonly CompletedCommand[], words: readonly string[]): string {
  const command = commands.find((one) => one.words.join(' ') === words.join(' '));
  const next = nextWords(commands, words).map(({word}) => word);
  const flags = command === undefined ? ROOT_FLAGS : flagWords(command).map(({word}) => word);
  const valued = command === undefined ? [] : flagWords(command).filter(({flag}) => flag.value !== null);
  const values = valued.map(({word, flag}) => `        ${word}) values=${singleQuoted(flag.value?.choices.join(' ') || '-')} ;;`);
  return `    ${singleQuoted(words.join(' '))})
      words=${singleQuoted([...next, ...(command?.argument.choices ?? [])].join(' '))}
      flags=${singleQuoted(flags.join(' '))}
${values.length === 0 ? '' : `      case "$prev" in\n${values.join('\n')}\n      esac\n`}      ;;`;
}
