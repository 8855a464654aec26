import type { ImportedPeriod } from '../../../shared/domain/coverage/fiscal-years.ts';
import { sourceRulesOf } from '../../../shared/domain/coverage/source-rules.ts';
import { coverCustomer, isSameVerdict } from '../../../shared/domain/coverage/verdicts.ts';
import type { StoredStatement } from '../../../shared/domain/sources/stored.ts';
import { earlierVerdicts } from '../../schema.ts';
import { columnsOf } from '../../sqlite/connection.ts';
import { rowOf } from '../../sqlite/row-schemas.ts';
import { prepareRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { refusedReader, statementsReader } from '../sources/statements.ts';
import { importedPeriods } from './periods.ts';
import { type Decided, decidedOf, nextOf } from './saving-verdicts.ts';

/** A verdict, and the import whose applying brought it. */
export type Deciding = NonNullable<Decided>;

/** The verdicts that each statement of a customer had one after the other, and those that it should have had; the latest is in force. */
export type VerdictHistory = {
  readonly statement: StoredStatement;
  readonly stored: readonly Deciding[];
  readonly wanted: readonly Deciding[];
};

/**
 * Returns the function that tells, for one customer code, the verdicts as if the import `undone` had never been applied: those of the
 * imports before it stay, the imports after it decide again, one after the other, each at its own instant. With null every import decides
 * again.
 */
export function verdictHistories(reader: Reader, undone: number | null): (customerCode: string) => VerdictHistory[] {
  const all = inOrderOfApplying(importedPeriods(reader));
  const others = all.filter(({ batchId }) => batchId !== undone);
  const at = undone === null ? 0 : all.findIndex(({ batchId }) => batchId === undone);
  const kept = new Set(others.slice(0, at).map(({ batchId }) => batchId));
  const later = others.slice(at).map(({ batchId }, index) => {
    const periods = others.slice(0, at + index + 1);
    return { batchId, periods, known: new Set(periods.map((period) => period.batchId)) };
  });
  const [linesOf, refusedOf, earlierOf] = [
    statementsReader(reader, others),
    refusedReader(reader, others),
    earlierReader(reader),
  ];
  return (code) => {
    const [lines, refused] = [linesOf(code), refusedOf(code)];
    const earlier = earlierOf([...lines, ...refused]);
    const histories = [...lines, ...refused].map((statement) => {
      const decided = decidedOf(statement);
      const stored = [...(earlier.get(keyOf(statement)) ?? []), ...(decided ? [decided] : [])];
      return { statement, stored, wanted: stored.filter(({ decidedBy }) => kept.has(decidedBy)) };
    });
    for (const { batchId, periods, known } of later) {
      const isKnown = (statement: StoredStatement) => known.has(statement.batchId);
      const { verdicts } = coverCustomer(lines.filter(isKnown), refused.filter(isKnown), sourceRulesOf(periods));
      for (const { statement, wanted } of histories) {
        const last = wanted.at(-1) ?? null;
        const next = isKnown(statement) ? nextOf(statement, last, verdicts.get(statement)) : null;
        if (next !== null) wanted.push({ ...next, decidedBy: batchId });
      }
    }
    return histories;
  };
}

/** True for a statement whose stored verdicts are those it should have. */
export function isTrueHistory({ stored, wanted }: VerdictHistory): boolean {
  return (
    stored.length === wanted.length &&
    stored.every((each, index) => {
      const same = wanted[index];
      return same !== undefined && same.decidedBy === each.decidedBy && isSameVerdict(same, each);
    })
  );
}

/** The imports in the order in which they were applied. */
export function inOrderOfApplying(periods: readonly ImportedPeriod[]): readonly ImportedPeriod[] {
  return periods.toSorted((a, b) => {
    const [one = '', other = ''] = [a.recordedAt, b.recordedAt];
    return one < other ? -1 : one > other ? 1 : a.batchId - b.batchId;
  });
}

const keyOf = ({ source, id }: Pick<StoredStatement, 'source' | 'id'>) => `${source} ${id}`;

/** Reads the earlier verdicts on statements, the oldest first, by `keyOf`. */
function earlierReader(
  reader: Reader,
): (statements: readonly StoredStatement[]) => ReadonlyMap<string, readonly Deciding[]> {
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
    const decided = Map.groupBy(found, ({ source, statementId }) => keyOf({ source, id: statementId }));
    return new Map(
      [...decided].map(([key, own]) => [
        key,
        own.map(({ verdict: reason, countsFrom, countsUntil, decidedBy }) => ({
          reason,
          countsFrom,
          countsUntil,
          decidedBy,
        })),
      ]),
    );
  };
}
