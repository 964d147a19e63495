import {expect, it} from 'vitest';
import {GuardError} from '../../src/core/errors.ts';
import {EXIT, worstExit} from '../../src/core/exit-code.ts';

it('the worst code wins: interrupted, could not run, findings, unconfirmed, incomplete, clean', () => {
  expect(worstExit([])).toBe(0);
  expect(worstExit([EXIT.clean, EXIT.incomplete])).toBe(3);
  expect(worstExit([EXIT.incomplete, EXIT.unconfirmed])).toBe(4);
  expect(worstExit([EXIT.unconfirmed, EXIT.findings, EXIT.incomplete])).toBe(1);
  expect(worstExit([EXIT.findings, EXIT.couldNotRun])).toBe(2);
  expect(worstExit([EXIT.couldNotRun, EXIT.interrupted])).toBe(130);
});

it('a GuardError tells oclif its own exit code, never the 1 that reads as findings', () => {
  expect(new GuardError('USAGE', 'x').oclif.exit).toBe(2);
  expect(new GuardError('USAGE', 'x', {exit: 3}).oclif.exit).toBe(3);
});
