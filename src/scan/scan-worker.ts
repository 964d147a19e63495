import {workerData} from 'node:worker_threads';
import {serveWorker} from './workers.ts';

/** Entry of the scan worker: reads and detects, and posts what it finds. */
await serveWorker(workerData, () => performance.now());
