import {writeSync} from 'node:fs';

/** Where output goes. Results on standard output, all else on standard error. */
export interface Streams {
  /** Writes to standard output; false once its reader is gone (a broken pipe is no error). */
  out(text: string): boolean;
  err(text: string): void;
  /** True when standard error is a terminal that shows progress. */
  readonly progress: boolean;
  readonly color: boolean;
  readonly width: number;
}

/** The process's own streams. Written synchronously, so that nothing is lost when the process ends right after. */
export function processStreams(color: boolean, progress: boolean): Streams {
  let open = true;
  return {
    out: (text) => {
      if (open) open = writeAll(1, text);
      return open;
    },
    err: (text) => {
      writeAll(2, text);
    },
    progress,
    color,
    width: Math.max(40, Math.min(process.stdout.columns ?? 100, 160)),
  };
}

/** False when the reader closed the pipe; any other failure (a full disk behind a redirect) climbs. */
function writeAll(descriptor: number, text: string): boolean {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      const {code} = error as NodeJS.ErrnoException;
      if (code === 'EAGAIN') waitABit();
      else if (code === 'EPIPE' || code === 'EOF') return false;
      else throw error;
    }
  }
  return true;
}

/** A pipe whose reader is slow: sleep a millisecond instead of spinning. */
function waitABit(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
}
