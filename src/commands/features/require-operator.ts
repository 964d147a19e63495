import {GuardError} from '../../core/errors.ts';
import type {Terminal} from '../../ui/terminal.ts';

export interface OperatorContext {
  /** The user said --yes: no question is asked. */
  readonly yes: boolean;
  /** The person's terminal, never standard input; null: there is none. */
  readonly openTerminal: () => Terminal | null;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Variables that say this process was started by a program under guard's own rules or by an AI tool. They keep such a program from loosening
 * guard by accident or by habit; one that sets out to deceive can take them out of its environment.
 */
const SUPERVISED: readonly (readonly [name: string, what: string])[] = [
  ['GUARD_SESSION', 'a guarded session'],
  ['CLAUDECODE', 'an AI tool'],
  ['GEMINI_CLI', 'an AI tool'],
  ['CURSOR_AGENT', 'an AI tool'],
  ['CODEX_SANDBOX', 'an AI tool'],
];

/**
 * The gate of every command that loosens something: a person at a terminal says yes, or --yes was given. `question` is one printable line
 * ('Trust /repo/guard.yml (sha256 ab12...)?'). Throws GuardError (exit 2) when refused, when there is nobody to ask, and below a supervised program.
 */
export async function requireOperator(question: string, {yes, openTerminal, env}: OperatorContext): Promise<void> {
  const supervised = SUPERVISED.find(([name]) => (env[name] ?? '') !== '');
  if (supervised !== undefined) {
    throw new GuardError('USAGE', `not from inside ${supervised[1]} (${supervised[0]} is set): a person must do this`, {
      hint: 'the same command in a terminal of your own',
    });
  }
  if (yes) return;
  const terminal = openTerminal();
  if (terminal === null) {
    throw new GuardError('USAGE', 'this needs a yes, and there is no terminal to ask on', {hint: 'the same command with --yes'});
  }
  try {
    const answer = await terminal.ask(`${question} [y/N] `);
    if (!/^\s*y(es)?\s*$/i.test(answer ?? '')) throw new GuardError('USAGE', 'not confirmed: nothing was changed');
  } finally {
    terminal.close();
  }
}
