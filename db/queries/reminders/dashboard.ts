import { count, inArray, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { cents } from '../../../shared/contract/common/values.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { creditColumns } from '../../../shared/domain/balance/ageing.ts';
import { addDays, type Day } from '../../../shared/domain/values/days.ts';
import { type Cents, ledgerCurrency, sumCents } from '../../../shared/domain/values/money.ts';
import { customers, documents, registeredLetters } from '../../schema.ts';
import { rowOf } from '../../sqlite/row-schemas.ts';
import { findRow, readRow, readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { readBalance } from '../balance/balance.ts';
import { readBuckets } from '../firm/firm.ts';
import { findLastImport } from '../imports/last-import.ts';
import { owedByCurrency } from '../receivables/owed-by-currency.ts';

type Dashboard = Outputs['dashboard']['get'];

const paymentRow = rowOf(documents, 'issuedOn');
const countRow = z.object({ documentCount: z.int() });

/** Open and overdue amounts on `today` by currency; for the ledger's currency, also the columns of the balance. */
export function readDashboardBalance(
  reader: Reader,
  today: Day,
): Pick<Dashboard, 'openCents' | 'debitCents' | 'overdueCents' | 'otherCurrencies' | 'columns'> {
  const now = readTotals(reader, today);
  const own = ownOf(now);
  return {
    openCents: own?.totalCents ?? 0,
    debitCents: debitOf(own?.totals),
    overdueCents: overdueOf(own?.totals),
    otherCurrencies: now.currencies
      .filter(({ currency }) => currency !== ledgerCurrency)
      .map(({ currency, totals, totalCents }) => ({
        currency,
        openCents: totalCents,
        overdueCents: overdueOf(totals),
      })),
    columns: now.columns.map((name) => ({ name, amountCents: own?.totals[name] ?? 0 })),
  };
}

/** What was overdue thirty days before `today` in the ledger's currency, as known now. */
export function readOverdueBefore(reader: Reader, today: Day): Cents {
  return overdueOf(ownOf(readTotals(reader, addDays(today, -30)))?.totals);
}

function ownOf({ currencies }: ReturnType<typeof readTotals>) {
  return currencies.find(({ currency }) => currency === ledgerCurrency);
}

function readTotals(reader: Reader, asOf: Day) {
  const how = { basis: 'due', buckets: readBuckets(reader), limit: 0 } as const;
  return readBalance(reader, { ...how, asOf, knownAt: null });
}

/** Sum of the debit columns in cents, with or without due date; credits are not deducted. */
function debitOf(totals: Readonly<Record<string, number>> = {}): number {
  const credits = new Set<string>(creditColumns);
  const debits = Object.entries(totals).filter(([column]) => !credits.has(column));
  return sumCents(debits.map(([, cents]) => cents));
}

/** Sum of the late columns in cents; credits are not deducted. */
function overdueOf(totals: Readonly<Record<string, number>> = {}): number {
  const late = Object.entries(totals).filter(([column]) => column.startsWith('late'));
  return sumCents(late.map(([, cents]) => cents));
}

const debtorRow = z.object({
  customerId: z.int(),
  code: z.string(),
  name: z.string(),
  openCents: cents,
  overdueCents: cents,
});

/** The customers with the largest balances on `today` in the ledger's currency. */
export function listLargestDebtors(reader: Reader, today: Day, limit: number): Outputs['dashboard']['largestDebtors'] {
  return readRows(
    reader,
    debtorRow,
    sql`
      select customer_id as customerId, code, name, open_cents as openCents, overdue_cents as overdueCents
      from (
        select * from (${owedByCurrency(reader, today)})
        where currency = ${ledgerCurrency} and open_cents > 0 order by open_cents desc, customer_id limit ${limit}) as owed
      cross join customers on customers.id = customer_id
      order by open_cents desc, customer_id`,
  );
}

/** Number of registered letters on their way: not yet received, refused or returned. */
export function countRegisteredToFollow(reader: Reader): number {
  return (
    reader
      .select({ count: count() })
      .from(registeredLetters)
      .where(inArray(registeredLetters.state, ['prepared', 'deposited', 'presented']))
      .get()?.count ?? 0
  );
}

/** The last import, the day of the last payment, and the numbers of customers and documents. */
export function readFreshness(
  reader: Reader,
): Pick<Dashboard, 'lastImport' | 'lastPaymentOn' | 'customerCount' | 'documentCount'> {
  const lastImport = findLastImport(reader);
  const payment = findRow(
    reader,
    paymentRow,
    sql`
      select issued_on as issuedOn from documents indexed by documents_issued
      where kind = 'payment' and side = 'credit' and voided_at is null order by issued_on desc limit 1`,
  );
  const { documentCount } = readRow(
    reader,
    countRow,
    // SQLite counts all rows in an index, but would read each one to leave some out.
    sql`
      select (select count(*) from documents) - (select count(*) from documents indexed by documents_voided where voided_at is not null)
        as documentCount`,
  );
  return {
    lastImport: lastImport ?? null,
    lastPaymentOn: payment?.issuedOn ?? null,
    customerCount:
      reader.select({ count: count() }).from(customers).where(isNull(customers.mergedIntoId)).get()?.count ?? 0,
    documentCount,
  };
}
