import {plainSha1} from '../../core/fingerprint.ts';
import {type Fields, fields, isObject, list, text, texts} from './fields.ts';
import {emptyDraft, type ImportedSetup, type SetupDraft} from './imported-setup.ts';
import {invalid, parseYamlText, type YamlText} from './peer-text.ts';

const SERVICE_HASH = "a hash that only GitGuardian's service can make: allow the finding with guard allow add";
/** Keys of ggshield's settings that say how it runs or whom it asks: nothing that guard could take over. */
const RUNNING = [
  'version',
  'instance',
  'exit_zero',
  'exit-zero',
  'verbose',
  'insecure',
  'allow_self_signed',
  'allow-self-signed',
  'max_commits_for_hook',
  'max-commits-for-hook',
  'debug',
  'iac',
  'sca',
  'instances',
  'default_token_lifetime_days',
];

/**
 * `.gitguardian.yaml` and its older names: version 2 (`secret:`) and version 1 (keys with hyphens at the top). Throws CONFIG_INVALID for
 * text that is no such file.
 */
export function gitguardianConfig(source: string, file: string): ImportedSetup {
  const yaml = parseYamlText(source, file);
  if (!isObject(yaml.value)) throw invalid(file, null, 'not a settings file of ggshield (no keys)');
  const reader = new ConfigReader(file, yaml);
  const config = fields(yaml.value);
  if (isObject(config['secret'])) reader.secret(fields(config['secret']), ['secret']);
  reader.secret(config, []);
  return reader.draft;
}

class ConfigReader {
  readonly draft: SetupDraft = emptyDraft();
  readonly #file: string;
  readonly #yaml: YamlText;

  constructor(file: string, yaml: YamlText) {
    this.#file = file;
    this.#yaml = yaml;
  }

  /** One level: the `secret` section, or the top of a version 1 file. */
  secret(section: Fields, at: readonly string[]): void {
    for (const [key, value] of Object.entries(section)) {
      const path = [...at, key];
      switch (key.replaceAll('-', '_')) {
        case 'ignored_paths':
        case 'paths_ignore':
          this.#paths(value, path);
          break;
        case 'ignored_matches':
        case 'matches_ignore':
          this.#matches(value, path);
          break;
        case 'ignored_detectors':
        case 'banlisted_detectors':
          this.#detectors(value, path);
          break;
        case 'secret':
          break;
        default:
          this.#other(path, at.length === 0);
      }
    }
  }

  #place(path: readonly (string | number)[]) {
    return {file: this.#file, line: this.#yaml.lineOf(path)};
  }

  #note(path: readonly (string | number)[], what: string, why: string): void {
    this.draft.notes.push({place: this.#place(path), outcome: 'not-taken', what, why});
  }

  #paths(value: unknown, path: readonly string[]): void {
    for (const [i, glob] of list(value).entries()) {
      if (typeof glob === 'string' && glob !== '') this.draft.excludes.push({place: this.#place([...path, i]), glob});
      else this.#note([...path, i], 'ignored path', 'no text');
    }
  }

  /** `{name, match}` or the match alone. 64 hex digits are GitGuardian's own hash over several values: no finding can be matched with it. */
  #matches(value: unknown, path: readonly string[]): void {
    for (const [i, entry] of list(value).entries()) {
      const match = typeof entry === 'string' ? entry : text(fields(entry)['match']);
      const what = text(fields(entry)['name']) || 'ignored match';
      const why = match === '' ? 'no match' : /^[0-9a-f]{64}$/i.test(match) ? SERVICE_HASH : null;
      if (why !== null) this.#note([...path, i], what, why);
      else {
        const place = this.#place([...path, i]);
        this.draft.knownValues.push({place, sha1: plainSha1(match), path: null, peerRule: '', seenAt: null, isNoSecret: true});
      }
    }
  }

  #detectors(value: unknown, path: readonly string[]): void {
    for (const [i, name] of texts(value).entries()) {
      const place = this.#place([...path, i]);
      this.draft.allows.push({place, peerRules: [name], paths: [], texts: [], commits: [], reason: 'ignored detector'});
    }
  }

  #other(path: readonly string[], isTop: boolean): void {
    const key = path.at(-1) ?? '';
    if (isTop && (RUNNING.includes(key) || key === 'secret')) {
      if (key === 'iac' || key === 'sca') this.#note(path, key, 'guard looks for secrets only');
      return;
    }
    this.#note(path, path.join('.'), isTop ? 'guard does not know this key' : 'says how ggshield runs');
  }
}
