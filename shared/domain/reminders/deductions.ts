import type { DocumentKind } from '../kinds.ts';
import type { Cents } from '../values/money.ts';
import type { HoldReason } from './proposal.ts';
import type { Account, OwedDocument, ReminderDocument } from './types.ts';

/** A credit that comes off what a message asks for: the part that pays the documents it lists. */
export type DeductedCredit = { readonly credit: ReminderDocument; readonly amountCents: Cents };

/** The credits that pay a part of `listed`, once each, in the order they came. */
export function deductedCredits(listed: readonly OwedDocument[]): DeductedCredit[] {
  const sums = new Map<ReminderDocument, Cents>();
  for (const { deductions } of listed)
    for (const { credit, amountCents } of deductions) sums.set(credit, (sums.get(credit) ?? 0) + amountCents);
  return [...sums]
    .map(([credit, amountCents]) => ({ credit, amountCents }))
    .sort(
      (a, b) =>
        (a.credit.bookedOn < b.credit.bookedOn ? -1 : a.credit.bookedOn > b.credit.bookedOn ? 1 : 0) ||
        a.credit.id - b.credit.id,
    );
}

/** The debits a message leaves out although credits pay a part of them: why not all that waits to be allocated comes off. */
export function paidElsewhere(account: Account, listed: ReadonlySet<OwedDocument>): OwedDocument[] {
  return account.debits.filter((document) => document.deductions.length > 0 && !listed.has(document));
}

const reasonOfCredit = {
  payment: 'paymentToAllocate',
  deposit: 'paymentToAllocate',
  creditNote: 'creditToAllocate',
  adjustment: 'creditToAllocate',
  invoice: 'creditToAllocate',
} as const satisfies Record<DocumentKind, HoldReason>;

/** What `credits` are that wait to be allocated, once each: money received, or what lowers the debt otherwise. */
export function toAllocate(credits: readonly Pick<ReminderDocument, 'kind'>[]): HoldReason[] {
  return [...new Set(credits.map(({ kind }) => reasonOfCredit[kind]))];
}
