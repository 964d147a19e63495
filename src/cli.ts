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
import ConfigCheck from './commands/config/check.ts';
import ConfigShow from './commands/config/show.ts';
import Config from './commands/config.ts';
import Diff from './commands/diff.ts';
import Explain from './commands/explain.ts';
import Import from './commands/import.ts';
import Providers from './commands/providers.ts';
import Report from './commands/report.ts';
import RulesShow from './commands/rules/show.ts';
import RulesTest from './commands/rules/test.ts';
import Rules from './commands/rules.ts';
import Scan from './commands/scan.ts';
import Trust from './commands/trust.ts';

/** Every command, for oclif's explicit strategy. */
export const COMMANDS = {
  'allow:add': AllowAdd,
  'allow:list': AllowList,
  'allow:remove': AllowRemove,
  'baseline:create': BaselineCreate,
  'baseline:show': BaselineShow,
  'baseline:update': BaselineUpdate,
  'config:check': ConfigCheck,
  'config:show': ConfigShow,
  completion: Completion,
  config: Config,
  diff: Diff,
  explain: Explain,
  import: Import,
  providers: Providers,
  report: Report,
  rules: Rules,
  'rules:show': RulesShow,
  'rules:test': RulesTest,
  scan: Scan,
  trust: Trust,
};

/** Runs one command line and ends the process with its exit code. */
export async function main(args: readonly string[]): Promise<void> {
  await exitAfter(() => run([...args], {root: fileURLToPath(new URL('..', import.meta.url))}));
}
