import type {Provider} from '../../core/provider.ts';
import type {ReportRule} from '../../core/report-context.ts';

/** All built-in rules as the report forms speak of them, by id. The definitions are loaded only here, when such a report is made. */
export async function reportRules(): Promise<ReadonlyMap<string, ReportRule>> {
  const {PROVIDERS} = await import('../../providers/index.ts');
  return new Map(PROVIDERS.flatMap(rulesOf));
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
