import {Args, Flags} from '@oclif/core';
import {BaseCommand} from '../../base-command.ts';
import type {ExitCode} from '../../core/exit-code.ts';

export default class IncidentsShow extends BaseCommand {
  static override summary = 'Everything known about one incident: places, dates, what happened to it, what to do next.';
  static override description = 'With the history of its states, its places, and what to do next. Exit 0: shown. 2: no such incident.';
  static override args = {id: Args.string({description: 'id, or its start', required: true, ignoreStdin: true})};
  static override examples = ['<%= config.bin %> incidents show K7Q2 --json'];
  static override flags = {json: Flags.boolean({description: 'as JSON'})};

  protected async work(): Promise<ExitCode> {
    const {args, flags} = await this.parse(IncidentsShow);
    const {showIncident} = await import('../features/incidents.ts');
    return showIncident(args.id, flags, {
      streams: this.streams(flags.color, false),
      surroundings: this.surroundings(),
      cwd: process.cwd(),
      now: Date.now,
      pid: process.pid,
    });
  }
}
