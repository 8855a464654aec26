import { asc, isNull } from 'drizzle-orm';
import type { KnownContact, KnownCustomer } from '../../../shared/domain/customers/match.ts';
import { contacts, customers } from '../../schema.ts';
import type { Reader } from '../../types.ts';
import { readMerges } from '../common/merges.ts';

/** Every customer with the fields that a list of customers may change; the codes of customers merged into it are its `aliases`. */
export function readKnownCustomers(reader: Reader): KnownCustomer[] {
  const ofCustomer = new Map<number, KnownContact[]>();
  for (const { customerId, id, name, role, duty, email, phone } of reader
    .select()
    .from(contacts)
    .orderBy(asc(contacts.id))
    .all())
    ofCustomer.set(customerId, [...(ofCustomer.get(customerId) ?? []), { id, name, role, duty, email, phone }]);
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
