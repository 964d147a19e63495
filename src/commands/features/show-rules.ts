import {GuardError} from '../../core/errors.ts';
import {EXIT, type ExitCode} from '../../core/exit-code.ts';
import type {Provider} from '../../core/provider.ts';
import type {Rule} from '../../core/rule.ts';
import {loadRuleset} from '../../scan/ruleset.ts';
import type {Streams} from '../../ui/streams.ts';
import {table} from '../../ui/table.ts';
import {theme} from '../../ui/theme.ts';

interface Known {
  readonly provider: Provider;
  readonly rule: Rule;
}

/** `guard rules`: one line per rule, or JSON. */
export async function listRules(flags: {provider?: string | undefined; json: boolean}, streams: Streams): Promise<ExitCode> {
  const all = await knownRules();
  const chosen = flags.provider === undefined ? all : all.filter(({provider}) => provider.id === flags.provider);
  if (chosen.length === 0) throw new GuardError('USAGE', `no rule of a provider "${flags.provider}"`, {hint: 'guard rules'});
  if (flags.json) {
    streams.out(`${JSON.stringify({version: 1, rules: loadRuleset().hash, list: chosen.map(jsonRule)}, null, 2)}\n`);
    return EXIT.clean;
  }
  const rows = chosen.map(({provider, rule}) => [
    rule.id,
    provider.title,
    rule.severity,
    rule.confidence ?? 'certain',
    rule.checksum === undefined ? '' : 'checksum',
  ]);
  streams.out(
    `${table(['rule', 'provider', 'severity', 'confidence', ''], rows, theme(streams.color))}\n  ${chosen.length} rules of ${new Set(chosen.map(({provider}) => provider.id)).size} providers\n`,
  );
  return EXIT.clean;
}

/** `guard rules show ID`. Throws USAGE for an unknown id, with the nearest ones. */
export async function showRule(id: string, flags: {json: boolean}, streams: Streams): Promise<ExitCode> {
  const all = await knownRules();
  const known = all.find(({rule}) => rule.id === id || (rule.formerly ?? []).includes(id));
  if (known === undefined) throw new GuardError('USAGE', `no rule "${id}"`, {hint: nearest(id, all)});
  streams.out(flags.json ? `${JSON.stringify(jsonRule(known), null, 2)}\n` : ruleText(known, streams));
  return EXIT.clean;
}

async function knownRules(): Promise<Known[]> {
  const {PROVIDERS} = await import('../../providers/index.ts');
  return PROVIDERS.flatMap((provider) => provider.rules.map((rule) => ({provider, rule})));
}

function jsonRule({provider, rule}: Known): Record<string, unknown> {
  const compiled = loadRuleset().rules.find((one) => one.id === rule.id);
  return {
    id: rule.id,
    title: rule.title,
    provider: provider.service ? provider.id : null,
    severity: rule.severity,
    confidence: rule.confidence ?? 'certain',
    lowEntropy: rule.lowEntropy ?? false,
    anchors: rule.anchors,
    pattern: rule.pattern.source,
    longestMatch: compiled?.longest ?? null,
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
  const fields = jsonRule(known);
  const rows = Object.entries(fields).filter(
    ([key, value]) => !['id', 'title'].includes(key) && value !== null && !(Array.isArray(value) && value.length === 0),
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
