import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { cents, day } from '../../../shared/contract/common/values.ts';
import { zeroOrOne } from '../../sqlite/row-schemas.ts';
import { readRow, readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import type { BatchRow } from '../common/batch.ts';

const accountRow = z.object({
  code: z.string(),
  name: z.string(),
  account: z.string(),
  lines: z.int(),
  isKnown: zeroOrOne,
  isMarked: zeroOrOne,
});
const soldDayRow = z.object({ on: day, debit: cents, credit: cents });
const unsoldRow = z.object({ code: z.string() });
const balanceRow = z.object({ cents });

type AccountRow = z.infer<typeof accountRow>;

/** Every account of a ledger, with its number of lines, and whether the firm knew it before the file was read. */
export function listLedgerAccounts(reader: Reader, batch: BatchRow): AccountRow[] {
  return listAccounts(reader, batch, { lines: sql`ledger_lines`, account: sql`first.account` });
}

/** The same of every customer of an open-items list, which names no general account. */
export function listListedCustomers(reader: Reader, batch: BatchRow): AccountRow[] {
  return listAccounts(reader, batch, { lines: sql`list_lines`, account: sql`''` });
}

/** The first line of an account gives its name and general account, since a ledger has up to a million lines. */
function listAccounts(reader: Reader, batch: BatchRow, { lines, account }: Record<'lines' | 'account', SQL>) {
  const { id: batchId, recordedAt } = batch;
  return readRows(
    reader,
    accountRow,
    sql`
      select own.code, first.customer_name as name, ${account} as account, own.lines,
        coalesce(customers.recorded_at < ${recordedAt}, 0) as isKnown, coalesce(customers.is_miscellaneous, 0) as isMarked
      from (
        select customer_code as code, count(*) as lines, min(id) as first_id from ${lines}
        where batch_id = ${batchId} group by customer_code) as own
        join ${lines} as first on first.id = own.first_id
        left join customers on customers.code = own.code
      order by own.code`,
  );
}

/** Cents of sales and of payments of each day on an account of a ledger, the oldest first; opening entries left out. */
export function listSoldDays(reader: Reader, batchId: number, code: string): z.infer<typeof soldDayRow>[] {
  return readRows(
    reader,
    soldDayRow,
    sql`
      select booked_on as "on", sum(max(signed_cents, 0)) as debit, -sum(min(signed_cents, 0)) as credit from ledger_lines
      where batch_id = ${batchId} and customer_code = ${code} and journal_kind <> 'opening'
      group by booked_on order by booked_on`,
  );
}

/** The accounts of a ledger of sales on which nothing is sold and no earlier year opens, though money leaves or is moved to them twice or more. */
export function listUnsoldAccounts(reader: Reader, batchId: number): string[] {
  const rows = readRows(
    reader,
    unsoldRow,
    sql`
      select customer_code as code from ledger_lines
      where batch_id = ${batchId} and exists (select 1 from ledger_lines where batch_id = ${batchId} and counterpart = 'sale')
      group by customer_code
      having sum(counterpart in ('sale', 'deposit', 'doubtful') or journal_kind in ('opening', 'sales')) = 0 and sum(signed_cents > 0) >= 2`,
  );
  return rows.map(({ code }) => code);
}

/** The balance of an account in the lines of a ledger, in cents, debit positive. */
export function readAccountBalance(reader: Reader, batchId: number, code: string): number {
  const sum = sql`
    select coalesce(sum(signed_cents), 0) as cents from ledger_lines where batch_id = ${batchId} and customer_code = ${code}`;
  return readRow(reader, balanceRow, sum).cents;
}
