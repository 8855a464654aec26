import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { readEvents } from '../../journal/read-events.ts';
import { customers } from '../../schema.ts';
import { foundRow } from '../../sqlite/row-schemas.ts';
import { readRow } from '../../sqlite/rows.ts';
import { valueList } from '../../sqlite/value-list.ts';
import type { Reader, Tx } from '../../types.ts';

/** Marks customers as miscellaneous: they are never reminded. */
export function markMiscellaneous(tx: Tx, ids: readonly number[]): void {
  tx.update(customers)
    .set({ isMiscellaneous: true })
    .where(inArray(customers.id, valueList(ids)))
    .run();
}

/** Imported customers that are not marked and whose mark the user never changed. */
export function listUndecidedCustomers(reader: Reader) {
  const decided = new Set(
    readEvents(reader, { kinds: ['customers.update'] })
      .filter(({ data }) => 'isMiscellaneous' in data.changes)
      .map(({ customerId }) => customerId),
  );
  return reader
    .select({ id: customers.id, code: customers.code, importedName: customers.importedName })
    .from(customers)
    .where(and(eq(customers.isFromImport, true), eq(customers.isMiscellaneous, false)))
    .orderBy(asc(customers.code))
    .all()
    .filter(({ id }) => !decided.has(id));
}

/**
 * True when no accounting ledger gives `code` as an auxiliary account: the code of its lines is the number or the label of the general
 * account. An auxiliary account without a name shows that label as its name, but has a code of its own: it is a customer.
 */
export function isGeneralAccount(reader: Reader, code: string): boolean {
  const auxiliary = sql`
    select exists (
      select 1 from ledger_lines l where l.customer_code = ${code} and l.account <> l.customer_code
        and l.customer_name <> l.customer_code) as found`;
  return readRow(reader, foundRow, auxiliary).found === 0;
}
