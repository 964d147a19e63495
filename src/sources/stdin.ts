import {fstatSync} from 'node:fs';
import {Socket} from 'node:net';
import {isatty, ReadStream} from 'node:tty';
import type {Sink, Source} from '../core/chunk.ts';
import {readStream} from './build-log.ts';
import {type ByteReader, readDescriptor} from './descriptor-bytes.ts';

const STDIN = 0;
const PIECE = 64 << 10;

/**
 * Standard input, to its end however far that is, in flat memory. `log`: read it as a build log (any text may be one); else as it is.
 * `read`: where the bytes come from, this process's standard input by default.
 */
export function stdinSource(label: string, {log, read}: {readonly log: boolean; readonly read?: ByteReader} = {log: true}): Source {
  return {
    name: 'standard input',
    read: (sink: Sink, signal: AbortSignal) =>
      readStream(read ?? ((take) => readStdin(take, signal)), {kind: 'stdin', label}, sink, {log, total: 0}),
  };
}

/**
 * A read(2) that waits for a pipe or a terminal cannot be given up: the process would not end on Ctrl-C before the other side writes (measured:
 * neither worker.terminate() nor process.exit() returns). Those two are therefore read through the event loop.
 */
async function readStdin(take: (bytes: Buffer) => void, signal: AbortSignal): Promise<void> {
  const type = fstatSync(STDIN);
  if (isatty(STDIN)) return readSocket(new ReadStream(STDIN), take);
  if (!type.isFIFO() && !type.isSocket()) return readDescriptor(STDIN, take, signal);
  const buffer = Buffer.allocUnsafeSlow(PIECE);
  const callback = (length: number): boolean => {
    take(buffer.subarray(0, length));
    return true;
  };
  const options = {fd: STDIN, readable: true, writable: false, onread: {buffer, callback}};
  return readSocket(new Socket(options), take);
}

/** One that was given `onread` emits no 'data'. */
function readSocket(socket: Socket, take: (bytes: Buffer) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.on('data', take);
    socket.on('error', reject);
    socket.on('close', (hadError: boolean) => {
      if (!hadError) resolve();
    });
  });
}
