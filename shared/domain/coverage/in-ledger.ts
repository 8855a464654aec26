import type { Side } from '../kinds.ts';
import { referenceKey } from '../sources/references.ts';
import { isOfLedger, isOfList, type ListStatement, type Statement } from '../sources/statement.ts';
import type { Day } from '../values/days.ts';
import { type Cents, ledgerCurrency } from '../values/money.ts';
import type { AuthoritativeList } from './authoritative-lists.ts';
import type { SourceRules } from './source-rules.ts';

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
export function holdingsOf(lines: readonly Statement[], rules: SourceRules): LedgerHoldings {
  const known = new Set<string>();
  for (const line of lines) {
    if (!isOfLedger(line) || rules.supersededBy(line) !== null) continue;
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
 * Items of the customer's open-items lists whose document a ledger holds: they make no document of their own, they
 * only give its due date. Aged amounts of an authoritative list (`authoritativeListsOf`) are not among them: the list settles the
 * ledger's documents, so its own amounts count.
 */
export function repeatedItems(lines: readonly Statement[], rules: SourceRules): ReadonlySet<string> {
  if (!rules.hasLists || !rules.hasLedgers) return none;
  const holdings = holdingsOf(lines, rules);
  const lists = authoritativeListsFor(lines, rules);
  const authoritative = new Set(lists.map(({ batchId }) => batchId));
  const repeated = new Set<string>();
  for (const line of lines) {
    if (!isOfList(line) || line.act !== 'item') continue;
    if (line.isAged && authoritative.has(line.batchId)) continue;
    if (holdings.holds({ ...line, on: line.documentOn })) repeated.add(line.item);
  }
  return repeated;
}

/**
 * The authoritative lists of one customer. None where some list states the customer in another currency: such a list
 * does not tell what the ledger's documents come to.
 */
export function authoritativeListsFor(lines: readonly Statement[], rules: SourceRules): readonly AuthoritativeList[] {
  const { authoritativeLists } = rules;
  const isForeign = (line: Statement) => isOfList(line) && line.currency !== ledgerCurrency;
  return authoritativeLists.length > 0 && lines.some(isForeign) ? [] : authoritativeLists;
}

type ListedDocument = {
  readonly side: Side;
  readonly reference: string;
  readonly issuedOn: Day;
  readonly amountCents: Cents;
};

/** The documents of one customer that an item of a list states: by its number or, where the item has none, by its day and amount. */
export function statedByLists(lines: readonly Statement[]): (document: ListedDocument) => boolean {
  const items = new Set(lines.flatMap((line) => (isOfList(line) && line.act === 'item' ? [keyOfItem(line)] : [])));
  return ({ side, reference, issuedOn, amountCents }) => {
    const signedCents = side === 'debit' ? amountCents : -amountCents;
    return items.has(numberKey(signedCents, reference)) || items.has(dayKey(signedCents, issuedOn));
  };
}

const keyOfItem = ({ signedCents, reference, documentOn }: ListStatement) =>
  referenceKey(reference) === '' ? dayKey(signedCents, documentOn) : numberKey(signedCents, reference);

const none: ReadonlySet<string> = new Set();

const sideOf = (signedCents: number) => (signedCents > 0 ? 'debit' : 'credit');
/** Key of a document by its side and number, whatever spacing, punctuation and case. */
export const numberKey = (signedCents: number, reference: string) =>
  `${sideOf(signedCents)} ${referenceKey(reference)}`;
/** Key of a document without a number, by its signed cents and its day. */
export const dayKey = (signedCents: number, on: string) => `${signedCents} on ${on}`;
