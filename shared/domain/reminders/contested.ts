import { type Imputation, mayHaveSettled } from '../allocations/impute-credits.ts';
import type { Day } from '../values/days.ts';
import { sumCents } from '../values/money.ts';
import type { ReasonsToWait, ReasonToWait } from './reason-to-wait.ts';
import type { ContestedPart, ContestedShare, ReminderDocument } from './types.ts';

/** What is contested of debits, by id: a debit as a whole, or parts of it, the same at each call. Credits pay the rest first (C. civ. 1342-10). */
export type Contested = {
  readonly isWhole: (id: number) => boolean;
  readonly partsOf: (id: number) => readonly ContestedPart[];
};

/** What the reasons to wait contest. */
export function contestedBy({ ofDocuments }: ReasonsToWait): Contested {
  const parts = new Map([...ofDocuments].map(([id, given]) => [id, concededFirst(given.flatMap(partOf))]));
  return {
    isWhole: (id) => ofDocuments.get(id)?.some(isWholeContested) === true,
    partsOf: (id) => parts.get(id) ?? [],
  };
}

/** The parts in the order in which they come off what is open: what the firm conceded is owed by nobody, and goes before what is only disputed. */
export function concededFirst(parts: readonly ContestedPart[]): readonly ContestedPart[] {
  return parts.toSorted((a, b) => Number(b.isAwaited) - Number(a.isAwaited));
}

function isWholeContested({ isContested, coversCents }: ReasonToWait): boolean {
  return isContested && coversCents === undefined;
}

function partOf({ reason, coversCents, since, paidById, subjectId }: ReasonToWait): ContestedPart[] {
  if (coversCents === undefined) return [];
  return [{ disputeId: subjectId ?? null, coversCents, since, paidById, isAwaited: reason === 'creditNoteAwaited' }];
}

/** A document as credits pay it: in parts where some of it is contested; `contested` null: the rest. */
export type PaidPart = ReminderDocument & {
  readonly document: ReminderDocument;
  readonly contested: ContestedPart | null;
  readonly isContested: boolean;
  readonly contestedSince?: Day | undefined;
  readonly paidById?: number | undefined;
};

/** A document in the parts that credits pay; together they are what is open of it. */
export function paidParts(document: ReminderDocument, contested: Contested): PaidPart[] {
  const isContested = document.isExchangeDifference || contested.isWhole(document.id);
  const given = document.side === 'debit' ? contested.partsOf(document.id) : [];
  let leftCents = document.openCents;
  const parts = given.map((part): PaidPart => {
    const openCents = Math.min(leftCents, part.coversCents);
    leftCents -= openCents;
    const { since: contestedSince, paidById } = part;
    return { ...document, document, openCents, contested: part, isContested: true, contestedSince, paidById };
  });
  return [{ ...document, document, openCents: leftCents, contested: null, isContested }, ...parts];
}

/** What the credits `paid` leave of the contested parts of a document. */
export function contestedShares(
  document: ReminderDocument,
  contested: Contested,
  paid: readonly Imputation<PaidPart>[],
): ContestedShare[] {
  if (contested.partsOf(document.id).length === 0) return [];
  return paidParts(document, contested).flatMap(({ contested: part, openCents }) => {
    if (part === null) return [];
    const own = paid.filter(({ debit }) => debit.contested === part);
    const leftCents = openCents - sumCents(own.map(({ amountCents }) => amountCents));
    const shares = own.map(({ credit, debit, amountCents, on }) => {
      const settles = credit.id === part.paidById || mayHaveSettled(credit, debit);
      return { creditId: credit.id, on, amountCents, isCreditNote: credit.kind === 'creditNote', settles };
    });
    return [{ ...part, leftCents, paid: shares }];
  });
}
