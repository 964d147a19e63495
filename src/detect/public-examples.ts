import {createHash} from 'node:crypto';

/** First 8 bytes of SHA-256, in hex, of samples that their issuers publish. Hashes only: the texts would be findings in every scan of this file. */
const HASHES: ReadonlySet<string> = new Set([
  // AWS documentation: access key ids, secret access keys
  '1a5d44a2dca19669',
  'c6ea27c534f993d3',
  'cb20d34a7adda2f5',
  '78314b11be2e5815',
  'e21b597ba6b9cafa',
  'e8a0614b6747a06f',
  // jwt.io: the three samples of its start page over the years; RFC 7519, section 3.1
  '7f75367e78812551',
  'c794fa6d20c64efb',
  'da816f9f2c16e6c5',
  '8d4ef6536dc8895f',
  // Supabase, local development: anon, service_role
  'bf1725a8f98bea37',
  '70541e07fd4f900b',
  // Stripe documentation: secret and publishable test keys
  '2cafc0970149a84f',
  'b1471f544ceeea31',
  'f2d6ca16515033e5',
  '5895b89c8fb33402',
  // GitHub: the sample whose checksum is right; documentation of its five prefixes
  '976b57ee8acdfcf4',
  '3543c50b0cb9cea8',
  'bc3ae723f57c6b9e',
  '82e74299544e0073',
  '6d7fa4e64d4b1f3e',
  '797c0ce414586cc8',
  // Slack documentation: oauth.v2.access
  '2ddc147f3a3b5a17',
  // age: test kit, test key of rage
  '789eb04ae4c00984',
  'a26256ed03575a86',
  // Azure: storage emulator, Cosmos DB emulator
  '0011cc25eb432071',
  'aa6547439583c3a2',
  // NATS documentation: user seed
  'f70c753f3bef33a1',
  // Telegram documentation: bot tokens
  '0b5dd075ccdd03c4',
  '731fa294d036e54f',
  // RFC 7617: the Basic credentials of its example
  'cf4d418ed3de92d7',
]);

/** Whether the secret (latin1 text) is a sample from public documentation. */
export function isPublicExample(value: string): boolean {
  return HASHES.has(createHash('sha256').update(value, 'latin1').digest('hex').slice(0, 16));
}
