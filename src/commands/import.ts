import {Args, Flags} from '@oclif/core';
import {BaseCommand} from '../base-command.ts';
import type {ExitCode} from '../core/exit-code.ts';

export default class Import extends BaseCommand {
  static override summary = "Take over other scanners' settings, ignore lists and baselines into guard.yml and guard.baseline.json.";
  static override description =
    'Without FILE: those that lie at the root of the repository (.gitleaks.toml, .gitleaksignore, .secrets.baseline, .gitguardian.yaml, .secretlintrc and their like). Says what was taken over, what not and why. What is there already stays; all or nothing is written. Nothing of the files is run, nothing asked over the network. Exit 0: done, or nothing to do. 2: a file that cannot be read; nothing was written. 3: done, but the scan that compares known findings could not read everything.';
  static override strict = false;
  static override args = {file: Args.string({description: "a scanner's file; several may be named", required: false, ignoreStdin: true})};
  static override examples = [
    '<%= config.bin %> import --dry-run',
    '<%= config.bin %> import .gitleaks.toml ci/gitleaks-report.json',
    '<%= config.bin %> import .secrets.baseline --yes --json',
  ];
  static override flags = {
    'dry-run': Flags.boolean({description: 'only say what would be written'}),
    yes: Flags.boolean({description: 'do not ask before writing'}),
    json: Flags.boolean({description: 'as JSON'}),
  };

  protected async work(): Promise<ExitCode> {
    const {argv, flags} = await this.parse(Import);
    const {importSetup} = await import('./features/import-setup.ts');
    const {requireOperator} = await import('./features/require-operator.ts');
    const {openTerminal} = await import('../ui/terminal.ts');
    const operator = {yes: flags.yes, openTerminal: () => openTerminal(process.platform), env: process.env};
    return importSetup(argv as string[], flags, {
      ...this.scanContext(Date.now, flags.color),
      confirm: (question) => requireOperator(question, operator),
    });
  }
}
