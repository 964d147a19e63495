import {ruleExpression, whyNoTest} from './convert-expression.ts';
import {type Fields, fields, isObject, list, positive, text, texts, unknownKeys} from './fields.ts';
import type {FilePlace, ImportedAllow, ImportedSetup, PathTest, SetupDraft, TextTest} from './imported-setup.ts';
import {emptyDraft} from './imported-setup.ts';
import {invalid, parseTomlText} from './peer-text.ts';
import {TomlLines} from './toml-lines.ts';

/**
 * `.gitleaks.toml` (also betterleaks'): rules of the user's own, allowlists global and per rule in both spellings, `extend`.
 * Keys as gitleaks' configuration documents them. Throws CONFIG_INVALID for text that is no such file.
 */
export function gitleaksConfig(source: string, file: string): ImportedSetup {
  const config = fields(parseTomlText(source, file));
  const known = ['title', 'description', 'extend', 'rules', 'allowlist', 'allowlists', 'minVersion'];
  if (Object.keys(config).length > 0 && !known.some((key) => key in config))
    throw invalid(file, null, 'none of the keys of a gitleaks configuration', 'guard import FILE, by the name its tool gives it');
  const lines = new TomlLines(source);
  if (lines.size > MOST_TABLES) throw invalid(file, null, `more than ${MOST_TABLES} tables`);
  const reader = new ConfigReader(file, lines);
  reader.extend(fields(config['extend']));
  for (const [i, rule] of list(config['rules']).entries()) reader.rule(fields(rule), i);
  for (const name of ['allowlist', 'allowlists'])
    for (const [i, allow] of list(config[name]).entries()) reader.globalAllowlist(fields(allow), reader.table(name, i));
  for (const key of unknownKeys(config, known)) reader.note({file, line: reader.lineOf(key)}, key, 'guard does not know this key');
  return reader.draft;
}

/** The default configuration of gitleaks has some hundred. */
const MOST_TABLES = 2_000;

class ConfigReader {
  readonly draft: SetupDraft = emptyDraft();
  readonly #file: string;
  readonly #lines: TomlLines;

  constructor(file: string, lines: TomlLines) {
    this.#file = file;
    this.#lines = lines;
  }

  table(name: string, n: number): FilePlace {
    return {file: this.#file, line: this.#lines.table(name, n)};
  }

  lineOf(key: string): number {
    return this.#lines.table(key) || this.#lines.of(key, 1);
  }

  note(place: FilePlace, what: string, why: string, outcome: 'not-taken' | 'changed' = 'not-taken'): void {
    this.draft.notes.push({place, outcome, what, why});
  }

  extend(extend: Fields): void {
    const place = this.table('extend', 0);
    const disabled = texts(extend['disabledRules']);
    if (disabled.length > 0) {
      const line = this.#lines.of('disabledRules', place.line);
      this.#push({place: {...place, line}, peerRules: disabled, paths: [], texts: [], commits: [], reason: 'disabled rule'});
    }
    if (text(extend['path']) !== '')
      this.note(place, `extend.path = "${text(extend['path'])}"`, 'another file: name it to guard import as well');
    if (text(extend['url']) !== '') this.note(place, 'extend.url', 'guard reads no settings from the network');
    if (extend['useDefault'] === true) this.note(place, 'extend.useDefault', "guard's own rules stand in for the default ones", 'changed');
    for (const key of unknownKeys(extend, ['useDefault', 'path', 'url', 'disabledRules']))
      this.note(place, `extend.${key}`, 'guard does not know this key');
  }

  rule(rule: Fields, n: number): void {
    const place = this.table('rules', n);
    const id = text(rule['id']);
    if (id === '') return this.note(place, `rule ${n + 1}`, 'it has no id');
    this.#ruleExpression(rule, id, place);
    const own = [
      ...list(rule['allowlist']).map((one) => ['allowlist', one]),
      ...list(rule['allowlists']).map((one) => ['allowlists', one]),
    ];
    own.forEach(([name, allow]) => {
      const nth = list(rule[name as string]).indexOf(allow);
      const line = this.#lines.within(`rules.${name}`, nth, place.line, 'rules');
      this.#allowlist(fields(allow), {...place, line}, [id], `allowlist of rule ${id}`);
    });
  }

  /** Without an expression the entry only adds allowlists to a default rule, or looks at file names alone. */
  #ruleExpression(rule: Fields, id: string, place: FilePlace): void {
    const source = text(rule['regex']);
    const what = `rule ${id}`;
    const at = {...place, line: source === '' ? place.line : this.#lines.of(source, place.line)};
    if (source === '') {
      if (text(rule['path']) !== '') this.note(place, what, 'it looks for file names; guard looks at contents');
      return;
    }
    if (text(rule['path']) !== '') return this.note(at, what, 'it holds for some paths only; a rule of guard holds for all');
    const converted = ruleExpression(source, positive(rule['secretGroup']) ?? 0, texts(rule['keywords']));
    if ('refused' in converted) return this.note(at, what, converted.refused);
    this.#noteUnknown(rule, what, at);
    this.draft.rules.push({
      place: at,
      id,
      title: text(rule['description']) || id,
      source: converted.source,
      ignoreCase: converted.flags === 'i',
      anchors: converted.anchors,
      changes: [...converted.changes, ...(list(rule['required']).length > 0 ? ['it needs no other rule nearby ("required")'] : [])],
      samples: converted.samples,
      minEntropy: typeof rule['entropy'] === 'number' && rule['entropy'] > 0 ? rule['entropy'] : null,
    });
  }

  #noteUnknown(rule: Fields, what: string, place: FilePlace): void {
    const known = [
      'id',
      'description',
      'regex',
      'path',
      'secretGroup',
      'entropy',
      'keywords',
      'allowlist',
      'allowlists',
      'tags',
      'required',
    ];
    for (const key of unknownKeys(rule, known)) this.note(place, `${what}, ${key}`, 'guard does not know this key');
  }

