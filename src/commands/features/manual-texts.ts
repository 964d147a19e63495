/** What a person does to end a credential, by the rule that found it. The definitions are loaded only here, when a report for people is made. */
export async function manualTexts(): Promise<(ruleId: string) => string | null> {
  const {PROVIDERS} = await import('../../providers/index.ts');
  const texts = new Map(
    PROVIDERS.flatMap((provider) => provider.rules.map((rule) => [rule.id as string, provider.manual as string] as const)),
  );
  return (ruleId) => texts.get(ruleId) ?? null;
}
