import type {Reason, Severity} from '../core/rule.ts';
import type {Judgement, MatchContext} from './match-context.ts';
import {derKey, type KeyFacts, opensshKey, pgpKey} from './structure-key-formats.ts';
import {isFiller, keyBytes} from './structure-key-text.ts';

/** Characters behind the first line in which a key must end; RSA of 16384 bits takes 13,000. */
const REACH = 16_384;

/** A private key from its first line on: finds the last line, decodes what is between, widens the span to the whole block. */
export function privateKey(match: MatchContext): Judgement {
  const {text, start, end} = match.around(0, REACH);
  const after = text.slice(end);
  const label = /^-----BEGIN ([A-Z ]{1,40})-----$/.exec(match.value)?.[1];
  return label === undefined ? putty(match.value, after, end - start) : armored(label, after, end - start);
}

/** `-----BEGIN label-----` to `-----END label-----`. */
function armored(label: string, after: string, begin: number): Judgement {
  const last = `-----END ${label}-----`;
  const at = after.indexOf(last);
  const isPgp = label.startsWith('PGP');
  if (at < 0 && isPgp && after.length >= REACH) return {reasons: [], severity: 'medium', notes: ['longer than 16 KiB', 'encrypted']};
  if (at < 0) return silent('cut: no END line follows');
  const body = after.slice(0, at);
  if (body.includes('-----BEGIN ')) return silent('cut: another block begins before its END line');
  const headless = withoutHeaders(body);
  const why = whyNoKey(headless, isPgp ? 80 : 40);
  if (why !== null) return silent(why);
  return found(factsOf(label, body, keyBytes(headless)), begin + at + last.length);
}

/** PuTTY's own format: plain lines with names, the private part between `Private-Lines` and `Private-MAC`. */
function putty(first: string, after: string, begin: number): Judgement {
  const encryption = /Encryption: ?([\w-]{1,40})/.exec(after);
  const lines = /Private-Lines: ?\d{1,4}/.exec(after);
  const mac = /Private-(?:MAC|Hash): ?[0-9a-f]{40,64}/.exec(after);
  if (encryption === null || lines === null || mac === null || mac.index < lines.index)
    return silent('cut: its private lines or their MAC are missing');
  const why = whyNoKey(after.slice(lines.index + lines[0].length, mac.index), 24);
  if (why !== null) return silent(why);
  const facts: KeyFacts = {
    kind: first.slice(first.indexOf(':') + 1).trim(),
    bits: null,
    encrypted: encryption[1] !== 'none',
    complete: true,
  };
  return found(facts, begin + mac.index + mac[0].length);
}

function factsOf(label: string, body: string, bytes: Uint8Array): KeyFacts {
  if (label.startsWith('PGP')) return pgpKey(bytes);
  if (label.startsWith('OPENSSH')) return opensshKey(bytes);
  const kind = label.replace(/(?:ENCRYPTED |ANY )?PRIVATE KEY$/, '').trim();
  if (/Proc-Type: ?4, ?ENCRYPTED/.test(body) || label.startsWith('ENCRYPTED')) return {kind, bits: null, encrypted: true, complete: true};
  return derKey(bytes, kind);
}

/** RFC 1421 and OpenPGP headers hold words that look like base64. */
function withoutHeaders(body: string): string {
  return body
    .replace(/Proc-Type: ?4, ?ENCRYPTED/, ' ')
    .replace(/DEK-Info: ?[\w-]{1,40}, ?[0-9A-Fa-f]{8,64}/, ' ')
    .replaceAll(/(?:Version|Comment|Charset|Hash|MessageID): [^\n\\]{0,200}/g, ' ');
}

/** Why the text between the lines is no key; null: it may be one. */
function whyNoKey(body: string, fewestBytes: number): string | null {
  if (/\.\.\.|\xe2\x80\xa6|\[(?:snip|cut|redacted)|\*{4}/i.test(body)) return 'cut: dots or stars stand in its place';
  const bytes = keyBytes(body);
  if (bytes.length === 0) return 'no key between its first and its last line';
  if (bytes.length < fewestBytes) return `too short for a key (${bytes.length} bytes)`;
  return isFiller(bytes) ? 'a placeholder: the same few bytes repeated' : null;
}

function found(facts: KeyFacts, end: number): Judgement {
  const {kind, bits, encrypted, complete} = facts;
  const reasons: Reason[] = [];
  if (complete === false) return silent('cut: its length field promises more than twice as much');
  if (complete === null) reasons.push({points: -20, text: 'what it decodes to is not a whole key'});
  if (bits !== null && bits < 1024) reasons.push({points: -20, text: 'so short a key serves tests only'});
  const about = [kind, ...(bits === null ? [] : [`${bits} bits`])].filter((part) => part !== '').join(', ');
  const severity: {severity?: Severity} = encrypted ? {severity: 'medium'} : {};
  return {reasons, span: {start: 0, end}, notes: [...(about === '' ? [] : [about]), ...(encrypted ? ['encrypted'] : [])], ...severity};
}

function silent(text: string): Judgement {
  return {reasons: [{points: 0, text}], silent: true};
}
