import { and, asc, eq, gt } from 'drizzle-orm';
import type { ImportChange } from '../../../shared/contract/imports-sources.ts';
import { importDocumentChanges } from '../../schema.ts';
import { prepareInsert } from '../../sqlite/connection.ts';
import type { Reader, Tx } from '../../types.ts';

const columns = [
  'customerCode',
  'action',
  'customerName',
  'kind',
  'nature',
  'side',
  'reference',
  'issuedOn',
  'dueOn',
  'currency',
  'amountCents',
  'openCents',
] as const satisfies (keyof typeof importDocumentChanges.$inferInsert)[];

/** Stores the changes that applying a batch makes, one by one. */
export function documentChangeSaver(tx: Tx, batchId: number): (change: ImportChange) => void {
  const insert = prepareInsert(tx, importDocumentChanges, ['batchId', ...columns]);
  return ({ customer, ...change }) => {
    const row = { ...change, customerCode: customer };
    insert([batchId, ...columns.map((name) => row[name])]);
  };
}

type StoredChange = ImportChange & { readonly id: number };

/** The stored changes of a batch after `afterId`, in the order in which they were made. */
export function listDocumentChanges(
  reader: Reader,
  batchId: number,
  page: { readonly afterId: number; readonly limit: number },
): StoredChange[] {
  return reader
    .select()
    .from(importDocumentChanges)
    .where(and(eq(importDocumentChanges.batchId, batchId), gt(importDocumentChanges.id, page.afterId)))
    .orderBy(asc(importDocumentChanges.id))
    .limit(page.limit)
    .all()
    .map(({ customerCode, batchId: _batchId, ...change }) => ({ ...change, customer: customerCode }));
}
