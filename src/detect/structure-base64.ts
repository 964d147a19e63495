/** The object that a base64 or base64url text holds as JSON; null: it is none. */
export function decodeJsonObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** No control characters; bytes above 126 only as UTF-8. The text is latin1. */
export function isPrintable(text: string): boolean {
  if (!/^[\x20-\x7e\x80-\xff]+$/.test(text)) return false;
  return /^[\x20-\x7e]+$/.test(text) || !Buffer.from(text, 'latin1').toString('utf8').includes('\ufffd');
}
