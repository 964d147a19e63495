import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {ROOT} from '../helpers/imports.ts';
import {Journey} from '../helpers/journey.ts';

interface Manifest {
  readonly commands: Readonly<
    Record<
      string,
      {
        readonly id: string;
        readonly hidden?: boolean;
        readonly summary?: string;
        readonly description?: string;
        readonly examples?: readonly string[];
        readonly flags: Readonly<Record<string, {readonly description?: string; readonly summary?: string; readonly hidden?: boolean}>>;
        readonly args: Readonly<Record<string, {readonly description?: string}>>;
      }
    >
  >;
}

const manifest = JSON.parse(readFileSync(path.join(ROOT, 'oclif.manifest.json'), 'utf8')) as Manifest;
const commands = Object.values(manifest.commands).filter((command) => command.hidden !== true);
const journey = new Journey('help');

describe('help', () => {
  it('knows every command', () => expect(commands.length).toBeGreaterThan(5));

  for (const command of commands) {
    const name = `guard ${command.id.replaceAll(':', ' ')}`;
    it(`of ${name} says what it does, its exit codes, and one example with a long flag`, () => {
      expect(command.summary ?? '').toMatch(/^[A-Z].{10,160}\.$/s);
      expect(command.description ?? '', 'exit codes in the description').toMatch(/Exit (code )?\d|exit/);
      const examples = (command.examples ?? []).map((one) => (typeof one === 'string' ? one : ''));
      expect(
        examples.some((one) => / --[a-z]/.test(one)),
        'an example with a long flag',
      ).toBe(true);
      for (const flag of Object.values(command.flags).filter((one) => one.hidden !== true))
        expect(flag.description ?? flag.summary ?? '').not.toBe('');
      for (const argument of Object.values(command.args)) expect(argument.description ?? '').not.toBe('');
    });
  }

  it('of guard alone lists the commands, the exit codes and where to start', () => {
    const {status, stdout} = journey.guard('.', ['--help']);
    expect(status).toBe(0);
    for (const command of commands) expect(stdout).toContain(command.id.split(':')[0]);
    expect(stdout).toContain('Exit 0');
    expect(stdout).toContain('guard scan');
  });

  it('of a command names its usage', () => {
    const {status, stdout} = journey.guard('.', ['providers', '--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('$ guard providers [ID]');
  });
});
