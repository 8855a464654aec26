import { eq } from 'drizzle-orm';
import { customers } from '../../schema.ts';
import type { Reader } from '../../types.ts';

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
