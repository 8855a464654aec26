import { type SQL, sql } from 'drizzle-orm';
import { recordedEvidence } from '../../journal/evidence-recorded.ts';
import { idRow } from '../../sqlite/row-schemas.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { documentsAsKnown } from '../receivables/earlier-documents.ts';
import { readExchangeDifferences } from '../receivables/exchange-differences.ts';
import type { LedgerMoment } from '../receivables/open-documents.ts';

/**
 * SQL of the documents of `open` (as `openDocumentsAt` gives them) with `promised_on`: the day the customer committed to,
 * where that is later than the due date (or, without one, the issue); null otherwise. A promise postpones an age, it never
 * makes a document late before it is due.
 *
 * The commitment is the later of the promise in force (the document's own, else its customer's, the last recorded) and the next
 * unpaid instalment of its accepted plan. A promise that was not kept stays in force until somebody ends it: the age is then
 * counted from its day.
 */
export function withPromisedDay(reader: Reader, open: SQL, moment: LedgerMoment): SQL {
  return sql`
    select promised.*, case when side = 'debit' and given_on > coalesce(due_on, issued_on) then given_on end as promised_on
    from (
      select open.*, nullif(max(
        coalesce(${promise(moment, sql`holds.document_id = open.id`)},
          ${promise(moment, sql`holds.customer_id = open.customer_id and holds.document_id is null`)}, ''),
        coalesce(planned.next_on, '')), '') as given_on
      from (${open}) as open left join (${plannedDays(reader, moment)}) as planned on planned.document_id = open.id) as promised`;
}

function promise({ knownAt }: LedgerMoment, covers: SQL): SQL {
  const inForce =
    knownAt === null
      ? sql`ended_at is null`
      : sql`holds.recorded_at <= ${knownAt} and (ended_at is null or ended_at > ${knownAt})`;
  return sql`(select until_on from holds where ${covers} and holds.kind = 'promise' and ${inForce}
    order by holds.recorded_at desc, holds.id desc limit 1)`;
}

/**
 * SQL of (document_id, next_on): the first instalment that what the documents of the plan received by `asOf` leaves unpaid.
 * What is booked after `asOf` has received nothing. Instalments are few: every accepted plan is followed, then joined.
 */
function plannedDays(reader: Reader, { asOf, knownAt }: LedgerMoment): SQL {
  const known = knownAt === null ? sql`documents` : documentsAsKnown(reader, knownAt);
  const counted =
    knownAt === null
      ? sql`voided_at is null`
      : sql`recorded_at <= ${knownAt} and (voided_at is null or voided_at > ${knownAt})`;
  // The day written on an agreement is not that of its entry, and what became of a plan may be undone: the journal knows.
  const isAccepted =
    knownAt === null
      ? sql`state = 'accepted'`
      : sql`id in (select value from json_each(${JSON.stringify(acceptedAt(reader, knownAt))}))`;
  const exchanged = JSON.stringify([...readExchangeDifferences(reader, plannedInCurrency(reader), { asOf, knownAt })]);
  return sql`
    with accepted as materialized (select id from plans where ${isAccepted}),
    received as (
      select plan_id, max(0, sum(case when booked_on <= ${asOf} then plan_documents.open_cents - documents.amount_cents + (
          select coalesce(sum(amount_cents), 0) from allocations indexed by allocations_debit
          where debit_document_id = documents.id and effective_on <= ${asOf} and ${counted}) + coalesce((
          select value ->> 1 from json_each(${exchanged}) where value ->> 0 = documents.id), 0) else 0 end)) as paid_cents
      from accepted join plan_documents on plan_id = accepted.id join ${known} as documents on documents.id = document_id
      group by plan_id),
    following as (
      select plan_id, min(due_on) as next_on
      from (select plan_id, due_on, sum(amount_cents) over (partition by plan_id order by position) as through_cents
        from accepted join plan_instalments on plan_id = accepted.id) join received using (plan_id)
      where through_cents > paid_cents group by plan_id)
    select document_id, max(next_on) as next_on
    from following join plan_documents using (plan_id) group by document_id`;
}

/** Plans in force at the instant `knownAt`, by their events until then. */
function acceptedAt(reader: Reader, knownAt: string): number[] {
  const { plans } = recordedEvidence(reader, { subject: 'plans', until: knownAt });
  return [...plans].filter(([, { state }]) => state === 'accepted').map(([id]) => id);
}

/** Documents under a plan that were invoiced in another currency than the ledger's: what is paid may leave an exchange difference. */
function plannedInCurrency(reader: Reader): number[] {
  return readRows(
    reader,
    idRow,
    sql`
      select distinct documents.id from plan_documents cross join documents on documents.id = document_id
      where foreign_currency is not null`,
  ).map(({ id }) => id);
}
