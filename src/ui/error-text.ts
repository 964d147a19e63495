import {GuardError} from '../core/errors.ts';
import type {MaskLine} from './mask-line.ts';

/** One line that says what happened and where, a second that says what to do. Anything that is not a GuardError is a fault of ours and says so. */
export function errorText(error: unknown, maskLine: MaskLine, debug: boolean): string {
  const lines =
    error instanceof GuardError && error.code !== 'INTERNAL' ? knownError(error, maskLine) : unknownError(error, maskLine, debug);
  if (debug && error instanceof Error) lines.push(...stackLines(error, maskLine));
  return `${lines.join('\n')}\n`;
}

function knownError(error: GuardError, maskLine: MaskLine): string[] {
  const lines = [`guard: ${maskLine(error.message)}`];
  if (error.hint !== undefined) lines.push(`  try: ${maskLine(error.hint)}`);
  return lines;
}

function unknownError(error: unknown, maskLine: MaskLine, debug: boolean): string[] {
  const message = error instanceof Error ? error.message : String(error);
  const lines = [`guard: internal error: ${maskLine(message)}`];
  if (!debug) lines.push('  try: the same command with --debug, and report what it prints');
  return lines;
}

function stackLines(error: Error, maskLine: MaskLine): string[] {
  const stacks = [
    error.stack,
    typeof error.cause === 'string' ? error.cause : error.cause instanceof Error ? error.cause.stack : undefined,
  ];
  return stacks.flatMap((stack) => stack?.split('\n') ?? []).map((line) => `  ${maskLine(line)}`);
}
