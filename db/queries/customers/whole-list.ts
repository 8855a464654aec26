import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { customerRow } from '../../../shared/contract/customers.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { customerList } from '../../../shared/domain/lists/customer-list.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { zeroOrOne } from '../../sqlite/row-schemas.ts';
import { readRow } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { customerFactsBeside } from '../common/customer-facts.ts';
import { listedIds, readList } from '../common/listing.ts';
import { ledgerFirst, listedCustomers, toCustomer } from './customers.ts';

type Narrowing = Omit<Inputs['customers']['export'], 'format' | 'columns'>;

const storedRow = customerRow.omit({ id: true }).extend({
  customerId: z.int(),
  currency: z.string(),
  isHeld: zeroOrOne,
  isMiscellaneous: zeroOrOne,
  /** JSON of their names. */
  tags: z.string(),
});
const countRow = z.object({ count: z.int() });

type ListedCustomer = Omit<z.infer<typeof customerRow>, 'id'> & {
  readonly customerId: number;
  readonly currency: string;
};

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
  const listed = listedCustomers(reader, narrowing, today, narrowing.currency);
  const asked = { list: customerList, source: inCurrencies(listed, narrowing.currency), question: narrowing };
  const found = listedIds(asked);
  const joined = sql`from found cross join owing on owing.row_id = found.row_id`;
  return {
    rows: readList(reader, storedRow, { ...asked, page: { limit: null } }).rows.map(toCustomer),
    customerCount: readRow(reader, countRow, sql`${found} select count(distinct customer_id) as count ${joined}`).count,
  };
}

/** The list with a row for each currency a customer owes in, or for the one asked for; its order stays that of the list. */
function inCurrencies(listed: ReturnType<typeof listedCustomers>, currency: string | undefined) {
  const { id: _id, ...select } = listed.select;
  const asked = currency === undefined ? sql`owed` : sql`balances`;
  return {
    ...listed,
    tables: sql`${listed.tables},
      owing as materialized (
        select row_number() over (order by customer_id, ${ledgerFirst}) as row_id, * from (
          select customer_id, currency, open_cents, overdue_cents, oldest_due_on from ${asked}
          union all
          select id, ${currency ?? ledgerCurrency}, 0, 0, null from customers where id not in (select customer_id from ${asked})))`,
    base: sql`owing`,
    id: sql`owing.row_id`,
    joins: sql`cross join customers on customers.id = owing.customer_id ${listed.joins}`,
    select: {
      ...select,
      customerId: sql`owing.customer_id`,
      currency: sql`owing.currency`,
      openCents: sql`owing.open_cents`,
      overdueCents: sql`owing.overdue_cents`,
      oldestDueOn: sql`owing.oldest_due_on`,
      ...customerFactsBeside(sql`owing.currency`, sql`owing.open_cents`),
      isMiscellaneous: select.isMiscellaneous,
    },
  };
}
