import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { BalanceReport } from '../../../shared/contract/balance.ts';
import { cents } from '../../../shared/contract/values.ts';
import type { ImportedPeriod } from '../../../shared/domain/coverage/fiscal-years.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { foundRow } from '../../sqlite/row-schemas.ts';
import { findRow, readRow, readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { countedRefusedLines } from './counted-lines.ts';
import { readRepeated } from './repeated-statements.ts';

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
 * The refused lines on customer accounts booked by `asOf`, the largest known amounts first, at most 500; and how many of them all have an
 * unknown amount.
 */
export function listRefusedLines(
  reader: Reader,
  periods: readonly ImportedPeriod[],
  asOf: Day,
): { refused: Refused; unknownCount: number } {
  if (!haveRefusedLines(reader, periods)) return { refused: [], unknownCount: 0 };
  const lines = countedRefusedLines(periods, asOf, readRepeated(reader, periods));
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

/** Number of refused lines of unknown amount, over every imported day. */
export function countUnknownRefused(reader: Reader, periods: readonly ImportedPeriod[]): number {
  if (!haveRefusedLines(reader, periods)) return 0;
  return countUnknown(reader, countedRefusedLines(periods, '9999-12-31', readRepeated(reader, periods)));
}

function countUnknown(reader: Reader, lines: SQL): number {
  return readRow(
    reader,
    timesRow,
    sql`
      select coalesce(sum(times), 0) as n from (${lines}) where signed_cents is null`,
  ).n;
}

/** True when a file of `periods` has refused lines. Most files have none, and the longer query over refused lines is then spared. */
export function haveRefusedLines(reader: Reader, periods: readonly ImportedPeriod[]): boolean {
  const ids = JSON.stringify(periods.map((period) => period.batchId));
  const row = findRow(
    reader,
    foundRow,
    sql`
      select 1 as found from refused_lines where batch_id in (select value from json_each(${ids})) limit 1`,
  );
  return row !== undefined;
}
