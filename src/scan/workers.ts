import {isMainThread, parentPort, Worker} from 'node:worker_threads';
import type {ScanSettings} from '../core/settings.ts';
import {readEverything} from './read.ts';
import type {ReadEvent} from './read-events.ts';

/** What a worker is started with. */
export interface WorkerTask {
  readonly settings: ScanSettings;
  readonly home: string;
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Runs a task in a worker thread, so that a synchronous loop over a huge file never keeps Ctrl-C from working: aborting terminates
 * the worker at once. Resolves when all was read or the signal fired; rejects when the worker died (out of memory, a fault of ours).
 */
export function readInWorker(workerUrl: URL, task: WorkerTask, onEvent: (event: ReadEvent) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerUrl, {workerData: task});
    const stop = (): void => {
      worker.removeAllListeners();
      worker.on('error', () => undefined);
      worker.terminate().then(() => resolve(), reject);
    };
    signal.addEventListener('abort', stop, {once: true});
    worker.on('message', onEvent);
    worker.on('error', reject);
    worker.on('exit', (code) => {
      signal.removeEventListener('abort', stop);
      if (code === 0) resolve();
      else reject(new Error(`the scan worker ended with code ${code}`));
    });
  });
}

/**
 * The worker's side: everything it reads and finds goes to the parent; the matched bytes are transferred, not copied. `clock` (milliseconds)
 * watches over users' rules.
 */
export async function serveWorker(task: WorkerTask, clock: () => number): Promise<void> {
  if (isMainThread || parentPort === null) throw new Error('serveWorker runs in a worker thread');
  const port = parentPort;
  const emit = (event: ReadEvent): void => port.postMessage(event, transfers(event));
  await readEverything(task, emit, new AbortController().signal, clock);
}

function transfers(event: ReadEvent): ArrayBuffer[] {
  if (event.type !== 'finding') return [];
  return [event.finding.value, ...event.finding.parts.map((part) => part.value)].map((bytes) => bytes.buffer as ArrayBuffer);
}
