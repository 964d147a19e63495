import {execFileSync} from 'node:child_process';
import {chmodSync, existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {ROOT} from '../helpers/imports.ts';

const FOLDER = path.join(ROOT, 'test/consumers');
/** npm writes it last: without it an installation was cut short. */
const INSTALLED = path.join(FOLDER, 'node_modules/.package-lock.json');
const TOOL = path.join(FOLDER, 'node_modules/@microsoft', `sarif-multitool-${process.platform}`);
const BINARY = path.join(TOOL, process.platform === 'win32' ? 'Sarif.Multitool.exe' : 'Sarif.Multitool');

/** Installs the SARIF tools where they are not yet (104 MB from the package registry); throws one clear line where that cannot be done. */
export function installSarifTools(): void {
  if (existsSync(INSTALLED) && existsSync(BINARY)) return;
  try {
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: FOLDER,
      stdio: 'pipe',
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    // The package's own script does no more than this.
    chmodSync(BINARY, 0o755);
  } catch (cause) {
    const {stderr, message} = cause as {stderr?: string; message: string};
    const said = (stderr ?? '').split('\n').find((line) => line.startsWith('npm error')) ?? message.split('\n')[0];
    throw new Error(`the SARIF tools, which this test asks, could not be installed (npm ci in test/consumers): ${said}`);
  }
}

/** The JSON Schema that the tools bring along. */
export function sarifSchema(): object {
  return JSON.parse(readFileSync(path.join(TOOL, 'sarif-2.1.0.json'), 'utf8').replace(/^\ufeff/, '')) as object;
}

interface Check {
  readonly runs: readonly [
    {
      readonly tool: {
        readonly driver: {
          readonly rules?: readonly {readonly id: string; readonly messageStrings: Readonly<Record<string, {readonly text: string}>>}[];
        };
      };
      readonly results?: readonly {
        readonly ruleId: string;
        readonly message: {readonly id: string; readonly arguments?: readonly string[]};
      }[];
      readonly invocations?: readonly {readonly toolExecutionNotifications?: readonly {readonly message: {readonly text: string}}[]}[];
    },
  ];
}

/**
 * What the SARIF tools have against the files, one line each; empty: nothing. `kinds`: 'Sarif;Ghas;Ado' is the standard, GitHub and Azure DevOps.
 * Asked directly: the package's own starter goes through a shell, for which the semicolons end the command.
 */
export function sarifComplaints(files: readonly string[], kinds: string, output: string): string[] {
  execFileSync(BINARY, ['validate', ...files, '--rule-kind', kinds, '--output', output, '--log', 'ForceOverwrite', '--quiet'], {
    stdio: 'pipe',
    // It needs no languages; libicu is not everywhere.
    env: {...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1'},
  });
  const [{tool, results = [], invocations = []}] = (JSON.parse(readFileSync(output, 'utf8').replace(/^\ufeff/, '')) as Check).runs;
  const rules = new Map(tool.driver.rules?.map((rule) => [rule.id, rule]));
  const failed = invocations.flatMap(({toolExecutionNotifications = []}) => toolExecutionNotifications.map(({message}) => message.text));
  const said = results.map(({ruleId, message}) => {
    const text = rules.get(ruleId)?.messageStrings[message.id]?.text ?? message.id;
    return `${ruleId}: ${text.replace(/\{(\d+)\}/g, (_, i: string) => message.arguments?.[Number(i)] ?? '')}`;
  });
  return [...failed, ...said];
}
