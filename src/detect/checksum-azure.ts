import type {ChecksumState} from '../core/rule.ts';
import {BASE62, base32Decode, crc32, digits} from './checksum-codes.ts';
import {marvin32} from './checksum-marvin.ts';
import type {ChecksumCheck} from './match-context.ts';

/** A base64 key of a known size that carries a signature, and in its last four bytes Marvin32 of the others under one of the seeds. */
interface KeyForm {
  /** Bytes of the decoded key. */
  readonly size: number;
  /** Four characters that end six before the encoded checksum's end. */
  readonly signatures: readonly string[];
  /** Eight characters each: the service names the role of a key by its seed. */
  readonly seeds: readonly string[];
  /** Some keys of this kind had characters replaced after their checksum was made: one that does not fit may be right. */
  readonly replaced?: boolean;
}

/** Sizes, signatures and seeds of Azure's identifiable keys. Source: github.com/microsoft/security-utilities. */
const KEYS: Readonly<Record<string, KeyForm>> = {
  'azure-storage': {size: 64, signatures: ['+ASt'], seeds: ['Default0']},
  'azure-cosmosdb': {
    size: 64,
    signatures: ['ACDb'],
    seeds: ['MastRW00', 'MastRO00', 'SystRW00', 'SystRO00', 'SysAll00', 'Resour00', 'Encryp00'],
  },
  'azure-servicebus': {size: 32, signatures: ['+ASb', '+AEh', '+ARm'], seeds: ['System00', 'Unknown0', 'Send0000', 'Manage00', 'Listen00']},
  'azure-function': {size: 40, signatures: ['AzFu'], seeds: ['Master00', 'System00', 'Functi00']},
  'azure-acr': {size: 39, signatures: ['+ACR'], seeds: ['ACRDflt0']},
  'azure-redis': {size: 33, signatures: ['AzCa'], seeds: ['Access00'], replaced: true},
  'azure-search': {size: 39, signatures: ['AzSe'], seeds: ['Query000', 'PAdmin00']},
};

/** Checksums of Azure's keys and tokens, by the name rules give. */
export const azureChecksums: Readonly<Record<string, ChecksumCheck>> = {
  ...Object.fromEntries(Object.entries(KEYS).map(([name, form]) => [name, (value: string) => identifiableKey(value, form)])),
  'azure-entra': entra,
  'azure-cask': cask,
  'azure-devops-legacy': devopsLegacy,
};

function identifiableKey(value: string, {size, signatures, seeds, replaced = false}: KeyForm): ChecksumState {
  const text = value.replace(/(?:=|%3[Dd]){1,2}$/, '');
  if (!/^[\w+/-]+$/.test(text) || !signatures.includes(text.slice(-10, -6))) return 'none';
  const key = Buffer.from(text, 'base64');
  if (key.length !== size) return 'none';
  const stored = key.readUInt32LE(size - 4);
  if (seeds.some((seed) => marvin32(key.subarray(0, size - 4), seed) === stored)) return 'valid';
  return replaced ? 'none' : 'invalid';
}

const BASE66 = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890.-_~';

/** Secrets with `8Q~` end in three base66 characters of Marvin32 over the rest; `7Q~` carries none. */
function entra(value: string): ChecksumState {
  if (!/^[\w.~-]{3}8Q~[\w.~-]{31,34}$/.test(value)) return 'none';
  const sum = marvin32(Buffer.from(value.slice(0, -3), 'latin1'), 'AadPwd00');
  return state(digits(sum, BASE66).padStart(6, 'a').slice(0, 3) === value.slice(-3));
}

/** Common annotated keys of 84 characters: four characters made of Marvin32 over the other 60 bytes. The first ones issued hold plain base64 there. */
function cask(value: string): ChecksumState {
  if (!/^[A-Za-z0-9+/]{52}JQQJ9[9DH][A-Za-z0-9+/]{26}$/.test(value)) return 'none';
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(marvin32(Buffer.from(value.slice(0, 80), 'base64'), 'Default0'));
  const now = digits(sum.readUInt32BE(), BASE62).padEnd(6, '0').slice(0, 4);
  const early = sum.subarray(0, 3).toString('base64');
  const stored = value.slice(80);
  return state(stored === now || stored === early);
}

/** CRC-32 over 28 of the 32 bytes, XORed with a constant of the token's kind, is spread over bytes 22, 8, 7 and 2. */
function devopsLegacy(value: string): ChecksumState {
  const bytes = value.length === 52 ? base32Decode(value.toUpperCase()) : null;
  if (bytes === null) return 'none';
  const crc = crc32(bytes.filter((_, at) => ![2, 7, 8, 22].includes(at)));
  const stored = Buffer.from([bytes[22]!, bytes[8]!, bytes[7]!, bytes[2]!]).readUInt32LE();
  return state(USER_TOKEN === (crc ^ stored) >>> 0 || APPLICATION_TOKEN === (crc ^ stored) >>> 0);
}

const USER_TOKEN = 0xe0b9692d;
const APPLICATION_TOKEN = 0x1019f92e;

function state(fits: boolean): ChecksumState {
  return fits ? 'valid' : 'invalid';
}
