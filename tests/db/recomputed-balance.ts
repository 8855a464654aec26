import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { openFirmFile } from '../../db/file/open.ts';
import { watchSealedRows } from '../../db/journal/seals.ts';
import type { BalanceQuery, readBalance } from '../../db/queries/balance/balance.ts';
import * as schema from '../../db/schema.ts';
import { addSqlFunctions } from '../../db/sqlite/sql-functions.ts';
import { instantOf, type MadeDocument, type MadeLedger, saveLedger } from '../generate-ledger.ts';

export const now = instantOf(1000);
export const everything: Omit<BalanceQuery, 'asOf' | 'knownAt'> = {
  basis: 'due',
  buckets: [30, 60, 90],
  limit: null,
};

/** An empty firm in memory, made once and read again for each ledger: making its tables takes longer than most ledgers. */
const emptyFirm = (() => {
  const { connection, close } = openFirmFile(':memory:', { now });
  const image = connection.serialize();
  close();
  return image;
})();

export type LedgerFile = Pick<ReturnType<typeof openFirmFile>, 'db' | 'connection'>;

export function withLedger<Result>(ledger: MadeLedger, use: (file: LedgerFile) => Result): Result {
  const connection = new Database(emptyFirm);
  addSqlFunctions(connection);
  watchSealedRows(connection);
  const file = { connection, db: drizzle(connection, { schema }) };
  try {
    saveLedger(file, ledger);
    return use(file);
  } finally {
    connection.close();
  }
}

/** Days from 1970, by the proleptic calendar of `Date`: on purpose not the arithmetic of the application. */
export const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

type Recomputed = {
  asOf: string;
  knownAt: string;
  countedFrom: (document: MadeDocument) => string | null;
  buckets: readonly number[];
  credits?: 'apart' | 'aged';
};

/** `customer/currency/column` → signed cents, recomputed document by document from its definition. */
export function recompute(
  ledger: MadeLedger,
  { asOf, knownAt, countedFrom, buckets, credits = 'apart' }: Recomputed,
): Map<string, number> {
  const isKnown = (row: { recordedAt: string; voidedAt: string | null }) =>
    Date.parse(row.recordedAt) <= Date.parse(knownAt) &&
    !(row.voidedAt !== null && Date.parse(row.voidedAt) <= Date.parse(knownAt));
  const result = new Map<string, number>();
  for (const document of ledger.documents) {
    if (!isKnown(document) || dayNumber(document.bookedOn) > dayNumber(asOf)) continue;
    let open = document.amountCents;
    for (const allocation of ledger.allocations)
      if (
        isKnown(allocation) &&
        dayNumber(allocation.effectiveOn) <= dayNumber(asOf) &&
        (allocation.debitDocumentId === document.id || allocation.creditDocumentId === document.id)
      )
        open -= allocation.amountCents;
    if (open === 0) continue;
    const counted = countedFrom(document);
    let column = 'noDueDate';
    if (document.side === 'credit' && credits === 'apart')
      column = { creditNote: 'creditNotes', deposit: 'deposits' }[String(document.kind)] ?? 'payments';
    else if (counted !== null) {
      const late = dayNumber(asOf) - dayNumber(counted);
      const index = buckets.findIndex((limit) => late <= limit);
      const from = index > 0 ? (buckets[index - 1] ?? 0) + 1 : 1;
      column = late <= 0 ? 'notDue' : index < 0 ? `lateOver${buckets.at(-1)}` : `late${from}to${buckets[index]}`;
    }
    const key = `${document.customerId}/${document.currency}/${column}`;
    result.set(key, (result.get(key) ?? 0) + (document.side === 'debit' ? open : -open));
  }
  return result;
}

export function cellsOf(balance: ReturnType<typeof readBalance>): Map<string, number> {
  const cells = new Map<string, number>();
  for (const { currency, rows } of balance.currencies)
    for (const row of rows)
      for (const [column, cents] of Object.entries(row.columns))
        if (cents !== 0) cells.set(`${row.customerId}/${currency}/${column}`, cents);
  return cells;
}
