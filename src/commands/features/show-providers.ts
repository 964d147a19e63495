import {GuardError} from '../../core/errors.ts';
import {EXIT, type ExitCode} from '../../core/exit-code.ts';
import type {Provider} from '../../core/provider.ts';
import type {Streams} from '../../ui/streams.ts';
import {table} from '../../ui/table.ts';
import {theme} from '../../ui/theme.ts';

const ACTIONS = ['verify', 'revoke', 'rotate'] as const;
type Action = (typeof ACTIONS)[number];

/** By guard's own steps, or by a person as `manual` says. */
type Means = 'guard' | 'by hand';

/** `guard providers [ID]`. Throws USAGE for an id that no provider has, with the nearest ones. */
export async function showProviders(id: string | null, flags: {json: boolean}, streams: Streams): Promise<ExitCode> {
  const {PROVIDERS} = await import('../../providers/index.ts');
  const chosen = id === null ? PROVIDERS : [known(id, PROVIDERS)];
  if (flags.json) streams.out(`${JSON.stringify({version: 1, providers: chosen.map(jsonProvider)}, null, 2)}\n`);
  else if (id === null) streams.out(listText(PROVIDERS, streams));
  else streams.out(chosen.map((one) => providerText(one, streams)).join(''));
  return EXIT.clean;
}

function known(id: string, providers: readonly Provider[]): Provider {
  const found = providers.find((one) => one.id === id.toLowerCase());
  if (found !== undefined) return found;
  const wanted = id.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const close = providers
    .filter((one) => wanted.length > 1 && (one.id.includes(wanted) || one.title.toLowerCase().includes(wanted) || wanted.includes(one.id)))
    .map((one) => one.id);
  throw new GuardError('USAGE', `no provider "${id}"`, {
    hint:
      close.length === 0
        ? 'guard providers'
        : `guard providers ${close[0]}${close.length > 1 ? ` (also: ${close.slice(1, 6).join(', ')})` : ''}`,
  });
}

/** What the definition holds: steps that guard carries out, else what a person does. */
function meansOf(provider: Provider, action: Action): Means {
  const steps = (provider as Provider & Partial<Readonly<Record<Action, unknown>>>)[action];
  return Array.isArray(steps) && steps.length > 0 ? 'guard' : 'by hand';
}

function jsonProvider(provider: Provider): Record<string, unknown> {
  return {
    id: provider.id,
    title: provider.title,
    service: provider.service,
    rules: provider.rules.map(({id, title, severity, confidence = 'certain'}) => ({id, title, severity, confidence})),
    ...Object.fromEntries(ACTIONS.map((action) => [action, meansOf(provider, action)])),
    docs: provider.docs,
    hosts: provider.hosts,
    manual: provider.manual,
  };
}

function listText(providers: readonly Provider[], streams: Streams): string {
  const services = providers.filter((one) => one.service);
  const kinds = providers.filter((one) => !one.service);
  const row = (one: Provider): string[] => [one.id, one.title, String(one.rules.length), ...ACTIONS.map((action) => meansOf(one, action))];
  const rules = providers.reduce((sum, one) => sum + one.rules.length, 0);
  return [
    table(['provider', 'service', 'rules', ...ACTIONS], services.map(row), theme(streams.color)),
    '',
    table(
      ['kind', 'of no one service', 'rules'],
      kinds.map((one) => row(one).slice(0, 3)),
      theme(streams.color),
    ),
    '',
    `  ${services.length} services, ${rules} rules. "by hand": guard providers ID says what to do.`,
    '',
  ].join('\n');
}

function providerText(provider: Provider, streams: Streams): string {
  const {strong, faint} = theme(streams.color);
  const field = (name: string, text: string): string[] => (text === '' ? [] : [`  ${faint(name.padEnd(8))} ${text}`]);
  return [
    `${strong(provider.title)}  ${provider.id}`,
    ...field('verify', provider.service ? meansOf(provider, 'verify') : ''),
    ...field('revoke', provider.service ? meansOf(provider, 'revoke') : ''),
    ...field('rotate', provider.service ? meansOf(provider, 'rotate') : ''),
    ...field('by hand', provider.manual),
    ...field('hosts', provider.hosts.join('  ')),
    ...field('docs', provider.docs.join('  ')),
    '',
    table(
      ['rule', 'detects', 'severity', 'confidence'],
      provider.rules.map(({id, title, severity, confidence = 'certain'}) => [id, title, severity, confidence]),
      theme(streams.color),
    ),
    '',
  ].join('\n');
}
