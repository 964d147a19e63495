import {LOOSENS, type SettingKey, SINGLE_KEYS} from './defaults.ts';
import {keyValue} from './document.ts';
import {type LayerDocument, type Settings, singleValue} from './merge.ts';
import {mistakenFiles} from './settings-file.ts';

/**
 * What the summary says about the settings of the scanned repository: what they add, and one line for each value that took effect and lets more
 * pass than the other layers would. `settings` is what all `layers` came to. Empty: they say nothing of the kind.
 */
export function repositoryNotices(layers: readonly LayerDocument[], settings: Settings): string[] {
  const repository = layers.find(({layer}) => layer === 'repository');
  if (repository === undefined) return [];
  const others = layers.filter((one) => one !== repository);
  const added = additions(repository);
  const lines = added.length === 0 ? [] : [`${repository.name} adds ${added.join(', ')}.`];
  for (const key of SINGLE_KEYS) {
    if (key === 'baseline' || settings.from[key][0]?.layer !== 'repository') continue;
    const [now, before] = [keyValue(settings.values, key), singleValue(key, others)];
    if (!LOOSENS[key](now, before)) continue;
    lines.push(`${place(repository, key)} loosens this scan: ${key} ${said(now)} instead of ${said(before)} (--no-repo-config undoes it).`);
  }
  return lines;
}

/** Files that look like settings and are none. `root` null: nowhere to look. */
export function mistakenNotices(root: string | null): string[] {
  return (root === null ? [] : mistakenFiles(root)).map((name) => `${name} is not read: settings are in guard.yml.`);
}

function additions({document}: LayerDocument): string[] {
  const {allow = [], rules = [], scan, baseline} = document;
  const words = [
    counted(allow.length, 'allow entry', 'allow entries'),
    counted(scan?.exclude?.length ?? 0, 'excluded path pattern', 'excluded path patterns'),
  ];
  if (baseline !== undefined) words.push(`the baseline ${baseline}`);
  words.push(counted(rules.length, 'rule', 'rules'));
  return words.filter((word) => word !== '');
}

function counted(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
}

function place({name, document}: LayerDocument, key: SettingKey): string {
  const line = document.lines[key]?.[0];
  return line === undefined ? name : `${name}:${line}`;
}

function said(value: unknown): string {
  return value === null ? 'none' : String(value);
}
