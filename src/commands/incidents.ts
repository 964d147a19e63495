import {Flags} from '@oclif/core';
import {BaseCommand} from '../base-command.ts';
import type {ExitCode} from '../core/exit-code.ts';

export default class Incidents extends BaseCommand {
  static override summary = 'The credentials found so far in this repository, worst first, and what became of them.';
  static override description =
    'Kept on this machine by guard scan, without any secret. Listed are those that need something; --all adds the dismissed, the ended and those no longer seen. Exit 0: listed. 2: the store of incidents cannot be read.';
  static override examples = ['<%= config.bin %> incidents', '<%= config.bin %> incidents --all --json'];
  static override flags = {
    all: Flags.boolean({description: 'also those with nothing to do'}),
    json: Flags.boolean({description: 'as JSON'}),
  };

  protected async work(): Promise<ExitCode> {
    const {flags} = await this.parse(Incidents);
    const {listIncidents} = await import('./features/incidents.ts');
    return listIncidents(flags, {
      streams: this.streams(flags.color, false),
      surroundings: this.surroundings(),
      cwd: process.cwd(),
      now: Date.now,
      pid: process.pid,
    });
  }
}
