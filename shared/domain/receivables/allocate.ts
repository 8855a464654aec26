import type { AllocationOrigin } from '../kinds.ts';
import { type Day, laterDay } from '../values/days.ts';
import type { Cents } from '../values/money.ts';
import type { DerivedDocument } from './documents.ts';
import type { LedgerUnit } from './ledger-units.ts';

/** An amount of a credit document set against a debit document. */
export type DerivedAllocation = {
  readonly debitKey: string;
  readonly creditKey: string;
  readonly amountCents: Cents;
  /**
   * The later of the two documents' booking days: the day on which somebody lettered them does not tell when they were
   * paid.
   */
  readonly effectiveOn: Day;
  readonly origin: AllocationOrigin;
};

/** Collects the allocations between ledger units, one per pair of documents. */
export type AllocationBook = {
  take(debit: LedgerUnit, credit: LedgerUnit, origin: AllocationOrigin): void;
  readonly allocations: ReadonlyMap<string, DerivedAllocation>;
};

/** An empty book; `documents` are those whose places the units bear. */
export function openBook(documents: readonly DerivedDocument[]): AllocationBook {
  const allocations = new Map<string, DerivedAllocation>();
  return {
    allocations,
    take(debit, credit, origin) {
      const amountCents = Math.min(debit.remaining, credit.remaining);
      const debitDocument = documents[debit.document];
      const creditDocument = documents[credit.document];
      if (amountCents <= 0 || !debitDocument || !creditDocument) return;
      debit.remaining -= amountCents;
      credit.remaining -= amountCents;
      const key = `${debit.document} ${credit.document}`;
      const known = allocations.get(key);
      allocations.set(key, {
        debitKey: debitDocument.sourceKey,
        creditKey: creditDocument.sourceKey,
        amountCents: amountCents + (known?.amountCents ?? 0),
        effectiveOn: laterDay(debitDocument.bookedOn, creditDocument.bookedOn),
        origin: known && known.origin !== origin ? 'estimated' : origin,
      });
    },
  };
}

/**
 * Allocates inside one lettering group: equal amounts that name each other, equal amounts, references found in labels,
 * then oldest first on both sides. An allocation that oldest first had to choose is `estimated`; what is left stays
 * open.
 */
export function allocateGroup(group: readonly LedgerUnit[], book: AllocationBook): void {
  const left = (side: LedgerUnit['side']) => group.filter((unit) => unit.side === side && unit.remaining > 0);
  pairEqual(left('debit'), left('credit'), book, namesOther);
  pairEqual(left('debit'), left('credit'), book, () => true);
  followReferences(left('debit'), left('credit'), book);
  payOldestFirst(left('debit'), left('credit'), book);
}

function pairEqual(
  debits: readonly LedgerUnit[],
  credits: readonly LedgerUnit[],
  book: AllocationBook,
  accepts: (debit: LedgerUnit, credit: LedgerUnit) => boolean,
): void {
  const byAmount = Map.groupBy(debits, (debit) => debit.remaining);
  for (const credit of credits) {
    const candidates = byAmount.get(credit.remaining) ?? [];
    const index = candidates.findIndex((debit) => accepts(debit, credit));
    const [debit] = index < 0 ? [] : candidates.splice(index, 1);
    if (debit) book.take(debit, credit, 'lettering');
  }
}

/** The words of a label that could be references. */
export function wordsOf(label: string): string[] {
  return label
    .toUpperCase()
    .split(/[\s,;:()]+/)
    .filter((word) => word.length >= 2);
}

function namesOther(debit: LedgerUnit, credit: LedgerUnit): boolean {
  return names(credit.line.label, debit.line.reference) || names(debit.line.label, credit.line.reference);
}

function names(label: string, reference: string): boolean {
  return reference.length >= 2 && wordsOf(label).includes(reference.toUpperCase());
}

function followReferences(debits: readonly LedgerUnit[], credits: readonly LedgerUnit[], book: AllocationBook): void {
  const byReference = Map.groupBy(debits, (debit) => debit.line.reference.toUpperCase());
  for (const credit of credits)
    for (const word of wordsOf(credit.line.label))
      for (const debit of byReference.get(word) ?? []) book.take(debit, credit, 'lettering');
}

function payOldestFirst(debits: readonly LedgerUnit[], credits: readonly LedgerUnit[], book: AllocationBook): void {
  const total = (units: readonly LedgerUnit[]) => units.reduce((sum, unit) => sum + unit.remaining, 0);
  const isCertain =
    (debits.length === 1 && total(credits) <= total(debits)) ||
    (credits.length === 1 && total(debits) <= total(credits));
  const queue = [...debits];
  for (const credit of credits)
    while (credit.remaining > 0) {
      const [debit] = queue;
      if (!debit) return;
      book.take(debit, credit, isCertain ? 'lettering' : 'estimated');
      if (debit.remaining === 0) queue.shift();
    }
}
