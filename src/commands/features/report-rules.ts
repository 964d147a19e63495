import type {Provider} from '../../core/provider.ts';
import type {ReportRule} from '../../core/report-context.ts';
import type {UserRule} from '../../core/user-rule.ts';
import type {MaskLine} from '../../ui/mask-line.ts';

/**
 * All rules as the report forms speak of them, by id. The definitions are loaded only here, when such a report is made. What a user's rule says is
 * masked, and told as its file's words.
 */
export async function reportRules(userRules: readonly UserRule[], maskLine: MaskLine): Promise<ReadonlyMap<string, ReportRule>> {
  const {PROVIDERS} = await import('../../providers/index.ts');
  return new Map([...PROVIDERS.flatMap(rulesOf), ...userRules.map((rule) => userEntry(rule, maskLine))]);
}

function userEntry({id, title, severity, manual, file}: UserRule, maskLine: MaskLine): [string, ReportRule] {
  const words = manual === '' ? null : maskLine(`${file} says: "${manual}"`);
  return [id, {title: maskLine(`${title} (${file})`), provider: null, severity, confidence: 'likely', docs: null, manual: words}];
}

function rulesOf({title, service, docs, manual, rules}: Provider): [string, ReportRule][] {
  return rules.map((rule) => [
    rule.id,
    {
      title: rule.title,
      provider: service ? title : null,
      severity: rule.severity,
      confidence: rule.confidence ?? 'certain',
      docs: docs[0] ?? null,
      manual,
    },
  ]);
}
