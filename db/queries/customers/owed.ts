import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { cents } from '../../../shared/contract/common/values.ts';
import type { CustomerOwed } from '../../../shared/domain/balance/owed.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { openDocumentsAt } from '../common/open-documents.ts';

const owedRow = z.object({ code: z.string(), openCents: cents, overdueCents: cents, creditCents: cents });

/** What each customer with something open owes on `today` in the ledger's currency, by code; of merged ones, the survivor. */
export function readOwed(reader: Reader, today: Day): Map<string, CustomerOwed> {
  const rows = readRows(
    reader,
    owedRow,
    sql`select customers.code as code,
        sum(case side when 'debit' then open_cents else -open_cents end) as openCents,
        sum(case when side = 'debit' and due_on < ${today} then open_cents else 0 end) as overdueCents,
        sum(case side when 'credit' then open_cents else 0 end) as creditCents
      from (${openDocumentsAt(reader, { asOf: today, knownAt: null })}) as open
      join customers on customers.id = open.customer_id
      where open.currency = ${ledgerCurrency}
      group by customers.id`,
  );
  return new Map(rows.map(({ code, ...owed }) => [code, owed]));
}
