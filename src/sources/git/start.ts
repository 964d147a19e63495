import {type ChildProcess, spawn, spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import path from 'node:path';
import type {Readable, Writable} from 'node:stream';
import {GuardError} from '../../core/errors.ts';

/** Where git starts, and what it is told about the repository. */
export interface GitPlace {
  /** Absolute path of the folder git runs in. */
  readonly cwd: string;
  /** Absolute; null: git looks for the repository itself (only while opening it, since that is when git checks its owner). */
  readonly gitDir: string | null;
  /** Absolute; null: none, or still to be found. */
  readonly workTree: string | null;
  /** GIT_* variables kept from the caller's environment, paths made absolute; and PATH, HOME and their like. */
  readonly environment: Readonly<Record<string, string>>;
  /** Exact paths passed as safe.directory; empty outside CI. */
  readonly safe: readonly string[];
}

/** A running git: its output must be read, `ended` tells how it went. */
export interface GitProcess {
  /** Only with `input: 'pipe'`. */
  readonly stdin: Writable | null;
  readonly stdout: Readable;
  /** Never rejects but with GIT_MISSING; a process that was killed has status null. */
  readonly ended: Promise<{readonly status: number | null; readonly stderr: string}>;
  kill(): void;
}

export interface GitOptions {
  readonly input?: Uint8Array | string | 'pipe';
  readonly signal?: AbortSignal;
}

export interface GitResult {
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Most that `runGit` collects; what can be longer is read as a stream. */
const MOST_OUTPUT = 256 << 20;
const MOST_ERROR_TEXT = 8 << 10;

/**
 * Settings that no repository may decide: all that runs a program, reaches the network, leaves something out or changes a format we parse.
 * What a setting cannot switch off (drivers for diff and textconv) is switched off at each command. The commit graph file is not believed:
 * it may say other parents than the commits do.
 */
const SETTINGS: readonly string[] = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.attributesFile=/dev/null',
  'core.pager=cat',
  'core.sshCommand=false',
  'core.askPass=false',
  'core.gitProxy=none',
  'core.commitGraph=false',
  'core.quotePath=true',
  'core.sparseCheckout=false',
  'core.untrackedCache=false',
  'credential.helper=',
  'protocol.allow=never',
  'log.showRoot=true',
  'log.showSignature=false',
  'log.mailmap=false',
  'log.follow=false',
  'gpg.program=false',
  'gpg.ssh.program=false',
  'gpg.x509.program=false',
  'color.ui=false',
  'diff.renames=false',
  'diff.suppressBlankEmpty=false',
  'diff.algorithm=myers',
  'diff.indentHeuristic=false',
  'i18n.logOutputEncoding=UTF-8',
  'submodule.recurse=false',
  'gc.auto=0',
  'maintenance.auto=false',
  'advice.graftFileDeprecated=false',
];

/** Variables that say the same to every version of git, and cannot be overridden by a repository's settings. */
const FIXED: Readonly<Record<string, string>> = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  // Before 2.45 a missing object of a partial clone is asked for whatever the line above says: no protocol, no request.
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_GRAFT_FILE: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  GIT_ASKPASS: 'false',
  SSH_ASKPASS: 'false',
  GIT_PAGER: 'cat',
  GIT_ATTR_NOSYSTEM: '1',
  GIT_LITERAL_PATHSPECS: '1',
  GIT_FLUSH: '0',
  LC_ALL: 'C',
};

/** Kept from the caller's environment besides the GIT_* of `repository.ts`. */
const KEPT =
  /^(PATH|HOME|XDG_CONFIG_HOME|USERPROFILE|HOMEDRIVE|HOMEPATH|SYSTEMROOT|SYSTEMDRIVE|WINDIR|PATHEXT|COMSPEC|APPDATA|LOCALAPPDATA|PROGRAMDATA|PROGRAMFILES|TEMP|TMP|TMPDIR|LD_LIBRARY_PATH|DYLD_LIBRARY_PATH)$/i;

/** The part of an environment that git needs and that says nothing about a repository. */
export function plainEnvironment(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) if (value !== undefined && KEPT.test(name)) kept[name] = value;
  return kept;
}

/** Starts git with everything above set. The only place that does. Throws GIT_MISSING where there is no git. */
export function startGit(place: GitPlace, args: readonly string[], options: GitOptions = {}): GitProcess {
  const child = spawn(gitProgram(place.environment), commandLine(place, args), {
    cwd: place.cwd,
    env: {...place.environment, ...FIXED},
    stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    windowsHide: true,
    ...(options.signal === undefined ? {} : {signal: options.signal}),
  });
  // A git that ends before it has read its input is seen by its status.
  child.stdin?.on('error', () => undefined);
  if (options.input !== undefined && options.input !== 'pipe') child.stdin?.end(options.input);
  if (child.stdout === null) throw new GuardError('INTERNAL', 'git was started without a pipe');
  const ended = endOf(child, place);
  ended.catch(() => undefined);
  return {stdin: options.input === 'pipe' ? child.stdin : null, stdout: child.stdout, ended, kill: () => void child.kill('SIGKILL')};
}

