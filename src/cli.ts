import {fileURLToPath} from 'node:url';
import {run} from '@oclif/core';
import {exitAfter} from './base-command.ts';
import Completion from './commands/completion.ts';
import Explain from './commands/explain.ts';
import Providers from './commands/providers.ts';
import RulesShow from './commands/rules/show.ts';
import Rules from './commands/rules.ts';
import Scan from './commands/scan.ts';

/** Every command, for oclif's explicit strategy. */
export const COMMANDS = {
  completion: Completion,
  explain: Explain,
  providers: Providers,
  rules: Rules,
  'rules:show': RulesShow,
  scan: Scan,
};

/** Runs one command line and ends the process with its exit code. */
export async function main(args: readonly string[]): Promise<void> {
  await exitAfter(() => run([...args], {root: fileURLToPath(new URL('..', import.meta.url))}));
}
