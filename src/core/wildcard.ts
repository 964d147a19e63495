/** The two characters that do not stand for themselves. */
const ANY_RUN = '*';
const ANY_ONE = '?';

/**
 * Whether a pattern stands for the whole text: `*` is any run of characters, `?` one. Not an expression, so no text makes it slow: at most text
 * times pattern steps, since at a mismatch only the last `*` takes one character more.
 */
export function wildcardMatches(pattern: string, text: string): boolean {
  let at = 0;
  let here = 0;
  let run = -1;
  let runAt = 0;
  while (at < text.length) {
    const wanted = pattern[here];
    if (wanted === ANY_RUN) {
      run = here++;
      runAt = at;
    } else if (wanted === ANY_ONE || wanted === text[at]) {
      here++;
      at++;
    } else if (run >= 0) {
      here = run + 1;
      at = ++runAt;
    } else return false;
  }
  while (pattern[here] === ANY_RUN) here++;
  return here === pattern.length;
}
