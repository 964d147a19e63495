import {fields, isObject, list} from './fields.ts';
import {emptyDraft, type ImportedSetup} from './imported-setup.ts';
import {invalid, parseYamlText} from './peer-text.ts';

/** `.github/secret_scanning.yml`: `paths-ignore`, globs of paths that GitHub's own scanning leaves out. */
export function githubScanning(source: string, file: string): ImportedSetup {
  const yaml = parseYamlText(source, file);
  const config = fields(yaml.value);
  if (!isObject(yaml.value) || !('paths-ignore' in config)) throw invalid(file, null, 'no "paths-ignore", the one key of that file');
  const draft = emptyDraft();
  list(config['paths-ignore']).forEach((glob, i) => {
    const place = {file, line: yaml.lineOf(['paths-ignore', i])};
    if (typeof glob === 'string' && glob !== '') draft.excludes.push({place, glob});
    else draft.notes.push({place, outcome: 'not-taken', what: 'ignored path', why: 'no text'});
  });
  return draft;
}
