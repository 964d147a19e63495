import {fileURLToPath} from 'node:url';
import {run} from '@oclif/core';
import {exitAfter} from './base-command.ts';
import Clean from './commands/clean.ts';
import Explain from './commands/explain.ts';
import IncidentsDismiss from './commands/incidents/dismiss.ts';
import IncidentsShow from './commands/incidents/show.ts';
import Incidents from './commands/incidents.ts';
import RulesShow from './commands/rules/show.ts';
import Rules from './commands/rules.ts';
import Scan from './commands/scan.ts';
import StartScreen from './commands/start-screen.ts';

/** Every command, for oclif's explicit strategy. */
export const COMMANDS = {
  clean: Clean,
  explain: Explain,
  incidents: Incidents,
  'incidents:dismiss': IncidentsDismiss,
  'incidents:show': IncidentsShow,
  rules: Rules,
  'rules:show': RulesShow,
  scan: Scan,
  'start-screen': StartScreen,
};

/** Runs one command line (none at all: the start screen) and ends the process with its exit code. */
export async function main(args: readonly string[]): Promise<void> {
  await exitAfter(() => run(args.length === 0 ? ['start-screen'] : [...args], {root: fileURLToPath(new URL('..', import.meta.url))}));
}
