import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { customerRow } from '../../../shared/contract/customers.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { customerList } from '../../../shared/domain/lists/customer-list.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { zeroOrOne } from '../../sqlite/row-schemas.ts';
import { readRow } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { listedIds, readList } from '../common/listing.ts';
import { listedCustomers, toCustomer } from './customers.ts';

type Narrowing = Omit<Inputs['customers']['export'], 'format' | 'columns'>;

const storedRow = customerRow.omit({ id: true }).extend({
  currency: z.string(),
  isHeld: zeroOrOne,
  /** JSON of their names. */
  tags: z.string(),
});
const countRow = z.object({ count: z.int() });

type ListedCustomer = Omit<z.infer<typeof customerRow>, 'id'> & { readonly currency: string };

export type CustomerList = {
  /** One for each customer and currency, in the order of the list. */
  readonly rows: readonly ListedCustomer[];
  readonly customerCount: number;
};

/**
 * The whole list of customers on `today`, with what is open, credits deducted: all of them in the currency asked for, as the list shows
 * them; without one, each in every currency it owes in, or in that of the ledger.
 */
export function readWholeList(reader: Reader, narrowing: Narrowing, today: Day): CustomerList {
  const { id, ...source } = listedCustomers(reader, narrowing, today, narrowing.currency);
  const { id: _customerId, ...select } = { ...source.select, currency: sql`listed.currency` };
  const asked = { list: customerList, source: { ...source, id, select }, question: narrowing };
  const found = listedIds(asked);
  return {
    rows: readList(reader, storedRow, { ...asked, page: { limit: null } }).rows.map(toCustomer),
    customerCount: readRow(
      reader,
      countRow,
      sql`${found} select count(distinct customer_id) as count from found cross join listed on listed.row_id = found.row_id`,
    ).count,
  };
}
