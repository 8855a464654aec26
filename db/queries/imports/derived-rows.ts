import { eq, inArray, type SQL, sql } from 'drizzle-orm';
import { importedNames } from '../../../shared/domain/comparison/compare-customer.ts';
import { manualValuesOf } from '../../../shared/domain/comparison/manual-values.ts';
import type { Held } from '../../../shared/domain/comparison/past-allocations.ts';
import type { PastDocument } from '../../../shared/domain/comparison/past-documents.ts';
import type { DerivedAllocation } from '../../../shared/domain/receivables/derive.ts';
import type { DocumentState } from '../../../shared/domain/receivables/documents.ts';
import { customerSearchText } from '../../../shared/domain/values/fold-text.ts';
import { allocations, customers, documents } from '../../schema.ts';
import { prepareInsert, prepareUpdate } from '../../sqlite/connection.ts';
import { valueList } from '../../sqlite/value-list.ts';
import type { Tx } from '../../types.ts';
import { refreshSearchText } from '../common/search-text.ts';
import type { AllocationRow, DocumentRow } from '../receivables/reading.ts';

type Columns<Table extends { readonly $inferInsert: object }> = readonly (keyof Table['$inferInsert'])[];
type Span = Pick<PastDocument, 'recordedAt' | 'voidedAt'>;
type Values<Table extends { readonly $inferInsert: object }> = Partial<Table['$inferInsert']>;

/** The customer to whom documents belong: the survivor when the customer on the account was merged (`mergedFromId`). */
export type Place = { readonly customerId: number; readonly mergedFromId: number | null };

/** A new document's place, when it is known, and the import whose applying makes it from other imports' lines. */
export type NewDocument = Place & { readonly recordedAt: string; readonly madeByBatchId: number | null };

/** A new allocation's documents, and from when until when it holds. */
export type NewAllocation = Held & { readonly debitDocumentId: number; readonly creditDocumentId: number };

/** The columns that derivation gives an allocation. */
const derivedAllocation = ['amountCents', 'effectiveOn', 'origin'] as const satisfies Columns<typeof allocations>;

const heldNames = ['recordedAt', 'batchId', 'voidedAt', 'voidedBatchId'] as const satisfies Columns<typeof allocations>;

/** The columns that the lines of an import give a new document. */
const derivedNames = [...importedNames, 'side', 'currency', 'batchId', 'sourceKey'] as const satisfies Columns<
  typeof documents
>;

/** Prepares the writing of documents. */
export function documentWriter(tx: Tx) {
  const own = ['customerId', 'mergedFromId', 'madeByBatchId', 'recordedAt'] satisfies Columns<typeof documents>;
  const insert = prepareInsert(tx, documents, [...own, ...derivedNames]);
  const update = prepareUpdate(tx, documents, [...importedNames, 'voidedAt']);
  const correct = prepareUpdate(tx, documents, ['sourceKey', 'manualValues']);
  const takePlace = prepareUpdate(tx, documents, ['sourceKey', 'batchId', 'mergedFromId', 'manualValues']);
  const span = prepareUpdate(tx, documents, ['recordedAt', 'voidedAt']);
  return {
    insert(document: DocumentState, { customerId, mergedFromId, madeByBatchId, recordedAt }: NewDocument): number {
      const values = derivedNames.map((name) => (name === 'isDoubtful' ? Number(document[name]) : document[name]));
      return insert([customerId, mergedFromId, madeByBatchId, recordedAt, ...values]);
    },
    /** Writes what the lines say of a document, which then is not withdrawn. */
    update(id: number, document: DocumentState): void {
      const values = importedNames.map((name) => (name === 'isDoubtful' ? Number(document[name]) : document[name]));
      update(id, [...values, null]);
    },
    /** A corrected document takes the source key of its newer lines. If it was manual, the amount the user entered is kept. */
    correct(row: DocumentRow, { sourceKey }: DocumentState): void {
      correct(row.id, [sourceKey, row.manualValues === null ? null : manualValuesOf(row)]);
    },
    /** A manual document becomes the one of the file, on the account that the file names; the values the user entered are kept. */
    takePlace(row: DocumentRow, { sourceKey, batchId }: DocumentState, { mergedFromId }: Place): void {
      takePlace(row.id, [sourceKey, batchId, mergedFromId, manualValuesOf(row)]);
    },
    /** From when until when a document is known. */
    setSpan: (id: number, { recordedAt, voidedAt }: Span) => span(id, [recordedAt, voidedAt]),
    set(ids: readonly number[], values: Values<typeof documents>): void {
      if (ids.length > 0)
        tx.update(documents)
          .set(values)
          .where(inArray(documents.id, valueList(ids)))
          .run();
    },
    delete(ids: readonly number[]): void {
      if (ids.length > 0)
        tx.delete(documents)
          .where(inArray(documents.id, valueList(ids)))
          .run();
    },
  };
}

/** Prepares the writing of allocations. */
export function allocationWriter(tx: Tx) {
  const own = ['debitDocumentId', 'creditDocumentId', ...heldNames] satisfies Columns<typeof allocations>;
  const insert = prepareInsert(tx, allocations, [...own, ...derivedAllocation]);
  const held = prepareUpdate(tx, allocations, heldNames);
  const set = (ids: readonly number[], values: Values<typeof allocations> | { readonly effectiveOn: SQL }) => {
    if (ids.length > 0)
      tx.update(allocations)
        .set(values)
        .where(inArray(allocations.id, valueList(ids)))
        .run();
  };
  return {
    insert(allocation: Pick<DerivedAllocation, (typeof derivedAllocation)[number]>, made: NewAllocation): void {
      insert([...own.map((name) => made[name]), ...derivedAllocation.map((name) => allocation[name])]);
    },
    setHeld: (id: number, allocation: Held) =>
      held(
        id,
        heldNames.map((name) => allocation[name]),
      ),
    set,
    /** Makes allocations count from the later booking day of their documents. */
    setEffective(rows: readonly AllocationRow[]): void {
      const { debitDocumentId, creditDocumentId } = allocations;
      const effectiveOn = sql`(select max(booked_on) from documents where documents.id in (${debitDocumentId}, ${creditDocumentId}))`;
      set(
        rows.map((row) => row.id),
        { effectiveOn },
      );
    },
    delete(ids: readonly number[]): void {
      if (ids.length > 0)
        tx.delete(allocations)
          .where(inArray(allocations.id, valueList(ids)))
          .run();
    },
  };
}

export type NewCustomer = {
  readonly code: string;
  readonly name: string;
  readonly importedName: string | null;
  readonly isMiscellaneous: boolean;
  readonly recordedAt: string;
};

/** Prepares the creation of customers that imports name; returns their ids. */
export function prepareCustomerInsert(tx: Tx): (customer: NewCustomer) => number {
  const names = ['code', 'name', 'importedName', 'recordedAt'] satisfies Columns<typeof customers>;
  const insert = prepareInsert(tx, customers, [...names, 'isMiscellaneous', 'searchText', 'isFromImport']);
  return (customer) => {
    const searchText = customerSearchText(customer);
    return insert([...names.map((name) => customer[name]), Number(customer.isMiscellaneous), searchText, 1]);
  };
}

/** Gives a customer the name of the files, and the name that is shown. */
export function renameImported(
  tx: Tx,
  id: number,
  names: { readonly name: string; readonly importedName: string | null },
): void {
  tx.update(customers).set(names).where(eq(customers.id, id)).run();
  refreshSearchText(tx, id);
}
