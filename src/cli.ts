import {fileURLToPath} from 'node:url';
import {run} from '@oclif/core';
import {exitAfter} from './base-command.ts';
import AllowAdd from './commands/allow/add.ts';
import AllowList from './commands/allow/list.ts';
import AllowRemove from './commands/allow/remove.ts';
import BaselineCreate from './commands/baseline/create.ts';
import BaselineShow from './commands/baseline/show.ts';
import BaselineUpdate from './commands/baseline/update.ts';
import Clean from './commands/clean.ts';
import Completion from './commands/completion.ts';
import ConfigCheck from './commands/config/check.ts';
import ConfigShow from './commands/config/show.ts';
import Config from './commands/config.ts';
import Diff from './commands/diff.ts';
import Explain from './commands/explain.ts';
import Import from './commands/import.ts';
import IncidentsDismiss from './commands/incidents/dismiss.ts';
import IncidentsShow from './commands/incidents/show.ts';
import Incidents from './commands/incidents.ts';
import Providers from './commands/providers.ts';
import Report from './commands/report.ts';
import RulesShow from './commands/rules/show.ts';
import RulesTest from './commands/rules/test.ts';
import Rules from './commands/rules.ts';
import Scan from './commands/scan.ts';
import StartScreen from './commands/start-screen.ts';
import Trust from './commands/trust.ts';

/** Every command, for oclif's explicit strategy. */
export const COMMANDS = {
  'allow:add': AllowAdd,
  'allow:list': AllowList,
  'allow:remove': AllowRemove,
  'baseline:create': BaselineCreate,
  'baseline:show': BaselineShow,
  'baseline:update': BaselineUpdate,
  clean: Clean,
  'config:check': ConfigCheck,
  'config:show': ConfigShow,
  completion: Completion,
  config: Config,
  diff: Diff,
  explain: Explain,
  import: Import,
  incidents: Incidents,
  'incidents:dismiss': IncidentsDismiss,
  'incidents:show': IncidentsShow,
  providers: Providers,
  report: Report,
  rules: Rules,
  'rules:show': RulesShow,
  'rules:test': RulesTest,
  scan: Scan,
  'start-screen': StartScreen,
  trust: Trust,
};

/** Runs one command line (none at all: the start screen) and ends the process with its exit code. */
export async function main(args: readonly string[]): Promise<void> {
  await exitAfter(() => run(args.length === 0 ? ['start-screen'] : [...args], {root: fileURLToPath(new URL('..', import.meta.url))}));
}
