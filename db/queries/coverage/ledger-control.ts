import { and, eq, inArray, lte, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { cents } from '../../../shared/contract/values.ts';
import { authoritativeListsOf } from '../../../shared/domain/coverage/authoritative-lists.ts';
import type { ImportedPeriod } from '../../../shared/domain/coverage/fiscal-years.ts';
import { sourceKinds } from '../../../shared/domain/imports/kinds.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { importBatches } from '../../schema.ts';
import { readRow, readRows } from '../../sqlite/rows.ts';
import { keepUntilWritten } from '../../sqlite/until-written.ts';
import type { Reader } from '../../types.ts';
import { bySurvivor } from '../common/merges.ts';
import { countedLines } from './counted-lines.ts';
import { manuallyAllocated } from './manually-allocated.ts';
import { haveRefusedLines } from './refused-lines.ts';
import { readRepeated } from './repeated-statements.ts';

/** Balance of one customer's receivable accounts, in cents, debit positive. */
const ledgerBalance = z.object({ customerCode: z.string(), name: z.string(), cents });
export type LedgerBalance = Readonly<z.infer<typeof ledgerBalance>>;

const totalRow = z.object({ cents });

/**
 * The imports that count: the applied ones recorded by `knownAt`, plus the staged `withBatch`, minus `withoutBatch`. Undoing an import
 * deletes its lines and documents, so an undone import does not count at any `knownAt`.
 */
export type LedgerScope = {
  readonly withBatch?: number;
  readonly withoutBatch?: number;
  readonly knownAt?: string | null;
};

/**
 * Balance of the imported receivable accounts at the end of `asOf`, by customer (a merged customer counts with its survivor). It comes
 * from the raw lines (`countedLines`), so that the documents can be checked against it. Empty when nothing was booked by then.
 */
export function ledgerBalanceByCustomer(reader: Reader, asOf: Day, scope: LedgerScope = {}): LedgerBalance[] {
  return balanceByCustomer(
    reader,
    linesOf(reader, asOf, scope, () => false),
  );
}

/** The same balances with the lines that could not be read, where their amount is known: the files count them too. */
export function fileBalanceByCustomer(reader: Reader, asOf: Day, scope: LedgerScope = {}): LedgerBalance[] {
  return balanceByCustomer(reader, linesOf(reader, asOf, scope, haveRefusedLines));
}

function balanceByCustomer(reader: Reader, lines: SQL): LedgerBalance[] {
  return readRows(
    reader,
    ledgerBalance,
    sql`
      select lines.customer_code as customerCode,
        coalesce((select name from customers where code = lines.customer_code), max(lines.name)) as name,
        sum(lines.cents) as cents
      from (${bySurvivor(reader, lines)}) as lines
      group by lines.customer_code order by lines.customer_code`,
  );
}

/** Balance of all receivable accounts over every imported day, in cents, with the lines that could not be read. */
export function fileTotal(reader: Reader, scope: LedgerScope = {}): number {
  const lines = linesOf(reader, '9999-12-31', scope, haveRefusedLines);
  return readRow(reader, totalRow, sql`select coalesce(sum(cents), 0) as cents from (${lines})`).cents;
}

/** SQL of (customer_code, name, cents): the counted lines, and what was allocated manually before the last complete authoritative list. */
function linesOf(
  reader: Reader,
  asOf: Day,
  scope: LedgerScope,
  withRefused: (reader: Reader, periods: readonly ImportedPeriod[]) => boolean,
): SQL {
  const periods = importedPeriods(reader, scope);
  const lines = countedLines(periods, asOf, readRepeated(reader, periods), {
    withRefused: withRefused(reader, periods),
  });
  const list = authoritativeListsOf(periods).findLast(({ on, isComplete }) => isComplete && on <= asOf);
  return list ? sql`${lines} union all ${manuallyAllocated(reader, periods, list, scope.knownAt ?? null)}` : lines;
}

const keptPeriods = keepUntilWritten<readonly ImportedPeriod[]>();

/** Periods of the imports in `scope`. A file without a dated line has no period and brings nothing: it is left out. */
export function importedPeriods(reader: Reader, scope: LedgerScope = {}): readonly ImportedPeriod[] {
  return keptPeriods(reader, JSON.stringify(scope), () => readPeriods(reader, scope));
}

function readPeriods(reader: Reader, scope: LedgerScope): ImportedPeriod[] {
  const rows = reader
    .select({
      batchId: importBatches.id,
      periodFrom: importBatches.periodFrom,
      periodTo: importBatches.periodTo,
      referenceField: importBatches.referenceField,
      journals: importBatches.journals,
      kind: importBatches.kind,
      mode: importBatches.mode,
      listedOn: importBatches.asOfOn,
      recordedAt: importBatches.recordedAt,
      fileName: importBatches.fileName,
      // The column is written out because drizzle would name it `id`, which is here the line's id. The recursion makes one seek a day,
      // since an opening has thousands of lines.
      openings: sql`(
        with recursive days(day) as (
          select min(booked_on) from ledger_lines where ledger_lines.batch_id = import_batches.id and journal_kind = 'opening'
          union all
          select (select min(booked_on) from ledger_lines where ledger_lines.batch_id = import_batches.id and journal_kind = 'opening'
            and booked_on > day) from days where day is not null)
        select json_group_array(day) from days where day is not null)`.mapWith(String),
      // A list of invoices that follows an aged balance has aged lines too: they settle that balance, so their sum is zero.
      isAged: sql`exists (select 1 from list_lines where list_lines.batch_id = import_batches.id and is_aged = 1
        group by list_lines.customer_code, list_lines.item having sum(list_lines.signed_cents) <> 0)`.mapWith(Boolean),
    })
    .from(importBatches)
    .where(
      and(
        or(eq(importBatches.state, 'applied'), eq(importBatches.id, scope.withBatch ?? -1)),
        inArray(importBatches.kind, [...sourceKinds]),
        scope.knownAt ? lte(importBatches.recordedAt, scope.knownAt) : undefined,
      ),
    )
    .all();
  return rows.flatMap(({ periodFrom, periodTo, openings, journals, kind, mode, ...row }) =>
    periodFrom !== null && periodTo !== null && row.batchId !== scope.withoutBatch
      ? [
          {
            ...row,
            periodFrom,
            periodTo,
            openings: readTexts(openings),
            journals: readTexts(journals),
            isOpenItemsList: kind === 'openItems',
            isSnapshot: mode === 'snapshot',
          },
        ]
      : [],
  );
}

const texts = z.array(z.string());

function readTexts(list: string | null): string[] {
  return list === null ? [] : texts.parse(JSON.parse(list));
}
