import path from 'node:path';
import {problemText} from '../../config/document.ts';
import {readUserFile} from '../../config/settings-file.ts';
import {placedRules, settingsRules} from '../../config/user-rules.ts';
import {GuardError} from '../../core/errors.ts';
import type {UserRule} from '../../core/user-rule.ts';
import type {Surroundings} from '../../stores/state-folder.ts';
import {loadSettings, NO_FLAGS} from './load-settings.ts';

/** Where a command stands. */
export interface RulesPlace {
  readonly cwd: string;
  readonly surroundings: Surroundings;
  /** Version of guard. */
  readonly version: string;
}

/** The rules of the user's settings and of the repository that the command stands in. Throws CONFIG_INVALID where those cannot be read. */
export async function ownRules({cwd, surroundings, version}: RulesPlace): Promise<UserRule[]> {
  const asked = {roots: [cwd], cwd, flags: NO_FLAGS, repoConfig: true, range: null, ci: false};
  const {settings} = await loadSettings(asked, surroundings, version);
  return settingsRules(settings);
}

/** The rules of one settings file. Throws NO_SUCH_PATH, and CONFIG_INVALID with every problem that it has. */
export async function rulesOfFile(file: string, cwd: string): Promise<UserRule[]> {
  const read = readUserFile({file: path.resolve(cwd, file), named: false});
  if (read === null) throw new GuardError('NO_SUCH_PATH', `${file}: no such file`);
  const {parseSettings} = await import('../../config/parse.ts');
  const parsed = parseSettings(read.bytes, 'whole file');
  if ('problems' in parsed) throw new GuardError('CONFIG_INVALID', parsed.problems.map((problem) => problemText(file, problem)).join('; '));
  const {rules = [], lines} = parsed.document;
  return placedRules(rules.map((rule, i) => ({rule, file, line: lines.rules?.[i] ?? null})));
}
