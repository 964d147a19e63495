import {Args, Flags} from '@oclif/core';
import {BaseCommand} from '../../base-command.ts';
import type {ExitCode} from '../../core/exit-code.ts';

export default class RulesTest extends BaseCommand {
  static override summary = 'Run the examples of rules: your own, or those of a file.';
  static override description =
    `Without FILE: the built-in rules, and those of your settings and of this repository. A rule is refused, with what to write instead, when its expression could take long on a text made for it. Ends with 0 when every example does what it should, else with 2.

A whole rule in guard.yml:

rules:
  - id: acme-deploy-token
    title: Acme deploy token
    severity: high
    anchors: [acme_]
    pattern: '\\b(acme_[a-z0-9]{32})\\b'
    examples:
      match: ['ACME_TOKEN=acme_(32 letters and digits that you invent)']
      skip: [acme_token]
    manual: Delete it under Settings > Tokens.

The examples are found by a scan too: "# guard:allow-file" in the first lines of the file says that they are known.

More keys: confidence, lowEntropy, ignoreCase, before, near, checksum, structure, minEntropy, parts, docs, formerly.

Exit 0: all examples do what they should. 2: a rule is refused, or an example fails.`;
  static override args = {file: Args.string({description: 'a settings file with the key "rules"', ignoreStdin: true})};
  static override examples = ['<%= config.bin %> rules test', '<%= config.bin %> rules test team-rules.yml --json'];
  static override flags = {json: Flags.boolean({description: 'as JSON'})};

  protected async work(): Promise<ExitCode> {
    const {args, flags} = await this.parse(RulesTest);
    const {testRules} = await import('../features/test-rules.ts');
    return testRules(args.file, flags, {
      streams: this.streams(flags.color, false),
      surroundings: this.surroundings(),
      cwd: process.cwd(),
      version: this.config.version,
      now: Date.now,
    });
  }
}
