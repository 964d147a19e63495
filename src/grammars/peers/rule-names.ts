/**
 * Which rules of guard look for the kind of token that a peer's rule names. `provider:x` stands for all rules of that definition. A peer's id
 * that is also an id of guard's needs no row. Only what the name itself says is stated here; no rule of a peer was read for it.
 */
const GENERIC = [
  'generic-quoted',
  'generic-bare',
  'generic-escaped',
  'generic-element',
  'generic-named',
  'generic-flag',
  'generic-sql',
  'generic-netrc',
  'generic-command',
] as const;
const PRIVATE_KEYS = ['private-key-pem', 'private-key-openssh', 'private-key-pgp', 'private-key-putty'] as const;
const URLS = [
  'postgres-url',
  'mysql-url',
  'mongodb-url',
  'redis-url',
  'rabbitmq-url',
  'http-basic-url',
  'other-url',
  'http-basic',
] as const;

/** By the peer's id in lower case. gitleaks and betterleaks; detect-secrets' types; ggshield's detectors as users write them. */
export const RULE_NAMES: Readonly<Record<string, readonly string[]>> = {
  'generic-api-key': GENERIC,
  'private-key': PRIVATE_KEYS,
  'hashicorp-tf-password': GENERIC,
  'hashicorp-tf-api-token': ['terraform-cloud-token'],
  'kubernetes-secret-yaml': GENERIC,
  'curl-auth-header': ['http-bearer', 'http-basic', 'http-token', 'curl-user'],
  'curl-auth-user': ['curl-user'],
  'jwt-base64': ['jwt'],
  'aws-access-token': ['aws-access-key', 'aws-session-credentials', 'aws-secret-access-key', 'aws-session-token'],
  'aws-amazon-bedrock-api-key-long-lived': ['aws-bedrock-api-key-long'],
  'aws-amazon-bedrock-api-key-short-lived': ['aws-bedrock-api-key-short'],
  'github-pat': ['github-pat-classic'],
  'github-fine-grained-pat': ['github-pat-fine-grained'],
  'github-oauth': ['github-oauth-token'],
  'github-app-token': ['github-app-user-token', 'github-app-installation-token'],
  'github-refresh-token': ['github-app-refresh-token'],
  'gitlab-ptt': ['gitlab-pipeline-trigger-token'],
  'gitlab-rrt': ['gitlab-runner-registration-token'],
  'gitlab-cicd-job-token': ['gitlab-ci-job-token'],
  'gitlab-runner-authentication-token': ['gitlab-runner-auth-token'],
  'gitlab-runner-authentication-token-routable': ['gitlab-runner-auth-token'],
  'gitlab-feed-token': ['gitlab-feed-token'],
  'gitlab-kubernetes-agent-token': ['gitlab-agent-token'],
  'gitlab-oauth-app-secret': ['gitlab-oauth-app-secret'],
  'gcp-service-account': ['gcp-service-account-key'],
  'gcp-api-key': ['gcp-api-key', 'gcp-gemini-key-bound'],
  'slack-legacy-bot-token': ['slack-bot-token'],
  'slack-config-access-token': ['slack-config-token'],
  'slack-legacy-workspace-token': ['slack-legacy-token'],
  'stripe-access-token': ['stripe-secret-key', 'stripe-restricted-key', 'stripe-test-key'],
  'sendgrid-api-token': ['sendgrid-api-key'],
  'pypi-upload-token': ['pypi-token'],
  'rubygems-api-token': ['rubygems-api-key'],
  'clojars-api-token': ['clojars-token'],
  'npm-access-token': ['npm-access-token', 'npm-legacy-uuid-token'],
  'openai-api-key': ['openai-project-key', 'openai-service-account-key', 'openai-admin-key', 'openai-user-key-legacy'],
  'anthropic-admin-api-key': ['anthropic-admin-key'],
  'huggingface-access-token': ['huggingface-user-token'],
  'huggingface-organization-api-token': ['huggingface-org-token'],
  'databricks-api-token': ['databricks-pat'],
  'digitalocean-access-token': ['digitalocean-oauth-token'],
  'digitalocean-refresh-token': ['digitalocean-oauth-token'],
  'doppler-api-token': ['doppler-token'],
  'discord-api-token': ['discord-bot-token'],
  'dropbox-api-token': ['dropbox-token'],
  'dynatrace-api-token': ['dynatrace-token'],
  'heroku-api-key-v2': ['heroku-api-key'],
  'heroku-api-key': ['heroku-api-key', 'heroku-api-key-legacy'],
  'fly-access-token': ['flyio-token'],
  'mailgun-private-api-token': ['mailgun-api-key', 'mailgun-api-key-current'],
  'mailgun-pub-key': ['mailgun-public-key'],
  'mapbox-api-token': ['mapbox-token', 'mapbox-public-token'],
  'microsoft-teams-webhook': ['teams-webhook-url'],
  'new-relic-user-api-key': ['newrelic-user-key'],
  'new-relic-browser-api-token': ['new-relic-browser-key'],
  'new-relic-insert-key': ['new-relic-insights-insert-key'],
  'notion-api-token': ['notion-token', 'notion-token-legacy'],
  'okta-access-token': ['okta-api-token'],
  'pulumi-api-token': ['pulumi-token'],
  'shopify-access-token': ['shopify-admin-token'],
  'shopify-custom-access-token': ['shopify-admin-token'],
  'shopify-private-app-access-token': ['shopify-admin-token'],
  'snyk-api-token': ['snyk-token', 'snyk-token-prefixed'],
  'sonar-api-token': ['sonarqube-token', 'sonarcloud-token'],
  'square-access-token': ['square-access-token', 'square-oauth-secret'],
  'telegram-bot-api-token': ['telegram-bot-token'],
  'twitter-bearer-token': ['twitter-bearer-token'],
  'typeform-api-token': ['typeform-token'],
  'vault-service-token': ['vault-service-token', 'vault-service-token-legacy'],
  'airtable-personnal-access-token': ['airtable-pat'],
  'alibaba-access-key-id': ['alibaba-access-key'],
  'alibaba-secret-key': ['alibaba-access-key'],
  'artifactory-reference-token': ['artifactory-token'],
  'azure-ad-client-secret': ['azure-entra-client-secret'],
  'bitbucket-client-secret': ['bitbucket-access-token', 'bitbucket-app-password'],
  'cloudflare-api-key': ['cloudflare-user-token', 'cloudflare-account-token'],
  'cloudflare-global-api-key': ['cloudflare-global-api-key'],
  'cloudflare-origin-ca-key': ['cloudflare-origin-ca-key'],
  'contentful-delivery-api-token': ['contentful-pat'],
  'easypost-test-api-token': ['easypost-api-key'],
  'easypost-api-token': ['easypost-api-key'],
  'facebook-access-token': ['facebook-token'],
  'facebook-page-access-token': ['facebook-token'],
  'facebook-secret': ['facebook-app-token'],
  'flutterwave-secret-key': ['flutterwave-secret-key'],
  'grafana-cloud-api-token': ['grafana-cloud-token'],
  'grafana-api-key': ['grafana-api-key-legacy'],
  'hubspot-api-key': ['hubspot-private-app-token'],
  'infracost-api-token': ['infracost-api-token'],
  'linear-client-secret': ['provider:linear'],
  'planetscale-api-token': ['planetscale-service-token'],
  'planetscale-id': ['planetscale-service-token'],
  'postman-api-token': ['postman-api-key'],
  'prefect-api-token': ['prefect-api-token'],
  'readme-api-token': ['readme-api-token'],
  'sendinblue-api-token': ['brevo-api-key'],
  'sentry-access-token': ['sentry-user-token-legacy'],
  'shippo-api-token': ['shippo-token'],
  'twitch-api-token': ['twitch-token'],
  'yandex-aws-access-token': ['yandex-access-token'],
  // detect-secrets: the types as its baselines spell them.
  'secret keyword': GENERIC,
  'base64 high entropy string': GENERIC,
  'hex high entropy string': GENERIC,
  'basic auth credentials': URLS,
  'json web token': ['jwt'],
  'aws access key': ['provider:aws'],
  'azure storage account access key': ['azure-storage-account-key', 'azure-storage-account-key-legacy'],
  'artifactory credentials': ['artifactory-token', 'artifactory-api-key'],
  'cloudant credentials': ['ibm-cloudant-url'],
  'discord bot token': ['discord-bot-token'],
  'github token': ['provider:github'],
  'gitlab token': ['provider:gitlab'],
  'mailchimp access key': ['mailchimp-api-key'],
  'npm tokens': ['provider:npm'],
  'openai token': ['provider:openai'],
  'private key': PRIVATE_KEYS,
  'pypi token': ['pypi-token'],
  'sendgrid api key': ['sendgrid-api-key'],
  'slack token': ['provider:slack'],
  'square oauth secret': ['square-oauth-secret'],
  'stripe access key': ['provider:stripe'],
  'telegram bot token': ['telegram-bot-token'],
  'twilio api key': ['provider:twilio'],
  // ggshield.
  'generic high entropy secret': GENERIC,
  'generic password': GENERIC,
  'company email password': GENERIC,
  'username password': GENERIC,
  'generic private key': PRIVATE_KEYS,
  'rsa private key': PRIVATE_KEYS,
};

