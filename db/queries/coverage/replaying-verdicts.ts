import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { earlierVerdicts } from '../../schema.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader, Tx } from '../../types.ts';
import { importedPeriods } from './periods.ts';
import { verdictWriter } from './saving-verdicts.ts';
import { inOrderOfApplying, isTrueHistory, verdictHistories } from './verdict-histories.ts';

/**
 * Returns the function that writes the verdicts on the statements of one customer code as if the import `undone` had never been applied;
 * with null, as if every import decided again (`verdictHistories`).
 */
export function verdictReplayer(tx: Tx, undone: number | null): (customerCode: string) => void {
  const historiesOf = verdictHistories(tx, undone);
  const { write, keepEarlier } = verdictWriter(tx);
  return (code) => {
    for (const history of historiesOf(code)) {
      if (isTrueHistory(history)) continue;
      const { statement, wanted } = history;
      const { source, id } = statement;
      tx.delete(earlierVerdicts)
        .where(and(eq(earlierVerdicts.source, source), eq(earlierVerdicts.statementId, id)))
        .run();
      for (const [index, decided] of wanted.slice(0, -1).entries())
        keepEarlier(statement, decided, wanted[index + 1]?.decidedBy ?? 0);
      write(statement, wanted.at(-1) ?? null);
    }
  };
}

const codeRow = z.object({ code: z.string() });

/** Codes of the customers of whom the imports state something, `''` for refused lines whose customer is unknown. */
export function listStatedCustomers(reader: Reader): string[] {
  const ids = JSON.stringify(importedPeriods(reader).map(({ batchId }) => batchId));
  const of = (table: string) => sql`
    select customer_code as code from ${sql.raw(table)} where batch_id in (select value from json_each(${ids}))`;
  return readRows(
    reader,
    codeRow,
    sql`${of('ledger_lines')} union ${of('list_lines')} union ${of('refused_lines')} order by code`,
  ).map(({ code }) => code);
}

/** Codes of the customers with refused lines, `''` for those whose customer is unknown. */
export function refusedCustomers(reader: Reader): string[] {
  return readRows(reader, codeRow, sql`select distinct customer_code as code from refused_lines`).map(
    ({ code }) => code,
  );
}

/** Codes of the customers with a statement whose verdict the import `undone`, or one applied since, brought or ended. */
export function customersDecidedSince(reader: Reader, undone: number): string[] {
  const all = inOrderOfApplying(importedPeriods(reader));
  const since = JSON.stringify(
    all.slice(all.findIndex(({ batchId }) => batchId === undone)).map(({ batchId }) => batchId),
  );
  const among = sql`in (select value from json_each(${since}))`;
  const of = (table: string, source: string) => sql`
    select customer_code as code from ${sql.raw(table)} where decided_by ${among} or id in (
      select statement_id from earlier_verdicts where source = ${source} and (decided_by ${among} or ended_by ${among}))`;
  return readRows(
    reader,
    codeRow,
    sql`${of('ledger_lines', 'ledger')} union ${of('list_lines', 'list')} union ${of('refused_lines', 'refused')}`,
  ).map(({ code }) => code);
}

/** Deletes the verdicts on the statements of an import, which are about to be deleted. */
export function deleteVerdicts(tx: Tx, batchId: number): void {
  const of = (source: string, table: string) =>
    tx.run(sql`
      delete from earlier_verdicts where source = ${source} and statement_id in (
        select id from ${sql.raw(table)} where batch_id = ${batchId})`);
  of('ledger', 'ledger_lines');
  of('list', 'list_lines');
  of('refused', 'refused_lines');
}
