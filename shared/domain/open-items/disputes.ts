import type { DocumentState } from '../receivables/documents.ts';
import type { ListLine } from '../sources/list-line.ts';
import { referenceKey } from '../sources/references.ts';

/** A dispute of a customer. Its batches are the lists that opened and ended it. */
export type StoredDispute = {
  readonly id: number;
  readonly documentId: number;
  readonly endedAt: string | null;
  readonly batchId: number | null;
  readonly endedBatchId: number | null;
  /** A person changed it since. */
  readonly isTakenOver: boolean;
};

type OwnDocument = DocumentState & { readonly id: number | null };

export type DisputesInput = {
  /** The lines of the list about the customer. */
  readonly lines: readonly ListLine[];
  /** His lines in each list of a later day with a column of disputes: about the documents that such a list names, it has decided. */
  readonly newer: readonly (readonly ListLine[])[];
  /** The documents on the account once the list is applied; `id` null for a new one. */
  readonly documents: readonly OwnDocument[];
  readonly disputes: readonly StoredDispute[];
  /** True for a list of everything open: an item it leaves out is not disputed. */
  readonly isSnapshot: boolean;
};

/** What a list with a column of disputes changes: the documents (by source key) on which it opens one, and the disputes it ends. */
export type DisputeChanges = { readonly opened: readonly string[]; readonly ended: readonly number[] };

/**
 * A list opens a dispute on an open debit that has none, and ends those that lists opened. What a person opened, ended or changed
 * stands: lists change nothing of it any more. Nobody is asked to pay a credit, so none is disputed.
 */
export function planDisputes({ lines, newer, documents, disputes, isSnapshot }: DisputesInput): DisputeChanges {
  const stated = disputedDocuments(lines, documents);
  const decided = new Set(newer.flatMap((list) => [...disputedDocuments(list, documents).keys()]));
  const byDocument = Map.groupBy(disputes, ({ documentId }) => documentId);
  const opened: string[] = [];
  const ended: number[] = [];
  for (const { id, sourceKey, openCents, side } of documents) {
    if (side === 'credit' || decided.has(sourceKey)) continue;
    const own = (id === null ? undefined : byDocument.get(id)) ?? [];
    const isDisputed = stated.get(sourceKey) ?? (isSnapshot ? false : null);
    if (isDisputed === false)
      ended.push(...own.filter((each) => isOfLists(each) && isStanding(each)).map((each) => each.id));
    const isDecided = own.some((each) => isStanding(each) || isEndedByPerson(each));
    if (isDisputed && openCents > 0 && !isDecided) opened.push(sourceKey);
  }
  return { opened, ended };
}

function isStanding({ endedAt }: StoredDispute): boolean {
  return endedAt === null;
}

function isOfLists({ batchId, isTakenOver }: StoredDispute): boolean {
  return batchId !== null && !isTakenOver;
}

/** True for a dispute that a list opened and a person ended. */
function isEndedByPerson({ batchId, endedAt, endedBatchId }: StoredDispute): boolean {
  return batchId !== null && endedAt !== null && endedBatchId === null;
}

/** Whether the list calls each document disputed, by source key; documents of which it does not say are left out. */
function disputedDocuments(
  lines: readonly ListLine[],
  documents: readonly OwnDocument[],
): ReadonlyMap<string, boolean> {
  const byNumber = Map.groupBy(documents, ({ side, reference }) => `${side} ${referenceKey(reference)}`);
  const said = new Map<string, boolean>();
  const items = Map.groupBy(
    lines.filter(({ act, isDisputed }) => act === 'item' && isDisputed !== null),
    ({ item }) => item,
  );
  for (const [first, ...others] of items.values()) {
    if (!first) continue;
    const signedCents = others.reduce((sum, line) => sum + line.signedCents, first.signedCents);
    const number = referenceKey(first.reference);
    const left = (byNumber.get(`${signedCents > 0 ? 'debit' : 'credit'} ${number}`) ?? []).filter(
      ({ sourceKey, currency }) => !said.has(sourceKey) && currency === first.currency,
    );
    const alike = left.filter(({ amountCents }) => amountCents === Math.abs(signedCents));
    const exact = alike.find(({ issuedOn }) => issuedOn === first.documentOn);
    const [own] = exact ? [exact] : number === '' ? [] : alike;
    // Documents of other amounts are instalments that the item states together, or were corrected since.
    for (const { sourceKey } of own ? [own] : number === '' ? [] : left) said.set(sourceKey, first.isDisputed === true);
  }
  return said;
}
