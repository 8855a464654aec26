import { eq, inArray, sql } from 'drizzle-orm';
import { customerSearchText } from '../../shared/domain/fold-text.ts';
import { isMiscellaneousName } from '../../shared/domain/ledger/customer-name.ts';
import type { DocumentState } from '../../shared/domain/ledger/derive.ts';
import { allocations, customers, documents } from '../schema.ts';
import type { Tx } from '../types.ts';
import { type CustomerChange, importedFields } from './import-comparison.ts';
import { refreshSearchText } from './search-text.ts';

/** The import being applied or undone, and when. */
export type SavingContext = { readonly batchId: number; readonly now: string };

/** Where the documents of a customer go: with the one that stays, when it was merged. */
export type Place = { readonly customerId: number; readonly mergedFromId: number | null };

/** Prepares the statements of a save; the function saves one customer's change, and answers with the ids of its documents. */
export function changeSaver(tx: Tx, context: SavingContext) {
  const insertDocument = prepareDocumentInsert(tx, context);
  const insertAllocation = prepareAllocationInsert(tx, context);
  return {
    saveCustomer: (change: CustomerChange) => saveCustomer(tx, change, context),
    saveDocuments(change: CustomerChange, place: Place): ReadonlyMap<string, number> {
      for (const { row, next } of change.updated)
        tx.update(documents)
          .set({ ...importedFields(next), voidedAt: null })
          .where(eq(documents.id, row.id))
          .run();
      const ids = new Map([...change.updated, ...change.unchanged].map(({ row }) => [row.sourceKey, row.id]));
      for (const document of change.inserted) ids.set(document.sourceKey, insertDocument(document, place));
      return ids;
    },
    insertAllocation,
    voidAllocations(ids: readonly number[]): void {
      if (ids.length === 0) return;
      tx.update(allocations)
        .set({ voidedAt: context.now, voidedBatchId: context.batchId })
        .where(inArray(allocations.id, [...ids]))
        .run();
    },
    voidDocuments(ids: readonly number[]): void {
      if (ids.length === 0) return;
      tx.update(documents)
        .set({ voidedAt: context.now })
        .where(inArray(documents.id, [...ids]))
        .run();
    },
  };
}

/** Creates the customer, or gives it the name of the files unless the user typed another. Returns where its documents go. */
function saveCustomer(tx: Tx, change: CustomerChange, { now }: SavingContext): Place {
  const { code, customer, importedName } = change;
  if (!customer) {
    const name = importedName ?? code;
    const row = {
      code,
      name,
      importedName,
      isMiscellaneous: isMiscellaneousName(name),
      searchText: customerSearchText({ name, code }),
      recordedAt: now,
    };
    const { id } = tx.insert(customers).values(row).returning({ id: customers.id }).get();
    return { customerId: id, mergedFromId: null };
  }
  if (renamed(change)) {
    const name = customer.name === customer.importedName && importedName !== null ? importedName : customer.name;
    tx.update(customers).set({ name, importedName }).where(eq(customers.id, customer.id)).run();
    refreshSearchText(tx, customer.id);
  }
  return placeOfChange(change);
}

/** Where the documents of a known customer go. */
export function placeOfChange({ customer, ledger }: CustomerChange): Place {
  const customerId = ledger.survivor?.id ?? 0;
  return { customerId, mergedFromId: customer && customer.id !== customerId ? customer.id : null };
}

/** True when the files give a known customer another name than before. */
export function renamed({ customer, importedName }: CustomerChange): boolean {
  return customer !== null && customer.importedName !== importedName;
}

function prepareDocumentInsert(tx: Tx, { now }: SavingContext) {
  const place = sql.placeholder;
  const statement = tx
    .insert(documents)
    .values({
      customerId: place('customerId'),
      mergedFromId: place('mergedFromId'),
      kind: place('kind'),
      side: place('side'),
      reference: place('reference'),
      label: place('label'),
      issuedOn: place('issuedOn'),
      bookedOn: place('bookedOn'),
      dueOn: place('dueOn'),
      dueOrigin: place('dueOrigin'),
      amountCents: place('amountCents'),
      openCents: place('openCents'),
      settledOn: place('settledOn'),
      foreignCents: place('foreignCents'),
      foreignCurrency: place('foreignCurrency'),
      isDoubtful: place('isDoubtful'),
      batchId: place('batchId'),
      sourceKey: place('sourceKey'),
      recordedAt: now,
    })
    .returning({ id: documents.id })
    .prepare();
  return (document: DocumentState, { customerId, mergedFromId }: Place): number =>
    statement.get({ ...document, customerId, mergedFromId }).id;
}

function prepareAllocationInsert(tx: Tx, { batchId, now }: SavingContext) {
  const place = sql.placeholder;
  const statement = tx
    .insert(allocations)
    .values({
      debitDocumentId: place('debitDocumentId'),
      creditDocumentId: place('creditDocumentId'),
      amountCents: place('amountCents'),
      effectiveOn: place('effectiveOn'),
      origin: place('origin'),
      recordedAt: now,
      batchId: place('batchId'),
    })
    .prepare();
  return (
    allocation: CustomerChange['allocated'][number],
    ids: ReadonlyMap<string, number>,
    broughtBy: number = batchId,
  ): void => {
    const { debitKey, creditKey, ...rest } = allocation;
    const debitDocumentId = ids.get(debitKey);
    const creditDocumentId = ids.get(creditKey);
    if (debitDocumentId === undefined || creditDocumentId === undefined)
      throw new Error('an allocation names a document that was not saved');
    statement.run({ ...rest, debitDocumentId, creditDocumentId, batchId: broughtBy });
  };
}
