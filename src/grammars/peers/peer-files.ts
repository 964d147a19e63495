import {detectSecretsBaseline} from './detect-secrets.ts';
import {fields, isObject} from './fields.ts';
import {gitguardianConfig} from './gitguardian.ts';
import {githubScanning} from './github-scanning.ts';
import {gitleaksBaseline} from './gitleaks-baseline.ts';
import {gitleaksConfig} from './gitleaks-config.ts';
import {gitleaksIgnore} from './gitleaks-ignore.ts';
import {emptyDraft, type ImportedSetup} from './imported-setup.ts';
import {kingfisherBaseline} from './kingfisher.ts';
import {invalid, parseYamlText, peerText} from './peer-text.ts';
import {secretlintConfig, secretlintIgnore, secretlintRules} from './secretlint.ts';
import {trufflehogExcludes} from './trufflehog.ts';

/** One kind of file of a peer: how it is recognised, and what reads it. */
interface PeerFile {
  /** For people: 'gitleaks configuration'. */
  readonly title: string;
  /** Tested on the base name. */
  readonly name: RegExp;
  /** Tested on the start of the text where the name tells nothing. */
  readonly content?: RegExp;
  /** Written by a program: may be large. */
  readonly isReport: boolean;
  readonly parse: (text: string, file: string) => ImportedSetup;
}

const PEER_FILES: readonly PeerFile[] = [
  {
    title: 'gitleaks configuration',
    name: /^\.?(gitleaks|betterleaks)([.-][\w-]+)*\.toml$/i,
    content: /^\s*\[\[?(rules|allowlists?|extend)\]?\]/m,
    isReport: false,
    parse: gitleaksConfig,
  },
  {title: 'gitleaks ignore file', name: /^\.(gitleaksignore|betterleaksignore)$/i, isReport: false, parse: gitleaksIgnore},
  {
    title: 'detect-secrets baseline',
    name: /^\.secrets(\.[\w-]+)?\.baseline$/i,
    content: /^\s*\{[\s\S]*"(plugins_used|filters_used|generated_at)"/,
    isReport: true,
    parse: detectSecretsBaseline,
  },
  {
    title: 'gitleaks baseline',
    name: /^\.?gitleaks[\w.-]*\.json$/i,
    content: /^\s*\[\s*(\]\s*$|\{[\s\S]*"(RuleID|StartLine)"\s*:)/,
    isReport: true,
    parse: gitleaksBaseline,
  },
  {title: 'ggshield settings', name: /^\.?(gitguardian|ggshield)(\.ya?ml)?$/i, isReport: false, parse: gitguardianConfig},
  {title: 'trufflehog exclude file', name: /^\.?trufflehog[\w.-]*(exclude|ignore)[\w.-]*$/i, isReport: false, parse: trufflehogExcludes},
  {
    title: 'kingfisher baseline',
    name: /^\.?kingfisher[\w.-]*\.ya?ml$/i,
    content: /^(fingerprint_algorithm: kingfisher|ExactFindings:)/m,
    isReport: false,
    parse: kingfisherBaseline,
  },
  {title: 'secretlint ignore file', name: /^\.secretlintignore$/i, isReport: false, parse: secretlintIgnore},
  {title: 'secretlint configuration', name: /^\.secretlintrc(\.(json|ya?ml))?$/i, isReport: false, parse: secretlintConfig},
  {title: 'GitHub secret scanning settings', name: /^secret_scanning\.ya?ml$/i, isReport: false, parse: githubScanning},
  {title: 'package.json', name: /^package\.json$/i, isReport: false, parse: packageJson},
];

/** Files that `guard import` looks for by itself, relative to the repository root. */
export const USUAL_FILES: readonly string[] = [
  '.gitleaks.toml',
  'gitleaks.toml',
  '.betterleaks.toml',
  '.gitleaksignore',
  '.betterleaksignore',
  '.gitleaks-baseline.json',
  'gitleaks-baseline.json',
  '.secrets.baseline',
  '.gitguardian.yaml',
  '.gitguardian.yml',
  '.gitguardian',
  '.ggshield.yml',
  '.ggshield.yaml',
  '.trufflehog-exclude.txt',
  '.trufflehog-exclude',
  '.trufflehogignore',
  'trufflehog-exclude.txt',
  '.trufflehog-ignore',
  '.trufflehog_exclude.txt',
  'kingfisher-baseline.yaml',
  'kingfisher-baseline.yml',
  '.kingfisher-baseline.yaml',
  '.kingfisher-baseline.yml',
  '.secretlintrc.json',
  '.secretlintrc.yml',
  '.secretlintrc.yaml',
  '.secretlintrc',
  '.secretlintrc.js',
  '.secretlintrc.cjs',
  '.secretlintignore',
  '.github/secret_scanning.yml',
  '.talismanrc',
];

/** Files that are named and not read, with the reason. */
const NOT_READ: readonly {readonly name: RegExp; readonly why: string}[] = [
  {name: /^\.secretlintrc\.[cm]?js$/i, why: 'a program: guard runs nothing of a repository; write it as .secretlintrc.json'},
  {name: /^\.talismanrc$/i, why: "talisman's checksums are of whole files: no finding can be matched with them; use guard baseline create"},
];

/** A file read into a setup, with what it was taken for. */
export interface ReadPeerFile {
  readonly title: string;
  readonly setup: ImportedSetup;
}

/** Reads one file of a peer, told by its name, else by its text. Throws CONFIG_INVALID for one that is broken or of no known kind. */
export function readPeerFile(bytes: Uint8Array, file: string): ReadPeerFile {
  const base = file.split(/[/\\]/).at(-1) ?? file;
  const refused = NOT_READ.find((one) => one.name.test(base));
  if (refused !== undefined) {
    const note = {place: {file, line: 0}, outcome: 'not-taken', what: 'file', why: refused.why} as const;
    return {title: base, setup: {...emptyDraft(), notes: [note]}};
  }
  const byName = PEER_FILES.find((one) => one.name.test(base));
  const text = peerText(bytes, file, byName?.isReport ?? true);
  const kind = byName ?? PEER_FILES.find((one) => one.content?.test(text.slice(0, 65_536)) === true);
  if (kind === undefined)
    throw invalid(
      file,
      null,
      'of no kind that guard can import',
      `a file named like one of ${USUAL_FILES.slice(0, 1).join('')}, .secrets.baseline, .gitguardian.yaml`,
    );
  return {title: kind.title, setup: kind.parse(text, file)};
}

/** `package.json#secretlint`; nothing else in it is read. */
function packageJson(source: string, file: string): ImportedSetup {
  const yaml = parseYamlText(source, file);
  const config = fields(fields(yaml.value)['secretlint']);
  if (!isObject(fields(yaml.value)['secretlint'])) return emptyDraft();
  return secretlintRules(Array.isArray(config['rules']) ? config['rules'] : [], ['secretlint', 'rules'], file, yaml);
}
