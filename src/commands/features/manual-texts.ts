import type {UserRule} from '../../core/user-rule.ts';
import type {MaskLine} from '../../ui/mask-line.ts';

/**
 * What a person does to end a credential, by the rule that found it. The definitions are loaded only here, when a report for people is made.
 * The words of a user's rule are somebody else's: masked, and told as such.
 */
export async function manualTexts(
  userRules: readonly UserRule[] = [],
  maskLine: MaskLine = (line) => line,
): Promise<(ruleId: string) => string | null> {
  const {PROVIDERS} = await import('../../providers/index.ts');
  const texts = new Map(
    PROVIDERS.flatMap((provider) => provider.rules.map((rule) => [rule.id as string, provider.manual as string] as const)),
  );
  for (const {id, manual, file} of userRules) if (manual !== '') texts.set(id, maskLine(`${file} says: "${manual}"`));
  return (ruleId) => texts.get(ruleId) ?? null;
}
