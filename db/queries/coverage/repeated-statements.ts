import { sql } from 'drizzle-orm';
import type { ImportedPeriod } from '../../../shared/domain/coverage/fiscal-years.ts';
import { holdingsOf, type LedgerHoldings, repeatedItems } from '../../../shared/domain/coverage/in-ledger.ts';
import { sourceRulesOf } from '../../../shared/domain/coverage/source-rules.ts';
import { referenceKey } from '../../../shared/domain/sources/references.ts';
import type { Statement } from '../../../shared/domain/sources/statement.ts';
import { refusedLines } from '../../schema.ts';
import { rowOf } from '../../sqlite/row-schemas.ts';
import { readRows } from '../../sqlite/rows.ts';
import { keepUntilWritten } from '../../sqlite/until-written.ts';
import type { Reader } from '../../types.ts';
import { readStatements } from '../sources/statements.ts';

/**
 * A statement of a list that must not be counted: an item whose document a ledger states, or a refused row whose document a newer list or a
 * ledger states. While a list is authoritative, a refused row stated only by the ledger counts again.
 */
export type RepeatedStatement = (
  | { readonly customerCode: string; readonly item: string }
  | { readonly refusedId: number }
) & { readonly statedBy: 'ledger' | 'list' };

const refusedRow = rowOf(refusedLines, 'id', 'batchId', 'customerCode', 'reference');

const keptRepeated = keepUntilWritten<readonly RepeatedStatement[]>();

/**
 * Statements of open-items lists among `periods` that must not be counted, because a ledger or a newer list states the same document.
 * Kept until the next write: one balance asks for them several times.
 */
export function readRepeated(reader: Reader, periods: readonly ImportedPeriod[]): readonly RepeatedStatement[] {
  const rules = sourceRulesOf(periods);
  if (!rules.hasLists) return [];
  return keptRepeated(reader, `${periods.map(({ batchId }) => batchId)}`, () => findRepeated(reader, periods));
}

function findRepeated(reader: Reader, periods: readonly ImportedPeriod[]): readonly RepeatedStatement[] {
  const rules = sourceRulesOf(periods);
  const lists = periods.filter((period) => period.isOpenItemsList);
  const named = sql`select distinct customer_code from list_lines where batch_id in (select value from json_each(${idsOf(lists)}))`;
  const repeated = rules.hasLedgers
    ? [...readStatements(reader, periods, named)].flatMap(([code, lines]) =>
        [...repeatedItems(lines, rules)].map((item) => ({ customerCode: code, item, statedBy: 'ledger' as const })),
      )
    : [];
  return [...repeated, ...refusedStatedByList(reader, periods)];
}

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

/**
 * Refused rows of lists that no longer count: a newer snapshot lists everything open, or a newer list or a ledger holds a document of
 * the same number.
 */
function refusedStatedByList(reader: Reader, periods: readonly ImportedPeriod[]): RepeatedStatement[] {
  const rules = sourceRulesOf(periods);
  const lists = periods.filter((period) => period.isOpenItemsList);
  const rows = readRows(
    reader,
    refusedRow,
    sql`
      select id, batch_id as batchId, customer_code as customerCode, reference from refused_lines
      where batch_id in (select value from json_each(${idsOf(lists)})) and times = 1`,
  );
  if (rows.length === 0) return [];
  const codes = JSON.stringify(rows.map(({ customerCode }) => customerCode));
  const lines = readStatements(reader, periods, sql`select value from json_each(${codes})`);
  const newestSnapshot = Math.max(
    -1,
    ...lists.filter((period) => period.isSnapshot).map((period) => rules.rankOf(period.batchId)),
  );
  const isOfNumber = (line: Statement, reference: string) =>
    referenceKey(reference) !== '' && referenceKey(rules.referenceOf(line)) === referenceKey(reference);
  return rows.flatMap(({ id, batchId, customerCode, reference }): RepeatedStatement[] => {
    const rank = rules.rankOf(batchId);
    const own = (lines.get(customerCode) ?? []).filter((line) => isOfNumber(line, reference));
    const isByList =
      newestSnapshot > rank || own.some((line) => line.source === 'list' && rules.rankOf(line.batchId) > rank);
    const isByLedger = own.some((line) => line.source === 'ledger');
    return isByList || isByLedger ? [{ refusedId: id, statedBy: isByList ? 'list' : 'ledger' }] : [];
  });
}

const idsOf = (periods: readonly ImportedPeriod[]) => JSON.stringify(periods.map((period) => period.batchId));
