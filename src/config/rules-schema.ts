import * as v from 'valibot';
import {GuardError} from '../core/errors.ts';
import {CONFIDENCES, SEVERITIES} from '../core/rule.ts';
import type {UserRule, WrittenRule} from '../core/user-rule.ts';
import {placedRules} from './user-rules.ts';

/** Rules of one file: enough for any team, few enough to bound what a hostile repository can cost. */
export const MOST_USER_RULES = 64;
const MOST_ANCHORS = 16;
const MOST_EXAMPLES = 50;
const LONGEST_EXAMPLE = 20_000;
/** The built-in rules need 683 characters at most. */
const LONGEST_PATTERN = 1_000;

const LATIN1 = /^[\0-\xff]*$/;
const idSchema = v.pipe(
  v.string('expected a text'),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by dashes, such as acme-deploy-token'),
  v.minLength(3, 'expected at least 3 characters'),
  v.maxLength(64, 'expected at most 64 characters'),
);
/** One line for people. */
const lineSchema = (longest: number) =>
  v.pipe(
    v.string('expected a text'),
    v.trim(),
    v.minLength(1, 'expected a text that is not empty'),
    v.maxLength(longest, `expected at most ${longest} characters`),
    // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
    v.regex(/^[^\0-\x1f\x7f-\x9f]*$/, 'expected one line without control characters'),
  );
const patternSchema = v.pipe(
  v.string('expected an expression as a text'),
  v.minLength(1, 'expected an expression that is not empty'),
  v.maxLength(LONGEST_PATTERN, `expected an expression of at most ${LONGEST_PATTERN} characters`),
);
const numberSchema = (least: number, most: number) =>
  v.pipe(
    v.number('expected a number'),
    v.integer('expected a whole number'),
    v.minValue(least, `expected at least ${least}`),
    v.maxValue(most, `expected at most ${most}`),
  );
const flagSchema = v.boolean('expected true or false');
/** A list of at most `most`; a lone text is a list of one. */
const textsSchema = <Schema extends v.GenericSchema<string, string>>(item: Schema, most: number) =>
  v.pipe(v.array(item, 'expected a list'), v.maxLength(most, `expected at most ${most} entries`));
const exampleSchema = v.pipe(
  v.string('expected a text'),
  v.minLength(1, 'expected a text that is not empty'),
  v.maxLength(LONGEST_EXAMPLE, `expected at most ${LONGEST_EXAMPLE} characters`),
);

/** What a key is for; goes into the JSON Schema for editors too. */
const told = <Schema extends v.GenericSchema>(schema: Schema, text: string, example?: unknown) =>
  v.pipe(schema, v.description(text), v.metadata(example === undefined ? {} : {example}));

const partSchema = v.strictObject(
  {
    name: told(idSchema, 'How the part is called in output.', 'secret-access-key'),
    pattern: told(patternSchema, 'Bounded expression; group 1 is the part.'),
    within: v.optional(told(numberSchema(1, 2_000), 'Bytes before and after the match in which the part is looked for. Default 500.'), 500),
    required: v.optional(told(flagSchema, 'Without the part there is no finding. Default false.'), false),
  },
  'expected name and pattern',
);

const nearSchema = v.strictObject(
  {
    words: told(
      v.pipe(
        textsSchema(v.pipe(v.string('expected a text'), v.toLowerCase(), v.minLength(2, 'expected at least 2 characters')), 20),
        v.minLength(1, 'expected at least one word'),
      ),
      'One of these words must stand before the match; ASCII case does not matter.',
      ['acme'],
    ),
    within: v.optional(told(numberSchema(1, 2_000), 'Within that many bytes before the match. Default 200.'), 200),
  },
  'expected words and within',
);

const anchorsSchema = v.pipe(
  textsSchema(
    v.pipe(
      v.string('expected a text (in quotes, when it looks like a number)'),
      v.regex(LATIN1, 'expected characters that are single bytes in latin1'),
      v.minLength(3, 'expected at least 3 bytes'),
      v.maxLength(127, 'expected at most 127 bytes'),
    ),
    MOST_ANCHORS,
  ),
  v.minLength(1, 'expected at least one anchor'),
);

const examplesSchema = v.strictObject(
  {
    match: told(
      v.pipe(textsSchema(exampleSchema, MOST_EXAMPLES), v.minLength(1, 'expected at least one text in which the rule finds its secret')),
      'Texts in each of which the rule finds exactly one secret. Invent them: no real one belongs into a file.',
    ),
    skip: v.optional(told(textsSchema(exampleSchema, MOST_EXAMPLES), 'Texts in which it finds none.'), []),
  },
  'expected match and skip',
);

