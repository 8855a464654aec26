import { asc, eq } from 'drizzle-orm';
import type { Addressees } from '../../../shared/domain/reminders/addressees.ts';
import { AppError } from '../../../shared/errors.ts';
import { contacts, customers } from '../../schema.ts';
import type { Reader } from '../../types.ts';

/** Who of a customer may be written to, as `recipientOf` chooses among them. @throws AppError `not_found` / `customer` */
export function readAddressees(reader: Reader, customerId: number): Addressees {
  const { name, salesperson } = customers;
  const customer = reader.select({ name, salesperson }).from(customers).where(eq(customers.id, customerId)).get();
  if (!customer) throw new AppError('not_found', { reason: 'customer' });
  const people = reader
    .select({
      name: contacts.name,
      role: contacts.role,
      duty: contacts.duty,
      email: contacts.email,
      phone: contacts.phone,
      isPreferred: contacts.isPreferred,
    })
    .from(contacts)
    .where(eq(contacts.customerId, customerId))
    .orderBy(asc(contacts.id))
    .all();
  return { ...customer, contacts: people };
}

/** The columns of customers that a letter needs, by id. */
export function readLetterCustomers(reader: Reader, ids: Iterable<number>) {
  return new Map(
    [...new Set(ids)].map((id) => [
      id,
      reader
        .select({
          code: customers.code,
          name: customers.name,
          kind: customers.kind,
          language: customers.language,
          siren: customers.siren,
          addressLine1: customers.addressLine1,
          addressLine2: customers.addressLine2,
          postcode: customers.postcode,
          city: customers.city,
          country: customers.country,
        })
        .from(customers)
        .where(eq(customers.id, id))
        .get(),
    ]),
  );
}
