import type {BaseIssue} from 'valibot';
import {nearestWord} from './nearest.ts';
import {knownKeys, type Steps} from './schema-shape.ts';

/** What is wrong, and what was probably meant. */
export interface Words {
  readonly text: string;
  readonly hint: string | null;
}

/** Of a key that the schema does not have at this place. */
export function unknownWords(path: Steps): Words {
  const meant = nearestWord(String(path.at(-1)), knownKeys(path.slice(0, -1)));
  return {text: 'no such key', hint: meant === null ? null : `did you mean ${meant}?`};
}

/** Of a value that valibot refuses. Never repeats the value: it may be a secret in the wrong place. */
export function words(issue: BaseIssue<unknown>): Words {
  if (issue.type === 'strict_object' && issue.expected?.startsWith('"')) return {text: 'must be given', hint: null};
  if (issue.type === 'picklist' || issue.type === 'literal') return choiceWords(issue);
  if (issue.kind === 'schema' && issue.message.startsWith('Invalid '))
    return {text: `expected ${KINDS[issue.type] ?? issue.type}, found ${kindOf(issue.input)}`, hint: null};
  return {text: issue.message.slice(0, 200), hint: null};
}

/** What is expected, without saying what was found: it may be a secret in the wrong place. */
function choiceWords({expected, input}: BaseIssue<unknown>): Words {
  const choices = (expected ?? '')
    .replace(/^\(|\)$/g, '')
    .split(' | ')
    .map((one) => one.replaceAll('"', ''));
  const meant = typeof input === 'string' && choices.length > 1 ? nearestWord(input, choices) : null;
  return {
    text: `expected ${choices.length > 1 ? 'one of ' : ''}${choices.join(', ')}`,
    hint: meant === null ? null : `did you mean ${meant}?`,
  };
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  record: 'a map of keys',
  object: 'a map of keys',
  strict_object: 'a map of keys',
};

function kindOf(input: unknown): string {
  if (input === null || input === undefined) return 'nothing';
  if (Array.isArray(input)) return 'a list';
  return {string: 'a text', number: 'a number', boolean: 'true or false'}[typeof input as string] ?? 'a map of keys';
}
