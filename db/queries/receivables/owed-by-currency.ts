import { type SQL, sql } from 'drizzle-orm';
import type { Day } from '../../../shared/domain/values/days.ts';
import type { Reader } from '../../types.ts';
import { openDocumentsAt } from '../common/open-documents.ts';

/** SQL of (customer_id, currency, open_cents signed, overdue_cents, oldest_due_on) of the customers with something open. */
export function owedByCurrency(reader: Reader, today: Day, customerId?: number): SQL {
  return sql`
    select customer_id, currency, sum(case side when 'debit' then open_cents else -open_cents end) as open_cents,
      sum(case when side = 'debit' and due_on < ${today} then open_cents else 0 end) as overdue_cents,
      min(case side when 'debit' then due_on end) as oldest_due_on
    from (${openDocumentsAt(reader, { asOf: today, knownAt: null }, customerId)})
    group by customer_id, currency`;
}
