import { sql } from 'drizzle-orm';
import type { Day } from '../../shared/domain/days.ts';
import { ledgerCurrency } from '../../shared/domain/money.ts';
import { agedMark } from '../../shared/domain/open-items/mark.ts';
import type { Reader } from '../types.ts';
import { importedPeriods } from './ledger-control.ts';
import { isOfAccount, listedOpen, numberKey } from './list-differences.ts';
import { readRepeatedEntries } from './repeated-entries.ts';

type LedgerInvoice = {
  readonly id: number;
  readonly customer: string;
  readonly reference: string;
  readonly side: string;
  readonly openCents: number;
};

/**
 * Ids of the invoices of the accounting ledger that the newest complete list closed by `asOf`, after the last day of the ledger, no
 * longer holds or holds for less: they may have been paid since, and nobody is reminded of what was paid. The ledger goes on
 * deciding what they amount to. A list without the detail of invoices, or that has none of the ledger's, says nothing of them.
 */
export function readSettledInList(reader: Reader, asOf: Day): ReadonlySet<number> {
  const list = reader.get<{ id: number } | undefined>(sql`
    select id from import_batches where state = 'applied' and mode = 'stock' and as_of_on <= ${asOf}
      and as_of_on > (select max(period_to) from import_batches where state = 'applied' and mode is null)
    order by as_of_on desc, id desc limit 1`);
  if (!list) return new Set();
  const rows = listedOpen(reader, list.id);
  const repeated = new Set(readRepeatedEntries(reader, importedPeriods(reader)).map((pair) => JSON.stringify(pair)));
  const isOfLedger = rows.some(({ customer, entry }) => repeated.has(JSON.stringify([customer, entry])));
  if (!isOfLedger || rows.some(({ entry }) => entry.startsWith(agedMark))) return new Set();
  const listed = new Map<string, number>();
  for (const row of rows) listed.set(numberKey(row), (listed.get(numberKey(row)) ?? 0) + row.cents);
  const settled = [...Map.groupBy(readOpenInvoices(reader), numberKey)].filter(
    ([key, invoices]) => (listed.get(key) ?? 0) < invoices.reduce((total, { openCents }) => total + openCents, 0),
  );
  return new Set(settled.flatMap(([, invoices]) => invoices.map(({ id }) => id)));
}

/** The open invoices that accounting ledgers brought. One without a number cannot be looked for in a list. */
function readOpenInvoices(reader: Reader): LedgerInvoice[] {
  return reader.all<LedgerInvoice>(sql`
    select documents.id, customers.code as customer, documents.reference, side, open_cents as openCents
    from documents join customers on ${isOfAccount} join import_batches on import_batches.id = documents.batch_id
    where documents.open_cents > 0 and documents.voided_at is null and documents.kind = 'invoice' and side = 'debit'
      and documents.reference <> '' and documents.currency = ${ledgerCurrency} and import_batches.mode is null`);
}
