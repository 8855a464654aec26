import { eq } from 'drizzle-orm';
import type { CustomerDetails } from '../../shared/contract/customers.ts';
import type { Inputs } from '../../shared/contract/index.ts';
import { customerSearchText } from '../../shared/domain/fold-text.ts';
import { contacts, customers } from '../schema.ts';
import type { Tx } from '../types.ts';

type Contact = Inputs['customers']['update']['contacts'][number];

/** Saves the details of the customer `id`, whose code is `code`: search finds the new name at once. */
export function updateCustomer(tx: Tx, id: number, code: string, details: CustomerDetails): void {
  const searchText = customerSearchText({ name: details.name, code });
  tx.update(customers)
    .set({ ...details, searchText })
    .where(eq(customers.id, id))
    .run();
}

/** Makes `wanted` the contacts of a customer: those with an id are kept and changed, the others are new or gone. */
export function replaceContacts(tx: Tx, customerId: number, wanted: readonly Contact[]): void {
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
