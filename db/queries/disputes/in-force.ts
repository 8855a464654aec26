import { and, asc, eq, exists, gt, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { FollowableDispute, FollowedDispute } from '../../../shared/domain/disputes/follow-disputes.ts';
import type { DisputeEnd } from '../../../shared/domain/kinds.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import type { Cents } from '../../../shared/domain/values/money.ts';
import { recordedEvidence } from '../../journal/evidence-recorded.ts';
import { disputes, documents } from '../../schema.ts';
import type { Reader } from '../../types.ts';
import type { LedgerMoment } from '../common/open-documents.ts';
import { followAt } from './follow.ts';

/** A dispute as known at an instant. */
export type KnownDispute = FollowableDispute & { readonly documentId: number };

/** Whose disputes are asked about; absent: all. `exceptId`: one that does not count. */
type Scope = {
  readonly customerId?: number | undefined;
  readonly documentId?: number | undefined;
  readonly exceptId?: number | undefined;
};

/** After every day of the ledger: as things stand now. */
const lastDay = '9999-12-31';

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
    creditNoteId: facts.creditNoteId as number | null,
    acceptedCents: facts.acceptedCents as number | null,
  }));
}

/** The disputes of documents open on `asOf` which count that day as known now: those in force, and those of which something was conceded. */
export function readCounting(reader: Reader, asOf: Day, { customerId, documentId }: Scope = {}) {
  const ownDocument = reader
    .select({ id: documents.id })
    .from(documents)
    .where(and(eq(documents.id, disputes.documentId), or(gt(documents.openCents, 0), gt(documents.settledOn, asOf))));
  return reader
    .select()
    .from(disputes)
    .where(
      and(
        lte(disputes.openedOn, asOf),
        or(
          isNull(disputes.end),
          gt(disputes.resolvedOn, asOf),
          inArray(disputes.end, ['creditNote', 'partlyAccepted']),
        ),
        customerId === undefined ? undefined : eq(disputes.customerId, customerId),
        documentId === undefined ? undefined : eq(disputes.documentId, documentId),
        exists(ownDocument),
      ),
    )
    .orderBy(asc(disputes.id))
    .all();
}

/** What credit notes leave at a moment of the disputes of open documents. */
export function readFollowedDisputes(reader: Reader, moment: LedgerMoment, scope: Scope = {}) {
  const { asOf, knownAt } = moment;
  const counting: readonly KnownDispute[] =
    knownAt === null ? readCounting(reader, asOf, scope) : disputesAsKnown(reader, knownAt);
  return followAt(
    reader,
    moment,
    counting.filter(({ id }) => id !== scope.exceptId),
  );
}

/** Cents of an open document that cannot be disputed, now: another dispute is about them, or the firm has conceded them. */
export function readContestedNow(reader: Reader, documentId: number, exceptId?: number): Cents {
  const followed = readFollowedDisputes(reader, { asOf: lastDay, knownAt: null }, { documentId, exceptId });
  return sumByDocument(followed).get(documentId) ?? 0;
}

/** Of `openCents` of a document, those that disputes which nobody has ended are about. */
export function readDisputedNow(reader: Reader, documentId: number, openCents: Cents): Cents {
  const [parts] = partsOfDocuments(readFollowedDisputes(reader, { asOf: lastDay, knownAt: null }, { documentId }));
  if (parts === undefined) return 0;
  const [, disputedCents, concededCents] = parts;
  return Math.min(Math.max(openCents - concededCents, 0), disputedCents);
}

function sumByDocument(followed: readonly FollowedDispute<KnownDispute>[]): ReadonlyMap<number, Cents> {
  const sums = new Map<number, Cents>();
  for (const { dispute, leftCents } of followed)
    if (leftCents > 0) sums.set(dispute.documentId, (sums.get(dispute.documentId) ?? 0) + leftCents);
  return sums;
}

/** [document, cents disputed, cents conceded] */
type Parts = readonly [number, Cents, Cents];

/** The parts of each document of which something is disputed. What was conceded comes off what is open first. */
function partsOfDocuments(followed: readonly FollowedDispute<KnownDispute>[]): Parts[] {
  const conceded = sumByDocument(followed.filter(({ standing }) => standing === 'conceded'));
  const disputed = sumByDocument(followed.filter(({ standing }) => standing === 'disputed'));
  return [...disputed].map(([id, cents]) => [id, cents, conceded.get(id) ?? 0]);
}

/**
 * SQL of the rows of `open` (from `openDocumentsAt`) with `disputed_cents`: what of `open_cents` is disputed at the moment. Disputes are few
 * beside documents: they are read first, and then joined.
 */
export function withDisputed(reader: Reader, open: SQL, moment: LedgerMoment, customerId?: number): SQL {
  const disputed = partsOfDocuments(readFollowedDisputes(reader, moment, { customerId }));
  if (disputed.length === 0) return sql`select open.*, 0 as disputed_cents from (${open}) as open`;
  // A column of whole numbers, for which SQLite makes an index: it would else go through all disputes for each document.
  return sql`
    with disputed as materialized (${tableOf(disputed)})
    select open.*, case when side = 'debit' and disputed.cents is not null then ${disputedOf(sql`open_cents`)} else 0 end as disputed_cents
    from (${open}) as open left join disputed on disputed.document_id = open.id`;
}

/**
 * Returns the function that gives SQL of the cents disputed of a document of a list, of which `openCents` are open: on a day, or now by every
 * dispute that nobody has ended.
 */
export function disputedPart(
  reader: Reader,
  asOf: Day | undefined,
  scope: Scope = {},
): (documentId: SQL, openCents: SQL) => SQL {
  return partOf(partsOfDocuments(readFollowedDisputes(reader, { asOf: asOf ?? lastDay, knownAt: null }, scope)));
}

/** As `disputedPart`, of what cannot be disputed now: disputed by another, or conceded. */
export function contestedPart(reader: Reader, scope: Scope): (documentId: SQL, openCents: SQL) => SQL {
  const contested = sumByDocument(readFollowedDisputes(reader, { asOf: lastDay, knownAt: null }, scope));
  return partOf([...contested].map(([id, cents]) => [id, cents, 0]));
}

function partOf(parts: readonly Parts[]): (documentId: SQL, openCents: SQL) => SQL {
  if (parts.length === 0) return () => sql`0`;
  return (documentId, openCents) => sql`coalesce(
    (select ${disputedOf(openCents)} from (${tableOf(parts)}) as disputed where document_id = ${documentId}), 0)`;
}

/** SQL of what is disputed, by the row `disputed`, of `openCents`: what was conceded comes off it first. */
function disputedOf(openCents: SQL): SQL {
  return sql`min(max(${openCents} - disputed.conceded_cents, 0), disputed.cents)`;
}

/** SQL of (document_id, cents, conceded_cents). */
function tableOf(parts: readonly Parts[]): SQL {
  return sql`
    select cast(value ->> 0 as integer) as document_id, value ->> 1 as cents, value ->> 2 as conceded_cents
    from json_each(${JSON.stringify(parts)})`;
}
