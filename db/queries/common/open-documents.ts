import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Day } from '../../../shared/domain/values/days.ts';
import { zeroOrOne } from '../../sqlite/row-schemas.ts';
import { readRow } from '../../sqlite/rows.ts';
import { valueList } from '../../sqlite/value-list.ts';
import type { Reader } from '../../types.ts';
import { documentsAsKnown, wasCorrectedSince } from './earlier-documents.ts';

/** The two dates of a balance. `knownAt` null: as known now. */
export type LedgerMoment = { readonly asOf: Day; readonly knownAt: string | null };

/** The id of a customer, or those of several. */
export type Whose = number | readonly number[];

/**
 * SQL of the documents open at `moment`, of some customers or of all: (id, customer_id, currency, side, kind, due_on,
 * issued_on, booked_on, open_cents), `open_cents` always positive; as known at an instant, with `is_doubtful`.
 *
 * open = amount − Σ allocations effective by `asOf`, recorded by `knownAt` and not voided then, for documents booked by
 * `asOf`, recorded by `knownAt` and not voided then, with their facts as known then. Three queries give the same rows, the quickest first.
 */
export function openDocumentsAt(reader: Reader, moment: LedgerMoment, whose?: Whose): SQL {
  if (moment.knownAt !== null) return openAsKnownAt(reader, moment.asOf, moment.knownAt, whose);
  return isWholeLedgerBy(reader, moment.asOf) ? openNow(whose) : openOnPastDay(moment.asOf, whose);
}

const laterRow = z.object({ later: zeroOrOne });

/**
 * True when no document or allocation that counts is dated after `asOf`, so that the stored remainders are those of `asOf`. Documents
 * suffice: an allocation takes effect on the later booking day of its two documents, and that document is open or settled then or later.
 */
export function isWholeLedgerBy(reader: Reader, asOf: Day): boolean {
  const { later } = readRow(
    reader,
    laterRow,
    sql`
      select exists (select 1 from documents indexed by documents_settled where settled_on > ${asOf})
        or exists (select 1 from documents indexed by documents_open where open_cents > 0 and voided_at is null and booked_on > ${asOf})
        as later`,
  );
  return later === 0;
}

function openNow(whose: Whose | undefined): SQL {
  return sql`
    select id, customer_id, currency, side, kind, due_on, issued_on, booked_on, open_cents
    from documents indexed by documents_open
    where open_cents > 0 and voided_at is null ${ofCustomers(whose)}`;
}

/**
 * Documents open now or settled after `asOf`, with the allocations dated after `asOf` added back, so that only documents open on that
 * day are read. The indexes are pinned: left to itself SQLite goes customer by customer, eight times slower.
 */
function openOnPastDay(asOf: Day, whose: Whose | undefined): SQL {
  const columns = sql`id, customer_id, currency, side, kind, due_on, issued_on, booked_on, open_cents + case side
      when 'debit' then (select coalesce(sum(amount_cents), 0) from allocations indexed by allocations_debit
        where debit_document_id = documents.id and effective_on > ${asOf} and voided_at is null)
      else (select coalesce(sum(amount_cents), 0) from allocations indexed by allocations_credit
        where credit_document_id = documents.id and effective_on > ${asOf} and voided_at is null) end as open_cents`;
  const settledIndex = sql.raw(typeof whose === 'number' ? 'documents_customer' : 'documents_settled');
  return sql`
    select ${columns} from documents indexed by documents_open
    where open_cents > 0 and voided_at is null and booked_on <= ${asOf} ${ofCustomers(whose)}
    union all
    select ${columns} from documents indexed by ${settledIndex}
    where settled_on > ${asOf} and voided_at is null and booked_on <= ${asOf} ${ofCustomers(whose)}`;
}

