import { eq } from 'drizzle-orm';
import type { ImportPreview } from '../../../shared/contract/imports.ts';
import { mayBeOpening, type Repeat } from '../../../shared/domain/ledger/repeats.ts';
import { sumCents } from '../../../shared/domain/values/money.ts';
import { importBatches } from '../../schema.ts';
import type { Reader, Tx } from '../../types.ts';
import type { BatchProblem, BatchRow } from '../common/batch.ts';
import { fileTotal, importedPeriods } from '../coverage/ledger-control.ts';
import { countUnknownRefused } from '../coverage/refused-lines.ts';
import { countLines, countProblems, findSameContent } from './batches.ts';
import { collectiveAccount, collectiveNotices } from './collective-notices.ts';
import type { ChangeCounts } from './counting.ts';
import { findFindings, saveFindings } from './findings.ts';
import { takeoverCodes, takeoverNotices } from './takeover-notices.ts';

/** What only reading the file told, kept from staging to applying. */
export type FileReading = Pick<ImportPreview, 'reference' | 'notices'>;

/** What a preview says beside the counts, read in steps: each goes through the lines of the ledger. */
export type Conclusion = {
  readonly batch: BatchRow;
  readonly counts: ChangeCounts;
  readonly findings: readonly BatchProblem[];
  readonly ledgerCents: number;
  readonly openCents: number;
  readonly unknownCount: number;
  readonly receivableRows: number;
  readonly alreadyImportedAs: string | null;
  readonly notices: ImportPreview['notices'];
  readonly repeated: ImportPreview['repeated'];
};

/** Concludes the comparison of a batch. `openBefore` is the total of the imported documents before the change. */
export function* conclude(
  reader: Reader,
  batch: BatchRow,
  counts: ChangeCounts,
  openBefore: number,
): Generator<void, Conclusion, void> {
  const findings = yield* findFindings(reader, batch, counts);
  const ledgerCents = fileTotal(reader, { withBatch: batch.id });
  yield;
  const unknownCount = countUnknownRefused(reader, importedPeriods(reader, { withBatch: batch.id }));
  const receivableRows = countLines(reader, batch.id);
  const alreadyImportedAs = findSameContent(reader, batch);
  const openCents = openBefore - counts.openBeforeCents + counts.openAfterCents;
  const repeated = repeatedOf(batch, counts.repeats);
  const notices = [
    ...repeatedNotice(repeated),
    ...takeoverNotices(reader, batch, counts),
    ...typedNotice(counts),
    ...collectiveNotices(reader, batch),
  ];
  const facts = { batch, counts, findings, ledgerCents, openCents, unknownCount, receivableRows, alreadyImportedAs };
  return { ...facts, notices, repeated };
}

/** What the import repeats of other ledgers, which the user is asked about. */
function repeatedOf({ periodFrom }: BatchRow, repeats: readonly Repeat[]): ImportPreview['repeated'] {
  if (repeats.length === 0) return null;
  return {
    count: repeats.length,
    cents: sumCents(repeats.map(({ line }) => line.signedCents)),
    mayBeOpening: mayBeOpening(repeats, periodFrom ?? ''),
  };
}

/** Documents of the file that take the place of those typed by hand: nothing counts twice. */
function typedNotice({ replacedTyped: count }: ChangeCounts): ImportPreview['notices'] {
  return count > 0 ? [{ code: typedReplaced, details: { count } }] : [];
}

function repeatedNotice(repeated: ImportPreview['repeated']): ImportPreview['notices'] {
  return repeated === null
    ? []
    : [{ code: repeats, details: { count: repeated.count, repeatedCents: repeated.cents } }];
}

const [typedReplaced, repeats] = ['typedReplaced', 'repeats'];
/** What comparing tells, and may change with what else is imported. */
const comparedCodes = new Set([typedReplaced, repeats, collectiveAccount, ...takeoverCodes]);

/** Writes what was found among the problems of the batch, and keeps and gives the preview of what applying it changes. */
export function savePreview(tx: Tx, conclusion: Conclusion, reading: FileReading): ImportPreview {
  const { batch, counts, findings, ledgerCents, openCents, unknownCount } = conclusion;
  saveFindings(tx, batch.id, findings);
  const preview: ImportPreview = {
    batchId: batch.id,
    fileName: batch.fileName,
    format: batch.format,
    encoding: batch.encoding,
    rows: batch.rowCount,
    receivableRows: conclusion.receivableRows,
    siren: batch.siren,
    periodFrom: batch.periodFrom,
    periodTo: batch.periodTo,
    alreadyImportedAs: conclusion.alreadyImportedAs,
    customers: counts.customers,
    documents: counts.documents,
    allocations: counts.allocations,
    problemCount: countProblems(tx, batch.id),
    dueOrigins: counts.dueOrigins,
    completedDueDates: counts.completedDueDates,
    ...reading,
    notices: [...conclusion.notices, ...reading.notices.filter(({ code }) => !comparedCodes.has(code))],
    repeated: conclusion.repeated,
    mode: batch.mode === 'customers' ? null : batch.mode,
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
