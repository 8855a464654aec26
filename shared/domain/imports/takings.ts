import { addDays, type Day } from '../values/days.ts';
import type { Cents } from '../values/money.ts';

/** What is sold and paid on an account on one day. */
export type SoldDay = { readonly on: Day; readonly debit: Cents; readonly credit: Cents };

/** The days of sales below which an account is no till. */
const fewestDays = 20;
/** The days after which a card terminal or a platform has paid a sale. */
const quickDays = 4;

/**
 * True for an account that is paid on the very day of each sale: the day's takings of a till or a card terminal, on which nobody owes. Days
 * on which nine tenths are paid count as paid: tips, errors and refunds stay. A customer who is invoiced each day and pays as much each day
 * for the month before owes that month, and is somebody.
 */
export function isTakings(rows: readonly SoldDay[]): boolean {
  const sold = rows.filter(({ debit }) => debit > 0);
  const paid = sold.filter(({ on, debit, credit }) => credit * 10 >= debit * 9 && owesNothingOlder(rows, on, 1));
  return sold.length > 0 && paid.length * 10 >= sold.length * 8;
}

/**
 * True for an account that sells on many days, and on nine days of sales in ten owes next to nothing older than four days: the takings of
 * cards or of a platform, or the best of payers.
 */
export function isPaidQuickly(rows: readonly SoldDay[]): boolean {
  const sold = rows.filter(({ debit }) => debit > 0);
  const quick = sold.filter(({ on }) => owesNothingOlder(rows, on, quickDays));
  return sold.length >= fewestDays && quick.length * 10 >= sold.length * 9;
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
