import type { ImportChange } from '../../../../shared/contract/imports/sources.ts';
import type { FileIssue } from '../../../../shared/domain/imports/file-issues.ts';

/** Most changes of an import that are kept: those of some 240 000 lines of a ledger, in 12 MB (measured: 40 000 in 4.6 MB). */
const mostKept = 100_000;

/** Keeps the first changes for the report of an import, and tells when there were more. */
export function keepChanges(save: (change: ImportChange) => void, most = mostKept) {
  let count = 0;
  return {
    add(changes: readonly ImportChange[]): void {
      for (const change of changes) if (++count <= most) save(change);
    },
    issues: (): FileIssue[] => (count > most ? [{ code: 'changesCut', details: { kept: most, count } }] : []),
  };
}
