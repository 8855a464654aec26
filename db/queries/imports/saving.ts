import { eq, inArray, sql } from 'drizzle-orm';
import { bucketOf } from '../../../shared/domain/balance/buckets.ts';
import { type CustomerChange, importedNames, renamed } from '../../../shared/domain/comparison/compare-customer.ts';
import { manualValuesOf } from '../../../shared/domain/comparison/manual-values.ts';
import type { DocumentState } from '../../../shared/domain/receivables/documents.ts';
import { customerSearchText } from '../../../shared/domain/values/fold-text.ts';
import { allocations, customers, documents } from '../../schema.ts';
import { prepareInsert, prepareUpdate } from '../../sqlite/connection.ts';
import { foundRow } from '../../sqlite/row-schemas.ts';
import { readRow } from '../../sqlite/rows.ts';
import type { Reader, Tx } from '../../types.ts';
import { refreshSearchText } from '../common/search-text.ts';
import { type Correction, earlierKeeper } from '../receivables/earlier-documents.ts';
import type { DocumentRow } from '../receivables/reading.ts';
import { releaseManual } from '../receivables/replaced-manual.ts';
import { findTakingsAccounts } from './takings-accounts.ts';

/** The import being applied or undone, and when; `batchId` is null when stored lines are only derived again. */
export type SavingContext = {
  readonly batchId: number | null;
  readonly now: string;
  /** True when the import is applied. Documents then made from other imports' lines are marked, to be deleted when it is undone. */
  readonly isApplying?: boolean;
  /** When the import being undone was applied. A document it withdrew then counts as never withdrawn. */
  readonly undoneFrom?: string | undefined;
};

/** The customer to whom documents belong: the survivor when the customer on the account was merged (`mergedFromId`). */
export type Place = { readonly customerId: number; readonly mergedFromId: number | null };

