import {GuardError} from '../../core/errors.ts';
import {EXIT, type ExitCode} from '../../core/exit-code.ts';
import type {Provider} from '../../core/provider.ts';
import type {Rule} from '../../core/rule.ts';
import {ruleOf} from '../../detect/user-rules.ts';
import {loadRuleset} from '../../scan/ruleset.ts';
import {userRuleset} from '../../scan/user-ruleset.ts';
import type {MaskLine} from '../../ui/mask-line.ts';
import type {Streams} from '../../ui/streams.ts';
import {table} from '../../ui/table.ts';
import {theme} from '../../ui/theme.ts';
import {counted} from '../../ui/units.ts';
import {ruleMasker} from './rule-masker.ts';
import {ownRules, type RulesPlace} from './user-rules.ts';

interface Known {
  readonly provider: Provider;
  readonly rule: Rule;
  readonly longest: number | null;
  /** Where a rule that is not built in stands ('guard.yml:12'); null: built in. */
  readonly from: string | null;
}

export interface ShowRulesContext extends RulesPlace {
  readonly streams: Streams;
}

/** `guard rules`: one line per rule, or JSON; those of the settings that count here first. */
export async function listRules(flags: {provider?: string | undefined; json: boolean}, context: ShowRulesContext): Promise<ExitCode> {
  const {streams} = context;
  const all = await knownRules(context);
  const chosen = flags.provider === undefined ? all : all.filter(({provider}) => provider.id === flags.provider);
  if (chosen.length === 0) throw new GuardError('USAGE', `no rule of a provider "${flags.provider}"`, {hint: 'guard rules'});
  if (flags.json) {
    const {maskLine} = ruleMasker();
    streams.out(
      `${JSON.stringify({version: 1, rules: loadRuleset().hash, list: chosen.map((known) => jsonRule(known, maskLine))}, null, 2)}\n`,
    );
    return EXIT.clean;
  }
  const rows = chosen.map(({provider, rule, from}) => [
    rule.id,
    from === null ? provider.title : `(${from})`,
    rule.severity,
    rule.confidence ?? 'certain',
    rule.checksum === undefined ? '' : 'checksum',
  ]);
  streams.out(`${table(['rule', 'provider', 'severity', 'confidence', ''], rows, theme(streams.color))}\n${sums(chosen)}`);
  return EXIT.clean;
}

/** `guard rules show ID`. Throws USAGE for an unknown id, with the nearest ones. */
export async function showRule(id: string, flags: {json: boolean}, context: ShowRulesContext): Promise<ExitCode> {
  const {streams} = context;
  const all = await knownRules(context);
  const known = all.find(({rule}) => rule.id === id || (rule.formerly ?? []).includes(id));
  if (known === undefined) throw new GuardError('USAGE', `no rule "${id}"`, {hint: nearest(id, all)});
  streams.out(flags.json ? `${JSON.stringify(jsonRule(known, ruleMasker().maskLine), null, 2)}\n` : ruleText(known, streams));
  return EXIT.clean;
}

function sums(chosen: readonly Known[]): string {
  const own = chosen.filter(({from}) => from !== null).length;
  const builtIn = chosen.filter(({from}) => from === null);
  const lines = [`  ${builtIn.length} rules of ${new Set(builtIn.map(({provider}) => provider.id)).size} providers`];
  if (own > 0) lines.push(`  ${counted(own, 'rule')} of your settings (guard rules test)`);
  return `${lines.join('\n')}\n`;
}

async function knownRules(place: RulesPlace): Promise<Known[]> {
  const {PROVIDERS} = await import('../../providers/index.ts');
  const lengths = new Map(loadRuleset().rules.map((rule) => [rule.id, rule.longest]));
  const builtIn = PROVIDERS.flatMap((provider) =>
    provider.rules.map((rule) => ({provider, rule, longest: lengths.get(rule.id) ?? null, from: null})),
  );
  return [...(await knownOwn(place)), ...builtIn];
}

/** Words and expressions of a settings file are somebody else's: everything but the id is masked. */
async function knownOwn(place: RulesPlace): Promise<Known[]> {
  const rules = await ownRules(place);
  if (rules.length === 0) return [];
  const {rules: compiled, users} = userRuleset(rules);
  const {maskLine} = ruleMasker();
  return rules.map((rule, i) => ({
    provider: {
      id: 'settings',
      title: maskLine(rule.file),
      service: false,
      docs: rule.docs.map(maskLine),
      hosts: [],
      rules: [],
      manual: maskLine(rule.manual),
    },
    rule: {...ruleOf(rule), title: maskLine(rule.title), anchors: rule.anchors.map(maskLine)},
    longest: compiled[(users?.from ?? 0) + i]?.longest ?? null,
    from: maskLine(rule.line === null ? rule.file : `${rule.file}:${rule.line}`),
  }));
}

function jsonRule({provider, rule, longest, from}: Known, maskLine: MaskLine): Record<string, unknown> {
  return {
    id: rule.id,
    title: rule.title,
    provider: provider.service ? provider.id : null,
    from: from ?? 'built in',
    severity: rule.severity,
    confidence: rule.confidence ?? 'certain',
    lowEntropy: rule.lowEntropy ?? false,
    anchors: rule.anchors,
    pattern: from === null ? rule.pattern.source : maskLine(rule.pattern.source),
    longestMatch: longest,
    checksum: rule.checksum ?? null,
    structure: rule.structure ?? null,
    near: rule.near ?? null,
    parts: (rule.parts ?? []).map((part) => part.name),
    docs: provider.docs,
    hosts: provider.hosts,
    manual: provider.manual,
  };
}

function ruleText(known: Known, streams: Streams): string {
  const {strong, faint} = theme(streams.color);
  const fields = jsonRule(known, ruleMasker().maskLine);
  const rows = Object.entries(fields).filter(
    ([key, value]) => !['id', 'title'].includes(key) && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  const lines = rows.map(
    ([key, value]) =>
      `  ${faint(key.padEnd(13))} ${Array.isArray(value) ? value.join('  ') : typeof value === 'object' ? JSON.stringify(value) : value}`,
  );
  return `${strong(known.rule.title)}  ${known.rule.id}\n${lines.join('\n')}\n`;
}

function nearest(id: string, all: readonly Known[]): string {
  const words = id
    .toLowerCase()
    .split(/[^a-z0-9]/)
    .filter((word) => word.length > 2);
  const close = all.map(({rule}) => rule.id).filter((one) => words.some((word) => one.includes(word)));
  return close.length > 0
    ? `guard rules show ${close[0]}${close.length > 1 ? ` (also: ${close.slice(1, 6).join(', ')})` : ''}`
    : 'guard rules';
}
