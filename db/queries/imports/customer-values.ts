import { eq, or } from 'drizzle-orm';
import { bucketOf } from '../../../shared/domain/balance/buckets.ts';
import type { NamedContact } from '../../../shared/domain/customers/contacts.ts';
import type { CustomerValues } from '../../../shared/domain/customers/fields.ts';
import { customerSearchText } from '../../../shared/domain/values/fold-text.ts';
import { contacts, customers } from '../../schema.ts';
import type { Reader, Tx } from '../../types.ts';
import { refreshSearchText } from '../common/search-text.ts';

export type CardRow = typeof customers.$inferSelect;
export type ContactRow = typeof contacts.$inferSelect;

/** A customer and its contacts, with those that a merge moved to its survivor; null when it was deleted. */
export function readCard(reader: Reader, id: number): { customer: CardRow; contacts: ContactRow[] } | null {
  const customer = reader.select().from(customers).where(eq(customers.id, id)).get();
  if (!customer) return null;
  const isOwn = eq(contacts.customerId, id);
  // Only for a merged customer: this second condition makes SQLite read every contact of the firm.
  const own = customer.mergedIntoId === null ? isOwn : or(isOwn, eq(contacts.mergedFromId, id));
  return { customer, contacts: reader.select().from(contacts).where(own).all() };
}

/** Adds a customer of a list and returns its id; values that the list does not give are those of a new manual customer. */
export function insertListedCustomer(
  tx: Tx,
  { code, recordedAt, ...said }: { code: string; name: string; recordedAt: string } & Partial<CustomerValues>,
): number {
  const { kind, country, language, ...values } = said;
  return tx
    .insert(customers)
    .values({
      ...values,
      code,
      recordedAt,
      kind: kind ?? 'business',
      country: country ?? 'FR',
      language: language ?? 'fr',
      name: said.name,
      isMiscellaneous: bucketOf({ code, name: said.name, isGeneralAccount: false }) !== null,
      searchText: customerSearchText({ name: said.name, code }),
    })
    .returning({ id: customers.id })
    .get().id;
}

/** Writes some values of a customer, and its search text when the name changes. */
export function updateValues(tx: Tx, id: number, values: Partial<CustomerValues>): void {
  const { name, kind, country, language, ...others } = values;
  tx.update(customers)
    .set({
      ...others,
      ...(name ? { name } : {}),
      ...(kind ? { kind } : {}),
      ...(country ? { country } : {}),
      ...(language ? { language } : {}),
    })
    .where(eq(customers.id, id))
    .run();
  if (name) refreshSearchText(tx, id);
}

/** Adds a contact to a customer and returns its id. */
export function insertContact(tx: Tx, customerId: number, contact: NamedContact, isPreferred: boolean): number {
  return tx
    .insert(contacts)
    .values({ ...contact, customerId, isPreferred })
    .returning({ id: contacts.id })
    .get().id;
}

/** Writes the name, role, duty, e-mail and phone of a contact. */
export function updateContact(tx: Tx, id: number, contact: NamedContact): void {
  const { name, role, duty, email, phone } = contact;
  tx.update(contacts).set({ name, role, duty, email, phone }).where(eq(contacts.id, id)).run();
}

/** Deletes a contact. */
export function deleteContact(tx: Tx, id: number): void {
  tx.delete(contacts).where(eq(contacts.id, id)).run();
}

/** Deletes a customer that nothing refers to; the foreign keys refuse any other. */
export function deleteUnusedCustomer(tx: Tx, id: number): void {
  tx.delete(customers).where(eq(customers.id, id)).run();
}
