import type {
  FilePlace,
  ImportedAllow,
  ImportedRule,
  ImportedSetup,
  ImportNote,
  KnownPlace,
  KnownValue,
  PathTest,
  TextTest,
} from '../../grammars/peers/imported-setup.ts';
import {pathGlobs, valueWildcards} from '../../grammars/peers/re2-globs.ts';
import {guardRules, type NamedRule} from '../../grammars/peers/rule-names.ts';

/** An entry for `allow:` in guard.yml: everything that is not null must match. */
export interface PlannedAllow {
  readonly place: FilePlace;
  readonly rule: string | null;
  readonly path: string | null;
  readonly pattern: string | null;
  readonly reason: string;
}

/** An entry for `rules:` in guard.yml. */
export interface PlannedRule {
  readonly place: FilePlace;
  /** As the peer names it. */
  readonly peerRule: string;
  readonly id: string;
  readonly title: string;
  readonly pattern: string;
  readonly ignoreCase: boolean;
  readonly anchors: readonly string[];
  readonly minEntropy: number | null;
  /** The first is the rule's example in guard.yml. */
  readonly samples: readonly string[];
}

/** An allowance that guard's entries cannot say: asked about the findings of today, which then go to the baseline. */
export interface PlannedQuestion {
  readonly allow: ImportedAllow;
  /** Ids of guard's rules; empty: every rule. */
  readonly rules: readonly string[];
  readonly reason: string;
}

/** What an import will do: entries as they will be written, and what is left to ask a scan. */
export interface ImportPlan {
  readonly allows: readonly PlannedAllow[];
  readonly rules: readonly PlannedRule[];
  readonly excludes: ImportedSetup['excludes'];
  readonly questions: readonly PlannedQuestion[];
  readonly knownValues: readonly KnownValue[];
  readonly knownPlaces: readonly KnownPlace[];
  readonly notes: readonly ImportNote[];
  /** The ids of guard's rules for an id of the peer's, its own rules as they are taken over included; empty: none corresponds. */
  readonly rulesOf: (peerRule: string) => readonly string[];
}

export interface PlanContext {
  readonly rules: readonly NamedRule[];
  /** Null: guard can use the rule. Else why not. */
  readonly whyNoRule: (rule: PlannedRule) => string | null;
  /** Null: guard knows such an entry. Else why not. */
  readonly whyNoAllow: (allow: PlannedAllow) => string | null;
  /** False for a text that holds what looks like a secret. */
  readonly isSafe: (text: string) => boolean;
  /** Rules that one settings file may hold, beyond those that are there. */
  readonly mostRules: number;
}

/** One entry of a peer may become that many of guard's. */
const MOST_ENTRIES = 64;

/** From what peers ask for to what guard can be told. Pure. */
export function planImport(setup: ImportedSetup, context: PlanContext): ImportPlan {
  const notes = [...setup.notes];
  const rules = plannedRules(setup.rules, context, notes);
  const own = new Map(rules.map((rule) => [rule.peerRule, rule.id]));
  const rulesOf = (peerRule: string): readonly string[] => {
    const id = own.get(peerRule);
    return [...(id === undefined ? [] : [id]), ...guardRules(peerRule, context.rules)];
  };
  const planner = new AllowPlanner(context, notes, rulesOf);
  for (const allow of setup.allows) planner.add(allow);
  const {allows, questions} = planner;
  const {knownValues, knownPlaces} = setup;
  const excludes = setup.excludes.filter(({glob}) => context.isSafe(glob));
  for (const {place} of setup.excludes.filter(({glob}) => !context.isSafe(glob)))
    notes.push({place, outcome: 'not-taken', what: 'excluded path', why: 'it holds what looks like a secret'});
  return {allows, rules, excludes, questions, knownValues, knownPlaces, notes, rulesOf};
}

