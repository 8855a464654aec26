import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { readRow, readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';

const countRow = z.object({ code: z.string(), lines: z.int() });
const daysRow = z.object({ days: z.int(), paid: z.int() });

/** Lines of an account below which nothing is said of it. */
const fewestLines = 30;
/** One account in so many lines of customers holds a good part of them. */
const largeShare = 4;

export type TakingsAccount = { readonly code: string; readonly lines: number; readonly ofLines: number };

/**
 * The accounts of a ledger that hold a good part of its customer lines and are paid on the very day of each sale: the day's takings of a
 * till or a card terminal, on which nobody owes. Days on which nine tenths are paid count as paid: tips, errors and refunds stay.
 */
export function findTakingsAccounts(reader: Reader, batchId: number): TakingsAccount[] {
  const counts = readRows(
    reader,
    countRow,
    sql`
      select customer_code as code, count(*) as lines from ledger_lines
      where batch_id = ${batchId} group by customer_code order by customer_code`,
  );
  const ofLines = counts.reduce((sum, { lines }) => sum + lines, 0);
  return counts
    .filter(({ lines }) => lines >= fewestLines && lines * largeShare >= ofLines)
    .filter(({ code }) => {
      const { days, paid } = readRow(
        reader,
        daysRow,
        sql`
          select count(*) as days, coalesce(sum(credit * 10 >= debit * 9), 0) as paid from (
            select sum(max(signed_cents, 0)) as debit, -sum(min(signed_cents, 0)) as credit from ledger_lines
            where batch_id = ${batchId} and customer_code = ${code} and journal_kind <> 'opening'
            group by booked_on having debit > 0)`,
      );
      return days > 0 && paid * 10 >= days * 8;
    })
    .map(({ code, lines }) => ({ code, lines, ofLines }));
}
