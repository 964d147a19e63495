import {spawnSync} from 'node:child_process';
import {chmodSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll} from 'vitest';
import type {Chunk, Counts, Origin, Sink, Source, Unread} from '../../../src/core/chunk.ts';
import {openRepository, type Repository} from '../../../src/sources/git/repository.ts';

/** A chunk that was kept: its bytes, and of them those that count, as latin1. */
export interface Taken {
  readonly origin: Origin;
  readonly text: string;
  readonly counting: string;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  readonly seen: number;
  readonly last: boolean;
}

export interface Reading {
  readonly chunks: readonly Taken[];
  readonly unread: readonly Unread[];
  readonly counts: Counts;
}

const NEVER = new AbortController().signal;

/** Reads a source and keeps copies of all it hands over. */
export async function readAll(source: Source): Promise<Reading> {
  const chunks: Taken[] = [];
  const unread: Unread[] = [];
  const counts: Counts = {commits: 0, objects: 0, blobs: 0, files: 0, bytes: 0};
  const sink: Sink = {
    chunk: (chunk) => chunks.push(taken(chunk)),
    unread: (one) => unread.push(one),
    count: (more) => {
      for (const key of Object.keys(more) as (keyof Counts)[]) counts[key] += more[key] ?? 0;
    },
    progress: () => undefined,
  };
  await source.read(sink, NEVER);
  return {chunks, unread, counts};
}

function taken({origin, bytes, offset, line, column, seen, last, only}: Chunk): Taken {
  const text = Buffer.from(bytes).toString('latin1');
  const counting = only === undefined ? text : only.map(([start, end]) => text.slice(start, end)).join('');
  return {origin, text, counting, offset, line, column, seen, last};
}

export const allText = (reading: Reading): string => reading.chunks.map(({counting}) => counting).join('\n');

/** A temporary folder with a HOME of its own in which git repositories are made; removed after the test file. */
export class Sandbox {
  readonly folder: string;

  constructor() {
    this.folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'guard-git-')));
    mkdirSync(path.join(this.folder, 'home'));
    afterAll(() => rmSync(this.folder, {recursive: true, force: true}));
  }

  get env(): Record<string, string> {
    return {
      PATH: process.env['PATH'] ?? '',
      HOME: path.join(this.folder, 'home'),
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'Ana',
      GIT_AUTHOR_EMAIL: 'ana@example.com',
      GIT_COMMITTER_NAME: 'Ben',
      GIT_COMMITTER_EMAIL: 'ben@example.com',
    };
  }

  path(...parts: string[]): string {
    return path.join(this.folder, ...parts);
  }

  git(cwd: string, ...args: string[]): string {
    return this.gitWith(cwd, {}, ...args);
  }

  gitWith(cwd: string, options: {readonly env?: Record<string, string>; readonly input?: string | Buffer}, ...args: string[]): string {
    const settings = ['-c', 'init.defaultBranch=main', '-c', 'protocol.file.allow=always', '-c', 'advice.detachedHead=false'];
    const ran = spawnSync('git', [...settings, ...args], {
      cwd: this.path(cwd),
      env: {...this.env, ...options.env},
      input: options.input ?? '',
      encoding: 'utf8',
    });
    if (ran.status !== 0) throw new Error(`git ${args.join(' ')}: ${ran.stderr}`);
    return ran.stdout.trim();
  }

  init(name: string, ...args: string[]): string {
    mkdirSync(this.path(name), {recursive: true});
    this.git(name, 'init', '-q', ...args);
    return name;
  }

  write(file: string | Buffer, content: string | Uint8Array): void {
    const full = typeof file === 'string' ? this.path(file) : Buffer.concat([Buffer.from(`${this.folder}/`), file]);
    if (typeof full === 'string') mkdirSync(path.dirname(full), {recursive: true});
    writeFileSync(full, content);
  }

  commit(repository: string, message: string): string {
    this.git(repository, 'add', '-A');
    this.git(repository, 'commit', '-q', '--allow-empty', '-m', message);
    return this.git(repository, 'rev-parse', 'HEAD');
  }

  /** A program that leaves a mark when it is run, and passes its input or first argument on. */
  trap(name: string): string {
    const program = this.path(name);
    writeFileSync(program, `#!/bin/sh\ntouch '${this.mark(name)}'\nif [ -f "$1" ]; then cat "$1"; else cat; fi\n`);
    chmodSync(program, 0o755);
    return program;
  }

  mark(name: string): string {
    return this.path(`${name}.was-run`);
  }

  wasRun(name: string): boolean {
    return existsSync(this.mark(name));
  }

  objectFile(repository: string, id: string): string {
    return this.path(repository, '.git/objects', id.slice(0, 2), id.slice(2));
  }

  async open(
    folder: string,
    options: {readonly ci?: boolean; readonly env?: Record<string, string>; readonly cwd?: string} = {},
  ): Promise<Repository> {
    const repository = await openRepository(this.path(folder), {
      ci: options.ci ?? false,
      env: {...this.env, ...options.env},
      cwd: options.cwd ?? this.folder,
    });
    if (repository === null) throw new Error(`${folder} is no repository`);
    return repository;
  }
}
