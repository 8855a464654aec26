import { type SQL, sql } from 'drizzle-orm';
import { type ImportChange, importChangeRow } from '../../../shared/contract/imports/sources.ts';
import { type ImportChangeColumn, importChangeList } from '../../../shared/domain/lists/import-change-list.ts';
import { importDocumentChanges } from '../../schema.ts';
import { prepareInsert } from '../../sqlite/connection.ts';
import type { Reader, Tx } from '../../types.ts';
import { type ListQuery, readList } from '../common/listing.ts';

const names = [
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
  const insert = prepareInsert(tx, importDocumentChanges, ['batchId', ...names]);
  return (change) => void insert([batchId, ...valuesOf(change)]);
}

/** The values of a change, as the columns of `changeColumns` are. */
export function valuesOf({ customer, ...change }: ImportChange) {
  const row = { ...change, customerCode: customer };
  return names.map((name) => row[name]);
}

/** The columns that hold a change, in the order of `valuesOf`. */
export const changeColumns = names.map((name) => importDocumentChanges[name].name);

/** SQL of a table that has `changeColumns` and an id of each row, and of the rows of it that are listed. */
type Changes = { readonly table: SQL; readonly where: SQL };

/** Where the changes stand that an import made when it was applied. */
export const madeChanges = (batchId: number): Changes => ({
  table: sql`import_document_changes`,
  where: sql`changed.batch_id = ${batchId}`,
});

const signed = (cents: string) => sql.raw(`iif(changed.side = 'debit', changed.${cents}, -changed.${cents})`);

/** A page of changes, in the order in which they are made unless asked otherwise. */
export function listDocumentChanges(reader: Reader, { table, where }: Changes, query: ListQuery<ImportChangeColumn>) {
  const { cursor, limit = 100, ...question } = query;
  const columns = {
    customerName: sql`changed.customer_name`,
    customer: sql`changed.customer_code`,
    action: sql`changed.action`,
    kind: sql`changed.kind`,
    reference: sql`changed.reference`,
    issuedOn: sql`changed.issued_on`,
    dueOn: sql`changed.due_on`,
    amountCents: signed('amount_cents'),
    openCents: signed('open_cents'),
    currency: sql`changed.currency`,
  } satisfies Record<ImportChangeColumn, SQL>;
  const source = {
    base: sql`${table} as changed`,
    id: sql`changed.id`,
    where,
    columns,
    select: {
      ...columns,
      id: sql`changed.id`,
      nature: sql`changed.nature`,
      side: sql`changed.side`,
      amountCents: sql`changed.amount_cents`,
      openCents: sql`changed.open_cents`,
    },
  };
  return readList(reader, importChangeRow, { list: importChangeList, source, question, page: { cursor, limit } });
}
