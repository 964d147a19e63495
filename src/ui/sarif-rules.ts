import type {ReportRule} from '../core/report-context.ts';
import type {Confidence} from '../core/rule.ts';
import type {ReportPlace} from './report-places.ts';
import {cut, plain, webAddress} from './report-words.ts';
import {SARIF_SEVERITY} from './sarif-result.ts';

/** GitHub's limits on the texts of a rule. */
const LONGEST_NAME = 255;
const LONGEST_TEXT = 1024;

const PRECISION: Readonly<Record<Confidence, string>> = {certain: 'very-high', likely: 'high', possible: 'medium'};

export interface SarifRule {
  readonly id: string;
}

/** The rules that have results, by id, with every text that GitHub asks for. */
export function sarifRules(places: readonly ReportPlace[]): SarifRule[] {
  const rules = new Map(places.map(({ruleId, rule}) => [ruleId, rule]));
  return [...rules].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, rule]) => sarifRule(id, rule));
}

function sarifRule(id: string, rule: ReportRule): SarifRule & Record<string, unknown> {
  const title = plain(rule.title);
  const docs = webAddress(rule.docs);
  const {level, problem, score} = SARIF_SEVERITY[rule.severity];
  return {
    id,
    name: cut(nameOf(id), LONGEST_NAME),
    shortDescription: {text: cut(`Leaked credential: ${title}.`, LONGEST_TEXT)},
    fullDescription: {
      text: cut(
        `A value with the form of this kind stands where others may read it: ${title}. It works until it is ended where it was issued.`,
        LONGEST_TEXT,
      ),
    },
    ...(docs === null ? {} : {helpUri: docs}),
    help: helpOf(rule, docs),
    defaultConfiguration: {level},
    properties: {
      tags: ['security', 'secret', 'external/cwe/cwe-798', ...(rule.provider === null ? [] : [plain(rule.provider)])],
      precision: PRECISION[rule.confidence],
      'problem.severity': problem,
      'security-severity': score,
    },
  };
}

/** What to do, as plain text and as Markdown, which GitHub shows instead. */
function helpOf({title, manual}: ReportRule, docs: string | null): {text: string; markdown: string} {
  const end = plain(manual ?? 'Replace it where it is issued, and make the old one stop working.');
  const after = 'Taking it out of the file is not enough: whoever has a copy of the history has it still.';
  const more = docs === null ? '' : `\n\nAbout this kind: ${docs}`;
  const link = docs === null ? '' : `\n\n[About this kind](${docs.replace(/[()]/g, (c) => (c === '(' ? '%28' : '%29'))})`;
  return {
    text: `${plain(title)}. ${end} ${after}${more}`,
    markdown: `**${escapedMarkdown(plain(title))}**\n\n${escapedMarkdown(end)}\n\n${after}${link}`,
  };
}

/** 'github-pat-classic' -> 'GithubPatClassic', as SARIF wants names to be; never the id again, whatever its case. */
export function nameOf(id: string): string {
  const words = id.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return words.length > 1 ? name : `${name}Credential`;
}

/** A rule of a repository's own settings may say anything in its title. */
function escapedMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|#@&~!:.]/g, '\\$&');
}
