import { type SQL, sql } from 'drizzle-orm';
import { recordedEvidence } from '../../journal/evidence-recorded.ts';
import { idRow } from '../../sqlite/row-schemas.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { documentsAsKnown } from '../common/earlier-documents.ts';
import { readExchangeDifferences } from '../common/exchange-differences.ts';
import type { LedgerMoment } from '../common/open-documents.ts';

/**
 * SQL of the rows of `open` (from `openDocumentsAt`) with `promised_on`: the day on which the customer committed to pay, when it is later
 * than the due date (or, without one, than the issue date); null otherwise. A promise can only postpone the day from which a document
 * is late, never bring it before the due date.
 *
 * The commitment is the later of two days: that of the last promise recorded about the document and not ended, and that of the next unpaid
 * instalment of its accepted plan. A broken promise stays in force until somebody ends it: the age is then counted from the promised day.
 */
export function withPromisedDay(reader: Reader, open: SQL, moment: LedgerMoment): SQL {
  return sql`
    select promised.*, case when side = 'debit' and given_on > coalesce(due_on, issued_on) then given_on end as promised_on
    from (
      select open.*, nullif(max(
        coalesce(${promisedDay(moment)}, ''),
        coalesce(planned.next_on, '')), '') as given_on
      from (${open}) as open left join (${plannedDays(reader, moment)}) as planned on planned.document_id = open.id) as promised`;
}

function promisedDay({ knownAt }: LedgerMoment): SQL {
  const inForce =
    knownAt === null
      ? sql`ended_at is null`
      : sql`promises.recorded_at <= ${knownAt} and (ended_at is null or ended_at > ${knownAt})`;
  return sql`(select promises.due_on from promise_documents join promises on promises.id = promise_id
    where promise_documents.document_id = open.id and ${inForce} order by promises.recorded_at desc, promises.id desc limit 1)`;
}

/**
 * SQL of (document_id, next_on): the day of the plan's first instalment that the payments received by `asOf` do not cover. A document
 * booked after `asOf` counts as not paid. Plans are few, so all accepted ones are computed and then joined.
 */
function plannedDays(reader: Reader, { asOf, knownAt }: LedgerMoment): SQL {
  const known = knownAt === null ? sql`documents` : documentsAsKnown(reader, knownAt);
  const counted =
    knownAt === null
      ? sql`voided_at is null`
      : sql`recorded_at <= ${knownAt} and (voided_at is null or voided_at > ${knownAt})`;
  // A plan's row tells its state now only, and an agreement may be dated before it was recorded: the journal tells the state at `knownAt`.
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

/** Ids of the plans accepted at the instant `knownAt`, from their events until then. */
function acceptedAt(reader: Reader, knownAt: string): number[] {
  const { plans } = recordedEvidence(reader, { subject: 'plans', until: knownAt });
  return [...plans].filter(([, { state }]) => state === 'accepted').map(([id]) => id);
}

/** Ids of the documents under a plan invoiced in a foreign currency: paying them may leave an exchange difference. */
function plannedInCurrency(reader: Reader): number[] {
  return readRows(
    reader,
    idRow,
    sql`
      select distinct documents.id from plan_documents cross join documents on documents.id = document_id
      where foreign_currency is not null`,
  ).map(({ id }) => id);
}
