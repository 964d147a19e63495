import * as v from 'valibot';
import {ALLOW_KEYS, type AllowKey, matchesEverything, SELECTORS} from './allow-entry.ts';

/** One entry of `allow:` in the schema of guard.yml, from the same table and checks as `parseAllows`. */
export const allowEntrySchema = v.pipe(
  v.strictObject({
    id: optional('id'),
    fingerprint: optional('fingerprint'),
    path: optional('path'),
    rule: optional('rule'),
    pattern: optional('pattern'),
    reason: text('reason'),
    owner: optional('owner'),
    expires: optional('expires'),
    added: optional('added'),
  }),
  v.check((entry) => SELECTORS.some((key) => entry[key] !== undefined), `expected at least one of ${SELECTORS.join(', ')}`),
  v.check(
    (entry) => SELECTORS.every((key) => entry[key] === undefined) || !matchesEverything(entry),
    'would allow nearly every finding there is',
  ),
);

function optional(key: AllowKey['key']) {
  return v.exactOptional(text(key));
}

function text(key: AllowKey['key']) {
  const {doc, example, wrong} = keyOf(key);
  return v.pipe(
    v.string(),
    v.check(
      (value) => wrong(value) === null,
      (issue) => `expected ${wrong(issue.input) ?? 'a text'}`,
    ),
    v.description(doc),
    v.metadata({example}),
  );
}

function keyOf(key: AllowKey['key']): AllowKey {
  const known = ALLOW_KEYS.find((one) => one.key === key);
  if (known === undefined) throw new RangeError(`no key ${key}`);
  return known;
}
