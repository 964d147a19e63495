/** A command that a GitHub runner would carry out. */
export interface RunCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** Names the runner has commands for; what has another name is output. */
const REGISTERED =
  'error warning notice debug group endgroup add-mask add-path set-env set-output save-state echo add-matcher remove-matcher'.split(' ');

/**
 * What a runner does with the output of a step: which lines are commands, and which are output. Written from the runner's rules
 * (actions/runner: ActionCommand.cs, ActionCommandManager.cs): `::name props::data` after leading blanks, or `##[name props]data` anywhere;
 * after `::stop-commands::token` nothing but `::token::`.
 */
export function runWorkflowCommands(output: string): {
  readonly commands: readonly RunCommand[];
  readonly lines: readonly string[];
  readonly stopped: boolean;
} {
  const commands: RunCommand[] = [];
  const lines: string[] = [];
  let token: string | null = null;
  for (const line of output.split(/\r\n|\r|\n/)) {
    const names: ReadonlySet<string> = new Set([...REGISTERED, 'stop-commands', ...(token === null ? [] : [token.toLowerCase()])]);
    const command: RunCommand | null = second(line, names) ?? first(line, names);
    if (command === null) lines.push(line);
    else if (token !== null) {
      if (command.name.toLowerCase() === token.toLowerCase()) token = null;
      else lines.push(line);
    } else if (command.name === 'stop-commands') token = command.data;
    else commands.push(command);
  }
  return {commands, lines, stopped: token !== null};
}

function second(line: string, names: ReadonlySet<string>): RunCommand | null {
  const message = line.replace(/^[\s\u0085]+/, '');
  const end = message.startsWith('::') ? message.indexOf('::', 2) : -1;
  if (end < 0) return null;
  const unescaped = (text: string, more: Readonly<Record<string, string>>): string =>
    Object.entries({'%0D': '\r', '%0A': '\n', ...more, '%25': '%'}).reduce((all, [from, to]) => all.replaceAll(from, to), text);
  return parsed(
    message.slice(2, end),
    ',',
    (text) => unescaped(text, {'%3A': ':', '%2C': ','}),
    unescaped(message.slice(end + 2), {}),
    names,
  );
}

function first(line: string, names: ReadonlySet<string>): RunCommand | null {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  return end < 0 ? null : parsed(line.slice(start + 3, end), ';', (text) => text, line.slice(end + 1), names);
}

function parsed(
  info: string,
  separator: string,
  plain: (text: string) => string,
  data: string,
  names: ReadonlySet<string>,
): RunCommand | null {
  const blank = info.indexOf(' ');
  const name = blank < 0 ? info : info.slice(0, blank);
  if (!names.has(name.toLowerCase())) return null;
  const pairs = (blank < 0 ? '' : info.slice(blank + 1).trim()).split(separator).filter((pair) => pair.includes('='));
  return {
    name,
    properties: Object.fromEntries(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), plain(pair.slice(pair.indexOf('=') + 1))])),
    data,
  };
}