/** Prepares the statements, and returns the functions that save the parts of one customer's change. */
export function changeSaver(tx: Tx, context: SavingContext) {
  const insertCustomer = prepareCustomerInsert(tx, context);
  const insertDocument = prepareDocumentInsert(tx, context);
  const updateDocument = prepareDocumentUpdate(tx);
  const correct = prepareCorrection(tx);
  const takePlace = prepareTakingPlace(tx);
  const insertAllocation = prepareAllocationInsert(tx, context);
  const correction: Correction = { ...context, correctedBatchId: context.isApplying ? context.batchId : null };
  const keepEarlier = earlierKeeper(tx, correction);
  return {
    /** Creates the customer, or gives it the files' name unless the user changed it. Returns the place of its documents. */
    saveCustomer(change: CustomerChange): Place {
      const { code, customer, importedName } = change;
      if (!customer) return { customerId: insertCustomer(code, importedName), mergedFromId: null };
      if (renamed(change)) renameCustomer(tx, change);
      return placeOfChange(change);
    },
    /** Saves the documents and returns their ids by source key. */
    saveDocuments(change: CustomerChange, place: Place): ReadonlyMap<string, number> {
      for (const { row, next } of [...change.updated, ...change.replaced]) {
        keepEarlier(row, { ...next, isManual: false, voidedAt: null });
        updateDocument(row.id, next);
      }
      for (const { row, next } of change.corrected) correct(row, next);
      for (const { row, next } of change.replaced) takePlace(row, next, place);
      releaseManual(tx, change.released, correction);
      const ids = new Map([...change.updated, ...change.unchanged].map(({ row }) => [row.sourceKey, row.id]));
      for (const { row, next } of change.replaced) ids.set(next.sourceKey, row.id);
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
    /** Manual allocations that an import had withdrawn hold again. */
    restoreAllocations(ids: readonly number[]): void {
      if (ids.length === 0) return;
      tx.update(allocations)
        .set({ voidedAt: null, voidedBatchId: null })
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

function prepareCustomerInsert(tx: Tx, { batchId, now }: SavingContext) {
  const names = [
    'code',
    'name',
    'importedName',
    'isMiscellaneous',
    'searchText',
    'isFromImport',
    'recordedAt',
  ] satisfies Columns<typeof customers>;
  const insert = prepareInsert(tx, customers, names);
  let takings: ReadonlySet<string> | undefined;
  return (code: string, importedName: string | null): number => {
    const name = importedName ?? code;
    takings ??= new Set(batchId === null ? [] : findTakingsAccounts(tx, batchId).map((account) => account.code));
    const isMiscellaneous = takings.has(code) || isBucket(tx, code, name) ? 1 : 0;
    return insert([code, name, importedName, isMiscellaneous, customerSearchText({ name, code }), 1, now]);
  };
}

/** True when this account is not one debtor: a collective account, or sundry customers. */
export function isBucket(reader: Reader, code: string, name: string): boolean {
  const bucket = bucketOf({ code, name, isGeneralAccount: true });
  return bucket === 'collectiveAccount' ? isGeneralAccount(reader, code) : bucket !== null;
}

/**
 * True when no accounting ledger gives `code` as an auxiliary account: the code of its lines is the number or the label of the general
 * account. An auxiliary account without a name shows that label as its name, but has a code of its own: it is a customer.
 */
function isGeneralAccount(reader: Reader, code: string): boolean {
  const { found } = readRow(
    reader,
    foundRow,
    sql`
      select exists (
        select 1 from ledger_lines l where l.customer_code = ${code} and l.account <> l.customer_code
          and l.customer_name <> l.customer_code) as found`,
  );
  return found === 0;
}

function renameCustomer(tx: Tx, { customer, importedName }: CustomerChange): void {
  if (!customer) return;
  const name = customer.name === customer.importedName && importedName !== null ? importedName : customer.name;
  tx.update(customers).set({ name, importedName }).where(eq(customers.id, customer.id)).run();
  refreshSearchText(tx, customer.id);
}

/** The place of the documents of a known customer. */
export function placeOfChange({ customer, ledger }: CustomerChange): Place {
  const customerId = ledger.survivor?.id ?? 0;
  return { customerId, mergedFromId: customer && customer.id !== customerId ? customer.id : null };
}

type Columns<Table extends { readonly $inferInsert: object }> = readonly (keyof Table['$inferInsert'])[];

function prepareDocumentUpdate(tx: Tx) {
  const update = prepareUpdate(tx, documents, [...importedNames, 'voidedAt']);
  return (id: number, document: DocumentState): void => {
    const values = importedNames.map((name) => (name === 'isDoubtful' ? Number(document[name]) : document[name]));
    update(id, [...values, null]);
  };
}

/** A corrected document takes the source key and import of its newer lines. If it was manual, the amount the user entered is kept. */
function prepareCorrection(tx: Tx) {
  const update = prepareUpdate(tx, documents, ['sourceKey', 'batchId', 'manualValues']);
  return (row: DocumentRow, { sourceKey, batchId }: DocumentState): void =>
    update(row.id, [sourceKey, batchId, row.manualValues === null ? null : manualValuesOf(row)]);
}

/** A manual document becomes the one of the file, on the account that the file names; the values the user entered are kept. */
function prepareTakingPlace(tx: Tx) {
  const update = prepareUpdate(tx, documents, ['sourceKey', 'batchId', 'mergedFromId', 'manualValues']);
  return (row: DocumentRow, { sourceKey, batchId }: DocumentState, { mergedFromId }: Place): void =>
    update(row.id, [sourceKey, batchId, mergedFromId, manualValuesOf(row)]);
}

function prepareDocumentInsert(tx: Tx, { batchId, now, isApplying = false }: SavingContext) {
  const names = ['customerId', 'mergedFromId', 'madeByBatchId', 'recordedAt'] satisfies Columns<typeof documents>;
  const insert = prepareInsert(tx, documents, [...names, ...derivedNames]);
  return (document: DocumentState, { customerId, mergedFromId }: Place): number => {
    const madeBy = isApplying && document.batchId !== batchId ? batchId : null;
    const values = derivedNames.map((name) => (name === 'isDoubtful' ? Number(document[name]) : document[name]));
    return insert([customerId, mergedFromId, madeBy, now, ...values]);
  };
}

/** The columns that the lines of an import give a new document. */
const derivedNames = [...importedNames, 'side', 'currency', 'batchId', 'sourceKey'] as const satisfies Columns<
  typeof documents
>;

function prepareAllocationInsert(tx: Tx, { batchId, now }: SavingContext) {
  const insert = prepareInsert(tx, allocations, [
    'debitDocumentId',
    'creditDocumentId',
    'amountCents',
    'effectiveOn',
    'origin',
    'recordedAt',
    'batchId',
  ] satisfies Columns<typeof allocations>);
  return (
    { debitKey, creditKey, amountCents, effectiveOn, origin }: CustomerChange['allocated'][number],
    ids: ReadonlyMap<string, number>,
    broughtBy: number | null = batchId,
  ): void => {
    const debitDocumentId = ids.get(debitKey);
    const creditDocumentId = ids.get(creditKey);
    if (debitDocumentId === undefined || creditDocumentId === undefined)
      throw new Error('an allocation names a document that was not saved');
    insert([debitDocumentId, creditDocumentId, amountCents, effectiveOn, origin, now, broughtBy]);
  };
}
