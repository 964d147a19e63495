import path from 'node:path';
import {type Problem, problemText} from '../../config/document.ts';
import {settingsRoot, userSettingsFile} from '../../config/places.ts';
import {nameFrom, readNamedFile, readRepositoryFile, readUserFile, type SettingsFile} from '../../config/settings-file.ts';
import {GuardError} from '../../core/errors.ts';
import {EXIT, type ExitCode} from '../../core/exit-code.ts';
import type {Surroundings} from '../../stores/state-folder.ts';
import type {Streams} from '../../ui/streams.ts';
import {layerOfEnvironment} from './read-settings.ts';
import {ruleMasker} from './rule-masker.ts';

interface CheckContext {
  readonly streams: Streams;
  readonly surroundings: Surroundings;
  readonly cwd: string;
}

/** What was checked and what is wrong with it. */
interface Checked {
  readonly name: string;
  readonly problems: readonly Problem[];
}

/** `guard config check [FILE]`: all problems of one file, or of everything that counts here. Exit 2 when there are any. */
export async function checkSettingsFiles(given: string | null, {json}: {json: boolean}, context: CheckContext): Promise<ExitCode> {
  const all = given === null ? await checkAll(context) : [await checkOne(() => namedFile(given, context.cwd), given)];
  const checked = all.filter((one) => one !== null);
  const {streams} = context;
  const {maskLine} = ruleMasker();
  const isBad = checked.some(({problems}) => problems.length > 0);
  if (json) {
    const files = checked.map(({name, problems}) => ({
      name: maskLine(name),
      problems: problems.map((one) => maskedProblem(one, maskLine)),
    }));
    streams.out(`${JSON.stringify({version: 1, valid: !isBad, files}, null, 2)}\n`);
  } else {
    for (const {name, problems} of checked) {
      if (problems.length === 0) streams.out(`${maskLine(name)}: no problem\n`);
      for (const problem of problems) streams.err(`${maskLine(problemText(name, problem))}\n`);
    }
    if (checked.length === 0) streams.out('No settings here: defaults count. guard.yml at the root of a repository is where they go.\n');
  }
  return isBad ? EXIT.couldNotRun : EXIT.clean;
}

function maskedProblem(problem: Problem, maskLine: (line: string) => string): Problem {
  return {
    ...problem,
    key: maskLine(problem.key),
    text: maskLine(problem.text),
    hint: problem.hint === null ? null : maskLine(problem.hint),
  };
}

async function checkAll({surroundings, cwd}: CheckContext): Promise<(Checked | null)[]> {
  const user = userSettingsFile(surroundings, cwd);
  const root = settingsRoot(cwd);
  const name = (file: string): string => nameFrom(cwd, file);
  const checked: (Checked | null)[] = [await checkOne(() => readUserFile(user), user.file)];
  if (root !== null) checked.push(await checkOne(() => readRepositoryFile(root, name), name(path.join(root, 'guard.yml'))));
  checked.push(await checkVariables(surroundings.env, cwd));
  return checked;
}

/** null: there is no such file, which is no problem. */
async function checkOne(read: () => SettingsFile | null, name: string): Promise<Checked | null> {
  try {
    const file = read();
    if (file === null) return null;
    const {parseSettings} = await import('../../config/parse.ts');
    const parsed = parseSettings(file.bytes, file.form);
    return {name: file.name, problems: 'problems' in parsed ? parsed.problems : []};
  } catch (error) {
    return {name, problems: [problemOfError(error, name)]};
  }
}

async function checkVariables(env: Surroundings['env'], cwd: string): Promise<Checked | null> {
  const name = 'GUARD_* variables';
  try {
    return (await layerOfEnvironment(env, cwd)) === null ? null : {name, problems: []};
  } catch (error) {
    return {name, problems: [problemOfError(error, name)]};
  }
}

/** What cannot even be read is a problem of the file like any other. */
function problemOfError(error: unknown, name: string): Problem {
  if (!(error instanceof GuardError) || error.code !== 'CONFIG_INVALID') throw error;
  return {line: null, column: null, key: '', text: error.message.replace(`${name}: `, ''), hint: error.hint ?? null};
}

function namedFile(given: string, cwd: string): SettingsFile {
  return readNamedFile(path.resolve(cwd, given), given);
}