function endOf(child: ChildProcess, place: GitPlace): GitProcess['ended'] {
  let stderr = '';
  child.stderr?.on('data', (piece: Buffer) => {
    if (stderr.length < MOST_ERROR_TEXT) stderr += piece.toString('utf8');
  });
  return new Promise((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) => {
      if (error.name === 'AbortError') resolve({status: null, stderr});
      else reject(startFailure(error, place));
    });
    child.on('close', (status) => resolve({status, stderr}));
  });
}

/** Runs git to its end and collects what it prints, up to 256 MB; more is GIT_FAILED. The status is for the caller to judge. */
export async function runGit(place: GitPlace, args: readonly string[], options: GitOptions = {}): Promise<GitResult> {
  const git = startGit(place, args, options);
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of git.stdout as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > MOST_OUTPUT) {
      git.kill();
      throw new GuardError('GIT_FAILED', `git ${args[0]}: more than ${MOST_OUTPUT >> 20} MB of output`);
    }
    pieces.push(piece);
  }
  return {...(await git.ended), stdout: Buffer.concat(pieces)};
}

/**
 * The same without returning to the event loop, which is 10 ms quicker: for the calls of a hook. null: it took longer or printed more than
 * `bounds` allow, and was ended.
 */
export function runGitSync(
  place: GitPlace,
  args: readonly string[],
  bounds: {readonly milliseconds: number; readonly bytes: number},
): GitResult | null {
  const ran = spawnSync(gitProgram(place.environment), commandLine(place, args), {
    cwd: place.cwd,
    env: {...place.environment, ...FIXED},
    input: '',
    maxBuffer: bounds.bytes,
    timeout: bounds.milliseconds,
    killSignal: 'SIGKILL',
    windowsHide: true,
  });
  const code = (ran.error as NodeJS.ErrnoException | undefined)?.code;
  if (code === 'ENOBUFS' || code === 'ETIMEDOUT') return null;
  if (ran.error !== undefined) throw startFailure(ran.error, place);
  return {status: ran.status, stdout: ran.stdout, stderr: ran.stderr.toString('utf8').slice(0, MOST_ERROR_TEXT)};
}

function commandLine(place: GitPlace, args: readonly string[]): string[] {
  const settings = [...SETTINGS, ...place.safe.map((folder) => `safe.directory=${folder}`)];
  return [
    '--no-replace-objects',
    '--no-pager',
    ...(place.gitDir === null ? [] : [`--git-dir=${place.gitDir}`]),
    ...(place.workTree === null ? [] : [`--work-tree=${place.workTree}`]),
    ...settings.flatMap((setting) => ['-c', setting]),
    ...args,
  ];
}

/** The first git in an absolute folder of PATH: a program of that name in the scanned folder is never taken. */
function gitProgram(environment: Readonly<Record<string, string>>): string {
  const variable = Object.keys(environment).find((name) => name.toUpperCase() === 'PATH');
  const folders = (variable === undefined ? '' : (environment[variable] ?? ''))
    .split(path.delimiter)
    .filter((folder) => path.isAbsolute(folder));
  const names = process.platform === 'win32' ? ['git.exe'] : ['git'];
  for (const folder of folders) {
    for (const name of names) {
      const program = path.join(folder, name);
      if (existsSync(program)) return program;
    }
  }
  throw missing();
}

function startFailure(error: NodeJS.ErrnoException, place: GitPlace): GuardError {
  if (error.code === 'ENOENT' && existsSync(place.cwd)) return missing(error);
  return new GuardError('GIT_FAILED', `git could not be started in ${place.cwd}: ${error.code ?? error.message}`, {cause: error});
}

function missing(cause?: unknown): GuardError {
  return new GuardError('GIT_MISSING', 'git was not found', {
    hint: 'install git and see that it is on PATH, or scan files with --worktree in a folder without .git',
    ...(cause === undefined ? {} : {cause}),
  });
}

/** What a failed git said, as an error: its last line without the label. */
export function gitFailure(what: string, result: {readonly status: number | null; readonly stderr: string}): GuardError {
  const said = result.stderr.trim().split('\n').at(-1) ?? '';
  const text = said.replace(/^(fatal|error): /, '');
  return new GuardError('GIT_FAILED', `${what}: ${text === '' ? `git ended with status ${result.status}` : text}`);
}
