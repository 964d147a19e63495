import {EXIT, type ExitCode} from './exit-code.ts';

export type ErrorCode =
  | 'USAGE'
  | 'CONFIG_INVALID'
  | 'NOT_A_REPOSITORY'
  | 'NO_SUCH_PATH'
  | 'NO_SUCH_REVISION'
  | 'UNSAFE_REPOSITORY'
  | 'GIT_MISSING'
  | 'GIT_FAILED'
  | 'RULE_INVALID'
  | 'REPORT_FAILED'
  | 'STORE_CORRUPT'
  | 'STORE_UNWRITABLE'
  | 'INTERNAL';

/**
 * The one error class. The message says what happened and where, `hint` what to do; neither ever holds a secret.
 * It carries `oclif.exit`, since oclif ends with 1 on a plain Error, the code everyone reads as "findings".
 */
export class GuardError extends Error {
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly oclif: {readonly exit: ExitCode};

  constructor(code: ErrorCode, message: string, options: {hint?: string; cause?: unknown; exit?: ExitCode} = {}) {
    super(message, options.cause === undefined ? undefined : {cause: options.cause});
    this.name = 'GuardError';
    this.code = code;
    this.hint = options.hint;
    this.oclif = {exit: options.exit ?? EXIT.couldNotRun};
  }
}
