/** What the provider answered when asked whether a credential works. Unknown is never inactive. */
export type Verdict =
  | {
      readonly status: 'active';
      readonly at: string;
      readonly account?: string;
      readonly scopes?: readonly string[];
      readonly expiresAt?: string;
    }
  | {readonly status: 'inactive'; readonly at: string}
  | {readonly status: 'unknown'; readonly at: string; readonly why: string};
