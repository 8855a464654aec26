import { and, eq, gt, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { anyAmount, type DisputeFacts, isInForce, reachOf } from '../../../shared/domain/disputes/state.ts';
import type { DisputeEnd } from '../../../shared/domain/kinds.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { type Cents, sumCents } from '../../../shared/domain/values/money.ts';
import { recordedEvidence } from '../../journal/evidence-recorded.ts';
import { disputes } from '../../schema.ts';
import type { Reader } from '../../types.ts';

/** The two dates of a balance; `knownAt` null: as known now. Documents stand above disputes, and have a type of their own for them. */
type Moment = { readonly asOf: Day; readonly knownAt: string | null };

/** A dispute as known at an instant. */
export type KnownDispute = DisputeFacts & { readonly id: number; readonly documentId: number };

/** The disputes as they were known at an instant, by the journal: a row tells only the amount and end it has now. */
export function disputesAsKnown(reader: Reader, knownAt: string): KnownDispute[] {
  const rows = recordedEvidence(reader, { subject: 'disputes', until: knownAt }).disputes;
  return [...rows].map(([id, facts]) => ({
    id,
    documentId: Number(facts.documentId),
    amountCents: Number(facts.amountCents),
    isWhole: facts.isWhole === true,
    openedOn: String(facts.openedOn),
    end: facts.end as DisputeEnd | null,
    resolvedOn: facts.resolvedOn as string | null,
  }));
}

/** Cents disputed at a moment of each document that is, by its id; they may be more than is open of it. */
export function readDisputed(
  reader: Reader,
  { asOf, knownAt }: Moment,
  customerId?: number,
): ReadonlyMap<number, Cents> {
  const inForce =
    knownAt === null
      ? disputesInForce(reader, asOf, customerId)
      : disputesAsKnown(reader, knownAt).filter((dispute) => isInForce(dispute, asOf));
  const sums = new Map<number, Cents>();
  for (const dispute of inForce) {
    const others = sums.get(dispute.documentId) ?? 0;
    sums.set(dispute.documentId, others + reachOf(dispute));
  }
  return sums;
}

/** The disputes in force on `asOf` as known now, of one customer or all, in the order in which they were recorded. */
export function disputesInForce(reader: Reader, asOf: Day, customerId?: number) {
  return reader
    .select()
    .from(disputes)
    .where(
      and(
        lte(disputes.openedOn, asOf),
        or(isNull(disputes.end), gt(disputes.resolvedOn, asOf)),
        customerId === undefined ? undefined : eq(disputes.customerId, customerId),
      ),
    )
    .orderBy(disputes.id)
    .all()
    .filter((dispute) => isInForce(dispute, asOf));
}

/**
 * SQL of the rows of `open` (from `openDocumentsAt`) with `disputed_cents`: what of `open_cents` is disputed at the moment. Disputes are few
 * beside documents: they are read first, and then joined.
 */
export function withDisputed(reader: Reader, open: SQL, moment: Moment, customerId?: number): SQL {
  const disputed = readDisputed(reader, moment, customerId);
  if (disputed.size === 0) return sql`select open.*, 0 as disputed_cents from (${open}) as open`;
  // A column of whole numbers, for which SQLite makes an index: it would else go through all disputes for each document.
  return sql`
    with disputed as materialized (
      select cast(value ->> 0 as integer) as document_id, value ->> 1 as cents from json_each(${JSON.stringify([...disputed])}))
    select open.*, case side when 'debit' then min(open_cents, coalesce(disputed.cents, 0)) else 0 end as disputed_cents
    from (${open}) as open left join disputed on disputed.document_id = open.id`;
}

/**
 * Returns the function that gives SQL of the cents disputed of a document of a list, of which `openCents` are open: on a day, or now by every
 * dispute that nobody has ended. `exceptId`: a dispute that does not count.
 */
export function disputedPart(asOf: Day | undefined, exceptId?: number): (documentId: SQL, openCents: SQL) => SQL {
  const inForce =
    asOf === undefined
      ? sql`disputes.ended_at is null`
      : sql`disputes.opened_on <= ${asOf} and (disputes.ended_at is null
          or (disputes.resolved_on > ${asOf} and disputes."end" <> 'withdrawn'))`;
  const others = exceptId === undefined ? sql`` : sql`and disputes.id <> ${exceptId}`;
  return (documentId, openCents) => sql`min(${openCents}, coalesce(
    (select sum(iif(is_whole, ${anyAmount}, amount_cents)) from disputes
      where disputes.document_id = ${documentId} and ${inForce} ${others}), 0))`;
}

/** Cents that the disputes of a document which nobody has ended are about. */
export function readDisputedNow(reader: Reader, documentId: number): Cents {
  const own = reader
    .select()
    .from(disputes)
    .where(and(eq(disputes.documentId, documentId), isNull(disputes.endedAt)))
    .all();
  return sumCents(own.map(reachOf));
}
