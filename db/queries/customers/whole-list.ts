import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { customerRow } from '../../../shared/contract/customers.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { zeroOrOne } from '../../sqlite/row-schemas.ts';
import { readRow, readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { followUpOf, ledgerFirst, shownCustomers } from './customers.ts';
import { parseTags } from './tags.ts';

type Narrowing = Omit<Inputs['customers']['export'], 'format'>;

const owedRow = z.object({ currency: z.string(), openCents: z.int(), overdueCents: z.int() });
const foundRow = customerRow.omit({ id: true }).extend({
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
  readonly totals: readonly Readonly<z.infer<typeof owedRow>>[];
  readonly customerCount: number;
};

/**
 * The whole list of customers on `today`, with what is open, credits deducted: all of them in the currency asked for, as the list shows
 * them; without one, each in every currency it owes in, or in that of the ledger.
 */
export function readWholeList(reader: Reader, narrowing: Narrowing, today: Day): CustomerList {
  const { currency, descending } = narrowing;
  const shown = shownCustomers(reader, narrowing, today);
  const amounts =
    currency === undefined
      ? sql`select shown.id, coalesce(owed.currency, ${ledgerCurrency}), coalesce(owed.open_cents, 0), coalesce(owed.overdue_cents, 0),
          owed.oldest_due_on from shown left join owed on customer_id = shown.id`
      : sql`select shown.id, ${currency}, shown.open_cents, shown.overdue_cents, shown.oldest_due_on from shown`;
  const tables = sql`with ${shown}, amounts (customer_id, currency, open_cents, overdue_cents, oldest_due_on) as (${amounts})`;
  const order = sql.raw(descending ? 'desc' : 'asc');
  const rows = readRows(
    reader,
    foundRow,
    sql`${tables}
      select code, name, currency, amounts.open_cents as openCents, amounts.overdue_cents as overdueCents,
        amounts.oldest_due_on as oldestDueOn, ${followUpOf(sql`shown.id`, today)}
      from shown join amounts on customer_id = shown.id
      order by key ${order}, shown.id, ${ledgerFirst}`,
  );
  return {
    rows: rows.map((row) => ({ ...row, isHeld: row.isHeld === 1, tags: parseTags(row.tags) })),
    totals: readRows(
      reader,
      owedRow,
      sql`${tables}
        select currency, sum(amounts.open_cents) as openCents, sum(amounts.overdue_cents) as overdueCents
        from shown join amounts on customer_id = shown.id group by currency order by ${ledgerFirst}`,
    ),
    customerCount: readRow(reader, countRow, sql`with ${shown} select count(*) as count from shown`).count,
  };
}
