import type {Finding} from '../../src/core/finding.ts';
import {placeFingerprint, secretId, valueFingerprint} from '../../src/core/fingerprint.ts';
import {Secret} from '../../src/core/secret.ts';

const KEY = Buffer.alloc(32, 7);

/** A finding of a file of the tree; `low`: of a low-entropy kind. */
export function finding(value: string, path: string, more: Partial<Finding> & {readonly low?: boolean} = {}): Finding {
  const {low = false, ...rest} = more;
  const secret = new Secret(value);
  const ruleId = rest.ruleId ?? (low ? 'generic-password' : 'github-pat-classic');
  return {
    fingerprint: low ? placeFingerprint({ruleId, path, key: 'password', ordinal: 0}) : valueFingerprint(secret),
    secretId: secretId(secret, KEY),
    ruleId,
    secret,
    parts: [],
    origin: {kind: 'blob', blob: '0'.repeat(40), path},
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: value.length,
    utf16: null,
    checksum: 'none',
    severity: 'high',
    confidence: 'certain',
    reasons: [],
    notes: [],
    wrapped: [],
    expiresAt: null,
    exposure: 'local',
    inHead: true,
    count: 1,
    first: null,
    last: null,
    refs: [],
    ...rest,
  };
}
