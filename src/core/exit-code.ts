/** The exit codes of every command; src/README.md has the table. `guard run` alone passes its child's code on. */
export const EXIT = {
  clean: 0,
  findings: 1,
  couldNotRun: 2,
  incomplete: 3,
  unconfirmed: 4,
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Which code wins when several apply. */
const PRECEDENCE: readonly ExitCode[] = [EXIT.interrupted, EXIT.couldNotRun, EXIT.findings, EXIT.unconfirmed, EXIT.incomplete, EXIT.clean];

/** The code that stands for all of `codes`; no code at all is clean. */
export function worstExit(codes: readonly ExitCode[]): ExitCode {
  return PRECEDENCE.find((code) => codes.includes(code)) ?? EXIT.clean;
}
