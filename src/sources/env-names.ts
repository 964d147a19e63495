const PLAIN = new Set(['.env', '.envrc', '.flaskenv', '.dev.vars', 'env.list']);

/** Whether a file name is that of an env file: `.env`, `.env.*`, `*.env`, `.envrc`, `.flaskenv`, `.dev.vars`, `.dev.vars.*`, `env.list`. `.env.vault` is encrypted and is none. */
export function isEnvFileName(name: string): boolean {
  if (PLAIN.has(name)) return true;
  if (name === '.env.vault') return false;
  return name.startsWith('.env.') || name.startsWith('.dev.vars.') || (name.endsWith('.env') && name.length > 4);
}