/** Rules of guard that stand for no one kind: a finding of theirs may be what any rule of a peer saw. */
export const KINDLESS: readonly string[] = [...GENERIC, ...URLS, 'http-bearer', 'http-token', 'curl-user'];

/** A rule of guard, as far as names are concerned. */
export interface NamedRule {
  readonly id: string;
  readonly formerly: readonly string[];
  readonly provider: string;
}

/** The ids of guard's rules for a peer's rule, sorted; empty: none is known to correspond. */
export function guardRules(peerRule: string, rules: readonly NamedRule[]): readonly string[] {
  const name = peerRule.toLowerCase();
  const same = rules.filter((rule) => rule.id === name || rule.formerly.includes(name)).map((rule) => rule.id);
  const named = (RULE_NAMES[name] ?? providerOf(name)).flatMap((one) =>
    one.startsWith('provider:') ? rules.filter((rule) => `provider:${rule.provider}` === one).map((rule) => rule.id) : [one],
  );
  const known = new Set(rules.map((rule) => rule.id));
  return [...new Set([...same, ...named])].filter((id) => known.has(id)).sort();
}

/** `kingfisher.aws.1`, `@secretlint/secretlint-rule-aws`: the name of the service stands in the id. */
function providerOf(name: string): readonly string[] {
  const service = /^kingfisher\.([a-z0-9_]+)\.\d+$/.exec(name)?.[1] ?? /secretlint-rule-([a-z0-9-]+)$/.exec(name)?.[1];
  if (service === undefined) return [];
  const plain = service.replaceAll('_', '-');
  if (plain === 'privatekey' || plain === 'pem') return PRIVATE_KEYS;
  if (plain === 'generic' || plain === 'secp256k1-privatekey') return plain === 'generic' ? GENERIC : [];
  if (plain === 'basicauth' || plain === 'database-connection-string') return URLS;
  return [`provider:${plain === 'gcp' ? 'google-cloud' : plain}`];
}
