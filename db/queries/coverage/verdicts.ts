import { and, eq, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Decided, VerdictHistory } from '../../../shared/domain/coverage/verdict-history.ts';
import { type StatementSource, statementSources } from '../../../shared/domain/sources/statement.ts';
import type { StoredStatement } from '../../../shared/domain/sources/stored.ts';
import { earlierVerdicts, ledgerLines, listLines, refusedLines } from '../../schema.ts';
import { columnsOf, prepareInsert, prepareUpdate } from '../../sqlite/connection.ts';
import { rowOf } from '../../sqlite/row-schemas.ts';
import { prepareRows, readRows } from '../../sqlite/rows.ts';
import type { Reader, Tx } from '../../types.ts';
import { importedPeriods } from './periods.ts';

const tables = { ledger: ledgerLines, list: listLines, refused: refusedLines } as const;
const names = ['verdict', 'countsFrom', 'countsUntil', 'decidedBy'] as const;

/** Prepares the writing of verdicts: the one in force in the statement's row, and those before it. */
export function verdictWriter(tx: Tx) {
  const updates = {
    ledger: prepareUpdate(tx, tables.ledger, names),
    list: prepareUpdate(tx, tables.list, names),
    refused: prepareUpdate(tx, tables.refused, names),
  };
  const insert = prepareInsert(tx, earlierVerdicts, ['source', 'statementId', ...names, 'endedBy']);
  const write = ({ source, id }: StoredStatement, decided: Decided | null) =>
    updates[source](id, decided ? valuesOf(decided) : [null, null, null, null]);
  const keepEarlier = ({ source, id }: StoredStatement, decided: Decided, endedBy: number) =>
    insert([source, id, ...valuesOf(decided), endedBy]);
  return {
    write,
    keepEarlier,
    /** Replaces the verdicts that a statement had by those that it should have had. */
    rewrite({ statement, wanted }: VerdictHistory): void {
      const { source, id } = statement;
      const isOwn = and(eq(earlierVerdicts.source, source), eq(earlierVerdicts.statementId, id));
      tx.delete(earlierVerdicts).where(isOwn).run();
      for (const [index, next] of wanted.entries()) {
        const before = wanted[index - 1];
        if (before) keepEarlier(statement, before, next.decidedBy);
      }
      write(statement, wanted.at(-1) ?? null);
    },
  };
}

const valuesOf = ({ reason, countsFrom, countsUntil, decidedBy }: Decided) =>
  [reason, countsFrom, countsUntil, decidedBy] as const;

/** Returns the function that reads, for the statements of one customer, the verdicts before the one in force, the oldest first. */
export function earlierVerdictsReader(
  reader: Reader,
): (statements: readonly StoredStatement[]) => (statement: StoredStatement) => readonly Decided[] {
  const rows = prepareRows(
    reader,
    rowOf(earlierVerdicts),
    `select ${columnsOf(earlierVerdicts)} from earlier_verdicts join import_batches on import_batches.id = decided_by
      where source = ? and statement_id in (select value from json_each(?)) order by import_batches.recorded_at, decided_by`,
  );
  return (statements) => {
    const found = [...Map.groupBy(statements, ({ source }) => source)].flatMap(([source, own]) =>
      rows(source, JSON.stringify(own.map(({ id }) => id))),
    );
    const byStatement = Map.groupBy(found, ({ source, statementId }) => `${source} ${statementId}`);
    return ({ source, id }) =>
      (byStatement.get(`${source} ${id}`) ?? []).map(({ verdict: reason, countsFrom, countsUntil, decidedBy }) => ({
        reason,
        countsFrom,
        countsUntil,
        decidedBy,
      }));
  };
}

const codeRow = z.object({ code: z.string() });

/** Codes of the customers of whom the imports state something, `''` for refused lines whose customer is unknown. */
export function listStatedCustomers(reader: Reader): string[] {
  const ids = JSON.stringify(importedPeriods(reader).map(({ batchId }) => batchId));
  const of = (source: StatementSource) =>
    sql`select customer_code as code from ${tables[source]} where batch_id in (select value from json_each(${ids}))`;
  return listCodes(reader, of);
}

/** Codes of the customers with refused lines, `''` for those whose customer is unknown. */
export function refusedCustomers(reader: Reader): string[] {
  const rows = readRows(reader, codeRow, sql`select distinct customer_code as code from refused_lines`);
  return rows.map(({ code }) => code);
}

/** Codes of the customers with a statement whose verdict one of these imports brought or ended. */
export function customersDecidedBy(reader: Reader, batchIds: readonly number[]): string[] {
  const among = sql`in (select value from json_each(${JSON.stringify(batchIds)}))`;
  const of = (source: StatementSource) => sql`
    select customer_code as code from ${tables[source]} where decided_by ${among} or id in (
      select statement_id from earlier_verdicts where source = ${source} and (decided_by ${among} or ended_by ${among}))`;
  return listCodes(reader, of);
}

function listCodes(reader: Reader, of: (source: StatementSource) => SQL): string[] {
  const codes = sql.join(statementSources.map(of), sql` union `);
  return readRows(reader, codeRow, sql`${codes} order by code`).map(({ code }) => code);
}

/** Deletes the verdicts on the statements of an import, which are about to be deleted. */
export function deleteVerdicts(tx: Tx, batchId: number): void {
  for (const source of statementSources)
    tx.run(sql`
      delete from earlier_verdicts where source = ${source} and statement_id in (
        select id from ${tables[source]} where batch_id = ${batchId})`);
}
