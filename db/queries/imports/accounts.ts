import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { cents } from '../../../shared/contract/values.ts';
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
const paidDaysRow = z.object({ days: z.int(), paid: z.int() });
const balanceRow = z.object({ cents });

/**
 * Every account of a ledger with its number of lines, and whether the firm knew it before the file was read. The first line of each gives
 * its name and its general account: a ledger has up to a million.
 */
export function listAccounts(reader: Reader, { id: batchId, recordedAt }: BatchRow): z.infer<typeof accountRow>[] {
  return readRows(
    reader,
    accountRow,
    sql`
      select own.code, first.customer_name as name, first.account, own.lines,
        coalesce(customers.recorded_at < ${recordedAt}, 0) as isKnown, coalesce(customers.is_miscellaneous, 0) as isMarked
      from (
        select customer_code as code, count(*) as lines, min(id) as first_id from ledger_lines
        where batch_id = ${batchId} group by customer_code) as own
        join ledger_lines as first on first.id = own.first_id
        left join customers on customers.code = own.code
      order by own.code`,
  );
}

/** The days on which an account of a ledger has sales, and those of them on which nine tenths of these are paid. */
export function countPaidDays(reader: Reader, batchId: number, code: string): z.infer<typeof paidDaysRow> {
  return readRow(
    reader,
    paidDaysRow,
    sql`
      select count(*) as days, coalesce(sum(credit * 10 >= debit * 9), 0) as paid from (
        select sum(max(signed_cents, 0)) as debit, -sum(min(signed_cents, 0)) as credit from ledger_lines
        where batch_id = ${batchId} and customer_code = ${code} and journal_kind <> 'opening'
        group by booked_on having debit > 0)`,
  );
}

/** The balance of an account in the lines of a ledger, in cents, debit positive. */
export function readAccountBalance(reader: Reader, batchId: number, code: string): number {
  const sum = sql`
    select coalesce(sum(signed_cents), 0) as cents from ledger_lines where batch_id = ${batchId} and customer_code = ${code}`;
  return readRow(reader, balanceRow, sum).cents;
}
