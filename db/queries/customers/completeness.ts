import { sql } from 'drizzle-orm';
import { isPostable } from '../../../shared/domain/values/postal-address.ts';
import { customers } from '../../schema.ts';
import { rowOf, zeroOrOne } from '../../sqlite/row-schemas.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';

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
