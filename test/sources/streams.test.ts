import {execFileSync, spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {closeSync, createReadStream, mkdtempSync, openSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {buildSync} from 'esbuild';
import {afterAll, describe, expect, it} from 'vitest';
import type {Sink} from '../../src/core/chunk.ts';
import {logSource} from '../../src/sources/build-log.ts';
import {stdinSource} from '../../src/sources/stdin.ts';
import {KeepingSink, never} from '../helpers/sink.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'guard-streams-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

describe('a build log', () => {
  it('is read to its end, without its colours', async () => {
    const file = path.join(folder, 'build.log');
    writeFileSync(file, 'a\n\u001b[1mb\u001b[0m\n'.repeat(100));
    const sink = new KeepingSink();
    await logSource(file, null).read(sink, never);
    expect(sink.whole()).toBe('a\nb\n'.repeat(100));
    expect(sink.chunks[0]?.origin).toEqual({kind: 'log', path: 'build.log'});
    expect(sink.counts).toMatchObject({files: 1, bytes: 1200});
  });

  it('may be a pipe', async () => {
    const pipe = path.join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const writer = spawn('sh', ['-c', 'printf piped > "$0"', pipe]);
    const sink = new KeepingSink();
    await logSource(pipe, null).read(sink, never);
    expect(sink.whole()).toBe('piped');
    writer.kill();
  });

  it('that is not there or is a folder is an error, one over the limit is left out', async () => {
    const sink = new KeepingSink();
    await expect(logSource(path.join(folder, 'none.log'), null).read(sink, never)).rejects.toMatchObject({code: 'NO_SUCH_PATH'});
    await expect(logSource(folder, null).read(sink, never)).rejects.toMatchObject({code: 'NO_SUCH_PATH'});
    await logSource(path.join(folder, 'build.log'), 10).read(sink, never);
    expect(sink.unreads).toEqual([{origin: {kind: 'log', path: 'build.log'}, leftOut: 'users-limit'}]);
    expect(sink.chunks).toEqual([]);
  });

  it('whose reading fails is reported, and what came before was read', async () => {
    const sink = new KeepingSink();
    await logSource('/proc/self/mem', null).read(sink, never);
    expect(sink.unreads).toMatchObject([{incomplete: 'unreadable', detail: 'EIO'}]);
  });
});

describe('standard input', () => {
  const fromFile = (file: string) => async (take: (bytes: Buffer) => void) => {
    for await (const piece of createReadStream(file)) take(piece as Buffer);
  };

  it('is read as a log or as it is', async () => {
    const file = path.join(folder, 'input');
    writeFileSync(file, 'x\u001b[1my');
    for (const [log, text] of [
      [true, 'xy'],
      [false, 'x\u001b[1my'],
    ] as const) {
      const sink = new KeepingSink();
      await stdinSource('pasted', {log, read: fromFile(file)}).read(sink, never);
      expect(sink.chunks).toMatchObject([{text, origin: {kind: 'stdin', label: 'pasted'}}]);
    }
  });

  it('keeps memory flat over 300 MB', async () => {
    const piece = Buffer.from(`${'a line of a log that goes on and on '.repeat(3)}\n`.repeat(9000));
    let bytes = 0;
    let peak = 0;
    const counting: Sink = {
      unread: () => expect.unreachable(),
      count: (more) => {
        bytes += more.bytes ?? 0;
      },
      progress: () => undefined,
      chunk: () => {
        peak = Math.max(peak, used());
      },
    };
    const before = used();
    const read = async (take: (bytes: Buffer) => void): Promise<void> => {
      for (let i = 0; i * piece.length < 300e6; i++) take(piece);
    };
    await stdinSource('-', {log: true, read}).read(counting, never);
    expect(bytes).toBeGreaterThan(300e6);
    expect(peak - before).toBeLessThan(60 << 20);
  });

  it('that fails is not read, so not clean', async () => {
    const sink = new KeepingSink();
    const read = () => Promise.reject(Object.assign(new Error('closed'), {code: 'EBADF'}));
    await stdinSource('-', {log: true, read}).read(sink, never);
    expect(sink.unreads).toEqual([{origin: {kind: 'stdin', label: '-'}, incomplete: 'unreadable', detail: 'EBADF'}]);
    const broken = () => Promise.reject(new Error('a fault of ours'));
    await expect(stdinSource('-', {log: true, read: broken}).read(sink, never)).rejects.toThrow('a fault of ours');
  });
});

describe('standard input of a process', () => {
  const script = path.join(folder, 'read-stdin.mjs');
  buildSync({
    stdin: {
      resolveDir: import.meta.dirname,
      contents: `
        import {stdinSource} from '../../src/sources/stdin.ts';
        let bytes = 0;
        const sink = {unread: (one) => console.log(JSON.stringify(one)), progress() {}, chunk() {}, count: (more) => { bytes += more.bytes ?? 0; }};
        stdinSource('-').read(sink, new AbortController().signal).then(() => console.log(bytes));
        if (process.argv[2] === 'give-up') setTimeout(() => process.exit(130), 100);`,
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: script,
  });
  const run = (shell: string) => spawnSync('sh', ['-c', shell, process.execPath, script], {encoding: 'utf8', timeout: 20_000});

  it('is read to its end from a pipe, a file, a device, or says that it is closed', () => {
    expect(run('head -c 3000000 /dev/zero | "$0" "$1"').stdout).toBe('3000000\n');
    expect(run('"$0" "$1" < "$1"').stdout).toBe(`${statSync(script).size}\n`);
    expect(run('"$0" "$1" < /dev/null').stdout).toBe('0\n');
    expect(run('"$0" "$1" < /').stdout).toContain('"incomplete":"unreadable"');
  });

  it('that stays silent does not keep the process from ending', async () => {
    const fifo = path.join(folder, 'silent');
    execFileSync('mkfifo', [fifo]);
    const silent = openSync(fifo, 'r+');
    for (const input of ['pipe', silent] as const) {
      const child = spawn(process.execPath, [script, 'give-up'], {stdio: [input, 'ignore', 'inherit']});
      const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
      const [code] = await once(child, 'exit');
      clearTimeout(late);
      expect(code).toBe(130);
    }
    closeSync(silent);
  });
});

/** Bytes in use, garbage that waits included. */
function used(): number {
  const {arrayBuffers, heapUsed} = process.memoryUsage();
  return arrayBuffers + heapUsed;
}
