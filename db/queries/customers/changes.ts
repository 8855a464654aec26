import { eq, inArray } from 'drizzle-orm';
import type { CustomerDetails } from '../../../shared/contract/customers.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { customerSearchText } from '../../../shared/domain/values/fold-text.ts';
import { AppError } from '../../../shared/errors.ts';
import { customerOwnedTables, documentOwned } from '../../schema/owned.ts';
import { contacts, customers, documents } from '../../schema.ts';
import type { Reader, Tx } from '../../types.ts';
import { refreshSearchText } from '../common/search-text.ts';
import { isKept } from './uses.ts';

/** A contact to save; when undoing puts one back, `mergedFromId` is the merged customer from which it came. */
export type WantedContact = Inputs['customers']['update']['contacts'][number] & {
  readonly mergedFromId?: number | null;
};

/** True when a customer, merged or not, has this code. */
export function isCodeTaken(reader: Reader, code: string): boolean {
  const found = reader.select({ id: customers.id }).from(customers).where(eq(customers.code, code)).get();
  return found !== undefined;
}

/** Adds a manual customer and returns its id. @throws AppError `duplicate` / `customerCode` */
export function insertCustomer(tx: Tx, code: string, details: CustomerDetails, recordedAt: string): number {
  if (isCodeTaken(tx, code)) throw new AppError('duplicate', { reason: 'customerCode', details: { code } });
  const searchText = customerSearchText({ name: details.name, code });
  return tx
    .insert(customers)
    .values({ ...details, code, searchText, recordedAt })
    .returning({ id: customers.id })
    .get().id;
}

/**
 * Deletes a manual customer with its withdrawn manual documents and other withdrawn rows.
 * @throws AppError `in_use` / `customer` when something that is not withdrawn refers to it
 */
export function deleteCustomer(tx: Tx, id: number): void {
  if (isKept(tx, id)) throw new AppError('in_use', { reason: 'customer' });
  const manual = tx.select({ id: documents.id }).from(documents).where(eq(documents.customerId, id));
  for (const { table, column } of documentOwned) tx.delete(table).where(inArray(column, manual)).run();
  for (const { table } of customerOwnedTables) tx.delete(table).where(eq(table.customerId, id)).run();
  tx.delete(customers).where(eq(customers.id, id)).run();
}

/** Saves the details of the customer `id`, and its search text. */
export function updateCustomer(tx: Tx, id: number, details: CustomerDetails): void {
  tx.update(customers).set(details).where(eq(customers.id, id)).run();
  refreshSearchText(tx, id);
}

/** Makes `wanted` the contacts of a customer: those with a known id are updated, the others are added, and contacts not in it deleted. */
export function replaceContacts(tx: Tx, customerId: number, wanted: readonly WantedContact[]): void {
  const known = tx.select({ id: contacts.id }).from(contacts).where(eq(contacts.customerId, customerId)).all();
  const kept = new Set(wanted.map((contact) => contact.id));
  for (const { id } of known) if (!kept.has(id)) tx.delete(contacts).where(eq(contacts.id, id)).run();
  for (const { id, ...contact } of wanted)
    if (id !== null && known.some((row) => row.id === id)) {
      tx.update(contacts).set(contact).where(eq(contacts.id, id)).run();
    } else {
      tx.insert(contacts)
        .values({ ...contact, customerId })
        .run();
    }
}
