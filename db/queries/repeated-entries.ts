import { type SQL, sql } from 'drizzle-orm';
import type { ImportedPeriod } from '../../shared/domain/ledger/exercises.ts';
import { readingOf } from '../../shared/domain/ledger/reading.ts';
import {
  type HeldLine,
  holdingsOf,
  type LedgerHoldings,
  repeatedEntries,
} from '../../shared/domain/open-items/in-ledger.ts';
import type { Reader } from '../types.ts';

/** A customer and the entry of a list that its accounting ledger holds too: its lines do not count. */
export type RepeatedEntry = readonly [customerCode: string, entry: string];

type Line = HeldLine & { readonly customerCode: string };

const latest = new WeakMap<Reader, { readonly key: string; readonly entries: readonly RepeatedEntry[] }>();

/** What lists and ledgers of `periods` both hold; asked several times for one balance, read once (see balance-checks.ts). */
export function readRepeatedEntries(reader: Reader, periods: readonly ImportedPeriod[]): readonly RepeatedEntry[] {
  const reading = readingOf(periods);
  if (!reading.hasTables || !reading.hasLedgers) return [];
  const { changes } = reader.get<{ changes: number }>(sql`select total_changes() as changes`);
  const key = `${changes} ${periods.map((period) => period.batchId)}`;
  const known = latest.get(reader);
  if (known?.key === key) return known.entries;
  const tables = periods.filter((period) => period.isTable);
  const named = sql`select distinct customer_code from ledger_lines where batch_id in (select value from json_each(${idsOf(tables)}))`;
  const entries = [...linesByCustomer(reader, periods, named)].flatMap(([code, lines]) =>
    [...repeatedEntries(lines, reading)].map((entry) => [code, entry] as const),
  );
  latest.set(reader, { key, entries });
  return entries;
}

/** What the accounting ledgers of `periods` hold of some customers. */
export function readLedgerHoldings(
  reader: Reader,
  periods: readonly ImportedPeriod[],
  codes: Iterable<string>,
): (customerCode: string) => LedgerHoldings {
  const reading = readingOf(periods);
  const ledgers = periods.filter((period) => !period.isTable);
  const lines = linesByCustomer(reader, ledgers, sql`select value from json_each(${JSON.stringify([...codes])})`);
  return (code) => holdingsOf(lines.get(code) ?? [], reading);
}

const idsOf = (periods: readonly ImportedPeriod[]) => JSON.stringify(periods.map((period) => period.batchId));

/** The lines `periods` hold of the customers whose codes `named` selects. */
function linesByCustomer(reader: Reader, periods: readonly ImportedPeriod[], named: SQL): Map<string, Line[]> {
  const lines = reader.all<Line>(sql`
    select customer_code as customerCode, batch_id as batchId, journal, entry,
      booked_on as bookedOn, document_on as documentOn, reference, label, signed_cents as signedCents
    from ledger_lines where batch_id in (select value from json_each(${idsOf(periods)}))
      and customer_code in (${named})`);
  return Map.groupBy(lines, (line) => line.customerCode);
}
