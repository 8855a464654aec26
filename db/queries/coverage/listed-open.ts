import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { cents } from '../../../shared/contract/common/values.ts';
import { sides } from '../../../shared/domain/kinds.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { zeroOrOne } from '../../sqlite/row-schemas.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { openDocumentsAt } from '../common/open-documents.ts';
import { isOfLedger } from './of-ledger.ts';

const open = { customer: z.string(), name: z.string(), reference: z.string(), cents };
/** An item of a list. One that only settles another item has no side of its own. */
const listedRow = z.object({
  ...open,
  side: z.enum([...sides, '']),
  item: z.string(),
  isAged: zeroOrOne,
  line: z.int(),
});
const openRow = z.object({ ...open, side: z.enum(sides), isInvoice: zeroOrOne, isOfLedger: zeroOrOne });
const dueDateRow = z.object({ customer: z.string(), reference: z.string(), line: z.int() });
const invoiceRow = z.object({ customer: z.string(), reference: z.string() });

/** The open amount of an item or a document in signed cents, under the code of the customer that its file names. */
export type ListedOpen = z.infer<typeof listedRow>;
export type DocumentOpen = z.infer<typeof openRow>;

/** The open amount of each item of a list: the sum of its lines, since a list holds all the lines about its items. */
export function readListedOpen(reader: Reader, batchId: number): ListedOpen[] {
  return readRows(
    reader,
    listedRow,
    sql`
      select customer_code as customer, max(customer_name) as name, item, max(is_aged) as isAged, min(line_number) as line, reference,
        sum(signed_cents) as cents, max(iif(act = 'item', iif(signed_cents > 0, 'debit', 'credit'), '')) as side
      from list_lines where batch_id = ${batchId} and currency = ${ledgerCurrency}
      group by customer_code, item, reference order by line`,
  );
}

/** The imported documents open at the end of `asOf`. */
export function readDocumentsOpen(reader: Reader, asOf: Day): DocumentOpen[] {
  return readRows(
    reader,
    openRow,
    sql`
      select customers.code as customer, customers.name, documents.reference, open.side, open.kind = 'invoice' as isInvoice,
        ${isOfLedger} as isOfLedger, iif(open.side = 'debit', open.open_cents, -open.open_cents) as cents
      from (${openDocumentsAt(reader, { asOf, knownAt: null })}) as open join documents on documents.id = open.id
        join customers on ${isOfAccount} join import_batches on import_batches.id = documents.batch_id
      where open.currency = ${ledgerCurrency}
      order by customers.code, documents.issued_on, documents.reference`,
  );
}

/** The due dates that a list gives without an amount, and the numbers of the invoices that their customers have. */
export function readListedDueDates(reader: Reader, batchId: number) {
  const dueDates = readRows(
    reader,
    dueDateRow,
    sql`
      select customer_code as customer, reference, line_number as line from listed_due_dates where batch_id = ${batchId}`,
  );
  if (dueDates.length === 0) return { dueDates, invoices: [] };
  const invoices = readRows(
    reader,
    invoiceRow,
    sql`
      select code as customer, reference from documents join customers on ${isOfAccount}
      where documents.kind = 'invoice' and voided_at is null and batch_id is not null
        and code in (select customer_code from listed_due_dates where batch_id = ${batchId})`,
  );
  return { dueDates, invoices };
}

/** SQL join of a document to the customer its file names: files keep naming a merged customer by its own code. */
export const isOfAccount = sql`customers.id = coalesce(documents.merged_from_id, documents.customer_id)`;
