import type { BatchRow } from '../../../../db/queries/common/batch.ts';
import { readCursor, writeCursor } from '../../../../db/queries/common/cursor.ts';
import { listDocumentChanges } from '../../../../db/queries/imports/document-changes.ts';
import type { Reader } from '../../../../db/types.ts';
import type { ImportChange as Change, SourceChanges } from '../../../../shared/contract/imports-sources.ts';
import type { CustomerChange } from '../../../../shared/domain/comparison/compare-customer.ts';
import { isSettling } from '../../../../shared/domain/comparison/counting.ts';
import { type Comparison, openComparison } from '../../../derivation/comparing.ts';
import type { ChangesAsked, ImportContext } from '../common/kind.ts';
import type { OwnOfSource } from './source.ts';

/**
 * One page of the documents that a source changes, customer by customer; of a staged one, only the customers of the page are derived. Of
 * an applied or undone one, those it changed.
 */
export function sourceChanges(
  { kind }: OwnOfSource,
  { db }: ImportContext,
  batch: BatchRow,
  { cursor, limit = 100 }: ChangesAsked,
): SourceChanges {
  if (batch.state !== 'staged') return { kind, ...madeChanges(db, batch.id, { cursor, limit }) };
  return { kind, ...listChanges(openComparison(db, batch.id, 'with'), { cursor, limit }) };
}

type PageAsked = { readonly cursor: string | undefined; readonly limit: number };

function madeChanges(reader: Reader, batchId: number, { cursor, limit }: PageAsked): Omit<SourceChanges, 'kind'> {
  const [afterId] = cursor === undefined ? [0] : readCursor(cursor, 1).map(Number);
  const found = listDocumentChanges(reader, batchId, { afterId: afterId ?? 0, limit: limit + 1 });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page.map(({ id: _id, ...change }) => change),
    nextCursor: last && found.length > page.length ? writeCursor([last.id]) : null,
  };
}

function listChanges({ codes, compare }: Comparison, page: PageAsked): Omit<SourceChanges, 'kind'> {
  const [fromCode = '', fromIndex = 0] = page.cursor === undefined ? [] : readCursor(page.cursor, 2);
  const rows: Change[] = [];
  for (const code of codes) {
    if (code < String(fromCode)) continue;
    const changes = changesOf(compare(code));
    for (let index = code === fromCode ? Number(fromIndex) : 0; index < changes.length; index++) {
      if (rows.length === page.limit) return { rows, nextCursor: writeCursor([code, index]) };
      const change = changes[index];
      if (change) rows.push(change);
    }
  }
  return { rows, nextCursor: null };
}

/** The changes of one customer, document by document. */
export function changesOf(change: CustomerChange): Change[] {
  const customer = change.code;
  const customerName = change.customer?.name ?? change.importedName ?? customer;
  const rowOf = (action: Change['action'], document: Omit<Change, 'action' | 'customer' | 'customerName'>): Change => {
    const { kind, nature, side, reference, issuedOn, dueOn, currency, amountCents, openCents } = document;
    const amounts = { currency, amountCents, openCents };
    return { action, customer, customerName, kind, nature, side, reference, issuedOn, dueOn, ...amounts };
  };
  return [
    ...change.inserted.map((document) => rowOf('new', document)),
    ...change.updated.map((update) => rowOf(isSettling(update) ? 'settled' : 'changed', update.next)),
    ...change.replaced.map(({ next }) => rowOf('replaced', next)),
    ...change.withdrawn.map((row) => rowOf('changed', { ...row, openCents: 0 })),
  ];
}
