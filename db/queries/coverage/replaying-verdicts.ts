import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { ImportedPeriod } from '../../../shared/domain/coverage/fiscal-years.ts';
import { sourceRulesOf } from '../../../shared/domain/coverage/source-rules.ts';
import { coverCustomer } from '../../../shared/domain/coverage/verdicts.ts';
import { earlierVerdicts } from '../../schema.ts';
import { rowOf } from '../../sqlite/row-schemas.ts';
import { prepareRows, readRows } from '../../sqlite/rows.ts';
import type { Reader, Tx } from '../../types.ts';
import { refusedReader, type StoredStatement, statementsReader } from '../sources/statements.ts';
import { importedPeriods } from './periods.ts';
import { type Decided, decidedOf, nextOf, verdictWriter } from './saving-verdicts.ts';

type Deciding = NonNullable<Decided>;

/**
 * Returns the function that writes the verdicts on the statements of one customer code as if the import `undone` had never been applied:
 * those of the imports before it stay, the imports after it decide again, one after the other, each at its own instant. With null every
 * import decides again.
 */
export function verdictReplayer(tx: Tx, undone: number | null): (customerCode: string) => void {
  const all = inOrder(importedPeriods(tx));
  const others = all.filter(({ batchId }) => batchId !== undone);
  const at = undone === null ? 0 : all.findIndex(({ batchId }) => batchId === undone);
  const kept = new Set(others.slice(0, at).map(({ batchId }) => batchId));
  const later = others.slice(at).map(({ batchId }, index) => ({ batchId, periods: others.slice(0, at + index + 1) }));
  const [linesOf, refusedOf] = [statementsReader(tx, others), refusedReader(tx, others)];
  const earlierOf = earlierReader(tx);
  const replace = historyReplacer(tx);
  return (code) => {
    const [lines, refused] = [linesOf(code), refusedOf(code)];
    const statements = [...lines, ...refused];
    const earlier = earlierOf(statements);
    const before = new Map(
      statements.map((each) => [each, [...(earlier.get(keyOf(each)) ?? []), ...decidedNow(each)]]),
    );
    const after = new Map(
      [...before].map(([each, history]) => [each, history.filter(({ decidedBy }) => kept.has(decidedBy))]),
    );
    for (const { batchId, periods } of later) {
      const known = new Set(periods.map((period) => period.batchId));
      const isKnown = (each: StoredStatement) => known.has(each.batchId);
      const { verdicts } = coverCustomer(lines.filter(isKnown), refused.filter(isKnown), sourceRulesOf(periods));
      for (const [each, history] of after) {
        const next = isKnown(each) ? nextOf(each, history.at(-1) ?? null, verdicts.get(each)) : null;
        if (next !== null) history.push({ ...next, decidedBy: batchId });
      }
    }
    for (const [each, history] of after) if (!isSameHistory(before.get(each) ?? [], history)) replace(each, history);
  };
}

function decidedNow(statement: StoredStatement): Deciding[] {
  const decided = decidedOf(statement);
  return decided ? [decided] : [];
}

/** Returns the function that replaces all verdicts on a statement, the latest being in force. */
function historyReplacer(tx: Tx): (statement: StoredStatement, history: readonly Deciding[]) => void {
  const { write, keepEarlier } = verdictWriter(tx);
  return (statement, history) => {
    const { source, id } = statement;
    tx.delete(earlierVerdicts)
      .where(and(eq(earlierVerdicts.source, source), eq(earlierVerdicts.statementId, id)))
      .run();
    for (const [index, decided] of history.slice(0, -1).entries())
      keepEarlier(statement, decided, history[index + 1]?.decidedBy ?? 0);
    write(statement, history.at(-1) ?? null);
  };
}

/** The imports in the order in which they were applied. */
function inOrder(periods: readonly ImportedPeriod[]): readonly ImportedPeriod[] {
  return periods.toSorted((a, b) => {
    const [one = '', other = ''] = [a.recordedAt, b.recordedAt];
    return one < other ? -1 : one > other ? 1 : a.batchId - b.batchId;
  });
}

const keyOf = ({ source, id }: Pick<StoredStatement, 'source' | 'id'>) => `${source} ${id}`;

function isSameHistory(one: readonly Deciding[], other: readonly Deciding[]): boolean {
  return (
    one.length === other.length &&
    one.every((each, index) => {
      const same = other[index];
      return (
        same !== undefined &&
        same.decidedBy === each.decidedBy &&
        same.reason === each.reason &&
        same.countsFrom === each.countsFrom &&
        same.countsUntil === each.countsUntil
      );
    })
  );
}

/** Reads the earlier verdicts on statements, the oldest first, by `keyOf`. */
function earlierReader(tx: Tx): (statements: readonly StoredStatement[]) => ReadonlyMap<string, readonly Deciding[]> {
  const rows = prepareRows(
    tx,
    rowOf(earlierVerdicts),
    `select earlier_verdicts.id, source, statement_id as statementId, verdict, counts_from as countsFrom, counts_until as countsUntil,
      decided_by as decidedBy, ended_by as endedBy
    from earlier_verdicts join import_batches on import_batches.id = decided_by
    where source = ? and statement_id in (select value from json_each(?)) order by import_batches.recorded_at, decided_by`,
  );
  return (statements) => {
    const found = [...Map.groupBy(statements, ({ source }) => source)].flatMap(([source, own]) =>
      rows(source, JSON.stringify(own.map(({ id }) => id))),
    );
    return new Map(
      [...Map.groupBy(found, ({ source, statementId }) => keyOf({ source, id: statementId }))].map(([key, own]) => [
        key,
        own.map(({ verdict, countsFrom, countsUntil, decidedBy }) => ({
          reason: verdict,
          countsFrom,
          countsUntil,
          decidedBy,
        })),
      ]),
    );
  };
}

const codeRow = z.object({ code: z.string() });

/** Codes of the customers with refused lines, `''` for those whose customer is unknown. */
export function refusedCustomers(reader: Reader): string[] {
  return readRows(reader, codeRow, sql`select distinct customer_code as code from refused_lines`).map(
    ({ code }) => code,
  );
}

/** Codes of the customers with a statement whose verdict the import `undone`, or one applied since, brought or ended. */
export function customersDecidedSince(reader: Reader, undone: number): string[] {
  const all = inOrder(importedPeriods(reader));
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
