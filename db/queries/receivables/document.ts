import { aliasedTable, and, asc, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { day } from '../../../shared/contract/common/values.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import type { DueOrigin } from '../../../shared/domain/kinds.ts';
import { referenceKey } from '../../../shared/domain/sources/references.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { AppError } from '../../../shared/errors.ts';
import { allocations, customers, documents, importBatches } from '../../schema.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader, Tx } from '../../types.ts';
import { earlierKeeper } from '../common/earlier-documents.ts';
import { openNow, readExchangeDifferences } from '../common/exchange-differences.ts';
import { documentLevel, readLevel } from '../common/levels.ts';
import { readDisputedNow } from '../disputes/disputed-parts.ts';
import type { DocumentRow } from './reading.ts';

type DocumentDetails = Outputs['documents']['get'];

/** A document with its current allocations. @throws AppError `not_found` / `document` */
export function getDocument(reader: Reader, id: number): DocumentDetails {
  const row = reader
    .select({ document: documents, code: customers.code, name: customers.name, fileName: importBatches.fileName })
    .from(documents)
    .innerJoin(customers, eq(customers.id, documents.customerId))
    .leftJoin(importBatches, eq(importBatches.id, documents.batchId))
    .where(and(eq(documents.id, id), isNull(documents.voidedAt)))
    .get();
  if (!row) throw new AppError('not_found', { reason: 'document' });
  const { batchId: _b, sourceKey: _s, recordedAt: _r, voidedAt: _v, ...document } = row.document;
  return {
    ...document,
    customer: row.code,
    customerName: row.name,
    disputedCents: readDisputedNow(reader, document.customerId).get(id) ?? 0,
    level: readLevel(reader, documentLevel(sql`${id}`)),
    exchangeCents: document.openCents > 0 ? (readExchangeDifferences(reader, [id], openNow).get(id) ?? 0) : 0,
    importedFrom: row.fileName,
    dueListOn: document.dueOrigin === 'list' ? readDueListDay(reader, row.code, document) : null,
    allocations: listAllocations(reader, id, document.side),
  };
}

const dueListRow = z.object({ reference: z.string(), day });

/** Day of the newest applied list that states this due date for the document; null when none does. */
function readDueListDay(
  reader: Reader,
  customerCode: string,
  { reference, dueOn }: { readonly reference: string; readonly dueOn: Day | null },
): Day | null {
  const rows = readRows(
    reader,
    dueListRow,
    sql`
      select listed.reference, as_of_on as day from (
        select batch_id, reference from list_lines where customer_code = ${customerCode} and due_on = ${dueOn}
          and batch_id in (select id from import_batches where as_of_on is not null)
        union all select batch_id, reference from listed_due_dates where customer_code = ${customerCode} and due_on = ${dueOn}
      ) as listed join import_batches on import_batches.id = listed.batch_id
      where state = 'applied' and as_of_on is not null order by as_of_on desc`,
  );
  return rows.find((row) => referenceKey(row.reference) === referenceKey(reference))?.day ?? null;
}

function listAllocations(reader: Reader, id: number, side: 'debit' | 'credit'): DocumentDetails['allocations'] {
  const other = aliasedTable(documents, 'other');
  const [own, others] =
    side === 'debit'
      ? [allocations.debitDocumentId, allocations.creditDocumentId]
      : [allocations.creditDocumentId, allocations.debitDocumentId];
  return reader
    .select({
      id: allocations.id,
      documentId: other.id,
      kind: other.kind,
      nature: other.nature,
      reference: other.reference,
      label: other.label,
      issuedOn: other.issuedOn,
      amountCents: allocations.amountCents,
      effectiveOn: allocations.effectiveOn,
      origin: allocations.origin,
    })
    .from(allocations)
    .innerJoin(other, eq(other.id, others))
    .where(and(eq(own, id), isNull(allocations.voidedAt)))
    .orderBy(asc(allocations.effectiveOn), asc(allocations.id))
    .all();
}

/** Gives a document a due date. Imports never change one of origin `manual`. */
export function setDueDate(
  tx: Tx,
  row: DocumentRow,
  due: { dueOn: Day | null; dueOrigin: DueOrigin },
  now: string,
): void {
  earlierKeeper(tx, { now, correctedBatchId: null })(row, due);
  tx.update(documents).set(due).where(eq(documents.id, row.id)).run();
}
