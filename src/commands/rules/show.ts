import {Args, Flags} from '@oclif/core';
import {BaseCommand} from '../../base-command.ts';
import type {ExitCode} from '../../core/exit-code.ts';

export default class RulesShow extends BaseCommand {
  static override summary = 'Show one rule: expression, anchors, checks, and how to end a token of its kind.';
  static override description = 'Exit 0: shown. 2: no such rule; the nearest ids are named.';
  static override args = {id: Args.string({description: 'rule id, as `guard rules` lists it', required: true, ignoreStdin: true})};
  static override examples = ['<%= config.bin %> rules show github-pat-classic', '<%= config.bin %> rules show stripe-secret-key --json'];
  static override flags = {json: Flags.boolean({description: 'as JSON'})};

  protected async work(): Promise<ExitCode> {
    const {args, flags} = await this.parse(RulesShow);
    const {showRule} = await import('../features/show-rules.ts');
    return showRule(args.id, flags, {
      streams: this.streams(flags.color, false),
      surroundings: this.surroundings(),
      cwd: process.cwd(),
      version: this.config.version,
    });
  }
}
