import type { ImportedPeriod } from '../coverage/fiscal-years.ts';
import { pairCorrections } from '../receivables/corrections.ts';
import type { DocumentState } from '../receivables/documents.ts';
import type { CustomerLedger, StoredAllocation, StoredDocument } from './stored.ts';

/** A customer's ledger in which each document that the books corrected has the source key of its corrected form. */
export type CorrectedLedger = {
  readonly ledger: CustomerLedger;
  /** Ids of the documents that were corrected. */
  readonly ids: ReadonlySet<number>;
  /** Documents that no line makes any more and that may be one of the new ones, without certainty. */
  readonly unsure: readonly StoredDocument[];
  /** Manual allocations for which a corrected document is too small: of each document, the latest. */
  readonly overflowing: readonly StoredAllocation[];
};

/**
 * Pairs each document whose amount or day the books corrected with its form in a newer accounting export (or in the older one, when the
 * newer is undone), or with what a ledger says of an item, or a newer list of its amount. It stays the same document, with its reminders,
 * holds, plans, manual due date and manual allocations.
 */
export function followCorrections(
  ledger: CustomerLedger,
  derived: readonly DocumentState[],
  isOfAccounts: (batchId: number | null) => boolean,
): CorrectedLedger {
  const made = new Set(derived.map(({ sourceKey }) => sourceKey));
  const known = new Set(ledger.documents.map(({ sourceKey }) => sourceKey));
  const gone = ledger.documents.filter(
    (row) =>
      row.voidedAt === null && row.madeByBatchId === null && !made.has(row.sourceKey) && canFollow(row, isOfAccounts),
  );
  const brought =
    gone.length === 0 ? [] : derived.filter((next) => !known.has(next.sourceKey) && canFollow(next, isOfAccounts));
  if (brought.length === 0) return { ledger, ids: new Set(), unsure: [], overflowing: [] };
  const { corrected, unsure } = pairCorrections(brought, gone);
  const next = new Map(corrected.map(({ document, row }) => [row.id, document]));
  if (next.size === 0) return { ledger, ids: new Set(), unsure, overflowing: [] };
  const documents = ledger.documents.map((row) => ({
    ...row,
    sourceKey: next.get(row.id)?.sourceKey ?? row.sourceKey,
  }));
  const amounts = new Map([...ledger.amounts, ...[...next].map(([id, { amountCents }]) => [id, amountCents] as const)]);
  const overflowing = [...next].flatMap(([id, { amountCents }]) => overflowOf(id, amountCents, ledger.allocations));
  return { ledger: { ...ledger, documents, amounts }, ids: new Set(next.keys()), unsure, overflowing };
}

/**
 * True for a document whose correction is followed. The payments and adjustments that settle the items of lists are not: they are made of
 * what each list leaves open, and a list that leaves another amount open makes others.
 */
export function canFollow(
  { batchId, kind }: Pick<StoredDocument, 'batchId' | 'kind'>,
  isOfAccounts: (batchId: number | null) => boolean,
): boolean {
  return kind !== 'adjustment' && (kind !== 'payment' || isOfAccounts(batchId));
}

type Updated = { readonly row: StoredDocument; readonly next: DocumentState };

/**
 * Invoices that a list settles by leaving them out, while it brings one of the same day and amount: perhaps the same under another number,
 * which the list cannot say.
 */
export function renumberedAmong(
  updated: readonly Updated[],
  inserted: readonly DocumentState[],
  isOfAccounts: (batchId: number | null) => boolean,
): readonly StoredDocument[] {
  const keyOf = ({ side, currency, issuedOn, amountCents }: DocumentState | StoredDocument) =>
    JSON.stringify([side, currency, issuedOn, amountCents]);
  const brought = inserted.filter(({ kind, batchId }) => kind === 'invoice' && !isOfAccounts(batchId));
  const keys = new Set(brought.map(keyOf));
  return updated.flatMap(({ row, next }) => {
    const isSettled = row.kind === 'invoice' && row.openCents > 0 && next.openCents === 0;
    return isSettled && keys.has(keyOf(row)) ? [row] : [];
  });
}

/** Returns the test of whether a batch is an accounting export rather than a list. */
export function accountsAmong(...periods: readonly (readonly ImportedPeriod[])[]): (batchId: number | null) => boolean {
  const ids = new Set(periods.flat().flatMap(({ batchId, isOpenItemsList }) => (isOpenItemsList ? [] : [batchId])));
  return (batchId) => batchId !== null && ids.has(batchId);
}

function overflowOf(id: number, amountCents: number, allocations: readonly StoredAllocation[]): StoredAllocation[] {
  const own = allocations.filter(
    (row) =>
      row.origin === 'manual' && row.voidedAt === null && (row.debitDocumentId === id || row.creditDocumentId === id),
  );
  let room = amountCents;
  return own
    .toSorted((a, b) => a.id - b.id)
    .filter((row) => {
      const fits = row.amountCents <= room;
      if (fits) room -= row.amountCents;
      return !fits;
    });
}
