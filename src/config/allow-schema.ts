import * as v from 'valibot';

const text = v.pipe(v.string(), v.nonEmpty('expected a text, found an empty one'), v.maxLength(1024, 'expected at most 1024 characters'));

/** One entry of `allow:`: what it means (at least one of fingerprint, path, rule, pattern), why, whose it is and until when. */
export const allowEntrySchema = v.pipe(
  v.strictObject({
    id: v.exactOptional(v.pipe(text, v.description('Name of the entry in output.'))),
    fingerprint: v.exactOptional(v.pipe(text, v.description('Fingerprint of a finding, as the JSON report has it.'))),
    path: v.exactOptional(v.pipe(text, v.description('Pattern of paths, as in .gitignore.'))),
    rule: v.exactOptional(v.pipe(text, v.description('Id of a rule, as `guard rules` lists it.'))),
    pattern: v.exactOptional(v.pipe(text, v.description('Expression that the secret must match.'))),
    reason: v.pipe(text, v.description('Why this is no finding.')),
    owner: v.exactOptional(v.pipe(text, v.description('Who decided it.'))),
    expires: v.exactOptional(
      v.pipe(v.string(), v.isoDate('expected a date such as 2027-01-31'), v.description('Last day on which it holds.')),
    ),
  }),
  v.check(
    ({fingerprint, path, rule, pattern}) => [fingerprint, path, rule, pattern].some((one) => one !== undefined),
    'expected at least one of fingerprint, path, rule, pattern',
  ),
);
