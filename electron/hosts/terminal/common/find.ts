import type { DocumentRow } from '../../../../shared/contract/documents.ts';
import type { Edition } from '../../../../shared/contract/editions.ts';
import type { Client } from '../../../../shared/contract/index.ts';
import type { Day } from '../../../../shared/domain/values/days.ts';
import { AppError } from '../../../../shared/errors.ts';
import { readAll } from './pages.ts';

/** The customer of a code, or the one that stays when it was merged. @throws AppError `not_found` / `customerCode` */
export async function findCustomerId(client: Client, code: string): Promise<number> {
  return (await client.customers.find({ code })).survivorId;
}

/** The open invoices of a customer by their references, in the order given. @throws AppError `not_found` / `reference`, `conflict` / `reference` when two share one */
export async function findOpenDocuments(
  client: Client,
  customerId: number,
  references: readonly string[],
): Promise<DocumentRow[]> {
  const rows = await readAll((page) => client.documents.list({ customerId, openOnly: true, side: 'debit', ...page }));
  return references.map((reference) => findReference(rows, reference, 'reference'));
}

/** The ids of what a promise said on a day, today when absent, is about. @throws AppError as `findOpenDocuments` */
export async function findOwedIds(
  client: Client,
  { customerId, promisedOn }: { readonly customerId: number; readonly promisedOn: Day | undefined },
  references: readonly string[],
): Promise<number[]> {
  const owed = await client.promises.owed({ customerId, promisedOn });
  return references.map((reference) => findReference(owed, reference, 'reference').id);
}

/**
 * The id of the credit note of a reference, of those by which a dispute may be settled.
 * @throws AppError `not_found` / `creditNoteReference`, `conflict` / `creditNoteReference` when two share one
 */
export async function findCreditNoteId(client: Client, disputeId: number, reference: string): Promise<number> {
  return findReference(await client.disputes.creditNotes({ id: disputeId }), reference, 'creditNoteReference').id;
}

/** The row of a reference; `reason` says what it is a reference of. */
function findReference<Row extends { readonly reference: string }>(
  rows: readonly Row[],
  reference: string,
  reason: 'reference' | 'creditNoteReference',
): Row {
  const [found, another] = rows.filter((row) => row.reference === reference);
  if (!found) throw new AppError('not_found', { reason, details: { reference } });
  if (another) throw new AppError('conflict', { reason, details: { reference } });
  return found;
}

/** The ids of documents of a customer, settled ones too, by their references. @throws AppError `not_found` / `anyReference` */
export async function findDocumentIds(
  client: Client,
  customerId: number,
  references: readonly string[],
): Promise<number[]> {
  if (references.length === 0) return [];
  const rows = await readAll((page) => client.documents.list({ customerId, ...page }));
  return references.flatMap((reference) => {
    const found = rows.filter((row) => row.reference === reference);
    if (found.length === 0) throw new AppError('not_found', { reason: 'anyReference', details: { reference } });
    return found.map(({ id }) => id);
  });
}

/** The closed balance of a number. @throws AppError `not_found` / `edition` */
export async function findEdition(client: Client, number: number): Promise<Edition> {
  const editions = await readAll((page) => client.editions.list(page));
  const found = editions.find((edition) => edition.number === number);
  if (!found) throw new AppError('not_found', { reason: 'edition' });
  return found;
}
