/** NUL-terminated entries as views of `bytes`; an unfinished last one is left out. */
export function splitAtNul(bytes: Buffer): Buffer[] {
  const entries: Buffer[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0, start);
    if (end === -1) break;
    entries.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return entries;
}
