import { sql } from 'drizzle-orm';
import type { ImportedPeriod } from '../../../shared/domain/coverage/fiscal-years.ts';
import { holdingsOf, type LedgerHoldings } from '../../../shared/domain/coverage/in-ledger.ts';
import { sourceRulesOf } from '../../../shared/domain/coverage/source-rules.ts';
import type { Reader } from '../../types.ts';
import { readStatements } from '../sources/statements.ts';

/** Reads the lines that the ledgers of `periods` hold of some customers; the function answers for one customer code. */
export function readLedgerHoldings(
  reader: Reader,
  periods: readonly ImportedPeriod[],
  codes: Iterable<string>,
): (customerCode: string) => LedgerHoldings {
  const rules = sourceRulesOf(periods);
  const ledgers = periods.filter((period) => !period.isOpenItemsList);
  const lines = readStatements(reader, ledgers, sql`select value from json_each(${JSON.stringify([...codes])})`);
  return (code) => holdingsOf(lines.get(code) ?? [], rules);
}
