import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { BalanceReport } from '../../../shared/contract/balance.ts';
import { cents } from '../../../shared/contract/common/values.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { readRow, readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { statedThen } from './known-verdicts.ts';

type Refused = BalanceReport['checks'][number]['refused'];
const refusedLine = z.object({
  file: z.string(),
  line: z.int(),
  customer: z.string(),
  name: z.string(),
  cents: cents.nullable(),
});
const timesRow = z.object({ n: z.int() });

/** Most refused lines listed: the first ones are enough to find the cause. */
const lineLimit = 500;

/**
 * The refused lines on customer accounts that count at the end of `asOf`, the largest known amounts first, at most 500; and how many of
 * them all have an unknown amount.
 */
export function listRefusedLines(
  reader: Reader,
  asOf: Day,
  knownAt: string | null,
): { refused: Refused; unknownCount: number } {
  const lines = countedRefused(reader, asOf, knownAt);
  const refused = readRows(
    reader,
    refusedLine,
    sql`
      select file_name as file, line_number as line, customer_code as customer, customer_name as name, signed_cents as cents
      from (${lines}) as lines join import_batches on import_batches.id = lines.batch_id
      where times = 1 order by signed_cents is null, abs(signed_cents) desc, lines.batch_id, line_number limit ${lineLimit}`,
  );
  return { refused, unknownCount: countUnknown(reader, lines) };
}

/** Number of refused lines of unknown amount that count in the end. */
export function countUnknownRefused(reader: Reader): number {
  return countUnknown(reader, countedRefused(reader, '9999-12-31', null));
}

function countUnknown(reader: Reader, lines: SQL): number {
  return readRow(
    reader,
    timesRow,
    sql`
      select coalesce(sum(times), 0) as n from (${lines}) where signed_cents is null`,
  ).n;
}

/** SQL of the refused lines, of known amount or not, that count at the end of `asOf` (`statedThen`). */
export function countedRefused(reader: Reader, asOf: Day, knownAt: string | null, codes?: readonly string[]): SQL {
  return sql`
    select * from (${statedThen(reader, { knownAt, sources: ['refused'], codes })})
    where currency = ${ledgerCurrency} and signed_cents is not 0
      and counts_from <= ${asOf} and (counts_until is null or counts_until > ${asOf})`;
}
