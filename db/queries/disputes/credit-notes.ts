import { inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { cents, day } from '../../../shared/contract/common/values.ts';
import type { AllocatedCredit, LinkedCreditNote } from '../../../shared/domain/disputes/follow-disputes.ts';
import { documents } from '../../schema.ts';
import { zeroOrOne } from '../../sqlite/row-schemas.ts';
import { readRows } from '../../sqlite/rows.ts';
import { valueList } from '../../sqlite/value-list.ts';
import type { Reader } from '../../types.ts';
import { documentsAsKnown } from '../common/earlier-documents.ts';
import { countsAt, type LedgerMoment } from '../common/open-documents.ts';

const allocatedRow = z.object({
  documentId: z.int(),
  creditNoteId: z.int(),
  bookedOn: day,
  on: day,
  amountCents: cents,
});
const linkedRow = z.object({ id: z.int(), amountCents: cents, bookedOn: day, openCents: cents, isThere: zeroOrOne });

/** The credit notes allocated at a moment to the documents `ids`, by document. */
export function readAllocatedCredits(
  reader: Reader,
  moment: LedgerMoment,
  ids: readonly number[],
): ReadonlyMap<number, AllocatedCredit[]> {
  const known = documentsAt(reader, moment);
  const rows = readRows(
    reader,
    allocatedRow,
    sql`
      select documents.id as documentId, credit.id as creditNoteId, credit.booked_on as bookedOn, effective_on as "on",
        allocations.amount_cents as amountCents
      from json_each(${JSON.stringify(ids)}) as asked cross join ${known} as documents on documents.id = asked.value
        cross join allocations indexed by allocations_debit on debit_document_id = documents.id
        cross join ${known} as credit on credit.id = credit_document_id
      where credit.kind = 'creditNote' and ${countsAt(reader, moment)}
      order by effective_on, credit.id, allocations.id`,
  );
  return Map.groupBy(rows, ({ documentId }) => documentId);
}

/** The credit notes `ids` as they stand at a moment, by id. */
export function readLinkedCredits(
  reader: Reader,
  moment: LedgerMoment,
  ids: readonly number[],
): ReadonlyMap<number, LinkedCreditNote> {
  if (ids.length === 0) return new Map();
  const { asOf, knownAt } = moment;
  const isThere =
    knownAt === null
      ? sql`voided_at is null`
      : sql`recorded_at <= ${knownAt} and (voided_at is null or voided_at > ${knownAt})`;
  const rows = readRows(
    reader,
    linkedRow,
    sql`
      select documents.id, amount_cents as amountCents, booked_on as bookedOn, booked_on <= ${asOf} and ${isThere} as isThere,
        amount_cents - (select coalesce(sum(allocations.amount_cents), 0) from allocations indexed by allocations_credit
          where credit_document_id = documents.id and ${countsAt(reader, moment)}) as openCents
      from json_each(${JSON.stringify(ids)}) as asked cross join ${documentsAt(reader, moment)} as documents
        on documents.id = asked.value`,
  );
  return new Map(rows.map(({ id, isThere: there, ...row }) => [id, { ...row, isThere: there === 1 }]));
}

/** The references of documents by id. */
export function readReferences(reader: Reader, ids: readonly number[]): ReadonlyMap<number, string> {
  const { id, reference } = documents;
  const rows = reader
    .select({ id, reference })
    .from(documents)
    .where(inArray(id, valueList([...new Set(ids)])))
    .all();
  return new Map(rows.map((row) => [row.id, row.reference]));
}

function documentsAt(reader: Reader, { knownAt }: LedgerMoment) {
  return knownAt === null ? sql`documents` : documentsAsKnown(reader, knownAt);
}
