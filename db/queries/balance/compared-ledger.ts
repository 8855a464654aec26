import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { BalanceReport } from '../../../shared/contract/balance.ts';
import { cents } from '../../../shared/contract/common/values.ts';
import { type ComparedAmountColumn, comparedAmountList } from '../../../shared/domain/lists/compared-amount-list.ts';
import { ledgerCurrency, sumCents } from '../../../shared/domain/values/money.ts';
import { controlWords } from '../../../shared/i18n/lists/compared-amount-words.ts';
import { valuesOf } from '../../../shared/i18n/lists/list-words.ts';
import { readRows } from '../../sqlite/rows.ts';
import { keepUntilWritten } from '../../sqlite/until-written.ts';
import type { Reader } from '../../types.ts';
import { arrangedPage } from '../common/arranged-page.ts';
import type { ListQuery } from '../common/listing.ts';
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

type Query = LedgerMoment & ListQuery<ComparedAmountColumn>;

/** A page of the customers with something in the accounts or in the balance, whether both agree or not: those that differ most first. */
export function listCompared(reader: Reader, { asOf, knownAt, cursor, limit = 100, ...question }: Query) {
  const moment = { asOf, knownAt };
  const items = latestItems(reader, `${asOf} ${knownAt ?? ''}`, () => readItems(reader, moment));
  const found = arrangedPage({
    list: comparedAmountList,
    rows: items.map((item, place) => ({ ...item, id: place + 1 })),
    question,
    // No value of the control depends on the language.
    valueIn: valuesOf(controlWords, 'fr'),
    page: { cursor, limit },
  });
  return { ...found, rows: found.rows.map(({ id: _id, ...item }) => item) };
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
