import {EXIT, type ExitCode} from '../../core/exit-code.ts';
import {loadRuleset} from '../../scan/ruleset.ts';
import {bashCompletion} from '../../ui/completion/bash.ts';
import type {CompletedCommand, CompletedFlag, CompletedValue} from '../../ui/completion/commands.ts';
import {fishCompletion} from '../../ui/completion/fish.ts';
import {powershellCompletion} from '../../ui/completion/powershell.ts';
import {zshCompletion} from '../../ui/completion/zsh.ts';
import type {Streams} from '../../ui/streams.ts';

/** What oclif's manifest says of a command, as far as completion needs it. */
export interface ManifestCommand {
  readonly id: string;
  readonly hidden?: boolean | undefined;
  readonly summary?: string | undefined;
  readonly args: Readonly<Record<string, ManifestArgument>>;
  readonly flags: Readonly<Record<string, ManifestFlag>>;
}

interface ManifestArgument {
  readonly name: string;
  readonly options?: readonly string[] | undefined;
}

interface ManifestFlag {
  readonly name: string;
  readonly type: string;
  readonly char?: string | undefined;
  readonly summary?: string | undefined;
  readonly description?: string | undefined;
  readonly hidden?: boolean | undefined;
  readonly allowNo?: boolean | undefined;
  readonly options?: readonly string[] | undefined;
  readonly helpValue?: string | readonly string[] | undefined;
}

export type Shell = 'bash' | 'zsh' | 'fish' | 'powershell';

const SHELLS: Readonly<Record<Shell, {readonly script: typeof bashCompletion; readonly install: string}>> = {
  bash: {
    script: bashCompletion,
    install: 'guard completion bash > ~/.local/share/bash-completion/completions/guard; or in ~/.bashrc: source <(guard completion bash)',
  },
  zsh: {
    script: zshCompletion,
    install: 'guard completion zsh > "${fpath[1]}/_guard"; or in ~/.zshrc, behind compinit: source <(guard completion zsh)',
  },
  fish: {script: fishCompletion, install: 'guard completion fish > ~/.config/fish/completions/guard.fish'},
  powershell: {script: powershellCompletion, install: 'guard completion powershell >> $PROFILE'},
};

/** Commands whose argument is the id of a rule or of a provider. */
const CHOICES: Readonly<Record<string, 'rules' | 'providers'>> = {'rules show': 'rules', providers: 'providers', '--provider': 'providers'};

/** `guard completion SHELL`: the script on standard output, how to install it on its first line. */
export async function printCompletion(shell: Shell, manifest: readonly ManifestCommand[], streams: Streams): Promise<ExitCode> {
  const {PROVIDERS} = await import('../../providers/index.ts');
  const lists = {
    rules: loadRuleset().rules.map((rule) => rule.id),
    providers: PROVIDERS.map((provider) => provider.id),
  };
  const commands = manifest.filter((command) => command.hidden !== true).map((command) => completedCommand(command, lists));
  const {script, install} = SHELLS[shell];
  const text = script(commands, ['guard', 'tokenguard']);
  // zsh reads `#compdef` only on the first line.
  const [first = '', ...rest] = text.split('\n');
  const comment = `# Install: ${install}`;
  streams.out((first.startsWith('#compdef') ? [first, comment, ...rest] : [comment, first, ...rest]).join('\n'));
  return EXIT.clean;
}

type Lists = Readonly<Record<'rules' | 'providers', readonly string[]>>;

function completedCommand(command: ManifestCommand, lists: Lists): CompletedCommand {
  const words = command.id.split(':');
  const [argument] = Object.values(command.args);
  const list = CHOICES[words.join(' ')];
  return {
    words,
    summary: oneLine(command.summary ?? ''),
    flags: [
      ...Object.values(command.flags)
        .filter((flag) => flag.hidden !== true)
        .flatMap((flag) => completedFlags(flag, lists)),
      HELP,
    ],
    argument: {name: argument?.name ?? 'argument', choices: list === undefined ? (argument?.options ?? []) : lists[list]},
  };
}

const HELP: CompletedFlag = {name: 'help', char: null, summary: 'how to use this command', value: null};

function completedFlags(flag: ManifestFlag, lists: Lists): CompletedFlag[] {
  const one = {
    name: flag.name,
    char: flag.char ?? null,
    summary: oneLine(flag.summary ?? flag.description ?? ''),
    value: completedValue(flag, lists),
  };
  return flag.allowNo === true ? [one, {...one, name: `no-${flag.name}`, char: null, summary: `not: ${one.summary}`}] : [one];
}

function completedValue(flag: ManifestFlag, lists: Lists): CompletedValue | null {
  if (flag.type === 'boolean') return null;
  const list = CHOICES[`--${flag.name}`];
  return {name: String(flag.helpValue ?? flag.name), choices: list === undefined ? (flag.options ?? []) : lists[list]};
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
