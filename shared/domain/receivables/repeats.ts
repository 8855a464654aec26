import { identityOf } from '../coverage/repeated-lines.ts';
import type { SourceRules } from '../coverage/source-rules.ts';
import type { Side } from '../kinds.ts';
import { referenceKey } from '../sources/references.ts';
import { isOfLedger, type LedgerStatement, type Statement } from '../sources/statement.ts';
import { type Day, daysBetween } from '../values/days.ts';
import { type Cents, ledgerCurrency } from '../values/money.ts';

/** The facts of a ledger document that tell whether another one repeats it. */
export type Repeatable = {
  readonly side: Side;
  readonly amountCents: Cents;
  readonly currency: string;
  readonly reference: string;
  readonly issuedOn: Day;
  readonly bookedOn: Day;
  readonly batchId: number;
  /** Open cents before the import, or now where the former is not known. */
  readonly openCents: Cents;
};

/** What the lines of an import say again, of which the user is told. */
export type Repeats = {
  /** Lines that may carry a document forward: what they are is asked. */
  readonly repeats: readonly Repeat[];
  /** Documents of their own by their entry, which count: to be looked at. */
  readonly sameNumbers: readonly SameNumber[];
};

/** A line that a new ledger brings as a document of its own, and the import whose open documents it repeats. */
export type Repeat = {
  readonly line: LedgerStatement;
  /** Null where it repeats all that the customer owed the day before. */
  readonly reference: string | null;
  readonly knownBatchId: number;
  /** True where the line is the later of the two: it may belong to an opening that was not recognised. */
  readonly isLater: boolean;
};

/**
 * A sale, or a debit against a bank or transfer account, that bears the number and the amount of a sale still open, of another
 * day and another import.
 */
export type SameNumber = {
  readonly line: LedgerStatement;
  readonly reference: string;
  readonly knownBatchId: number;
  readonly isAtBank: boolean;
};

/**
 * Finds the documents that the import `batchId` adds although another ledger had left them open: same side and amount,
 * with the same reference, or the same day under a later booking, or as the whole of what was owed. A sale or a payment
 * never repeats a document of another day; only what a later fiscal year carries forward does. A sale with the number and the amount of one
 * that is open is told apart: an invoice booked again looks so, and so do numbers that begin anew each year. So is a debit against a
 * bank account, unless a payment of that amount came before: then it bounced.
 */
export function findRepeats(
  batchId: number,
  documents: readonly Repeatable[],
  statements: readonly Statement[],
  rules: SourceRules,
): Repeats {
  const ledgers = documents.filter(
    ({ currency, batchId: by }) => currency === ledgerCurrency && !rules.isOpenItemsList(by),
  );
  const own = ledgers.filter((document) => document.batchId === batchId);
  const known = ledgers.filter((document) => document.batchId !== batchId && document.openCents > 0);
  if (own.length === 0 || known.length === 0) return noRepeats;
  const lines = statements.filter(isOfLedger);
  const lineOf = linesByDocument(lines, rules);
  const byAmount = new Map<string, Set<Repeatable>>();
  for (const row of known)
    for (const cents of [row.amountCents, row.openCents]) {
      const key = `${row.side} ${cents}`;
      byAmount.set(key, (byAmount.get(key) ?? new Set()).add(row));
    }
  const isMove = movesOf(lines, batchId);
  const held = new Set(lines.filter((line) => line.batchId !== batchId).map(identityOf));
  const [taken, noted] = [new Set<Repeatable>(), new Set<Repeatable>()];
  const isPaid = (amountCents: Cents, from: Day, until: Day) =>
    ledgers.some(
      (row) =>
        row.side === 'credit' && row.amountCents === amountCents && row.bookedOn >= from && row.bookedOn <= until,
    );
  const sameNumbers: SameNumber[] = [];
  const repeats = own.flatMap((document): Repeat[] => {
    const line = lineOf(document);
    if (!line || line.journalKind === 'opening' || isMove(line) || held.has(identityOf(line))) return [];
    const { side, amountCents, bookedOn } = document;
    const alike = [...(byAmount.get(`${side} ${amountCents}`) ?? [])].filter((row) => !taken.has(row));
    const match = alike.find((row) => isRepeated({ document, line }, { document: row, line: lineOf(row) }));
    if (match) {
      taken.add(match);
      const { reference, batchId: knownBatchId } = match;
      return [{ line, reference, knownBatchId, isLater: match.bookedOn < bookedOn }];
    }
    const same = alike.find(
      (row) => !noted.has(row) && isOfSameNumber({ document, line }, { document: row, line: lineOf(row) }, isPaid),
    );
    if (same) {
      noted.add(same);
      const isAtBank = line.counterpart === 'cash';
      sameNumbers.push({ line, reference: same.reference, knownBatchId: same.batchId, isAtBank });
      return [];
    }
    const before = known.filter((row) => row.bookedOn < bookedOn);
    const [first] = before;
    if (!first || !isCarried(line, lineOf(first))) return [];
    const owed = before.reduce((sum, row) => sum + (row.side === 'debit' ? row.openCents : -row.openCents), 0);
    const isBalance = owed === (side === 'debit' ? amountCents : -amountCents);
    return isBalance ? [{ line, reference: null, knownBatchId: first.batchId, isLater: true }] : [];
  });
  return { repeats, sameNumbers };
}

