import {SETTING_KEYS, type SettingKey} from '../../config/defaults.ts';
import {keyValue} from '../../config/document.ts';
import type {SettingFrom} from '../../config/merge.ts';
import {EXIT, type ExitCode} from '../../core/exit-code.ts';
import {type Surroundings, stateFolder} from '../../stores/state-folder.ts';
import {contentHash, trustState} from '../../stores/trust.ts';
import type {MaskLine} from '../../ui/mask-line.ts';
import type {Streams} from '../../ui/streams.ts';
import {table} from '../../ui/table.ts';
import {theme} from '../../ui/theme.ts';
import {type LoadedSettings, loadSettings, NO_FLAGS} from './load-settings.ts';
import {ruleMasker} from './rule-masker.ts';

interface ShowContext {
  readonly streams: Streams;
  readonly surroundings: Surroundings;
  readonly cwd: string;
  readonly version: string;
}

interface ShowAsked {
  readonly json: boolean;
  readonly repoConfig: boolean;
  readonly range?: string | undefined;
  readonly ci: boolean;
}

/** `guard config show`: every key, its value, and where it came from. Throws as `loadSettings`. */
export async function showSettings({json, repoConfig, range = undefined, ci}: ShowAsked, context: ShowContext): Promise<ExitCode> {
  const {streams, surroundings, cwd, version} = context;
  const asked = {roots: [cwd], cwd, flags: NO_FLAGS, repoConfig, range: range ?? null, ci};
  const loaded = await loadSettings(asked, surroundings, version);
  const {maskLine} = ruleMasker();
  const files = loaded.files.map((file) => ({
    layer: file.layer,
    name: file.name,
    sha256: contentHash(file.bytes),
    trust: file.layer === 'user' ? 'your own' : trustState(stateFolder(surroundings), file.path, file.bytes),
  }));
  streams.out(json ? `${JSON.stringify(asJson(loaded, files, maskLine), null, 2)}\n` : asText(loaded, files, maskLine, streams));
  return EXIT.clean;
}

interface ShownFile {
  readonly layer: string;
  readonly name: string;
  readonly sha256: string;
  readonly trust: string;
}

function asJson({settings, notices}: LoadedSettings, files: readonly ShownFile[], maskLine: MaskLine): unknown {
  const list = SETTING_KEYS.map((key) => ({key, value: keyValue(settings.values, key), from: settings.from[key]}));
  return masked({version: 1, settings: list, files, notices}, maskLine);
}

/** Every text of a value made safe to print: a token may stand in settings by mistake, and what is printed ends in logs. */
function masked(value: unknown, maskLine: MaskLine): unknown {
  if (typeof value === 'string') return maskLine(value);
  if (Array.isArray(value)) return value.map((one) => masked(one, maskLine));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [maskLine(key), masked(one, maskLine)]));
}

function asText({settings, notices}: LoadedSettings, files: readonly ShownFile[], maskLine: MaskLine, {color}: Streams): string {
  const look = theme(color);
  const rows = SETTING_KEYS.map((key) =>
    [key, valueText(key, keyValue(settings.values, key)), placesText(settings.from[key])].map(maskLine),
  );
  const lines = [table(['key', 'value', 'from'], rows, look), ''];
  for (const {name, sha256, trust} of files) lines.push(`  ${maskLine(name)}  ${look.faint(`sha256 ${sha256.slice(0, 16)}`)}  ${trust}`);
  if (files.length === 0) lines.push(look.faint('  No settings files: guard.yml at the root of a repository is one.'));
  for (const notice of notices) lines.push(look.faint(`  ${maskLine(notice)}`));
  return `${lines.join('\n')}\n`;
}

const LONGEST_VALUE = 48;

function valueText(key: SettingKey, value: unknown): string {
  if (key === 'baseline' && value === null) return 'guard.baseline.json';
  if (value === null) return 'none';
  if (!Array.isArray(value)) return String(value);
  if (value.length === 0) return 'none';
  if (key !== 'scan.exclude') return `${value.length} ${value.length === 1 ? 'entry' : 'entries'}`;
  const text = value.join(', ');
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}

/** 'guard.yml:3', or 'guard.yml:3,5; /home/ana/.config/guard/config.yml:2' for a list. */
function placesText(from: readonly SettingFrom[]): string {
  const places = new Map<string, number[]>();
  for (const {name, line} of from) places.set(name, [...(places.get(name) ?? []), ...(line === null ? [] : [line])]);
  return (
    [...places]
      .map(
        ([name, lines]) => `${name === '' ? 'default' : name}${lines.length === 0 ? '' : `:${[...new Set(lines)].slice(0, 8).join(',')}`}`,
      )
      .join('; ') || 'default'
  );
}
