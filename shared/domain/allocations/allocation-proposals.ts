import type { Side } from '../kinds.ts';
import type { Day } from '../values/days.ts';
import type { Cents } from '../values/money.ts';
import { namesOneDocument, plainNumber, wordsOf } from '../values/written-numbers.ts';

/** Why a credit is thought to pay these documents, from the surest to the least sure. */
export const proposalReasons = ['reference', 'lastDigits', 'exact', 'discount', 'run', 'subset'] as const;
export type ProposalReason = (typeof proposalReasons)[number];

/** An open document of one customer, in one currency. */
export type OpenDocument = {
  readonly id: number;
  readonly side: Side;
  readonly reference: string;
  readonly label: string;
  readonly issuedOn: Day;
  readonly bookedOn: Day;
  readonly openCents: Cents;
};

/** The parts of a credit proposed for its debits; never more than either has open. */
export type AllocationProposal = {
  readonly creditId: number;
  readonly reason: ProposalReason;
  readonly parts: readonly { readonly debitId: number; readonly amountCents: Cents }[];
};

/** Cents a payer may round off, and the usual early-payment discounts. */
const roundingCents = 5;
const discounts = { least: 0.005, most: 0.03 };
const mostCandidates = 12;

type Debit = OpenDocument & { left: Cents };
type Found = { readonly reason: ProposalReason; readonly debits: readonly Debit[] };

/**
 * Proposes what the credits of one customer may pay, for the user to accept: first the credits that name their
 * invoices, then those that only their amount tells, and nothing where two answers are possible. The proposals can all
 * be accepted together.
 * Source: `../shared/research/formats.md` §1.5, measured on a real ledger where amounts alone match one receipt in a
 * hundred.
 */
export function proposeAllocations(documents: readonly OpenDocument[]): AllocationProposal[] {
  const sorted = [...documents].sort(
    (a, b) => compare(a.issuedOn, b.issuedOn) || compare(a.reference, b.reference) || a.id - b.id,
  );
  const debits: Debit[] = sorted
    .filter((document) => document.side === 'debit')
    .map((document) => ({ ...document, left: document.openCents }));
  let credits = sorted.filter((document) => document.side === 'credit');
  const proposals: AllocationProposal[] = [];
  for (const find of [byReference, byLastDigits, byExactAmount, byDiscount, byRun, bySubset])
    credits = credits.filter((credit) => {
      const found = find(
        credit,
        debits.filter((debit) => debit.left > 0),
        credits,
      );
      const parts = found ? takeFrom(found.debits, credit.openCents) : [];
      if (found && parts.length > 0) proposals.push({ creditId: credit.id, reason: found.reason, parts });
      return parts.length === 0;
    });
  return proposals;
}

/** Takes the credit from the debits, the oldest first, and remembers what is left of them. */
function takeFrom(debits: readonly Debit[], cents: Cents): AllocationProposal['parts'] {
  let rest = cents;
  return debits.flatMap((debit) => {
    const amountCents = Math.min(rest, debit.left);
    if (amountCents <= 0) return [];
    rest -= amountCents;
    debit.left -= amountCents;
    return [{ debitId: debit.id, amountCents }];
  });
}

/** The credit writes the whole number of an invoice; a short number would be any number. */
function byReference(credit: OpenDocument, debits: readonly Debit[]): Found | null {
  const words = new Set(wordsOf(`${credit.label} ${credit.reference}`));
  const named = debits.filter((debit) => {
    const reference = plainNumber(debit.reference);
    return namesOneDocument(reference) && words.has(reference);
  });
  return isEachNamedOnce(named) ? { reason: 'reference', debits: named } : null;
}

/** The credit lists the last digits of its invoices (`178/190/201`), which add up to it or to a little more. */
function byLastDigits(credit: OpenDocument, debits: readonly Debit[]): Found | null {
  const [list] = /(?<!\d)\d{3,4}(?:\s?[/,;+&-]\s?\d{3,4})+(?!\d)/.exec(credit.label) ?? [];
  const ends = [...new Set(list?.match(/\d{3,4}/g) ?? [])];
  const named = ends.map((end) => debits.filter((debit) => debit.reference.replace(/\D/g, '').endsWith(end)));
  const sure = named.flatMap((candidates) => (candidates.length === 1 ? candidates : []));
  const isPaid = sure.length > 1 && sure.length === ends.length && isNearly(credit.openCents, total(sure));
  return isPaid ? { reason: 'lastDigits', debits: debits.filter((debit) => sure.includes(debit)) } : null;
}

/** One invoice of that amount, and one credit. */
function byExactAmount(credit: OpenDocument, debits: readonly Debit[], credits: readonly OpenDocument[]): Found | null {
  const equal = earlier(credit, debits).filter((debit) => debit.left === credit.openCents);
  const rivals = credits.filter((other) => other.openCents === credit.openCents);
  return equal.length === 1 && rivals.length === 1 ? { reason: 'exact', debits: equal } : null;
}

/** One invoice of about that amount; what the discount leaves stays open. */
function byDiscount(credit: OpenDocument, debits: readonly Debit[], credits: readonly OpenDocument[]): Found | null {
  const near = earlier(credit, debits).filter((debit) => isNearly(credit.openCents, debit.left));
  const [debit] = near;
  if (!debit || near.length > 1) return null;
  const rivals = credits.filter((other) => isNearly(other.openCents, debit.left));
  return rivals.length === 1 ? { reason: 'discount', debits: near } : null;
}

/** Invoices that follow one another. */
function byRun(credit: OpenDocument, debits: readonly Debit[]): Found | null {
  const candidates = earlier(credit, debits);
  const runs: (readonly Debit[])[] = [];
  let start = 0;
  let sum = 0;
  for (const [end, debit] of candidates.entries()) {
    sum += debit.left;
    while (sum > credit.openCents && start <= end) sum -= candidates[start++]?.left ?? 0;
    if (sum === credit.openCents && end > start) runs.push(candidates.slice(start, end + 1));
  }
  const [run] = runs;
  return run && runs.length === 1 ? { reason: 'run', debits: run } : null;
}

/** The only choice among few invoices that makes the amount. */
function bySubset(credit: OpenDocument, debits: readonly Debit[]): Found | null {
  const candidates = earlier(credit, debits).filter((debit) => debit.left <= credit.openCents);
  if (candidates.length > mostCandidates || total(candidates) < credit.openCents) return null;
  const found: (readonly Debit[])[] = [];
  for (let choice = 1; choice < 2 ** candidates.length && found.length < 2; choice++) {
    const chosen = candidates.filter((_, index) => ((choice >> index) & 1) === 1);
    if (chosen.length > 1 && total(chosen) === credit.openCents) found.push(chosen);
  }
  const [only] = found;
  return only && found.length === 1 ? { reason: 'subset', debits: only } : null;
}

/** Nobody pays an invoice that does not exist yet. */
function earlier(credit: OpenDocument, debits: readonly Debit[]): readonly Debit[] {
  return debits.filter((debit) => debit.issuedOn <= credit.bookedOn);
}

function isNearly(paid: Cents, due: Cents): boolean {
  const missing = due - paid;
  const isDiscount = missing >= due * discounts.least && missing <= due * discounts.most;
  return Math.abs(missing) <= roundingCents || isDiscount;
}

function isEachNamedOnce(debits: readonly Debit[]): boolean {
  return debits.length > 0 && new Set(debits.map((debit) => plainNumber(debit.reference))).size === debits.length;
}

const total = (debits: readonly Debit[]): Cents => debits.reduce((sum, debit) => sum + debit.left, 0);

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
