import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { ImportedPeriod } from '../../../shared/domain/coverage/fiscal-years.ts';
import type { LedgerStatement, ListStatement, Statement } from '../../../shared/domain/sources/statement.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { ledgerLines, listLines } from '../../schema.ts';
import { columnsOf } from '../../sqlite/connection.ts';
import { rowOf } from '../../sqlite/row-schemas.ts';
import { prepareRows, readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';

const ledgerRow = rowOf(ledgerLines).extend({ source: z.literal('ledger'), currency: z.literal(ledgerCurrency) });
const listRow = rowOf(listLines).extend({ source: z.literal('list') });

/** The columns of a ledger's line as a statement: a ledger is kept in one currency. */
const ledgerColumns = `${columnsOf(ledgerLines)}, 'ledger' as source, '${ledgerCurrency}' as currency`;
const listColumns = `${columnsOf(listLines)}, 'list' as source`;

const idsOf = (periods: readonly ImportedPeriod[]) => JSON.stringify(periods.map(({ batchId }) => batchId));
const isList = ({ isOpenItemsList }: ImportedPeriod) => isOpenItemsList === true;

/** The statements of `periods`, customer by customer: the function answers for one customer code, with prepared queries. */
export function statementsReader(
  reader: Reader,
  periods: readonly ImportedPeriod[],
): (customerCode: string) => Statement[] {
  const where = 'where customer_code = ? and batch_id in (select value from json_each(?))';
  const [ledgers, lists] = [idsOf(periods.filter((period) => !isList(period))), idsOf(periods.filter(isList))];
  const ofLedgers = prepareRows(reader, ledgerRow, `select ${ledgerColumns} from ledger_lines ${where}`);
  const ofLists = prepareRows(reader, listRow, `select ${listColumns} from list_lines ${where}`);
  const hasLists = periods.some(isList);
  return (code) => {
    const lines: LedgerStatement[] = ofLedgers(code, ledgers);
    return hasLists ? [...lines, ...ofLists(code, lists).map(toListStatement)] : lines;
  };
}

/** The statements of `periods` by customer code; `codes` is the SQL that selects the codes. */
export function readStatements(
  reader: Reader,
  periods: readonly ImportedPeriod[],
  codes: SQL,
): ReadonlyMap<string, readonly Statement[]> {
  const where = (ids: string) =>
    sql`where batch_id in (select value from json_each(${ids})) and customer_code in (${codes})`;
  const ledgers = idsOf(periods.filter((period) => !isList(period)));
  const lists = idsOf(periods.filter(isList));
  const lines: Statement[] = [
    ...readRows(reader, ledgerRow, sql`select ${sql.raw(ledgerColumns)} from ledger_lines ${where(ledgers)}`),
    ...readRows(reader, listRow, sql`select ${sql.raw(listColumns)} from list_lines ${where(lists)}`).map(
      toListStatement,
    ),
  ];
  return Map.groupBy(lines, ({ customerCode }) => customerCode);
}

/** Every line of the lists of `periods`. */
export function readListStatements(reader: Reader, periods: readonly ImportedPeriod[]): ListStatement[] {
  const lists = idsOf(periods.filter(isList));
  return readRows(
    reader,
    listRow,
    sql`select ${sql.raw(listColumns)} from list_lines where batch_id in (select value from json_each(${lists}))`,
  ).map(toListStatement);
}

function toListStatement(row: z.infer<typeof listRow>): ListStatement {
  return { ...row, isAged: row.isAged === 1 };
}
