import type { Day } from '../values/days.ts';
import { type Cents, sumCents } from '../values/money.ts';
import { type DisputeFacts, isInForce, reachOf } from './state.ts';

/** A dispute of a document, and what the firm conceded of it. */
export type FollowableDispute = DisputeFacts & {
  readonly id: number;
  /** Of a dispute accepted in part. */
  readonly acceptedCents: Cents | null;
  /** The credit note by which it was settled. */
  readonly creditNoteId: number | null;
};

/** A part of a credit note that the accounts allocate to the document, from the day it takes effect. */
export type AllocatedCredit = {
  readonly creditNoteId: number;
  /** The day the credit note came. */
  readonly bookedOn: Day;
  readonly on: Day;
  readonly amountCents: Cents;
};

/** A credit note by which a dispute was settled. */
export type LinkedCreditNote = {
  readonly amountCents: Cents;
  readonly bookedOn: Day;
  /** What no allocation uses of it. */
  readonly openCents: Cents;
  /** It is in the ledger on the day asked about: an import may take it away again. */
  readonly isThere: boolean;
};

export type CreditNotes = {
  /** Those allocated to the document. */
  readonly allocated: readonly AllocatedCredit[];
  readonly linked: ReadonlyMap<number, LinkedCreditNote>;
};

/** What a credit note pays of what was disputed, and from which day. */
export type Cover = Omit<AllocatedCredit, 'bookedOn'>;

/** `conceded`: it ended, and the firm owes a credit note for what it granted. */
export type Standing = 'disputed' | 'conceded' | 'over';

export type FollowedDispute<Dispute extends FollowableDispute = FollowableDispute> = {
  readonly dispute: Dispute;
  readonly standing: Standing;
  /** What credit notes have paid of it, the first to take effect first. */
  readonly covers: readonly Cover[];
  /** What is still disputed, or conceded without a credit note yet; of a dispute of all of its document, any amount. */
  readonly leftCents: Cents;
  /** What its credit note, which the accounts have not allocated yet, pays of it. */
  readonly toCome: { readonly creditNoteId: number; readonly amountCents: Cents } | null;
};

/** Where a dispute stands on `asOf`. */
export function standingOf(dispute: DisputeFacts, asOf: Day): Standing {
  if (isInForce(dispute, asOf)) return 'disputed';
  return dispute.openedOn <= asOf && isConceded(dispute) ? 'conceded' : 'over';
}

/** Whether the firm granted what was disputed, or a part of it. */
export function isConceded({ end }: Pick<DisputeFacts, 'end'>): boolean {
  return end === 'creditNote' || end === 'partlyAccepted';
}

/**
 * What credit notes leave of the disputes of one document, given in the order in which they were recorded. The credit note by which a dispute
 * was settled pays that one, wherever the accounts allocate it. Any other that is allocated to the document pays the disputes opened by the
 * day it came, the oldest first: what a firm credits of a disputed document is what was disputed (C. civ. art. 1342-10). A payment is not.
 */
export function followDisputes<Dispute extends FollowableDispute>(
  disputes: readonly Dispute[],
  { allocated, linked }: CreditNotes,
  standing: (dispute: Dispute) => Standing,
): FollowedDispute<Dispute>[] {
  const credits = allocated.map((credit) => ({ credit, leftCents: credit.amountCents }));
  const take = (from: (typeof credits)[number], mostCents: Cents): Cover[] => {
    const amountCents = Math.min(mostCents, from.leftCents);
    from.leftCents -= amountCents;
    const { creditNoteId, on } = from.credit;
    return amountCents === 0 ? [] : [{ creditNoteId, on, amountCents }];
  };
  const followed = disputes.map((dispute) => {
    const note = linked.get(dispute.creditNoteId ?? 0);
    const wantedCents = wantedOf(dispute, standing(dispute), note);
    const own = { dispute, standing: standing(dispute), covers: [] as Cover[], leftCents: wantedCents, toCome: null };
    if (own.standing !== 'conceded' || dispute.creditNoteId === null || !note?.isThere) return own;
    return { ...own, ...paidByOwnNote(dispute.creditNoteId, note, wantedCents) };
  });

  function paidByOwnNote(creditNoteId: number, note: LinkedCreditNote, wantedCents: Cents) {
    const paidCents = Math.min(wantedCents, note.amountCents);
    const covers: Cover[] = [];
    for (const from of credits)
      if (from.credit.creditNoteId === creditNoteId) covers.push(...take(from, paidCents - sumOf(covers)));
    const openCents = Math.min(paidCents - sumOf(covers), note.openCents);
    const elsewhereCents = paidCents - sumOf(covers) - openCents;
    if (elsewhereCents > 0) covers.push({ creditNoteId, on: note.bookedOn, amountCents: elsewhereCents });
    const toCome = openCents > 0 ? { creditNoteId, amountCents: openCents } : null;
    return { covers, leftCents: wantedCents - paidCents, toCome };
  }

  for (const from of credits.toSorted((a, b) => compare(a.credit.on, b.credit.on)))
    for (const own of followed) {
      if (own.dispute.openedOn > from.credit.bookedOn) continue;
      const found = take(from, own.leftCents);
      own.covers.push(...found);
      own.leftCents -= sumOf(found);
    }
  return followed;
}

/** What of a dispute credit notes are to pay. */
function wantedOf(dispute: FollowableDispute, standing: Standing, note: LinkedCreditNote | undefined): Cents {
  if (standing === 'over') return 0;
  return standing === 'disputed' ? reachOf(dispute) : concededCents(dispute, note);
}

/** What the firm conceded of a dispute: what it granted, or the credit note by which it settled all of it. */
function concededCents(
  { end, amountCents, acceptedCents }: FollowableDispute,
  note: LinkedCreditNote | undefined,
): Cents {
  if (end === 'partlyAccepted') return acceptedCents ?? 0;
  return Math.min(amountCents, note?.amountCents ?? amountCents);
}

function sumOf(covers: readonly Cover[]): Cents {
  return sumCents(covers.map(({ amountCents }) => amountCents));
}

function compare(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
