import { eq } from 'drizzle-orm';
import type { ImportPreview } from '../../shared/contract/imports.ts';
import { importBatches } from '../schema.ts';
import type { Tx } from '../types.ts';
import { type BatchRow, countLines, countProblems, findSameContent } from './import-batches.ts';
import type { ChangeCounts } from './import-counting.ts';
import { listFindings } from './import-findings.ts';
import { fileTotal, importedPeriods } from './ledger-control.ts';
import { countUnknownRefused } from './refused-lines.ts';

/** What only reading the file told, kept from staging to applying. */
export type FileReading = Pick<ImportPreview, 'reference' | 'notices'>;

/**
 * Writes what comparing found among the problems of the batch, and gives the preview of what applying it changes.
 * `openBefore` is the total of the imported documents before the change.
 */
export function concludePreview(
  tx: Tx,
  batch: BatchRow,
  counts: ChangeCounts,
  reading: FileReading,
  openBefore: number,
): ImportPreview {
  listFindings(tx, batch, counts);
  const ledgerCents = fileTotal(tx, { withBatch: batch.id });
  const unknownCount = countUnknownRefused(tx, importedPeriods(tx, { withBatch: batch.id }));
  const openCents = openBefore - counts.openBeforeCents + counts.openAfterCents;
  const preview: ImportPreview = {
    batchId: batch.id,
    fileName: batch.fileName,
    format: batch.format,
    encoding: batch.encoding,
    rows: batch.rowCount,
    receivableRows: countLines(tx, batch.id),
    siren: batch.siren,
    periodFrom: batch.periodFrom,
    periodTo: batch.periodTo,
    alreadyImportedAs: findSameContent(tx, batch),
    customers: counts.customers,
    documents: counts.documents,
    allocations: counts.allocations,
    problemCount: countProblems(tx, batch.id),
    dueOrigins: counts.dueOrigins,
    completedDueDates: counts.completedDueDates,
    ...reading,
    mode: batch.mode,
    asOf: batch.asOfOn,
    control: {
      ...{ ledgerCents, openCents, differenceCents: ledgerCents - openCents },
      ...(unknownCount > 0 ? { unknownCount } : {}),
    },
  };
  tx.update(importBatches)
    .set({ summary: JSON.stringify(preview), problemCount: preview.problemCount })
    .where(eq(importBatches.id, batch.id))
    .run();
  return preview;
}
