import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { CustomerLedger, StoredAllocation, StoredDocument } from '../../../shared/domain/comparison/stored.ts';
import type { ImportedPeriod } from '../../../shared/domain/coverage/fiscal-years.ts';
import type { Reach } from '../../../shared/domain/coverage/reach.ts';
import { type Terms, termsOf } from '../../../shared/domain/values/terms.ts';
import { allocations, customers, documents, firm, listedDueDates } from '../../schema.ts';
import { columnsOf } from '../../sqlite/connection.ts';
import { rowOf } from '../../sqlite/row-schemas.ts';
import { prepareRows, readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { readMerges } from '../common/merges.ts';
import { refusedReader, statementsReader } from '../sources/statements.ts';

export type DocumentRow = StoredDocument;
export type AllocationRow = StoredAllocation;

const codeRow = z.object({ code: z.string() });

/** Codes of the customers with imported lines or documents, sorted. */
export function listDerivedCustomers(reader: Reader): string[] {
  return readRows(
    reader,
    codeRow,
    sql`
      SELECT l.customer_code AS code FROM ledger_lines l JOIN import_batches b ON b.id = l.batch_id WHERE b.state = 'applied'
      UNION SELECT l.customer_code FROM list_lines l JOIN import_batches b ON b.id = l.batch_id WHERE b.state = 'applied'
      UNION SELECT c.code FROM documents d JOIN customers c ON c.id = coalesce(d.merged_from_id, d.customer_id)
        WHERE d.batch_id IS NOT NULL AND d.voided_at IS NULL
      ORDER BY code`,
  ).map(({ code }) => code);
}

/** Returns the function that reads one customer's ledger by code, with prepared statements; the lines are those of `periods`. */
export function customerLedgerReader(
  reader: Reader,
  periods: readonly ImportedPeriod[],
): (code: string) => CustomerLedger {
  const ids = JSON.stringify(periods.map((period) => period.batchId));
  const linesOf = statementsReader(reader, periods);
  const refusedOf = refusedReader(reader, periods);
  const dueDatesOf = prepareRows(
    reader,
    rowOf(listedDueDates),
    `select ${columnsOf(listedDueDates)} from listed_due_dates
      where customer_code = ? and batch_id in (select value from json_each(?))`,
  );
  const merges = readMerges(reader);
  const place = sql.placeholder;
  const customer = reader
    .select()
    .from(customers)
    .where(eq(customers.code, place('code')))
    .prepare();
  const survivorRow = reader
    .select()
    .from(customers)
    .where(eq(customers.id, place('customerId')))
    .prepare();
  const documentsOf = prepareRows(
    reader,
    rowOf(documents),
    `select ${columnsOf(documents)} from documents where customer_id = ?`,
  );
  const allocationsOf = prepareRows(
    reader,
    rowOf(allocations),
    `select ${columnsOf(allocations)} from documents join allocations on debit_document_id = documents.id where customer_id = ?`,
  );
  return (code) => {
    const row = customer.get({ code }) ?? null;
    const mergedFromId = row && row.mergedIntoId !== null ? row.id : null;
    const customerId = row ? merges.survivorOf(row.id) : 0;
    const all = row
      ? documentsOf(customerId).map((stored) => ({ ...stored, isDoubtful: stored.isDoubtful === 1 }))
      : [];
    const manual = all.filter(({ batchId, voidedAt }) => batchId === null && voidedAt === null);
    return {
      customer: row,
      survivor: mergedFromId === null ? row : (survivorRow.get({ customerId }) ?? null),
      lines: linesOf(code),
      refused: refusedOf(code),
      dueDates: dueDatesOf(code, ids),
      documents: all.filter((document) => document.batchId !== null && document.mergedFromId === mergedFromId),
      manual: manual.filter((document) => document.mergedFromId === mergedFromId),
      manualOfMates: manual.filter((document) => document.mergedFromId !== mergedFromId),
      withdrawnOfMates: new Set(
        all.flatMap(({ id, batchId, voidedAt, mergedFromId: from }) =>
          batchId !== null && voidedAt !== null && from !== mergedFromId ? [id] : [],
        ),
      ),
      amounts: new Map(
        all.flatMap(({ id, batchId, voidedAt, amountCents }) =>
          batchId === null && voidedAt !== null ? [] : [[id, amountCents]],
        ),
      ),
      days: new Map(all.map(({ id, bookedOn }) => [id, bookedOn])),
      allocations: row ? allocationsOf(customerId) : [],
    };
  };
}

/** The firm's payment terms, for customers without their own; 30 days net before the firm is set up. */
export function readFirmTerms(reader: Reader): Terms {
  const { termsKind, termsDays, termsDayOfMonth } = firm;
  const row = reader.select({ termsKind, termsDays, termsDayOfMonth }).from(firm).get();
  return row ? termsOf(row) : { kind: 'net', days: 30 };
}

/** Codes of the customers whose ledger an import may change, sorted. */
export function affectedCustomers(reader: Reader, batchId: number, { batchIds, isAuthoritative }: Reach): string[] {
  const ids = [...batchIds];
  const allocated = isAuthoritative
    ? sql`union select code from allocations join documents on documents.id in (debit_document_id, credit_document_id)
        join customers on customers.id = coalesce(documents.merged_from_id, documents.customer_id) where origin = 'manual'`
    : sql``;
  return readRows(
    reader,
    codeRow,
    sql`
      select customer_code as code from ledger_lines where batch_id in ${ids}
      union select customer_code from list_lines where batch_id in ${ids} ${allocated}
      union select customer_code from listed_due_dates as listed where batch_id = ${batchId} and (
        exists (select 1 from ledger_lines where ledger_lines.customer_code = listed.customer_code and batch_id in (select id from import_batches))
        or exists (select 1 from list_lines where list_lines.customer_code = listed.customer_code and batch_id in (select id from import_batches)))
      order by code`,
  ).map(({ code }) => code);
}
