import { eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { EarlierFacts } from '../../../shared/domain/comparison/undone-history.ts';
import { earlierDocuments } from '../../schema.ts';
import { foundRow, rowOf } from '../../sqlite/row-schemas.ts';
import { prepareRows, readRow } from '../../sqlite/rows.ts';
import { valueList } from '../../sqlite/value-list.ts';
import type { Reader, Tx } from '../../types.ts';
import type { DocumentRow } from './reading.ts';

/** The fields that a correction may change and that a balance as known at an earlier instant needs. */
const facts = [
  'kind',
  'reference',
  'label',
  'issuedOn',
  'bookedOn',
  'amountCents',
  'dueOn',
  'dueOrigin',
  'isDoubtful',
  'isManual',
  'voidedAt',
] as const;

const factColumns = facts.map((name) => earlierDocuments[name].name);

export type DocumentFacts = Pick<typeof earlierDocuments.$inferSelect, (typeof facts)[number]>;

function factsOf(row: DocumentRow): DocumentFacts {
  return { ...row, isManual: row.batchId === null };
}

/** When a correction is made, and by which import; null for a manual correction. */
export type Correction = {
  readonly now: string;
  readonly correctedBatchId: number | null;
  /** When the import being undone was applied. A document it withdrew then counts as never withdrawn. */
  readonly undoneFrom?: string | undefined;
};

/**
 * Returns the function that stores a document's facts before they become `next`, if they differ. A document recorded at the very instant
 * of the correction is not stored, because nobody ever saw it; of two corrections at one instant, only the facts before the first are.
 */
export function earlierKeeper(tx: Tx, { now, correctedBatchId, undoneFrom }: Correction) {
  const place = sql.placeholder;
  const values = {
    documentId: place('id'),
    recordedUntil: now,
    correctedBatchId,
    kind: place('kind'),
    reference: place('reference'),
    label: place('label'),
    issuedOn: place('issuedOn'),
    bookedOn: place('bookedOn'),
    amountCents: place('amountCents'),
    dueOn: place('dueOn'),
    dueOrigin: place('dueOrigin'),
    isDoubtful: place('isDoubtful'),
    isManual: place('isManual'),
    voidedAt: place('voidedAt'),
  };
  const insert = tx.insert(earlierDocuments).values(values).onConflictDoNothing().prepare();
  return (row: DocumentRow, next: Partial<DocumentFacts>): void => {
    const before = factsOf(row.voidedAt === undoneFrom ? { ...row, voidedAt: null } : row);
    if (row.recordedAt >= now || facts.every((name) => !(name in next) || before[name] === next[name])) return;
    insert.run({ id: row.id, ...before });
  };
}

/** An import, when it was applied, and when it is undone. */
type Undone = { readonly batchId: number; readonly appliedAt: string; readonly now: string };

/**
 * Prepares the undoing of an import applied at `appliedAt`: history must read as if the import had never corrected anything.
 * If a document was corrected again since, that later correction now starts from the facts before the import. Otherwise the facts before
 * the import are kept until `now`, and `settleCorrections` decides once the documents are restored.
 */
export function takeBackCorrections(tx: Tx, undone: Undone): void {
  const { batchId, appliedAt, now } = undone;
  const columns = sql.raw(factColumns.join(', '));
  tx.run(sql`
    update earlier_documents as later set (${columns}) = (
      select ${columns} from earlier_documents where document_id = later.document_id and corrected_batch_id = ${batchId})
    where id in (
      select (select id from earlier_documents where document_id = own.document_id and recorded_until > own.recorded_until
        order by recorded_until limit 1)
      from earlier_documents as own where corrected_batch_id = ${batchId})`);
  tx.run(sql`
    delete from earlier_documents where corrected_batch_id = ${batchId} and exists (
      select 1 from earlier_documents as later
      where later.document_id = earlier_documents.document_id and later.recorded_until > earlier_documents.recorded_until)`);
  tx.run(sql`update earlier_documents set recorded_until = ${now} where corrected_batch_id = ${batchId}`);
  // A document that the import withdrew and a later import brought back was never absent.
  tx.run(sql`update earlier_documents set voided_at = null where voided_at = ${appliedAt}`);
}

/**
 * Ends the undoing, once the documents are restored. Facts that equal the document's again are deleted: nothing corrected it. If a later
 * import makes the document what it is (`undoneHistory`), that import becomes the one that corrected it.
 */
export function settleCorrections(tx: Tx, { batchId, now }: Undone): void {
  const isSame = factColumns.map((name) =>
    name === 'is_manual'
      ? sql`is_manual = (documents.batch_id is null)`
      : sql.raw(`earlier_documents.${name} is documents.${name}`),
  );
  tx.run(sql`
    delete from earlier_documents where corrected_batch_id = ${batchId}
      and exists (select 1 from documents where documents.id = document_id and ${sql.join(isSame, sql` and `)})`);
  tx.run(sql`
    update earlier_documents set corrected_batch_id = (
      select id from import_batches where recorded_at = earlier_documents.recorded_until and state = 'applied' and id <> ${batchId})
    where corrected_batch_id = ${batchId} and recorded_until <> ${now}`);
  tx.run(sql`update earlier_documents set corrected_batch_id = null where corrected_batch_id = ${batchId}`);
}

/** Returns the function that reads when the earlier facts of some documents ended. */
export function earlierFactsReader(reader: Reader): (documentIds: readonly number[]) => EarlierFacts[] {
  const rows = prepareRows(
    reader,
    rowOf(earlierDocuments, 'id', 'documentId', 'recordedUntil', 'correctedBatchId'),
    `select id, document_id as documentId, recorded_until as recordedUntil, corrected_batch_id as correctedBatchId
      from earlier_documents where document_id in (select value from json_each(?))`,
  );
  return (documentIds) => rows(JSON.stringify(documentIds));
}

/** Deletes earlier facts. */
export function deleteFacts(tx: Tx, ids: readonly number[]): void {
  if (ids.length > 0)
    tx.delete(earlierDocuments)
      .where(inArray(earlierDocuments.id, valueList(ids)))
      .run();
}

/** Makes earlier facts end at another instant, by an import. */
export function moveFacts(
  tx: Tx,
  id: number,
  end: { readonly recordedUntil: string; readonly correctedBatchId: number },
): void {
  tx.update(earlierDocuments).set(end).where(eq(earlierDocuments.id, id)).run();
}

/** Deletes the earlier facts of documents that are about to be deleted. */
export function deleteEarlier(tx: Tx, documentIds: readonly number[]): void {
  if (documentIds.length > 0)
    tx.delete(earlierDocuments)
      .where(inArray(earlierDocuments.documentId, valueList(documentIds)))
      .run();
}

/**
 * SQL of all documents with their facts as known at `knownAt`, to be named `documents`: (id, customer_id, currency, side, recorded_at, and
 * the facts above). The caller leaves out those recorded later or withdrawn then.
 */
export function documentsAsKnown(reader: Reader, knownAt: string): SQL {
  if (!wasCorrectedSince(reader, knownAt)) return sql`(select *, batch_id is null as is_manual from documents)`;
  const then = factColumns.map((name) => {
    const now = name === 'is_manual' ? 'documents.batch_id is null' : `documents.${name}`;
    return sql.raw(`iif(earlier.id is null, ${now}, earlier.${name}) as ${name}`);
  });
  return sql`(
    select documents.id, customer_id, currency, side, recorded_at, ${sql.join(then, sql`, `)}
    from documents left join earlier_documents as earlier on earlier.document_id = documents.id and earlier.recorded_until = (
      select min(recorded_until) from earlier_documents where document_id = documents.id and recorded_until > ${knownAt}))`;
}

/** Rarely true, since most balances are asked as known recently; when false, no lookup for each of a million documents is needed. */
export function wasCorrectedSince(reader: Reader, instant: string): boolean {
  const { found } = readRow(
    reader,
    foundRow,
    sql`select exists (select 1 from earlier_documents where recorded_until > ${instant}) as found`,
  );
  return found === 1;
}
