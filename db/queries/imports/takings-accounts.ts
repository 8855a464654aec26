import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { cents } from '../../../shared/contract/values.ts';
import { addDays, type Day } from '../../../shared/domain/values/days.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';

const countRow = z.object({ code: z.string(), lines: z.int() });
const dayRow = z.object({ on: z.string(), debit: cents, credit: cents });
type SoldDay = z.infer<typeof dayRow>;
const unsoldRow = z.object({ code: z.string() });

/** Lines of an account below which nothing is said of it. */
const fewestLines = 30;
/** One account in so many lines of customers holds a good part of them. */
const largeShare = 4;

export type TakingsAccount = { readonly code: string; readonly lines: number; readonly ofLines: number };

/**
 * The accounts of a ledger that hold a good part of its customer lines and are paid on the very day of each sale: the day's takings of a
 * till or a card terminal, on which nobody owes. Days on which nine tenths are paid count as paid: tips, errors and refunds stay. A customer
 * who is invoiced each day and pays as much each day for the month before owes that month, and is somebody.
 */
export function findTakingsAccounts(reader: Reader, batchId: number): TakingsAccount[] {
  return largeAccounts(reader, batchId).filter(({ code }) => {
    const rows = soldDays(reader, batchId, code);
    const days = rows.filter(({ debit }) => debit > 0);
    const paid = days.filter((day) => day.credit * 10 >= day.debit * 9 && owesNothingOlder(rows, day.on, 1));
    return days.length > 0 && paid.length * 10 >= days.length * 8;
  });
}

/** The days of sales below which an account is no till. */
const fewestDays = 20;
/** The days after which a card terminal or a platform has paid a sale. */
const quickDays = 4;

/**
 * The accounts of a ledger that hold a good part of its customer lines, sell on many days, and on nine days of sales in ten owe next to
 * nothing older than four days: the takings of cards or of a platform, or the best of payers.
 */
export function findQuickAccounts(reader: Reader, batchId: number): TakingsAccount[] {
  return largeAccounts(reader, batchId).filter(({ code }) => {
    const rows = soldDays(reader, batchId, code);
    const days = rows.filter(({ debit }) => debit > 0);
    const quick = days.filter(({ on }) => owesNothingOlder(rows, on, quickDays));
    return days.length >= fewestDays && quick.length * 10 >= days.length * 9;
  });
}

/**
 * True when what is owed at the end of `on` is of the last `days` days, but for a tenth of these or a fiftieth of all sales by then: what tips,
 * errors and fees leave adds up over a year.
 */
function owesNothingOlder(rows: readonly SoldDay[], on: Day, days: number): boolean {
  const since = addDays(on, -days);
  let [balance, sold, recent] = [0, 0, 0];
  for (const row of rows) {
    if (row.on > on) break;
    balance += row.debit - row.credit;
    sold += row.debit;
    if (row.on > since) recent += row.debit;
  }
  return balance - recent <= Math.max(recent / 10, sold / 50);
}

/** The accounts of a ledger of sales on which nothing is sold and no earlier year opens, though money leaves or is moved to them twice or more. */
export function findUnsoldAccounts(reader: Reader, batchId: number): ReadonlySet<string> {
  const rows = readRows(
    reader,
    unsoldRow,
    sql`
      select customer_code as code from ledger_lines
      where batch_id = ${batchId} and exists (select 1 from ledger_lines where batch_id = ${batchId} and counterpart = 'sale')
      group by customer_code
      having sum(counterpart in ('sale', 'deposit', 'doubtful') or journal_kind in ('opening', 'sales')) = 0 and sum(signed_cents > 0) >= 2`,
  );
  return new Set(rows.map(({ code }) => code));
}

/** The accounts with a good part of the customer lines of a ledger. */
function largeAccounts(reader: Reader, batchId: number): TakingsAccount[] {
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
    .map(({ code, lines }) => ({ code, lines, ofLines }));
}

/** Cents of sales and of payments of each day on an account, opening entries left out. */
function soldDays(reader: Reader, batchId: number, code: string): SoldDay[] {
  return readRows(
    reader,
    dayRow,
    sql`
      select booked_on as "on", sum(max(signed_cents, 0)) as debit, -sum(min(signed_cents, 0)) as credit from ledger_lines
      where batch_id = ${batchId} and customer_code = ${code} and journal_kind <> 'opening'
      group by booked_on order by booked_on`,
  );
}