export const noRepeats: Repeats = { repeats: [], sameNumbers: [] };

type Sourced = { readonly document: Repeatable; readonly line: LedgerStatement | undefined };

function isRepeated(one: Sourced, other: Sourced): boolean {
  const isSameDay = dayOf(one) === dayOf(other);
  const key = referenceKey(one.document.reference);
  const isNamed = key !== '' && key === referenceKey(other.document.reference);
  if (one.document.bookedOn === other.document.bookedOn) return isNamed && isSameDay;
  const [later, earlier] = one.document.bookedOn > other.document.bookedOn ? [one, other] : [other, one];
  return later.line !== undefined && isCarried(later.line, earlier.line) && (isNamed || isSameDay);
}

/**
 * True for two sales of one amount under one number, or a sale and a debit at the bank without a payment of that amount (`isPaid`)
 * between them; a word without a figure (« Loyer ») is no number.
 */
function isOfSameNumber(
  { document, line }: Sourced,
  { document: known, line: sale }: Sourced,
  isPaid: (amountCents: Cents, from: Day, until: Day) => boolean,
): boolean {
  const { side, amountCents, bookedOn } = document;
  const key = referenceKey(document.reference);
  const isSame = key === referenceKey(known.reference) && amountCents === known.amountCents;
  if (sale?.counterpart !== 'sale' || !isSame || !/\d/.test(key)) return false;
  if (line?.counterpart === 'sale') return true;
  return line?.counterpart === 'cash' && side === 'debit' && !isPaid(amountCents, known.bookedOn, bookedOn);
}

/** The day written on the document; `issuedOn` of an adjustment is only that of its entry. */
const dayOf = ({ document, line }: Sourced): Day => line?.documentOn ?? document.issuedOn;

/**
 * True for a line that may carry a document forward: no sale and no payment. A bounced payment, which bears the number
 * and amount of its invoice, repeats nothing; nor does a bill (413) that replaces an invoice, whose entry moves it from
 * one account to another.
 */
function isCarried(line: LedgerStatement, earlier: LedgerStatement | undefined): boolean {
  if (line.journalKind === 'cash') return false;
  if (line.counterpart === 'transfer') return line.account === earlier?.account;
  return line.counterpart === 'other' || line.counterpart === 'deposit';
}

/**
 * Tells the lines of entries that leave the customer's balance as it is, such as a deposit set against an invoice: they
 * carry nothing forward.
 */
function movesOf(lines: readonly LedgerStatement[], batchId: number): (line: LedgerStatement) => boolean {
  const keyOf = ({ journal, entry, bookedOn }: LedgerStatement) => JSON.stringify([journal, entry, bookedOn]);
  const sums = new Map<string, Cents>();
  for (const line of lines)
    if (line.batchId === batchId) sums.set(keyOf(line), (sums.get(keyOf(line)) ?? 0) + line.signedCents);
  return (line) => sums.get(keyOf(line)) === 0;
}

/** Gives the line that makes a document, or the first of several. */
function linesByDocument(lines: readonly LedgerStatement[], rules: SourceRules) {
  const keyOf = (batchId: number, side: Side, bookedOn: Day, reference: string) =>
    `${batchId} ${side} ${bookedOn} ${reference}`;
  const known = new Map<string, LedgerStatement>();
  for (const line of lines) {
    const side = line.signedCents > 0 ? 'debit' : 'credit';
    const key = keyOf(line.batchId, side, line.bookedOn, rules.referenceOf(line));
    if (!known.has(key)) known.set(key, line);
  }
  return ({ batchId, side, bookedOn, reference }: Repeatable) => known.get(keyOf(batchId, side, bookedOn, reference));
}

/**
 * Days from the beginning of a file after which a line is no opening any more: a file begins with what it carries
 * forward.
 */
const openingDays = 31;

/** True where all the repeated lines may be the opening of the import's first fiscal year. */
export function mayBeOpening(found: readonly Repeat[], periodFrom: Day): boolean {
  return found.every(({ line, isLater }) => isLater && daysBetween(periodFrom, line.bookedOn) <= openingDays);
}
