import { randomUUID } from 'node:crypto';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { DocumentEntry } from '../../../shared/contract/edits.ts';
import { dueDateOf, noDueDate } from '../../../shared/domain/receivables/due-date.ts';
import { sideOf } from '../../../shared/domain/receivables/manual-documents.ts';
import { termsOf } from '../../../shared/domain/values/terms.ts';
import { AppError } from '../../../shared/errors.ts';
import { customers, documents } from '../../schema.ts';
import { foundRow } from '../../sqlite/row-schemas.ts';
import { readRow } from '../../sqlite/rows.ts';
import type { Reader, Tx } from '../../types.ts';
import { placeOf } from '../common/merges.ts';
import { type DocumentRow, readFirmTerms } from './reading.ts';

/** The document `id`, not withdrawn. @throws AppError `not_found` / `document` */
export function requireDocument(reader: Reader, id: number): DocumentRow {
  const row = reader
    .select()
    .from(documents)
    .where(and(eq(documents.id, id), isNull(documents.voidedAt)))
    .get();
  if (!row) throw new AppError('not_found', { reason: 'document' });
  return row;
}

/**
 * Adds a manual document to the account `entry.customerId` and returns its id.
 * @throws AppError `not_found` / `customer`
 */
export function insertManualDocument(tx: Tx, entry: DocumentEntry, recordedAt: string): number {
  const { kind, reference, label, issuedOn, amountCents } = entry;
  return tx
    .insert(documents)
    .values({
      ...placeOf(tx, entry.customerId),
      kind,
      side: sideOf(kind, entry.side),
      nature: kind === 'adjustment' ? (entry.nature ?? null) : null,
      reference,
      label,
      issuedOn,
      bookedOn: issuedOn,
      ...dueDateOfEntry(tx, entry),
      amountCents,
      openCents: amountCents,
      sourceKey: `manual|${randomUUID()}`,
      recordedAt,
    })
    .returning({ id: documents.id })
    .get().id;
}

/** Withdraws a manual document. Its row stays, because balances as known before need it. */
export function voidDocument(tx: Tx, id: number, voidedAt: string): void {
  tx.update(documents).set({ voidedAt }).where(eq(documents.id, id)).run();
}

/**
 * A manual document that no allocation, reminder, prior level, plan, promise, dispute or hold refers to, so that it may change.
 * @throws AppError `not_found` / `document`, `conflict` / `importedDocument`, `in_use` / `document`
 */
export function requireFreeManualDocument(tx: Tx, id: number): DocumentRow {
  const row = requireDocument(tx, id);
  const { reference } = row;
  if (row.batchId !== null) throw new AppError('conflict', { reason: 'importedDocument', details: { reference } });
  const { found } = readRow(
    tx,
    foundRow,
    sql`select
    exists (select 1 from allocations where voided_at is null and ${id} in (debit_document_id, credit_document_id))
    or exists (select 1 from reminder_documents where document_id = ${id})
    or exists (select 1 from plan_documents where document_id = ${id})
    or exists (select 1 from promise_documents where document_id = ${id})
    or exists (select 1 from prior_levels where document_id = ${id} and voided_at is null)
    or exists (select 1 from disputes where (document_id = ${id} and ended_at is null) or credit_note_id = ${id})
    or exists (select 1 from holds where document_id = ${id} and ended_at is null) as found`,
  );
  if (found === 1) throw new AppError('in_use', { reason: 'document', details: { reference } });
  return row;
}

function dueDateOfEntry(reader: Reader, { customerId, kind, issuedOn, dueOn }: DocumentEntry) {
  const customer = reader
    .select()
    .from(customers)
    .where(eq(customers.id, placeOf(reader, customerId).customerId))
    .get();
  if (!customer) throw new AppError('not_found', { reason: 'customer' });
  if (kind !== 'invoice') return noDueDate;
  if (dueOn !== null) return { dueOn, dueOrigin: 'manual' as const };
  return dueDateOf({ issuedOn, fileDueOn: null, label: '' }, termsOf(customer), readFirmTerms(reader));
}

/**
 * Refuses the same reference, kind and amount twice, which is a slip: two instalments of equal amounts have two references.
 * @throws AppError `duplicate` / `document`
 */
export function refuseDuplicate(reader: Reader, { customerId, kind, reference, amountCents }: DocumentEntry): void {
  const found = reader
    .select({ id: documents.id })
    .from(documents)
    .where(
      and(
        eq(documents.customerId, placeOf(reader, customerId).customerId),
        eq(documents.reference, reference),
        eq(documents.kind, kind),
        eq(documents.amountCents, amountCents),
        isNull(documents.voidedAt),
      ),
    )
    .get();
  if (found) throw new AppError('duplicate', { reason: 'document', details: { reference } });
}
