import {whyNoTest} from './convert-expression.ts';
import {type Fields, fields, isObject, list, text, texts, unknownKeys} from './fields.ts';
import {emptyDraft, type ImportedSetup, type SetupDraft} from './imported-setup.ts';
import {sayingLines} from './lines.ts';
import {invalid, parseYamlText, type YamlText} from './peer-text.ts';

/** Rule sets whose own rules are named one level down. */
const PRESET = /preset/;
/** Rules that do something else than finding secrets. */
const FILTERS = /rule-filter-comments|rule-no-homedir|rule-no-dotenv|rule-no-k8s-kind-secret/;

/** `.secretlintrc.json`, `.secretlintrc.yml`: rules with `allows` (`/re/flags` or plain text), `disabled`, `allowMessageIds`. */
export function secretlintConfig(source: string, file: string): ImportedSetup {
  // JSON is YAML too, and YAML keeps the lines.
  const yaml = parseYamlText(source, file);
  const rules = fields(yaml.value)['rules'];
  if (!isObject(yaml.value) || !Array.isArray(rules)) throw invalid(file, null, 'not a configuration of secretlint (no list "rules")');
  const setup = secretlintRules(rules, ['rules'], file, yaml);
  const notes = unknownKeys(fields(yaml.value), ['rules', 'sharedOptions', 'locale', '$schema']).map((key) => {
    const why = 'guard does not know this key';
    return {place: {file, line: yaml.lineOf([key])}, outcome: 'not-taken' as const, what: key, why};
  });
  return {...setup, notes: [...notes, ...setup.notes]};
}

/** The rules of a configuration, wherever it stands (`package.json#secretlint`). */
export function secretlintRules(rules: readonly unknown[], at: readonly (string | number)[], file: string, yaml: YamlText): ImportedSetup {
  const draft = emptyDraft();
  takeRules(rules, at, {file, yaml, draft});
  return draft;
}

interface Into {
  readonly file: string;
  readonly yaml: YamlText;
  readonly draft: SetupDraft;
}

function takeRules(rules: readonly unknown[], at: readonly (string | number)[], into: Into): void {
  rules.map(fields).forEach((rule, i) => {
    takeRule(rule, [...at, i], into);
    if (Array.isArray(rule['rules'])) takeRules(rule['rules'], [...at, i, 'rules'], into);
  });
}

function takeRule(rule: Fields, at: readonly (string | number)[], into: Into): void {
  const id = text(rule['id']);
  const options = fields(rule['options']);
  const place = (path: readonly (string | number)[]) => ({file: into.file, line: into.yaml.lineOf([...at, ...path])});
  const note = (path: readonly (string | number)[], what: string, why: string): void => {
    into.draft.notes.push({place: place(path), outcome: 'not-taken', what, why});
  };
  if (id === '') return note([], 'rule', 'it has no id');
  if (FILTERS.test(id)) return;
  if (rule['disabled'] === true) {
    if (PRESET.test(id)) return note(['disabled'], id, 'a whole preset is switched off: nothing of guard corresponds');
    into.draft.allows.push({place: place(['disabled']), peerRules: [id], paths: [], texts: [], commits: [], reason: 'disabled rule'});
    return;
  }
  if (/rule-pattern/.test(id)) takePatterns(options, note);
  for (const [i, allow] of texts(options['allows']).entries()) takeAllow(allow, id, place(['options', 'allows', i]), into.draft);
  if (list(rule['allowMessageIds']).length > 0)
    note(
      ['allowMessageIds'],
      `${id}, allowMessageIds`,
      'message ids of secretlint have no counterpart; disable a rule with guard allow add',
    );
}

/** Own patterns of secretlint have no fixed texts beside the expression; without an end they cannot be bounded by a guess. */
function takePatterns(options: Fields, note: (path: readonly (string | number)[], what: string, why: string) => void): void {
  for (const [i, one] of list(options['patterns']).entries()) {
    const what = `pattern ${text(fields(one)['name'])}`.trim();
    note(['options', 'patterns', i], what, 'an expression of JavaScript without bounds: write it as a rule in guard.yml');
  }
}

/** `/re/flags` is an expression on the value; anything else is part of it. */
function takeAllow(allow: string, id: string, place: {file: string; line: number}, draft: SetupDraft): void {
  const peerRules = PRESET.test(id) ? [] : [id];
  const base = {place, peerRules, paths: [], commits: [], reason: ''};
  const expression = /^\/(.+)\/([a-z]*)$/s.exec(allow);
  if (expression === null) {
    const source = allow.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    draft.allows.push({...base, texts: [{form: 'expression', on: 'secret', source}]});
    return;
  }
  const [, source = '', flags = ''] = expression;
  const re2 = `${flags.includes('i') ? '(?i)' : ''}${flags.includes('s') ? '(?s)' : ''}${source}`;
  const why = whyNoTest(re2);
  if (why !== null) draft.notes.push({place, outcome: 'not-taken', what: `${id}, allows`, why});
  else draft.allows.push({...base, texts: [{form: 'expression', on: 'secret', source: re2}]});
}

/** `.secretlintignore`: as .gitignore, without braces. */
export function secretlintIgnore(source: string, file: string): ImportedSetup {
  const draft = emptyDraft();
  for (const {text: glob, line} of sayingLines(source)) draft.excludes.push({place: {file, line}, glob});
  return draft;
}
