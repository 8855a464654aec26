import { and, asc, eq, exists, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import type { FollowableDispute } from '../../../shared/domain/disputes/follow-disputes.ts';
import type { DisputeEnd } from '../../../shared/domain/kinds.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { recordedEvidence } from '../../journal/evidence-recorded.ts';
import { disputes, documents } from '../../schema.ts';
import type { Reader } from '../../types.ts';
import type { LedgerMoment } from '../common/open-documents.ts';
import { followAt } from './follow.ts';

/** A dispute as known at an instant. */
export type KnownDispute = FollowableDispute & { readonly documentId: number };

/** Whose disputes are asked about; absent: all. `exceptId`: one that does not count. */
export type DisputeScope = {
  readonly customerId?: number | undefined;
  readonly documentId?: number | undefined;
  readonly exceptId?: number | undefined;
};

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
export function readCounting(reader: Reader, asOf: Day, { customerId, documentId }: DisputeScope = {}) {
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
export function readFollowedDisputes(reader: Reader, moment: LedgerMoment, scope: DisputeScope = {}) {
  const { asOf, knownAt } = moment;
  const counting: readonly KnownDispute[] =
    knownAt === null ? readCounting(reader, asOf, scope) : disputesAsKnown(reader, knownAt);
  return followAt(
    reader,
    moment,
    counting.filter(({ id }) => id !== scope.exceptId),
  );
}
