import { and, desc, eq, gt, isNotNull, isNull, max, ne, or } from 'drizzle-orm';
import type { Side } from '../../../shared/domain/kinds.ts';
import type { OpenDocument } from '../../../shared/domain/open-items/known-items.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import type { Cents } from '../../../shared/domain/values/money.ts';
import { allocations, customers, documents, importBatches, importMappings } from '../../schema.ts';
import type { Reader, Tx } from '../../types.ts';
import type { BatchRow } from '../common/batch.ts';
import { isOfAccount } from './listed-open.ts';
import { isOfLedger } from './of-ledger.ts';

const isApplied = eq(importBatches.state, 'applied');

/** The last day of the applied accounting ledgers, and the day of the newest open-items list; null when there is none. */
export function readListState(reader: Reader): { ledgerOn: Day | null; newestOn: Day | null } {
  const ledger = reader
    .select({ on: max(importBatches.periodTo) })
    .from(importBatches)
    .where(and(isApplied, eq(importBatches.kind, 'ledger')))
    .get();
  const newest = reader
    .select({ on: importBatches.asOfOn })
    .from(importBatches)
    .where(and(isApplied, isNotNull(importBatches.asOfOn)))
    .orderBy(desc(importBatches.asOfOn))
    .get();
  return { ledgerOn: ledger?.on ?? null, newestOn: newest?.on ?? null };
}

/** A document that an import brought; `isOfLedger` is false when lists alone state it. */
export type ImportedDocument = OpenDocument & {
  readonly customerCode: string;
  readonly side: Side;
  readonly reference: string;
  readonly issuedOn: Day;
  readonly amountCents: Cents;
  readonly isOfLedger: boolean;
};

/** The imported documents that are not withdrawn, as manual allocations of `asOf` or earlier leave them. */
export function readImportedDocuments(reader: Reader, asOf: Day): ImportedDocument[] {
  const { id, sourceKey, openCents, side, reference, issuedOn, amountCents } = documents;
  const own = { id, sourceKey, openCents, side, reference, issuedOn, amountCents };
  const manual = readManualCents(reader, asOf);
  return reader
    .select({ ...own, customerCode: customers.code, isOfLedger: isOfLedger.mapWith(Boolean) })
    .from(documents)
    .innerJoin(importBatches, eq(importBatches.id, documents.batchId))
    .innerJoin(customers, isOfAccount)
    .where(and(isNotNull(documents.batchId), isNull(documents.voidedAt)))
    .all()
    .map(({ id: documentId, ...document }) => {
      const { by = 0, later = 0 } = manual.get(documentId) ?? {};
      return { ...document, openCents: document.openCents + later, manualCents: by };
    });
}

/** Cents that manual allocations in force take of each document, by its id: those effective by `asOf`, and later ones. */
function readManualCents(reader: Reader, asOf: Day): ReadonlyMap<number, { by: Cents; later: Cents }> {
  const { debitDocumentId, creditDocumentId, amountCents, effectiveOn } = allocations;
  const rows = reader
    .select({ debitDocumentId, creditDocumentId, amountCents, effectiveOn })
    .from(allocations)
    .where(and(eq(allocations.origin, 'manual'), isNull(allocations.voidedAt)))
    .all();
  const sums = new Map<number, { by: Cents; later: Cents }>();
  for (const row of rows)
    for (const id of [row.debitDocumentId, row.creditDocumentId]) {
      const sum = sums.get(id) ?? { by: 0, later: 0 };
      sums.set(id, sum);
      sum[row.effectiveOn <= asOf ? 'by' : 'later'] += row.amountCents;
    }
  return sums;
}

/** File name of a list applied after `batch`, whose settlements may depend on `batch`; null when there is none. */
export function findLaterList(reader: Reader, batch: BatchRow): string | null {
  const later = reader
    .select({ fileName: importBatches.fileName })
    .from(importBatches)
    .where(
      and(
        isApplied,
        eq(importBatches.kind, 'openItems'),
        ne(importBatches.id, batch.id),
        or(
          gt(importBatches.recordedAt, batch.recordedAt),
          and(eq(importBatches.recordedAt, batch.recordedAt), gt(importBatches.id, batch.id)),
        ),
      ),
    )
    .get();
  return later?.fileName ?? null;
}

/** True when an import was applied or undone after `batch` was staged: its settlements were then computed on an older ledger. */
export function hasChangedSince(reader: Reader, batch: BatchRow): boolean {
  const { recordedAt } = batch;
  const change = reader
    .select({ id: importBatches.id })
    .from(importBatches)
    .where(or(and(isApplied, gt(importBatches.recordedAt, recordedAt)), gt(importBatches.undoneAt, recordedAt)))
    .get();
  return change !== undefined;
}

/** The column mapping remembered for these headings, as JSON; null when there is none. */
export function readMapping(reader: Reader, headingsHash: string): string | null {
  const row = reader.select().from(importMappings).where(eq(importMappings.headingsHash, headingsHash)).get();
  return row?.mapping ?? null;
}

/** Remembers the column mapping (JSON) of a set of headings, in place of the one before. */
export function saveMapping(tx: Tx, row: { headingsHash: string; mapping: string; recordedAt: string }): void {
  const { mapping, recordedAt } = row;
  tx.insert(importMappings)
    .values(row)
    .onConflictDoUpdate({ target: importMappings.headingsHash, set: { mapping, recordedAt } })
    .run();
}
