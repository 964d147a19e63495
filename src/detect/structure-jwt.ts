import type {Reason, Severity} from '../core/rule.ts';
import type {Judgement, MatchContext} from './match-context.ts';
import {decodeJsonObject} from './structure-base64.ts';

type Claims = Readonly<Record<string, unknown>>;

/** A signed JWT (RFC 7519): header and payload are JSON objects, the header names an algorithm. The subject is never shown. */
export function jwt({value, rule}: MatchContext): Judgement {
  const [first = '', second = ''] = value.split('.', 2);
  const header = decodeJsonObject(first);
  const claims = decodeJsonObject(second);
  if (header === null || claims === null) return silent('header or payload is not a JSON object');
  const {alg} = header;
  if (typeof alg !== 'string' || !/^[\w-]{2,20}$/.test(alg)) return silent('its header names no algorithm');
  const expiresAt = seconds(claims['exp']);
  return {
    reasons: reasonsFor(alg, claims),
    notes: [`alg ${alg}`, ...notesFor(claims), ...(expiresAt === null ? ['never expires'] : [])],
    severity: severityOf(claims, expiresAt === null ? 'high' : rule.severity),
    ...(expiresAt === null ? {} : {expiresAt}),
  };
}

function reasonsFor(alg: string, claims: Claims): Reason[] {
  const reasons: Reason[] = [];
  if (alg.toLowerCase() === 'none') reasons.push({points: -40, text: 'it is not signed'});
  if (isSample(claims)) reasons.push({points: -80, text: 'the payload of a sample from public documentation'});
  if (isSupabase(claims) && claims['role'] === 'anon') reasons.push({points: -20, text: 'an anon key is made to be published'});
  return reasons;
}

/** Payloads of jwt.io, of RFC 7519 and of Supabase's local development, whatever signed them. */
function isSample(claims: Claims): boolean {
  if (claims['sub'] === '1234567890' && claims['name'] === 'John Doe') return true;
  return claims['iss'] === 'supabase-demo' || 'http://example.com/is_root' in claims;
}

function isSupabase(claims: Claims): boolean {
  return claims['iss'] === 'supabase' || claims['iss'] === 'supabase-demo';
}

function notesFor(claims: Claims): string[] {
  const issuer = issuerHost(claims['iss']);
  const role = isSupabase(claims) && typeof claims['role'] === 'string' && /^\w{1,30}$/.test(claims['role']) ? claims['role'] : null;
  return [...(issuer === null ? [] : [`issuer ${issuer}`]), ...(role === null ? [] : [`role ${role}`])];
}

/** The host of an issuer that is a URL, or a short plain name; null: neither, so nothing to show. */
function issuerHost(issuer: unknown): string | null {
  if (typeof issuer !== 'string' || issuer.length > 300) return null;
  if (/^[a-z][a-z0-9.-]{0,60}$/i.test(issuer)) return issuer;
  return /^https?:\/\/([a-z0-9.-]{1,100})(?:[:/?#]|$)/i.exec(issuer)?.[1] ?? null;
}

/** Unix seconds; null: absent or no date of our times. */
function seconds(value: unknown): number | null {
  return typeof value === 'number' && value > 0 && value < 1e11 ? Math.floor(value) : null;
}

function severityOf(claims: Claims, otherwise: Severity): Severity {
  if (!isSupabase(claims)) return otherwise;
  if (claims['role'] === 'service_role') return 'critical';
  return claims['role'] === 'anon' ? 'info' : otherwise;
}

function silent(text: string): Judgement {
  return {reasons: [{points: 0, text}], silent: true};
}
