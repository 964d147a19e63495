import {fileURLToPath} from 'node:url';
import {run} from '@oclif/core';
import {exitAfter} from './base-command.ts';
import AllowAdd from './commands/allow/add.ts';
import AllowList from './commands/allow/list.ts';
import AllowRemove from './commands/allow/remove.ts';
import BaselineCreate from './commands/baseline/create.ts';
import BaselineShow from './commands/baseline/show.ts';
import BaselineUpdate from './commands/baseline/update.ts';
import Completion from './commands/completion.ts';
import Explain from './commands/explain.ts';
import Import from './commands/import.ts';
import Providers from './commands/providers.ts';
import RulesShow from './commands/rules/show.ts';
import Rules from './commands/rules.ts';
import Scan from './commands/scan.ts';

/** Every command, for oclif's explicit strategy. */
export const COMMANDS = {
  'allow:add': AllowAdd,
  'allow:list': AllowList,
  'allow:remove': AllowRemove,
  'baseline:create': BaselineCreate,
  'baseline:show': BaselineShow,
  'baseline:update': BaselineUpdate,
  completion: Completion,
  explain: Explain,
  import: Import,
  providers: Providers,
  rules: Rules,
  'rules:show': RulesShow,
  scan: Scan,
};

/** Runs one command line and ends the process with its exit code. */
export async function main(args: readonly string[]): Promise<void> {
  await exitAfter(() => run([...args], {root: fileURLToPath(new URL('..', import.meta.url))}));
}
