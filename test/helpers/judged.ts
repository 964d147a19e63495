import {Detector} from '../../src/detect/detect.ts';
import type {Explanation} from '../../src/detect/explain.ts';
import {definition as generic} from '../../src/providers/definitions/generic.ts';
import {definition as http} from '../../src/providers/definitions/http-authorization.ts';
import {definition as url} from '../../src/providers/definitions/url-credentials.ts';
import {ruleset} from './rules.ts';

const detector = new Detector(ruleset([generic, http, url]));

/** What the rules without a format of their own say about a text; no other rule takes part. */
export function explain(text: string): Explanation[] {
  return detector.explain(text);
}
