import * as v from 'valibot';
import {LONGEST_PATTERN} from '../core/path-patterns.ts';
import {CONFIDENCES, SEVERITIES} from '../core/rule.ts';
import {allowEntrySchema} from './allow-schema.ts';
import {DEFAULTS, FAIL_ON} from './defaults.ts';
import {userRuleSchema} from './rules-schema.ts';

const MOST_PATTERNS = 1000;
const MOST_ALLOWS = 10_000;
const MOST_RULES = 64;

interface KeyTexts {
  readonly description: string;
  readonly example: unknown;
  /** What holds when the key is nowhere; left out: nothing does. */
  readonly default?: unknown;
}

/** A key may be left out; its description, default and example go into the JSON Schema and `guard config show`. */
function key<const Schema extends v.GenericSchema>(schema: Schema, {description, ...more}: KeyTexts) {
  return v.exactOptional(v.pipe(schema, v.description(description), v.metadata(more)));
}

const pathPatternSchema = v.pipe(
  v.string(),
  v.nonEmpty('expected a path pattern, found an empty text'),
  v.maxLength(LONGEST_PATTERN, `expected at most ${LONGEST_PATTERN} characters`),
);

const scanSchema = v.strictObject({
  failOn: key(v.picklist(FAIL_ON), {
    description:
      'What makes `guard scan` end with 1: any finding, those that are new (not in the baseline), or never (they are reported all the same).',
    default: DEFAULTS.scan.failOn,
    example: 'never',
  }),
  minSeverity: key(v.picklist(SEVERITIES), {
    description: 'Findings that are less severe are only counted.',
    default: DEFAULTS.scan.minSeverity,
    example: 'medium',
  }),
  minConfidence: key(v.picklist(CONFIDENCES), {
    description: 'Findings that are less certain are only counted.',
    default: DEFAULTS.scan.minConfidence,
    example: 'possible',
  }),
  allowComments: key(v.boolean(), {
    description: 'Honour inline comments such as guard:allow.',
    default: DEFAULTS.scan.allowComments,
    example: false,
  }),
  limitMb: key(v.pipe(v.number(), v.integer('expected a whole number'), v.minValue(1, 'expected at least 1')), {
    description: 'Leave out inputs over this many megabytes; each is counted in the summary. Without it nothing is too large.',
    example: 50,
  }),
  exclude: key(v.pipe(v.array(pathPatternSchema), v.maxLength(MOST_PATTERNS, `expected at most ${MOST_PATTERNS} patterns`)), {
    description:
      'Paths to leave out, as patterns of .gitignore relative to the scanned root; counted in the summary. Of history, findings at these paths are left out. Paths named on the command line are read all the same. Entries of all settings files add up.',
    default: DEFAULTS.scan.exclude,
    example: ['test/fixtures/', '*.min.js'],
  }),
});

/** `guard.yml`, the `guard` key of package.json and the user's config.yml: the one description of what may stand in them. */
export const settingsSchema = v.strictObject({
  version: key(v.literal(1), {description: 'Version of this form of settings.', default: 1, example: 1}),
  scan: key(scanSchema, {description: 'How `guard scan` reads and when it fails.', example: {minSeverity: 'medium'}}),
  baseline: key(v.pipe(v.string(), v.nonEmpty('expected a path, found an empty text')), {
    description:
      'File with the findings known so far, relative to the repository root; in the user settings relative to that file. Without it guard.baseline.json is read where there is one.',
    example: 'config/guard.baseline.json',
  }),
  allow: key(v.pipe(v.array(allowEntrySchema), v.maxLength(MOST_ALLOWS, `expected at most ${MOST_ALLOWS} entries`)), {
    description: 'What is never reported, each with its reason. Entries of all settings files add up.',
    default: [],
    example: [{path: 'test/fixtures/**', reason: 'made-up tokens for tests', owner: 'ana', expires: '2027-01-31'}],
  }),
  rules: key(v.pipe(v.array(userRuleSchema), v.maxLength(MOST_RULES, `expected at most ${MOST_RULES} rules`)), {
    description: 'Rules of your own, looked for besides the built-in ones. Entries of all settings files add up.',
    default: [],
    example: [],
  }),
});