const entriesSchema = v.strictObject(
  {
    id: told(
      idSchema,
      'Stands in reports and allow comments as written. No built-in rule may have it, or have had it.',
      'acme-deploy-token',
    ),
    formerly: v.optional(told(textsSchema(idSchema, 20), 'Ids that the rule had before: allow comments that name them keep working.'), []),
    title: told(lineSchema(120), 'What is found, in a few words.', 'Acme deploy token'),
    severity: told(v.picklist(SEVERITIES, `expected one of ${SEVERITIES.join(', ')}`), 'What the credential can do.', 'high'),
    confidence: v.optional(
      told(
        v.picklist(CONFIDENCES, `expected one of ${CONFIDENCES.join(', ')}`),
        'What a match proves: certain (no other kind has this format), likely or possible (found, but not reported by default). Default certain.',
      ),
      'certain',
    ),
    lowEntropy: v.optional(
      told(
        flagSchema,
        'The value may be guessable, as a password is: no hash of it is ever kept, no character of it shown. Default false.',
      ),
      false,
    ),
    anchors: told(anchorsSchema, 'Texts of at least 3 bytes; each match of the pattern holds one of them. They make the search fast.', [
      'acme_',
    ]),
    ignoreCase: v.optional(told(flagSchema, 'ASCII case matters neither in the anchors nor in the patterns. Default false.'), false),
    before: v.optional(
      told(numberSchema(0, 1_000), 'Bytes of a match that may stand before its anchor. Default: found out from the pattern.'),
    ),
    pattern: told(
      patternSchema,
      'The expression. No *, + or {n,} (say how often at most: {1,100}), no back-reference, no neighbouring repeats of the same characters. Group 1 is the secret; without a group the whole match is.',
      '\\b(acme_[a-z0-9]{32})\\b',
    ),
    near: v.optional(told(nearSchema, 'Words one of which must stand near: for formats that tell too little alone.')),
    checksum: v.optional(told(idSchema, "Name of one of guard's own offline checksums.", 'github-crc')),
    structure: v.optional(told(idSchema, "Name of one of guard's own structure checks.", 'jwt')),
    minEntropy: v.optional(
      told(
        v.pipe(v.number('expected a number'), v.minValue(0, 'expected at least 0'), v.maxValue(8, 'expected at most 8')),
        'Least Shannon entropy of the secret in bits per character; below it the confidence falls.',
        3,
      ),
    ),
    parts: v.optional(
      told(
        v.pipe(v.array(partSchema, 'expected a list'), v.maxLength(4, 'expected at most 4 parts')),
        'Further texts of the same credential, around each match.',
      ),
      [],
    ),
    examples: told(examplesSchema, 'Run by guard rules test.', {match: ['ACME_TOKEN=acme_...'], skip: ['acme_token']}),
    docs: v.optional(
      told(textsSchema(v.pipe(lineSchema(300), v.regex(/^https?:\/\//, 'expected a web address')), 10), 'Pages that state the format.'),
      [],
    ),
    manual: v.optional(told(lineSchema(500), 'What a person does to end such a credential, in one or two sentences.')),
  },
  'expected a rule: keys and values',
);

/**
 * A rule as people write it, completed. Names and meanings are those of the built-in rules; the descriptions are the documentation. What the
 * expressions may be is only checked by detect/user-rules.ts.
 */
export const userRuleSchema = v.pipe(
  entriesSchema,
  v.transform(
    ({before = null, near = null, checksum = null, structure = null, minEntropy = null, manual = '', ...rest}): WrittenRule => ({
      ...rest,
      ...{before, near, checksum, structure, minEntropy, manual},
    }),
  ),
);

/**
 * The rules that a settings file's `rules:` key holds. `file` is how the file is called in messages. Undefined or null: none.
 * Throws CONFIG_INVALID with file and key path. (Settings that config/parse.ts has read are validated already: config/user-rules.ts.)
 */
export function parseUserRules(data: unknown, file: string): UserRule[] {
  if (data === undefined || data === null) return [];
  if (!Array.isArray(data)) throw invalid(file, 'rules', 'expected a list of rules');
  if (data.length > MOST_USER_RULES)
    throw invalid(file, 'rules', `${data.length} rules are more than the ${MOST_USER_RULES} that one file may have`);
  return placedRules(data.map((one, i) => ({rule: parseRule(one, file, `rules[${i}]`), file, line: null})));
}

function parseRule(data: unknown, file: string, key: string): WrittenRule {
  const result = v.safeParse(userRuleSchema, data, {abortEarly: true});
  if (result.success) return result.output;
  throw invalid(file, key + pathOf(result.issues[0]), messageOf(result.issues[0]));
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? []).map(({key}) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
}

/** valibot's own words for keys that are missing or that no rule has; ours for all else. Never the value. */
function messageOf(issue: v.BaseIssue<unknown>): string {
  const isKey = issue.type === 'strict_object' && issue.path !== undefined;
  if (isKey && issue.expected === 'never')
    return issue.path?.length === 1 ? `no such key; a rule has ${Object.keys(entriesSchema.entries).join(', ')}` : 'no such key';
  if (isKey && issue.received === 'undefined') return 'is missing';
  return issue.message;
}

function invalid(file: string, key: string, what: string): GuardError {
  return new GuardError('CONFIG_INVALID', `${file}: ${key}: ${what}`, {hint: 'guard rules test --help shows a whole rule'});
}
