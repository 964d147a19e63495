import type {Reason} from '../core/rule.ts';
import {placeholderPattern} from './filters.ts';
import type {Check, Judgement, MatchContext} from './match-context.ts';
import {decodeJsonObject, isPrintable} from './structure-base64.ts';
import {jwt} from './structure-jwt.ts';
import {privateKey} from './structure-private-key.ts';

/** What parses a match and says whether it is of its kind, by the name rules give. */
export const structures: Readonly<Record<string, Check>> = {
  'private-key': privateKey,
  jwt,
  'basic-auth': basicAuth,
  'discord-bot': discordBot,
  'base64-json': base64Json,
};

const COMMON_PASSWORD =
  /^(?:pass(?:word|wd)?\d{0,4}|pwd|secret|user(?:name)?|admin|root|test(?:ing)?|foo|bar|token|key|guest|changeit|\d{1,6})$/i;

/** `user:password` in base64. A lone long user name counts too: many services take the token there and no password. */
function basicAuth({value}: MatchContext): Judgement {
  const text = Buffer.from(value, 'base64').toString('latin1');
  const colon = text.indexOf(':');
  if (colon < 1 || !isPrintable(text)) return silent('does not decode to user:password');
  const password = text.slice(colon + 1);
  const secret = password === '' || password === 'x-oauth-basic' ? text.slice(0, colon) : password;
  if (password === '' && secret.length < 16) return silent('its password is empty');
  const placeholder = placeholderPattern(secret);
  if (placeholder !== null) return silent(`its password ${placeholder}`);
  if (/^[$%{<]|[}>]$/.test(secret)) return silent('its password is a reference to a variable');
  const reasons: Reason[] = [];
  if (COMMON_PASSWORD.test(secret) || password === text.slice(0, colon))
    reasons.push({points: -40, text: 'its password is a word that everyone uses, or the user name'});
  return {reasons};
}

/** The first part is the bot's id, a decimal number of 17 to 20 digits, in base64. */
function discordBot({value}: MatchContext): Judgement {
  const id = Buffer.from(value.split('.', 1)[0]!, 'base64url').toString('latin1');
  return /^\d{17,20}$/.test(id) ? {reasons: []} : silent('its first part is not the base64 of a bot id');
}

/** Base64 of a JSON object, behind a prefix that ends with `_` or not. */
function base64Json({value}: MatchContext): Judgement {
  const payload = value.slice(value.indexOf('eyJ'));
  return decodeJsonObject(payload) === null ? silent('does not decode to a JSON object') : {reasons: []};
}

function silent(text: string): Judgement {
  return {reasons: [{points: 0, text}], silent: true};
}
