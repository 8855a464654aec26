import { mostIssues } from '../../../shared/domain/imports/kept-issues.ts';
import { unknownLines } from '../../../shared/domain/sources/refused-line.ts';
import type { LineIssue } from '../types.ts';

/**
 * Characters at which a text is cut, and the user is told: a longer label says nothing more, and would slow down every
 * search in it.
 */
export const longestText = 500;
export const longestName = 200;

/** Characters of the longest code that is believed: a line that bears a longer one is refused. */
export const longestCode = 200;

/** The issue of a refused line, with no fact longer than a person would read. */
export function withBoundedFacts({ refused, ...issue }: LineIssue): LineIssue {
  const details = bounded(issue.details);
  return refused ? { ...issue, details, refused: bounded(refused) } : { ...issue, details };
}

function bounded<Facts extends object>(facts: Facts): Facts {
  const entries = Object.entries(facts).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.slice(0, longestName) : value,
  ]);
  return Object.fromEntries(entries) as Facts;
}

/** The first issues of the lines of a file; the others, `found` in all, are one that counts them. */
export function keepLineIssues(issues: readonly LineIssue[], found = issues.length): LineIssue[] {
  const kept = issues.slice(0, mostIssues);
  const last = kept.at(-1);
  const count = found - kept.length;
  if (!last || count <= 0) return kept;
  const { lineNumber } = last;
  return [...kept, { lineNumber, code: 'tooManyIssues', details: { count }, raw: '', refused: unknownLines(count) }];
}
