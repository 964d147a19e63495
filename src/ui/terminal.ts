import {closeSync, openSync, readSync, writeSync} from 'node:fs';

/** The person in front of this process, whatever standard input and output are joined to. */
export interface Terminal {
  /** Shows the question and waits for one line; null: the terminal was closed. The question must be printable text. */
  ask(question: string): Promise<string | null>;
  close(): void;
}

const LONGEST_ANSWER = 4096;

/** The terminal this process belongs to; null: none (a CI job, a hook of a graphical tool, a service). */
export function openTerminal(platform: NodeJS.Platform): Terminal | null {
  const [input, output] = platform === 'win32' ? ['\\\\.\\CONIN$', '\\\\.\\CONOUT$'] : ['/dev/tty', '/dev/tty'];
  try {
    const reading = openSync(input, 'r');
    const writing = openSync(output, 'r+');
    return {ask: async (question) => askLine(reading, writing, question), close: () => [reading, writing].forEach(closeSync)};
  } catch {
    return null;
  }
}

/** Reads without the event loop: nothing else runs while a person thinks, and Ctrl-C ends the process as the system does it. */
function askLine(reading: number, writing: number, question: string): string | null {
  writeSync(writing, question);
  const bytes = Buffer.alloc(LONGEST_ANSWER);
  let length = 0;
  while (length < bytes.length) {
    const more = readSync(reading, bytes, length, bytes.length - length, null);
    if (more === 0) return length === 0 ? null : bytes.toString('utf8', 0, length);
    length += more;
    const end = bytes.subarray(0, length).indexOf(0x0a);
    if (end >= 0) return bytes.toString('utf8', 0, end).replace(/\r$/, '');
  }
  return bytes.toString('utf8');
}
