import { and, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Outputs } from '../../../shared/contract/index.ts';
import { creditColumns } from '../../../shared/domain/balance/ageing.ts';
import { addDays, type Day } from '../../../shared/domain/values/days.ts';
import { ledgerCurrency, sumCents } from '../../../shared/domain/values/money.ts';
import { customers, documents, importBatches, registeredLetters } from '../../schema.ts';
import { rowOf } from '../../sqlite/row-schemas.ts';
import { findRow, readRow } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { readBalance } from '../balance/balance.ts';
import { listCustomers } from '../customers/customers.ts';
import { readBuckets } from '../firm/firm.ts';

type Dashboard = Outputs['dashboard']['get'];

const paymentRow = rowOf(documents, 'issuedOn');
const countRow = z.object({ documentCount: z.int() });

/** Open and overdue amounts on `today` in every currency, the columns of the ledger's own in the firm's buckets, and its overdue thirty days before. */
export function readDashboardBalance(
  reader: Reader,
  today: Day,
): Pick<Dashboard, 'openCents' | 'debitCents' | 'overdueCents' | 'overdueBeforeCents' | 'otherCurrencies' | 'columns'> {
  const now = readTotals(reader, today);
  const own = now.currencies.find(({ currency }) => currency === ledgerCurrency);
  const before = readTotals(reader, addDays(today, -30));
  return {
    openCents: own?.totalCents ?? 0,
    debitCents: debitOf(own?.totals),
    overdueCents: overdueOf(own?.totals),
    overdueBeforeCents: overdueOf(before.currencies.find(({ currency }) => currency === ledgerCurrency)?.totals),
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

function readTotals(reader: Reader, asOf: Day) {
  const how = { basis: 'due', buckets: readBuckets(reader), sort: 'name', descending: false, limit: 0 } as const;
  return readBalance(reader, { ...how, asOf, knownAt: null });
}

/** What is owed by due date or without one, credits not deducted. */
function debitOf(totals: Readonly<Record<string, number>> = {}): number {
  const credits = new Set<string>(creditColumns);
  const debits = Object.entries(totals).filter(([column]) => !credits.has(column));
  return sumCents(debits.map(([, cents]) => cents));
}

/** What is late, credits not deducted. */
function overdueOf(totals: Readonly<Record<string, number>> = {}): number {
  const late = Object.entries(totals).filter(([column]) => column.startsWith('late'));
  return sumCents(late.map(([, cents]) => cents));
}

/** The customers who owe most on `today`. */
export function listLargestDebtors(reader: Reader, today: Day, limit: number): Dashboard['largestDebtors'] {
  const query = { filter: 'open', sort: 'open', descending: true, limit } as const;
  return listCustomers(reader, query, today)
    .rows.filter((row) => row.openCents > 0)
    .map(({ id, code, name, openCents, overdueCents }) => ({ customerId: id, code, name, openCents, overdueCents }));
}

/** Registered letters on their way: neither received, refused nor returned yet. */
export function countRegisteredToFollow(reader: Reader): number {
  return (
    reader
      .select({ count: count() })
      .from(registeredLetters)
      .where(inArray(registeredLetters.state, ['prepared', 'deposited', 'presented']))
      .get()?.count ?? 0
  );
}

/** How fresh the ledger is, and how much it holds. */
export function readFreshness(
  reader: Reader,
): Pick<Dashboard, 'lastImport' | 'lastPaymentOn' | 'customerCount' | 'documentCount'> {
  const lastImport = reader
    .select({
      fileName: importBatches.fileName,
      recordedAt: importBatches.recordedAt,
      periodTo: importBatches.periodTo,
    })
    .from(importBatches)
    .where(and(eq(importBatches.state, 'applied'), sql`${importBatches.mode} is not 'customers'`))
    .orderBy(desc(importBatches.id))
    .limit(1)
    .get();
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
    sql`select count(*) as documentCount from documents where voided_at is null`,
  );
  return {
    lastImport: lastImport ?? null,
    lastPaymentOn: payment?.issuedOn ?? null,
    customerCount:
      reader.select({ count: count() }).from(customers).where(isNull(customers.mergedIntoId)).get()?.count ?? 0,
    documentCount,
  };
}
