import type { CountingCode, LineIssueCode } from './line-issues.ts';

/** Issues kept of one file: beyond ten thousand, the first are enough to find the cause. */
export const mostIssues = 10_000;

type Counted = {
  readonly lineNumber: number;
  readonly code: LineIssueCode;
  readonly details: { readonly [name: string]: string | number };
};

/**
 * The first `mostIssues` of a list, and one row of `code` that counts the rest; `found` is how many there are in all.
 */
export function keepIssues<Issue extends Counted>(issues: readonly Issue[], code: CountingCode, found = issues.length) {
  const kept = issues.slice(0, mostIssues);
  const last = kept.at(-1);
  if (!last || found <= kept.length) return kept;
  return [...kept, { ...last, code, details: { count: found - kept.length }, raw: '' }];
}
