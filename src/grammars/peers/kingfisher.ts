import {fields, isObject, list, positive, text} from './fields.ts';
import {emptyDraft, type ImportedSetup, type SetupDraft} from './imported-setup.ts';
import {invalid, parseYamlText, type YamlText} from './peer-text.ts';

/**
 * A baseline of kingfisher: version 2 (`repositories`) and version 1 (`ExactFindings.matches`). Its fingerprints depend on exact offsets
 * and the name of the source: findings are matched by path, line and kind instead.
 */
export function kingfisherBaseline(source: string, file: string): ImportedSetup {
  const yaml = parseYamlText(source, file);
  const baseline = fields(yaml.value);
  const old = fields(baseline['ExactFindings']);
  const draft = emptyDraft();
  if (Array.isArray(baseline['repositories'])) {
    checkVersion(baseline['version'], file);
    baseline['repositories'].map(fields).forEach((repository, r) => {
      takeFindings(repository['findings'], ['repositories', r, 'findings'], {path: 'path', line: 'line'}, {file, yaml, draft});
    });
  } else if (isObject(baseline['ExactFindings']))
    takeFindings(old['matches'], ['ExactFindings', 'matches'], {path: 'filepath', line: 'linenum'}, {file, yaml, draft});
  else throw invalid(file, null, 'not a baseline of kingfisher (no "repositories" and no "ExactFindings")');
  return draft;
}

function checkVersion(version: unknown, file: string): void {
  if (version !== undefined && version !== 2)
    throw invalid(file, null, `a baseline of version ${JSON.stringify(version)}; this guard knows 1 and 2`);
}

interface Into {
  readonly file: string;
  readonly yaml: YamlText;
  readonly draft: SetupDraft;
}

function takeFindings(findings: unknown, at: readonly (string | number)[], names: {path: string; line: string}, into: Into): void {
  list(findings)
    .map(fields)
    .forEach((finding, i) => {
      const place = {file: into.file, line: into.yaml.lineOf([...at, i])};
      const path = text(finding[names.path]).replaceAll('\\', '/');
      const line = positive(finding[names.line]);
      if (path === '' || line === null) into.draft.notes.push({place, outcome: 'not-taken', what: 'finding', why: 'no path or no line'});
      else into.draft.knownPlaces.push({place, commit: null, path, peerRule: text(finding['rule_id']), line});
    });
}
