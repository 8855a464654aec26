import type { ImportedLine } from '../ledger/line.ts';
import { referenceKey } from '../ledger/references.ts';
import type { SourceRules } from '../ledger/source-rules.ts';
import { ledgerCurrency } from '../values/money.ts';
import type { AuthoritativeList } from './authoritative-lists.ts';
import { agedMark } from './mark.ts';

/** The fields of a line by which a list and a ledger are known to state the same document. */
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

/** The documents that the accounting ledgers hold of one customer. */
export type LedgerHoldings = {
  /**
   * True for a list item that states a document of a ledger. An aged amount, which is no document, counts as held as
   * soon as a ledger knows the customer.
   */
  holds(item: {
    readonly signedCents: number;
    readonly reference: string;
    readonly on: string;
    readonly isAged: boolean;
  }): boolean;
};

/**
 * A list item and a ledger line state the same document when their number and side agree, whatever the amount, because
 * the ledger is the authority on amounts. Without a number, their day, side and amount must agree.
 */
export function holdingsOf(lines: readonly HeldLine[], rules: SourceRules): LedgerHoldings {
  const known = new Set<string>();
  for (const line of lines) {
    if (rules.isOpenItemsList(line.batchId) || rules.supersededBy(line) !== null) continue;
    known.add(numberKey(line.signedCents, rules.referenceOf(line)));
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
 * Entries of the customer's open-items lists whose document a ledger holds: they make no document of their own, they
 * only give its due date. Aged amounts of an authoritative list (`authoritativeListsOf`) are not among them: the list settles the
 * ledger's documents, so its own amounts count.
 */
export function repeatedEntries(lines: readonly HeldLine[], rules: SourceRules): ReadonlySet<string> {
  if (!rules.hasLists || !rules.hasLedgers) return none;
  const holdings = holdingsOf(lines, rules);
  const lists = authoritativeListsFor(lines, rules);
  const authoritative = new Set(lists.map(({ batchId }) => batchId));
  const repeated = new Set<string>();
  for (const { batchId, journal, entry, signedCents, reference, documentOn, bookedOn } of lines) {
    if (!rules.isOpenItemsList(batchId) || journal !== 'item') continue;
    const isAged = entry.startsWith(agedMark);
    if (isAged && authoritative.has(batchId)) continue;
    if (holdings.holds({ signedCents, reference, on: documentOn ?? bookedOn, isAged })) repeated.add(entry);
  }
  return repeated;
}

/**
 * The authoritative lists of one customer. None where some list states the customer in another currency: such a list
 * does not tell what the ledger's documents come to.
 */
export function authoritativeListsFor(lines: readonly HeldLine[], rules: SourceRules): readonly AuthoritativeList[] {
  const { authoritativeLists, isOpenItemsList } = rules;
  const isForeign = ({ batchId, currency }: HeldLine) => isOpenItemsList(batchId) && currency !== ledgerCurrency;
  return authoritativeLists.length > 0 && lines.some(isForeign) ? [] : authoritativeLists;
}

const none: ReadonlySet<string> = new Set();

const sideOf = (signedCents: number) => (signedCents > 0 ? 'debit' : 'credit');
/** Key of a document by its side and number, whatever spacing, punctuation and case. */
export const numberKey = (signedCents: number, reference: string) =>
  `${sideOf(signedCents)} ${referenceKey(reference)}`;
/** Key of a document without a number, by its signed cents and its day. */
export const dayKey = (signedCents: number, on: string) => `${signedCents} on ${on}`;
