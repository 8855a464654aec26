import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { KnownPayment, PayerAccount } from '../../../shared/domain/imports/plan-payments.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { allocations, customers, documents, importBatches } from '../../schema.ts';
import type { Reader } from '../../types.ts';
import { rowNow } from '../journal/acts.ts';
import { listProposalDocuments, type ProposalDocument } from '../receivables/proposal-documents.ts';
import type { DocumentRow } from '../receivables/reading.ts';
import { readBatch } from './batches.ts';

/** What the account of a customer holds, to compare with the payments of a list. */
export function readPayerAccount(
  reader: Reader,
  customerId: number,
): PayerAccount & { readonly open: readonly ProposalDocument[] } {
  const found = reader.select().from(customers).where(eq(customers.id, customerId)).get();
  // Payments of a miscellaneous customer (takings, a factor) are not for its own invoices.
  const isOwn = found?.isMiscellaneous === false;
  const open = isOwn ? listProposalDocuments(reader, customerId) : [];
  return {
    payments: listPayments(reader, customerId),
    open: open.filter(({ currency }) => currency === ledgerCurrency),
  };
}

function listPayments(reader: Reader, customerId: number): KnownPayment[] {
  const { reference, issuedOn, amountCents } = documents;
  return reader
    .select({ reference, issuedOn, amountCents, fileName: importBatches.fileName })
    .from(documents)
    .leftJoin(importBatches, eq(importBatches.id, documents.batchId))
    .where(
      and(
        eq(documents.customerId, customerId),
        eq(documents.side, 'credit'),
        inArray(documents.kind, ['payment', 'deposit']),
        eq(documents.currency, ledgerCurrency),
        isNull(documents.voidedAt),
      ),
    )
    .all();
}

/** A payment that a list entered, or the document that stands in its place since; null when the user withdrew it. */
export function findEntered(reader: Reader, documentId: number): DocumentRow | null {
  const row = reader
    .select()
    .from(documents)
    .where(and(eq(documents.id, rowNow(reader, 'documents', documentId)), isNull(documents.voidedAt)))
    .get();
  return row ?? null;
}

/** Those of the allocations, or of those in their place since, that were not withdrawn. */
export function listHolding(reader: Reader, allocationIds: readonly number[]): number[] {
  if (allocationIds.length === 0) return [];
  const ids = allocationIds.map((id) => rowNow(reader, 'allocations', id));
  const rows = reader
    .select({ id: allocations.id })
    .from(allocations)
    .where(and(inArray(allocations.id, ids), isNull(allocations.voidedAt)))
    .all();
  return rows.map(({ id }) => id);
}

/** File name of the import that states a document. */
export function fileOf(reader: Reader, { batchId }: DocumentRow): string {
  return (batchId !== null && readBatch(reader, batchId)?.fileName) || '';
}
