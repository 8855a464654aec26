import { sql } from 'drizzle-orm';
import type { BalanceReport } from '../../shared/contract/balance.ts';
import { balanceColumns } from '../../shared/domain/ageing.ts';
import type { Day } from '../../shared/domain/days.ts';
import { sumCents } from '../../shared/domain/money.ts';
import type { Reader } from '../types.ts';
import { type BalanceCut, balancesByCustomer } from './balance.ts';
import { type LedgerBalance, ledgerBalanceByCustomer } from './ledger-control.ts';

type BalanceCheck = BalanceReport['checks'][number];
type Compared = { readonly customer: string; readonly name: string; expectedCents: number; actualCents: number };

/** Differences listed one by one; beyond, the first are enough to find the cause. */
const itemLimit = 500;

/**
 * What the balance is checked against, over every customer: its own columns and, as known now, the receivable accounts of
 * the imported files at that date (as known earlier those files were others, so there is nothing to compare with).
 */
export function checkBalance(reader: Reader, query: BalanceCut): BalanceCheck[] {
  const columns = balanceColumns(query.buckets).map((_, index) => sql.raw(`c${index}`));
  const balances = reader.all<{ customer: string; name: string; columnCents: number; totalCents: number }>(sql`
    select code as customer, name, sum(${sql.join(columns, sql` + `)}) as columnCents, sum(total_cents) as totalCents
    from (${balancesByCustomer(reader, query)}) as balances join customers on customers.id = balances.customer_id
    group by customer_id`);
  const checks = [
    toCheck(
      'columns',
      balances.map((row) => ({ ...row, expectedCents: row.totalCents, actualCents: row.columnCents })),
    ),
  ];
  if (query.knownAt === null) checks.push(checkLedger(reader, query.asOf, balances));
  return checks;
}

/** The accounts as last read: their lines are many and a balance is read page by page, sort by sort, at one date. */
const latest = new WeakMap<Reader, { readonly key: string; readonly balances: LedgerBalance[] }>();

/** `total_changes` counts every row this connection wrote, and a firm file has one connection: the same count, the same accounts. */
function readAccounts(reader: Reader, asOf: Day): LedgerBalance[] {
  const { changes } = reader.get<{ changes: number }>(sql`select total_changes() as changes`);
  const key = `${changes} ${asOf}`;
  const known = latest.get(reader);
  if (known?.key === key) return known.balances;
  const balances = ledgerBalanceByCustomer(reader, asOf);
  latest.set(reader, { key, balances });
  return balances;
}

/** Documents typed by hand are not in the imported files: what they bring is expected on top of the accounts. */
function checkLedger(
  reader: Reader,
  asOf: Day,
  balances: readonly { customer: string; name: string; totalCents: number }[],
): BalanceCheck {
  const compared = new Map<string, Compared>();
  const of = (customer: string, name: string) => {
    const known = compared.get(customer) ?? { customer, name, expectedCents: 0, actualCents: 0 };
    compared.set(customer, known);
    return known;
  };
  for (const row of balances) of(row.customer, row.name).actualCents += row.totalCents;
  for (const row of readAccounts(reader, asOf)) of(row.customerCode, row.name).expectedCents += row.cents;
  const typed = reader.all<{ customer: string; name: string; cents: number }>(sql`
    select code as customer, name, sum(case side when 'debit' then amount_cents else -amount_cents end) as cents
    from documents indexed by documents_batch join customers on customers.id = documents.customer_id
    where batch_id is null and voided_at is null and booked_on <= ${asOf}
    group by customer_id`);
  for (const row of typed) of(row.customer, row.name).expectedCents += row.cents;
  return toCheck('ledger', compared.values());
}

function toCheck(name: BalanceCheck['name'], rows: Iterable<Compared>): BalanceCheck {
  const items = [...rows]
    .map(({ customer, name, expectedCents, actualCents }) => ({
      customer,
      name,
      expectedCents,
      actualCents,
      differenceCents: actualCents - expectedCents,
    }))
    .filter((item) => item.differenceCents !== 0)
    .sort((a, b) => Math.abs(b.differenceCents) - Math.abs(a.differenceCents) || (a.customer < b.customer ? -1 : 1));
  return {
    name,
    differenceCents: sumCents(items.map((item) => item.differenceCents)),
    items: items.slice(0, itemLimit),
  };
}
