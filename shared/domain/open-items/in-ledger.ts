import type { ImportedLine } from '../ledger/line.ts';
import type { Reading } from '../ledger/reading.ts';
import { referenceKey } from '../ledger/references.ts';
import { ledgerCurrency } from '../values/money.ts';
import { agedMark } from './mark.ts';
import type { LaterList } from './takeover.ts';

/** What tells whether a list and a ledger speak of the same document. */
export type HeldLine = Pick<
  ImportedLine,
  | 'batchId'
  | 'journal'
  | 'journalKind'
  | 'counterpart'
  | 'entry'
  | 'bookedOn'
  | 'documentOn'
  | 'reference'
  | 'label'
  | 'signedCents'
  | 'currency'
>;

/** What the accounting ledger holds of one customer. */
export type LedgerHoldings = {
  /** True for an item of a list that is a document of the ledger; nothing of an aged balance adds to a customer it knows. */
  holds(item: {
    readonly signedCents: number;
    readonly reference: string;
    readonly on: string;
    readonly isAged: boolean;
  }): boolean;
};

/**
 * The same number on the same side, whatever the amount: the ledger says itself what a document amounts to. A document
 * without a number is the one of its day and amount.
 */
export function holdingsOf(lines: readonly HeldLine[], reading: Reading): LedgerHoldings {
  const known = new Set<string>();
  for (const line of lines) {
    if (reading.isTable(line.batchId) || reading.supersededBy(line) !== null) continue;
    known.add(numberKey(line.signedCents, reading.referenceOf(line)));
    known.add(dayKey(line.signedCents, line.documentOn ?? line.bookedOn));
  }
  return {
    holds: ({ signedCents, reference, on, isAged }) => {
      if (isAged) return known.size > 0;
      return known.has(referenceKey(reference) === '' ? dayKey(signedCents, on) : numberKey(signedCents, reference));
    },
  };
}

/**
 * Entries of one customer's lists that its ledger holds: they bring no document, only their due date. What only lists that decide
 * (`takeoverOf`) hold of an aged balance is no document of the ledger, which they settle.
 */
export function repeatedEntries(lines: readonly HeldLine[], reading: Reading): ReadonlySet<string> {
  if (!reading.hasTables || !reading.hasLedgers) return none;
  const holdings = holdingsOf(lines, reading);
  const takeover = takeoverFor(lines, reading);
  const deciding = new Set(takeover.map(({ batchId }) => batchId));
  const repeated = new Set<string>();
  for (const { batchId, journal, entry, signedCents, reference, documentOn, bookedOn } of lines) {
    if (!reading.isTable(batchId) || journal !== 'item') continue;
    const isAged = entry.startsWith(agedMark);
    if (isAged && deciding.has(batchId)) continue;
    if (holdings.holds({ signedCents, reference, on: documentOn ?? bookedOn, isAged })) repeated.add(entry);
  }
  return repeated;
}

/** The lists that decide of one customer: none where some list gives it in another currency, which says nothing of what the ledger's documents come to. */
export function takeoverFor(lines: readonly HeldLine[], reading: Reading): readonly LaterList[] {
  const { takeover, isTable } = reading;
  const isForeign = ({ batchId, currency }: HeldLine) => isTable(batchId) && currency !== ledgerCurrency;
  return takeover.length > 0 && lines.some(isForeign) ? [] : takeover;
}

const none: ReadonlySet<string> = new Set();

const sideOf = (signedCents: number) => (signedCents > 0 ? 'debit' : 'credit');
/** Names a document by its number, without what spacing and case change. */
export const numberKey = (signedCents: number, reference: string) =>
  `${sideOf(signedCents)} ${referenceKey(reference)}`;
export const dayKey = (signedCents: number, on: string) => `${signedCents} on ${on}`;
