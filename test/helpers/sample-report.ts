import type {Report, ReportCredential, ReportFinding, ReportSkipped} from '../../src/core/report.ts';
import type {ReportContext, ReportRule} from '../../src/core/report-context.ts';

/** A finding of a report with what a test does not care about filled in. */
export function sampleFinding(parts: Partial<ReportFinding> = {}): ReportFinding {
  return {
    fingerprint: '3f2a91c04b7e5d6880a1b2c3d4e5f607',
    credential: 'K7Q2ABCDEFGH',
    ruleId: 'github-pat-classic',
    provider: 'github',
    severity: 'critical',
    confidence: 'certain',
    checksum: 'valid',
    masked: 'ghp_… (40 chars)',
    file: 'src/deploy.ts',
    startLine: 14,
    startColumn: 18,
    endLine: 14,
    endColumn: 57,
    utf16: {startColumn: 17, endColumn: 57},
    kind: 'blob',
    blob: '9daeafb9864cf43055ae93beb0afd6c7d144bfa4',
    commit: '3f2a91c5d0e1f2a3b4c5d6e7f8091a2b3c4d5e6f',
    author: 'Ana <ana@example.com>',
    date: '2026-10-02T09:14:05+02:00',
    firstCommit: '3f2a91c5d0e1f2a3b4c5d6e7f8091a2b3c4d5e6f',
    firstDate: '2026-10-02T09:14:05+02:00',
    exposure: 'pushed',
    refs: ['origin/main'],
    inHead: true,
    count: 1,
    entry: null,
    wrapped: [],
    notes: [],
    reasons: [{points: 60, text: 'prefix and length'}],
    ...parts,
  };
}

/** A report of these findings, one credential for each credential id they name. */
export function sampleReport(
  findings: readonly ReportFinding[],
  parts: Partial<Report> & {skipped?: readonly ReportSkipped[]} = {},
): Report {
  const {skipped = [], ...rest} = parts;
  return {
    version: 1,
    tool: {name: 'guard', version: '0.1.0', rules: 'c0ffee'},
    scan: {started: '2026-11-25T08:00:00.000Z', seconds: 4.6, interrupted: false, sources: ['history', 'work tree']},
    coverage: {
      complete: !skipped.some(({incomplete}) => incomplete),
      commits: 10,
      objects: 100,
      files: 20,
      bytes: 4096,
      allowed: 0,
      belowThresholds: 0,
      suppressed: {baseline: 0, allow: 0, dismissed: 0},
      skipped,
    },
    credentials: credentialsOf(findings),
    findings,
    ...rest,
  };
}

function credentialsOf(findings: readonly ReportFinding[]): ReportCredential[] {
  const byId = new Map<string, ReportFinding[]>();
  for (const finding of findings) byId.set(finding.credential, [...(byId.get(finding.credential) ?? []), finding]);
  return [...byId].map(([id, own]) => {
    const {ruleId, provider, masked, severity, confidence, checksum, exposure} = own[0]!;
    const fingerprints = [...new Set(own.map(({fingerprint}) => fingerprint))];
    const facts = {ruleId, provider, masked, severity, confidence, checksum, exposure};
    return {
      id,
      shortId: id.slice(0, 4),
      title: `Title of ${ruleId}`,
      parts: [],
      inHead: own.some(({inHead}) => inHead),
      verdict: null,
      notes: [],
      findings: fingerprints,
      ...facts,
    };
  });
}

/** The rule of `sampleFinding`. */
export const SAMPLE_RULE: ReportRule = {
  title: 'GitHub personal access token (classic)',
  provider: 'GitHub',
  severity: 'critical',
  confidence: 'certain',
  docs: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens',
  manual: 'Open Settings > Developer settings > Personal access tokens and delete it.',
};

export function sampleContext(parts: Partial<ReportContext> = {}): ReportContext {
  return {
    manualOf: () => SAMPLE_RULE.manual,
    rules: new Map([['github-pat-classic', SAMPLE_RULE]]),
    category: 'guard',
    repository: null,
    homepage: null,
    azure: null,
    restCounts: false,
    everyPlace: false,
    ...parts,
  };
}

/** The rules of `manyFindings`. */
export function manyRules(): ReadonlyMap<string, ReportRule> {
  return new Map(Array.from({length: 40}, (_, i) => [`rule-${i}`, {...SAMPLE_RULE, title: `Acme API token of kind ${i}`}]));
}

/** `count` findings of as many credentials, as a scan of a large old repository gives them: several rules, folders, severities and exposures. The same at every call. */
export function manyFindings(count: number): ReportFinding[] {
  const severities = ['critical', 'high', 'medium', 'low'] as const;
  const exposures = ['pushed', 'local', 'worktree', 'unreachable'] as const;
  return Array.from({length: count}, (_, i) =>
    sampleFinding({
      fingerprint: (BigInt(i + 1) * 0x9e3779b97f4a7c15f39cc0605cedc835n).toString(16).padStart(32, '0').slice(-32),
      credential: `C${i}`,
      ruleId: `rule-${i % 40}`,
      file: `services/part-${i % 97}/src/config/environment-${i % 13}.ts`,
      startLine: 1 + (i % 900),
      endLine: 1 + (i % 900),
      severity: severities[i % 4]!,
      exposure: exposures[i % 3]!,
      inHead: i % 5 !== 0,
      commit: i.toString(16).padStart(40, 'a'),
    }),
  );
}
