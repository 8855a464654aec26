import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { authoritativeListsOf } from '../../../shared/domain/coverage/authoritative-lists.ts';
import { sortByRank } from '../../../shared/domain/coverage/fiscal-years.ts';
import type { ReasonToWait } from '../../../shared/domain/reminders/reason-to-wait.ts';
import { referenceKey } from '../../../shared/domain/sources/references.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { isOfAccount } from './listed-open.ts';
import { listedAbroad } from './manually-allocated.ts';
import { isOfLedger } from './of-ledger.ts';
import { importedPeriods } from './periods.ts';

const listedRow = z.object({ customer: z.string(), reference: z.string() });
const invoiceRow = listedRow.extend({ id: z.int() });

/**
 * Ids of open invoices of the ledger that the newest authoritative snapshot no longer holds, for customers whom some list gives in
 * another currency. Lists settle nothing for these customers (`authoritativeListsOf`), but the invoice may have been paid since.
 */
function readSettledInList(reader: Reader, asOf: Day): ReadonlySet<number> {
  const periods = importedPeriods(reader);
  const later = new Set(authoritativeListsOf(periods).flatMap(({ on, batchId }) => (on <= asOf ? [batchId] : [])));
  const list = sortByRank(periods).findLast(({ batchId, isSnapshot }) => isSnapshot && later.has(batchId));
  if (!list) return new Set();
  const codes = listedAbroad(periods);
  const listed = readRows(
    reader,
    listedRow,
    sql`
      select customer_code as customer, reference from list_lines where batch_id = ${list.batchId} and customer_code in (${codes})
      group by customer_code, item, reference having sum(signed_cents) > 0`,
  );
  const open = new Set(listed.map(keyOf));
  const invoices = readRows(
    reader,
    invoiceRow,
    sql`
      select documents.id, customers.code as customer, documents.reference
      from documents join customers on ${isOfAccount} join import_batches on import_batches.id = documents.batch_id
      where documents.open_cents > 0 and documents.voided_at is null and documents.kind = 'invoice' and side = 'debit'
        and documents.reference <> '' and documents.currency = ${ledgerCurrency} and ${isOfLedger}
        and customers.code in (${codes})`,
  );
  return new Set(invoices.filter((invoice) => !open.has(keyOf(invoice))).map(({ id }) => id));
}

const keyOf = ({ customer, reference }: z.infer<typeof listedRow>) =>
  JSON.stringify([customer, referenceKey(reference)]);

/** An invoice that a list newer than the ledger no longer holds may have been paid: its reminders wait. */
export function readListReasons(reader: Reader, asOf: Day): ReasonToWait[] {
  return [...readSettledInList(reader, asOf)].map((documentId) => ({
    reason: 'settledInList',
    covers: { documentId },
    untilOn: null,
    isContested: true,
  }));
}
