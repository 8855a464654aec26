import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { readRow } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';

const usesRow = z.object({
  reminders: z.int(),
  plans: z.int(),
  promises: z.int(),
  disputes: z.int(),
  holds: z.int(),
  interactions: z.int(),
  levels: z.int(),
  allocations: z.int(),
});

/** How much of the user's work refers to documents. */
export function countDocumentUses(reader: Reader, documentIds: readonly number[]): z.infer<typeof usesRow> {
  const ids = sql`(select value from json_each(${JSON.stringify(documentIds)}))`;
  return readRow(
    reader,
    usesRow,
    sql`select
      (select count(distinct reminder_id) from reminder_documents where document_id in ${ids}) as reminders,
      (select count(distinct plan_id) from plan_documents where document_id in ${ids}) as plans,
      (select count(distinct promise_id) from promise_documents where document_id in ${ids}) as promises,
      (select count(*) from disputes where document_id in ${ids} or credit_note_id in ${ids}) as disputes,
      (select count(*) from holds where document_id in ${ids}) as holds,
      (select count(distinct interaction_id) from interaction_documents join interactions on interactions.id = interaction_id
        where document_id in ${ids} and voided_at is null) as interactions,
      (select count(*) from prior_levels where document_id in ${ids} and voided_at is null) as levels,
      (select count(*) from allocations where origin = 'manual' and voided_at is null
        and (debit_document_id in ${ids} or credit_document_id in ${ids})) as allocations`,
  );
}
