import type {Streams} from './streams.ts';
import {counted, duration, size, thousands} from './units.ts';

export interface ProgressNow {
  readonly source: string;
  readonly done: number;
  readonly total: number;
  readonly unit: string;
  readonly bytes: number;
  readonly findings: number;
}

/** No progress before this much work: a flash of text helps nobody. */
const QUIET_MILLISECONDS = 500;
const REDRAW_MILLISECONDS = 100;

/** One line on standard error, redrawn in place: done of all, MB/s, findings so far, time left. Only where standard error is a terminal. */
export class ProgressLine {
  readonly #streams: Streams;
  readonly #now: () => number;
  readonly #started: number;
  #source = '';
  #sourceStarted = 0;
  #drawn = 0;

  constructor(streams: Streams, now: () => number) {
    this.#streams = streams;
    this.#now = now;
    this.#started = now();
  }

  show(progress: ProgressNow): void {
    const now = this.#now();
    if (progress.source !== this.#source) {
      this.#source = progress.source;
      this.#sourceStarted = now;
    }
    if (!this.#streams.progress || now - this.#started < QUIET_MILLISECONDS || now - this.#drawn < REDRAW_MILLISECONDS) return;
    this.#drawn = now;
    this.#streams.err(`\r\u001b[2K${progressText(progress, (now - this.#sourceStarted) / 1000).slice(0, this.#streams.width)}`);
  }

  /** Takes the line away before anything else is printed. */
  clear(): void {
    if (this.#drawn > 0) this.#streams.err('\r\u001b[2K');
  }
}

export function progressText({source, done, total, unit, bytes, findings}: ProgressNow, seconds: number): string {
  const rate = seconds > 0 ? `${size(bytes / seconds)}/s` : '';
  const of = total > 0 ? `${thousands(done)} of ${thousands(total)} ${unit}` : `${thousands(done)} ${unit}`;
  const left = total > 0 && done > 0 && seconds > 1 ? `, ${duration((seconds / done) * (total - done))} left` : '';
  return `  ${source}: ${of}, ${rate}, ${counted(findings, 'finding')} so far${left}`;
}
