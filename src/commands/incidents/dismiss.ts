import {Args, Flags} from '@oclif/core';
import {BaseCommand} from '../../base-command.ts';
import type {ExitCode} from '../../core/exit-code.ts';

export default class IncidentsDismiss extends BaseCommand {
  static override summary = 'Record that an incident needs no action: scans then leave it out and count it.';
  static override description =
    'A person decides: it asks on the terminal, unless --yes. Date, owner and reason are kept; after the last day of --expires it counts again. Exit 0: recorded. 2: no such incident, or nobody said yes.';
  static override args = {id: Args.string({description: 'id, or its start', required: true, ignoreStdin: true})};
  static override examples = [
    '<%= config.bin %> incidents dismiss K7Q2 --reason "ended on 2 May, ticket 812" --expires 2027-01-31',
    '<%= config.bin %> incidents dismiss K7Q2 --undo',
  ];
  static override flags = {
    reason: Flags.string({description: 'why (no secret in it)', helpValue: 'TEXT'}),
    expires: Flags.string({description: 'last day it counts', helpValue: 'YYYY-MM-DD'}),
    owner: Flags.string({description: 'who answers for it; default: the user of this machine', helpValue: 'NAME'}),
    undo: Flags.boolean({description: 'take the dismissal back', exclusive: ['reason', 'expires', 'owner']}),
    yes: Flags.boolean({description: 'do not ask'}),
  };

  protected async work(): Promise<ExitCode> {
    const {args, flags} = await this.parse(IncidentsDismiss);
    const {dismissIncident} = await import('../features/incidents-dismiss.ts');
    return dismissIncident(args.id, flags, {
      streams: this.streams(flags.color, false),
      surroundings: this.surroundings(),
      cwd: process.cwd(),
      now: Date.now,
      pid: process.pid,
    });
  }
}
