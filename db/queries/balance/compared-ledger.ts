import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { BalanceReport } from '../../../shared/contract/balance.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { cents } from '../../../shared/contract/values.ts';
import { ledgerCurrency, sumCents } from '../../../shared/domain/values/money.ts';
import { readRows } from '../../sqlite/rows.ts';
import { keepUntilWritten } from '../../sqlite/until-written.ts';
import type { Reader } from '../../types.ts';
import { readCursor, writeCursor } from '../common/cursor.ts';
import { allocatedTotal, fileBalanceByCustomer, type LedgerBalance } from '../coverage/control.ts';
import { manualDocumentsAt } from '../receivables/manual-documents-at.ts';
import { type LedgerMoment, openDocumentsAt } from '../receivables/open-documents.ts';

export type Compared = { readonly customer: string; readonly name: string; expectedCents: number; actualCents: number };
type Balance = { readonly customer: string; readonly name: string; readonly totalCents: number };

/** Kept until the next write: the accounts have many lines, and each page and sort of one balance asks for them again. */
const latestAccounts = keepUntilWritten<LedgerBalance[]>();

const manualRow = z.object({ customer: z.string(), name: z.string(), cents });
const balanceRow = z.object({ customer: z.string(), name: z.string(), totalCents: cents });

/**
 * What the accounts of the files and the balances come to, customer by customer, in the ledger's currency. The accounts include the lines
 * that could not be read, and the manual documents, which are in no file; `manualCents` is what no file holds.
 */
export function compareLedger(
  reader: Reader,
  moment: LedgerMoment,
  balances: readonly Balance[],
): { readonly rows: Iterable<Compared>; readonly manualCents: number } {
  const compared = new Map<string, Compared>();
  const of = (customer: string, name: string) => {
    const known = compared.get(customer) ?? { customer, name, expectedCents: 0, actualCents: 0 };
    compared.set(customer, known);
    return known;
  };
  for (const row of balances) of(row.customer, row.name).actualCents += row.totalCents;
  for (const row of readAccounts(reader, moment)) of(row.customerCode, row.name).expectedCents += row.cents;
  const { asOf, knownAt } = moment;
  const manual = readRows(
    reader,
    manualRow,
    sql`
      select code as customer, name, sum(cents) as cents
      from (${manualDocumentsAt(reader, moment)}) as manual join customers on customers.id = customer_id
      group by customer_id`,
  );
  for (const row of manual) of(row.customer, row.name).expectedCents += row.cents;
  const manualCents = sumCents([...manual.map((row) => row.cents), allocatedTotal(reader, asOf, { knownAt })]);
  return { rows: compared.values(), manualCents };
}

function readAccounts(reader: Reader, { asOf, knownAt }: LedgerMoment): LedgerBalance[] {
  return latestAccounts(reader, `${asOf} ${knownAt ?? ''}`, () => fileBalanceByCustomer(reader, asOf, { knownAt }));
}

/** Those that differ most first, then by code. */
export function toItems(rows: Iterable<Compared>): BalanceReport['checks'][number]['items'] {
  return [...rows]
    .map(({ customer, name, expectedCents, actualCents }) => ({
      customer,
      name,
      expectedCents,
      actualCents,
      differenceCents: actualCents - expectedCents,
    }))
    .sort((a, b) => Math.abs(b.differenceCents) - Math.abs(a.differenceCents) || (a.customer < b.customer ? -1 : 1));
}

/** Kept until the next write, for the pages that follow the first. */
const latestItems = keepUntilWritten<BalanceReport['checks'][number]['items']>();

type Page = LedgerMoment & { readonly cursor?: string | undefined; readonly limit: number };

/** A page of the customers with something in the accounts or in the balance, whether both agree or not, and the totals of all. */
export function listCompared(reader: Reader, { cursor, limit, ...moment }: Page): Outputs['balance']['compared'] {
  const items = latestItems(reader, `${moment.asOf} ${moment.knownAt ?? ''}`, () => readItems(reader, moment));
  const [start] = cursor === undefined ? [0] : readCursor(cursor, 1).map(Number);
  const end = (start ?? 0) + limit;
  return {
    rows: items.slice(start, end),
    nextCursor: end < items.length ? writeCursor([end]) : null,
    count: items.length,
    expectedCents: sumCents(items.map((item) => item.expectedCents)),
    actualCents: sumCents(items.map((item) => item.actualCents)),
  };
}

function readItems(reader: Reader, moment: LedgerMoment) {
  const balances = readRows(
    reader,
    balanceRow,
    sql`
      select code as customer, name, sum(case side when 'debit' then open_cents else -open_cents end) as totalCents
      from (${openDocumentsAt(reader, moment)}) as open join customers on customers.id = open.customer_id
      where open.currency = ${ledgerCurrency} group by open.customer_id`,
  );
  const items = toItems(compareLedger(reader, moment, balances).rows);
  return items.filter(({ expectedCents, actualCents }) => expectedCents !== 0 || actualCents !== 0);
}