/** The query is materialized: merged into the one around it, SQLite would sum the allocations again for every column. */
function openAsKnownAt(reader: Reader, asOf: Day, knownAt: string, whose: Whose | undefined): SQL {
  const counted = countsAt(reader, { asOf, knownAt });
  const among = whose === undefined ? sql`id in (${perhapsOpenAsKnownAt(asOf, knownAt)})` : isOf(whose);
  return sql`
    with known as materialized (
      select id, customer_id, currency, side, kind, due_on, issued_on, booked_on, is_doubtful, amount_cents - case side
          when 'debit' then (select coalesce(sum(amount_cents), 0) from allocations indexed by allocations_debit
            where debit_document_id = documents.id and ${counted})
          else (select coalesce(sum(amount_cents), 0) from allocations indexed by allocations_credit
            where credit_document_id = documents.id and ${counted}) end as open_cents
      from ${documentsAsKnown(reader, knownAt)} as documents
      where ${among} and booked_on <= ${asOf} and recorded_at <= ${knownAt} and (voided_at is null or voided_at > ${knownAt}))
    select * from known where open_cents > 0`;
}

/** SQL condition: the row `allocations`, of the row `documents`, counts at a moment. */
export function countsAt(reader: Reader, { asOf, knownAt }: LedgerMoment): SQL {
  if (knownAt === null) return sql`allocations.effective_on <= ${asOf} and allocations.voided_at is null`;
  return sql`allocations.recorded_at <= ${knownAt} and (allocations.voided_at is null or allocations.voided_at > ${knownAt})
    and ${isEffectiveAsKnown(reader, asOf, knownAt)}`;
}

/**
 * SQL condition: an allocation of the row `documents` was effective by `asOf`, as known at `knownAt`. A manual one stands while imports
 * take away its other document, bring it back and move its day, so that document is looked up as it was known.
 */
function isEffectiveAsKnown(reader: Reader, asOf: Day, knownAt: string): SQL {
  if (!wasCorrectedSince(reader, knownAt)) return sql`effective_on <= ${asOf}`;
  return sql`iif(origin <> 'manual', effective_on <= ${asOf}, exists (
    select 1 from ${documentsAsKnown(reader, knownAt)} as other
    where other.id = iif(debit_document_id = documents.id, credit_document_id, debit_document_id) and other.booked_on <= ${asOf}
      and other.recorded_at <= ${knownAt} and (other.voided_at is null or other.voided_at > ${knownAt})))`;
}

/**
 * SQL of the ids of all documents that may have been open: those open now or settled after `asOf`, and those withdrawn, corrected or
 * allocated since `knownAt`, and those allocated manually to a corrected one. Any other document was already settled then. Compared with
 * reading every document, a recent `knownAt` is five times faster, one before most imports up to three times slower.
 */
function perhapsOpenAsKnownAt(asOf: Day, knownAt: string): SQL {
  const allocatedSince = sql`from allocations where recorded_at > ${knownAt} and voided_at is null`;
  return sql`
    select id from documents indexed by documents_open where open_cents > 0 and voided_at is null
    union all select id from documents indexed by documents_settled where settled_on > ${asOf}
    union all select id from documents indexed by documents_voided where voided_at > ${knownAt}
    union all select debit_document_id ${allocatedSince}
    union all select credit_document_id ${allocatedSince}
    union all select document_id from earlier_documents where recorded_until > ${knownAt}
    union all select credit_document_id from earlier_documents join allocations as allocated on debit_document_id = document_id
      where recorded_until > ${knownAt} and origin = 'manual'
    union all select debit_document_id from earlier_documents join allocations as allocated on credit_document_id = document_id
      where recorded_until > ${knownAt} and origin = 'manual'`;
}

function ofCustomers(whose: Whose | undefined): SQL {
  return whose === undefined ? sql`` : sql`and ${isOf(whose)}`;
}

function isOf(whose: Whose): SQL {
  return typeof whose === 'number' ? sql`customer_id = ${whose}` : sql`customer_id in ${valueList(whose)}`;
}