function plannedRules(imported: readonly ImportedRule[], context: PlanContext, notes: ImportNote[]): PlannedRule[] {
  const taken = new Set(context.rules.flatMap((rule) => [rule.id, ...rule.formerly]));
  const planned: PlannedRule[] = [];
  for (const rule of imported) {
    const builtIn = guardRules(rule.id, context.rules);
    if (builtIn.length > 0) {
      const why = `guard looks for it with rules of its own: ${builtIn.join(', ')}`;
      notes.push({place: rule.place, outcome: 'not-needed', what: `rule ${rule.id}`, why});
      continue;
    }
    const one = plannedRule(rule, taken);
    const tried =
      planned.length >= context.mostRules ? `more rules than one file of guard may have (${context.mostRules})` : tryRule(one, context);
    if (typeof tried === 'string') notes.push({place: rule.place, outcome: 'not-taken', what: `rule ${rule.id}`, why: tried});
    else {
      taken.add(one.id);
      planned.push(tried);
      for (const why of rule.changes) notes.push({place: rule.place, outcome: 'changed', what: `rule ${rule.id}`, why});
      if (one.id !== rule.id) notes.push({place: rule.place, outcome: 'changed', what: `rule ${rule.id}`, why: `is called ${one.id} here`});
    }
  }
  return planned;
}

/** The rule with a sample that works as its example; else why it cannot be used. */
function tryRule(rule: PlannedRule, {whyNoRule, isSafe}: PlanContext): PlannedRule | string {
  if (![rule.pattern, rule.id, rule.title, ...rule.anchors].every(isSafe)) return 'it holds what looks like a secret';
  let why = 'no example can be made for it';
  for (const sample of rule.samples) {
    const tried = {...rule, samples: [sample]};
    const refused = whyNoRule(tried);
    if (refused === null) return tried;
    why = refused;
  }
  return why;
}

function plannedRule(rule: ImportedRule, taken: ReadonlySet<string>): PlannedRule {
  return {
    place: rule.place,
    peerRule: rule.id,
    id: freeId(rule.id, taken),
    title: oneLine(rule.title, 120),
    pattern: rule.source,
    ignoreCase: rule.ignoreCase,
    anchors: rule.anchors,
    minEntropy: rule.minEntropy === null ? null : Math.min(8, rule.minEntropy),
    samples: rule.samples,
  };
}

