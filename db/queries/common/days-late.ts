import { type SQL, sql } from 'drizzle-orm';
import type { Day } from '../../../shared/domain/values/days.ts';

type Owed = { readonly side: SQL; readonly openCents: SQL; readonly from: SQL };

/** SQL of the days an open debit document is late at `asOf`, counted from the day `from`; null where it is not late. */
export function daysLateOf({ side, openCents, from }: Owed, asOf: Day): SQL {
  return sql`case when ${side} = 'debit' and ${openCents} > 0 and ${from} < ${asOf}
    then cast(julianday(${asOf}) - julianday(${from}) as integer) end`;
}
