import { and, asc, desc, eq, ne } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { sumCents } from '../../../shared/domain/values/money.ts';
import { customers, disputeReasons, disputes, documents, importBatches } from '../../schema.ts';
import type { Reader, Tx } from '../../types.ts';
import { placeOf } from '../common/merges.ts';

type DisputeRow = typeof disputes.$inferSelect;

/** A dispute as stored, with the names of what it is about. */
export type StoredDispute = DisputeRow & {
  readonly customer: string;
  readonly customerName: string;
  readonly reference: string;
  readonly dueOn: string | null;
  readonly currency: string;
  readonly reasonCode: string;
  readonly reason: string;
  readonly family: typeof disputeReasons.$inferSelect.family;
  readonly runsPenalties: boolean;
  readonly creditNote: string | null;
  /** The file of the list that told it. */
  readonly fileName: string | null;
};

type Filter = {
  readonly id?: number | undefined;
  readonly customerId?: number | undefined;
};

const creditNotes = alias(documents, 'credit_notes');

/** Disputes, the latest recorded first: all, those of a customer, or the one with `id`. */
export function readDisputes(reader: Reader, { id, customerId }: Filter): StoredDispute[] {
  return reader
    .select({
      dispute: disputes,
      names: {
        customer: customers.code,
        customerName: customers.name,
        reference: documents.reference,
        dueOn: documents.dueOn,
        currency: documents.currency,
        reasonCode: disputeReasons.code,
        reason: disputeReasons.name,
        family: disputeReasons.family,
        runsPenalties: disputeReasons.runsPenalties,
      },
      creditNote: creditNotes.reference,
      fileName: importBatches.fileName,
    })
    .from(disputes)
    .innerJoin(customers, eq(customers.id, disputes.customerId))
    .innerJoin(documents, eq(documents.id, disputes.documentId))
    .innerJoin(disputeReasons, eq(disputeReasons.id, disputes.reasonId))
    .leftJoin(creditNotes, eq(creditNotes.id, disputes.creditNoteId))
    .leftJoin(importBatches, eq(importBatches.id, disputes.batchId))
    .where(
      and(
        id === undefined ? undefined : eq(disputes.id, id),
        customerId === undefined ? undefined : eq(disputes.customerId, customerId),
      ),
    )
    .orderBy(desc(disputes.id))
    .all()
    .map(({ dispute, names, creditNote, fileName }) => ({ ...dispute, ...names, creditNote, fileName }));
}

/** What is written of a new dispute, its account apart. */
export type DisputeContent = Pick<
  DisputeRow,
  | 'documentId'
  | 'amountCents'
  | 'isWhole'
  | 'reasonId'
  | 'owner'
  | 'openedOn'
  | 'untilOn'
  | 'note'
  | 'batchId'
  | 'isTakenOver'
>;
/** What a person may change of it. */
export type DisputeTerms = Omit<DisputeContent, 'documentId' | 'openedOn' | 'batchId'>;
/** How it ended. */
export type DisputeEnding = Pick<
  DisputeRow,
  'end' | 'resolvedOn' | 'creditNoteId' | 'acceptedCents' | 'resolutionNote' | 'endedBatchId'
>;

/** How a dispute stands that nobody has ended. */
export const unended: DisputeEnding = {
  end: null,
  resolvedOn: null,
  creditNoteId: null,
  acceptedCents: null,
  resolutionNote: null,
  endedBatchId: null,
};

/** Adds a dispute on the account `accountId` and returns its id. */
export function insertDispute(tx: Tx, accountId: number, content: DisputeContent, recordedAt: string): number {
  return tx
    .insert(disputes)
    .values({ ...content, ...placeOf(tx, accountId), recordedAt })
    .returning({ id: disputes.id })
    .get().id;
}

export function deleteDispute(tx: Tx, id: number): void {
  tx.delete(disputes).where(eq(disputes.id, id)).run();
}

export function updateDispute(tx: Tx, id: number, terms: DisputeTerms): void {
  tx.update(disputes).set(terms).where(eq(disputes.id, id)).run();
}

/** Ends a dispute, or makes it stand again (`unended`, `endedAt` null). */
export function setDisputeEnd(tx: Tx, id: number, ending: DisputeEnding & Pick<DisputeRow, 'endedAt'>): void {
  tx.update(disputes).set(ending).where(eq(disputes.id, id)).run();
}

/** The credit notes of a customer in a currency, the newest first: by one of them a dispute may be settled. */
export function readCreditNotes(reader: Reader, { customerId, currency }: { customerId: number; currency: string }) {
  return reader
    .select({
      id: documents.id,
      reference: documents.reference,
      issuedOn: documents.issuedOn,
      amountCents: documents.amountCents,
      openCents: documents.openCents,
      voidedAt: documents.voidedAt,
    })
    .from(documents)
    .where(
      and(eq(documents.customerId, customerId), eq(documents.kind, 'creditNote'), eq(documents.currency, currency)),
    )
    .orderBy(desc(documents.issuedOn), asc(documents.id))
    .all()
    .flatMap(({ voidedAt, ...row }) => (voidedAt === null ? [row] : []));
}

/**
 * What the other disputes that the credit note `id` settles leave of it, `exceptId` not counted; null where it settles none: it may then be
 * less than what was disputed.
 */
export function readCreditNoteLeft(reader: Reader, id: number, exceptId: number): number | null {
  const settled = reader
    .select({
      creditCents: documents.amountCents,
      amountCents: disputes.amountCents,
      acceptedCents: disputes.acceptedCents,
    })
    .from(disputes)
    .innerJoin(documents, eq(documents.id, disputes.creditNoteId))
    .where(and(eq(disputes.creditNoteId, id), ne(disputes.id, exceptId)))
    .all();
  const [first] = settled;
  if (first === undefined) return null;
  const usedCents = sumCents(settled.map(({ amountCents, acceptedCents }) => acceptedCents ?? amountCents));
  return Math.max(0, first.creditCents - usedCents);
}
