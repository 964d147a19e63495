import {describe, expect, it} from 'vitest';
import {requireOperator} from '../../../src/commands/features/require-operator.ts';
import type {Terminal} from '../../../src/ui/terminal.ts';

function terminalThatSays(answer: string | null): Terminal & {readonly asked: string[]; readonly closed: () => boolean} {
  const asked: string[] = [];
  let isClosed = false;
  return {
    asked,
    ask: async (question) => {
      asked.push(question);
      return answer;
    },
    close: () => {
      isClosed = true;
    },
    closed: () => isClosed,
  };
}

describe('requireOperator', () => {
  for (const answer of ['y', 'Y', 'yes', ' YES ']) {
    it(`takes "${answer}" for a yes`, async () => {
      const terminal = terminalThatSays(answer);
      await requireOperator('Trust it?', {yes: false, openTerminal: () => terminal, env: {}});
      expect(terminal.asked).toEqual(['Trust it? [y/N] ']);
      expect(terminal.closed()).toBe(true);
    });
  }

  for (const answer of ['', 'n', 'no', 'yesterday', 'ok', null]) {
    it(`takes ${JSON.stringify(answer)} for a no, exit 2`, async () => {
      const terminal = terminalThatSays(answer);
      const asked = requireOperator('Trust it?', {yes: false, openTerminal: () => terminal, env: {}});
      await expect(asked).rejects.toMatchObject({code: 'USAGE', oclif: {exit: 2}, message: 'not confirmed: nothing was changed'});
      expect(terminal.closed()).toBe(true);
    });
  }

  it('without a terminal wants --yes, exit 2', async () => {
    const asked = requireOperator('Trust it?', {yes: false, openTerminal: () => null, env: {}});
    await expect(asked).rejects.toMatchObject({oclif: {exit: 2}, hint: 'the same command with --yes'});
  });

  it('with --yes asks nobody', async () => {
    const never = (): never => {
      throw new Error('opened');
    };
    await requireOperator('Trust it?', {yes: true, openTerminal: never, env: {GUARD_SESSION: ''}});
  });

  for (const name of ['GUARD_SESSION', 'CLAUDECODE']) {
    it(`below ${name} is refused, --yes or not`, async () => {
      const asked = requireOperator('Trust it?', {yes: true, openTerminal: () => terminalThatSays('y'), env: {[name]: '1'}});
      await expect(asked).rejects.toMatchObject({oclif: {exit: 2}, message: expect.stringContaining(name)});
    });
  }
});
