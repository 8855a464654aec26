import { and, asc, count, eq, gt, isNull, sql } from 'drizzle-orm';
import { type CustomerChange, customerChange } from '../../../shared/contract/imports-customers.ts';
import { type CustomerRow, customerRow } from '../../../shared/domain/customers/fields.ts';
import type { KnownContact, KnownCustomer } from '../../../shared/domain/customers/match.ts';
import type { CustomerOutcome } from '../../../shared/domain/customers/plan.ts';
import { isPostable } from '../../../shared/domain/values/postal-address.ts';
import { contacts, customers, importCustomerChanges, importCustomerRows } from '../../schema.ts';
import { rowOf, zeroOrOne } from '../../sqlite/row-schemas.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader, Tx } from '../../types.ts';
import { readMerges } from '../common/merges.ts';

/** Every customer with the fields that a list of customers may change; the codes of customers merged into it are its `aliases`. */
export function readKnownCustomers(reader: Reader): KnownCustomer[] {
  const ofCustomer = new Map<number, KnownContact[]>();
  for (const { customerId, id, name, role, email, phone } of reader
    .select()
    .from(contacts)
    .orderBy(asc(contacts.id))
    .all())
    ofCustomer.set(customerId, [...(ofCustomer.get(customerId) ?? []), { id, name, role, email, phone }]);
  const { survivorCodes } = readMerges(reader);
  const aliases = Map.groupBy(survivorCodes.keys(), (code) => survivorCodes.get(code));
  const rows = reader.select().from(customers).where(isNull(customers.mergedIntoId)).orderBy(asc(customers.id)).all();
  return rows.map(({ id, code, importedName, sector, publicBuyer, ...values }) => ({
    id,
    code,
    aliases: aliases.get(code) ?? [],
    importedName,
    sector,
    publicBuyer,
    values,
    contacts: ofCustomer.get(id) ?? [],
  }));
}

/** Adds the rows of a list of customers to a staged batch. */
export function insertCustomerRows(tx: Tx, batchId: number, rows: readonly CustomerRow[]): void {
  const insert = tx
    .insert(importCustomerRows)
    .values({ batchId, data: sql.placeholder('data') })
    .prepare();
  for (const row of rows) insert.run({ data: JSON.stringify(row) });
}

/** The rows of a staged list of customers, in the order of the file. */
export function readCustomerRows(reader: Reader, batchId: number): CustomerRow[] {
  const rows = reader
    .select({ data: importCustomerRows.data })
    .from(importCustomerRows)
    .where(eq(importCustomerRows.batchId, batchId))
    .orderBy(asc(importCustomerRows.id))
    .all();
  return rows.map(({ data }) => {
    return customerRow.parse(JSON.parse(data));
  });
}

/** Deletes the staged rows of a batch, and returns the function that stores the changes of applying them, one by one. */
export function customerChangeSaver(tx: Tx, batchId: number): (change: CustomerChange) => void {
  tx.delete(importCustomerRows).where(eq(importCustomerRows.batchId, batchId)).run();
  const place = sql.placeholder;
  const insert = tx
    .insert(importCustomerChanges)
    .values({ batchId, customerId: place('customerId'), outcome: place('outcome'), data: place('data') })
    .prepare();
  return (change) => {
    insert.run({ customerId: change.customerId ?? 0, outcome: change.outcome, data: JSON.stringify(change) });
  };
}

/** Number of changes that an applied list of customers made. */
export function countCustomerChanges(reader: Reader, batchId: number): number {
  const ofBatch = eq(importCustomerChanges.batchId, batchId);
  return reader.select({ n: count() }).from(importCustomerChanges).where(ofBatch).get()?.n ?? 0;
}

export type StoredChange = { readonly id: number; readonly change: CustomerChange };

/** The changes of an applied list of customers after `afterId`, in the order of the file. */
export function listCustomerChanges(
  reader: Reader,
  batchId: number,
  page: { readonly afterId: number; readonly limit: number; readonly outcome?: CustomerOutcome | undefined },
): StoredChange[] {
  const { afterId, limit, outcome } = page;
  const rows = reader
    .select({ id: importCustomerChanges.id, data: importCustomerChanges.data })
    .from(importCustomerChanges)
    .where(
      and(
        eq(importCustomerChanges.batchId, batchId),
        gt(importCustomerChanges.id, afterId),
        outcome === undefined ? undefined : eq(importCustomerChanges.outcome, outcome),
      ),
    )
    .orderBy(asc(importCustomerChanges.id))
    .limit(limit)
    .all();
  return rows.map(({ id, data }) => ({ id, change: customerChange.parse(JSON.parse(data)) }));
}

/** Replaces a stored change. */
export function updateCustomerChange(tx: Tx, { id, change }: StoredChange): void {
  tx.update(importCustomerChanges)
    .set({ data: JSON.stringify(change) })
    .where(eq(importCustomerChanges.id, id))
    .run();
}

const debtorRow = rowOf(customers, 'addressLine1', 'addressLine2', 'postcode', 'city', 'country').extend({
  hasEmail: zeroOrOne,
});

/** Number of customers with an open debit, and of those among them without a postal address that can be used, or without an e-mail. */
export function readCompleteness(reader: Reader): { customers: number; withoutAddress: number; withoutEmail: number } {
  const debtors = readRows(
    reader,
    debtorRow,
    sql`
      select address_line1 as addressLine1, address_line2 as addressLine2, postcode, city, country,
        exists (select 1 from contacts where customer_id = customers.id and email is not null) as hasEmail
      from customers
      where is_miscellaneous = 0 and exists (
        select 1 from documents indexed by documents_open
        where customer_id = customers.id and side = 'debit' and open_cents > 0 and voided_at is null)`,
  );
  return {
    customers: debtors.length,
    withoutAddress: debtors.filter((debtor) => !isPostable(debtor)).length,
    withoutEmail: debtors.filter(({ hasEmail }) => hasEmail === 0).length,
  };
}
