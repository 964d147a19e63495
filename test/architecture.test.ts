import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {codeOf, importsOf, ROOT, SOURCES, sourceFiles} from './helpers/imports.ts';

/** Who may import whom: the table of src/README.md as data. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  kernel: ['core'],
  grammars: ['core'],
  unwrap: ['core'],
  programs: ['core'],
  config: ['core', 'grammars'],
  providers: ['core'],
  sources: ['core', 'kernel', 'grammars', 'unwrap', 'programs'],
  detect: ['core', 'kernel'],
  policy: ['core'],
  stores: ['core'],
  ui: ['core'],
  scan: ['core', 'detect', 'kernel', 'providers', 'sources', 'stores', 'unwrap', 'grammars', 'programs'],
  respond: ['core', 'providers', 'stores', 'grammars', 'programs'],
  gateway: ['core', 'detect', 'policy', 'providers', 'stores', 'grammars', 'programs'],
  commands: [
    'core',
    'detect',
    'kernel',
    'providers',
    'sources',
    'stores',
    'unwrap',
    'grammars',
    'programs',
    'scan',
    'ui',
    'config',
    'base-command',
  ],
  'base-command': ['core', 'stores', 'ui', 'commands'],
  cli: ['base-command', 'commands'],
  hook: ['config', 'core', 'detect', 'kernel', 'scan', 'sources', 'stores', 'ui', 'providers'],
  index: ['core', 'detect', 'scan'],
};

const files = sourceFiles();
const imports = files.flatMap(importsOf);
/** 'core/secret.ts' -> 'core'; 'hook.ts' -> 'hook'. */
const moduleOf = (file: string): string => (file.includes(path.sep) ? (file.split(path.sep)[0] ?? '') : file.replace(/\.tsx?$/, ''));
const isLocal = (to: string): boolean => /\.tsx?$/.test(to);

describe('imports', () => {
  it('finds the source files and their imports', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.filter((one) => one.dynamic).length).toBeGreaterThan(3);
    expect(imports.filter((one) => one.typeOnly).length).toBeGreaterThan(20);
  });

  it('follow the table', () => {
    const wrong = imports.filter(({from, to}) => {
      if (!isLocal(to)) return false;
      const [source, target] = [moduleOf(from), moduleOf(to)];
      return source !== target && !(MAY_IMPORT[source] ?? []).includes(target);
    });
    expect(wrong.map(({from, to}) => `${from} -> ${to}`)).toEqual([]);
  });

  it('of a command file are oclif, the base and types; its feature comes inside run', () => {
    const commandFiles = files
      .map((file) => path.relative(SOURCES, file))
      .filter((file) => file.startsWith('commands') && !file.includes('features'));
    const wrong = imports.filter(
      ({from, to, typeOnly, dynamic}) =>
        commandFiles.includes(from) && !typeOnly && !dynamic && to !== '@oclif/core' && moduleOf(to) !== 'base-command',
    );
    expect(commandFiles.length).toBeGreaterThan(3);
    expect(wrong.map(({from, to}) => `${from} -> ${to}`)).toEqual([]);
  });
});

