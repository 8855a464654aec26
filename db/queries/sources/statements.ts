import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { ImportedPeriod } from '../../../shared/domain/coverage/fiscal-years.ts';
import type { ListStatement } from '../../../shared/domain/sources/statement.ts';
import type { StoredLine, StoredRefused } from '../../../shared/domain/sources/stored.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { ledgerLines, listLines, refusedLines } from '../../schema.ts';
import { columnsOf } from '../../sqlite/connection.ts';
import { rowOf } from '../../sqlite/row-schemas.ts';
import { prepareRows, readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';

const refusedRow = rowOf(refusedLines).extend({ source: z.literal('refused'), countsOn: z.string() });
const refusedColumns = `${columnsOf(refusedLines)}, 'refused' as source,
  coalesce(booked_on, (select coalesce(as_of_on, period_from) from import_batches where import_batches.id = batch_id), '') as countsOn`;

const ledgerRow = rowOf(ledgerLines).extend({ source: z.literal('ledger'), currency: z.literal(ledgerCurrency) });
const listRow = rowOf(listLines).extend({ source: z.literal('list') });

/** The columns of a ledger's line as a statement: a ledger is kept in one currency. */
const ledgerColumns = `${columnsOf(ledgerLines)}, 'ledger' as source, '${ledgerCurrency}' as currency`;
const listColumns = `${columnsOf(listLines)}, 'list' as source`;

const ofAccount = 'where customer_code = ? and batch_id in (select value from json_each(?))';
const idsOf = (periods: readonly ImportedPeriod[]) => JSON.stringify(periods.map(({ batchId }) => batchId));
const isList = ({ isOpenItemsList }: ImportedPeriod) => isOpenItemsList === true;

/** The statements of `periods`, customer by customer: the function answers for one customer code, with prepared queries. */
export function statementsReader(
  reader: Reader,
  periods: readonly ImportedPeriod[],
): (customerCode: string) => StoredLine[] {
  const [ledgers, lists] = [idsOf(periods.filter((period) => !isList(period))), idsOf(periods.filter(isList))];
  const ofLedgers = prepareRows(reader, ledgerRow, `select ${ledgerColumns} from ledger_lines ${ofAccount}`);
  const ofLists = prepareRows(reader, listRow, `select ${listColumns} from list_lines ${ofAccount}`);
  const hasLists = periods.some(isList);
  return (code) => {
    const lines = ofLedgers(code, ledgers);
    return hasLists ? [...lines, ...ofLists(code, lists).map(toListStatement)] : lines;
  };
}

/** The refused lines of `periods`, customer by customer, like `statementsReader`. */
export function refusedReader(
  reader: Reader,
  periods: readonly ImportedPeriod[],
): (customerCode: string) => StoredRefused[] {
  const rows = prepareRows(reader, refusedRow, `select ${refusedColumns} from refused_lines ${ofAccount}`);
  const ids = idsOf(periods);
  return (code) => rows(code, ids);
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

function toListStatement(row: z.infer<typeof listRow>): ListStatement & StoredLine {
  return { ...row, isAged: row.isAged === 1, isDisputed: row.isDisputed === null ? null : row.isDisputed === 1 };
}
