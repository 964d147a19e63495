import {spawnSync} from 'node:child_process';
import {chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll} from 'vitest';
import {ROOT} from './imports.ts';

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ReportFinding {
  readonly file: string;
  readonly kind: string;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endColumn: number;
  readonly ruleId: string;
  readonly commit: string | null;
  readonly exposure: string;
  readonly inHead: boolean;
  readonly credential: string;
  readonly count: number;
  readonly fingerprint: string;
  readonly wrapped: readonly string[];
}

export interface Report {
  readonly version: number;
  readonly coverage: {
    readonly complete: boolean;
    readonly allowed: number;
    readonly skipped: readonly {readonly path: string; readonly why: string; readonly incomplete: boolean; readonly count: number}[];
    readonly bytes: number;
    readonly commits: number;
    readonly objects: number;
    readonly files: number;
  };
  readonly credentials: readonly {
    readonly id: string;
    readonly shortId: string;
    readonly ruleId: string;
    readonly masked: string;
    readonly severity: string;
    readonly exposure: string;
    readonly parts: readonly string[];
    readonly notes: readonly string[];
  }[];
  readonly findings: readonly ReportFinding[];
}

/** A temporary folder with a HOME of its own, removed after the test file; programs run in it see nothing of this user's settings. */
export class Journey {
  readonly folder: string;
  readonly home: string;
  /** The built command. */
  readonly bin = path.join(ROOT, 'bin/guard.cjs');

  constructor(name: string) {
    this.folder = mkdtempSync(path.join(tmpdir(), `guard-${name}-`));
    this.home = path.join(this.folder, 'home');
    mkdirSync(this.home);
    afterAll(() => rmSync(this.folder, {recursive: true, force: true}));
  }

  env(more: Readonly<Record<string, string>> = {}): Record<string, string> {
    return {
      PATH: process.env['PATH'] ?? '',
      HOME: this.home,
      XDG_STATE_HOME: path.join(this.home, 'state'),
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'Ana',
      GIT_AUTHOR_EMAIL: 'ana@example.com',
      GIT_COMMITTER_NAME: 'Ana',
      GIT_COMMITTER_EMAIL: 'ana@example.com',
      ...more,
    };
  }

  /** Runs git in `cwd` (relative to the journey's folder); throws when it fails. */
  git(cwd: string, ...args: string[]): string {
    const ran = spawnSync('git', ['-c', 'init.defaultBranch=main', '-c', 'protocol.file.allow=always', ...args], {
      cwd: path.join(this.folder, cwd),
      env: this.env(),
      encoding: 'utf8',
    });
    if (ran.status !== 0) throw new Error(`git ${args.join(' ')}: ${ran.stderr}`);
    return ran.stdout.trim();
  }

  repository(name: string): string {
    mkdirSync(path.join(this.folder, name), {recursive: true});
    this.git(name, 'init', '-q');
    return name;
  }

  write(file: string, content: string | Uint8Array): void {
    const full = path.join(this.folder, file);
    mkdirSync(path.dirname(full), {recursive: true});
    writeFileSync(full, content);
  }

  executable(file: string): void {
    chmodSync(path.join(this.folder, file), 0o755);
  }

  /** Commits everything in the repository and gives the commit's id. */
  commit(repository: string, message: string): string {
    this.git(repository, 'add', '-A');
    this.git(repository, 'commit', '-q', '--allow-empty', '-m', message);
    return this.git(repository, 'rev-parse', 'HEAD');
  }

  /** Runs the built `guard` as a user would. */
  guard(
    cwd: string,
    args: readonly string[],
    options: {readonly input?: string | Uint8Array; readonly env?: Readonly<Record<string, string>>} = {},
  ): Ran {
    const ran = spawnSync(process.execPath, [path.join(ROOT, 'bin/guard.cjs'), ...args], {
      cwd: path.join(this.folder, cwd),
      env: this.env(options.env),
      input: options.input ?? '',
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    return {status: ran.status, stdout: ran.stdout, stderr: ran.stderr};
  }

  /** `guard scan ... --format json`, parsed. */
  scan(cwd: string, ...args: string[]): Report & {readonly status: number | null} {
    const ran = this.guard(cwd, ['scan', '--format', 'json', ...args]);
    if (ran.stdout === '') throw new Error(`guard scan: exit ${ran.status}: ${ran.stderr}`);
    return {...(JSON.parse(ran.stdout) as Report), status: ran.status};
  }
}