/** Lower-case words joined by dashes, not an id that guard has. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  const words = id.toLowerCase().match(/[a-z0-9]+/g) ?? ['rule'];
  const plain = words.join('-').slice(0, 56).replace(/-$/, '');
  const long = plain.length < 3 || taken.has(plain) ? `own-${plain}` : plain;
  for (let n = 2; ; n++) {
    const candidate = n === 2 ? long : `${long}-${n - 1}`;
    if (!taken.has(candidate)) return candidate;
  }
}

function oneLine(text: string, longest: number): string {
  const plain = text.replaceAll(/\p{Cc}+/gu, ' ').trim();
  return plain.length <= longest ? plain : `${plain.slice(0, longest - 1)}…`;
}

class AllowPlanner {
  readonly allows: PlannedAllow[] = [];
  readonly questions: PlannedQuestion[] = [];
  readonly #context: PlanContext;
  readonly #notes: ImportNote[];
  readonly #rulesOf: ImportPlan['rulesOf'];
  readonly #known = new Set<string>();

  constructor(context: PlanContext, notes: ImportNote[], rulesOf: ImportPlan['rulesOf']) {
    this.#context = context;
    this.#notes = notes;
    this.#rulesOf = rulesOf;
  }

  add(allow: ImportedAllow): void {
    const rules = [...new Set(allow.peerRules.flatMap((one) => [...this.#rulesOf(one)]))];
    this.#noteUnknownRules(allow);
    if (allow.peerRules.length > 0 && rules.length === 0) return;
    const reason = this.#reason(allow);
    const entries = this.#entries(allow, rules, reason);
    for (const entry of entries ?? []) this.#addEntry(entry);
    const isWhole = entries !== null && allow.texts.every((test) => test.form === 'expression');
    if (!isWhole) this.questions.push({allow, rules, reason});
  }

  #noteUnknownRules(allow: ImportedAllow): void {
    for (const peerRule of allow.peerRules.filter((one) => this.#rulesOf(one).length === 0)) {
      const why = 'no rule of guard corresponds to it';
      this.#notes.push({place: allow.place, outcome: 'not-needed', what: `allowlist for ${oneLine(peerRule, 80)}`, why});
    }
  }

  #reason({place, reason}: ImportedAllow): string {
    const given = oneLine(reason, 300);
    return `${given === '' || !this.#context.isSafe(given) ? 'allowed' : given} (from ${place.file})`;
  }

  /** Null: guard's entries cannot say it; the findings of today are asked instead, and a note says so. */
  #entries(allow: ImportedAllow, rules: readonly string[], reason: string): PlannedAllow[] | null {
    if (allow.commits.length > 0) return this.#onlyToday(allow, 'commits', 'entries of guard name no commits');
    const paths = every(allow.paths.map(globsOf));
    if (paths === null) return this.#onlyToday(allow, 'path expression', 'a glob cannot say it');
    const patterns = every(allow.texts.map(wildcardsOf));
    if (patterns === null) return this.#onlyToday(allow, 'expression', whyNoPattern(allow.texts));
    if (!patterns.every(this.#context.isSafe)) return this.#onlyToday(allow, 'expression', 'it spells out what looks like a secret');
    const all = combined(rules, paths, patterns);
    if (all.length > MOST_ENTRIES) return this.#onlyToday(allow, 'allowlist', `it would take ${all.length} entries`);
    if (allow.texts.some((test) => test.form === 'contains'))
      this.#note(
        allow,
        'changed',
        'stopword',
        'as written, in capitals and capitalised; other spellings count for the findings of today only',
      );
    return all.map((one) => ({place: allow.place, reason, ...one}));
  }

  #onlyToday(allow: ImportedAllow, what: string, why: string): null {
    this.#note(allow, 'changed', what, `${why}: what it allows today goes to the baseline, what comes later is reported`);
    return null;
  }

  #note({place}: ImportedAllow, outcome: ImportNote['outcome'], what: string, why: string): void {
    this.#notes.push({place, outcome, what, why});
  }

  #addEntry(entry: PlannedAllow): void {
    const key = JSON.stringify([entry.rule, entry.path, entry.pattern]);
    if (this.#known.has(key)) return;
    this.#known.add(key);
    const why =
      entry.rule === null && entry.pattern === null && isEverything(entry.path)
        ? 'it would allow everything'
        : this.#context.whyNoAllow(entry);
    if (why === null && this.#context.isSafe(entry.path ?? '')) this.allows.push(entry);
    else if (why === null)
      this.#notes.push({place: entry.place, outcome: 'not-taken', what: 'allowed path', why: 'it holds what looks like a secret'});
    else this.#notes.push({place: entry.place, outcome: 'not-taken', what: 'allowlist', why});
  }
}

function isEverything(path: string | null): boolean {
  return path === null || /^[*/]*$/.test(path);
}

function every(lists: readonly (readonly string[] | null)[]): readonly string[] | null {
  return lists.some((one) => one === null) ? null : [...new Set(lists.flatMap((one) => one ?? []))];
}

function globsOf(test: PathTest): readonly string[] | null {
  return test.form === 'glob' ? [test.text] : pathGlobs(test.source);
}

function wildcardsOf(test: TextTest): readonly string[] | null {
  if (test.form === 'expression') return test.on === 'secret' ? valueWildcards(test.source) : null;
  if (/[*?]/.test(test.text)) return null;
  const {text} = test;
  return [text, text.toUpperCase(), text.charAt(0).toUpperCase() + text.slice(1)].map((one) => `*${one}*`);
}

function whyNoPattern(texts: readonly TextTest[]): string {
  const on = texts.find((test) => test.on !== 'secret')?.on;
  return on === undefined ? 'a pattern with * and ? cannot say it' : `guard tests the value, not the ${on}`;
}

/** Every rule with every path and every pattern; a list that is empty asks nothing. */
function combined(rules: readonly string[], paths: readonly string[], patterns: readonly string[]) {
  const choices = (list: readonly string[]): readonly (string | null)[] => (list.length === 0 ? [null] : list);
  return choices(rules).flatMap((rule) => choices(paths).flatMap((path) => choices(patterns).map((pattern) => ({rule, path, pattern}))));
}
