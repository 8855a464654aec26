import { and, eq, inArray, lte, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { ImportedPeriod } from '../../../shared/domain/coverage/fiscal-years.ts';
import { sourceKinds } from '../../../shared/domain/imports/kinds.ts';
import { type ReferenceChoice, referenceFields } from '../../../shared/domain/sources/references.ts';
import { importBatches } from '../../schema.ts';
import { keepUntilWritten } from '../../sqlite/until-written.ts';
import type { Reader } from '../../types.ts';

/**
 * The imports that count: the applied ones recorded by `knownAt`, plus the staged `withBatch`, minus `withoutBatch`. Undoing an import
 * deletes its lines and documents, so an undone import does not count at any `knownAt`.
 */
export type LedgerScope = {
  readonly withBatch?: number;
  readonly withoutBatch?: number;
  readonly knownAt?: string | null;
};

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
      journalReferenceFields: importBatches.journalReferenceFields,
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
  return rows.flatMap(
    ({ periodFrom, periodTo, openings, journals, kind, mode, referenceField, journalReferenceFields, ...row }) =>
      periodFrom !== null && periodTo !== null && row.batchId !== scope.withoutBatch
        ? [
            {
              ...row,
              periodFrom,
              periodTo,
              openings: readTexts(openings),
              journals: readTexts(journals),
              reference: referenceField && { field: referenceField, byJournal: readFields(journalReferenceFields) },
              isOpenItemsList: kind === 'openItems',
              isSnapshot: mode === 'snapshot',
            },
          ]
        : [],
  );
}

const fieldsByJournal = z.record(z.string(), z.enum(referenceFields));

function readFields(json: string | null): ReferenceChoice['byJournal'] {
  return json === null ? null : new Map(Object.entries(fieldsByJournal.parse(JSON.parse(json))));
}

const texts = z.array(z.string());

function readTexts(list: string | null): string[] {
  return list === null ? [] : texts.parse(JSON.parse(list));
}
