import { expect } from 'vitest';
import { checkFirm } from '../../../db/check/check.ts';
import { openFirmFile } from '../../../db/file/open.ts';
import { deleteStagedBatches } from '../../../db/queries/imports/staged-batches.ts';

/** The tables that an import may change. */
export const importedTables = [
  'customers',
  'documents',
  'allocations',
  'ledger_lines',
  'list_lines',
  'refused_lines',
  'earlier_verdicts',
  'import_batches',
  'import_issues',
  'import_document_changes',
  'events',
];

/** Opens a firm file as the application does at start, checks it, and gives every row of it. */
export function reopen(path: string): Readonly<Record<string, readonly unknown[]>> {
  const { db, connection, close } = openFirmFile(path, { now: '2025-07-02T10:00:00.000Z' });
  try {
    db.transaction(deleteStagedBatches, { behavior: 'immediate' });
    expect(connection.pragma('quick_check')).toEqual([{ quick_check: 'ok' }]);
    expect(checkFirm(db).filter((check) => !check.ok)).toEqual([]);
    return Object.fromEntries(
      importedTables.map((table) => [table, connection.prepare(`select * from ${table} order by id`).all()]),
    );
  } finally {
    close();
  }
}

/**
 * The rows without instants, and without the hashes and seals that depend on them: two processes that do the same thing do it at two instants, and
 * one that is killed after its last commit has done it.
 */
export function withoutInstants(rows: ReturnType<typeof reopen>): unknown {
  const text = JSON.stringify(rows).replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z|[0-9a-f]{20,64}/g, '');
  return JSON.parse(text);
}