  globalAllowlist(allow: Fields, place: FilePlace): void {
    this.#allowlist(allow, place, texts(allow['targetRules']), 'allowlist');
  }

  /** OR: each kind of test by itself. AND: all kinds at once. */
  #allowlist(allow: Fields, place: FilePlace, peerRules: readonly string[], what: string): void {
    if (!isObject(allow)) return;
    const tests = this.#tests(allow, place, what);
    const reason = text(allow['description']);
    const base = {place, peerRules, paths: [], texts: [], commits: [], reason};
    if (text(allow['condition']).toUpperCase() === 'AND') {
      if (tests.isPartial) return this.note(place, what, 'all its conditions must agree, and one of them cannot be taken over');
      return this.#and({...base, ...tests}, what);
    }
    for (const path of tests.paths) this.#push({...base, place: path.place, paths: [path]});
    for (const one of [...tests.regexes, ...tests.stopwords]) this.#push({...base, place: one.place, texts: [one]});
    if (tests.commits.length > 0) this.#push({...base, commits: tests.commits});
  }

  #and(tests: Tests & Omit<ImportedAllow, 'paths' | 'texts' | 'commits'>, what: string): void {
    const {place, peerRules, reason, paths, commits, regexes, stopwords} = tests;
    if (regexes.length > 0 && stopwords.length > 0)
      return this.note(place, what, 'expressions and stopwords must both hold: an entry of guard has one of them');
    this.#push({place, peerRules, reason, paths, commits, texts: [...regexes, ...stopwords]});
  }

  #push(allow: ImportedAllow): void {
    if (allow.paths.length + allow.texts.length + allow.commits.length + allow.peerRules.length === 0) return;
    this.draft.allows.push(allow);
  }

  #tests(allow: Fields, place: FilePlace, what: string): Tests {
    const tests: Tests = {
      paths: [],
      regexes: [],
      stopwords: [],
      commits: texts(allow['commits']).map((id) => id.toLowerCase()),
      isPartial: false,
    };
    const target = text(allow['regexTarget']);
    for (const source of texts(allow['paths'])) {
      const at = this.#tested(source, place, what, tests);
      if (at !== null) tests.paths.push({form: 'expression', source, place: at});
    }
    for (const source of texts(allow['regexes'])) {
      const at = this.#tested(source, place, what, tests);
      const on = target === 'match' || target === 'line' ? target : 'secret';
      if (at !== null) tests.regexes.push({form: 'expression', on, source, place: at});
    }
    for (const word of texts(allow['stopwords']))
      tests.stopwords.push({
        form: 'contains',
        on: 'secret',
        text: word.toLowerCase(),
        place: {...place, line: this.#lines.of(word, place.line)},
      });
    const known = ['description', 'condition', 'commits', 'paths', 'regexTarget', 'regexes', 'stopwords', 'targetRules'];
    for (const key of unknownKeys(allow, known)) {
      this.note({...place, line: this.#lines.of(key, place.line)}, `${what}, ${key}`, 'guard does not know this key');
      tests.isPartial = true;
    }
    return tests;
  }

  /** The place of an expression that can be tried; null, with a note, for another. */
  #tested(source: string, place: FilePlace, what: string, tests: Tests): FilePlace | null {
    const at = {...place, line: this.#lines.of(source, place.line)};
    const why = whyNoTest(source);
    if (why === null) return at;
    this.note(at, `${what}, expression`, why);
    tests.isPartial = true;
    return null;
  }
}

interface Tests {
  readonly paths: (PathTest & {readonly place: FilePlace})[];
  readonly regexes: (TextTest & {readonly place: FilePlace})[];
  readonly stopwords: (TextTest & {readonly place: FilePlace})[];
  readonly commits: readonly string[];
  /** Something of it could not be taken over. */
  isPartial: boolean;
}
