import type { RowIssue } from '../types.ts';

/**
 * Characters at which a text is cut, and the user is told: a longer label says nothing more, and would slow down every
 * search in it.
 */
export const longestText = 500;
export const longestName = 200;

/** Characters of the longest code that is believed: a line that bears a longer one is refused. */
export const longestCode = 200;

/** The issue of a refused line, with no fact longer than a person would read. */
export function withBoundedDetails<Issue extends RowIssue>(issue: Issue): Issue {
  const details = Object.fromEntries(
    Object.entries(issue.details).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.slice(0, longestName) : value,
    ]),
  );
  return { ...issue, details };
}
