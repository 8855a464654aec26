import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Inputs } from '../../../shared/contract/index.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { readRow, readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { shownCustomers } from './customers.ts';

type Narrowing = Omit<Inputs['customers']['exportWithoutContact'], 'format'>;

const owedRow = z.object({ currency: z.string(), openCents: z.int(), overdueCents: z.int() });
const customerRow = owedRow.extend({ code: z.string(), name: z.string(), city: z.string().nullable() });
const countRow = z.object({ count: z.int() });

export type WithoutContact = {
  /** One for each customer and currency, in the order of the list. */
  readonly rows: readonly Readonly<z.infer<typeof customerRow>>[];
  readonly totals: readonly Readonly<z.infer<typeof owedRow>>[];
  readonly customerCount: number;
};

/** Customers who owe something on `today` and cannot be reached, with what is open in each currency, credits deducted. */
export function readWithoutContact(reader: Reader, narrowing: Narrowing, today: Day): WithoutContact {
  const shown = shownCustomers(reader, { ...narrowing, filter: 'noContact' }, today);
  const ledgerFirst = sql`currency <> ${ledgerCurrency}, currency`;
  const amounts = sql`owed.open_cents as openCents, owed.overdue_cents as overdueCents`;
  const order = sql.raw(narrowing.descending ? 'desc' : 'asc');
  return {
    rows: readRows(
      reader,
      customerRow,
      sql`with ${shown}
        select code, name, city, currency, ${amounts} from shown join owed on customer_id = shown.id
        order by key ${order}, shown.id, ${ledgerFirst}`,
    ),
    totals: readRows(
      reader,
      owedRow,
      sql`with ${shown}
        select currency, sum(owed.open_cents) as openCents, sum(owed.overdue_cents) as overdueCents
        from shown join owed on customer_id = shown.id group by currency order by ${ledgerFirst}`,
    ),
    customerCount: readRow(reader, countRow, sql`with ${shown} select count(*) as count from shown`).count,
  };
}