/** One door for each effect: who may import a module, or use a word. */
const DOORS: readonly {readonly effect: string; readonly module?: RegExp; readonly word?: RegExp; readonly only: RegExp}[] = [
  {effect: 'ending the process', word: /process\.exit(Code)?\b/, only: /^(base-command|hook)\.ts$/},
  {
    effect: 'standard output and error',
    word: /process\.std(out|err)\.write|\bconsole\.(log|error|warn|info|debug|dir|table|trace)\b|writeSync\([12]\b/,
    only: /^ui\//,
  },
  {effect: '@oclif/core', module: /^@oclif\//, only: /^(commands\/|base-command\.ts|cli\.ts)/},
  {effect: 'starting programs', module: /^node:child_process$/, only: /^(sources\/git\/start\.ts|programs\/)/},
  {effect: 'worker threads', module: /^node:worker_threads$/, only: /^scan\/(workers|scan-worker)\.ts$/},
  {
    effect: 'network',
    module: /^(node:(net|http|https|http2|tls|dgram|dns)|undici)$/,
    // Standard input is read as a socket is: a read that waits for a pipe would keep Ctrl-C from ending the process.
    only: /^(providers\/client|providers\/signers\/|gateway\/|scan\/daemon|sources\/stdin)/,
  },
  {effect: 'fetch', word: /\bfetch\(/, only: /^providers\/client\.ts$/},
  {effect: 'the keychain', module: /keyring/, only: /^stores\/keychain\.ts$/},
  // The scan worker is an entry too: what watches over users' rules there gets its clock from it.
  {
    effect: 'the clock',
    word: /\bDate\.now\b|new Date\(\)|performance\.now|process\.hrtime/,
    only: /^(commands\/(?!features\/)|hook\.ts|scan\/scan-worker\.ts)/,
  },
  {effect: 'randomness', word: /Math\.random|randomUUID/, only: /^(commands\/|hook\.ts)/},
  {
    effect: 'the text of a secret',
    word: /\.reveal\(\)/,
    only: /^(core\/fingerprint|providers\/client|providers\/signers\/|gateway\/(forward|scrub)|stores\/(keychain|sealed-file)|respond\/install)/,
  },
  {effect: 'evaluating code', word: /\beval\(|new Function\(|node:vm/, only: /^$/},
];

describe('doors', () => {
  for (const {effect, module, word, only} of DOORS) {
    it(`${effect}: only where the table says`, () => {
      const byModule = module === undefined ? [] : imports.filter(({to}) => module.test(to)).map(({from}) => from);
      const byWord = word === undefined ? [] : files.filter((file) => word.test(codeOf(file))).map((file) => path.relative(SOURCES, file));
      expect([...new Set([...byModule, ...byWord])].filter((file) => !only.test(file))).toEqual([]);
    });
  }
});

interface Metafile {
  readonly outputs: Readonly<
    Record<
      string,
      {
        readonly bytes: number;
        readonly inputs: Readonly<Record<string, unknown>>;
        readonly imports: readonly {readonly path: string; readonly kind: string}[];
      }
    >
  >;
}

describe('bundles', () => {
  const {cli, hook, library} = JSON.parse(readFileSync(path.join(ROOT, 'dist/meta.json'), 'utf8')) as Record<
    'cli' | 'hook' | 'library',
    Metafile
  >;

  it('the hook holds the scanner and nothing of the long way', () => {
    const inputs = Object.values(hook.outputs).flatMap((output) => Object.keys(output.inputs));
    const modules = new Set(inputs.map((input) => (input.startsWith('src/') ? moduleOf(path.relative('src', input)) : input)));
    expect(
      [...modules].filter(
        (name) =>
          !['config', 'core', 'detect', 'kernel', 'scan', 'sources', 'stores', 'ui', 'providers', 'hook', 'lazy:crypto'].includes(name),
      ),
    ).toEqual([]);
    expect(inputs.filter((input) => input.startsWith('src/providers/'))).toEqual(['src/providers/rules-table.ts']);
    expect(inputs.filter((input) => input.includes('node_modules'))).toEqual([]);
  });

  it('what every start loads is at most 400 KB, without heavy libraries', () => {
    const start = staticClosure(cli, 'dist/cli.mjs');
    const bytes = start.reduce((sum, output) => sum + (cli.outputs[output]?.bytes ?? 0), 0);
    expect(bytes).toBeLessThan(400_000);
    const inputs = start.flatMap((output) => Object.keys(cli.outputs[output]?.inputs ?? {}));
    const heavy = /node_modules\/(ink|react|preact|preact-render-to-string|undici|yaml|valibot|@napi-rs)\//;
    expect(inputs.filter((input) => heavy.test(input))).toEqual([]);
  });

  it('the library reads no file and starts no program', () => {
    const inputs = Object.values(library.outputs).flatMap((output) => Object.keys(output.inputs));
    expect(
      inputs.filter((input) => input.startsWith('src/sources/') || input.startsWith('src/stores/') || input.includes('node_modules')),
    ).toEqual([]);
  });
});

function staticClosure(metafile: Metafile, entry: string): string[] {
  const known = new Set([entry]);
  for (const output of known) {
    for (const one of metafile.outputs[output]?.imports ?? [])
      if (one.kind === 'import-statement' && metafile.outputs[one.path] !== undefined) known.add(one.path);
  }
  return [...known];
}

describe('files', () => {
  it('of the source are at most 400 lines, data tables apart', () => {
    const long = files
      .filter((file) => !/providers[/\\](definitions|rules-table|index)|stores\.ts$|text-model/.test(file))
      .filter((file) => readFileSync(file, 'utf8').split('\n').length > 400);
    expect(long).toEqual([]);
  });
});
