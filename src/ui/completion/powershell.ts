import {beginnings, type CompletedCommand, flagWords, nextWords, ROOT_FLAGS} from './commands.ts';

/** Completion for PowerShell 5.1 and later. */
export function powershellCompletion(commands: readonly CompletedCommand[], names: readonly string[]): string {
  const known = beginnings(commands).filter((words) => words.length > 0);
  return `Register-ArgumentCompleter -Native -CommandName ${names.join(',')} -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $known = @(${known.map((words) => quoted(words.join(' '))).join(', ')})
  $command = ''
  $previous = ''
  foreach ($element in ($commandAst.CommandElements | Select-Object -Skip 1)) {
    if ($element.Extent.EndOffset -ge $cursorPosition -and $wordToComplete -ne '') { break }
    $word = $element.ToString()
    $previous = $word
    if ($word.StartsWith('-')) { continue }
    $next = "$command $word".Trim()
    if ($known -ccontains $next) { $command = $next }
  }
  $offers = @()
  switch -CaseSensitive ($command) {
${beginnings(commands)
  .map((words) => powershellCase(commands, words))
  .join('\n')}
  }
  $offers | Where-Object { $_[0] -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterValue', $_[1])
  }
}
`;
}

/** An offer is a pair: the word and its tooltip. */
function powershellCase(commands: readonly CompletedCommand[], words: readonly string[]): string {
  const command = commands.find((one) => one.words.join(' ') === words.join(' '));
  const flags = command === undefined ? [] : flagWords(command);
  const valued = flags.filter(({flag}) => (flag.value?.choices.length ?? 0) > 0);
  const values = valued.map(
    ({word, flag}) =>
      `        ${quoted(word)} { $offers = @(${(flag.value?.choices ?? []).map((one) => pair(one, flag.summary)).join(', ')}) }`,
  );
  const offers = [
    ...nextWords(commands, words).map(({word, summary}) => pair(word, summary)),
    ...(command?.argument.choices ?? []).map((one) => pair(one, command?.argument.name ?? '')),
    ...(words.length === 0 ? ROOT_FLAGS.map((flag) => pair(flag, '')) : []),
    ...flags.map(({word, flag}) => pair(word, flag.summary)),
  ];
  const choose = values.length === 0 ? '' : `      switch -CaseSensitive ($previous) {\n${values.join('\n')}\n      }\n`;
  return `    ${quoted(words.join(' '))} {
      $offers = @(${offers.join(', ')})
${choose}    }`;
}

/** The comma keeps a list of one pair from being taken apart. */
function pair(word: string, tip: string): string {
  return `,@(${quoted(word)}, ${quoted(tip === '' ? word : tip)})`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
