import type { FileIssue, FileIssueCode } from '../../../shared/domain/imports/file-issues.ts';

/** Lines named in an issue; beyond, they are counted. */
const namedLines = 20;

/** Counts lines, and names the first of them. */
export function countLines() {
  const named: string[] = [];
  let count = 0;
  return {
    add(line: string): void {
      if (++count <= namedLines) named.push(line);
    },
    issue: (code: FileIssueCode): FileIssue[] =>
      count === 0 ? [] : [{ code, details: { count, lines: `${named.join(', ')}${count > namedLines ? ', …' : ''}` } }],
  };
}
