import {type Problem, problemText, type SettingsDocument} from '../../config/document.ts';
import {environmentValues} from '../../config/environment.ts';
import type {LayerDocument} from '../../config/merge.ts';
import type {SettingsFile} from '../../config/settings-file.ts';
import {GuardError} from '../../core/errors.ts';
import {cachedSettings, keepSettings, settingsCacheKey} from '../../stores/settings-cache.ts';
import {ruleMasker} from './rule-masker.ts';

export interface ReadContext {
  /** The state folder, where checked settings are kept for the hook. */
  readonly state: string;
  /** Version of guard. */
  readonly version: string;
}

/** A settings file as a layer: from the cache, or parsed and checked, and then kept. Throws CONFIG_INVALID with the first problem. */
export async function layerOfFile(file: SettingsFile, {state, version}: ReadContext): Promise<LayerDocument> {
  const {layer, name, folder, form, bytes} = file;
  const key = settingsCacheKey(bytes, form, version);
  const kept = cachedSettings(state, key) as SettingsDocument | null;
  if (kept !== null) return {layer, name, folder, document: kept};
  const document = await parsedOrInvalid(file);
  if (isSafeToKeep(document)) keepSettings(state, key, document);
  return {layer, name, folder, document};
}

/** State holds no secret: settings with a token in them (in an example, in a reason) are not kept, and the hook takes the long way. */
function isSafeToKeep(document: SettingsDocument): boolean {
  const {maskLine} = ruleMasker();
  const isSafe = (value: unknown, key: string): boolean => {
    if (typeof value === 'string') return key === 'fingerprint' || maskLine(value) === value;
    if (typeof value !== 'object' || value === null) return true;
    return Object.entries(value).every(([inner, one]) => isSafe(one, inner));
  };
  return isSafe(document, '');
}

/** What a settings file says. Throws CONFIG_INVALID with the first problem. */
export async function parsedOrInvalid({name, bytes, form}: SettingsFile): Promise<SettingsDocument> {
  const {parseSettings} = await import('../../config/parse.ts');
  const parsed = parseSettings(bytes, form);
  if ('problems' in parsed) throw invalid(name, parsed.problems);
  return parsed.document;
}

/** The GUARD_* variables as a layer; null: none is set. Throws CONFIG_INVALID naming the variable. */
export async function layerOfEnvironment(env: Readonly<Record<string, string | undefined>>, cwd: string): Promise<LayerDocument | null> {
  const values = environmentValues(env);
  if (values === null) return null;
  const {checkSettings} = await import('../../config/parse.ts');
  const checked = checkSettings(values.raw);
  if ('document' in checked) return {layer: 'environment', name: '', names: values.names, folder: cwd, document: checked.document};
  const [first] = checked.problems;
  const key = Object.keys(values.names).find((one) => first?.key.startsWith(one)) as keyof typeof values.names | undefined;
  throw new GuardError('CONFIG_INVALID', `${key === undefined ? 'GUARD_*' : values.names[key]}: ${first?.text ?? 'not valid'}`, {
    ...(first?.hint === null || first?.hint === undefined ? {} : {hint: first.hint}),
  });
}

function invalid(name: string, problems: readonly Problem[]): GuardError {
  const [first] = problems;
  if (first === undefined) return new GuardError('CONFIG_INVALID', `${name}: not valid`);
  const more = problems.length === 1 ? '' : `; ${problems.length - 1} more (guard config check)`;
  return new GuardError('CONFIG_INVALID', problemText(name, {...first, hint: null}) + more, first.hint === null ? {} : {hint: first.hint});
}
