import {closeSync, fstatSync, openSync, writeSync} from 'node:fs';

/** GitHub drops the whole summary of a step whose file is larger (docs.github.com, workflow commands: 1 MiB per step). */
const LARGEST = 1 << 20;

/**
 * Appends to the step summary file that GitHub's runner made (`$GITHUB_STEP_SUMMARY`); other programs of the step write there too, so it is
 * never replaced. `text` is given the bytes there is room for. Throws the file system's error, or one that says the file is full.
 */
export function appendStepSummary(file: string, text: (room: number) => string): void {
  const descriptor = openSync(file, 'a');
  try {
    const {size} = fstatSync(descriptor);
    const bytes = Buffer.from(`${size > 0 ? '\n' : ''}${text(LARGEST - size - 1)}`, 'utf8');
    if (size + bytes.length > LARGEST) throw new Error(`full: ${size} bytes of ${LARGEST} are used`);
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
  } finally {
    closeSync(descriptor);
  }
}
