import * as v from 'valibot';

/** One entry of `rules:`. */
export const userRuleSchema = v.record(v.string(), v.unknown());
