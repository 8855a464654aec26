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

/** The card of a customer and its contacts, those a merge has given to another included; null when it is gone. */
export function readCard(reader: Reader, id: number): { customer: CardRow; contacts: ContactRow[] } | null {
  const customer = reader.select().from(customers).where(eq(customers.id, id)).get();
  if (!customer) return null;
  const isOwn = eq(contacts.customerId, id);
  // Asked of everyone, the second half would read every contact of the firm for each customer of a list.
  const own = customer.mergedIntoId === null ? isOwn : or(isOwn, eq(contacts.mergedFromId, id));
  return { customer, contacts: reader.select().from(contacts).where(own).all() };
}

/** Adds a customer of a list; what the list does not say is as for one typed by hand. Returns its id. */
export function insertListedCustomer(
  tx: Tx,
  { code, recordedAt, ...said }: { code: string; name: string; recordedAt: string } & Partial<CustomerValues>,
): number {
  const { kind, country, language, ...values } = said;
  return tx
    .insert(customers)
    .values({
      ...values,
      ...{ code, recordedAt, kind: kind ?? 'business', country: country ?? 'FR', language: language ?? 'fr' },
      name: said.name,
      isMiscellaneous: bucketOf({ code, name: said.name, isGeneralAccount: false }) !== null,
      searchText: customerSearchText({ name: said.name, code }),
    })
    .returning({ id: customers.id })
    .get().id;
}

/** Writes some values of a card; search finds a new name at once. */
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

export function insertContact(tx: Tx, customerId: number, contact: NamedContact, isPreferred: boolean): number {
  return tx
    .insert(contacts)
    .values({ ...contact, customerId, isPreferred })
    .returning({ id: contacts.id })
    .get().id;
}

export function updateContact(tx: Tx, id: number, contact: NamedContact): void {
  const { name, role, email, phone } = contact;
  tx.update(contacts).set({ name, role, email, phone }).where(eq(contacts.id, id)).run();
}

export function deleteContact(tx: Tx, id: number): void {
  tx.delete(contacts).where(eq(contacts.id, id)).run();
}

export function deleteUnusedCustomer(tx: Tx, id: number): void {
  tx.delete(customers).where(eq(customers.id, id)).run();
}
